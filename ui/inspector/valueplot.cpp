#include "inspector/valueplot.h"

#include "inspector/valuegraph.h"
#include "tones.h"
#include "vectorformat.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace vb {

using namespace Qt::StringLiterals;

ValuePlot::ValuePlot(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot)
    , m_graph(new ValueGraph(m_plot->xAxis, m_plot->yAxis))
    , m_readOut(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_plot);
    setAccessibleName(tr("Value plot"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_plot->setMinimumSize(0, 0);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->axisRect()->setRangeDrag(Qt::Horizontal);
    m_plot->axisRect()->setRangeZoom(Qt::Horizontal);
    m_plot->axisRect()->setMinimumMargins(QMargins(4, 6, 6, 2));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->ticker()->setTickCount(3);
        axis->setSubTicks(false);
        axis->setTickLength(0, 3);
        axis->setTickLabelPadding(3);
        axis->setNumberFormat(u"gb"_s);
        axis->setNumberPrecision(4);
        axis->grid()->setVisible(axis == m_plot->yAxis);
        axis->grid()->setPen(Qt::NoPen);
    }
    m_plot->installEventFilter(this);
    m_plot->setMouseTracking(true);
    m_readOut->setTextFormat(Qt::PlainText);
    m_readOut->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_readOut->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_readOut->setAutoFillBackground(true);
    m_readOut->setContentsMargins(4, 1, 4, 1);
    m_readOut->raise();
    m_readOut->hide();
    connect(m_plot->xAxis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, &ValuePlot::keepInside);
    applyPalette();
}

void ValuePlot::setValues(const std::vector<float> &values)
{
    m_graph->setValues(values);
    m_plot->yAxis->setRange(m_graph->fullValueRange());
    setAccessibleDescription(tr("%Ln value(s)", nullptr, int(values.size())));
    showAll();
    placeReadOut(-1);
}

void ValuePlot::setMarked(int component)
{
    if (component == m_graph->marked())
        return;
    m_graph->setMarked(component);
    const QCPRange shown = m_plot->xAxis->range();
    if (component >= 0 && !shown.contains(component))
        m_plot->xAxis->setRange(component, shown.size(), Qt::AlignCenter);
    placeReadOut(-1);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

int ValuePlot::marked() const
{
    return m_graph->marked();
}

QString ValuePlot::readOut() const
{
    const int component = m_graph->hovered() >= 0 ? m_graph->hovered() : m_graph->marked();
    if (component < 0 || component >= int(m_graph->values().size()))
        return {};
    QString value = shortestText(m_graph->values()[size_t(component)]);
    return tr("%1: %2").arg(QLocale().toString(component), value.replace(u'-', u'−'));
}

int ValuePlot::componentAt(const QPoint &position) const
{
    const QPoint point = m_plot->mapFrom(this, position);
    const QRect area = m_plot->axisRect()->rect();
    const auto component = int(std::lround(m_plot->xAxis->pixelToCoord(point.x())));
    const bool isInside = area.contains(point) && component >= 0 && component < int(m_graph->values().size());
    return isInside ? component : -1;
}

bool ValuePlot::eventFilter(QObject *watched, QEvent *event)
{
    const auto *mouse = dynamic_cast<QMouseEvent *>(event);
    switch (event->type()) {
    case QEvent::MouseMove:
        setHovered(componentAt(mouse->pos()), mouse->pos().x());
        break;
    case QEvent::Leave:
        setHovered(-1, -1);
        break;
    case QEvent::MouseButtonPress:
        m_pressedAt = mouse->pos();
        break;
    case QEvent::MouseButtonRelease: {
        const bool isClick = (mouse->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
        const int component = componentAt(mouse->pos());
        if (isClick && mouse->button() == Qt::LeftButton && component >= 0) {
            setMarked(component);
            Q_EMIT componentClicked(component);
        }
        break;
    }
    case QEvent::MouseButtonDblClick:
        showAll();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void ValuePlot::setHovered(int component, int mouseX)
{
    if (component == m_graph->hovered())
        return;
    m_graph->setHovered(component);
    placeReadOut(mouseX);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

//! In the upper corner the mouse is not in.
void ValuePlot::placeReadOut(int mouseX)
{
    const QString text = readOut();
    m_readOut->setText(text);
    m_readOut->adjustSize();
    const QRect area = m_plot->axisRect()->rect();
    const bool atRight = mouseX < 0 || mouseX < area.center().x();
    m_readOut->move(atRight ? area.right() - m_readOut->width() : area.left() + 2, area.top());
    m_readOut->setVisible(!text.isEmpty());
}

void ValuePlot::showAll()
{
    m_plot->xAxis->setRange(-0.5, double(std::max<size_t>(m_graph->values().size(), 1)) - 0.5);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

//! Dragging and the wheel stay within the vector.
void ValuePlot::keepInside()
{
    const double end = double(std::max<size_t>(m_graph->values().size(), 1)) - 0.5;
    const QCPRange range = m_plot->xAxis->range();
    const double size = std::clamp(range.size(), std::min(8.0, end + 0.5), end + 0.5);
    const double lower = std::clamp(range.lower, -0.5, std::max(-0.5, end - size));
    const QCPRange inside(lower, lower + size);
    if (std::abs(inside.lower - range.lower) > 1e-9 || std::abs(inside.upper - range.upper) > 1e-9)
        m_plot->xAxis->setRange(inside);
}

void ValuePlot::applyPalette()
{
    const QPalette &palette = this->palette();
    const Tones tones = Tones::of(palette);
    QFont caption = font();
    caption.setPointSizeF(caption.pointSizeF() * 0.85);
    m_plot->setBackground(QBrush(palette.color(QPalette::Window)));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(tones.line);
        axis->setTickLabelColor(tones.quiet);
        axis->setTickLabelFont(caption);
        axis->grid()->setZeroLinePen(axis == m_plot->yAxis ? QPen(tones.line) : QPen(Qt::NoPen));
    }
    QColor notFinite = tones.error;
    notFinite.setAlpha(90);
    m_graph->setColours(palette.color(QPalette::Active, QPalette::Highlight), palette.color(QPalette::WindowText),
                        notFinite);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ValuePlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyPalette();
}

void ValuePlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeReadOut(-1);
}

} // namespace vb
