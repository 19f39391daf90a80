#include "metadatamodel.h"

#include "jsontree.h"
#include "metadatatext.h"
#include "pagedtablemodel.h"

#include <QSet>

namespace vb {

class MetadataModel::Private
{
public:
    //! Of the model's root, with -1, or of a node.
    const std::vector<int> &children(int id) const
    {
        if (id >= 0)
            return tree.node(id).children;
        return hasFields() ? tree.node(0).children : top;
    }
    //! An object's fields are the top-level rows; anything else is the one top-level row itself.
    bool hasFields() const { return !tree.nodes().empty() && tree.node(0).kind == JsonNode::Kind::Object; }
    bool isField(int id) const { return hasFields() && tree.node(id).parent == 0; }
    bool isSourceText(int id) const { return isField(id) && id == sourceField(embeddedContentName); }
    int sourceField(QLatin1StringView name) const;

    QByteArray raw;
    QSet<QString> nonFilterable;
    JsonTree tree;
    std::vector<int> top; //!< node 0, unless there is none
};

//! The first of that exact name that holds a string; -1: none.
int MetadataModel::Private::sourceField(QLatin1StringView name) const
{
    if (!hasFields())
        return -1;
    for (const int id : tree.node(0).children) {
        if (tree.node(id).kind == JsonNode::Kind::Text && tree.name(id) == name)
            return id;
    }
    return -1;
}

MetadataModel::MetadataModel(QObject *parent)
    : QAbstractItemModel(parent)
    , d(std::make_unique<Private>())
{ }

MetadataModel::~MetadataModel() = default;

void MetadataModel::setMetadata(const QByteArray &raw, const QStringList &nonFilterableKeys)
{
    const QSet<QString> nonFilterable(nonFilterableKeys.cbegin(), nonFilterableKeys.cend());
    if (raw == d->raw && raw.isNull() == d->raw.isNull() && nonFilterable == d->nonFilterable)
        return;
    beginResetModel();
    d->raw = raw;
    d->nonFilterable = nonFilterable;
    d->tree = raw.isNull() ? JsonTree() : JsonTree(raw);
    d->top.assign(raw.isNull() ? 0 : 1, 0);
    endResetModel();
}

bool MetadataModel::hasMetadata() const
{
    return !d->raw.isNull();
}

QString MetadataModel::problem() const
{
    switch (d->tree.problem()) {
    case JsonTree::Problem::NotJson:
        return tr("The metadata is not valid JSON: byte %1 was not expected.").arg(d->tree.problemAt());
    case JsonTree::Problem::TooDeep:
        return tr("The metadata is nested deeper than %n level(s); what is deeper is shown as raw text.", "",
                  JsonTree::maximumDepth);
    case JsonTree::Problem::None:
        break;
    }
    return {};
}

QString MetadataModel::sourceText() const
{
    const int id = d->sourceField(embeddedContentName);
    return id < 0 ? QString() : d->tree.text(id);
}

QString MetadataModel::sourceLocation() const
{
    const int id = d->sourceField(embeddedLocationName);
    return id < 0 ? QString() : d->tree.text(id);
}

QModelIndexList MetadataModel::find(const QString &text) const
{
    QModelIndexList found;
    if (text.isEmpty())
        return found;
    const JsonTree &tree = d->tree;
    for (int id = d->hasFields() ? 1 : 0; id < int(tree.nodes().size()); ++id) {
        const JsonNode &node = tree.node(id);
        const bool isValue = node.children.empty(); // what is open is found in its rows
        if (nodeName(tree, id).contains(text, Qt::CaseInsensitive)
            || (isValue && tree.text(id).contains(text, Qt::CaseInsensitive)))
            found += createIndex(node.row, Name, quintptr(id));
    }
    return found;
}

QModelIndex MetadataModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const std::vector<int> &rows = d->children(parent.isValid() ? int(parent.internalId()) : -1);
    return createIndex(row, column, quintptr(rows[size_t(row)]));
}

QModelIndex MetadataModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int id = d->tree.node(int(child.internalId())).parent;
    if (id < 0 || (id == 0 && d->hasFields()))
        return {};
    return createIndex(d->tree.node(id).row, Name, quintptr(id));
}

int MetadataModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > Name)
        return 0;
    return int(d->children(parent.isValid() ? int(parent.internalId()) : -1).size());
}

int MetadataModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant MetadataModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int id = int(index.internalId());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Name)
            return shownName(d->tree, id);
        return index.column() == Value ? shownValue(d->tree, id) : typeName(d->tree.node(id).kind);
    case ExactTextRole:
        return d->tree.text(id);
    case RawRole:
        return d->tree.raw(id).toByteArray();
    case PathRole:
        return nodePath(d->tree, id);
    case KindRole:
        return int(cellKind(d->tree, id));
    case NonFilterableRole:
        return d->isField(id) ? QVariant(d->nonFilterable.contains(d->tree.name(id))) : QVariant();
    case SourceTextRole:
        return d->isSourceText(id) ? QVariant(true) : QVariant();
    case NameRole:
        return d->tree.name(id);
    default:
        return {};
    }
}

QVariant MetadataModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Value:
        return tr("Value");
    case Type:
        return tr("Type");
    default:
        return {};
    }
}

} // namespace vb
