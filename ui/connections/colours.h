#pragma once

#include <QColor>
#include <QIcon>
#include <QList>
#include <QString>

namespace vb {

//! The colours that tell connections apart. Each is told from the others, from light and from dark windows,
//! and carries a text of its own contrast.
struct NamedColour
{
    QString value; //!< "#rrggbb"
    QString name;
};

QList<NamedColour> connectionColours();

//! Invalid for none, and for a text that is no colour.
QColor colourOf(const QString &value);

//! Black or white, whichever is read better on \a background; at least 4.5 : 1.
QColor textOn(const QColor &background);

//! A filled square; empty for no colour.
QIcon swatch(const QString &value);

} // namespace vb
