#include "navigatorpane.h"

#include "icons.h"
#include "navigatormodel.h"
#include "plaintooltip.h"
#include "visibletext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTreeView>

using namespace Qt::StringLiterals;

// The context menu of a node: where its name, its ARN and its deletion are.
namespace vb {

namespace {

bool isPlace(const QModelIndex &node)
{
    using Type = NavigatorModel::NodeType;
    const auto type = node.data(NavigatorModel::TypeRole).value<Type>();
    return type == Type::Account || type == Type::Bucket || type == Type::Index;
}

} // namespace

void NavigatorPane::openMenu(const QPoint &position)
{
    const QModelIndex node = m_tree->indexAt(position);
    if (!node.isValid() || !isPlace(node))
        return;
    const Place place = placeOf(node);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    QAction *open = menu->addAction(tr("Open"), this, [this, place] { Q_EMIT placeRequested(place); });
    menu->setDefaultAction(open);
    if (place.kind != Place::Kind::Index)
        menu->addAction(themedIcon(u"refresh"_s), tr("Refresh"), this,
                        [this, place] { Q_EMIT reloadRequested(place); });
    if (place.kind == Place::Kind::Bucket) {
        addCopyActions(menu, place.bucket.name, place.arn());
        addDeleteBucket(menu, node);
    }
    if (place.kind == Place::Kind::Index) {
        addCopyActions(menu, place.index.name, place.arn());
        addDeleteIndex(menu, place);
    }
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void NavigatorPane::addCopyActions(QMenu *menu, const QString &name, const QString &arn)
{
    menu->addSeparator();
    menu->addAction(themedIcon(u"copy"_s), tr("Copy Name"), this,
                    [name] { QGuiApplication::clipboard()->setText(name); });
    QAction *copyArn = menu->addAction(tr("Copy ARN"), this, [arn] { QGuiApplication::clipboard()->setText(arn); });
    copyArn->setEnabled(!arn.isEmpty());
}

void NavigatorPane::addDeleteIndex(QMenu *menu, const Place &place)
{
    addDelete(menu, tr("Delete Index…"),
              place.index.isReady() ? QString() : tr("The index is not ready: %1").arg(place.index.status),
              [this, place] { Q_EMIT deleteIndexRequested(place.bucket, place.index); });
}

void NavigatorPane::addDeleteBucket(QMenu *menu, const QModelIndex &node)
{
    const QModelIndex first = m_model->index(0, 0, node);
    const bool hasIndexes
        = first.data(NavigatorModel::TypeRole).value<NavigatorModel::NodeType>() == NavigatorModel::NodeType::Index;
    addDelete(menu, tr("Delete Bucket…"),
              hasIndexes ? tr("The bucket holds indexes; only an empty one can be deleted") : QString(),
              [this, place = placeOf(node)] { Q_EMIT deleteBucketRequested(place.bucket); });
}

void NavigatorPane::addDelete(QMenu *menu, const QString &text, const QString &whyNot,
                              const std::function<void()> &request)
{
    menu->addSeparator();
    QAction *remove = menu->addAction(themedIcon(u"delete"_s), text, this, request);
    const QString reason = m_whyNotWritable.isEmpty() ? whyNot : m_whyNotWritable;
    remove->setEnabled(reason.isEmpty());
    remove->setToolTip(plainToolTip(visibleText(reason)));
}

} // namespace vb
