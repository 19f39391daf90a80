#include "inspector/badgestrip.h"

#include "icons.h"
#include "plaintooltip.h"
#include "tones.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace vb {

namespace {

constexpr int gap = 4;
constexpr int iconSize = 12;

//! One badge: an outline, an icon and a word in its tone.
class BadgeLabel final : public QWidget
{
public:
    BadgeLabel(Badge badge, QWidget *parent)
        : QWidget(parent)
        , m_badge(std::move(badge))
    {
        setAccessibleName(m_badge.text);
        setAccessibleDescription(m_badge.reason);
        setToolTip(visibleToolTip(m_badge.reason));
        resize(sizeHint());
    }

    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(m_badge.text) + iconSize + 20, fontMetrics().height() + 4};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor tone = this->tone();
        QColor fill = tone;
        fill.setAlpha(isDark(palette()) ? 40 : 22);
        painter.setBrush(fill);
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(QRectF(rect()), 4, 4);
        painter.drawPixmap(QPoint(6, (height() - iconSize) / 2), icon(tone));
        painter.setPen(tone);
        painter.drawText(rect().adjusted(iconSize + 12, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_badge.text);
    }

private:
    QColor tone() const
    {
        const Tones tones = Tones::of(palette());
        switch (m_badge.tone) {
        case Badge::Tone::Quiet:
            return tones.quiet;
        case Badge::Tone::Noteworthy:
            return tones.warning;
        case Badge::Tone::Wrong:
            return tones.error;
        }
        return tones.quiet;
    }

    QPixmap icon(const QColor &colour) const
    {
        QPixmap pixmap = themedIcon(m_badge.iconName).pixmap(QSize(iconSize, iconSize), devicePixelRatioF());
        QPainter painter(&pixmap);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(QRect(0, 0, iconSize, iconSize), colour);
        return pixmap;
    }

    const Badge m_badge;
};

} // namespace

BadgeStrip::BadgeStrip(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setVisible(false);
}

void BadgeStrip::setBadges(const QList<Badge> &badges)
{
    qDeleteAll(m_badges);
    m_badges.clear();
    for (const Badge &badge : badges) {
        m_badges.append(new BadgeLabel(badge, this));
        m_badges.last()->show();
    }
    setVisible(!m_badges.isEmpty());
    arrange(width(), true);
    updateGeometry();
}

int BadgeStrip::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize BadgeStrip::sizeHint() const
{
    int width = 0;
    for (const QWidget *badge : m_badges)
        width += badge->sizeHint().width() + gap;
    return {width, arrange(std::max(width, 1), false)};
}

QSize BadgeStrip::minimumSizeHint() const
{
    int width = 0;
    for (const QWidget *badge : m_badges)
        width = std::max(width, badge->sizeHint().width());
    return {width, fontMetrics().height() + 4};
}

void BadgeStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

int BadgeStrip::arrange(int width, bool move) const
{
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    for (QWidget *badge : m_badges) {
        const QSize size = badge->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += lineHeight + gap;
        }
        if (move)
            badge->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + gap;
        lineHeight = size.height();
    }
    return y + lineHeight;
}

} // namespace vb
