#include "requestlogpane.h"

#include "celldelegate.h"
#include "icons.h"
#include "plaintooltip.h"
#include "requestlog.h"
#include "statuslabel.h"
#include "tones.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

//! What failed stands out, with a sign beside the word. Ids and places in the fixed-width font.
class CallDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isPlace = index.column() == RequestLog::Place;
        option->textElideMode = isPlace ? Qt::ElideMiddle : Qt::ElideRight;
        if (index.data(RequestLog::IsCodeRole).toBool())
            option->font = CellDelegate::fixedFont(option->font);
        if (index.column() != RequestLog::Code || !index.data(RequestLog::FailedRole).toBool())
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(16, 16);
        option->icon = itemIcon(u"error"_s, *option);
        if (!(option->state & QStyle::State_Selected))
            option->palette.setColor(QPalette::Text, Tones::of(option->palette).error);
    }
};

//! What a column, and so its title, has room for at first.
constexpr const char *samples[RequestLog::ColumnCount]
    = {"00:00:00.000", "ListVectorIndexes", "a-bucket/anindexsname",   "000", "SignatureDoesNot", "0", "00,000",
       "000,000",      "00,000,000",        "0123456789ABCDEF01234567"};

constexpr int cellMargins = 16; //!< of a style, on both sides

} // namespace

RequestLogPane::RequestLogPane(RequestLog *log, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_filter(new QLineEdit)
    , m_failedOnly(new QCheckBox(tr("Failed only")))
    , m_state(new StatusLabel)
    , m_table(new QTableView)
    , m_details(new QPlainTextEdit)
{
    styleTable();
    m_details->setReadOnly(true);
    m_details->setAccessibleName(tr("Call details"));
    m_details->setTabChangesFocus(true);
    m_details->setFont(CellDelegate::fixedFont(font()));
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({720, 280});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(makeTools());
    layout->addWidget(splitter, 1);
    connectParts();
    showSelected();
    showState();
}

QToolButton *RequestLogPane::makeTool(const QString &text, const QString &tip)
{
    auto *tool = new QToolButton;
    tool->setText(text);
    tool->setAccessibleName(text);
    tool->setToolTip(tip);
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::StrongFocus);
    return tool;
}

QWidget *RequestLogPane::makeTools()
{
    m_filter->setAccessibleName(tr("Filter calls"));
    m_filter->setPlaceholderText(tr("Filter by operation, place, status, code or request ID"));
    m_filter->setClearButtonEnabled(true);
    m_failedOnly->setAccessibleName(m_failedOnly->text());
    m_state->setAccessibleName(tr("Request log state"));
    m_pause = makeTool(tr("Pause"), tr("Keep no more calls until it is pressed again"));
    m_pause->setCheckable(true);
    m_clear = makeTool(tr("Clear"), tr("Forget these calls"));
    m_copyId = makeTool(tr("Copy Request ID"), tr("For a ticket with the service's support"));
    m_copyCommand = makeTool(tr("Copy as ossutil Command"), tr("The same call for a shell, without credentials"));
    for (QToolButton *tool : {m_copyId, m_copyCommand}) {
        tool->setIcon(themedIcon(u"copy"_s));
        tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    auto *tools = new QWidget;
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_failedOnly);
    layout->addWidget(m_state);
    for (QToolButton *tool : {m_copyId, m_copyCommand, m_pause, m_clear})
        layout->addWidget(tool);
    return tools;
}

void RequestLogPane::styleTable()
{
    m_table->setModel(m_log);
    m_table->setAccessibleName(tr("Request log"));
    m_table->setItemDelegate(new CallDelegate(this));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(std::max(24, fontMetrics().height() + 6));
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    for (int column = 0; column < RequestLog::ColumnCount; ++column) {
        const int sample = fontMetrics().horizontalAdvance(QLatin1StringView(samples[column]));
        header->resizeSection(column, std::max(sample + cellMargins, header->sectionSizeHint(column)));
    }
    header->setStretchLastSection(true);
}

void RequestLogPane::connectParts()
{
    connect(m_filter, &QLineEdit::textChanged, m_log, &RequestLog::setFilterText);
    // Toggled: a screen reader does not click.
    connect(m_failedOnly, &QCheckBox::toggled, m_log, &RequestLog::setFailedOnly);
    connect(m_pause, &QToolButton::toggled, m_log, &RequestLog::setPaused);
    connect(m_pause, &QToolButton::toggled, this, &RequestLogPane::showState);
    connect(m_clear, &QToolButton::clicked, m_log, &RequestLog::clear);
    connect(m_copyId, &QToolButton::clicked, this, &RequestLogPane::copyRequestId);
    connect(m_copyCommand, &QToolButton::clicked, this, &RequestLogPane::copyCommand);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RequestLogPane::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RequestLogPane::showSelected);
    connect(m_log, &QAbstractItemModel::modelReset, this, &RequestLogPane::showSelected);
    connect(m_log, &RequestLog::countChanged, this, &RequestLogPane::showState);
    connect(m_log, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        m_follows = bar->value() == bar->maximum();
    });
    connect(m_log, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_follows)
            m_table->scrollToBottom();
    });
}

void RequestLogPane::showEvent(QShowEvent *event)
{
    m_log->setWatched(true);
    QWidget::showEvent(event);
}

void RequestLogPane::hideEvent(QHideEvent *event)
{
    m_log->setWatched(false);
    QWidget::hideEvent(event);
}

int RequestLogPane::currentRow() const
{
    const int row = m_table->currentIndex().row();
    return row < m_log->rowCount() ? row : -1;
}

void RequestLogPane::showSelected()
{
    const int row = currentRow();
    m_details->setPlainText(row < 0 ? QString() : QString(m_log->details(row) + u"\n\n"_s + m_log->command(row)));
    m_copyId->setEnabled(row >= 0 && !m_log->call(row).requestId.isEmpty());
    m_copyCommand->setEnabled(row >= 0);
}

void RequestLogPane::showState()
{
    const QString count = tr("%Ln call(s)", nullptr, m_log->rowCount());
    m_state->setStatus(m_log->isPaused() ? tr("%1, paused", "a number of calls").arg(count) : count);
    m_clear->setEnabled(m_log->callCount() > 0);
}

void RequestLogPane::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QToolButton *tool, auto slot) {
        menu->addAction(tool->text(), slot)->setEnabled(tool->isEnabled());
    };
    add(m_copyId, [this] { copyRequestId(); });
    add(m_copyCommand, [this] { copyCommand(); });
    menu->addSeparator();
    add(m_clear, [this] { m_log->clear(); });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void RequestLogPane::copyRequestId()
{
    if (const int row = currentRow(); row >= 0)
        QGuiApplication::clipboard()->setText(m_log->call(row).requestId);
}

void RequestLogPane::copyCommand()
{
    if (const int row = currentRow(); row >= 0)
        QGuiApplication::clipboard()->setText(m_log->command(row));
}

} // namespace vb
