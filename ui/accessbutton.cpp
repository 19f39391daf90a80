#include "accessbutton.h"

#include "icons.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

AccessButton::AccessButton(QAction *readOnly, QWidget *parent)
    : QToolButton(parent)
    , m_readOnly(readOnly)
{
    setCheckable(true);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Read-only"));
    connect(this, &QToolButton::clicked, m_readOnly, &QAction::trigger);
    // A screen reader toggles, it does not click: what is shown must not part from what is.
    connect(this, &QToolButton::toggled, this, &AccessButton::follow);
    connect(m_readOnly, &QAction::changed, this, &AccessButton::showState);
    showState();
}

QSize AccessButton::sizeHint() const
{
    const int shown = fontMetrics().horizontalAdvance(text());
    const int widest
        = std::max(fontMetrics().horizontalAdvance(tr("Read-only")), fontMetrics().horizontalAdvance(tr("Writable")));
    return QToolButton::sizeHint() + QSize(widest - shown, 0);
}

//! The action decides.
void AccessButton::nextCheckState()
{ }

void AccessButton::follow(bool checked)
{
    if (checked != m_readOnly->isChecked())
        m_readOnly->trigger();
    showState(); // also where it was refused
}

void AccessButton::showState()
{
    const bool isReadOnly = m_readOnly->isChecked();
    setChecked(isReadOnly);
    setEnabled(m_readOnly->isEnabled());
    setIcon(themedIcon(isReadOnly ? u"lock"_s : u"unlock"_s));
    setText(isReadOnly ? tr("Read-only") : tr("Writable"));
    setAccessibleDescription(text());
    setToolTip(m_readOnly->toolTip());
}

} // namespace vb
