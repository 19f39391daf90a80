#include "commands/interruption.h"

#include "commands/exitcode.h"

#include <QSocketNotifier>

#include <sys/signalfd.h>
#include <unistd.h>

namespace vb {

namespace {

sigset_t endSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

} // namespace

Interruption::Blocker::Blocker()
{
    const sigset_t signals = endSignals();
    pthread_sigmask(SIG_BLOCK, &signals, &m_before);
}

Interruption::Blocker::~Blocker()
{
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    const sigset_t signals = endSignals();
    m_file = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
    m_notifier = new QSocketNotifier(m_file, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Interruption::read);
}

Interruption::~Interruption()
{
    delete m_notifier; // before what it looks at
    ::close(m_file);
}

void Interruption::read()
{
    signalfd_siginfo info{};
    if (::read(m_file, &info, sizeof info) != ssize_t(sizeof info))
        return;
    if (std::exchange(m_hasHappened, true))
        ::_exit(int(ExitCode::Interrupted));
    Q_EMIT happened();
}

} // namespace vb
