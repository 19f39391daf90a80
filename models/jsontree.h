#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace vb {

//! One value of a JSON text: where it stands and what it holds. Offsets are into the text.
struct JsonNode
{
    enum class Kind { Object, List, Text, Number, Boolean, Null, NotJson };

    Kind kind = Kind::NotJson;
    bool isCut = false; //!< deeper than JsonTree::maximumDepth: its children are not in the tree
    int parent = -1;
    int row = 0; //!< among its parent's children
    qsizetype nameBegin = 0; //!< of the member's quoted name; empty for list items and the root
    qsizetype nameEnd = 0;
    qsizetype begin = 0;
    qsizetype end = 0;
    std::vector<int> children;
};

//! A JSON text as a tree of slices of itself, parents before children. By hand instead of with simdjson,
//! because every literal must stay as it is, a lone surrogate must not cost the whole text, and NaN, Infinity
//! and -Infinity, which some writers emit, are numbers here. A text that is not JSON is one NotJson node.
class JsonTree
{
public:
    enum class Problem { None, NotJson, TooDeep };
    static constexpr int maximumDepth = 512; //!< of nested objects and lists; the service allows far fewer

    JsonTree() = default;
    explicit JsonTree(QByteArray json);

    const QByteArray &json() const { return m_json; }
    //! Node 0 is the root; none without a text.
    const std::vector<JsonNode> &nodes() const { return m_nodes; }
    const JsonNode &node(int id) const { return m_nodes[size_t(id)]; }
    Problem problem() const { return m_problem; }
    qsizetype problemAt() const { return m_problemAt; } //!< byte of the text

    QByteArrayView raw(int id) const;
    QByteArrayView rawName(int id) const; //!< with its quotes; empty where there is none
    QString name(int id) const;
    //! A string's own text, otherwise the raw JSON; of it not more than \a maximum characters, and "…", when
    //! that is not negative.
    QString text(int id, qsizetype maximum = -1) const;

private:
    QByteArray m_json;
    std::vector<JsonNode> m_nodes;
    Problem m_problem = Problem::None;
    qsizetype m_problemAt = 0;
};

} // namespace vb
