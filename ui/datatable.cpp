#include "datatable.h"

#include "celldelegate.h"
#include "dataheader.h"
#include "pagedtablemodel.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace vb {

namespace {

constexpr int minimumRowHeight = 24;
constexpr int widest = 360;
constexpr int narrowest = 64;
constexpr int sampleRows = 50;
constexpr int sampleCells = 2000; //!< measuring a cell takes some 20 µs

bool isPlainMove(const QKeyEvent *event)
{
    const int key = event->key();
    return event->modifiers() == Qt::NoModifier
        && (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown);
}

} // namespace

DataTable::DataTable(QWidget *parent)
    : QTableView(parent)
    , m_header(new DataHeader(this))
    , m_delegate(new CellDelegate(this))
{
    setHorizontalHeader(m_header);
    m_header->setFirstSectionMovable(false); // which setHorizontalHeader() turned on again
    // A click on a title would select the whole column, which here is all rows.
    disconnect(m_header, &QHeaderView::sectionPressed, this, nullptr);
    disconnect(m_header, &QHeaderView::sectionEntered, this, nullptr);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    updateRowHeight();
}

void DataTable::setModel(QAbstractItemModel *newModel)
{
    if (model())
        model()->disconnect(this); // ours and the base class's; the latter disconnects its own anyway
    m_sized.clear();
    m_lastRow = 0;
    QTableView::setModel(newModel);
    if (newModel) {
        // With the table's own, each repaint asks whether whole columns are selected, which walks all rows.
        auto *none = new QItemSelectionModel(newModel, this);
        connect(newModel, &QObject::destroyed, none, &QObject::deleteLater);
        m_header->setSelectionModel(none);
        connect(newModel, &QAbstractItemModel::rowsAboutToBeInserted, this, &DataTable::beginInsert);
        // Connected after the base class, so that the view knows the rows by then.
        connect(newModel, &QAbstractItemModel::rowsInserted, this, &DataTable::ensureCurrent);
        connect(newModel, &QAbstractItemModel::rowsRemoved, this, &DataTable::ensureCurrent);
        connect(newModel, &QAbstractItemModel::layoutChanged, this, &DataTable::ensureCurrent);
        connect(newModel, &QAbstractItemModel::columnsInserted, this, &DataTable::extendSelection);
        connect(newModel, &QAbstractItemModel::modelReset, this, &DataTable::columnsGone);
        ensureCurrent();
    }
    Q_EMIT rowsSelected();
}

//! The base class lays out and repaints the whole viewport for each batch of rows, 5 ms thirty times a second while
//! they stream in, also when all of them are below what is shown: then it is to do the first at once and not the other.
void DataTable::beginInsert(const QModelIndex &, int first)
{
    const int lastShown = rowAt(viewport()->height() - 1); // -1: there is room below the rows
    m_insertsBelow = lastShown >= 0 && first > lastShown && viewport()->updatesEnabled();
    if (!m_insertsBelow)
        return;
    executeDelayedItemsLayout(); // of something else, which is to be painted
    viewport()->setAttribute(Qt::WA_UpdatesDisabled);
}

//! The last of the base class's slots; those of the headers came before.
void DataTable::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTableView::rowsInserted(parent, first, last);
    if (!std::exchange(m_insertsBelow, false))
        return;
    executeDelayedItemsLayout();
    viewport()->setAttribute(Qt::WA_UpdatesDisabled, false); // setUpdatesEnabled() would repaint it
}

//! QAccessibleTable of Qt 6.4 asks for the cell at (-1, -1) when there is no current one, and crashes; and a
//! keyboard user should find the place again after rows went. Current does not mean selected.
void DataTable::ensureCurrent()
{
    const QModelIndex current = currentIndex();
    const int rows = model()->rowCount();
    if (current.isValid() || rows == 0)
        return;
    const QModelIndex index = model()->index(std::min(m_lastRow, rows - 1), 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
}

//! New columns are not part of the ranges that were selected as whole rows before them.
void DataTable::extendSelection()
{
    if (!selectionModel()->hasSelection())
        return;
    m_extending = true; // the same rows stay selected: nobody needs to hear of it
    QItemSelection rows;
    for (const RowSpan &span : selectedSpans())
        rows.select(model()->index(span.first, 0), model()->index(span.last, 0));
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_extending = false;
}

void DataTable::columnsGone()
{
    m_lastRow = 0;
    const int columns = model()->columnCount();
    m_sized.removeIf([columns](int column) { return column >= columns; });
    ensureCurrent();
    Q_EMIT rowsSelected();
}

void DataTable::sizeNewColumns()
{
    if (!model() || model()->rowCount() == 0)
        return;
    const int columns = model()->columnCount();
    const int rows = std::clamp(sampleCells / columns, 8, sampleRows);
    for (int column = 0; column < columns; ++column) {
        if (isColumnHidden(column) || m_sized.contains(column))
            continue;
        m_sized.insert(column);
        setColumnWidth(column, measuredWidth(column, std::min(rows, model()->rowCount())));
    }
}

void DataTable::setWidth(int column, int width)
{
    m_sized.insert(column);
    setColumnWidth(column, width);
}

void DataTable::resetWidths()
{
    m_sized.clear();
    sizeNewColumns();
}

int DataTable::measuredWidth(int column, int rows)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = m_header->sectionSizeHint(column);
    int numbers = 0;
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = model()->index(row, column);
        numbers += index.data(PagedTableModel::KindRole).value<PagedTableModel::CellKind>()
                == PagedTableModel::CellKind::Number
            ? 1
            : 0;
        width = std::max(width, m_delegate->sizeHint(option, index).width());
    }
    m_header->setNumberColumn(column, numbers * 2 > rows);
    return std::clamp(width + 1, narrowest, widest);
}

QList<RowSpan> DataTable::selectedSpans() const
{
    QList<RowSpan> spans;
    if (!selectionModel())
        return spans;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        spans.append({range.top(), range.bottom()});
    std::sort(spans.begin(), spans.end(), [](const RowSpan &a, const RowSpan &b) { return a.first < b.first; });
    QList<RowSpan> merged;
    for (const RowSpan &span : std::as_const(spans)) {
        if (!merged.isEmpty() && span.first <= merged.last().last + 1)
            merged.last().last = std::max(merged.last().last, span.last);
        else
            merged.append(span);
    }
    return merged;
}

qint64 DataTable::selectedCount() const
{
    qint64 count = 0;
    for (const RowSpan &span : selectedSpans())
        count += span.last - span.first + 1;
    return count;
}

int DataTable::singleRow() const
{
    const QList<RowSpan> spans = selectedSpans();
    return spans.size() == 1 && spans.first().first == spans.first().last ? spans.first().first : -1;
}

void DataTable::selectSpans(const QList<RowSpan> &spans)
{
    QItemSelection rows;
    for (const RowSpan &span : spans)
        rows.select(model()->index(span.first, 0), model()->index(span.last, 0));
    if (!spans.isEmpty())
        selectionModel()->setCurrentIndex(model()->index(spans.first().first, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested(); // the base class copies one cell as it is shown, not as it is
        return;
    }
    // The current row is not selected at first; the first move goes to it, not past it.
    if (isPlainMove(event) && currentIndex().isValid() && !selectionModel()->hasSelection()) {
        selectRow(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_extending)
        Q_EMIT rowsSelected();
}

void DataTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid())
        m_lastRow = current.row();
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
}

void DataTable::updateRowHeight()
{
    const int height = std::max(minimumRowHeight, fontMetrics().height() + 8);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

} // namespace vb
