#pragma once

#include "place.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLineEdit;
class QMenu;
class QModelIndex;
class QTreeView;

namespace vb {

class NavigatorDelegate;
class NavigatorModel;
class Session;

//! The account's buckets and their indexes as a tree, with a filter that the server applies. A click or Enter
//! on a node asks to go there; the selection says where the window is.
class NavigatorPane : public QWidget
{
    Q_OBJECT

public:
    explicit NavigatorPane(QWidget *parent = nullptr);

    //! Makes the tree anew; null: empty.
    void setSession(Session *session);
    //! Null without a session.
    NavigatorModel *model() const;
    //! Selects the node of \a place, as soon as the listing has named it; opens its level.
    void showPlace(const Place &place);
    //! What an account, bucket or index node stands for.
    static Place placeOf(const QModelIndex &node);
    //! An empty \a reason: indexes and buckets can be deleted.
    void setWhyNotWritable(const QString &reason) { m_whyNotWritable = reason; }

    QTreeView *tree() const { return m_tree; }
    QLineEdit *filter() const { return m_filter; }

public Q_SLOTS:
    void reload();

Q_SIGNALS:
    void placeRequested(const vb::Place &place);
    void deleteIndexRequested(const vb::BucketInfo &bucket, const vb::IndexInfo &index);
    void deleteBucketRequested(const vb::BucketInfo &bucket);
    void reloadRequested(const vb::Place &place);

private:
    void prepareFilter();
    void prepareTree();
    void activate(const QModelIndex &node);
    void applyFilter();
    void levelLoaded(const QModelIndex &level);
    void rowsRemoved();
    void revealPlace();
    QModelIndex nearestNode() const;
    void openMenu(const QPoint &position);
    void addCopyActions(QMenu *menu, const QString &name, const QString &arn);
    void addDeleteIndex(QMenu *menu, const Place &place);
    void addDeleteBucket(QMenu *menu, const QModelIndex &node);
    void addDelete(QMenu *menu, const QString &text, const QString &whyNot, const std::function<void()> &request);
    bool showToolTip(const QPoint &position);
    bool eventFilter(QObject *watched, QEvent *event) override;

    QLineEdit *m_filter;
    QTreeView *m_tree;
    NavigatorDelegate *m_delegate;
    QTimer m_typing;
    QPointer<Session> m_session;
    QPointer<NavigatorModel> m_model;
    Place m_place;
    bool m_isRevealed = false;
    bool m_isAccountListed = false; //!< or could not be
    QString m_whyNotWritable;
};

} // namespace vb
