#include "windowstatus.h"

#include "connections/colours.h"
#include "connections/connectionmark.h"
#include "connections/expirylabel.h"
#include "icons.h"
#include "plaintooltip.h"
#include "session.h"
#include "statuslabel.h"
#include "visibletext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

namespace {

constexpr auto reportTime = 8s;
constexpr auto undoTime = 30s; //!< of a report that can be undone
constexpr int dotSize = 8;

//! Gives way when the window is narrow.
class ElidedStatusLabel : public StatusLabel
{
public:
    using StatusLabel::StatusLabel;

    QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth() * 6, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), int(alignment() | Qt::AlignVCenter) | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

//! The name stands in its colour, where there is one.
QString connectionText(const Session &session)
{
    const Profile &profile = session.profile();
    QStringList parts{colourOf(profile.colour).isValid() ? QString() : profile.name, session.endpointLabel(),
                      profile.region, profile.isDemo ? QString() : session.credentialSource()};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString callText(const CallRecord &record)
{
    QString outcome
        = record.httpStatus > 0 ? QString::number(record.httpStatus) : WindowStatus::tr("no answer", "of a call");
    if (record.httpStatus >= 300 && !record.code.isEmpty())
        outcome += u' ' + record.code;
    QString text = WindowStatus::tr("%1 %2 · %3 ms", "operation, status, latency")
                       .arg(record.operation, outcome, QLocale().toString(qint64(record.latency.count())));
    if (record.attempts > 1)
        text += u" · "_s + WindowStatus::tr("%n attempt(s)", nullptr, record.attempts);
    return text;
}

} // namespace

WindowStatus::WindowStatus(QWidget *parent)
    : QStatusBar(parent)
    , m_dot(new QLabel)
    , m_name(new ConnectionMark)
    , m_connection(new ElidedStatusLabel)
    , m_expiry(new ExpiryLabel)
    , m_middle(new ElidedStatusLabel)
    , m_undo(new QToolButton)
    , m_call(new ElidedStatusLabel)
{
    m_connection->setAccessibleName(tr("Connection"));
    m_middle->setAccessibleName(tr("Selection"));
    m_middle->setAlignment(Qt::AlignHCenter);
    m_call->setAccessibleName(tr("Last call"));
    m_call->setAlignment(Qt::AlignRight);

    m_undo->setText(tr("Undo…"));
    m_undo->setAccessibleName(m_undo->text());
    m_undo->setToolTip(tr("Restore the backup of the last deletion"));
    m_undo->setFocusPolicy(Qt::StrongFocus);
    m_undo->hide();
    connect(m_undo, &QToolButton::clicked, this, &WindowStatus::undoRequested);

    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_dot);
    layout->addWidget(m_name);
    layout->addWidget(m_connection, 5);
    layout->addWidget(m_expiry);
    layout->addWidget(m_middle, 4);
    layout->addWidget(m_undo);
    layout->addWidget(m_call, 4);
    setSizeGripEnabled(false);
    addWidget(row, 1);
    m_reportTimer.setSingleShot(true);
    connect(&m_reportTimer, &QTimer::timeout, this, [this] {
        m_report.clear();
        m_undo->hide();
        showMiddle();
    });
    showConnection(nullptr);
}

void WindowStatus::showConnection(const Session *session)
{
    m_isConnected = session;
    m_isOffline = false;
    m_undo->hide();
    const QColor colour = session ? colourOf(session->profile().colour) : QColor();
    m_name->showMark(colour.isValid() ? visibleText(session->profile().name) : QString(), colour);
    m_connectionText = session ? connectionText(*session) : tr("Not connected");
    m_expiry->setRemaining({});
    m_call->setStatus({});
    m_selection.clear();
    showDot();
    showMiddle();
}

void WindowStatus::showSource(const Session &session)
{
    m_connectionText = connectionText(session);
    showDot();
}

void WindowStatus::showExpiry(std::optional<std::chrono::seconds> remaining)
{
    m_expiry->setRemaining(remaining);
}

void WindowStatus::showSelected(qint64 count)
{
    m_selection = count > 0 ? tr("%Ln selected", nullptr, int(count)) : QString();
    showMiddle();
}

void WindowStatus::showCall(const CallRecord &record)
{
    m_call->setStatus(callText(record));
    m_call->setToolTip(record.requestId.isEmpty() ? QString()
                                                  : visibleToolTip(tr("Request id %1").arg(record.requestId)));
    m_isOffline = record.httpStatus == 0;
    showDot();
}

void WindowStatus::showReport(const QString &text, bool canUndo)
{
    m_report = text;
    m_undo->setVisible(canUndo);
    m_reportTimer.start(canUndo ? undoTime : reportTime);
    showMiddle();
}

void WindowStatus::showTip(const QString &text)
{
    m_tip = text;
    showMiddle();
}

void WindowStatus::showMiddle()
{
    m_middle->setStatus(!m_tip.isEmpty() ? m_tip : !m_report.isEmpty() ? m_report : m_selection);
}

void WindowStatus::showDot()
{
    //: %1: the connection; the last call got no answer
    m_connection->setStatus(m_isOffline ? tr("No answer · %1").arg(m_connectionText) : m_connectionText);
    m_connection->setToolTip(plainToolTip(m_connection->text()));
    QPixmap pixmap(QSize(dotSize, dotSize) * devicePixelRatio());
    pixmap.setDevicePixelRatio(devicePixelRatio());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dark = isDark(palette());
    QColor color = palette().color(QPalette::Mid);
    if (m_isConnected)
        color = m_isOffline ? QColor(dark ? 0xff7b72 : 0xc4322a) : QColor(dark ? 0x56d37c : 0x1f883d);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(0, 0, dotSize, dotSize));
    painter.end();
    m_dot->setPixmap(pixmap);
}

void WindowStatus::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showDot();
}

} // namespace vb
