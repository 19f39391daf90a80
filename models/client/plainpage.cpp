#include "plainpage.h"

#include "jsonextent.h"
#include "membernames.h"

#include <simdjson.h>

#include <cstring>
#include <string_view>
#include <vector>

namespace vb {

namespace {

//! Where a vector's texts are in the body.
struct Row
{
    std::string_view key;
    std::string_view metadata; //!< empty: absent
};

//! One pass over the body. Every function takes where its part begins and returns where it ends, or null where it
//! gives up.
class PlainPageReader
{
public:
    PlainPageReader(const QByteArray &body, MemberNames &names)
        : m_limit(body.constData() + body.size())
        , m_names(names)
    {
        m_rows.reserve(1000);
    }

    bool read(const char *at);
    VectorPage page() const;

private:
    bool isAt(const char *at, char c) const { return at != m_limit && *at == c; }
    bool isAt(const char *at, std::string_view text) const
    {
        return size_t(m_limit - at) >= text.size() && std::memcmp(at, text.data(), text.size()) == 0;
    }
    const char *skipBlanks(const char *at) const
    {
        while (at != m_limit && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
            ++at;
        return at;
    }
    //! Behind the name of a member and its colon; null when \a at is at another member.
    const char *named(const char *at, std::string_view quoted) const
    {
        if (!isAt(at, quoted))
            return nullptr;
        at = skipBlanks(at + quoted.size());
        return isAt(at, ':') ? skipBlanks(at + 1) : nullptr;
    }
    template <typename Part>
    const char *each(const char *at, char open, char close, Part part) const;
    const char *member(const char *at);
    const char *item(const char *at);
    const char *itemMember(const char *at, Row &row);
    const char *text(const char *at, std::string_view &out) const;
    const char *metadata(const char *at, std::string_view &out);

    const char *m_limit;
    MemberNames &m_names;
    std::vector<Row> m_rows;
    std::string_view m_token;
    bool m_hasVectors = false;
};

bool PlainPageReader::read(const char *at)
{
    at = each(skipBlanks(at), '{', '}', [this](const char *from) { return member(from); });
    return at && skipBlanks(at) == m_limit;
}

//! What is between two brackets, with commas between.
template <typename Part>
const char *PlainPageReader::each(const char *at, char open, char close, Part part) const
{
    if (!isAt(at, open))
        return nullptr;
    at = skipBlanks(at + 1);
    if (isAt(at, close))
        return at + 1;
    for (;;) {
        at = part(at);
        if (!at)
            return nullptr;
        at = skipBlanks(at);
        if (isAt(at, close))
            return at + 1;
        if (!isAt(at, ','))
            return nullptr;
        at = skipBlanks(at + 1);
    }
}

const char *PlainPageReader::member(const char *at)
{
    if (const char *value = named(at, "\"vectors\""); value && !m_hasVectors) {
        m_hasVectors = true;
        return each(value, '[', ']', [this](const char *from) { return item(from); });
    }
    const char *value = m_token.data() ? nullptr : named(at, "\"nextToken\"");
    return value ? text(value, m_token) : nullptr;
}

const char *PlainPageReader::item(const char *at)
{
    Row row;
    at = each(at, '{', '}', [this, &row](const char *from) { return itemMember(from, row); });
    if (!row.key.data())
        return nullptr;
    m_rows.push_back(row);
    return at;
}

const char *PlainPageReader::itemMember(const char *at, Row &row)
{
    if (const char *value = named(at, "\"key\"")) {
        return row.key.data() ? nullptr : text(value, row.key);
    }
    const char *value = row.metadata.data() ? nullptr : named(at, "\"metadata\"");
    return value ? metadata(value, row.metadata) : nullptr;
}

//! A string without escapes.
const char *PlainPageReader::text(const char *at, std::string_view &out) const
{
    if (!isAt(at, '"'))
        return nullptr;
    const char *begin = at + 1;
    const char *end = endOfPlainText(begin, m_limit);
    if (!isAt(end, '"'))
        return nullptr;
    out = {begin, size_t(end - begin)};
    return end + 1;
}

const char *PlainPageReader::metadata(const char *at, std::string_view &out)
{
    const JsonExtent extent = isAt(at, '{') ? objectExtent(at, m_limit, m_names) : jsonExtent(at, m_limit);
    if (extent.ok())
        out = {at, size_t(extent.end - at)};
    return extent.end;
}

VectorPage PlainPageReader::page() const
{
    VectorPage page;
    size_t keys = 0;
    size_t metadata = 0;
    for (const Row &row : m_rows) {
        keys += row.key.size();
        metadata += row.metadata.size();
    }
    page.keys = QByteArray(qsizetype(keys), Qt::Uninitialized);
    page.metadata = QByteArray(qsizetype(metadata), Qt::Uninitialized);
    page.keyEnds.reserve(m_rows.size());
    page.metadataEnds.reserve(m_rows.size());
    char *key = page.keys.data();
    char *value = page.metadata.data();
    for (const Row &row : m_rows) {
        key += row.key.copy(key, row.key.size());
        value += row.metadata.copy(value, row.metadata.size());
        page.keyEnds.push_back(quint32(key - page.keys.constData()));
        page.metadataEnds.push_back(quint32(value - page.metadata.constData()));
    }
    page.nextToken = QByteArray(m_token.data(), qsizetype(m_token.size()));
    return page;
}

} // namespace

std::optional<VectorPage> readPlainPage(const QByteArray &body, MemberNames &names)
{
    PlainPageReader reader(body, names);
    if (!reader.read(body.constData()) || !simdjson::validate_utf8(body.constData(), size_t(body.size())))
        return std::nullopt;
    return reader.page();
}

} // namespace vb
