#include "threadpriority.h"

#include <QTest>
#include <QThread>

#include <memory>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace vb;

class TestThreadPriority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAWindowThereIsNothingToGiveWayTo();
};

void TestThreadPriority::withoutAWindowThereIsNothingToGiveWayTo()
{
    const auto niceness = [] { return ::getpriority(PRIO_PROCESS, id_t(::syscall(SYS_gettid))); };
    const int before = niceness();
    int after = -100;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        lowerThreadPriority(19);
        after = niceness();
    }));
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(after, before);
}

QTEST_GUILESS_MAIN(TestThreadPriority)
#include "tst_threadpriority.moc"
