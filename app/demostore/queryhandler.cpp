#include "call.h"

#include "filter.h"
#include "jsonwriter.h"
#include "servicelimits.h"
#include "refusal.h"
#include "vectorjson.h"
#include "vectortable.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int DefaultTopK = 10;

struct Hit
{
    double distance = 0;
    qint64 position = 0; //!< settles ties, so that answers do not change
    QByteArray key;

    bool operator<(const Hit &other) const
    {
        return distance != other.distance ? distance < other.distance : position < other.position;
    }
};

const float *floats(const QByteArray &data)
{
    return reinterpret_cast<const float *>(data.constData());
}

//! Exact distances to one query vector: the Euclidean length of the difference, or 1 - cosine.
class Distance
{
public:
    Distance(QByteArray query, bool isCosine)
        : m_query(std::move(query))
        , m_isCosine(isCosine)
        , m_length(std::sqrt(product(m_query, m_query)))
    { }

    double to(const QByteArray &data) const
    {
        if (!m_isCosine)
            return difference(data);
        const double lengths = m_length * std::sqrt(product(data, data));
        return lengths > 0 ? 1.0 - product(m_query, data) / lengths : 1.0;
    }

private:
    static double product(const QByteArray &a, const QByteArray &b)
    {
        double sum = 0;
        for (qsizetype i = 0; i < a.size() / qsizetype(sizeof(float)); ++i)
            sum += double(floats(a)[i]) * double(floats(b)[i]);
        return sum;
    }

    double difference(const QByteArray &data) const
    {
        double sum = 0;
        for (qsizetype i = 0; i < data.size() / qsizetype(sizeof(float)); ++i) {
            const double delta = double(floats(m_query)[i]) - double(floats(data)[i]);
            sum += delta * delta;
        }
        return std::sqrt(sum);
    }

    QByteArray m_query;
    bool m_isCosine;
    double m_length;
};

//! The \a count nearest, nearest first.
std::vector<Hit> nearest(VectorTable &table, const Distance &distance, const std::optional<Filter> &filter,
                         size_t count)
{
    Selection selection;
    selection.withMetadata = filter.has_value();
    std::vector<Hit> heap; // the farthest in front
    table.visit(selection, [&](const StoredVector &vector) {
        const Hit hit{distance.to(vector.data), vector.position, vector.key};
        if (heap.size() == count && !(hit < heap.front()))
            return true;
        if (filter && !filter->matches(vector.metadata.value_or(QByteArray())))
            return true;
        if (heap.size() == count) {
            std::pop_heap(heap.begin(), heap.end());
            heap.pop_back();
        }
        heap.push_back(hit);
        std::push_heap(heap.begin(), heap.end());
        return true;
    });
    std::sort_heap(heap.begin(), heap.end());
    return heap;
}

QByteArray hitsJson(const std::vector<Hit> &hits, VectorTable &table, const Arguments &arguments)
{
    QByteArrayList items;
    for (const Hit &hit : hits) {
        JsonWriter json;
        json.text("key", hit.key);
        if (arguments.returnDistance) {
            QByteArray distance;
            appendFloat(distance, float(hit.distance));
            json.raw("distance", distance);
        }
        const auto vector = arguments.returnMetadata ? table.find(hit.key) : std::nullopt;
        if (vector && vector->metadata)
            json.raw("metadata", *vector->metadata);
        items.append(json.finish());
    }
    return R"({"vectors":[)" + items.join(',') + "]}";
}

} // namespace

Result<Answer> queryVectors(const Call &call)
{
    const Result<Index> index = readyIndex(call);
    if (!index)
        return index.error();
    if (index->kind == Index::Kind::Fusion)
        return invalidParameter(u"A fusion index cannot be queried with one vector."_s);
    const qint64 topK = call.arguments.topK.value_or(DefaultTopK);
    if (auto refused = checkRange("topK", topK, MaximumTopK))
        return *refused;
    const Result<QByteArray> query = parseFloat32(call.arguments.queryVector, *index);
    if (!query)
        return query.error();
    std::optional<Filter> filter;
    if (!call.arguments.filter.isEmpty()) {
        Result<Filter> parsed = Filter::parse(call.arguments.filter, index->nonFilterableKeys);
        if (!parsed)
            return parsed.error();
        filter = std::move(parsed).value();
    }
    const auto table = VectorTable::open(call.database, *index);
    const auto hits = nearest(*table, Distance(*query, index->isCosine()), filter, size_t(topK));
    return jsonAnswer(hitsJson(hits, *table, call.arguments));
}

} // namespace vb::demo
