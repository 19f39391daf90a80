#include "recordparser.h"

#include "jsonnumber.h"
#include "jsonreader.h"

#include <utility>

namespace vb {

namespace {

//! A page of a listing has a token, and its items are not kept a second time as they came.
enum class AnswerKind { Items, Page };

//! The list `vectors` of the answers; what is in an item differs.
template <typename Item>
class VectorsReader
{
public:
    explicit VectorsReader(const QByteArray &body, AnswerKind kind = AnswerKind::Items)
        : m_reader(body)
        , m_isPage(kind == AnswerKind::Page)
    { }

    Result<QList<Item>> read()
    {
        if (!m_reader.root([this](JsonReader::Field &field) { return readMember(field); }))
            return m_reader.error();
        return std::move(m_items);
    }
    Result<Item> readOne();
    //! After read(); empty where there was none.
    QByteArray nextToken() const { return m_nextToken; }

private:
    bool readMember(JsonReader::Field &field);
    bool readToken(JsonReader::Value &value);
    bool readItem(JsonReader::Value &value);
    bool readItemMember(JsonReader::Field &field, Item &item);
    bool readKey(JsonReader::Value &value, QByteArray &key);
    bool readRaw(std::string_view name, JsonReader::Value &value, std::optional<QByteArray> &target,
                 JsonNumbers numbers);
    bool readOther(std::string_view name, JsonReader::Value &value, VectorRecord &record);
    bool readOther(std::string_view name, JsonReader::Value &value, QueryHit &hit);
    bool readDistance(JsonReader::Value &value, QueryHit &hit);
    void keepRaw(VectorRecord &record, const char *begin)
    {
        if (!m_isPage)
            record.raw = m_reader.since(begin).toByteArray();
    }
    void keepRaw(QueryHit &, const char *) { }

    JsonReader m_reader;
    QList<Item> m_items;
    QByteArray m_nextToken;
    bool m_isPage;
    bool m_hasVectors = false;
    bool m_hasToken = false;
    bool m_hasKey = false; //!< of the item being read
};

template <typename Item>
bool VectorsReader<Item>::readMember(JsonReader::Field &field)
{
    const auto name = m_reader.nameOf(field);
    if (!name)
        return false;
    if (m_isPage && isNamed(*name, "nextToken"))
        return readToken(field.value());
    if (!isNamed(*name, "vectors"))
        return m_reader.raw(*name, field.value(), JsonNumbers::WithNonFinite).has_value();
    if (std::exchange(m_hasVectors, true))
        return m_reader.failTwice("vectors");
    return m_reader.items("vectors", field.value(), [this](JsonReader::Value &value) { return readItem(value); });
}

//! The body is the item.
template <typename Item>
Result<Item> VectorsReader<Item>::readOne()
{
    Item item;
    if (!m_reader.root([&](JsonReader::Field &field) { return readItemMember(field, item); }))
        return m_reader.error();
    if (!m_hasKey) {
        m_reader.failMissing("key");
        return m_reader.error();
    }
    return item;
}

template <typename Item>
bool VectorsReader<Item>::readToken(JsonReader::Value &value)
{
    if (std::exchange(m_hasToken, true))
        return m_reader.failTwice("nextToken");
    if (JsonReader::kindOf(value) == JsonReader::Kind::Null)
        return m_reader.raw("nextToken", value).has_value();
    return m_reader.appendText("nextToken", value, m_nextToken);
}

template <typename Item>
bool VectorsReader<Item>::readItem(JsonReader::Value &value)
{
    Item item;
    m_hasKey = false;
    const char *begin = JsonReader::start(value);
    if (!m_reader.members(value, [&](JsonReader::Field &field) { return readItemMember(field, item); }))
        return false;
    if (!m_hasKey)
        return m_reader.failMissing("key");
    keepRaw(item, begin);
    m_items.append(std::move(item));
    return true;
}

template <typename Item>
bool VectorsReader<Item>::readItemMember(JsonReader::Field &field, Item &item)
{
    const auto name = m_reader.nameOf(field);
    if (!name)
        return false;
    if (isNamed(*name, "key"))
        return readKey(field.value(), item.key);
    if (isNamed(*name, "metadata"))
        return readRaw("metadata", field.value(), item.metadata, JsonNumbers::Strict);
    return readOther(*name, field.value(), item);
}

template <typename Item>
bool VectorsReader<Item>::readKey(JsonReader::Value &value, QByteArray &key)
{
    return std::exchange(m_hasKey, true) ? m_reader.failTwice("key") : m_reader.appendText("key", value, key);
}

template <typename Item>
bool VectorsReader<Item>::readRaw(std::string_view name, JsonReader::Value &value, std::optional<QByteArray> &target,
                                  JsonNumbers numbers)
{
    if (target)
        return m_reader.failTwice(name);
    const auto raw = m_reader.raw(name, value, numbers);
    if (raw)
        target = raw->toByteArray();
    return raw.has_value();
}

template <typename Item>
bool VectorsReader<Item>::readOther(std::string_view name, JsonReader::Value &value, VectorRecord &record)
{
    // Data that is null is data that was not sent.
    if (!isNamed(name, "data") || JsonReader::kindOf(value) == JsonReader::Kind::Null)
        return m_reader.raw(name, value, JsonNumbers::WithNonFinite).has_value();
    return readRaw("data", value, record.data, JsonNumbers::WithNonFinite);
}

template <typename Item>
bool VectorsReader<Item>::readOther(std::string_view name, JsonReader::Value &value, QueryHit &hit)
{
    if (isNamed(name, "distance"))
        return readDistance(value, hit);
    return m_reader.raw(name, value, JsonNumbers::WithNonFinite).has_value();
}

template <typename Item>
bool VectorsReader<Item>::readDistance(JsonReader::Value &value, QueryHit &hit)
{
    const JsonReader::Kind kind = JsonReader::kindOf(value);
    if (kind != JsonReader::Kind::Null && kind != JsonReader::Kind::Number)
        return m_reader.failType("distance", value, JsonReader::Kind::Number);
    const auto raw = m_reader.raw("distance", value, JsonNumbers::WithNonFinite);
    if (raw && kind == JsonReader::Kind::Number)
        hit.distance = nearest<double>(*raw);
    return raw.has_value();
}

} // namespace

Result<QList<VectorRecord>> parseVectorRecords(const QByteArray &body)
{
    return VectorsReader<VectorRecord>(body).read();
}

Result<VectorRecordPage> parseVectorRecordPage(const QByteArray &body)
{
    VectorsReader<VectorRecord> reader(body, AnswerKind::Page);
    Result<QList<VectorRecord>> vectors = reader.read();
    if (!vectors)
        return vectors.error();
    return VectorRecordPage{std::move(vectors).value(), reader.nextToken()};
}

Result<VectorRecord> parseVectorRecord(const QByteArray &json)
{
    return VectorsReader<VectorRecord>(json).readOne();
}

Result<QList<QueryHit>> parseQueryHits(const QByteArray &body)
{
    return VectorsReader<QueryHit>(body).read();
}

} // namespace vb
