#pragma once

#include "inspector/badges.h"

#include <QWidget>

namespace vb {

//! Badges side by side, wrapped where the pane is narrow. Takes no room when there are none.
class BadgeStrip : public QWidget
{
    Q_OBJECT

public:
    explicit BadgeStrip(QWidget *parent = nullptr);

    void setBadges(const QList<Badge> &badges);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    //! Places the badges in \a width when \a move; returns the height they need.
    int arrange(int width, bool move) const;

    QList<QWidget *> m_badges;
};

} // namespace vb
