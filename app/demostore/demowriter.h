#pragma once

#include "catalogue.h"
#include "storedtable.h"

#include <QJsonObject>

#include <memory>
#include <vector>

namespace vb::demo {

//! What the makers of demo data have in common. Inside one transaction.
class DemoWriter
{
public:
    DemoWriter(Database &database, QString region);

    void addBucket(const QString &name) { addBucket(name, m_region, false); }
    void addBucketIn(const QString &region, const QString &name) { addBucket(name, region, false); }
    void addRestrictedBucket(const QString &name) { addBucket(name, m_region, true); }
    //! Adds \a index, its times filled in, and opens it for put().
    void addIndex(Index index);
    void addReadyIndex(const QString &bucket, const QString &name, int dimension, const QString &metric,
                       const QStringList &nonFilterableKeys = {});

    //! Into the index added last.
    void put(const QByteArray &key, const std::vector<float> &values, const std::optional<QByteArray> &metadata);
    void put(const QByteArray &key, const std::vector<float> &values, const QJsonObject &metadata);
    void putRaw(const QByteArray &key, const QByteArray &data, const std::optional<QByteArray> &metadata);

private:
    void addBucket(const QString &name, const QString &region, bool restricted);

    Database &m_database;
    QString m_region;
    qint64 m_created; //!< of everything; each bucket and index a little later
    std::unique_ptr<StoredTable> m_table;
};

// One maker a bucket, each in a file of its name.
void addColours(DemoWriter &writer);
void addParagraphs(DemoWriter &writer);
void addSignals(DemoWriter &writer);
void addDifficult(DemoWriter &writer);

} // namespace vb::demo
