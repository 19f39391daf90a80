#pragma once

#include <QtGlobal>

// QCustomPlot's header is written with Qt's keywords, which this project switches off. They exist for
// that one header only.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach Q_FOREACH
#ifdef QT_NO_FOREACH
// NOLINTNEXTLINE(bugprone-macro-parentheses): a declaration cannot be enclosed
#define Q_FOREACH(variable, container) for (variable : container)
#endif
#include <qcustomplot.h>
#ifdef QT_NO_FOREACH
#undef Q_FOREACH
#endif
#undef foreach
#undef slots
#undef signals
