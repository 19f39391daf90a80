#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace vb::bench {

//! Without a display, and it knows how long its longest event took and how long its heart stood still.
class WatchedApplication : public QApplication
{
public:
    WatchedApplication(int &argc, char **argv)
        : QApplication(withoutDisplay(argc), argv)
    {
        m_heart.setTimerType(Qt::PreciseTimer);
        m_heart.setInterval(beat);
        connect(&m_heart, &QTimer::timeout, this, [this] { m_longestPause = std::max(m_longestPause, pause()); });
    }

    void startWatching()
    {
        m_longestEvent = 0;
        m_longestPause = 0;
        m_lastBeat.start();
        m_heart.start();
    }
    void stopWatching() { m_heart.stop(); }
    double longestEvent() const { return m_longestEvent; } //!< milliseconds
    //! The class that got it, and its type.
    std::pair<const char *, int> longest() const { return m_longest; }
    double longestPause() const { return m_longestPause; } //!< between two heartbeats, 4 ms apart when all is well

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0 || !m_heart.isActive())
            return QApplication::notify(receiver, event);
        ++m_depth;
        const char *name = receiver->metaObject()->className(); // it may be gone afterwards, and the event too
        const int type = event->type();
        QElapsedTimer timer;
        timer.start();
        const bool result = QApplication::notify(receiver, event);
        const double time = double(timer.nsecsElapsed()) / 1e6;
        if (time > m_longestEvent)
            m_longest = {name, type};
        m_longestEvent = std::max(m_longestEvent, time);
        --m_depth;
        return result;
    }

private:
    static constexpr int beat = 4;

    static int &withoutDisplay(int &argc)
    {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        return argc;
    }
    double pause()
    {
        const double time = double(m_lastBeat.nsecsElapsed()) / 1e6;
        m_lastBeat.start();
        return time;
    }

    QTimer m_heart;
    QElapsedTimer m_lastBeat;
    double m_longestEvent = 0;
    std::pair<const char *, int> m_longest{"", 0};
    double m_longestPause = 0;
    int m_depth = 0;
};

} // namespace vb::bench
