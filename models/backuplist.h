#pragma once

#include "backupfile.h"

#include <QAbstractTableModel>

namespace vb {

//! The backups of a folder, newest first: when, of what, how many vectors, how large. Only first and last lines
//! are read. A file that restores nothing stands there with the reason, since somebody may look for it.
class BackupList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, PlaceColumn, Vectors, Size, ColumnCount };
    enum Role {
        FileNameRole = Qt::UserRole,
        ProblemRole, //!< QString: why it restores nothing; empty: it does
    };
    static constexpr int maximumFiles = 1000; //!< older ones can still be opened by name

    struct Entry
    {
        QString fileName;
        qint64 bytes = 0;
        BackupHeader header;
        qint64 vectors = 0;
        QString problem;
        bool operator<(const Entry &other) const { return header.time > other.header.time; }
    };

    explicit BackupList(const QString &directory = backupDirectory(), QObject *parent = nullptr);

    static Entry read(const QString &fileName);
    const Entry &entryAt(int row) const { return m_entries.at(row); }
    int rowOf(const QString &fileName) const; //!< -1: it is not in the folder

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Entry> m_entries;
};

} // namespace vb
