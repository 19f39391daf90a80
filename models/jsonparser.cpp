#include "jsonparser.h"

#include <algorithm>
#include <utility>

namespace vb {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

JsonParser::JsonParser(QByteArrayView json, std::vector<JsonNode> &nodes)
    : m_json(json)
    , m_nodes(nodes)
{ }

bool JsonParser::parse()
{
    if (!value(-1, {}, 1))
        return false;
    skipSpace();
    return m_position == m_json.size();
}

//! Recursive; maximumDepth bounds it.
bool JsonParser::value(int parent, Range name, int depth)
{
    skipSpace();
    const int id = append(parent, name);
    const bool isContainer = peek() == '{' || peek() == '[';
    const bool whole = isContainer ? container(id, depth) : scalar(m_nodes[size_t(id)]);
    m_nodes[size_t(id)].end = m_position;
    return whole;
}

//! The new node's id: references do not outlive the growth of m_nodes.
int JsonParser::append(int parent, Range name)
{
    const int id = int(m_nodes.size());
    JsonNode node;
    node.parent = parent;
    node.nameBegin = name.begin;
    node.nameEnd = name.end;
    node.begin = m_position;
    if (parent >= 0) {
        std::vector<int> &siblings = m_nodes[size_t(parent)].children;
        node.row = int(siblings.size());
        siblings.push_back(id);
    }
    m_nodes.push_back(std::move(node));
    return id;
}

bool JsonParser::container(int id, int depth)
{
    JsonNode &node = m_nodes[size_t(id)];
    node.kind = peek() == '{' ? JsonNode::Kind::Object : JsonNode::Kind::List;
    node.isCut = depth > JsonTree::maximumDepth;
    if (node.isCut) {
        m_tooDeepAt = m_tooDeepAt < 0 ? m_position : m_tooDeepAt;
        return skipContainer();
    }
    return node.kind == JsonNode::Kind::Object ? object(id, depth) : list(id, depth);
}

bool JsonParser::object(int id, int depth)
{
    take('{');
    skipSpace();
    if (take('}'))
        return true;
    do {
        skipSpace();
        const qsizetype begin = m_position;
        if (!string())
            return false;
        const Range name{begin, m_position};
        skipSpace();
        if (!take(':') || !value(id, name, depth + 1))
            return false;
        skipSpace();
    } while (take(','));
    return take('}');
}

bool JsonParser::list(int id, int depth)
{
    take('[');
    skipSpace();
    if (take(']'))
        return true;
    do {
        if (!value(id, {}, depth + 1))
            return false;
        skipSpace();
    } while (take(','));
    return take(']');
}

bool JsonParser::scalar(JsonNode &node)
{
    using Kind = JsonNode::Kind;
    switch (peek()) {
    case '"':
        node.kind = Kind::Text;
        return string();
    case 't':
        node.kind = Kind::Boolean;
        return word("true");
    case 'f':
        node.kind = Kind::Boolean;
        return word("false");
    case 'n':
        node.kind = Kind::Null;
        return word("null");
    case 'N':
        node.kind = Kind::Number;
        return word("NaN");
    default:
        node.kind = Kind::Number;
        return number();
    }
}

//! Matches brackets only. What is inside is shown as it is.
bool JsonParser::skipContainer()
{
    QByteArray closers; // a text as deep as it is long must not need the stack
    do {
        const char c = peek();
        if (c == '"') {
            if (!string())
                return false;
            continue;
        }
        if (c == '{' || c == '[')
            closers.append(c == '{' ? '}' : ']');
        else if (c == '}' || c == ']') {
            if (!closers.endsWith(c))
                return false;
            closers.chop(1);
        }
        if (m_position == m_json.size())
            return false;
        ++m_position;
    } while (!closers.isEmpty());
    return true;
}

bool JsonParser::string()
{
    if (!take('"'))
        return false;
    while (m_position < m_json.size()) {
        const char c = m_json[m_position++];
        if (c == '"')
            return true;
        if (c == '\\' && !escape())
            return false;
    }
    return false;
}

bool JsonParser::escape()
{
    if (take('u')) {
        const QByteArrayView code = m_json.sliced(m_position, std::min<qsizetype>(4, m_json.size() - m_position));
        if (code.size() < 4 || !std::all_of(code.begin(), code.end(), isHexDigit))
            return false;
        m_position += 4;
        return true;
    }
    if (m_position == m_json.size() || !QByteArrayView("\"\\/bfnrt").contains(m_json[m_position]))
        return false;
    ++m_position;
    return true;
}

bool JsonParser::number()
{
    take('-');
    if (peek() == 'I')
        return word("Infinity");
    if (!take('0') && digits() == 0)
        return false;
    if (take('.') && digits() == 0)
        return false;
    if (peek() != 'e' && peek() != 'E')
        return true;
    ++m_position;
    if (!take('+'))
        take('-');
    return digits() > 0;
}

bool JsonParser::word(QByteArrayView word)
{
    if (!m_json.sliced(m_position).startsWith(word))
        return false;
    m_position += word.size();
    return true;
}

bool JsonParser::take(char c)
{
    if (m_position == m_json.size() || m_json[m_position] != c)
        return false;
    ++m_position;
    return true;
}

qsizetype JsonParser::digits()
{
    const qsizetype begin = m_position;
    while (isDigit(peek()))
        ++m_position;
    return m_position - begin;
}

void JsonParser::skipSpace()
{
    while (m_position < m_json.size() && QByteArrayView(" \t\r\n").contains(m_json[m_position]))
        ++m_position;
}

} // namespace vb
