#include "appearance.h"

#include "outlinestyle.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

//! The colours a palette is made of; the rest is mixed from them.
struct Colours
{
    QColor window;
    QColor base;
    QColor alternateBase;
    QColor button;
    QColor text;
    QColor placeholder;
    QColor disabled;
    QColor highlight;
    QColor highlightedText;
    QColor inactiveHighlight;
    QColor inactiveHighlightedText;
    QColor link;
    QColor toolTip;
    QColor light;
    QColor mid;
    QColor dark;
    QColor shadow;
};

QPalette paletteOf(const Colours &colours)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.alternateBase);
    palette.setColor(QPalette::Button, colours.button);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, colours.text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, colours.placeholder);
    palette.setColor(QPalette::Highlight, colours.highlight);
    palette.setColor(QPalette::HighlightedText, colours.highlightedText);
    palette.setColor(QPalette::Link, colours.link);
    palette.setColor(QPalette::LinkVisited, colours.link);
    palette.setColor(QPalette::ToolTipBase, colours.toolTip);
    palette.setColor(QPalette::Light, colours.light);
    palette.setColor(QPalette::Midlight, colours.light);
    palette.setColor(QPalette::Mid, colours.mid);
    palette.setColor(QPalette::Dark, colours.dark);
    palette.setColor(QPalette::Shadow, colours.shadow);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, colours.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.mid);
    // A selection in a pane without focus is still seen, but does not call.
    palette.setColor(QPalette::Inactive, QPalette::Highlight, colours.inactiveHighlight);
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, colours.inactiveHighlightedText);
    return palette;
}

} // namespace

Appearance::Appearance(Settings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_choice(settings->appearance())
    , m_systemStyle(QApplication::style()->name())
{
    if (m_choice != Settings::Appearance::System)
        apply();
}

void Appearance::choose(Settings::Appearance choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_settings->setAppearance(choice);
    apply();
}

void Appearance::apply()
{
    const bool isOwn = m_choice != Settings::Appearance::System;
    if (m_choice == Settings::Appearance::Dark)
        QApplication::setStyle(new OutlineStyle);
    else
        QApplication::setStyle(QStyleFactory::create(isOwn ? u"fusion"_s : m_systemStyle));
    QPalette palette; // of the system
    if (m_choice == Settings::Appearance::Light)
        palette = lightPalette();
    if (m_choice == Settings::Appearance::Dark)
        palette = darkPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(isOwn ? palette : QGuiApplication::palette());
}

QPalette Appearance::lightPalette()
{
    Colours colours;
    colours.window = QColor(0xf3f3f3);
    colours.base = Qt::white;
    colours.alternateBase = QColor(0xf7f7f7);
    colours.button = QColor(0xf0f0f0);
    colours.text = QColor(0x1d1d1f);
    colours.placeholder = QColor(0x6b6b70);
    colours.disabled = QColor(0x98989d);
    colours.highlight = QColor(0x1f6fc4);
    colours.highlightedText = Qt::white;
    colours.inactiveHighlight = QColor(0xd0dcea);
    colours.inactiveHighlightedText = colours.text;
    colours.link = QColor(0x0b5cad);
    colours.toolTip = QColor(0xfcfcfc);
    colours.light = Qt::white;
    colours.mid = QColor(0xc4c4c7);
    colours.dark = QColor(0xa0a0a3);
    colours.shadow = QColor(0x767679);
    return paletteOf(colours);
}

QPalette Appearance::darkPalette()
{
    Colours colours;
    colours.window = QColor(0x26272a);
    colours.base = QColor(0x1c1d1f);
    colours.alternateBase = QColor(0x212225);
    colours.button = QColor(0x333438);
    colours.text = QColor(0xe6e6e8);
    colours.placeholder = QColor(0x9d9da3);
    colours.disabled = QColor(0x6f6f75);
    colours.highlight = QColor(0x2f6fb5);
    colours.highlightedText = Qt::white;
    colours.inactiveHighlight = QColor(0x33485f);
    colours.inactiveHighlightedText = colours.text;
    colours.link = QColor(0x6cb0f5);
    colours.toolTip = QColor(0x333438);
    colours.light = QColor(0x44454a);
    colours.mid = QColor(0x4a4b50);
    colours.dark = QColor(0x151618);
    colours.shadow = QColor(0x0c0c0d);
    return paletteOf(colours);
}

} // namespace vb
