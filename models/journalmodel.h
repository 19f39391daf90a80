#pragma once

#include "deletejournal.h"

#include <QAbstractTableModel>
#include <QList>
#include <QString>
#include <QStringList>

namespace vb {

//! The journal's deletions, newest first, and those of them that a text is found in. Read whole by reload(),
//! on the journal's own thread; it does not change by itself. Holds every key of every deletion.
class JournalModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Connection, Place, What, Count, Outcome, Backup, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1,
        TimeRole, //!< QDateTime, UTC
        NeedsAttentionRole, //!< it neither ended nor runs: it can be gone on with
        BackupFileRole, //!< whole path; empty: none
    };

    //! \a journal is not owned and outlives the model.
    explicit JournalModel(DeleteJournal *journal, QObject *parent = nullptr);

    void reload();
    bool isLoading() const { return m_loading > 0; }
    //! Lines that could not be read; empty: none.
    const QString &problem() const { return m_problem; }

    //! Only deletions with \a text in bucket, index, connection, id or backup file (whatever its case), or in
    //! one of the keys (exactly); empty: all.
    void setFilterText(const QString &text);
    const QString &filterText() const { return m_filter; }

    const JournalOperation &operation(int row) const { return m_operations[m_rows[row]]; }
    //! Deletions that need attention, whatever the filter.
    int attentionCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    //! After reload(), once: the newest answer's rows stand.
    void loaded();

private:
    void show(const QList<JournalOperation> &operations, const QString &problem);
    void filter();
    bool matches(const JournalOperation &operation) const;
    QString text(int row, int column) const;
    static QString outcomeText(const JournalOperation &operation);

    DeleteJournal *m_journal;
    QList<JournalOperation> m_operations;
    QStringList m_outcomes; //!< of each: counting a million keys is not for data()
    QList<int> m_rows; //!< those shown, in m_operations
    QString m_filter;
    QString m_problem;
    int m_loading = 0;
};

} // namespace vb
