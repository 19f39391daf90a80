#pragma once

#include <QList>

class QMainWindow;
class QPoint;

namespace vb {

class Settings;

//! Size, place and panes of the window from one start to the next.
namespace WindowMemory {

//! A window that would be off every screen, or that was never saved, gets a comfortable place.
void restore(QMainWindow *window, const Settings &settings);
void save(const QMainWindow *window, Settings &settings);

//! Before it is shown: not exactly where others are, and still on the screen.
void stepAside(QMainWindow *window, const QList<QPoint> &taken);

} // namespace WindowMemory

} // namespace vb
