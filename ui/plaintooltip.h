#pragma once

#include <QString>

namespace vb {

//! \a text, which may come from anywhere, as a tool tip that shows it as it is: tool tips guess whether they
//! are HTML. Control characters and length are the caller's matter (visibletext.h).
QString plainToolTip(const QString &text);

//! The same for text of the service: control characters made visible, and bounded.
QString visibleToolTip(const QString &text);

} // namespace vb
