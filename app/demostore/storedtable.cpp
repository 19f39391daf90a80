#include "storedtable.h"

#include "generatedtable.h"

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

//! SQL NULL, where a null QByteArray would be stored as an empty blob or the other way round.
QVariant metadataValue(const std::optional<QByteArray> &metadata)
{
    return metadata ? QVariant(*metadata) : QVariant(QMetaType(QMetaType::QByteArray));
}

std::optional<QByteArray> metadataOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toByteArray());
}

} // namespace

std::unique_ptr<VectorTable> VectorTable::open(Database &database, const Index &index)
{
    if (index.kind == Index::Kind::Generated)
        return std::make_unique<GeneratedTable>(database, index.id);
    return std::make_unique<StoredTable>(database, index.id);
}

quint32 slotOf(const QByteArray &key)
{
    quint32 hash = 2166136261U; // FNV-1a
    for (const char c : key)
        hash = (hash ^ uchar(c)) * 16777619U;
    return hash ^ (hash >> 15U);
}

StoredTable::StoredTable(Database &database, qint64 indexId)
    : m_database(database)
    , m_indexId(indexId)
{ }

void StoredTable::visit(const Selection &selection, const Visitor &visitor)
{
    const QString sql = "SELECT id, key, "_L1 % (selection.withMetadata ? "metadata, "_L1 : "NULL, "_L1)
        % (selection.withData ? "data "_L1 : "NULL "_L1)
        % "FROM vectors INDEXED BY vectors_in_order WHERE index_id=? AND id>? AND slot%?=? ORDER BY id"_L1;
    QSqlQuery row = m_database.run(sql, {m_indexId, selection.after, selection.segmentCount, selection.segmentIndex});
    StoredVector vector;
    while (row.next()) {
        vector.position = row.value(0).toLongLong();
        vector.key = row.value(1).toByteArray();
        vector.metadata = metadataOf(row.value(2));
        vector.data = row.value(3).toByteArray();
        if (!visitor(vector))
            return;
    }
}

std::optional<StoredVector> StoredTable::find(const QByteArray &key)
{
    QSqlQuery row
        = m_database.run(u"SELECT id, metadata, data FROM vectors WHERE index_id=? AND key=?"_s, {m_indexId, key});
    if (!row.next())
        return std::nullopt;
    return StoredVector{row.value(0).toLongLong(), key, row.value(2).toByteArray(), metadataOf(row.value(1))};
}

void StoredTable::put(const StoredVector &vector)
{
    if (!m_putIsPrepared) {
        m_put = m_database.prepare(
            u"INSERT INTO vectors(index_id, slot, key, metadata, data) VALUES(?,?,?,?,?) "
            "ON CONFLICT(index_id, key) DO UPDATE SET metadata=excluded.metadata, data=excluded.data"_s);
        m_putIsPrepared = true;
    }
    m_database.runAgain(m_put,
                        {m_indexId, slotOf(vector.key), vector.key, metadataValue(vector.metadata), vector.data});
}

void StoredTable::remove(const QByteArray &key)
{
    m_database.run(u"DELETE FROM vectors WHERE index_id=? AND key=?"_s, {m_indexId, key});
}

} // namespace vb::demo
