#include "demowriter.h"

#include <QDateTime>
#include <QJsonDocument>

namespace vb::demo {

using namespace Qt::StringLiterals;

DemoWriter::DemoWriter(Database &database, QString region)
    : m_database(database)
    , m_region(std::move(region))
    , m_created(QDateTime(QDate(2026, 1, 5), QTime(8, 30), Qt::UTC).toMSecsSinceEpoch())
{ }

void DemoWriter::addBucket(const QString &name, const QString &region, bool restricted)
{
    constexpr qint64 AboutADay = 90'061'000;
    m_created += AboutADay;
    Catalogue(m_database).addBucket({name, region, m_created, restricted});
}

void DemoWriter::addIndex(Index index)
{
    constexpr qint64 AboutAnHour = 3'723'000;
    m_created += AboutAnHour;
    index.created = m_created;
    const qint64 id = Catalogue(m_database).addIndex(index);
    m_table = std::make_unique<StoredTable>(m_database, id);
}

void DemoWriter::addReadyIndex(const QString &bucket, const QString &name, int dimension, const QString &metric,
                               const QStringList &nonFilterableKeys)
{
    Index index;
    index.bucket = bucket;
    index.name = name;
    index.dimension = dimension;
    index.metric = metric;
    index.nonFilterableKeys = nonFilterableKeys;
    addIndex(index);
}

void DemoWriter::put(const QByteArray &key, const std::vector<float> &values, const std::optional<QByteArray> &metadata)
{
    putRaw(key, QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(float))),
           metadata);
}

void DemoWriter::put(const QByteArray &key, const std::vector<float> &values, const QJsonObject &metadata)
{
    put(key, values, QJsonDocument(metadata).toJson(QJsonDocument::Compact));
}

void DemoWriter::putRaw(const QByteArray &key, const QByteArray &data, const std::optional<QByteArray> &metadata)
{
    m_table->put({0, key, data, metadata});
}

} // namespace vb::demo
