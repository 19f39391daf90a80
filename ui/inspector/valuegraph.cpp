#include "inspector/valuegraph.h"

#include <algorithm>
#include <cmath>

namespace vb {

namespace {

constexpr double narrowestBar = 3; //!< pixels; below it components are merged by pixel column
constexpr double widestBar = 40;

} // namespace

ValueGraph::ValueGraph(QCPAxis *keyAxis, QCPAxis *valueAxis)
    : QCPAbstractPlottable(keyAxis, valueAxis)
{
    setSelectable(QCP::stNone);
}

void ValueGraph::setValues(std::vector<float> values)
{
    m_values = std::move(values);
    m_marked = -1;
    m_hovered = -1;
}

void ValueGraph::setColours(const QColor &bar, const QColor &mark, const QColor &notFinite)
{
    m_bar = bar;
    m_mark = mark;
    m_notFinite = notFinite;
}

QCPRange ValueGraph::fullValueRange() const
{
    double low = 0;
    double high = 0;
    for (const float value : m_values) {
        if (std::isfinite(value)) {
            low = std::min(low, double(value));
            high = std::max(high, double(value));
        }
    }
    if (low == high)
        return {-1, 1};
    const double margin = (high - low) * 0.06;
    return {low < 0 ? low - margin : 0, high > 0 ? high + margin : 0};
}

double ValueGraph::selectTest(const QPointF & /*pos*/, bool /*onlySelectable*/, QVariant * /*details*/) const
{
    return -1; // the widget finds components by position itself
}

QCPRange ValueGraph::getKeyRange(bool &foundRange, QCP::SignDomain /*inSignDomain*/) const
{
    foundRange = !m_values.empty();
    return {-0.5, double(m_values.size()) - 0.5};
}

QCPRange ValueGraph::getValueRange(bool &foundRange, QCP::SignDomain /*inSignDomain*/,
                                   const QCPRange & /*inKeyRange*/) const
{
    foundRange = !m_values.empty();
    return fullValueRange();
}

double ValueGraph::pixelsPerComponent() const
{
    return std::abs(keyAxis()->coordToPixel(1) - keyAxis()->coordToPixel(0));
}

void ValueGraph::draw(QCPPainter *painter)
{
    if (m_values.empty())
        return;
    painter->setAntialiasing(false);
    const int count = int(m_values.size());
    const QCPRange shown = keyAxis()->range();
    const int first = std::clamp(int(std::floor(shown.lower)), 0, count - 1);
    const int last = std::clamp(int(std::ceil(shown.upper)), 0, count - 1);
    drawMark(painter, m_hovered, 24);
    drawMark(painter, m_marked, 48);
    if (pixelsPerComponent() >= narrowestBar)
        drawBars(painter, first, last);
    else
        drawColumns(painter);
}

void ValueGraph::drawBars(QCPPainter *painter, int first, int last) const
{
    const double zero = valueAxis()->coordToPixel(0);
    const double room = pixelsPerComponent();
    const double width = std::min(room > 6 ? room * 0.8 : room - 1, widestBar);
    for (int i = first; i <= last; ++i) {
        const float value = m_values[size_t(i)];
        const double left = keyAxis()->coordToPixel(i) - width / 2;
        if (!std::isfinite(value)) {
            painter->fillRect(QRectF(left, clipRect().top(), width, clipRect().height()), m_notFinite);
            continue;
        }
        const double y = valueAxis()->coordToPixel(double(value));
        painter->fillRect(QRectF(left, std::min(y, zero), width, std::max(1.0, std::abs(y - zero))), m_bar);
    }
}

void ValueGraph::drawColumns(QCPPainter *painter) const
{
    const QRect area = clipRect();
    const int count = int(m_values.size());
    const double zero = valueAxis()->coordToPixel(0);
    for (int x = area.left(); x <= area.right(); ++x) {
        const int first = std::max(0, int(std::floor(keyAxis()->pixelToCoord(x) + 0.5)));
        const int end = std::min(count, std::max(first + 1, int(std::floor(keyAxis()->pixelToCoord(x + 1) + 0.5))));
        double low = 0;
        double high = 0;
        bool isFinite = true;
        for (int i = first; i < end; ++i) {
            const auto value = double(m_values[size_t(i)]);
            isFinite = isFinite && std::isfinite(value);
            low = std::isfinite(value) ? std::min(low, value) : low;
            high = std::isfinite(value) ? std::max(high, value) : high;
        }
        if (first >= end)
            continue;
        if (!isFinite)
            painter->fillRect(QRectF(x, area.top(), 1, area.height()), m_notFinite);
        const double top = high > 0 ? valueAxis()->coordToPixel(high) : zero;
        const double bottom = low < 0 ? valueAxis()->coordToPixel(low) : zero;
        painter->fillRect(QRectF(x, top, 1, std::max(1.0, bottom - top)), m_bar);
    }
}

//! A band behind the bars; stronger where it is thin.
void ValueGraph::drawMark(QCPPainter *painter, int component, int strength) const
{
    if (component < 0 || component >= int(m_values.size()))
        return;
    const double width = std::clamp(pixelsPerComponent(), 3.0, widestBar * 1.25);
    QColor colour = m_mark;
    colour.setAlpha(width < widestBar / 2 ? 2 * strength : strength);
    const double middle = keyAxis()->coordToPixel(component);
    painter->fillRect(QRectF(middle - width / 2, clipRect().top(), width, clipRect().height()), colour);
}

void ValueGraph::drawLegendIcon(QCPPainter *painter, const QRectF &rect) const
{
    painter->fillRect(rect, m_bar);
}

} // namespace vb
