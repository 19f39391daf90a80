#include "plaintooltip.h"

#include "visibletext.h"

#include <QTextDocument>

namespace vb {

QString plainToolTip(const QString &text)
{
    // Escaped only where Qt would guess wrong, since a screen reader reads the tool tip with its tags.
    if (!Qt::mightBeRichText(text))
        return text;
    return QStringLiteral("<span style=\"white-space:pre-wrap\">%1</span>").arg(text.toHtmlEscaped());
}

QString visibleToolTip(const QString &text)
{
    constexpr qsizetype longest = 1024;
    return plainToolTip(bounded(visibleText(text), longest));
}

} // namespace vb
