#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QWidget>

namespace vb {

//! Two pixels that move while something is loading. Takes its room always, so that nothing jumps, and
//! shows nothing for a load that is over in a moment.
class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);

    void setRunning(bool running);
    bool isRunning() const { return m_timer.isActive(); }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QBasicTimer m_timer;
    QElapsedTimer m_elapsed;
};

} // namespace vb
