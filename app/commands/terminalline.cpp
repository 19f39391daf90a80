#include "commands/terminalline.h"

#include <QString>

#include <cstdio>
#include <unistd.h>

namespace vb {

namespace {

constexpr auto eraseLine = "\r\033[K";

void write(const QByteArray &text)
{
    std::fputs(text.constData(), stderr);
    std::fflush(stderr);
}

} // namespace

TerminalLine::TerminalLine()
    : m_isTerminal(isatty(STDERR_FILENO) != 0)
{ }

void TerminalLine::show(const QString &line)
{
    if (!m_isTerminal)
        return;
    m_isShown = true;
    write(eraseLine + line.toLocal8Bit());
}

void TerminalLine::clear()
{
    if (m_isShown)
        write(eraseLine);
    m_isShown = false;
}

} // namespace vb
