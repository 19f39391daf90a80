#include "coredumps.h"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace vb;

//! Of this very process. A build for debugging, or with sanitizers, leaves everything as it is.
class TestCoreDumps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void thereIsNoCoreFileAndNoDebugger();
    void thePortalMayLook_data();
    void thePortalMayLook();

private:
#if !defined(NDEBUG) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    static constexpr int dumpableAfterwards = 1;
    static constexpr bool isLimited = false;
#else
    static constexpr int dumpableAfterwards = 0;
    static constexpr bool isLimited = true;
#endif
    static bool hasNoCore()
    {
        rlimit limit = {1, 1};
        return ::getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0;
    }
};

void TestCoreDumps::init()
{
    qunsetenv("SNAP");
    qunsetenv("QT_QPA_PLATFORMTHEME");
    QCOMPARE(::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0), 0);
}

void TestCoreDumps::thereIsNoCoreFileAndNoDebugger()
{
    refuseCoreDumps();
    QCOMPARE(::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), dumpableAfterwards);
    QVERIFY(!isLimited || hasNoCore());
}

void TestCoreDumps::thePortalMayLook_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("snap") << QByteArray("SNAP") << QByteArray("/snap/x/1");
    QTest::newRow("dialogs of the portal") << QByteArray("QT_QPA_PLATFORMTHEME") << QByteArray("xdgdesktopportal");
}

void TestCoreDumps::thePortalMayLook()
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, value);
    qputenv(variable.constData(), value);
    refuseCoreDumps();
    QCOMPARE(::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 1);
    QVERIFY(!isLimited || hasNoCore());
}

QTEST_APPLESS_MAIN(TestCoreDumps)
#include "tst_coredumps.moc"
