#include "colours.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

#include <cmath>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Colours
{
    Q_DECLARE_TR_FUNCTIONS(vb::Colours)
};

//! Relative luminance of WCAG 2.
double luminance(const QColor &colour)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QList<NamedColour> connectionColours()
{
    return {
        {u"#d1342f"_s, Colours::tr("Red")},    {u"#d9730d"_s, Colours::tr("Orange")},
        {u"#b58900"_s, Colours::tr("Yellow")}, {u"#2e8b4f"_s, Colours::tr("Green")},
        {u"#1a8c8c"_s, Colours::tr("Teal")},   {u"#2f6fd0"_s, Colours::tr("Blue")},
        {u"#8250df"_s, Colours::tr("Violet")}, {u"#7a7f87"_s, Colours::tr("Grey")},
    };
}

QColor colourOf(const QString &value)
{
    // QColor also takes names and short forms, which a file could hold; only one form is ours.
    return value.size() == 7 && value.startsWith(u'#') ? QColor(value) : QColor();
}

QColor textOn(const QColor &background)
{
    // Contrast with white is 1.05 / (l + 0.05), with black (l + 0.05) / 0.05: equal where l is 0.179.
    return luminance(background) > 0.179 ? QColor(Qt::black) : QColor(Qt::white);
}

QIcon swatch(const QString &value)
{
    const QColor colour = colourOf(value);
    if (!colour.isValid())
        return {};
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(4, 4, 24, 24), 5, 5);
    painter.end();
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // or a style tints it in the colour of the selection
    return icon;
}

} // namespace vb
