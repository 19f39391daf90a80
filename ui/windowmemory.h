#pragma once

class QMainWindow;

namespace vb {

class Settings;

//! Size, place and panes of the window from one start to the next.
namespace WindowMemory {

//! A window that would be off every screen, or that was never saved, gets a comfortable place.
void restore(QMainWindow *window, const Settings &settings);
void save(const QMainWindow *window, Settings &settings);

} // namespace WindowMemory

} // namespace vb
