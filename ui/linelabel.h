#pragma once

#include "statuslabel.h"

namespace vb {

//! One line that gives way: elided where there is no room, whole in the tooltip and for screen readers.
class LineLabel : public StatusLabel
{
    Q_OBJECT

public:
    explicit LineLabel(Qt::TextElideMode mode = Qt::ElideRight, QWidget *parent = nullptr);

    //! Drawn in the muted colour of the palette in force.
    void setMuted(bool muted);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Qt::TextElideMode m_mode;
    bool m_muted = false;
};

} // namespace vb
