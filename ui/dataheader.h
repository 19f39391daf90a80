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

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;
    bool viewportEvent(QEvent *event) override;

private:
    QString title(int column) const;

    QSet<int> m_numberColumns;
};

} // namespace vb
