#include "jsonfields.h"

namespace vb {

namespace {

QByteArray normalized(QByteArrayView name)
{
    QByteArray text = name.toByteArray().toLower();
    text.removeIf([](char c) { return c == '-' || c == '_'; });
    return text;
}

//! Without a detour over a QString, which is not wiped, as far as it goes.
Secret stringOf(const JsonTree &tree, int id)
{
    const QByteArrayView quoted = tree.raw(id);
    const QByteArrayView inside = quoted.sliced(1, quoted.size() - 2);
    return inside.contains('\\') ? Secret(tree.text(id).toUtf8()) : Secret(inside.toByteArray());
}

} // namespace

JsonFields::JsonFields(const JsonTree &tree, int object)
    : m_tree(tree)
{
    for (const int id : tree.node(object).children) {
        if (tree.node(id).kind == JsonNode::Kind::Null)
            continue;
        const QByteArray name = normalized(tree.name(id).toUtf8());
        const int known = m_nodes.value(name, -1);
        if (known < 0)
            m_nodes.insert(name, id);
        else if (tree.raw(known) != tree.raw(id))
            m_ambiguous.insert(name);
    }
}

Secret JsonFields::secret(Names names)
{
    Secret found;
    for (const QByteArrayView name : names) {
        const int id = node(name);
        if (id < 0)
            continue;
        const bool isText = m_tree.node(id).kind == JsonNode::Kind::Text;
        Secret value = isText ? stringOf(m_tree, id) : Secret();
        const bool isOther = !found.isEmpty() && !value.isEmpty() && value.bytes() != found.bytes();
        if (!isText || isOther || m_ambiguous.contains(normalized(name)))
            m_faultyName = name.toByteArray();
        if (found.isEmpty())
            found = std::move(value);
    }
    return found;
}

int JsonFields::node(QByteArrayView name) const
{
    return m_nodes.value(normalized(name), -1);
}

QString JsonFields::text(Names names)
{
    return QString::fromUtf8(secret(names).bytes());
}

} // namespace vb
