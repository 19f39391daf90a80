#include "retrypolicy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vb;
using Kind = ApiError::Kind;

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsToTryAgain_data();
    void kindsToTryAgain();
    void givesUpAfterTheLastAttempt();
    void theBoundDoublesFromTheBaseToTheCap_data();
    void theBoundDoublesFromTheBaseToTheCap();
    void jitterIsFull();
    void retryAfterIsALowerBoundOfAtMostAMinute_data();
    void retryAfterIsALowerBoundOfAtMostAMinute();
    void aSkewedClockNeedsNoWaiting();
    void atLeastOneAttemptIsMade();
    void itsOwnRandomNumbersStayInBounds();
};

namespace {

ApiError of(Kind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

RetryPolicy policy(double random, int attempts = 3)
{
    return RetryPolicy([random] { return random; }, attempts);
}

} // namespace

void TestRetryPolicy::kindsToTryAgain_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("again");
    const QList<Kind> again{Kind::Offline,   Kind::ConnectionClosed, Kind::Timeout,
                            Kind::ClockSkew, Kind::Throttled,        Kind::Server};
    const QList<Kind> never{Kind::Configuration, Kind::ReadOnly,       Kind::Proxy,       Kind::Tls,
                            Kind::Redirect,      Kind::Denied,         Kind::Credentials, Kind::NotFound,
                            Kind::Conflict,      Kind::InvalidRequest, Kind::BadAnswer,   Kind::RepeatedToken};
    for (const Kind kind : again)
        QTest::newRow(qPrintable(kindName(kind))) << int(kind) << true;
    for (const Kind kind : never)
        QTest::newRow(qPrintable(kindName(kind))) << int(kind) << false;
}

void TestRetryPolicy::kindsToTryAgain()
{
    QFETCH(const int, kind);
    QFETCH(const bool, again);
    QCOMPARE(RetryPolicy::isRetryable(of(Kind(kind))), again);
    QCOMPARE(policy(0.5).delayAfter(1, of(Kind(kind)), {}).has_value(), again);
}

void TestRetryPolicy::givesUpAfterTheLastAttempt()
{
    QCOMPARE(RetryPolicy().attempts(), 3);
    QVERIFY(policy(0.5).delayAfter(1, of(Kind::Server), {}));
    QVERIFY(policy(0.5).delayAfter(2, of(Kind::Server), {}));
    QVERIFY(!policy(0.5).delayAfter(3, of(Kind::Server), {}));
    QVERIFY(!policy(0.5).delayAfter(4, of(Kind::Server), 1s));
}

void TestRetryPolicy::theBoundDoublesFromTheBaseToTheCap_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<int>("bound");
    QTest::newRow("1") << 1 << 200;
    QTest::newRow("2") << 2 << 400;
    QTest::newRow("3") << 3 << 800;
    QTest::newRow("7") << 7 << 12800;
    QTest::newRow("8") << 8 << 20000;
    QTest::newRow("70, where a shift overflows") << 70 << 20000;
    QTest::newRow("5000, where a double does") << 5000 << 20000;
}

void TestRetryPolicy::theBoundDoublesFromTheBaseToTheCap()
{
    QFETCH(const int, attempt);
    QFETCH(const int, bound);
    QCOMPARE(policy(1.0, 10'000).delayAfter(attempt, of(Kind::Server), {})->count(), bound);
}

void TestRetryPolicy::jitterIsFull()
{
    QCOMPARE(policy(0.0).delayAfter(2, of(Kind::Throttled), {})->count(), 0);
    QCOMPARE(policy(0.25).delayAfter(2, of(Kind::Throttled), {})->count(), 100);
    QCOMPARE(policy(0.999).delayAfter(2, of(Kind::Throttled), {})->count(), 400);
}

void TestRetryPolicy::retryAfterIsALowerBoundOfAtMostAMinute_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("delay");
    QTest::newRow("at once: the jitter stays") << 0 << 100;
    QTest::newRow("seconds") << 7 << 7000;
    QTest::newRow("a minute") << 60 << 60000;
    QTest::newRow("an hour") << 3600 << 60000;
    QTest::newRow("negative") << -3600 << 100;
}

void TestRetryPolicy::retryAfterIsALowerBoundOfAtMostAMinute()
{
    QFETCH(const int, seconds);
    QFETCH(const int, delay);
    QCOMPARE(policy(0.5).delayAfter(1, of(Kind::Throttled), std::chrono::seconds(seconds))->count(), delay);
}

void TestRetryPolicy::aSkewedClockNeedsNoWaiting()
{
    QCOMPARE(policy(0.9).delayAfter(1, of(Kind::ClockSkew), {})->count(), 0);
}

void TestRetryPolicy::atLeastOneAttemptIsMade()
{
    QCOMPARE(RetryPolicy({}, 0).attempts(), 1);
    QCOMPARE(RetryPolicy({}, -1).attempts(), 1);
    QCOMPARE(RetryPolicy({}, 10).attempts(), 10);
}

void TestRetryPolicy::itsOwnRandomNumbersStayInBounds()
{
    const RetryPolicy policy;
    for (int i = 0; i < 1000; ++i) {
        const auto delay = policy.delayAfter(1, of(Kind::Server), {});
        QVERIFY(delay && *delay >= 0ms && *delay <= 200ms);
    }
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
