#include "operations.h"

#include "jsonwriter.h"
#include "signer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr QByteArrayView keysFile = "file://keys.json"; //!< in `arguments`, for more keys than it holds

HttpRequest bucketRequest(const BucketRef &bucket, const QByteArray &method, const QString &operation, bool writes)
{
    HttpRequest request;
    request.method = method;
    request.operation = operation;
    request.bucket = bucket;
    request.writes = writes;
    return request;
}

//! `POST /?<operation>` with a JSON body: all but the operations on buckets themselves.
HttpRequest jsonRequest(const BucketRef &bucket, const QString &operation, const QByteArray &body)
{
    HttpRequest request = bucketRequest(bucket, "POST"_ba, operation, false);
    QByteArray name = operation.toLatin1();
    name[0] = char(name[0] - 'A' + 'a');
    request.query = {{name, {}}};
    request.body = body;
    request.arguments = body;
    return request;
}

HttpRequest indexRequest(const IndexRef &index, const QString &operation, const QByteArray &body)
{
    HttpRequest request = jsonRequest(index.bucket, operation, body);
    request.index = index.name;
    return request;
}

//! The body of \a arguments with the member \a large, or with the name of a file in its place.
using MakeBody = std::function<QByteArray(std::optional<QByteArrayView> placeholder)>;

HttpRequest largeRequest(const IndexRef &index, const QString &operation, qsizetype items, QByteArrayView placeholder,
                         const MakeBody &make)
{
    HttpRequest request = indexRequest(index, operation, make(std::nullopt));
    if (request.body.size() > HttpRequest::largestArguments)
        request.arguments = make(placeholder);
    request.items = int(items);
    return request;
}

void addLarge(JsonWriter &body, QByteArrayView name, std::optional<QByteArrayView> placeholder,
              const std::function<QByteArray()> &json)
{
    if (placeholder)
        body.text(name, *placeholder);
    else
        body.raw(name, json());
}

HttpRequest writing(HttpRequest request)
{
    request.writes = true;
    return request;
}

QByteArray arrayOf(const QByteArrayList &items)
{
    return '[' + items.join(',') + ']';
}

QByteArray stringArray(const QList<QByteArray> &texts)
{
    qsizetype size = 2;
    for (const QByteArray &text : texts)
        size += text.size() + 3; // most need no escape
    QByteArray list;
    list.reserve(size);
    list += '[';
    for (const QByteArray &text : texts) {
        JsonWriter::appendQuoted(list, text);
        list += ',';
    }
    if (!texts.isEmpty())
        list.chop(1);
    return list += ']';
}

//! The shortest literal that reads back as the same float32. What is not finite is written as Python
//! writes it, which is not JSON: the service refuses it by name instead of finding neighbours of a zero.
QByteArray floatLiteral(float value)
{
    if (std::isnan(value))
        return "NaN"_ba;
    if (std::isinf(value))
        return value < 0 ? "-Infinity"_ba : "Infinity"_ba;
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return QByteArray(text.data(), end - text.data());
}

QByteArray floatArray(const std::vector<float> &values)
{
    QByteArrayList items;
    items.reserve(qsizetype(values.size()));
    for (const float value : values)
        items.append(floatLiteral(value));
    return arrayOf(items);
}

QByteArray vectorArray(const QList<VectorRecord> &vectors)
{
    QByteArrayList items;
    items.reserve(vectors.size());
    for (const VectorRecord &vector : vectors) {
        JsonWriter item;
        item.text("key", vector.key);
        if (vector.data)
            item.raw("data", *vector.data);
        if (vector.metadata)
            item.raw("metadata", *vector.metadata);
        items.append(item.finish());
    }
    return arrayOf(items);
}

QByteArray indexNameBody(const IndexRef &index)
{
    return JsonWriter().text("indexName", index.name).finish();
}

} // namespace

QString HttpRequest::place() const
{
    if (!bucket)
        return {};
    return index.isEmpty() ? bucket->name : IndexRef{*bucket, index}.place();
}

HttpRequest listVectorBucketsRequest(const ListVectorBucketsArguments &arguments)
{
    HttpRequest request;
    request.method = "GET"_ba;
    request.operation = u"ListVectorBuckets"_s;
    if (!arguments.prefix.isEmpty())
        request.query.append({"prefix"_ba, percentEncode(arguments.prefix.toUtf8(), false)});
    if (!arguments.marker.isEmpty())
        request.query.append({"marker"_ba, percentEncode(arguments.marker.toUtf8(), false)});
    request.query.append({"max-keys"_ba, QByteArray::number(arguments.maxKeys)});
    JsonWriter logged;
    if (!arguments.prefix.isEmpty())
        logged.text("prefix", arguments.prefix);
    if (!arguments.marker.isEmpty())
        logged.text("marker", arguments.marker);
    request.arguments = logged.number("maxKeys", arguments.maxKeys).finish();
    return request;
}

HttpRequest getVectorBucketRequest(const BucketRef &bucket)
{
    HttpRequest request = bucketRequest(bucket, "GET"_ba, u"GetVectorBucket"_s, false);
    request.query = {{"bucketInfo"_ba, {}}};
    return request;
}

HttpRequest putVectorBucketRequest(const BucketRef &bucket)
{
    return bucketRequest(bucket, "PUT"_ba, u"PutVectorBucket"_s, true);
}

