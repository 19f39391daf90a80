#include "call.h"

#include "jsonwriter.h"
#include "servicelimits.h"
#include "refusal.h"

#include <QUrlQuery>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

QByteArray bucketJson(const Bucket &bucket, const Account &account)
{
    const QString host = bucket.region + ".oss-vectors.aliyuncs.com"_L1;
    const QString internalHost = bucket.region + "-internal.oss-vectors.aliyuncs.com"_L1;
    JsonWriter json;
    json.text("Name", bucketArn(bucket, account));
    json.text("Region", bucket.region);
    json.text("Location", QString("oss-"_L1 + bucket.region));
    json.text("CreationDate", isoTime(bucket.created));
    json.text("ExtranetEndpoint", host);
    json.text("IntranetEndpoint", internalHost);
    json.text("ResourceGroupId", u"rg-acfmdemostore0001"_s);
    return json.finish();
}

//! Bare names; a marker may also be an ARN, as the listing names buckets.
QString bareName(const QString &name)
{
    return name.mid(name.lastIndexOf(u':') + 1);
}

struct BucketListing
{
    QString prefix;
    QString marker;
    int maxKeys = 100;
};

Result<BucketListing> bucketListing(const QByteArray &query)
{
    const QUrlQuery parameters(QString::fromUtf8(query));
    const auto value = [&parameters](const QString &name) {
        // Not QUrl::FullyDecoded alone: "+" stands for itself in a signed query, too.
        return parameters.queryItemValue(name, QUrl::FullyDecoded);
    };
    BucketListing listing{value(u"prefix"_s), value(u"marker"_s)};
    const QString maxKeys = value(u"max-keys"_s);
    bool isNumber = true;
    if (!maxKeys.isEmpty())
        listing.maxKeys = maxKeys.toInt(&isNumber);
    if (!isNumber || listing.maxKeys < 1 || listing.maxKeys > 1000)
        return refusal(400, u"InvalidArgument"_s, u"Argument max-keys must be an integer between 1 and 1000."_s);
    return listing;
}

} // namespace

Result<Answer> listVectorBuckets(const Call &call)
{
    const Result<BucketListing> listing = bucketListing(call.request.query);
    if (!listing)
        return listing.error();
    QList<Bucket> buckets
        = Catalogue(call.database).buckets(listing->prefix, bareName(listing->marker), listing->maxKeys + 1);
    const bool isTruncated = buckets.size() > listing->maxKeys;
    if (isTruncated)
        buckets.removeLast();

    QByteArrayList items;
    for (const Bucket &bucket : std::as_const(buckets))
        items.append(bucketJson(bucket, call.account));
    JsonWriter result;
    // The service leaves these out when everything fits.
    if (isTruncated) {
        result.text("Prefix", listing->prefix);
        result.text("Marker", listing->marker);
        result.number("MaxKeys", listing->maxKeys);
        result.boolean("IsTruncated", true);
        result.text("NextMarker", buckets.constLast().name);
    }
    result.raw("Buckets", QByteArray('[' + items.join(',') + ']'));
    JsonWriter body;
    body.raw("ListAllMyBucketsResult", result.finish());
    return jsonAnswer(body.finish());
}

Result<Answer> getVectorBucket(const Call &call)
{
    const Result<Bucket> bucket = findBucket(call);
    if (!bucket)
        return bucket.error();
    JsonWriter body;
    body.raw("BucketInfo", bucketJson(*bucket, call.account));
    return jsonAnswer(body.finish());
}

Result<Answer> putVectorBucket(const Call &call)
{
    if (!isBucketName(call.bucketName))
        return refusal(400, u"InvalidBucketName"_s, u"The specified bucket is not valid."_s);
    Catalogue catalogue(call.database);
    if (catalogue.bucket(call.bucketName))
        return refusal(409, u"BucketAlreadyExists"_s,
                       u"The requested bucket name is not available. Please select a different name and try again."_s);
    catalogue.addBucket({call.bucketName, call.signedRegion, call.now, false});
    return emptyAnswer(200);
}

Result<Answer> deleteVectorBucket(const Call &call)
{
    const Result<Bucket> bucket = openBucket(call);
    if (!bucket)
        return bucket.error();
    Catalogue catalogue(call.database);
    if (catalogue.indexCount(bucket->name) > 0)
        return refusal(409, u"BucketNotEmpty"_s, u"The bucket you tried to delete is not empty."_s);
    catalogue.removeBucket(bucket->name);
    return emptyAnswer(204);
}

} // namespace vb::demo
