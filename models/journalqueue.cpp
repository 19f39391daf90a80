#include "journalqueue.h"

#include <QMutex>
#include <QPointer>
#include <QThread>
#include <QWaitCondition>

#include <algorithm>
#include <utility>
#include <vector>

namespace vb {

namespace {

struct Task
{
    JournalQueue::Work work;
    bool isDurable = false;
    QPointer<QObject> context; //!< looked at in its own thread only
    JournalQueue::Done done;
    QString problem;
};

//! In the thread of the queue's maker.
void tell(const std::vector<Task> &tasks)
{
    for (const Task &task : tasks) {
        if (task.context)
            task.done(task.problem);
    }
}

} // namespace

struct JournalQueue::Private
{
    void run();
    std::vector<Task> take();
    void perform(std::vector<Task> &tasks);

    Work sync;
    QObject home; //!< lives in the maker's thread; what was posted to it goes with it
    QMutex mutex;
    QWaitCondition wake;
    std::vector<Task> waiting;
    bool isEnding = false;
    std::unique_ptr<QThread> thread;
};

void JournalQueue::Private::run()
{
    for (std::vector<Task> tasks = take(); !tasks.empty(); tasks = take()) {
        perform(tasks);
        auto shared = std::make_shared<std::vector<Task>>(std::move(tasks)); // std::function wants to copy
        QMetaObject::invokeMethod(
            &home, [shared = std::move(shared)] { tell(*shared); }, Qt::QueuedConnection);
    }
}

//! Everything that waits; nothing at the end.
std::vector<Task> JournalQueue::Private::take()
{
    const QMutexLocker lock(&mutex);
    while (waiting.empty() && !isEnding)
        wake.wait(&mutex);
    return std::exchange(waiting, {});
}

void JournalQueue::Private::perform(std::vector<Task> &tasks)
{
    for (Task &task : tasks)
        task.problem = task.work();
    if (std::none_of(tasks.cbegin(), tasks.cend(), [](const Task &task) { return task.isDurable; }))
        return;
    const QString problem = sync();
    for (Task &task : tasks) {
        if (task.isDurable && task.problem.isEmpty())
            task.problem = problem;
    }
}

JournalQueue::JournalQueue(Work sync)
    : d(std::make_unique<Private>())
{
    d->sync = std::move(sync);
}

JournalQueue::~JournalQueue()
{
    if (!d->thread)
        return;
    {
        const QMutexLocker lock(&d->mutex);
        d->isEnding = true;
        d->wake.wakeOne();
    }
    d->thread->wait();
}

void JournalQueue::add(Work work, bool isDurable, QObject *context, Done done)
{
    {
        const QMutexLocker lock(&d->mutex);
        d->waiting.push_back({std::move(work), isDurable, context, std::move(done), {}});
        d->wake.wakeOne();
    }
    if (!d->thread) {
        d->thread.reset(QThread::create([this] { d->run(); }));
        d->thread->start();
    }
}

} // namespace vb
