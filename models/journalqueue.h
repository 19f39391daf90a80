#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace vb {

//! Work on a disk, one piece after another on a thread of its own, which is started with the first. Pieces
//! that wait together share one sync. Its end waits until all of them are done, and calls nobody back.
class JournalQueue
{
public:
    using Work = std::function<QString()>; //!< returns what went wrong
    using Done = std::function<void(const QString &problem)>;

    //! \a sync runs on the thread.
    explicit JournalQueue(Work sync);
    ~JournalQueue();

    //! \a done runs in the thread that made the queue, unless \a context has died. \a isDurable: after a sync.
    void add(Work work, bool isDurable, QObject *context, Done done);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace vb
