#include "recordparser.h"

#include "answerfields.h"
#include "endpoint.h"

#include <QCoreApplication>

#include <array>
#include <charconv>

namespace vb {

namespace {

struct Answer
{
    Q_DECLARE_TR_FUNCTIONS(Answer)
};

constexpr std::array<TextMember<IndexInfo>, 7> textMembers{{
    {"indexName", &IndexInfo::name},
    {"vectorBucketName", &IndexInfo::bucketName},
    {"dataType", &IndexInfo::dataType},
    {"distanceMetric", &IndexInfo::distanceMetric},
    {"status", &IndexInfo::status},
    {"mode", &IndexInfo::mode},
    {"createTime", &IndexInfo::createTime},
}};

class IndexReader
{
public:
    explicit IndexReader(const QByteArray &body)
        : m_reader(body)
    { }

    Result<IndexPage> readPage();
    Result<IndexInfo> readIndex();

private:
    bool readMember(JsonReader::Field &field, IndexInfo &index);
    bool readDimension(JsonReader::Value &value, IndexInfo &index);
    bool readMetadata(JsonReader::Value &value, IndexInfo &index);
    bool readItem(JsonReader::Value &value);
    bool readPageMember(JsonReader::Field &field);
    bool finish(IndexInfo &index, const char *begin);

    JsonReader m_reader;
    IndexPage m_page;
    bool m_found = false; //!< the object "index"
};

//! A whole number, or a string of its digits; null as if it were absent.
bool IndexReader::readDimension(JsonReader::Value &value, IndexInfo &index)
{
    const JsonReader::Kind kind = JsonReader::kindOf(value);
    if (kind == JsonReader::Kind::Boolean)
        return m_reader.failType("dimension", value, JsonReader::Kind::Number);
    const auto text = readText(m_reader, "dimension", value);
    if (!text)
        return false;
    if (kind == JsonReader::Kind::Null)
        return true;
    const QByteArray digits = text->toLatin1();
    int dimension = -1;
    const auto [end, code] = std::from_chars(digits.cbegin(), digits.cend(), dimension);
    if (code != std::errc() || end != digits.cend() || dimension < 0)
        return m_reader.fail(Answer::tr("\"dimension\" is %1, not a whole number").arg(*text));
    index.dimension = dimension;
    return true;
}

bool IndexReader::readMetadata(JsonReader::Value &value, IndexInfo &index)
{
    if (JsonReader::kindOf(value) == JsonReader::Kind::Null)
        return m_reader.raw("metadata", value).has_value();
    return m_reader.object("metadata", value, [&](JsonReader::Field &field) {
        const auto name = m_reader.nameOf(field);
        if (!name)
            return false;
        if (!isNamed(*name, "nonFilterableMetadataKeys"))
            return m_reader.raw(*name, field.value()).has_value();
        const auto keys = readTexts(m_reader, "nonFilterableMetadataKeys", field.value());
        index.nonFilterableKeys = keys.value_or(QStringList());
        return keys.has_value();
    });
}

bool IndexReader::readMember(JsonReader::Field &field, IndexInfo &index)
{
    const auto name = m_reader.nameOf(field);
    if (!name)
        return false;
    if (isNamed(*name, "dimension"))
        return readDimension(field.value(), index);
    if (isNamed(*name, "metadata"))
        return readMetadata(field.value(), index);
    return readKnownText<IndexInfo>(m_reader, *name, field.value(), textMembers, index);
}

bool IndexReader::finish(IndexInfo &index, const char *begin)
{
    if (index.name.isEmpty())
        return m_reader.failMissing("indexName");
    if (const auto arn = parseBucketArn(index.bucketName))
        index.bucketName = arn->bucket;
    index.created = parseTime(index.createTime);
    index.raw = m_reader.since(begin).toByteArray();
    return true;
}

bool IndexReader::readItem(JsonReader::Value &value)
{
    IndexInfo index;
    const char *begin = JsonReader::start(value);
    if (!m_reader.members(value, [&](JsonReader::Field &field) { return readMember(field, index); })
        || !finish(index, begin))
        return false;
    m_page.indexes.append(index);
    return true;
}

bool IndexReader::readPageMember(JsonReader::Field &field)
{
    const auto name = m_reader.nameOf(field);
    if (!name)
        return false;
    if (isNamed(*name, "indexes"))
        return m_reader.items("indexes", field.value(), [this](JsonReader::Value &value) { return readItem(value); });
    if (!isNamed(*name, "nextToken") || JsonReader::kindOf(field.value()) == JsonReader::Kind::Null)
        return m_reader.raw(*name, field.value()).has_value();
    const auto token = m_reader.text("nextToken", field.value());
    m_page.nextToken = token.value_or(QByteArray());
    return token.has_value();
}

Result<IndexPage> IndexReader::readPage()
{
    if (!m_reader.root([this](JsonReader::Field &field) { return readPageMember(field); }))
        return m_reader.error();
    return std::move(m_page);
}

Result<IndexInfo> IndexReader::readIndex()
{
    IndexInfo index;
    const bool read = m_reader.root([&](JsonReader::Field &field) {
        const auto name = m_reader.nameOf(field);
        if (!name)
            return false;
        if (!isNamed(*name, "index"))
            return m_reader.raw(*name, field.value()).has_value();
        m_found = true;
        const char *begin = JsonReader::start(field.value());
        return m_reader.object("index", field.value(), [&](JsonReader::Field &member) {
            return readMember(member, index);
        }) && finish(index, begin);
    });
    if (!read || (!m_found && !m_reader.failMissing("index")))
        return m_reader.error();
    return index;
}

} // namespace

Result<IndexPage> parseIndexPage(const QByteArray &body)
{
    return IndexReader(body).readPage();
}

Result<IndexInfo> parseIndex(const QByteArray &body)
{
    return IndexReader(body).readIndex();
}

} // namespace vb
