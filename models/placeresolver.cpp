#include "placeresolver.h"

#include "apicall.h"
#include "vectorclient.h"

#include <algorithm>

namespace vb {

namespace {

//! A bucket of that very name among those that begin with it.
std::optional<BucketInfo> bucketNamed(const BucketPage &page, const QString &name)
{
    const auto found = std::find_if(page.buckets.cbegin(), page.buckets.cend(),
                                    [&name](const BucketInfo &bucket) { return bucket.name == name; });
    return found == page.buckets.cend() ? std::nullopt : std::optional(*found);
}

//! Asking for the bucket itself could still succeed.
bool isWorthAskingOn(const ApiError &error)
{
    return error.kind == ApiError::Kind::Denied || error.kind == ApiError::Kind::NotFound
        || error.kind == ApiError::Kind::InvalidRequest;
}

ApiError notListed(const QString &bucket)
{
    ApiError error;
    error.kind = ApiError::Kind::NotFound;
    error.message
        = PlaceResolver::tr("The account's list of vector buckets does not have it. Of a bucket that is in no "
                            "list the account id must be given.");
    error.operation = QStringLiteral("ListVectorBuckets");
    error.place = bucket;
    return error;
}

} // namespace

PlaceResolver::PlaceResolver(VectorClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{ }

PlaceResolver::~PlaceResolver()
{
    cancel();
}

void PlaceResolver::cancel()
{
    if (m_call)
        m_call->cancel();
    m_call = nullptr;
}

void PlaceResolver::resolve(const QString &bucket, const QString &index)
{
    cancel();
    m_index = index;
    ListVectorBucketsArguments arguments;
    // The names sort by their bytes: of those that begin with it, the name itself comes first.
    arguments.prefix = bucket;
    m_call = m_client->listVectorBuckets(arguments, this, [this, bucket](const Result<BucketPage> &page) {
        const auto found = page ? bucketNamed(*page, bucket) : std::nullopt;
        if (found)
            bucketFound(*found);
        else if (page && m_client->profile().accountId.isEmpty())
            Q_EMIT failed(notListed(bucket)); // without an account there is no address to ask
        else if (page || isWorthAskingOn(page.error()))
            askForBucket(bucket);
        else
            Q_EMIT failed(page.error());
    });
}

void PlaceResolver::resolveIndex(const BucketInfo &bucket, const QString &index)
{
    cancel();
    m_index = index;
    bucketFound(bucket);
}

void PlaceResolver::askForBucket(const QString &name)
{
    BucketRef bucket;
    bucket.name = name;
    m_call = m_client->getVectorBucket(bucket, this, [this, name](const Result<BucketInfo> &answer) {
        if (answer) {
            bucketFound(*answer);
        } else if (answer.error().kind == ApiError::Kind::Denied) {
            BucketInfo unknown; // its indexes may be allowed all the same
            unknown.name = name;
            bucketFound(unknown);
        } else {
            Q_EMIT failed(answer.error());
        }
    });
}

void PlaceResolver::bucketFound(const BucketInfo &bucket)
{
    if (m_index.isEmpty()) {
        Q_EMIT resolved(bucket, {});
        return;
    }
    m_call = m_client->getVectorIndex({bucket.ref(), m_index}, this, [this, bucket](const Result<IndexInfo> &answer) {
        if (!answer && answer.error().kind != ApiError::Kind::Denied) {
            Q_EMIT failed(answer.error());
            return;
        }
        IndexInfo index;
        if (answer)
            index = *answer;
        index.name = m_index;
        Q_EMIT resolved(bucket, index);
    });
}

} // namespace vb
