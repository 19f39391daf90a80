#include "linelabel.h"

#include "celldelegate.h"
#include "colors.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace vb {

LineLabel::LineLabel(Qt::TextElideMode mode, QWidget *parent)
    : StatusLabel(parent)
    , m_mode(mode)
{ }

void LineLabel::setMuted(bool muted)
{
    m_muted = muted;
    update();
}

QSize LineLabel::minimumSizeHint() const
{
    return {0, StatusLabel::minimumSizeHint().height()};
}

void LineLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QPalette colors = palette();
    if (m_muted)
        colors.setColor(QPalette::WindowText, mutedColor(colors, QPalette::WindowText, QPalette::Window));
    const QRect rect = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), m_mode, rect.width());
    const int flags = int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine;
    style()->drawItemText(&painter, rect, flags, colors, isEnabled(), shown, QPalette::WindowText);
}

bool LineLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || fontMetrics().horizontalAdvance(text()) <= contentsRect().width())
        return StatusLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), CellDelegate::toolTipFor(text()), this);
    return true;
}

} // namespace vb
