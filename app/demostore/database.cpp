#include "database.h"

#include <QSqlError>
#include <QUuid>

#include <array>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

// `slot` is a hash of the key: segments are cut by it. `id` is the place in the listing. `data` is little-endian
// float32, or the raw JSON of a fusion index. In the order of their sizes, so that a scan over slots reads no data.
const std::array Schema{
    "CREATE TABLE buckets(name TEXT PRIMARY KEY, region TEXT NOT NULL, created INTEGER NOT NULL, "
    "restricted INTEGER NOT NULL) WITHOUT ROWID"_L1,
    "CREATE TABLE indexes(id INTEGER PRIMARY KEY AUTOINCREMENT, bucket TEXT NOT NULL, name TEXT NOT NULL, "
    "kind INTEGER NOT NULL, dimension INTEGER NOT NULL, metric TEXT NOT NULL, nonfilterable TEXT NOT NULL, "
    "created INTEGER NOT NULL, ready INTEGER NOT NULL, UNIQUE(bucket, name))"_L1,
    "CREATE TABLE vectors(id INTEGER PRIMARY KEY AUTOINCREMENT, index_id INTEGER NOT NULL, slot INTEGER NOT NULL, "
    "key BLOB NOT NULL, metadata BLOB, data BLOB NOT NULL)"_L1,
    "CREATE UNIQUE INDEX vectors_by_key ON vectors(index_id, key)"_L1,
    "CREATE INDEX vectors_in_order ON vectors(index_id, id, slot)"_L1,
    "CREATE TABLE tombstones(index_id INTEGER NOT NULL, position INTEGER NOT NULL, "
    "PRIMARY KEY(index_id, position)) WITHOUT ROWID"_L1,
};

constexpr int SchemaVersion = 1;
constexpr int FilledVersion = 2;

} // namespace

Database::Database(const Location &location)
    : m_connection(
        QSqlDatabase::addDatabase(u"QSQLITE"_s, u"demostore-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)))
{
    m_connection.setDatabaseName(location.file);
    m_connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=20000"_s);
    if (!m_connection.open()) {
        fail(m_connection.lastError().text());
        return;
    }
    run(u"PRAGMA journal_mode=WAL"_s);
    run(location.isTemporary ? u"PRAGMA synchronous=OFF"_s : u"PRAGMA synchronous=NORMAL"_s);
}

Database::~Database()
{
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(name);
}

void Database::createSchema()
{
    QSqlQuery version = run(u"PRAGMA user_version"_s);
    if (version.next() && version.value(0).toInt() > 0)
        return;
    version.finish();
    transaction([this] {
        for (const auto &statement : Schema)
            run(statement);
        run(u"PRAGMA user_version=%1"_s.arg(SchemaVersion));
    });
}

bool Database::isFilled()
{
    QSqlQuery version = run(u"PRAGMA user_version"_s);
    return version.next() && version.value(0).toInt() >= FilledVersion;
}

void Database::setFilled()
{
    run(u"PRAGMA user_version=%1"_s.arg(FilledVersion));
}

QSqlQuery Database::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query = prepare(sql);
    runAgain(query, values);
    return query;
}

QSqlQuery Database::prepare(const QString &sql)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        fail(query.lastError().text());
    return query;
}

void Database::runAgain(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        // Qt binds a null QString as NULL, with which every comparison is false.
        const bool isEmptyText = values[i].metaType().id() == QMetaType::QString && values[i].toString().isEmpty();
        query.bindValue(int(i), isEmptyText ? QVariant(u""_s) : values[i]);
    }
    if (!query.exec())
        fail(query.lastError().text());
}

bool Database::end()
{
    const bool done = m_error.isEmpty();
    QSqlQuery query(m_connection);
    if (query.exec(done ? u"COMMIT"_s : u"ROLLBACK"_s) || !done)
        return done;
    fail(query.lastError().text());
    query.exec(u"ROLLBACK"_s);
    return false;
}

QString Database::takeError()
{
    return std::exchange(m_error, QString());
}

void Database::fail(const QString &reason)
{
    if (m_error.isEmpty())
        m_error = reason.isEmpty() ? u"unknown database error"_s : reason;
}

} // namespace vb::demo
