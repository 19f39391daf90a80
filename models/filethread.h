#pragma once

#include <QObject>
#include <QThread>

#include <utility>

namespace vb {

//! A thread on which a job does what blocks on files, piece after piece. Declare it after what the pieces
//! use: its destructor waits for the piece being done, which should look at isInterruptionRequested() now
//! and then, and drops the others.
class FileThread
{
public:
    //! \a owner is the job; it owns this, so that nothing is told after its end.
    explicit FileThread(QObject *owner)
        : m_owner(owner)
    {
        m_worker.moveToThread(&m_thread);
        m_thread.start();
    }
    ~FileThread()
    {
        m_thread.requestInterruption();
        m_thread.quit();
        m_thread.wait();
    }
    FileThread(const FileThread &) = delete;
    FileThread &operator=(const FileThread &) = delete;

    //! Calls \a work on the thread and then \a done with its result from the owner's event loop.
    template <typename Work, typename Done>
    void run(Work work, Done done)
    {
        post([owner = m_owner, work = std::move(work), done = std::move(done)]() mutable {
            if (!QThread::currentThread()->isInterruptionRequested())
                perform(owner, work, std::move(done));
        });
    }
    //! Interrupts what is being done, drops what waits, and runs this: the last piece. Of the others none is
    //! told any more than it already was, but for the interrupted one.
    template <typename Work, typename Done>
    void runLast(Work work, Done done)
    {
        m_thread.requestInterruption();
        post([owner = m_owner, work = std::move(work), done = std::move(done)]() mutable {
            perform(owner, work, std::move(done));
        });
    }

private:
    template <typename Work, typename Done>
    static void perform(QObject *owner, Work &work, Done done)
    {
        QMetaObject::invokeMethod(
            owner, [result = work(), done = std::move(done)]() mutable { done(std::move(result)); },
            Qt::QueuedConnection);
    }
    // Queued: the work is for the other thread.
    template <typename Piece>
    void post(Piece piece)
    {
        QMetaObject::invokeMethod(&m_worker, std::move(piece), Qt::QueuedConnection);
    }

    QObject *m_owner;
    QThread m_thread;
    QObject m_worker;
};

} // namespace vb
