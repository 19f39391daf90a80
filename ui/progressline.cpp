#include "progressline.h"

#include <QPainter>
#include <QPalette>
#include <QTimerEvent>

namespace vb {

namespace {

constexpr int thickness = 2;
constexpr int frameMs = 40;
constexpr int patienceMs = 200; //!< before it shows
constexpr int roundMs = 1600; //!< from one end to the other

} // namespace

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(thickness);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize ProgressLine::sizeHint() const
{
    return {0, thickness};
}

void ProgressLine::setRunning(bool running)
{
    if (running == m_timer.isActive())
        return;
    if (running) {
        m_elapsed.start();
        m_timer.start(frameMs, this);
    } else {
        m_timer.stop();
    }
    update();
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    if (!m_timer.isActive() || m_elapsed.elapsed() < patienceMs)
        return;
    const int segment = width() / 5;
    const int at = int((m_elapsed.elapsed() - patienceMs) % roundMs * (width() + segment) / roundMs) - segment;
    QPainter(this).fillRect(at, 0, segment, thickness, palette().color(QPalette::Highlight));
}

void ProgressLine::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QWidget::timerEvent(event);
    if (m_elapsed.elapsed() >= patienceMs)
        update();
}

} // namespace vb
