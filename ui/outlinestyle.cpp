#include "outlinestyle.h"

#include "colors.h"

#include <QPainter>
#include <QStyleOption>

namespace vb {

namespace {

constexpr int shownPercent = 45; //!< of the text's colour: 3 : 1 against the window
constexpr int dimmedPercent = 20; //!< of what is disabled
constexpr qreal cornerRadius = 2;

} // namespace

OutlineStyle::OutlineStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{ }

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isRound = element == PE_IndicatorRadioButton;
    if (!isRound && element != PE_IndicatorCheckBox && element != PE_FrameLineEdit)
        return;
    if (element == PE_FrameLineEdit && (option->state & State_HasFocus))
        return; // has Fusion's own, in the highlight's colour
    const int percent = option->state & State_Enabled ? shownPercent : dimmedPercent;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(mutedColor(option->palette, QPalette::WindowText, QPalette::Window, percent));
    painter->setBrush(Qt::NoBrush);
    const QRectF line = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isRound)
        painter->drawEllipse(line);
    else
        painter->drawRoundedRect(line, cornerRadius, cornerRadius);
    painter->restore();
}

} // namespace vb
