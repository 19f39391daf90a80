#include "rawvectors.h"

#include "jsonreader.h"
#include "jsonwriter.h"
#include "metadatafields.h"

#include <utility>

namespace vb {

namespace {

constexpr size_t typicalRows = 1000;

class Reader
{
public:
    using OnVector = std::function<std::optional<ApiError>(const RawVector &)>;

    Reader(const QByteArray &body, OnVector onVector)
        : m_reader(body)
        , m_onVector(std::move(onVector))
    { }

    std::optional<ApiError> read()
    {
        if (m_reader.root([this](JsonReader::Field &field) { return readMember(field); }))
            return std::nullopt;
        return m_error ? m_error : m_reader.error();
    }
    const QByteArray &nextToken() const { return m_nextToken; }

private:
    bool readMember(JsonReader::Field &field);
    bool readToken(JsonReader::Value &value);
    bool readItem(JsonReader::Value &value);
    bool readItemMember(JsonReader::Field &field);
    bool readKey(JsonReader::Value &value);
    bool readData(JsonReader::Value &value);
    bool readRaw(std::string_view name, JsonReader::Value &value, QByteArrayView &target, JsonNumbers numbers);

    JsonReader m_reader;
    OnVector m_onVector;
    RawVector m_vector;
    std::optional<ApiError> m_error; //!< what onVector returned
    QByteArray m_nextToken;
    bool m_hasVectors = false;
    bool m_hasToken = false;
};

bool Reader::readMember(JsonReader::Field &field)
{
    const auto name = m_reader.nameOf(field);
    if (!name)
        return false;
    if (isNamed(*name, "nextToken"))
        return readToken(field.value());
    if (!isNamed(*name, "vectors"))
        return m_reader.raw(*name, field.value(), JsonNumbers::WithNonFinite).has_value();
    if (std::exchange(m_hasVectors, true))
        return m_reader.failTwice("vectors");
    return m_reader.items("vectors", field.value(), [this](JsonReader::Value &value) { return readItem(value); });
}

bool Reader::readToken(JsonReader::Value &value)
{
    if (std::exchange(m_hasToken, true))
        return m_reader.failTwice("nextToken");
    if (JsonReader::kindOf(value) == JsonReader::Kind::Null)
        return m_reader.raw("nextToken", value).has_value();
    return m_reader.appendText("nextToken", value, m_nextToken);
}

bool Reader::readItem(JsonReader::Value &value)
{
    m_vector = {};
    if (!m_reader.members(value, [this](JsonReader::Field &field) { return readItemMember(field); }))
        return false;
    if (m_vector.key.isEmpty())
        return m_reader.failMissing("key");
    m_error = m_onVector(m_vector);
    return !m_error;
}

bool Reader::readItemMember(JsonReader::Field &field)
{
    const auto name = m_reader.nameOf(field);
    if (!name)
        return false;
    if (isNamed(*name, "key"))
        return readKey(field.value());
    if (isNamed(*name, "metadata"))
        return readRaw("metadata", field.value(), m_vector.metadata, JsonNumbers::Strict);
    if (isNamed(*name, "data"))
        return readData(field.value());
    const QByteArray quotedName = JsonWriter::quoted(QByteArrayView(name->data(), qsizetype(name->size())));
    const auto raw = m_reader.raw(*name, field.value(), JsonNumbers::WithNonFinite);
    if (raw)
        m_vector.others.append(',').append(quotedName).append(':').append(*raw);
    return raw.has_value();
}

bool Reader::readData(JsonReader::Value &value)
{
    if (JsonReader::kindOf(value) == JsonReader::Kind::Null)
        return m_reader.raw("data", value).has_value();
    return readRaw("data", value, m_vector.data, JsonNumbers::WithNonFinite);
}

bool Reader::readKey(JsonReader::Value &value)
{
    if (JsonReader::kindOf(value) != JsonReader::Kind::String)
        return m_reader.failType("key", value, JsonReader::Kind::String);
    return readRaw("key", value, m_vector.key, JsonNumbers::Strict);
}

bool Reader::readRaw(std::string_view name, JsonReader::Value &value, QByteArrayView &target, JsonNumbers numbers)
{
    if (!target.isEmpty())
        return m_reader.failTwice(name);
    const auto raw = m_reader.raw(name, value, numbers);
    if (raw)
        target = *raw;
    return raw.has_value();
}

} // namespace

std::optional<ApiError> readRawVectors(const QByteArray &body,
                                       const std::function<std::optional<ApiError>(const RawVector &)> &onVector)
{
    return Reader(body, onVector).read();
}

Result<RawPage> parseRawPage(QByteArray body)
{
    constexpr qsizetype padding = 64; // else the slices would be of the reader's copy
    if (body.data_ptr().freeSpaceAtEnd() < padding)
        body.reserve(body.size() + padding);
    RawPage page;
    page.vectors.reserve(typicalRows);
    const auto onVector = [&page](const RawVector &vector) -> std::optional<ApiError> {
        page.vectors.push_back(vector);
        return std::nullopt;
    };
    {
        Reader reader(body, onVector);
        if (auto wrong = reader.read())
            return *std::move(wrong);
        page.nextToken = reader.nextToken();
    }
    page.body = std::move(body); // nobody else's any more, unless it was from the beginning
    return page;
}

QByteArray keyOf(const RawVector &vector)
{
    return jsonStringText(vector.key.sliced(1).chopped(1)).toUtf8();
}

} // namespace vb
