#include "backupchooser.h"

#include "filebuttons.h"
#include "icons.h"
#include "statuslabel.h"
#include "tones.h"
#include "visibletext.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

BackupChooser::BackupChooser(QWidget *parent)
    : QWidget(parent)
    , m_list(new BackupList(backupDirectory(), this))
    , m_table(new QTableView)
    , m_facts(new StatusLabel)
    , m_file(new FileButtons)
{
    styleTable();
    m_facts->setAccessibleName(tr("Backup chosen"));
    m_facts->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    auto *place = new QuietLabel(tr("Backups in %1").arg(visibleText(QDir::toNativeSeparators(backupDirectory()))));
    place->setWordWrap(true);
    layout->addWidget(place);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_facts);
    layout->addWidget(makeBar());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BackupChooser::rowChosen);
    setFocusProxy(m_table);
    showChosen();
}

void BackupChooser::styleTable()
{
    m_table->setModel(m_list);
    m_table->setAccessibleName(tr("Backups"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(std::max(24, fontMetrics().height() + 6));
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(BackupList::PlaceColumn, QHeaderView::Stretch);
    for (const int column : {BackupList::Time, BackupList::Vectors, BackupList::Size}) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, m_table->columnWidth(column) + 16);
    }
    m_table->setMinimumHeight(120);
}

QWidget *BackupChooser::makeBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    auto *open = new QPushButton(themedIcon(u"open"_s), tr("Open File…"));
    open->setAccessibleName(open->text());
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this, &BackupChooser::openFile);
    layout->addWidget(open);
    layout->addStretch();
    layout->addWidget(m_file);
    return bar;
}

void BackupChooser::openFile()
{
    auto *chooser = new QFileDialog(this, tr("Open a Backup"), backupDirectory());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Backups (*.jsonl)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, &BackupChooser::choose);
    chooser->open();
}

void BackupChooser::choose(const QString &fileName)
{
    const int row = m_list->rowOf(fileName);
    if (row >= 0) {
        m_table->selectRow(row);
        return;
    }
    m_table->clearSelection();
    m_chosen = BackupList::read(fileName);
    showChosen();
    Q_EMIT changed();
}

void BackupChooser::rowChosen()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    m_chosen = rows.isEmpty() ? BackupList::Entry() : m_list->entryAt(rows.first().row());
    showChosen();
    Q_EMIT changed();
}

void BackupChooser::showChosen()
{
    m_file->setFileName(m_chosen.fileName);
    if (m_chosen.fileName.isEmpty()) {
        m_facts->setStatus(m_list->rowCount() > 0
                               ? tr("Choose the backup to restore.")
                               : tr("There are no backups yet: deleting makes one. A file can be opened."));
        return;
    }
    if (!isUsable()) {
        m_facts->setStatus(visibleText(m_chosen.problem));
        return;
    }
    const BackupHeader &header = m_chosen.header;
    const QString when = QLocale().toString(header.time.toLocalTime(), QLocale::ShortFormat);
    const QString where = QString(visibleText(header.profileName) + u" · "_s + visibleText(header.endpoint));
    //: %1: bucket/index, %2: time, %3: connection
    m_facts->setStatus(tr("%Ln vector(s) of %1, backed up on %2 through %3", nullptr, int(m_chosen.vectors))
                           .arg(visibleText(header.index.place()), when, where));
}

} // namespace vb
