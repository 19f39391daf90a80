#include "tones.h"

#include "colors.h"
#include "icons.h"

#include <QEvent>

namespace vb {

namespace {

QColor mix(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return int(x * share + y * (1 - share)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

} // namespace

Tones Tones::of(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    const QColor window = palette.color(QPalette::Window);
    Tones tones;
    tones.quiet = mutedColor(palette, QPalette::WindowText, QPalette::Window);
    tones.line = mix(text, window, 0.25);
    const bool dark = isDark(palette);
    tones.warning = dark ? QColor(0xe8, 0xb3, 0x4b) : QColor(0x8a, 0x53, 0x00);
    tones.error = dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x26, 0x1e);
    tones.good = dark ? QColor(0x7f, 0xcf, 0x8f) : QColor(0x1b, 0x6b, 0x34);
    return tones;
}

QuietLabel::QuietLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    recolour();
}

void QuietLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    // ParentChange and StyleChange bring the palette in force; PaletteChange is also our own doing.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ParentChange
        || event->type() == QEvent::PaletteChange)
        recolour();
}

void QuietLabel::recolour()
{
    QPalette own = palette();
    const QPalette base = parentWidget() ? parentWidget()->palette() : own;
    const QColor quiet = Tones::of(base).quiet;
    if (own.color(QPalette::WindowText) == quiet)
        return;
    own.setColor(QPalette::WindowText, quiet);
    setPalette(own);
}

QLabel *makeHeadingLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace vb
