#include "windowmemory.h"

#include "settings.h"

#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>

#include <algorithm>

namespace vb {

namespace {

//! Raised when panes or tool bars change, so that an older state is not applied to them.
constexpr int stateVersion = 1;
constexpr QSize comfortable(1440, 900);
constexpr int smallScreen = 1280; //!< below, a window that was never placed takes all of it

//! Enough of the title bar is where a pointer can take it.
bool isReachable(const QRect &frame)
{
    const QRect bar(frame.topLeft(), QSize(frame.width(), 32));
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QRect seen = bar & screen->availableGeometry();
        if (seen.width() >= 100 && seen.height() >= 16)
            return true;
    }
    return false;
}

void placeComfortably(QMainWindow *window)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    if (!screen)
        return;
    const QRect room = screen->availableGeometry();
    if (room.width() < smallScreen)
        window->setWindowState(window->windowState() | Qt::WindowMaximized);
    QRect frame(QPoint(), comfortable.boundedTo(room.size() * 0.92));
    frame.moveCenter(room.center());
    window->setGeometry(frame);
}

} // namespace

void WindowMemory::restore(QMainWindow *window, const Settings &settings)
{
    if (!window->restoreGeometry(settings.windowGeometry()) || !isReachable(window->frameGeometry()))
        placeComfortably(window);
    window->restoreState(settings.windowState(), stateVersion);
}

void WindowMemory::stepAside(QMainWindow *window, const QList<QPoint> &taken)
{
    constexpr int step = 32;
    if (window->isMaximized())
        return;
    const auto isTaken = [&taken](const QPoint &place) {
        return std::any_of(taken.cbegin(), taken.cend(),
                           [&place](const QPoint &other) { return (other - place).manhattanLength() < step; });
    };
    const QScreen *screen = window->screen();
    const QRect room = screen ? screen->availableGeometry().marginsRemoved({0, 0, 8 * step, 8 * step}) : QRect();
    QPoint place = window->pos();
    // Once round the screen at most: each of them can be in the way before and after.
    for (qsizetype i = 0; i <= 2 * taken.size() && isTaken(place); ++i) {
        place += QPoint(step, step);
        if (!room.contains(place))
            place = room.topLeft() + QPoint(step / 2, step / 2);
    }
    if (place != window->pos() && screen) {
        const QSize frame(0, step); // of a title bar, which there is none of yet
        const QPoint corner = screen->availableGeometry().bottomRight();
        const QSize rest = QSize(corner.x() - place.x(), corner.y() - place.y()) - frame;
        window->resize(window->size().boundedTo(rest).expandedTo(window->minimumSize()));
    }
    window->move(place);
}

void WindowMemory::save(const QMainWindow *window, Settings &settings)
{
    settings.setWindowGeometry(window->saveGeometry());
    settings.setWindowState(window->saveState(stateVersion));
}

} // namespace vb
