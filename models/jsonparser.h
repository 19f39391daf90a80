#pragma once

#include "jsontree.h"

namespace vb {

//! Fills a JsonTree's nodes. Only JsonTree uses it.
class JsonParser
{
public:
    JsonParser(QByteArrayView json, std::vector<JsonNode> &nodes);

    //! False: the text is not JSON, and the nodes are of no use.
    bool parse();
    qsizetype position() const { return m_position; } //!< where it is not
    //! Where the first value deeper than JsonTree::maximumDepth begins; -1: there is none.
    qsizetype tooDeepAt() const { return m_tooDeepAt; }

private:
    struct Range
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };

    bool value(int parent, Range name, int depth);
    int append(int parent, Range name);
    bool container(int id, int depth);
    bool object(int id, int depth);
    bool list(int id, int depth);
    bool scalar(JsonNode &node);
    bool skipContainer();
    bool string();
    bool escape();
    bool number();
    bool word(QByteArrayView word);
    bool take(char c);
    qsizetype digits();
    void skipSpace();
    char peek() const { return m_position < m_json.size() ? m_json[m_position] : '\0'; }

    QByteArrayView m_json;
    std::vector<JsonNode> &m_nodes;
    qsizetype m_position = 0;
    qsizetype m_tooDeepAt = -1;
};

} // namespace vb
