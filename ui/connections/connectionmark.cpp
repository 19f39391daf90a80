#include "connectionmark.h"

#include "colours.h"

#include <QEvent>
#include <QPainter>

namespace vb {

namespace {

constexpr int stripHeight = 4;

} // namespace

ColourStrip::ColourStrip(QWidget *parent)
    : QWidget(parent)
{
    setColour({});
}

void ColourStrip::setColour(const QString &colour)
{
    m_colour = colourOf(colour);
    setFixedHeight(m_colour.isValid() ? stripHeight : 0);
    update();
}

void ColourStrip::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_colour);
}

ConnectionMark::ConnectionMark(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setContentsMargins(10, 1, 10, 1);
    setForegroundRole(QPalette::WindowText); // a tool bar's children have another one
    hide();
}

void ConnectionMark::showMark(const QString &text, const QColor &ground)
{
    m_ground = ground;
    setText(text);
    setAccessibleName(text);
    colourText();
    setVisible(!text.isEmpty());
}

void ConnectionMark::colourText()
{
    QPalette own = palette();
    const QColor ground = m_ground.isValid() ? m_ground : QColor(0xb3, 0x26, 0x1e);
    if (own.color(QPalette::WindowText) == textOn(ground))
        return;
    own.setColor(QPalette::WindowText, textOn(ground));
    setPalette(own);
}

void ConnectionMark::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourText();
}

void ConnectionMark::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_ground.isValid() ? m_ground : QColor(0xb3, 0x26, 0x1e));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 1, -2, -1), 4, 4);
    }
    QLabel::paintEvent(event);
}

} // namespace vb
