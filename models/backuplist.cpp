#include "backuplist.h"

#include "visibletext.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace vb {

using namespace Qt::StringLiterals;

BackupList::BackupList(const QString &directory, QObject *parent)
    : QAbstractTableModel(parent)
{
    const QFileInfoList files = QDir(directory).entryInfoList({u"*.jsonl"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files.first(std::min<qsizetype>(files.size(), maximumFiles)))
        m_entries.append(read(file.absoluteFilePath()));
    std::stable_sort(m_entries.begin(), m_entries.end());
}

BackupList::Entry BackupList::read(const QString &fileName)
{
    Entry entry;
    entry.fileName = fileName;
    const QFileInfo file(fileName);
    entry.bytes = file.size();
    BackupReader reader(fileName);
    const Result<BackupHeader> header = reader.open();
    if (header) {
        entry.header = *header;
        entry.vectors = reader.trailer().vectors;
    } else {
        entry.problem = header.error().message;
        entry.header.time = file.lastModified().toUTC();
    }
    return entry;
}

int BackupList::rowOf(const QString &fileName) const
{
    const QString path = QFileInfo(fileName).absoluteFilePath();
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).fileName == path)
            return row;
    }
    return -1;
}

int BackupList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int BackupList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BackupList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    if (role == FileNameRole)
        return entry.fileName;
    if (role == ProblemRole)
        return entry.problem;
    if (role == Qt::TextAlignmentRole && index.column() >= Vectors)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time:
        return QLocale().toString(entry.header.time.toLocalTime(), QLocale::ShortFormat);
    case PlaceColumn:
        return visibleText(entry.problem.isEmpty() ? entry.header.index.place() : QFileInfo(entry.fileName).fileName());
    case Vectors:
        return entry.problem.isEmpty() ? QLocale().toString(entry.vectors) : tr("not usable");
    case Size:
        return QLocale().formattedDataSize(entry.bytes, 1, QLocale::DataSizeSIFormat);
    default:
        return {};
    }
}

QVariant BackupList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section >= Vectors ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case PlaceColumn:
        return tr("Index");
    case Vectors:
        return tr("Vectors");
    case Size:
        return tr("Size");
    default:
        return {};
    }
}

} // namespace vb
