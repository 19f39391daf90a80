#include "navigatormodel.h"

#include "endpoint.h"
#include "navigatornode.h"
#include "vectorclient.h"

#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

// Every announced change may run a slot that lists again, removes the level, or deletes the model. So each
// function that goes on after one holds a weak pointer to the run it belongs to, and stops when that is gone.
namespace vb {

namespace {

constexpr int bucketPageSize = 1000; // ListVectorBuckets' limit
constexpr int indexPageSize = 500; // ListVectorIndexes' limit

template <typename Info>
NavigatorNode::List nodesOf(const QList<Info> &infos)
{
    NavigatorNode::List nodes;
    nodes.reserve(size_t(infos.size()));
    for (const Info &info : infos)
        nodes.push_back(NavigatorNode::of(info));
    return nodes;
}

} // namespace

//! From the first page. Rows that are there stay until the listing names or passes them.
void NavigatorModel::list(NavigatorNode *level, int wanted)
{
    NavigatorLevel &state = *level->level;
    state.cancel();
    state.token.clear();
    state.trail.clear();
    state.confirmed = 0;
    state.wanted = wanted;
    request(level);
}

void NavigatorModel::listOpenBuckets()
{
    // By name, since every listing may run slots that change the tree.
    QStringList open;
    for (const auto &child : m_account->children) {
        if (child->type == NodeType::Bucket && child->level->state != NavigatorLevel::State::None)
            open.append(child->name());
    }
    const QPointer<NavigatorModel> self(this);
    for (const QString &name : open) {
        if (self && bucketNode(name)) {
            bucketNode(name)->level->cancel();
            removeUnmatched(bucketNode(name));
        }
        NavigatorNode *bucket = self ? bucketNode(name) : nullptr;
        if (bucket)
            list(bucket, bucket->rowCount());
    }
}

void NavigatorModel::request(NavigatorNode *level)
{
    NavigatorLevel &state = *level->level;
    state.state = NavigatorLevel::State::Running;
    state.run = std::make_shared<bool>();
    state.call = level->type == NodeType::Account ? requestBuckets(level) : requestIndexes(level);
    // Rows that are there already do not move for a note that comes and goes.
    if (level->hasTail() || level->rowCount() == state.pinned)
        setTail(level, NodeType::Note, NoteKind::Loading);
}

ApiCall *NavigatorModel::requestBuckets(NavigatorNode *account)
{
    ListVectorBucketsArguments arguments;
    arguments.prefix = m_bucketPrefix;
    arguments.marker = QString::fromUtf8(account->level->token);
    arguments.maxKeys = bucketPageSize;
    // The node outlives the call: a node that goes cancels it.
    return m_client->listVectorBuckets(arguments, this, [this, account](const Result<BucketPage> &page) {
        if (!page.ok())
            return pageFailed(account, page.error());
        pageArrived(account, nodesOf(page->buckets), page->nextMarker.toUtf8());
    });
}

ApiCall *NavigatorModel::requestIndexes(NavigatorNode *bucket)
{
    ListVectorIndexesArguments arguments;
    arguments.bucket = bucket->bucket.ref();
    arguments.prefix = m_indexPrefix;
    arguments.nextToken = bucket->level->token;
    arguments.maxResults = indexPageSize;
    return m_client->listVectorIndexes(arguments, this, [this, bucket](const Result<IndexPage> &page) {
        if (!page.ok())
            return pageFailed(bucket, page.error());
        pageArrived(bucket, nodesOf(page->indexes), page->nextToken);
    });
}

void NavigatorModel::pageArrived(NavigatorNode *level, Nodes page, const QByteArray &nextToken)
{
    NavigatorLevel &state = *level->level;
    state.call = nullptr; // it is ending by itself
    if (!nextToken.isEmpty() && state.trail.contains(nextToken)) {
        ApiError error;
        error.kind = ApiError::Kind::RepeatedToken;
        error.message = tr("The service answered with a page token that it had already given.");
        error.operation = level->type == NodeType::Account ? u"ListVectorBuckets"_s : u"ListVectorIndexes"_s;
        error.place = level->type == NodeType::Account ? endpointLabel(m_client->profile()) : level->name();
        pageFailed(level, error);
        return;
    }
    state.token = nextToken;
    state.trail.add(nextToken);
    const bool wasEmpty = page.empty();
    if (!merge(level, std::move(page)))
        return;
    if (!nextToken.isEmpty() && (wasEmpty || state.confirmed < state.wanted))
        request(level);
    else
        finish(level);
}

void NavigatorModel::pageFailed(NavigatorNode *level, const ApiError &error)
{
    NavigatorLevel &state = *level->level;
    state.call = nullptr;
    state.state = NavigatorLevel::State::Failed;
    const std::weak_ptr<bool> run = state.run;
    setTail(level, NodeType::Note, NoteKind::Error, error);
    if (!run.expired())
        Q_EMIT levelLoaded(indexOf(level));
}

//! Brings a page in line with the rows: new ones are inserted, known ones kept where they are, and rows
//! that the listing has passed removed. False when a slot ended this run.
bool NavigatorModel::merge(NavigatorNode *level, Nodes page)
{
    NavigatorLevel &state = *level->level;
    const std::weak_ptr<bool> run = state.run;
    const auto isPinned = [&](const NavigatorNode &node) {
        const int row = level->rowOf(node.name());
        return row >= 0 && row < state.pinned;
    };
    for (size_t i = 0; i < page.size() && !run.expired();) {
        const int at = state.pinned + state.confirmed;
        const int known = isPinned(*page[i]) ? level->rowOf(page[i]->name()) : level->rowOf(page[i]->name(), at);
        if (known < 0) {
            Nodes fresh;
            for (; i < page.size() && !isPinned(*page[i]) && level->rowOf(page[i]->name(), at) < 0; ++i)
                fresh.push_back(std::move(page[i]));
            insertNodes(level, at, std::move(fresh), &state.confirmed);
            continue;
        }
        if (known > at) {
            removeNodes(level, at, known - at);
            continue; // and find it at its place, unless a slot removed it
        }
        NavigatorNode *node = level->children[size_t(known)].get();
        state.confirmed += known < state.pinned ? 0 : 1;
        if (node->update(*page[i++]))
            announceChange(node);
    }
    return !run.expired();
}

//! All that is wanted is here: what an older listing had beyond it goes, and the level's end is said.
void NavigatorModel::finish(NavigatorNode *level)
{
    NavigatorLevel &state = *level->level;
    const std::weak_ptr<bool> run = state.run;
    state.state = state.token.isEmpty() ? NavigatorLevel::State::Complete : NavigatorLevel::State::More;
    const int end = state.pinned + state.confirmed;
    if (level->rowCount() > end)
        removeNodes(level, end, level->rowCount() - end);
    if (!run.expired())
        showEnd(level);
    if (!run.expired())
        Q_EMIT levelLoaded(indexOf(level));
}

void NavigatorModel::showEnd(NavigatorNode *level)
{
    if (!level->level->token.isEmpty())
        setTail(level, NodeType::More);
    else if (level->rowCount() == 0)
        setTail(level, NodeType::Note, prefixOf(*level).isEmpty() ? NoteKind::Empty : NoteKind::NothingFound);
    else if (level->hasTail())
        removeNodes(level, level->rowCount(), 1);
}

} // namespace vb
