#include "httpvalues.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vb;

class TestHttpValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesAreUtcWhateverTheLocale();
    void otherDatesAreInvalid_data();
    void otherDatesAreInvalid();
    void retryAfterIsSecondsOrADate_data();
    void retryAfterIsSecondsOrADate();
    void loopbackHosts_data();
    void loopbackHosts();
};

namespace {
const QDateTime Noon(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
}

void TestHttpValues::datesAreUtcWhateverTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::Chinese));
    const QDateTime date = parseHttpDate("Mon, 02 Mar 2026 12:00:00 GMT");
    QLocale::setDefault(QLocale::c());
    QCOMPARE(date, Noon);
    QCOMPARE(date.timeSpec(), Qt::UTC);
}

void TestHttpValues::otherDatesAreInvalid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("iso") << "2026-03-02T12:00:00Z"_ba;
    QTest::newRow("no zone") << "Mon, 02 Mar 2026 12:00:00"_ba;
    QTest::newRow("no such day") << "Mon, 32 Mar 2026 12:00:00 GMT"_ba;
    QTest::newRow("binary") << "\xff\xfe\0\x01"_ba;
}

void TestHttpValues::otherDatesAreInvalid()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!parseHttpDate(text).isValid());
}

void TestHttpValues::retryAfterIsSecondsOrADate_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("seconds"); // -1: absent
    QTest::newRow("seconds") << "7"_ba << 7;
    QTest::newRow("zero") << "0"_ba << 0;
    QTest::newRow("blanks") << " 12 "_ba << 12;
    QTest::newRow("too long to read") << "99999999999999999999999"_ba << 86400;
    QTest::newRow("date to come") << "Mon, 02 Mar 2026 12:00:30 GMT"_ba << 30;
    QTest::newRow("date gone by") << "Mon, 02 Mar 2026 11:00:00 GMT"_ba << 0;
    QTest::newRow("empty") << QByteArray() << -1;
    QTest::newRow("negative") << "-5"_ba << -1;
    QTest::newRow("fraction") << "1.5"_ba << -1;
    QTest::newRow("text") << "soon"_ba << -1;
}

void TestHttpValues::retryAfterIsSecondsOrADate()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, seconds);
    QCOMPARE(int(parseRetryAfter(text, Noon).value_or(-1s).count()), seconds);
}

void TestHttpValues::loopbackHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("localhost") << u"localhost"_s << true;
    QTest::newRow("upper") << u"LOCALHOST"_s << true;
    QTest::newRow("below localhost") << u"b.localhost"_s << false;
    QTest::newRow("v4") << u"127.0.0.1"_s << true;
    QTest::newRow("v4 other") << u"127.1.2.3"_s << true;
    QTest::newRow("v6") << u"::1"_s << true;
    QTest::newRow("v4 in v6") << u"::ffff:127.0.0.1"_s << true;
    QTest::newRow("localhost of the root") << u"localhost."_s << false;
    QTest::newRow("any address") << u"0.0.0.0"_s << false;
    QTest::newRow("private") << u"10.0.0.1"_s << false;
    QTest::newRow("looks alike") << u"127.0.0.1.example.com"_s << false;
    QTest::newRow("ends alike") << u"notlocalhost"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestHttpValues::loopbackHosts()
{
    QFETCH(const QString, host);
    QFETCH(const bool, loopback);
    QCOMPARE(isLoopbackHost(host), loopback);
}

QTEST_GUILESS_MAIN(TestHttpValues)
#include "tst_httpvalues.moc"
