#pragma once

#include "database.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <limits>
#include <optional>

namespace vb::demo {

struct Bucket
{
    QString name;
    QString region;
    qint64 created = 0; //!< milliseconds since 1970
    bool restricted = false; //!< whatever is below the bucket answers 403 AccessDenied
};

struct Index
{
    enum class Kind {
        Standard = 0,
        Fusion = 1, //!< several named fields; data is kept as raw JSON
        Generated = 2, //!< a million rows made as they are read
    };
    static constexpr qint64 NeverReady = std::numeric_limits<qint64>::max();

    qint64 id = 0; //!< never used again after the index is deleted
    QString bucket;
    QString name;
    Kind kind = Kind::Standard;
    int dimension = 0; //!< 0: a fusion index
    QString metric; //!< "euclidean" or "cosine"
    QStringList nonFilterableKeys;
    qint64 created = 0;
    qint64 ready = 0; //!< until this time the status is `creating`

    bool isReady(qint64 now) const { return now >= ready; }
    bool isCosine() const { return metric == QLatin1StringView("cosine"); }
};

//! The buckets and indexes of the store.
class Catalogue
{
public:
    explicit Catalogue(Database &database)
        : m_database(database)
    { }

    std::optional<Bucket> bucket(const QString &name);
    //! Up to \a limit in the order of their names: those that start with \a prefix and come after \a after.
    QList<Bucket> buckets(const QString &prefix, const QString &after, int limit);
    void addBucket(const Bucket &bucket);
    void removeBucket(const QString &name);

    std::optional<Index> index(const QString &bucket, const QString &name);
    QList<Index> indexes(const QString &bucket, const QString &prefix, const QString &after, int limit);
    int indexCount(const QString &bucket);
    //! Returns the new id.
    qint64 addIndex(const Index &index);
    //! With all its vectors.
    void removeIndex(qint64 id);

private:
    Database &m_database;
};

} // namespace vb::demo
