#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace vb {

//! Which bucket, and everything a request to it needs. From ListVectorBuckets, or typed by a user.
struct BucketRef
{
    QString name; //!< bare name, 3-32 characters
    QString region; //!< empty: the profile's region
    QString accountId; //!< empty: the profile's account id
    QString extranetEndpoint; //!< host as the service names it; empty: made from the region
    QString intranetEndpoint;

    bool operator==(const BucketRef &) const = default;
};

//! Which index of which bucket.
struct IndexRef
{
    BucketRef bucket;
    QString name;

    QString place() const { return bucket.name + u'/' + name; }
    bool operator==(const IndexRef &) const = default;
};

//! One bucket of ListVectorBuckets or GetVectorBucket. Text members are as the service sent them.
struct BucketInfo
{
    QString name; //!< bare name, also where the service sent an ARN
    QString arn; //!< `acs:ossvector:<region>:<account>:<bucket>`; empty where the service sent a bare name
    QString accountId; //!< out of the ARN
    QString region;
    QString location;
    QString creationDate; //!< text of the service
    QDateTime created; //!< the same in UTC; invalid where it could not be read
    QString extranetEndpoint;
    QString intranetEndpoint;
    QString resourceGroupId;
    QByteArray raw; //!< this bucket's exact JSON

    BucketRef ref() const { return {name, region, accountId, extranetEndpoint, intranetEndpoint}; }
};

//! One index. `dimension` is absent in fusion mode, where several fields have their own.
struct IndexInfo
{
    QString name;
    QString bucketName;
    QString dataType; //!< "float32"
    QString distanceMetric; //!< "euclidean", "cosine", or what the service says
    QString status; //!< "creating", "enable", "deleting", or what the service says
    QString mode; //!< "fusion", or empty for a standard index
    std::optional<int> dimension; //!< 1-4096
    QStringList nonFilterableKeys;
    QString createTime; //!< text of the service
    QDateTime created; //!< the same in UTC; invalid where it could not be read
    QByteArray raw; //!< this index's exact JSON

    bool isFusion() const { return !mode.isEmpty() && mode.compare(u"standard", Qt::CaseInsensitive) != 0; }
    //! Vectors can be listed and deleted: the status is `enable` (or the older `running`).
    bool isReady() const;
};

struct BucketPage
{
    QList<BucketInfo> buckets;
    QString nextMarker; //!< empty: the end
};

struct IndexPage
{
    QList<IndexInfo> indexes;
    QByteArray nextToken; //!< empty: the end
};

//! A page of ListVectors without data, compact: key i is `keys[keyEnds[i-1] .. keyEnds[i])`, and its
//! metadata the same in `metadata`, exactly as the service sent it. Metadata that was absent has
//! zero bytes (the smallest present one, `{}`, has two).
struct VectorPage
{
    QByteArray keys; //!< UTF-8, unescaped
    QByteArray metadata; //!< raw JSON
    std::vector<quint32> keyEnds;
    std::vector<quint32> metadataEnds;
    QByteArray nextToken; //!< empty: the end

    qsizetype count() const { return qsizetype(keyEnds.size()); }
    QByteArrayView key(qsizetype row) const;
    QByteArrayView metadataAt(qsizetype row) const;
};

//! One vector of GetVectors. Absent members are absent, not empty.
struct VectorRecord
{
    QByteArray key; //!< UTF-8, unescaped
    std::optional<QByteArray> data; //!< raw JSON of `data`, usually `{"float32":[…]}`
    std::optional<QByteArray> metadata; //!< raw JSON
    QByteArray raw; //!< the whole item as it came
};

//! A page of ListVectors with all there is of its vectors, for whoever copies them elsewhere. Their `raw` is
//! empty: it would hold every byte a second time.
struct VectorRecordPage
{
    QList<VectorRecord> vectors;
    QByteArray nextToken; //!< empty: the end
};

//! One named array of numbers in a vector's `data`. A standard index has one, named `float32`;
//! a fusion index can have several.
struct VectorField
{
    QString name;
    std::vector<float> values; //!< nearest float32 of each literal; a literal out of range is an infinity
};

//! One hit of QueryVectors.
struct QueryHit
{
    QByteArray key;
    std::optional<double> distance;
    std::optional<QByteArray> metadata;
};

} // namespace vb

Q_DECLARE_METATYPE(vb::BucketRef)
Q_DECLARE_METATYPE(vb::IndexRef)
Q_DECLARE_METATYPE(vb::IndexInfo)
Q_DECLARE_METATYPE(vb::BucketInfo)
