#include "jsontree.h"

#include "jsonparser.h"

#include <utility>

namespace vb {

namespace {

//! The one UTF-16 unit that an escape other than \u means.
constexpr char16_t unescaped(char c)
{
    switch (c) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return char16_t(c); // quote, backslash, slash
    }
}

} // namespace

JsonTree::JsonTree(QByteArray json)
    : m_json(std::move(json))
{
    JsonParser parser(m_json, m_nodes);
    if (parser.parse()) {
        if (parser.tooDeepAt() >= 0) {
            m_problem = Problem::TooDeep;
            m_problemAt = parser.tooDeepAt();
        }
        return;
    }
    m_problem = Problem::NotJson;
    m_problemAt = parser.position();
    JsonNode whole;
    whole.end = m_json.size();
    m_nodes.clear();
    m_nodes.push_back(std::move(whole));
}

QByteArrayView JsonTree::raw(int id) const
{
    return QByteArrayView(m_json).sliced(node(id).begin, node(id).end - node(id).begin);
}

QByteArrayView JsonTree::rawName(int id) const
{
    return QByteArrayView(m_json).sliced(node(id).nameBegin, node(id).nameEnd - node(id).nameBegin);
}

QString JsonTree::name(int id) const
{
    const QByteArrayView quoted = rawName(id);
    return quoted.isEmpty() ? QString() : textOfJsonString(quoted);
}

QString JsonTree::text(int id) const
{
    return node(id).kind == JsonNode::Kind::Text ? textOfJsonString(raw(id)) : QString::fromUtf8(raw(id));
}

QString textOfJsonString(QByteArrayView quoted)
{
    const QByteArrayView body = quoted.sliced(1, quoted.size() - 2);
    QString text;
    text.reserve(body.size());
    qsizetype position = 0;
    while (true) {
        const qsizetype escape = body.indexOf('\\', position);
        text += QString::fromUtf8(body.sliced(position, (escape < 0 ? body.size() : escape) - position));
        if (escape < 0)
            return text;
        if (body[escape + 1] == 'u') {
            text += QChar(body.sliced(escape + 2, 4).toByteArray().toUShort(nullptr, 16));
            position = escape + 6;
        } else {
            text += QChar(unescaped(body[escape + 1]));
            position = escape + 2;
        }
    }
}

} // namespace vb
