#include "errorstrip.h"

#include "linelabel.h"
#include "errortext.h"
#include "icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace vb {

namespace {

constexpr int iconSize = 16;

} // namespace

ErrorStrip::ErrorStrip(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_message(new LineLabel)
{
    auto *copy = new QPushButton(tr("Copy Details"));
    copy->setToolTip(tr("Copy the details of the error"));
    connect(copy, &QPushButton::clicked, this, &ErrorStrip::copyDetails);
    m_message->setAccessibleName(tr("Error message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_message, 1);
    layout->addWidget(copy);
}

void ErrorStrip::showError(const ApiError &error)
{
    const ErrorText text = errorText(error);
    m_iconName = text.iconName;
    m_details = error.details();
    //: why; what to do next
    const QString line = tr("%1 %2").arg(text.why, text.advice);
    m_message->setStatus(line, text.title + u'\n' + line);
    showIcon();
}

void ErrorStrip::paintEvent(QPaintEvent *)
{
    // A line above and a tone of its own; the words and the icon say that it is an error.
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.fillRect(0, 0, width(), 1, palette().color(QPalette::Mid));
}

void ErrorStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void ErrorStrip::showIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(themedIcon(m_iconName).pixmap(QSize(iconSize, iconSize), devicePixelRatio()));
}

void ErrorStrip::copyDetails()
{
    QGuiApplication::clipboard()->setText(m_details);
}

} // namespace vb
