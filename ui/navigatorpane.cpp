#include "navigatorpane.h"

#include "errortext.h"
#include "icons.h"
#include "navigatordelegate.h"
#include "navigatormodel.h"
#include "plaintooltip.h"
#include "session.h"
#include "visibletext.h"

#include <QHelpEvent>
#include <QLineEdit>
#include <QToolTip>
#include <QTreeView>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

namespace {

constexpr auto typingPause = 250ms;
constexpr qsizetype longestToolTip = 1000;

using Type = NavigatorModel::NodeType;

Type typeOf(const QModelIndex &node)
{
    return node.data(NavigatorModel::TypeRole).value<Type>();
}

bool isFailure(const QModelIndex &node)
{
    return node.data(NavigatorModel::ErrorRole).isValid();
}

QString toolTipOf(const QModelIndex &node)
{
    QStringList lines{node.data(Qt::DisplayRole).toString()};
    const Place place = NavigatorPane::placeOf(node);
    if (isFailure(node))
        lines.append(errorLine(node.data(NavigatorModel::ErrorRole).value<ApiError>()));
    if (typeOf(node) == Type::Bucket)
        lines.append(place.bucket.region);
    if (typeOf(node) == Type::Index)
        lines += QStringList{NavigatorDelegate::detailText(node), place.index.status};
    lines.removeAll(QString());
    return bounded(visibleText(lines.join(u" · "_s)), longestToolTip);
}

} // namespace

NavigatorPane::NavigatorPane(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit)
    , m_tree(new QTreeView)
    , m_delegate(new NavigatorDelegate(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *filterRow = new QVBoxLayout;
    filterRow->setContentsMargins(8, 8, 8, 8);
    filterRow->addWidget(m_filter);
    layout->addLayout(filterRow);
    layout->addWidget(m_tree);
    prepareFilter();
    prepareTree();
    setFocusProxy(m_tree);
}

void NavigatorPane::prepareFilter()
{
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter buckets/indexes by prefix"));
    m_filter->setToolTip(tr("Prefix of bucket names; after a slash, prefix of index names"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_filter->setEnabled(false); // until there is a session
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_filter, &QLineEdit::returnPressed, this, &NavigatorPane::applyFilter);
    connect(&m_typing, &QTimer::timeout, this, &NavigatorPane::applyFilter);
}

void NavigatorPane::prepareTree()
{
    m_tree->setAccessibleName(tr("Navigator"));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setIndentation(16);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->viewport()->installEventFilter(this);
    m_tree->installEventFilter(this);
    connect(m_tree, &QTreeView::clicked, this, &NavigatorPane::activate);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &NavigatorPane::openMenu);
}

Place NavigatorPane::placeOf(const QModelIndex &node)
{
    const auto bucket = node.data(NavigatorModel::BucketRole).value<BucketInfo>();
    switch (typeOf(node)) {
    case Type::Bucket:
        return Place::ofBucket(bucket);
    case Type::Index:
        return Place::ofIndex(bucket, node.data(NavigatorModel::IndexRole).value<IndexInfo>());
    default:
        return Place::account();
    }
}

NavigatorModel *NavigatorPane::model() const
{
    return m_model;
}

void NavigatorPane::setSession(Session *session)
{
    m_filter->clear();
    m_typing.stop();
    delete m_model;
    m_session = session;
    m_place = {};
    m_isAccountListed = false;
    m_filter->setEnabled(session);
    if (!session)
        return;
    m_delegate->setDemo(session->profile().isDemo);
    // A child of the session as well as of the pane's wish: it goes with whichever goes first.
    m_model = session->makeNavigatorModel(session);
    connect(m_model, &NavigatorModel::levelLoaded, this, &NavigatorPane::levelLoaded);
    m_tree->setModel(m_model);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &NavigatorPane::rowsRemoved); // after the view's own
    m_tree->expand(m_model->accountIndex());
    m_model->fetchMore(m_model->accountIndex());
    revealPlace();
}

void NavigatorPane::showPlace(const Place &place)
{
    m_place = place;
    revealPlace();
}

//! Goes down as far as the tree is filled, and asks for the level that is missing; levelLoaded() goes on.
void NavigatorPane::revealPlace()
{
    if (!m_model)
        return;
    m_tree->expand(m_model->accountIndex());
    if (m_isAccountListed && m_place.kind != Place::Kind::Account && m_model->filter().isEmpty())
        m_model->addBucket(m_place.bucket); // opened by name, where it is not in what could be listed
    if (m_place.kind == Place::Kind::Index) {
        const QModelIndex bucket = m_model->bucketIndex(m_place.bucket.name);
        if (bucket.isValid()) {
            m_tree->expand(bucket);
            m_model->fetchMore(bucket);
        }
    }
    const QModelIndex node = nearestNode();
    m_isRevealed = m_place.isSame(placeOf(node));
    if (m_tree->currentIndex() == node)
        return;
    m_tree->setCurrentIndex(node);
    m_tree->scrollTo(node);
}

//! The node of the place, or of what holds it.
QModelIndex NavigatorPane::nearestNode() const
{
    const QModelIndex bucket = m_model->bucketIndex(m_place.bucket.name);
    if (m_place.kind == Place::Kind::Account || !bucket.isValid())
        return m_model->accountIndex();
    if (m_place.kind == Place::Kind::Bucket)
        return bucket;
    const QModelIndex index = m_model->indexIndex(m_place.bucket.name, m_place.index.name);
    return index.isValid() ? index : bucket;
}

void NavigatorPane::levelLoaded(const QModelIndex &level)
{
    m_isAccountListed = m_isAccountListed || level == m_model->accountIndex();
    // What is shown already stays where the keyboard's cursor may have left it.
    if (!m_isRevealed)
        revealPlace();
}

//! The view has moved its selection to a neighbour, where the window is not.
void NavigatorPane::rowsRemoved()
{
    if (!m_place.isSame(placeOf(nearestNode())))
        revealPlace();
}

void NavigatorPane::reload()
{
    if (m_model)
        m_model->reload();
}

void NavigatorPane::applyFilter()
{
    m_typing.stop();
    if (m_model)
        m_model->setFilter(m_filter->text());
}

void NavigatorPane::activate(const QModelIndex &node)
{
    if (!node.isValid())
        return;
    switch (typeOf(node)) {
    case Type::Account:
    case Type::Bucket:
    case Type::Index:
        m_tree->expand(node);
        Q_EMIT placeRequested(placeOf(node));
        break;
    case Type::More:
        m_model->loadMore(node);
        break;
    case Type::Note:
        if (isFailure(node))
            m_model->loadMore(node);
        break;
    }
}

bool NavigatorPane::showToolTip(const QPoint &position)
{
    const QModelIndex node = m_tree->indexAt(position);
    if (node.isValid())
        QToolTip::showText(m_tree->viewport()->mapToGlobal(position), plainToolTip(toolTipOf(node)), m_tree);
    return node.isValid();
}

bool NavigatorPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::ToolTip)
        return showToolTip(static_cast<QHelpEvent *>(event)->pos());
    // The cursor may wander without going anywhere; what is selected in the end is where the window is.
    if (watched == m_tree && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        revealPlace();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    // Not activated(): with a style that activates on a click it would come with every click too.
    if (watched == m_tree && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        activate(m_tree->currentIndex());
        return true;
    }
    if (watched == m_filter && key == Qt::Key_Escape) {
        m_filter->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace vb
