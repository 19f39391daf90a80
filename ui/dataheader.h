#pragma once

#include <QHeaderView>
#include <QSet>

namespace vb {

//! A table's header: movable sections except the first, titles to the right over columns of numbers, and
//! the whole title in the tooltip where it does not fit.
class DataHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit DataHeader(QWidget *parent = nullptr);

    void setNumberColumn(int column, bool isNumber);
    //! A click on a title is told as sectionClicked(); otherwise nothing is clickable, since it would look like
    //! sorting.
    void setSortable(bool sortable);
    //! Says that the rows are sorted by this column; -1: by none.
    void showSort(int column, Qt::SortOrder order = Qt::AscendingOrder);
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;
    bool viewportEvent(QEvent *event) override;

private:
    QString title(int column) const;
    void paintArrow(QPainter *painter, const QRect &rect) const;

    QSet<int> m_numberColumns;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace vb
