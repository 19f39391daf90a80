#pragma once

class QString;

namespace vb {

//! A line on stderr that is written over and over, where stderr is a terminal; nothing elsewhere.
class TerminalLine
{
public:
    TerminalLine();
    ~TerminalLine() { clear(); }
    TerminalLine(const TerminalLine &) = delete;
    TerminalLine &operator=(const TerminalLine &) = delete;

    void show(const QString &line);
    void clear();

private:
    bool m_isTerminal;
    bool m_isShown = false;
};

} // namespace vb
