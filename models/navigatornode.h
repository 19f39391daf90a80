#pragma once

#include "navigatormodel.h"
#include "tokentrail.h"

#include <QPointer>

#include <memory>
#include <vector>

namespace vb {

class ApiCall;

//! What an account or a bucket knows of the listing of its children. Rows are the added buckets (only of
//! the account), the rows that the running listing has named, the rows of an older listing that it has not
//! reached yet, and at the end at most one More or Note node.
struct NavigatorLevel
{
    enum class State { None, Running, More, Complete, Failed };

    NavigatorLevel() = default;
    ~NavigatorLevel() { cancel(); }
    Q_DISABLE_COPY_MOVE(NavigatorLevel)

    //! Ends the listing without a word: nobody calls back, and whoever is in the middle of announcing its
    //! rows finds \a run gone.
    void cancel();

    State state = State::None;
    int pinned = 0; //!< buckets that were added by hand
    int confirmed = 0; //!< rows the listing has named
    int wanted = 0; //!< rows an older listing had: a reload goes on to as many
    QByteArray token;
    TokenTrail trail;
    QPointer<ApiCall> call;
    std::shared_ptr<bool> run; //!< of the listing under way
};

//! One node of the tree. Its address is what a QModelIndex holds, so it stays where it is.
struct NavigatorNode
{
    using Type = NavigatorModel::NodeType;
    using List = std::vector<std::unique_ptr<NavigatorNode>>;

    explicit NavigatorNode(Type nodeType);
    ~NavigatorNode();
    Q_DISABLE_COPY_MOVE(NavigatorNode)

    static std::unique_ptr<NavigatorNode> of(const BucketInfo &bucket);
    static std::unique_ptr<NavigatorNode> of(const IndexInfo &index);

    const QString &name() const { return type == Type::Bucket ? bucket.name : index.name; }
    //! Its place under its parent.
    int row() const;
    bool isTail() const { return type == Type::More || type == Type::Note; }
    bool hasTail() const { return !children.empty() && children.back()->isTail(); }
    //! Children without the tail.
    int rowCount() const { return int(children.size()) - (hasTail() ? 1 : 0); }
    //! The first child of that name at \a from or behind; -1 without one.
    int rowOf(const QString &childName, int from = 0) const;
    //! Takes over what a newer listing says. False when that is nothing new.
    bool update(const NavigatorNode &newer);

    Type type;
    NavigatorNode *parent = nullptr;
    List children;
    std::unique_ptr<NavigatorLevel> level; //!< of Account and Bucket
    BucketInfo bucket;
    IndexInfo index;
    NavigatorModel::NoteKind note = NavigatorModel::NoteKind::Loading;
    ApiError error;

private:
    mutable int m_rowHint = 0;
};

} // namespace vb
