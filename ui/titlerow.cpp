#include "titlerow.h"

#include "icons.h"
#include "linelabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace vb {

TitleRow::TitleRow(QWidget *parent)
    : QWidget(parent)
    , m_heading(new LineLabel(Qt::ElideMiddle))
    , m_facts(new LineLabel)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(8, 4, 8, 4);
    m_layout->setSpacing(8);
    m_facts->setMuted(true);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_layout->addWidget(m_heading);
    m_layout->addWidget(m_facts, 1);
    styleHeading();
}

void TitleRow::setHeading(const QString &heading, const QString &facts)
{
    m_heading->setStatus(heading);
    m_facts->setStatus(facts);
}

QToolButton *TitleRow::addButton(const QString &iconName, const QString &text, const QString &toolTip, bool isLast)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(themedIcon(iconName));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::StrongFocus);
    m_layout->insertWidget(m_last ? m_layout->indexOf(m_last) : m_layout->count(), button);
    if (m_last) {
        // Reading order also for the keyboard and for screen readers: the button takes the last one's place.
        setTabOrder(m_last, button);
        setTabOrder(button, m_last);
        m_last->raise();
    }
    if (isLast)
        m_last = button;
    return button;
}

void TitleRow::styleHeading()
{
    QFont heading = font();
    heading.setPointSizeF(heading.pointSizeF() * 1.25);
    heading.setWeight(QFont::DemiBold);
    m_heading->setFont(heading);
}

void TitleRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        styleHeading();
}

void TitleRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int enough = 560;
    const Qt::ToolButtonStyle style = width() < enough ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton *button : findChildren<QToolButton *>(Qt::FindDirectChildrenOnly))
        button->setToolButtonStyle(style);
}

} // namespace vb
