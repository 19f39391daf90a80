#include "placeholder.h"

#include "errortext.h"
#include "icons.h"
#include "statuslabel.h"
#include "visibletext.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr int iconSize = 40;
constexpr int widestText = 480;
constexpr int margin = 16;
constexpr qsizetype maximumShown = 800; //!< characters of the details; all of them are copied

void addLabel(QLabel *label, QVBoxLayout *layout)
{
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    layout->addWidget(label);
}

//! The icon accompanies the words; in full contrast it would shout.
QPixmap quietIcon(const QString &name, qreal ratio)
{
    const QPixmap icon = themedIcon(name).pixmap(QSize(iconSize, iconSize), ratio);
    QPixmap quiet(icon.size());
    quiet.setDevicePixelRatio(icon.devicePixelRatio());
    quiet.fill(Qt::transparent);
    QPainter painter(&quiet);
    painter.setOpacity(0.6);
    painter.drawPixmap(0, 0, icon);
    return quiet;
}

} // namespace

Placeholder::Placeholder(QWidget *parent)
    : QWidget(parent)
    , m_column(new QWidget)
    , m_icon(new QLabel)
    , m_title(new StatusLabel)
    , m_why(new QLabel)
    , m_details(new StatusLabel)
    , m_action(new QPushButton)
    , m_retry(new QPushButton(tr("Retry")))
    , m_copy(new QPushButton(tr("Copy")))
{
    fillColumn();
    // A pane may be too low for the details; then they scroll.
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    area->setFocusPolicy(Qt::NoFocus);
    auto *centred = new QWidget;
    centred->setAutoFillBackground(false);
    auto *middle = new QVBoxLayout(centred);
    middle->setContentsMargins(0, margin, 0, margin);
    middle->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_column);
    row->addStretch();
    middle->addLayout(row);
    middle->addStretch(3);
    area->setWidget(centred);
    centred->setAutoFillBackground(false); // setWidget() turns it on
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    connect(m_action, &QPushButton::clicked, this, &Placeholder::actionTriggered);
    connect(m_retry, &QPushButton::clicked, this, &Placeholder::retryRequested);
    connect(m_copy, &QPushButton::clicked, this, &Placeholder::copyDetails);
    styleLabels();
}

void Placeholder::fillColumn()
{
    auto *layout = new QVBoxLayout(m_column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
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
    m_details->setAlignment(Qt::AlignLeft | Qt::AlignTop); // names and values read down a common edge
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setAccessibleName(tr("Error details"));
    m_retry->setToolTip(tr("Ask again"));
    m_copy->setToolTip(tr("Copy the details of the error"));
    m_column->setFixedWidth(widestText);
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
    // Where nothing was asked, the details say no more than the sentence does.
    m_details->setVisible(!error.operation.isEmpty());
}

void Placeholder::showTexts(const QString &iconName, const QString &title, const QString &why, const QString &spoken)
{
    m_iconName = iconName;
    m_title->setStatus(title, spoken);
    m_why->setText(why);
    m_details->setStatus(bounded(m_detailsText, maximumShown));
    m_details->setVisible(!m_detailsText.isEmpty());
    showIcon();
}

//! Wrapped labels have no width of their own wish: they get what there is, up to a readable line.
void Placeholder::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_column->setFixedWidth(std::clamp(width() - 2 * margin, 80, widestText));
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
        m_icon->setPixmap(quietIcon(m_iconName, devicePixelRatio()));
}

void Placeholder::copyDetails()
{
    QGuiApplication::clipboard()->setText(m_detailsText);
}

} // namespace vb
