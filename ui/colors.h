#pragma once

#include <QColor>
#include <QPalette>

namespace vb {

//! Text that stands back: \a percent of \a text, the rest \a base; still at 4.5 : 1 or more against the base in the
//! usual light and dark palettes (PlaceholderText is not).
inline QColor mutedColor(const QPalette &palette, QPalette::ColorRole text = QPalette::Text,
                         QPalette::ColorRole base = QPalette::Base, int percent = 62)
{
    const QColor front = palette.color(text);
    const QColor back = palette.color(base);
    const auto mix = [percent](int a, int b) { return (a * percent + b * (100 - percent)) / 100; };
    return QColor(mix(front.red(), back.red()), mix(front.green(), back.green()), mix(front.blue(), back.blue()));
}

} // namespace vb
