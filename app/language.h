#pragma once

#include <QObject>
#include <QString>

namespace vb {

//! Installs our translations and Qt's own for \a language ("en", "zh_CN"; empty: the system's). English has
//! one too: its plurals. The translators are children of \a parent.
void installLanguage(const QString &language, QObject *parent);

} // namespace vb
