#include "tablepage.h"

#include "clipboardlimit.h"
#include "errorstrip.h"
#include "icons.h"
#include "loadbar.h"
#include "placeholder.h"
#include "tablecolumns.h"
#include "titlerow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

using State = PagedTableModel::State;

namespace {

constexpr qint64 mostCopiedRows = 100'000; //!< as JSON

} // namespace

TablePage::TablePage(RowUnit unit, const QString &tableName, QWidget *parent)
    : QWidget(parent)
    , m_unit(unit)
    , m_title(new TitleRow)
    , m_columnsButton(m_title->addButton(u"columns"_s, tr("Columns"), tr("Show, hide and order columns"), true))
    , m_stack(new QStackedLayout)
    , m_table(new DataTable)
    , m_columns(new TableColumns(m_table))
    , m_placeholder(new Placeholder)
    , m_errorStrip(new ErrorStrip)
    , m_loadBar(new LoadBar(unit))
{
    m_table->setAccessibleName(tableName);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_placeholder);
    m_columnsButton->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addLayout(m_stack, 1);
    layout->addWidget(m_errorStrip);
    layout->addWidget(m_loadBar);
    m_errorStrip->hide();
    setFocusProxy(m_table);
    m_patience.setSingleShot(true);
    m_patience.setInterval(400ms);
    connectParts();
}

TablePage::~TablePage() = default;

void TablePage::addBar(QWidget *bar)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, bar);
}

QToolButton *TablePage::addButton(const QString &iconName, const QString &text, const QString &toolTip)
{
    return m_title->addButton(iconName, text, toolTip);
}

void TablePage::connectParts()
{
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { activateRow(index.row()); });
    connect(m_table, &DataTable::rowsSelected, this, &TablePage::selectionChanged);
    connect(m_table, &DataTable::copyRequested, this, &TablePage::copy);
    connect(m_table, &QWidget::customContextMenuRequested, this, &TablePage::showRowMenu);
    connect(m_columnsButton, &QToolButton::clicked, this, &TablePage::showColumnsMenu);
    connect(m_columns, &TableColumns::arranged, this, &TablePage::rememberColumns);
    connect(m_columns, &TableColumns::resetRequested, this, &TablePage::resetColumns);
    connect(m_columns, &TableColumns::hiddenChanged, this, &TablePage::showHiddenCount);
    connect(m_placeholder, &Placeholder::actionTriggered, this, &TablePage::refresh);
    connect(m_placeholder, &Placeholder::retryRequested, this, [this] {
        if (m_model)
            m_model->retry();
    });
    connect(&m_patience, &QTimer::timeout, this, &TablePage::showWaiting);
    // Whoever comes to this pane wants the rows, not the title's buttons, which come first in reading order.
    connect(m_stack, &QStackedLayout::currentChanged, this,
            [this] { setFocusProxy(m_stack->currentWidget() == m_table ? m_table : nullptr); });
}

void TablePage::setPagedModel(PagedTableModel *model)
{
    if (model) {
        model->setParent(this);
        model->reload(); // before the view knows it, which spares the view a reset
    }
    if (PagedTableModel *former = exchangeModel(model)) {
        former->stop();
        former->deleteLater(); // this call may come from one of its signals
    }
}

PagedTableModel *TablePage::exchangeModel(PagedTableModel *model)
{
    m_columns->flush();
    m_patience.stop();
    m_isWaiting = false;
    m_stack->setCurrentWidget(m_table);
    PagedTableModel *former = m_model;
    m_model = model;
    if (former)
        former->disconnect(this);
    if (model)
        connectModel();
    m_columns->silently([this, model] { m_table->setModel(model); });
    m_loadBar->setModel(model);
    showState();
    return former;
}

void TablePage::connectModel()
{
    connect(m_model, &PagedTableModel::stateChanged, this, &TablePage::showState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &TablePage::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TablePage::showState);
}

void TablePage::setHeading(const QString &heading, const QString &facts)
{
    m_title->setHeading(heading, facts);
}

void TablePage::showState()
{
    const bool hasRows = m_model && m_model->rowCount() > 0;
    const std::optional<ApiError> rowFailure = m_model ? m_model->rowFailure() : std::nullopt;
    const bool hasStrip = hasRows && (m_model->state() == State::Failed || rowFailure);
    if (hasStrip)
        m_errorStrip->showError(rowFailure ? *rowFailure : m_model->error());
    m_errorStrip->setVisible(hasStrip);
    m_columnsButton->setEnabled(m_model && m_model->columnCount() > 1);
    if (hasRows) {
        m_patience.stop();
        m_isWaiting = false;
        m_columns->silently([this] { m_table->sizeNewColumns(); });
        m_stack->setCurrentWidget(m_table);
    } else {
        showNoRows();
    }
    Q_EMIT stateChanged();
}

