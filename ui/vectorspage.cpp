#include "vectorspage.h"

#include "arrangedselection.h"
#include "fieldorder.h"
#include "findbar.h"
#include "icons.h"
#include "indexcount.h"
#include "indexfacts.h"
#include "loadbar.h"
#include "keycollectiondialog.h"
#include "rowarranger.h"
#include "rowwindowbar.h"
#include "sortcontrol.h"
#include "tablecolumns.h"
#include "vectorcounter.h"
#include "tableviewport.h"
#include "vectormodel.h"

#include <QHeaderView>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vb {

VectorsPage::VectorsPage(Settings *settings, QWidget *parent)
    : TablePage(RowUnit::Vectors, tr("Vectors"), parent)
    , m_settings(settings)
    , m_goToKey(addButton(u"goto"_s, tr("Go to Key…"), tr("Open a vector by its key, loaded or not (Ctrl+G)")))
    , m_delete(addButton(u"delete"_s, tr("Delete…"), {}))
    , m_arranger(new RowArranger(this))
    , m_selection(new ArrangedSelection(table(), m_arranger, this))
    , m_sorting(new SortControl(table(), m_arranger, this))
    , m_find(new FindBar(table(), m_arranger))
    , m_count(new IndexCount(this))
    , m_viewport(new TableViewport(table()))
    , m_window(new RowWindowBar(table()))
{
    addBar(m_window);
    addBar(m_find);
    connect(this, &TablePage::selectionChanged, this, &VectorsPage::noteAwaited);
    connect(m_arranger, &RowArranger::changed, this, &VectorsPage::showCoverage);
    connect(m_find, &FindBar::searchRequested, this, &VectorsPage::searchRequested);
    connect(m_find, &FindBar::listingRequested, this, &VectorsPage::showListing);
    connect(m_count, &IndexCount::changed, this, &VectorsPage::showCount);
    connect(loadBar(), &LoadBar::stopRequested, m_count, &IndexCount::stop);
    connect(m_goToKey, &QToolButton::clicked, this, &VectorsPage::goToKeyRequested);
    connect(m_delete, &QToolButton::clicked, this, &VectorsPage::requestDelete);
    connect(this, &TablePage::selectionChanged, this, &VectorsPage::showButtons);
    connect(this, &TablePage::stateChanged, this, &VectorsPage::showButtons);
    showButtons();
}

void VectorsPage::setModel(VectorModel *model, const BucketInfo &bucket)
{
    columns()->flush(); // of the former index, while m_index still names it
    m_vectors = model;
    m_bucket = bucket;
    m_index = model ? model->index() : IndexInfo();
    m_layout = model ? m_settings->fieldLayout(model->ref().place()) : Settings::FieldLayout();
    m_count->setCounter(nullptr);
    showFacts();
    if (VectorModel *listing = std::exchange(m_listing, nullptr).data())
        listing->deleteLater();
    m_arranger->setModel(nullptr);
    delete m_collecting; // of the former index
    if (model)
        model->setRowBudget(m_settings->rowBudget());
    setPagedModel(model);
    attach(model);
}

void VectorsPage::setIndexInfo(const IndexInfo &info)
{
    m_index = info;
    showFacts();
    showState();
}

void VectorsPage::showFacts()
{
    setHeading(m_index.name, indexFacts(m_index));
}

void VectorsPage::setWritable(bool writable, const QString &reason)
{
    m_writable = writable;
    m_whyNotWritable = reason;
    showButtons();
}

QString VectorsPage::whyNotDeletable() const
{
    if (!m_writable)
        return m_whyNotWritable.isEmpty() ? tr("This session is read-only") : m_whyNotWritable;
    return table()->selectionModel() && table()->selectionModel()->hasSelection() ? QString() : tr("Select vectors");
}

void VectorsPage::showButtons()
{
    const QString why = whyNotDeletable();
    m_delete->setEnabled(why.isEmpty());
    m_delete->setToolTip(why.isEmpty() ? tr("Delete the selected vectors (Del)") : why);
    m_goToKey->setEnabled(m_vectors);
}

