#include "placeholder.h"

#include "errortext.h"
#include "icons.h"
#include "statuslabel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr int iconSize = 48;
constexpr int widestText = 480;
constexpr int margin = 16;

QLabel *addLabel(QLabel *label, QVBoxLayout *layout)
{
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setFixedWidth(widestText);
    layout->addWidget(label, 0, Qt::AlignHCenter);
    return label;
}

} // namespace

Placeholder::Placeholder(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_title(new StatusLabel)
    , m_why(new QLabel)
    , m_details(new QLabel)
    , m_action(new QPushButton)
    , m_retry(new QPushButton(tr("Retry")))
    , m_copy(new QPushButton(tr("Copy")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    addLabel(m_title, layout);
    addLabel(m_why, layout);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QPushButton *button : {m_action, m_retry, m_copy})
        buttons->addWidget(button);
    buttons->addStretch();
    layout->addSpacing(8);
    layout->addLayout(buttons);
    layout->addSpacing(8);
    addLabel(m_details, layout);
    layout->addStretch(3);
    m_retry->setToolTip(tr("Ask again"));
    m_copy->setToolTip(tr("Copy the details of the error"));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setAccessibleName(tr("Error details"));
    connect(m_action, &QPushButton::clicked, this, &Placeholder::actionTriggered);
    connect(m_retry, &QPushButton::clicked, this, &Placeholder::retryRequested);
    connect(m_copy, &QPushButton::clicked, this, &Placeholder::copyDetails);
    styleLabels();
}

void Placeholder::showState(const QString &iconName, const QString &title, const QString &why,
                            const QString &actionText)
{
    m_title->setAccessibleName({});
    m_detailsText.clear();
    showTexts(iconName, title, why, title + u'\n' + why);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_retry->hide();
    m_copy->hide();
}

void Placeholder::showError(const ApiError &error, const QString &actionText)
{
    const ErrorText text = errorText(error);
    m_title->setAccessibleName(tr("Error message"));
    m_detailsText = error.details();
    const QString why = text.why + u'\n' + text.advice;
    const QString code = error.code.isEmpty() ? QString() : u'\n' + tr("Code: %1").arg(error.code);
    showTexts(text.iconName, text.title, why, text.title + u'\n' + why + code);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_retry->setVisible(actionText.isEmpty());
    m_copy->show();
}

void Placeholder::showTexts(const QString &iconName, const QString &title, const QString &why, const QString &spoken)
{
    m_iconName = iconName;
    m_title->setStatus(title, spoken);
    m_why->setText(why);
    m_details->setText(m_detailsText);
    m_details->setVisible(!m_detailsText.isEmpty());
    showIcon();
}

//! Wrapped labels have no width of their own wish: they get what there is, up to a readable line.
void Placeholder::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int textWidth = std::clamp(width() - 2 * margin, 80, widestText);
    for (QLabel *label : {static_cast<QLabel *>(m_title), m_why, m_details})
        label->setFixedWidth(textWidth);
}

QSize Placeholder::minimumSizeHint() const
{
    return {160, 120}; // a pane may be narrow
}

void Placeholder::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange)
        styleLabels();
}

void Placeholder::styleLabels()
{
    QFont heading = font();
    heading.setPointSizeF(heading.pointSizeF() * 1.25);
    heading.setWeight(QFont::DemiBold);
    m_title->setFont(heading);
    QFont fixed = font();
    fixed.setPointSizeF(fixed.pointSizeF() * 0.9);
    m_details->setFont(fixed);
    showIcon();
}

void Placeholder::showIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(themedIcon(m_iconName).pixmap(QSize(iconSize, iconSize), devicePixelRatio()));
}

void Placeholder::copyDetails()
{
    QGuiApplication::clipboard()->setText(m_detailsText);
}

} // namespace vb
