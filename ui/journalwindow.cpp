#include "journalwindow.h"

#include "deleteflow.h"
#include "filebuttons.h"
#include "icons.h"
#include "journaldetails.h"
#include "journalending.h"
#include "journalmodel.h"
#include "journaltext.h"
#include "plaintooltip.h"
#include "statuslabel.h"
#include "visibletext.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

//! What can be gone on with stands out.
class OutcomeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight;
        if (!index.data(JournalModel::NeedsAttentionRole).toBool())
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(16, 16);
        option->icon = itemIcon(u"warning"_s, *option);
    }
};

} // namespace

JournalWindow::JournalWindow(DeleteJournal *journal, QWidget *parent)
    : QDialog(parent)
    , m_model(new JournalModel(journal, this))
    , m_search(new QLineEdit)
    , m_table(new QTableView)
    , m_state(new StatusLabel)
    , m_details(new JournalDetails)
    , m_reason(new StatusLabel)
    , m_file(new FileButtons)
    , m_ending(new JournalEnding(journal, this))
{
    setWindowTitle(tr("Delete Journal"));
    build();
    connect(m_search, &QLineEdit::textChanged, m_model, &JournalModel::setFilterText);
    connect(m_model, &QAbstractItemModel::modelReset, this, &JournalWindow::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &JournalWindow::showSelected);
    connect(m_ending, &JournalEnding::ended, m_model, &JournalModel::reload);
    connect(m_ending, &JournalEnding::ended, this, &JournalWindow::operationEnded);
    connect(m_ending, &JournalEnding::failed, this, &JournalWindow::noteEnding);
    m_model->reload();
    showState();
    resize(880, 600);
}

JournalWindow::~JournalWindow() = default;

void JournalWindow::build()
{
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(tr("Search by place, connection, key or backup"));
    m_search->setClearButtonEnabled(true);
    m_state->setAccessibleName(tr("Journal state"));
    m_reason->setAccessibleName(tr("Note"));
    m_reason->setWordWrap(true);
    styleTable();
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_reason);
    layout->addWidget(makeButtons());
    m_search->setFocus();
}

void JournalWindow::styleTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Deletions"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(std::max(24, fontMetrics().height() + 6));
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setItemDelegateForColumn(JournalModel::Outcome, new OutcomeDelegate(this));
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(JournalModel::Outcome, QHeaderView::Stretch);
}

QWidget *JournalWindow::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    m_copy = buttons->addButton(tr("Copy Details"), QDialogButtonBox::ActionRole);
    m_restore = buttons->addButton(tr("Restore…"), QDialogButtonBox::ActionRole);
    m_resume = buttons->addButton(tr("Resume…"), QDialogButtonBox::ActionRole);
    m_end = buttons->addButton(tr("Mark as Ended…"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_copy->setIcon(themedIcon(u"copy"_s));
    m_restore->setIcon(themedIcon(u"restore"_s));
    m_resume->setIcon(themedIcon(u"delete"_s));
    for (QPushButton *button : {m_copy, m_restore, m_resume, m_end, close}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false); // Return in the search box must not press one of them
    }
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(JournalText::full(current().value_or(JournalOperation())));
    });
    connect(m_restore, &QPushButton::clicked, this,
            [this] { Q_EMIT restoreRequested(current().value_or(JournalOperation()).backupFile); });
    connect(m_resume, &QPushButton::clicked, this, &JournalWindow::resume);
    connect(m_end, &QPushButton::clicked, this, &JournalWindow::markEnded);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_file);
    layout->addWidget(buttons, 1);
    return row;
}

void JournalWindow::setFlow(DeleteFlow *flow)
{
    if (m_flow) {
        m_flow->disconnect(this);
        m_flow->disconnect(m_model);
    }
    m_flow = flow;
    if (flow) {
        connect(flow, &DeleteFlow::finished, this, &JournalWindow::showSelected);
        connect(flow, &DeleteFlow::ended, m_model, &JournalModel::reload);
        connect(flow, &QObject::destroyed, this, &JournalWindow::showSelected);
    }
    showSelected();
}

std::optional<JournalOperation> JournalWindow::current() const
{
    const QModelIndex row = m_table->currentIndex();
    if (!row.isValid())
        return {};
    return m_model->operation(row.row());
}

QString JournalWindow::whyNotResumable() const
{
    const std::optional<JournalOperation> operation = current();
    if (!operation)
        return tr("Nothing is selected");
    if (!operation->needsAttention())
        return operation->isRunning ? tr("This deletion is running") : tr("This deletion was ended");
    return m_flow ? m_flow->whyNotResumable(*operation) : tr("Not connected");
}

QString JournalWindow::whyNotRestorable() const
{
    const std::optional<JournalOperation> operation = current();
    if (!operation || operation->backupFile.isEmpty())
        return tr("No backup was made");
    if (!QFileInfo::exists(operation->backupFile))
        return tr("The backup is no longer there: %1").arg(operation->backupFile);
    return m_flow ? QString() : tr("Not connected");
}

void JournalWindow::showState()
{
    m_state->setStatus(!m_model->problem().isEmpty() ? visibleText(m_model->problem())
                           : m_model->isLoading()    ? tr("Reading…")
                                                     : tr("%Ln deletion(s)", nullptr, m_model->rowCount()));
    selectAgain();
    sizeColumns();
    showSelected();
}

void JournalWindow::sizeColumns()
{
    const int widest = fontMetrics().averageCharWidth() * 24;
    for (int column = 0; column < JournalModel::ColumnCount; ++column) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + 12, widest));
    }
}

//! A journal that was read anew, or searched, keeps its place.
void JournalWindow::selectAgain()
{
    const QModelIndexList same
        = m_model->match(m_model->index(0, 0), JournalModel::IdRole, m_shownId, 1, Qt::MatchExactly);
    if (m_model->rowCount() > 0)
        m_table->selectRow(same.isEmpty() ? 0 : same.first().row());
}

void JournalWindow::showSelected()
{
    const std::optional<JournalOperation> operation = current();
    if (!operation)
        m_details->showNothing();
    else if (operation->id != m_shownId || operation->needsAttention())
        m_details->showOperation(*operation);
    if (operation)
        m_shownId = operation->id; // otherwise what is to be selected again
    const QString noRestore = whyNotRestorable();
    const QString noResume = whyNotResumable();
    m_restore->setEnabled(noRestore.isEmpty());
    m_restore->setToolTip(visibleToolTip(noRestore));
    m_resume->setEnabled(noResume.isEmpty());
    m_resume->setToolTip(visibleToolTip(noResume));
    m_end->setEnabled(operation && operation->needsAttention());
    m_copy->setEnabled(operation.has_value());
    m_file->setFileName(operation ? operation->backupFile : QString());
    // What cannot go on although it should is said where it is seen.
    const bool isStuck = operation && operation->needsAttention() && !noResume.isEmpty();
    m_reason->setStatus(isStuck ? visibleText(noResume) : QString());
    m_reason->setVisible(isStuck);
}

void JournalWindow::resume()
{
    const std::optional<JournalOperation> operation = current();
    if (operation && whyNotResumable().isEmpty())
        m_flow->resume(*operation);
    showSelected(); // it may have become impossible meanwhile
}

void JournalWindow::markEnded()
{
    const std::optional<JournalOperation> operation = current();
    if (operation && operation->needsAttention())
        m_ending->ask(*operation);
}

void JournalWindow::noteEnding(const QString &problem)
{
    m_reason->setStatus(visibleText(problem));
    m_reason->setVisible(true);
}

} // namespace vb
