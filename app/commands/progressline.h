#pragma once

class QString;

namespace vb {

//! A line on stderr that is written over and over, where stderr is a terminal; nothing elsewhere.
class ProgressLine
{
public:
    ProgressLine();
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    void show(const QString &line);
    void clear();

private:
    bool m_isTerminal;
    bool m_isShown = false;
};

} // namespace vb
