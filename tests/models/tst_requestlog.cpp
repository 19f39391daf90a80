#include "requestlog.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

class TestRequestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void callsBecomeRowsInOrder();
    void manyCallsBecomeRowsAtOnce();
    void onlyTheLastCallsAreKept();
    void memoryIsBoundedByBytes();
    void nothingHappensUntilSomebodyLooks();
    void whatIsPausedIsNotTakenIn();
    void textAndFailuresAreFiltered();
    void filteredRowsStayRightWhileOldOnesGo();
    void detailsAreLinesOfPlainText();
    void clearingLeavesNothing();

private:
    //! Of the last row; empty: there is none yet.
    QString lastId() const { return m_log->rowCount() > 0 ? m_log->call(m_log->rowCount() - 1).requestId : QString(); }

    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

namespace {

CallRecord call(int number, int status = 200)
{
    CallRecord record;
    record.operation = number % 2 ? u"ListVectors"_s : u"GetVectors"_s;
    record.place = u"rag/articles"_s;
    record.requestId = u"ID%1"_s.arg(number, 6, 10, QChar(u'0'));
    record.httpStatus = status;
    record.attempts = 1;
    if (status >= 400) {
        record.failure = ApiError::Kind::Denied;
        record.code = u"AccessDenied"_s;
        record.message = u"no\npermission\u202e"_s;
    }
    return record;
}

QList<CallRecord> calls(int from, int count)
{
    QList<CallRecord> list;
    for (int i = 0; i < count; ++i)
        list.append(call(from + i));
    return list;
}

} // namespace

void TestRequestLog::init()
{
    m_tester.reset();
    m_log = std::make_unique<RequestLog>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_log.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_log->setWatched(true);
}

void TestRequestLog::callsBecomeRowsInOrder()
{
    m_log->add(calls(1, 3));
    QTRY_COMPARE(m_log->rowCount(), 3);
    QCOMPARE(m_log->call(0).requestId, u"ID000001"_s);
    QCOMPARE(m_log->call(2).requestId, u"ID000003"_s);
    QCOMPARE(m_log->index(0, RequestLog::Status).data().toString(), u"200"_s);
}

void TestRequestLog::manyCallsBecomeRowsAtOnce()
{
    QSignalSpy inserted(m_log.get(), &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < 1000; ++i)
        m_log->add({call(i)});
    QTRY_COMPARE(m_log->rowCount(), 1000);
    QVERIFY2(inserted.size() < 20, qPrintable(QString::number(inserted.size())));
}

void TestRequestLog::onlyTheLastCallsAreKept()
{
    for (int round = 0; round < 4; ++round) {
        m_log->add(calls(round * 2000, 2000));
        QTRY_COMPARE(lastId(), call(round * 2000 + 1999).requestId);
    }
    QCOMPARE(m_log->rowCount(), int(RequestLog::maximumCalls));
    QCOMPARE(m_log->call(0).requestId, call(8000 - int(RequestLog::maximumCalls)).requestId);
}

void TestRequestLog::memoryIsBoundedByBytes()
{
    CallRecord big = call(1);
    big.arguments = QByteArray(4000, 'x');
    for (int i = 0; i < 4; ++i) {
        m_log->add(QList<CallRecord>(1000, big));
        QTest::qWait(80);
    }
    const qsizetype most = RequestLog::maximumBytes / 4000;
    QTRY_VERIFY(m_log->callCount() > most * 9 / 10);
    QVERIFY2(m_log->callCount() <= most, qPrintable(QString::number(m_log->callCount())));
}

void TestRequestLog::nothingHappensUntilSomebodyLooks()
{
    m_log->setWatched(false);
    QSignalSpy changed(m_log.get(), &RequestLog::countChanged);
    m_log->add(calls(0, 6000));
    QTest::qWait(150); // nothing to wait for is what is proved
    QCOMPARE(changed.size(), 0);
    m_log->setWatched(true);
    QCOMPARE(m_log->rowCount(), int(RequestLog::maximumCalls));
}

void TestRequestLog::whatIsPausedIsNotTakenIn()
{
    m_log->setPaused(true);
    m_log->add(calls(0, 5));
    m_log->setPaused(false);
    m_log->add(calls(5, 1));
    QTRY_COMPARE(m_log->rowCount(), 1);
    QCOMPARE(m_log->call(0).requestId, u"ID000005"_s);
}

void TestRequestLog::textAndFailuresAreFiltered()
{
    m_log->add(calls(0, 4) + QList<CallRecord>{call(4, 403), call(5, 403)});
    QTRY_COMPARE(m_log->rowCount(), 6);
    m_log->setFilterText(u"listvec"_s);
    QCOMPARE(m_log->rowCount(), 3);
    m_log->setFailedOnly(true);
    QCOMPARE(m_log->rowCount(), 1);
    QCOMPARE(m_log->call(0).requestId, u"ID000005"_s);
    m_log->setFilterText(u"accessdenied"_s);
    QCOMPARE(m_log->rowCount(), 2);
    m_log->setFailedOnly(false);
    m_log->setFilterText({});
    QCOMPARE(m_log->rowCount(), 6);
}

void TestRequestLog::filteredRowsStayRightWhileOldOnesGo()
{
    m_log->setFilterText(u"GetVectors"_s);
    for (int round = 0; round < 5; ++round) {
        m_log->add(calls(round * 1500, 1500));
        QTRY_COMPARE(lastId(), call(round * 1500 + 1498).requestId);
    }
    QCOMPARE(m_log->callCount(), RequestLog::maximumCalls);
    QCOMPARE(m_log->rowCount(), int(RequestLog::maximumCalls) / 2);
    QCOMPARE(m_log->call(0).requestId, call(7500 - int(RequestLog::maximumCalls)).requestId);
}

void TestRequestLog::detailsAreLinesOfPlainText()
{
    m_log->add({call(7, 403)});
    QTRY_COMPARE(m_log->rowCount(), 1);
    const QString details = m_log->details(0);
    QVERIFY2(details.contains(u"Request ID: ID000007"_s), qPrintable(details));
    QVERIFY2(details.contains(u"Message: no\u21b5permission\u27e8U+202E\u27e9"_s), qPrintable(details));
}

void TestRequestLog::clearingLeavesNothing()
{
    m_log->add(calls(0, 10));
    QTRY_COMPARE(m_log->rowCount(), 10);
    m_log->add(calls(10, 10));
    m_log->clear();
    QCOMPARE(m_log->rowCount(), 0);
    QCOMPARE(m_log->callCount(), 0);
    m_log->add(calls(20, 1));
    QTRY_COMPARE(m_log->rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestRequestLog)
#include "tst_requestlog.moc"
