#pragma once

#include <QProxyStyle>

namespace vb {

//! Fusion with outlines that are seen on a dark window. Fusion makes them from the window's colour, darkened:
//! an empty check box of a dark palette is dark on dark.
class OutlineStyle : public QProxyStyle
{
    Q_OBJECT

public:
    OutlineStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace vb
