#include "inspector/metadatatab.h"

#include "icons.h"
#include "inspector/metadatadelegate.h"
#include "inspector/sourcetextview.h"
#include "metadatamodel.h"
#include "placeholder.h"
#include "statuslabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostExpanded = 200; //!< rows; a larger tree opens folded

} // namespace

MetadataTab::MetadataTab(QWidget *parent)
    : QWidget(parent)
    , m_model(new MetadataModel(this))
    , m_delegate(new MetadataDelegate(this))
    , m_stack(new QStackedWidget)
    , m_placeholder(new Placeholder)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_source(new SourceTextView)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    m_splitter->addWidget(m_source);
    m_splitter->addWidget(makeTreePane());
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(1, false);
    m_source->hide();
    m_stack->addWidget(m_splitter);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_splitterMoved = true; });
    m_stack->addWidget(m_placeholder);
    addTreeActions();
}

QWidget *MetadataTab::makeTreePane()
{
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    m_problem = new StatusLabel;
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->setAccessibleName(tr("Metadata problem"));
    m_problem->hide();
    m_tree = new QTreeView;
    m_tree->setAccessibleName(tr("Vector metadata"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(16);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionsMovable(false);
    m_tree->header()->setSectionResizeMode(MetadataModel::Value, QHeaderView::Stretch);
    m_tree->setColumnWidth(MetadataModel::Name, 120);
    m_tree->setColumnWidth(MetadataModel::Type, fontMetrics().horizontalAdvance(tr("boolean")) + 16);
    layout->addWidget(makeSearchBar());
    layout->addWidget(m_problem);
    layout->addWidget(m_tree, 1);
    return pane;
}

QWidget *MetadataTab::makeSearchBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Find in metadata"));
    m_search->setAccessibleName(tr("Find in metadata"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_matchCount = new StatusLabel;
    m_matchCount->setAccessibleName(tr("Matches"));
    layout->addWidget(m_search, 1);
    layout->addWidget(m_matchCount);
    connect(m_search, &QLineEdit::textChanged, this, &MetadataTab::search);
    return bar;
}

void MetadataTab::addTreeActions()
{
    const auto add = [this](const QString &icon, const QString &text, int role) {
        auto *action = new QAction(themedIcon(icon), text, m_tree);
        connect(action, &QAction::triggered, this, [this, role] { copyRole(role); });
        m_tree->addAction(action);
        return action;
    };
    QAction *value = add(u"copy"_s, tr("Copy Value"), MetadataModel::ExactTextRole);
    value->setShortcut(QKeySequence::Copy);
    value->setShortcutContext(Qt::WidgetShortcut);
    add(u"key"_s, tr("Copy Path"), MetadataModel::PathRole);
    add(u"raw"_s, tr("Copy as JSON"), MetadataModel::RawRole);
    auto *separator = new QAction(m_tree);
    separator->setSeparator(true);
    m_tree->addAction(separator);
    m_tree->addAction(tr("Expand All"), m_tree, &QTreeView::expandAll);
    m_tree->addAction(tr("Collapse All"), m_tree, &QTreeView::collapseAll);
}

void MetadataTab::showVector(const VectorDetail &detail)
{
    const VectorRecord &record = detail.record();
    m_model->setMetadata(record.metadata.value_or(QByteArray()), detail.indexInfo().nonFilterableKeys);
    m_problem->setStatus(m_model->problem());
    m_problem->setVisible(!m_model->problem().isEmpty());
    const bool isEmpty = m_model->rowCount() == 0 && m_model->problem().isEmpty();
    if (!m_model->hasMetadata())
        m_placeholder->showState(u"metadata"_s, tr("No metadata"), tr("This vector was written without any."));
    else if (isEmpty)
        m_placeholder->showState(u"metadata"_s, tr("Empty metadata"),
                                 tr("It is there, and it is an object without fields: {}"));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_placeholder) : m_splitter);
    if (m_model->rowCount() <= mostExpanded)
        m_tree->expandToDepth(0);
    fitColumns();
    showSource();
    search();
}

void MetadataTab::showSource()
{
    const QString text = m_model->sourceText();
    m_source->setVisible(!text.isEmpty());
    m_source->setSource(text, m_model->sourceLocation());
    fitSource();
}

//! Until the user drags the handle the text has the height it needs at this width.
void MetadataTab::fitSource()
{
    if (m_splitterMoved || m_source->isHidden())
        return;
    const int wanted = std::min(m_source->wantedHeight(width()), height() / 2);
    m_splitter->setSizes({wanted, std::max(1, height() - wanted)});
}

void MetadataTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSource();
}

//! Once, from the first metadata: what the user then makes of them stays.
void MetadataTab::fitColumns()
{
    if (m_columnsFitted || m_model->rowCount() == 0)
        return;
    m_columnsFitted = true;
    m_tree->resizeColumnToContents(MetadataModel::Name);
    m_tree->setColumnWidth(MetadataModel::Name, std::clamp(m_tree->columnWidth(MetadataModel::Name), 96, 136));
}

void MetadataTab::search()
{
    const QString text = m_search->text();
    const QModelIndexList found = text.isEmpty() ? QModelIndexList() : m_model->find(text);
    m_matches = QList<QPersistentModelIndex>(found.cbegin(), found.cend());
    m_match = -1;
    m_delegate->setFound(found);
    for (const QModelIndex &match : found) {
        for (QModelIndex parent = match.parent(); parent.isValid(); parent = parent.parent())
            m_tree->expand(parent);
    }
    m_tree->viewport()->update();
    m_matchCount->setVisible(!text.isEmpty());
    m_matchCount->setStatus(found.isEmpty() ? tr("none") : QString());
    if (!found.isEmpty())
        goToMatch(1);
}

void MetadataTab::goToMatch(int step)
{
    const int count = int(m_matches.size());
    if (count == 0)
        return;
    m_match = ((m_match < 0 && step < 0 ? 0 : m_match) + step + count) % count;
    const QModelIndex index = m_matches.at(m_match);
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
    //: which of the matches is selected
    m_matchCount->setStatus(tr("%1 of %2").arg(m_match + 1).arg(count));
}

bool MetadataTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goToMatch(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    case Qt::Key_Down:
        m_tree->setFocus();
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            return false;
        m_search->clear();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void MetadataTab::copyRole(int role)
{
    const QModelIndex current = m_tree->currentIndex();
    if (current.isValid())
        QGuiApplication::clipboard()->setText(current.siblingAtColumn(MetadataModel::Name).data(role).toString());
}

} // namespace vb
