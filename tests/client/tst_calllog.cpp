#include "calllog.h"

#include <QLoggingCategory>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vb;

class TestCallLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void init() { QLoggingCategory::setFilterRules(u"vb.client.info=true"_s); }
    void cleanupTestCase() { QLoggingCategory::setFilterRules({}); }

    void aCallIsOneLine();
    void aFailureSaysWhatItWas();
    void whatTheServiceSaidCannotForgeALine();
    void anotherAttemptIsSaid();
};

namespace {

CallRecord someCall()
{
    CallRecord record;
    record.operation = u"ListVectors"_s;
    record.place = u"rag-demo/paragraphs"_s;
    record.httpStatus = 200;
    record.requestId = u"5C3D9175"_s;
    record.attempts = 2;
    record.latency = 12ms;
    record.bytesReceived = 3456;
    return record;
}

} // namespace

void TestCallLog::aCallIsOneLine()
{
    QTest::ignoreMessage(
        QtInfoMsg, "ListVectors \"rag-demo/paragraphs\" status 200 12 ms, 3456 bytes, attempts 2 request \"5C3D9175\"");
    logCall(someCall());
}

void TestCallLog::aFailureSaysWhatItWas()
{
    CallRecord record = someCall();
    record.httpStatus = 403;
    record.failure = ApiError::Kind::Denied;
    record.code = u"AccessDenied"_s;
    record.requestId.clear();
    QTest::ignoreMessage(
        QtInfoMsg,
        "ListVectors \"rag-demo/paragraphs\" status 403 Denied \"AccessDenied\" 12 ms, 3456 bytes, attempts 2");
    logCall(record);
}

void TestCallLog::whatTheServiceSaidCannotForgeALine()
{
    CallRecord record = someCall();
    record.requestId = u"1\n2"_s;
    QTest::ignoreMessage(QtInfoMsg, QRegularExpression(uR"(request "1\\n2"$)"_s));
    logCall(record);
}

void TestCallLog::anotherAttemptIsSaid()
{
    RetryNotice notice;
    notice.attempt = 2;
    notice.attempts = 3;
    notice.delay = 250ms;
    notice.error.kind = ApiError::Kind::Server;
    notice.error.httpStatus = 503;
    QTest::ignoreMessage(QtInfoMsg, "ListVectors attempt 2 of 3 in 250 ms: Server status 503");
    logRetry(u"ListVectors"_s, notice);
}

QTEST_GUILESS_MAIN(TestCallLog)
#include "tst_calllog.moc"
