#include "navigatormodel.h"

#include "apicall.h"
#include "navigatornode.h"

#include <QPointer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace vb {

namespace {

//! How many of [row, row + count) lie in [first, first + size).
int overlap(int row, int count, int first, int size)
{
    return std::max(0, std::min(row + count, first + size) - std::max(row, first));
}

} // namespace

//! \a counter, of the level, grows with its rows before anybody hears of them.
void NavigatorModel::insertNodes(NavigatorNode *level, int row, Nodes nodes, int *counter)
{
    const int count = int(nodes.size());
    beginInsertRows(indexOf(level), row, row + count - 1);
    for (const auto &node : nodes)
        node->parent = level;
    level->children.insert(level->children.begin() + row, std::make_move_iterator(nodes.begin()),
                           std::make_move_iterator(nodes.end()));
    if (counter)
        *counter += count;
    endInsertRows();
}

void NavigatorModel::removeNodes(NavigatorNode *level, int row, int count)
{
    NavigatorLevel &state = *level->level;
    beginRemoveRows(indexOf(level), row, row + count - 1);
    const auto first = level->children.begin() + row;
    Nodes gone(std::make_move_iterator(first), std::make_move_iterator(first + count)); // until all have heard
    level->children.erase(first, first + count);
    const int pinned = overlap(row, count, 0, state.pinned);
    state.confirmed -= overlap(row, count, state.pinned, state.confirmed);
    state.pinned -= pinned;
    endRemoveRows();
}

//! Rows that a changed prefix cannot name leave before the service has answered.
void NavigatorModel::removeUnmatched(NavigatorNode *level)
{
    const QString prefix = prefixOf(*level);
    level->level->run = std::make_shared<bool>();
    const std::weak_ptr<bool> run = level->level->run;
    const auto matches = [&](int row) { return level->children[size_t(row)]->name().startsWith(prefix); };
    for (int end = level->rowCount(); end > 0;) {
        int first = end;
        while (first > 0 && !matches(first - 1))
            --first;
        if (first < end)
            removeNodes(level, first, end - first);
        if (run.expired())
            return;
        end = std::min(std::max(0, first - 1), level->rowCount());
    }
}

//! Inserts the added buckets that the filter lets through and that are not there.
void NavigatorModel::showAdded()
{
    const QPointer<NavigatorModel> self(this);
    const QList<BucketInfo> added = m_added;
    for (const BucketInfo &bucket : added) {
        if (!bucket.name.startsWith(m_bucketPrefix) || bucketNode(bucket.name))
            continue;
        Nodes one;
        one.push_back(NavigatorNode::of(bucket));
        insertNodes(m_account.get(), m_account->level->pinned, std::move(one), &m_account->level->pinned);
        if (!self)
            return;
    }
    if (m_account->level->state == NavigatorLevel::State::Complete)
        showEnd(m_account.get());
}

//! The one node behind a level's rows: made where there is none, else changed where it is.
void NavigatorModel::setTail(NavigatorNode *level, NodeType type, NoteKind kind, const ApiError &error)
{
    Nodes made;
    if (!level->hasTail())
        made.push_back(std::make_unique<NavigatorNode>(type));
    NavigatorNode *tail = made.empty() ? level->children.back().get() : made.front().get();
    tail->type = type;
    tail->note = kind;
    tail->error = error;
    if (made.empty())
        announceChange(tail);
    else
        insertNodes(level, int(level->children.size()), std::move(made), nullptr);
}

void NavigatorModel::announceChange(const NavigatorNode *node)
{
    const QModelIndex index = indexOf(node);
    Q_EMIT dataChanged(index, index);
}

} // namespace vb
