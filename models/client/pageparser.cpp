#include "pageparser.h"

#include "badanswer.h"
#include "jsonmembers.h"
#include "jsonreader.h"
#include "membernames.h"
#include "plainpage.h"

#include <QCoreApplication>

#include <cstring>
#include <limits>

namespace vb {

namespace {

struct Answer
{
    Q_DECLARE_TR_FUNCTIONS(Answer)
};

//! Reads a page into arenas as large as the body, which spares every growth; what is not used is given
//! back at the end.
class PageReader
{
public:
    enum class Rows { Whole, Counted };

    PageReader(const QByteArray &body, Rows rows)
        : m_reader(body)
        , m_rows(rows)
    {
        if (rows == Rows::Counted)
            return;
        m_page.keys.reserve(body.size());
        m_page.metadata.reserve(body.size());
        m_page.keyEnds.reserve(1000);
        m_page.metadataEnds.reserve(1000);
    }

    Result<VectorPage> read();
    Result<PageOutline> readOutline();
    const QList<QByteArray> &fieldNames() const { return m_names.all(); }

private:
    enum class Member { Key, Metadata, Other };

    bool readMember(JsonReader::Field &field);
    bool readToken(JsonReader::Value &value);
    bool readItem(JsonReader::Value &value);
    bool countItem(JsonReader::Value &value);
    bool readItemMember(JsonReader::Field &field);
    std::optional<Member> memberOf(JsonReader::Field &field);
    void noteNames(QByteArrayView metadata);

    JsonReader m_reader;
    Rows m_rows;
    qsizetype m_count = 0; //!< of Rows::Counted
    VectorPage m_page;
    MemberNames m_names;
    bool m_hasVectors = false;
    bool m_hasToken = false;
    bool m_hasKey = false; //!< of the item being read
    bool m_hasMetadata = false;
};

Result<VectorPage> PageReader::read()
{
    if (!m_reader.root([this](JsonReader::Field &field) { return readMember(field); }))
        return m_reader.error();
    // Copied, not squeezed: what a shrunk array leaves behind it is too small for the next page's, and a million rows
    // would keep as much again in such holes.
    m_page.keys = QByteArray(m_page.keys.constData(), m_page.keys.size());
    m_page.metadata = QByteArray(m_page.metadata.constData(), m_page.metadata.size());
    return std::move(m_page);
}

Result<PageOutline> PageReader::readOutline()
{
    if (!m_reader.root([this](JsonReader::Field &field) { return readMember(field); }))
        return m_reader.error();
    return PageOutline{m_count, std::move(m_page.keys), std::move(m_page.nextToken)};
}

bool PageReader::readMember(JsonReader::Field &field)
{
    const auto name = m_reader.nameOf(field);
    if (!name)
        return false;
    if (isNamed(*name, "vectors")) {
        if (std::exchange(m_hasVectors, true))
            return m_reader.failTwice("vectors");
        return m_reader.items("vectors", field.value(), [this](JsonReader::Value &value) {
            return m_rows == Rows::Whole ? readItem(value) : countItem(value);
        });
    }
    if (isNamed(*name, "nextToken"))
        return readToken(field.value());
    return m_reader.raw(*name, field.value(), JsonNumbers::WithNonFinite).has_value();
}

bool PageReader::readToken(JsonReader::Value &value)
{
    if (std::exchange(m_hasToken, true))
        return m_reader.failTwice("nextToken");
    if (JsonReader::kindOf(value) == JsonReader::Kind::Null)
        return m_reader.raw("nextToken", value).has_value();
    return m_reader.appendText("nextToken", value, m_page.nextToken);
}

//! On-Demand skips what is not asked for.
bool PageReader::countItem(JsonReader::Value &value)
{
    if (m_count++ == 0)
        return readItem(value);
    return JsonReader::kindOf(value) == JsonReader::Kind::Object
        || m_reader.failType({}, value, JsonReader::Kind::Object);
}

bool PageReader::readItem(JsonReader::Value &value)
{
    m_hasKey = false;
    m_hasMetadata = false;
    if (!m_reader.members(value, [this](JsonReader::Field &field) { return readItemMember(field); }))
        return false;
    if (!m_hasKey)
        return m_reader.failMissing("key");
    m_page.keyEnds.push_back(quint32(m_page.keys.size()));
    m_page.metadataEnds.push_back(quint32(m_page.metadata.size()));
    return true;
}

bool PageReader::readItemMember(JsonReader::Field &field)
{
    const auto member = memberOf(field);
    if (!member)
        return false;
    switch (*member) {
    case Member::Key:
        if (std::exchange(m_hasKey, true))
            return m_reader.failTwice("key");
        return m_reader.appendText("key", field.value(), m_page.keys);
    case Member::Metadata: {
        if (std::exchange(m_hasMetadata, true))
            return m_reader.failTwice("metadata");
        const auto raw = m_reader.raw("metadata", field.value());
        if (!raw)
            return false;
        m_page.metadata.append(*raw);
        noteNames(*raw);
        return true;
    }
    case Member::Other:
        break;
    }
    return true; // skipped
}

std::optional<PageReader::Member> PageReader::memberOf(JsonReader::Field &field)
{
    // Exactly these names come a million times; the padding makes the comparisons safe.
    const char *name = field.key().raw();
    if (std::memcmp(name, "key\"", 4) == 0)
        return Member::Key;
    if (std::memcmp(name, "metadata\"", 9) == 0)
        return Member::Metadata;
    const auto other = m_reader.nameOf(field);
    if (!other)
        return std::nullopt;
    return isNamed(*other, "key") ? Member::Key : isNamed(*other, "metadata") ? Member::Metadata : Member::Other;
}

void PageReader::noteNames(QByteArrayView metadata)
{
    m_names.beginObject();
    MetadataFields fields(metadata);
    MetadataField field;
    while (fields.next(&field))
        m_names.add(field.name.begin(), field.name.end());
}

} // namespace

Result<VectorPage> parseVectorPage(const QByteArray &body, QList<QByteArray> *fieldNames)
{
    if (size_t(body.size()) > std::numeric_limits<quint32>::max())
        return badAnswer(Answer::tr("The answer is larger than 4 GiB."), body);
    MemberNames names;
    if (auto page = readPlainPage(body, names)) {
        if (fieldNames)
            *fieldNames = names.all();
        return *std::move(page);
    }
    PageReader reader(body, PageReader::Rows::Whole);
    Result<VectorPage> page = reader.read();
    if (fieldNames)
        *fieldNames = reader.fieldNames();
    return page;
}

Result<PageOutline> parsePageOutline(const QByteArray &body)
{
    return PageReader(body, PageReader::Rows::Counted).readOutline();
}

} // namespace vb
