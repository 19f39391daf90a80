#include "call.h"

#include "jsonwriter.h"
#include "servicelimits.h"
#include "pagetoken.h"
#include "refusal.h"

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int DefaultPage = 100;
constexpr int LargestPage = 500;
constexpr qint64 CreatingMs = 1000; //!< how long a new index is `creating`

//! The fields of the one fusion index there is: the demo data's.
constexpr QByteArrayView FusionSchema
    = R"({"fields":[{"name":"title","type":"vector","dataType":"float32","dimension":8,"distanceMetric":"cosine"},)"
      R"({"name":"cover","type":"vector","dataType":"float32","dimension":12,"distanceMetric":"euclidean"},)"
      R"({"name":"summary","type":"text"}]})";

QByteArray textList(const QStringList &texts)
{
    QByteArrayList items;
    for (const QString &text : texts)
        items.append(JsonWriter::quoted(text.toUtf8()));
    return '[' + items.join(',') + ']';
}

QByteArray indexJson(const Index &index, qint64 now)
{
    JsonWriter metadata;
    metadata.raw("nonFilterableMetadataKeys", textList(index.nonFilterableKeys));
    JsonWriter json;
    json.text("indexName", index.name);
    json.text("createTime", isoTime(index.created));
    if (index.kind == Index::Kind::Fusion) {
        json.text("mode", u"fusion"_s);
        json.raw("schemaConfiguration", FusionSchema);
    } else {
        json.text("dataType", u"float32"_s);
        json.number("dimension", index.dimension);
        json.text("distanceMetric", index.metric);
    }
    json.raw("metadata", metadata.finish());
    json.text("status", index.isReady(now) ? u"enable"_s : u"creating"_s);
    json.text("vectorBucketName", index.bucket);
    return json.finish();
}

//! Counts a listing as under way while it lives.
class ListingCounter
{
public:
    explicit ListingCounter(std::atomic<int> &count)
        : m_count(count)
        , m_number(++count)
    { }
    ~ListingCounter() { --m_count; }
    Q_DISABLE_COPY_MOVE(ListingCounter)
    bool isTooMany() const { return m_number > MaximumIndexListingsAtOnce; }

private:
    std::atomic<int> &m_count;
    int m_number;
};

Result<Answer> indexPage(const Call &call, const Bucket &bucket, int limit)
{
    const QString prefix = call.arguments.prefix;
    const QByteArray scope = "indexes/" + bucket.name.toUtf8() + '/' + prefix.toUtf8();
    const Result<QByteArray> after
        = call.arguments.nextToken ? readToken(scope, *call.arguments.nextToken) : Result<QByteArray>(QByteArray());
    if (!after)
        return after.error();
    QList<Index> indexes = Catalogue(call.database).indexes(bucket.name, prefix, QString::fromUtf8(*after), limit + 1);
    const bool isTruncated = indexes.size() > limit;
    if (isTruncated)
        indexes.removeLast();
    QByteArrayList items;
    for (const Index &index : std::as_const(indexes))
        items.append(indexJson(index, call.now));
    JsonWriter body;
    body.raw("indexes", QByteArray('[' + items.join(',') + ']'));
    if (isTruncated)
        body.text("nextToken", makeToken(scope, indexes.constLast().name.toUtf8()));
    return jsonAnswer(body.finish());
}

std::optional<ApiError> checkNewIndex(const Arguments &arguments)
{
    if (!isIndexName(arguments.indexName))
        return invalidParameter(u"The indexName must be 1 to 63 letters and digits and start with a letter."_s);
    if (arguments.dataType != u"float32"_s)
        return invalidParameter(u"The dataType must be float32."_s);
    if (auto refused = checkRange("dimension", arguments.dimension.value_or(0), MaximumDimension))
        return refused;
    if (arguments.distanceMetric != u"euclidean"_s && arguments.distanceMetric != u"cosine"_s)
        return invalidParameter(u"The distanceMetric must be euclidean or cosine."_s);
    return std::nullopt;
}

} // namespace

Result<Answer> listVectorIndexes(const Call &call)
{
    const ListingCounter counter(call.indexListings);
    if (counter.isTooMany())
        return refusal(503, u"QpsLimitExceeded"_s, u"Too many ListVectorIndexes requests at once."_s);
    const Result<Bucket> bucket = openBucket(call);
    if (!bucket)
        return bucket.error();
    const qint64 limit = call.arguments.maxResults.value_or(DefaultPage);
    if (auto refused = checkRange("maxResults", limit, LargestPage))
        return *refused;
    return indexPage(call, *bucket, int(limit));
}

Result<Answer> getVectorIndex(const Call &call)
{
    const Result<Index> index = findIndex(call);
    if (!index)
        return index.error();
    JsonWriter body;
    body.raw("index", indexJson(*index, call.now));
    return jsonAnswer(body.finish());
}

Result<Answer> putVectorIndex(const Call &call)
{
    const Result<Bucket> bucket = openBucket(call);
    if (!bucket)
        return bucket.error();
    if (auto refused = checkNewIndex(call.arguments))
        return *refused;
    Catalogue catalogue(call.database);
    if (catalogue.index(bucket->name, call.arguments.indexName))
        return refusal(409, u"VectorIndexAlreadyExists"_s, u"The vector index already exists."_s);
    if (catalogue.indexCount(bucket->name) >= MaximumIndexesInBucket)
        return refusal(400, u"TooManyVectorIndexes"_s, u"The bucket has as many vector indexes as it may have."_s);
    Index index;
    index.bucket = bucket->name;
    index.name = call.arguments.indexName;
    index.dimension = int(*call.arguments.dimension);
    index.metric = call.arguments.distanceMetric;
    index.nonFilterableKeys = call.arguments.nonFilterableKeys;
    index.created = call.now;
    index.ready = call.now + CreatingMs;
    catalogue.addIndex(index);
    return emptyAnswer(200);
}

Result<Answer> deleteVectorIndex(const Call &call)
{
    const Result<Index> index = readyIndex(call);
    if (!index)
        return index.error();
    call.database.transaction([&call, &index] { Catalogue(call.database).removeIndex(index->id); });
    return emptyAnswer(204);
}

} // namespace vb::demo
