#pragma once

#include "inspector/customplot.h"

#include <vector>

namespace vb {

//! The components as bars from the zero line. Where several fall on one pixel column, the column reaches
//! from their smallest to their largest: no spike is lost, and the cost is the width, not the dimension.
//! Components that are not finite have a column of their own kind.
class ValueGraph : public QCPAbstractPlottable
{
public:
    ValueGraph(QCPAxis *keyAxis, QCPAxis *valueAxis);

    void setValues(std::vector<float> values);
    const std::vector<float> &values() const { return m_values; }
    //! -1: none.
    void setMarked(int component) { m_marked = component; }
    void setHovered(int component) { m_hovered = component; }
    int marked() const { return m_marked; }
    int hovered() const { return m_hovered; }
    void setColours(const QColor &bar, const QColor &mark, const QColor &notFinite);

    //! Room for all finite components and the zero line.
    QCPRange fullValueRange() const;

    double selectTest(const QPointF &pos, bool onlySelectable, QVariant *details = nullptr) const override;
    QCPRange getKeyRange(bool &foundRange, QCP::SignDomain inSignDomain = QCP::sdBoth) const override;
    QCPRange getValueRange(bool &foundRange, QCP::SignDomain inSignDomain = QCP::sdBoth,
                           const QCPRange &inKeyRange = QCPRange()) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;

private:
    void drawBars(QCPPainter *painter, int first, int last) const;
    void drawColumns(QCPPainter *painter) const;
    void drawMark(QCPPainter *painter, int component, int strength) const;
    double pixelsPerComponent() const;

    std::vector<float> m_values;
    QColor m_bar;
    QColor m_mark;
    QColor m_notFinite;
    int m_marked = -1;
    int m_hovered = -1;
};

} // namespace vb
