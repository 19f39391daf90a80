#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

namespace vb::demo {

//! One SQLite connection (write-ahead log, busy timeout). It belongs to the thread that made it, as Qt SQL
//! demands, and is closed there. A statement that fails is remembered until takeError(), so that a
//! request is checked once, at its end, and not after each statement.
class Database
{
public:
    //! Where the data is, and whether it must outlive a crash of the machine: waiting for the disk costs more
    //! than all else when a temporary store is made.
    struct Location
    {
        QString file;
        bool isTemporary = false;
    };

    explicit Database(const Location &location);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    //! Makes the tables where they are missing.
    void createSchema();
    //! The demo data is in: set in the transaction that made it.
    bool isFilled();
    void setFilled();

    //! Runs \a sql with \a values for its "?". The query is forward-only.
    QSqlQuery run(const QString &sql, const QVariantList &values = {});
    //! Prepared once, to be run many times with runAgain().
    QSqlQuery prepare(const QString &sql);
    void runAgain(QSqlQuery &query, const QVariantList &values);

    //! All of \a work or, when a statement of it fails, nothing.
    template <typename Work>
    bool transaction(Work work)
    {
        run(QStringLiteral("BEGIN IMMEDIATE"));
        if (m_error.isEmpty())
            work();
        return end();
    }

    bool hasFailed() const { return !m_error.isEmpty(); }
    //! The first error since the last call; empty when there was none.
    QString takeError();
    //! Makes the running transaction, or the running request, fail.
    void fail(const QString &reason);

private:
    bool end();

    QSqlDatabase m_connection;
    QString m_error;
};

} // namespace vb::demo
