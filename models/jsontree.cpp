#include "jsontree.h"

#include "jsonparser.h"
#include "metadatafields.h"
#include "visibletext.h"

#include <utility>

namespace vb {

namespace {

QByteArrayView unquoted(QByteArrayView quoted)
{
    return quoted.sliced(1, quoted.size() - 2);
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
    return quoted.isEmpty() ? QString() : jsonStringText(unquoted(quoted));
}

QString JsonTree::text(int id, qsizetype maximum) const
{
    if (node(id).kind == JsonNode::Kind::Text)
        return jsonStringText(unquoted(raw(id)), maximum);
    const QString text = textFromUtf8(raw(id));
    return maximum >= 0 ? bounded(text, maximum) : text;
}

} // namespace vb
