#include "metadatatext.h"

#include "visibletext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct MetadataText
{
    Q_DECLARE_TR_FUNCTIONS(vb::MetadataText)
};

constexpr qsizetype maximumShown = 500; //!< characters; a source text can have 40,000

bool isBareName(QStringView name)
{
    const auto isLetter
        = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u'$'; };
    const auto isAllowed = [isLetter](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9'); };
    return !name.isEmpty() && isLetter(name.front()) && std::all_of(name.cbegin(), name.cend(), isAllowed);
}

QString shownText(const JsonTree &tree, int id)
{
    return visibleText(tree.text(id, maximumShown));
}

} // namespace

QString nodeName(const JsonTree &tree, int id)
{
    const JsonNode &node = tree.node(id);
    const bool isItem = node.parent >= 0 && tree.node(node.parent).kind == JsonNode::Kind::List;
    return isItem ? u"[%1]"_s.arg(node.row) : tree.name(id);
}

QString nodePath(const JsonTree &tree, int id)
{
    QStringList steps;
    for (int i = id; tree.node(i).parent >= 0; i = tree.node(i).parent) {
        const QString name = nodeName(tree, i);
        const bool isItem = tree.rawName(i).isEmpty();
        if (isItem)
            steps.prepend(name);
        else if (!isBareName(name))
            steps.prepend(u"[%1]"_s.arg(QString::fromUtf8(tree.rawName(i))));
        else
            steps.prepend(tree.node(i).parent == 0 ? name : QString(u'.' + name));
    }
    return steps.join(QString());
}

QString shownName(const JsonTree &tree, int id)
{
    return visibleText(bounded(nodeName(tree, id), maximumShown));
}

QString shownValue(const JsonTree &tree, int id)
{
    const JsonNode &node = tree.node(id);
    if (node.isCut)
        return shownText(tree, id);
    switch (node.kind) {
    case JsonNode::Kind::Object:
        return MetadataText::tr("%n field(s)", "", int(node.children.size()));
    case JsonNode::Kind::List:
        return MetadataText::tr("%n item(s)", "", int(node.children.size()));
    case JsonNode::Kind::Text:
        if (node.end - node.begin == 2)
            return QString::fromUtf8(tree.raw(id));
        return shownText(tree, id);
    default:
        return shownText(tree, id);
    }
}

QString typeName(JsonNode::Kind kind)
{
    switch (kind) {
    case JsonNode::Kind::Object:
        return MetadataText::tr("object");
    case JsonNode::Kind::List:
        return MetadataText::tr("list");
    case JsonNode::Kind::Text:
        return MetadataText::tr("string");
    case JsonNode::Kind::Number:
        return MetadataText::tr("number");
    case JsonNode::Kind::Boolean:
        return MetadataText::tr("boolean");
    case JsonNode::Kind::Null:
        return MetadataText::tr("null");
    case JsonNode::Kind::NotJson:
        break;
    }
    return MetadataText::tr("not JSON");
}

PagedTableModel::CellKind cellKind(const JsonTree &tree, int id)
{
    using CellKind = PagedTableModel::CellKind;
    switch (tree.node(id).kind) {
    case JsonNode::Kind::Object:
        return CellKind::Object;
    case JsonNode::Kind::List:
        return CellKind::List;
    case JsonNode::Kind::Text:
        return tree.raw(id).size() == 2 ? CellKind::EmptyText : CellKind::Text;
    case JsonNode::Kind::Number:
        return CellKind::Number;
    case JsonNode::Kind::Boolean:
        return CellKind::Boolean;
    case JsonNode::Kind::Null:
        return CellKind::Null;
    case JsonNode::Kind::NotJson:
        break;
    }
    return CellKind::Text;
}

} // namespace vb
