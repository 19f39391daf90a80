#include "noticestrip.h"

#include "icons.h"
#include "statuslabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vb {

NoticeStrip::NoticeStrip(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_text(new StatusLabel)
    , m_action(new QPushButton)
    , m_close(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(u"close"_s));
    m_close->setAccessibleName(tr("Close Notice"));
    m_close->setToolTip(m_close->accessibleName());
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_text->setAccessibleName(tr("Notice"));
    m_text->setWordWrap(true);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &NoticeStrip::hide);
    connect(m_action, &QPushButton::clicked, this, &NoticeStrip::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, &NoticeStrip::hide);
    showIcon();
    hide();
}

void NoticeStrip::setCloseToolTip(const QString &text)
{
    m_close->setToolTip(text);
}

void NoticeStrip::showNotice(const QString &text, const QString &actionText)
{
    m_text->setStatus(text);
    m_action->setText(actionText);
    m_action->setAccessibleName(actionText);
    show();
}

void NoticeStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
}

void NoticeStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void NoticeStrip::showIcon()
{
    m_icon->setPixmap(themedIcon(u"warning"_s).pixmap(QSize(16, 16), devicePixelRatio()));
}

} // namespace vb
