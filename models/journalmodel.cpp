#include "journalmodel.h"

#include "visibletext.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace vb {

using namespace Qt::StringLiterals;

JournalModel::JournalModel(DeleteJournal *journal, QObject *parent)
    : QAbstractTableModel(parent)
    , m_journal(journal)
{ }

void JournalModel::reload()
{
    ++m_loading;
    m_journal->read(this, [this](const QList<JournalOperation> &operations, const QString &problem) {
        if (--m_loading == 0) // what was asked for later shows more
            show(operations, problem);
    });
}

void JournalModel::show(const QList<JournalOperation> &operations, const QString &problem)
{
    beginResetModel();
    m_operations = operations;
    m_outcomes.clear();
    for (const JournalOperation &operation : operations)
        m_outcomes.append(outcomeText(operation));
    m_problem = problem;
    filter();
    endResetModel();
    Q_EMIT loaded();
}

void JournalModel::setFilterText(const QString &text)
{
    if (m_filter == text)
        return;
    beginResetModel();
    m_filter = text;
    filter();
    endResetModel();
}

void JournalModel::filter()
{
    m_rows.clear();
    for (int i = 0; i < int(m_operations.size()); ++i) {
        if (m_filter.isEmpty() || matches(m_operations[i]))
            m_rows.append(i);
    }
}

bool JournalModel::matches(const JournalOperation &operation) const
{
    const QString texts[] = {operation.request.index.place(), operation.profileName, operation.endpoint, operation.id,
                             operation.backupFile};
    const auto holdsText = [this](const QString &text) { return text.contains(m_filter, Qt::CaseInsensitive); };
    if (std::any_of(std::begin(texts), std::end(texts), holdsText))
        return true;
    const QByteArray bytes = m_filter.toUtf8();
    const QList<QByteArray> &keys = operation.request.keys;
    return std::any_of(keys.cbegin(), keys.cend(), [&bytes](const QByteArray &key) { return key.contains(bytes); });
}

int JournalModel::attentionCount() const
{
    return int(std::count_if(m_operations.cbegin(), m_operations.cend(),
                             [](const JournalOperation &operation) { return operation.needsAttention(); }));
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JournalOperation &shown = operation(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole: // what a narrow column cuts off
        return index.column() == Backup ? visibleText(shown.backupFile) : text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Count ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case IdRole:
        return shown.id;
    case TimeRole:
        return shown.time;
    case NeedsAttentionRole:
        return shown.needsAttention();
    case BackupFileRole:
        return shown.backupFile;
    default:
        return {};
    }
}

QString JournalModel::text(int row, int column) const
{
    const JournalOperation &operation = this->operation(row);
    const DeleteRequest &request = operation.request;
    switch (column) {
    case Time:
        return QLocale().toString(operation.time.toLocalTime(), QLocale::ShortFormat);
    case Connection:
        return visibleText(operation.profileName.isEmpty() ? operation.endpoint : operation.profileName);
    case Place:
        return visibleText(request.what == DeleteRequest::What::Bucket ? request.index.bucket.name
                                                                       : request.index.place());
    case What:
        if (request.what == DeleteRequest::What::Bucket)
            return tr("Bucket");
        return request.what == DeleteRequest::What::Index ? tr("Index") : tr("Vectors");
    case Count:
        return request.what == DeleteRequest::What::Vectors ? QLocale().toString(request.keys.size()) : QString();
    case Outcome:
        return m_outcomes[m_rows[row]];
    case Backup:
        return visibleText(QFileInfo(operation.backupFile).fileName());
    default:
        return {};
    }
}

QString JournalModel::outcomeText(const JournalOperation &operation)
{
    if (operation.isEnded)
        return visibleText(operation.summary);
    if (operation.isRunning)
        return tr("Running");
    if (operation.batches.isEmpty())
        return tr("Unfinished: nothing was sent");
    if (operation.request.what != DeleteRequest::What::Vectors)
        return tr("Unfinished: it may have been deleted");
    const QLocale locale;
    const qsizetype all = operation.request.keys.size();
    return tr("Unfinished: %1 of %2 settled")
        .arg(locale.toString(all - operation.unsettledKeys().size()), locale.toString(all));
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole && section == Count)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QString names[]
        = {tr("Time"), tr("Connection"), tr("Place"), tr("What"), tr("Count"), tr("Outcome"), tr("Backup")};
    return names[section];
}

} // namespace vb
