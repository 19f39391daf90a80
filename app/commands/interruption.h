#pragma once

#include <QObject>

#include <csignal>

class QSocketNotifier;

namespace vb {

//! Ctrl+C and the polite kill, as a signal in the event loop. The second one ends the program at once, whatever
//! it is doing.
class Interruption : public QObject
{
    Q_OBJECT

public:
    //! Make one before the first thread, so that all threads leave the signals to Interruption. They are as they
    //! were when it goes.
    class Blocker
    {
    public:
        Blocker();
        ~Blocker();
        Blocker(const Blocker &) = delete;
        Blocker &operator=(const Blocker &) = delete;

    private:
        sigset_t m_before;
    };

    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

Q_SIGNALS:
    void happened();

private:
    void read();

    int m_file; //!< of signalfd(); -1: there are no signals to be had
    QSocketNotifier *m_notifier;
    bool m_hasHappened = false;
};

} // namespace vb
