#include "sortcontrol.h"

#include "dataheader.h"
#include "datatable.h"
#include "rowarranger.h"
#include "vectormodel.h"
#include "visibletext.h"

#include <QLocale>
#include <QMenu>

namespace vb {

SortControl::SortControl(DataTable *table, RowArranger *arranger, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_arranger(arranger)
{
    table->dataHeader()->setSortable(true);
    connect(table->dataHeader(), &QHeaderView::sectionClicked, this, &SortControl::nextOrder);
    connect(arranger, &RowArranger::changed, this, &SortControl::showArrow);
}

void SortControl::setModel(VectorModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    sortBy({});
    if (model)
        connect(model, &QAbstractItemModel::columnsInserted, this, &SortControl::showArrow);
    showArrow();
}

QString SortControl::coverageText() const
{
    if (m_arranger->sort().by == RowSort::By::Nothing)
        return {};
    if (m_arranger->shownSort() != m_arranger->sort())
        return tr("sorting…");
    const RowArranger::Coverage &coverage = m_arranger->coverage();
    const QString text = tr("sorted within %Ln loaded", nullptr, int(coverage.rows));
    return coverage.givenUp == 0 ? text
                                 : tr("%1, %2 no longer in memory").arg(text, QLocale().toString(coverage.givenUp));
}

void SortControl::addActions(QMenu *menu)
{
    const int column = m_table->currentIndex().column();
    if (!m_model || column < 0)
        return;
    const QString name = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    //: %1: the name of a column
    QMenu *sorting = menu->addMenu(tr("Sort by %1").arg(bounded(name, 40).replace(u'&', QStringLiteral("&&"))));
    const RowSort up = sortOf(column, false);
    const RowSort down = sortOf(column, true);
    sorting->addAction(tr("Ascending"), this, [this, up] { sortBy(up); });
    sorting->addAction(tr("Descending"), this, [this, down] { sortBy(down); });
    sorting->addAction(tr("As Listed"), this, [this] { sortBy({}); })
        ->setEnabled(m_arranger->sort().by != RowSort::By::Nothing);
}

void SortControl::nextOrder(int column)
{
    if (!m_model)
        return;
    const RowSort up = sortOf(column, false);
    const RowSort down = sortOf(column, true);
    const RowSort &now = m_arranger->sort();
    sortBy(now == up ? down : now == down ? RowSort() : up);
}

void SortControl::sortBy(const RowSort &sort)
{
    m_arranger->setSort(sort);
}

void SortControl::showArrow()
{
    const RowSort &shown = m_arranger->shownSort();
    m_table->dataHeader()->showSort(columnOf(shown), shown.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

RowSort SortControl::sortOf(int column, bool descending) const
{
    if (column == VectorModel::Key)
        return {RowSort::By::Key, {}, descending};
    return {RowSort::By::Field, m_model->fieldNames().value(column - VectorModel::FirstField).toUtf8(), descending};
}

int SortControl::columnOf(const RowSort &sort) const
{
    if (!m_model || sort.by == RowSort::By::Nothing)
        return -1;
    if (sort.by == RowSort::By::Key)
        return VectorModel::Key;
    const qsizetype field = m_model->fieldNames().indexOf(QString::fromUtf8(sort.field));
    return field < 0 ? -1 : VectorModel::FirstField + int(field);
}

} // namespace vb
