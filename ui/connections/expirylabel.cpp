#include "connections/expirylabel.h"

#include "tones.h"

#include <QEvent>
#include <QLocale>

using namespace std::chrono_literals;

namespace vb {

namespace {

QString minutesText(std::chrono::minutes rest)
{
    const auto number = [](auto value) { return QLocale().toString(qint64(value)); };
    if (rest < 1h)
        return ExpiryLabel::tr("expires in %1 min").arg(number(rest.count()));
    const auto hours = std::chrono::floor<std::chrono::hours>(rest);
    if (rest < 48h)
        //: %1 hours, %2 minutes
        return ExpiryLabel::tr("expires in %1 h %2 min").arg(number(hours.count()), number((rest - hours).count()));
    return ExpiryLabel::tr("expires in %n day(s)", nullptr, int(hours.count() / 24));
}

} // namespace

ExpiryLabel::ExpiryLabel(QWidget *parent)
    : StatusLabel(parent)
{
    setAccessibleName(tr("Credentials expire"));
    hide();
}

void ExpiryLabel::setRemaining(std::optional<std::chrono::seconds> remaining)
{
    setVisible(remaining.has_value());
    const std::chrono::seconds rest = remaining.value_or(shortRest);
    m_isShort = rest <= shortRest;
    const QString spoken = rest > 0s ? minutesText(std::chrono::ceil<std::chrono::minutes>(rest)) : tr("expired");
    // Each second is for the eye only.
    if (rest > 0s && rest < 2min)
        setStatus(tr("expires in %1 s").arg(QLocale().toString(qint64(rest.count()))), spoken);
    else
        setStatus(rest > 0s ? minutesText(std::chrono::floor<std::chrono::minutes>(rest)) : spoken, spoken);
    setToolTip(tr("How long the temporary credentials of this connection are good for"));
    recolour();
}

void ExpiryLabel::changeEvent(QEvent *event)
{
    StatusLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ParentChange)
        recolour();
}

void ExpiryLabel::recolour()
{
    const QPalette base = parentWidget() ? parentWidget()->palette() : palette();
    QPalette own = base;
    if (m_isShort)
        own.setColor(QPalette::WindowText, Tones::of(base).warning);
    if (own.color(QPalette::WindowText) != palette().color(QPalette::WindowText))
        setPalette(own);
}

} // namespace vb
