#include "catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr auto BucketColumns = "SELECT name, region, created, restricted FROM buckets "_L1;
constexpr auto IndexColumns
    = "SELECT id, bucket, name, kind, dimension, metric, nonfilterable, created, ready FROM indexes "_L1;

Bucket readBucket(const QSqlQuery &row)
{
    return {row.value(0).toString(), row.value(1).toString(), row.value(2).toLongLong(), row.value(3).toBool()};
}

Index readIndex(const QSqlQuery &row)
{
    Index index;
    index.id = row.value(0).toLongLong();
    index.bucket = row.value(1).toString();
    index.name = row.value(2).toString();
    index.kind = Index::Kind(row.value(3).toInt());
    index.dimension = row.value(4).toInt();
    index.metric = row.value(5).toString();
    const QJsonDocument keys = QJsonDocument::fromJson(row.value(6).toString().toUtf8());
    index.nonFilterableKeys = QVariant(keys.array().toVariantList()).toStringList();
    index.created = row.value(7).toLongLong();
    index.ready = row.value(8).toLongLong();
    return index;
}

} // namespace

std::optional<Bucket> Catalogue::bucket(const QString &name)
{
    QSqlQuery row = m_database.run(BucketColumns + "WHERE name=?"_L1, {name});
    return row.next() ? std::optional(readBucket(row)) : std::nullopt;
}

QList<Bucket> Catalogue::buckets(const QString &prefix, const QString &after, int limit)
{
    QSqlQuery row
        = m_database.run(BucketColumns + "WHERE name>? AND substr(name,1,length(?))=? ORDER BY name LIMIT ?"_L1,
                         {after, prefix, prefix, limit});
    QList<Bucket> result;
    while (row.next())
        result.append(readBucket(row));
    return result;
}

void Catalogue::addBucket(const Bucket &bucket)
{
    m_database.run(u"INSERT INTO buckets VALUES(?,?,?,?)"_s,
                   {bucket.name, bucket.region, bucket.created, int(bucket.restricted)});
}

void Catalogue::removeBucket(const QString &name)
{
    m_database.run(u"DELETE FROM buckets WHERE name=?"_s, {name});
}

std::optional<Index> Catalogue::index(const QString &bucket, const QString &name)
{
    QSqlQuery row = m_database.run(IndexColumns + "WHERE bucket=? AND name=?"_L1, {bucket, name});
    return row.next() ? std::optional(readIndex(row)) : std::nullopt;
}

QList<Index> Catalogue::indexes(const QString &bucket, const QString &prefix, const QString &after, int limit)
{
    QSqlQuery row = m_database.run(
        IndexColumns + "WHERE bucket=? AND name>? AND substr(name,1,length(?))=? ORDER BY name LIMIT ?"_L1,
        {bucket, after, prefix, prefix, limit});
    QList<Index> result;
    while (row.next())
        result.append(readIndex(row));
    return result;
}

int Catalogue::indexCount(const QString &bucket)
{
    QSqlQuery row = m_database.run(u"SELECT count(*) FROM indexes WHERE bucket=?"_s, {bucket});
    return row.next() ? row.value(0).toInt() : 0;
}

qint64 Catalogue::addIndex(const Index &index)
{
    const QByteArray keys
        = QJsonDocument(QJsonArray::fromStringList(index.nonFilterableKeys)).toJson(QJsonDocument::Compact);
    const QSqlQuery added = m_database.run(
        u"INSERT INTO indexes(bucket, name, kind, dimension, metric, nonfilterable, created, ready) VALUES(?,?,?,?,?,?,?,?)"_s,
        {index.bucket, index.name, int(index.kind), index.dimension, index.metric, QString::fromUtf8(keys),
         index.created, index.ready});
    return added.lastInsertId().toLongLong();
}

void Catalogue::removeIndex(qint64 id)
{
    m_database.run(u"DELETE FROM vectors WHERE index_id=?"_s, {id});
    m_database.run(u"DELETE FROM tombstones WHERE index_id=?"_s, {id});
    m_database.run(u"DELETE FROM indexes WHERE id=?"_s, {id});
}

} // namespace vb::demo
