#include "inspector/veil.h"

#include "statuslabel.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace vb {

Veil::Veil(QWidget *covered)
    : QWidget(covered)
    , m_note(new StatusLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_note, 0, Qt::AlignHCenter);
    layout->addStretch();
    m_note->setAccessibleName(tr("Inspector state"));
    m_note->setContentsMargins(12, 8, 12, 8);
    m_note->setAutoFillBackground(true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    covered->installEventFilter(this);
    hide();
}

void Veil::setNote(const QString &text)
{
    m_note->setStatus(text);
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

bool Veil::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void Veil::paintEvent(QPaintEvent * /*event*/)
{
    QColor tint = palette().color(QPalette::Window);
    tint.setAlpha(150);
    QPainter(this).fillRect(rect(), tint);
}

} // namespace vb
