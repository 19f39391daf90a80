#include "navigatornode.h"

#include "apicall.h"

#include <algorithm>

namespace vb {

void NavigatorLevel::cancel()
{
    run.reset();
    if (call)
        call->cancel();
    call = nullptr;
}

NavigatorNode::NavigatorNode(Type nodeType)
    : type(nodeType)
{
    if (type == Type::Account || type == Type::Bucket)
        level = std::make_unique<NavigatorLevel>();
}

NavigatorNode::~NavigatorNode() = default;

std::unique_ptr<NavigatorNode> NavigatorNode::of(const BucketInfo &bucket)
{
    auto node = std::make_unique<NavigatorNode>(Type::Bucket);
    node->bucket = bucket;
    return node;
}

std::unique_ptr<NavigatorNode> NavigatorNode::of(const IndexInfo &index)
{
    auto node = std::make_unique<NavigatorNode>(Type::Index);
    node->index = index;
    return node;
}

int NavigatorNode::row() const
{
    if (!parent)
        return 0;
    const List &siblings = parent->children;
    if (size_t(m_rowHint) >= siblings.size() || siblings[size_t(m_rowHint)].get() != this) {
        const auto isThis = [this](const auto &sibling) { return sibling.get() == this; };
        m_rowHint = int(std::find_if(siblings.begin(), siblings.end(), isThis) - siblings.begin());
    }
    return m_rowHint;
}

int NavigatorNode::rowOf(const QString &childName, int from) const
{
    const auto end = children.begin() + rowCount();
    const auto found = std::find_if(children.begin() + std::min(from, rowCount()), end,
                                    [&childName](const auto &child) { return child->name() == childName; });
    return found == end ? -1 : int(found - children.begin());
}

bool NavigatorNode::update(const NavigatorNode &newer)
{
    const bool isSame = type == Type::Bucket ? bucket.raw == newer.bucket.raw : index.raw == newer.index.raw;
    bucket = newer.bucket;
    index = newer.index;
    return !isSame;
}

} // namespace vb