void TablePage::showNoRows()
{
    const State state = m_model ? m_model->state() : State::Complete;
    if (m_model && m_model->loadedCount() > 0)
        return showEmpty(nothingShownState());
    if (state == State::Loading) {
        // What stands there stays for a moment: most answers come before one could read "waiting".
        if (!m_isWaiting && !m_patience.isActive())
            m_patience.start();
        return;
    }
    m_patience.stop();
    m_isWaiting = false;
    if (state == State::Failed) {
        const std::optional<EmptyState> instead = stateForError(m_model->error());
        if (instead)
            return showEmpty(*instead);
        m_placeholder->showError(m_model->error());
        m_stack->setCurrentWidget(m_placeholder);
    } else if (state == State::Complete && m_model && m_model->wasLoaded()) {
        showEmpty(emptyState());
    } else if (state == State::Ready && m_model->wasLoaded() && !m_model->wasStopped()) {
        m_model->loadMore(); // all rows were deleted, and a hidden table asks for none
    } else if (state == State::Ready) {
        showEmpty(stoppedState());
    }
}

EmptyState TablePage::waitingState() const
{
    return {u"waiting"_s, tr("Waiting for the first rows"), tr("The service has not answered yet."), {}};
}

EmptyState TablePage::stoppedState() const
{
    return {u"stop"_s, tr("Loading was stopped"), tr("Nothing had come by then."), tr("Load")};
}

void TablePage::showWaiting()
{
    m_isWaiting = true;
    showEmpty(waitingState());
}

void TablePage::showEmpty(const EmptyState &state)
{
    m_placeholder->showState(state.iconName, state.title, state.why, state.actionText);
    m_stack->setCurrentWidget(m_placeholder);
}

std::optional<EmptyState> TablePage::stateForError(const ApiError &) const
{
    return {};
}

//! Nothing is hidden without a word.
void TablePage::showHiddenCount()
{
    const int hidden = m_columns->hiddenCount();
    m_columnsButton->setText(hidden > 0 ? tr("Columns (%Ln hidden)", nullptr, hidden) : tr("Columns"));
}

bool TablePage::isBusy() const
{
    return m_model && m_model->state() == State::Loading;
}

void TablePage::refresh()
{
    if (m_model)
        m_model->reload();
}

void TablePage::stop()
{
    if (m_model)
        m_model->stop();
}

void TablePage::loadMore()
{
    if (m_model)
        m_model->loadMore();
}

void TablePage::loadAll()
{
    if (m_model)
        m_model->loadAll();
}

void TablePage::copy()
{
    QStringList names;
    for (const RowSpan &span : m_table->selectedSpans()) {
        for (int row = span.first; row <= span.last; ++row)
            names.append(m_model->index(row, 0).data(PagedTableModel::ExactTextRole).toString());
    }
    if (!names.isEmpty())
        QGuiApplication::clipboard()->setText(names.join(u'\n'));
}

void TablePage::copyCurrentCell()
{
    const QModelIndex cell = m_table->currentIndex();
    QGuiApplication::clipboard()->setText(cell.data(PagedTableModel::ExactTextRole).toString());
}

void TablePage::copyRowsAsJson()
{
    copyWithin(mostCopiedRows, selectedCount(), this, [this](qint64 count) {
        QByteArrayList rows;
        for (const RowSpan &span : m_table->selectedSpans()) {
            for (int row = span.first; row <= span.last && rows.size() < count; ++row)
                rows.append(rowJson(row));
        }
        QGuiApplication::clipboard()->setText(QString::fromUtf8(rows.join('\n')));
    });
}

void TablePage::selectAll()
{
    m_table->selectAll();
}

void TablePage::showColumnsMenu()
{
    m_columns->showDialog();
}

void TablePage::showRowMenu(const QPoint &position)
{
    const QModelIndex cell = m_table->indexAt(position);
    if (!cell.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto count = int(selectedCount());
    QAction *open = menu->addAction(openText(), this, [this] { activateRow(m_table->singleRow()); });
    open->setEnabled(count == 1);
    menu->setDefaultAction(open);
    menu->addSeparator();
    menu->addAction(copyText(count), this, &TablePage::copy);
    menu->addAction(tr("Copy Cell"), this, &TablePage::copyCurrentCell);
    QAction *json = menu->addAction(tr("Copy %n Row(s) as JSON", nullptr, count), this, &TablePage::copyRowsAsJson);
    const QString whyNot = whyNoJson();
    json->setEnabled(whyNot.isEmpty());
    json->setToolTip(whyNot);
    menu->setToolTipsVisible(true);
    addFurtherActions(menu);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void TablePage::hideEvent(QHideEvent *event)
{
    m_columns->flush();
    QWidget::hideEvent(event);
}

} // namespace vb
