#include "call.h"

#include "refusal.h"

#include <QDateTime>

namespace vb::demo {

using namespace Qt::StringLiterals;

Result<Bucket> findBucket(const Call &call)
{
    const auto bucket = Catalogue(call.database).bucket(call.bucketName);
    if (!bucket)
        return refusal(404, u"NoSuchBucket"_s, u"The specified bucket does not exist."_s);
    return *bucket;
}

Result<Bucket> openBucket(const Call &call)
{
    Result<Bucket> bucket = findBucket(call);
    if (bucket && bucket->restricted)
        return refusal(403, u"AccessDenied"_s, u"You have no right to access this object because of bucket policy."_s);
    return bucket;
}

Result<Index> findIndex(const Call &call)
{
    const Result<Bucket> bucket = openBucket(call);
    if (!bucket)
        return bucket.error();
    if (call.arguments.indexName.isEmpty())
        return refusal(400, u"VectorIndexParameterInvalid"_s, u"The indexName is missing or empty."_s);
    const auto index = Catalogue(call.database).index(bucket->name, call.arguments.indexName);
    if (!index)
        return refusal(404, u"NoSuchVectorIndex"_s, u"The specified vector index does not exist."_s);
    return *index;
}

Result<Index> readyIndex(const Call &call)
{
    Result<Index> index = findIndex(call);
    if (index && !index->isReady(call.now))
        return refusal(409, u"VectorIndexOperationConflict"_s,
                       u"The vector index is being created. Try again when its status is enable."_s);
    return index;
}

QString bucketArn(const Bucket &bucket, const Account &account)
{
    return u"acs:ossvector:" % bucket.region % u':' % account.id % u':' % bucket.name;
}

QString isoTime(qint64 millisecondsSince1970)
{
    return QDateTime::fromMSecsSinceEpoch(millisecondsSince1970, Qt::UTC).toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s);
}

} // namespace vb::demo
