#include "threadpriority.h"

#include <QTest>
#include <QThread>

#include <memory>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace vb;

class TestWindowPriority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threadsGiveWayToAWindow();
};

void TestWindowPriority::threadsGiveWayToAWindow()
{
    const auto niceness = [] { return ::getpriority(PRIO_PROCESS, id_t(::syscall(SYS_gettid))); };
    const int before = niceness();
    int after = -100;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        lowerThreadPriority(19);
        lowerThreadPriority(5); // no less than before
        after = niceness();
    }));
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(after, 19);
    QCOMPARE(niceness(), before);
}

QTEST_MAIN(TestWindowPriority)
#include "tst_windowpriority.moc"