void VectorsPage::countAll(VectorCounter *counter)
{
    m_count->setCounter(counter);
}

bool VectorsPage::isCounting() const
{
    return m_count->isRunning();
}

bool VectorsPage::isBusy() const
{
    return isCounting() || TablePage::isBusy();
}

void VectorsPage::stop()
{
    TablePage::stop();
    m_count->stop();
}

void VectorsPage::showCount()
{
    loadBar()->setActivity(m_count->text(), m_count->isRunning());
    if (const qint64 total = m_count->exactCount(); total >= 0 && listing())
        listing()->setKnownTotal(total);
    if (std::exchange(m_wasCounting, isCounting()) != isCounting())
        Q_EMIT stateChanged();
}

void VectorsPage::openFind()
{
    if (m_vectors)
        m_find->open();
}

void VectorsPage::activateRow(int row)
{
    Q_EMIT vectorOpened(m_vectors->keyAt(row));
}

QString VectorsPage::openText() const
{
    return tr("Inspect");
}

QString VectorsPage::copyText(int count) const
{
    return tr("Copy %n Key(s)", nullptr, count);
}

void VectorsPage::addFurtherActions(QMenu *menu)
{
    menu->addSeparator();
    m_sorting->addActions(menu);
    menu->addSeparator();
    QAction *remove = menu->addAction(themedIcon(u"delete"_s), tr("Delete…"), this, &VectorsPage::requestDelete);
    remove->setEnabled(canDelete());
}

QString VectorsPage::fieldOf(int column) const
{
    return column == VectorModel::Key ? QString() : m_vectors->fieldNames().value(column - VectorModel::FirstField);
}

//! Columns appear in the order the pages bring them; the remembered layout holds for those too.
void VectorsPage::arrangeColumns()
{
    const QStringList fields = m_vectors->fieldNames();
    QHash<QString, int> columnOf;
    for (int i = 0; i < fields.size(); ++i)
        columnOf.insert(fields.at(i), VectorModel::FirstField + i);
    columns()->silently([&] {
        QList<int> order;
        for (const QString &field : fieldsInOrder(fields, m_layout.order))
            order.append(columnOf.value(field));
        columns()->setOrder(order);
        for (const int column : std::as_const(order)) {
            table()->setColumnHidden(column, m_layout.hidden.contains(fieldOf(column)));
            if (const int width = m_layout.widths.value(u'=' + fieldOf(column)); width > 0)
                table()->setWidth(column, width);
        }
        if (const int width = m_layout.widths.value({}); width > 0)
            table()->setWidth(VectorModel::Key, width);
    });
}

void VectorsPage::rememberColumns(const QSet<int> &resized)
{
    if (!m_vectors)
        return;
    const QStringList fields = m_vectors->fieldNames();
    QStringList shown;
    QStringList hidden;
    for (const FieldChoice &choice : columns()->choices()) {
        shown.append(fieldOf(choice.column));
        if (!choice.isVisible)
            hidden.append(fieldOf(choice.column));
    }
    // An order that nobody chose is not remembered, so that new fields find their places.
    const bool isChosen = !m_layout.order.isEmpty() || shown != fieldsInOrder(fields, {});
    m_layout.order = isChosen ? rememberedOrder(shown, m_layout.order) : QStringList();
    for (const QString &field : std::as_const(m_layout.hidden)) {
        if (!fields.contains(field))
            hidden.append(field);
    }
    m_layout.hidden = hidden;
    for (const int column : resized) {
        const QString name = column == VectorModel::Key ? QString() : u'=' + fieldOf(column);
        m_layout.widths.insert(name, table()->columnWidth(column));
    }
    m_settings->setFieldLayout(m_vectors->ref().place(), m_layout);
}

void VectorsPage::resetColumns()
{
    if (!m_vectors)
        return;
    m_layout = {};
    m_settings->setFieldLayout(m_vectors->ref().place(), m_layout);
    arrangeColumns();
    columns()->silently([this] { table()->resetWidths(); });
}

} // namespace vb