HttpRequest deleteVectorBucketRequest(const BucketRef &bucket)
{
    return bucketRequest(bucket, "DELETE"_ba, u"DeleteVectorBucket"_s, true);
}

HttpRequest listVectorIndexesRequest(const ListVectorIndexesArguments &arguments)
{
    JsonWriter body;
    body.number("maxResults", arguments.maxResults);
    if (!arguments.nextToken.isEmpty())
        body.text("nextToken", arguments.nextToken);
    if (!arguments.prefix.isEmpty())
        body.text("prefix", arguments.prefix);
    return jsonRequest(arguments.bucket, u"ListVectorIndexes"_s, body.finish());
}

HttpRequest getVectorIndexRequest(const IndexRef &index)
{
    return indexRequest(index, u"GetVectorIndex"_s, indexNameBody(index));
}

HttpRequest putVectorIndexRequest(const PutVectorIndexArguments &arguments)
{
    JsonWriter body;
    body.text("indexName", arguments.index.name)
        .text("dataType", arguments.dataType)
        .number("dimension", arguments.dimension)
        .text("distanceMetric", arguments.distanceMetric);
    if (!arguments.nonFilterableKeys.isEmpty()) {
        QList<QByteArray> keys;
        for (const QString &key : arguments.nonFilterableKeys)
            keys.append(key.toUtf8());
        body.raw("metadata", JsonWriter().raw("nonFilterableMetadataKeys", stringArray(keys)).finish());
    }
    return writing(indexRequest(arguments.index, u"PutVectorIndex"_s, body.finish()));
}

HttpRequest deleteVectorIndexRequest(const IndexRef &index)
{
    return writing(indexRequest(index, u"DeleteVectorIndex"_s, indexNameBody(index)));
}

HttpRequest listVectorsRequest(const ListVectorsArguments &arguments)
{
    const auto make = [&arguments](std::optional<QByteArrayView> placeholder) {
        JsonWriter body;
        body.text("indexName", arguments.index.name).number("maxResults", arguments.maxResults);
        if (!arguments.nextToken.isEmpty())
            body.text("nextToken", arguments.nextToken);
        body.boolean("returnData", arguments.returnData).boolean("returnMetadata", arguments.returnMetadata);
        if (arguments.segmentCount > 1)
            body.number("segmentCount", arguments.segmentCount).number("segmentIndex", arguments.segmentIndex);
        if (!arguments.filter.isEmpty())
            addLarge(body, "filter", placeholder, [&arguments] { return arguments.filter; });
        return body.finish();
    };
    return largeRequest(arguments.index, u"ListVectors"_s, 0, "file://filter.json", make);
}

HttpRequest getVectorsRequest(const GetVectorsArguments &arguments)
{
    const auto make = [&arguments](std::optional<QByteArrayView> placeholder) {
        JsonWriter body;
        body.text("indexName", arguments.index.name);
        addLarge(body, "keys", placeholder, [&arguments] { return stringArray(arguments.keys); });
        body.boolean("returnData", arguments.returnData).boolean("returnMetadata", arguments.returnMetadata);
        return body.finish();
    };
    return largeRequest(arguments.index, u"GetVectors"_s, arguments.keys.size(), keysFile, make);
}

HttpRequest queryVectorsRequest(const QueryVectorsArguments &arguments)
{
    QByteArray vector = JsonWriter().raw("float32", floatArray(arguments.vector)).finish();
    const auto make = [&arguments, &vector](std::optional<QByteArrayView> placeholder) {
        JsonWriter body;
        body.text("indexName", arguments.index.name);
        addLarge(body, "queryVector", placeholder, [&vector] { return vector; });
        body.number("topK", arguments.topK);
        // One of the two is what makes the body large; the other may be worth to be seen.
        const bool isLarge = arguments.filter.size() > HttpRequest::largestArguments / 2;
        if (!arguments.filter.isEmpty())
            addLarge(body, "filter",
                     placeholder && isLarge ? std::optional<QByteArrayView>("file://filter.json") : std::nullopt,
                     [&arguments] { return arguments.filter; });
        body.boolean("returnDistance", arguments.returnDistance).boolean("returnMetadata", arguments.returnMetadata);
        return body.finish();
    };
    return largeRequest(arguments.index, u"QueryVectors"_s, 0, "file://vector.json", make);
}

HttpRequest putVectorsRequest(const PutVectorsArguments &arguments)
{
    const QByteArray body
        = JsonWriter().text("indexName", arguments.index.name).raw("vectors", vectorArray(arguments.vectors)).finish();
    HttpRequest request = indexRequest(arguments.index, u"PutVectors"_s, body);
    request.arguments
        = JsonWriter().text("indexName", arguments.index.name).text("vectors", "file://vectors.json"_ba).finish();
    request.items = int(arguments.vectors.size());
    return writing(std::move(request));
}

HttpRequest deleteVectorsRequest(const DeleteVectorsArguments &arguments)
{
    const auto make = [&arguments](std::optional<QByteArrayView> placeholder) {
        JsonWriter body;
        body.text("indexName", arguments.index.name);
        addLarge(body, "keys", placeholder, [&arguments] { return stringArray(arguments.keys); });
        return body.finish();
    };
    return writing(largeRequest(arguments.index, u"DeleteVectors"_s, arguments.keys.size(), keysFile, make));
}

} // namespace vb
