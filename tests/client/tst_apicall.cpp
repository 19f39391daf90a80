#include "apicall.h"

#include "fakenetwork.h"
#include "retrypolicy.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vb;
using Kind = ApiError::Kind;

//! The life of one call. Deletions are tried at every point where outside code runs; the sanitizer build
//! tells whether they were safe.
class TestApiCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void answersFromTheEventLoop();
    void aFailureToPrepareComesFromTheEventLoopToo();
    void everyAttemptIsPreparedAnew();
    void givesUpAfterTheLastAttempt();
    void neverTriesAgain_data();
    void neverTriesAgain();
    void waitsBeforeTheNextAttempt();
    void aFailureToPrepareEndsTheRetries();
    void lostConnectionsAreTriedAgain();
    void aRedirectNamesWhereItPointed();
    void aBodyThatDoesNotCheckIsAnErrorWithItsRequestId();
    void theRecordTellsWhatHappened();

    void cancelBeforeTheStartSendsNothing();
    void cancelAbortsWhatIsUnderWay();
    void cancelWhileWaitingSendsNothingMore();
    void cancelFromARetryNotice();
    void cancelFromTheCallbackIsTooLate();
    void cancelTwice();
    void aDeadContextIsNotCalled();
    void aContextThatDiesWhileWaitingStopsTheCall();
    void theContextMayDieInTheCallback();
    void theOwnerMayDieInTheCallback();
    void theOwnerMayDieInARetryNotice();
    void theOwnerMayDieInAFailureToPrepare();
    void theOwnerMayDieWhenTheCallEnded();
    void theCallDeletesItself();

    void aSkewedClockIsCorrectedOnce();
    void aSkewThatACorrectedClockDoesNotCureEnds();
    void aSkewWithoutADateEnds();
    void theOwnerMayDieInAClockCorrection();
    void cancelFromAClockCorrection();

    void anErrorThatSaysItWasDoneIsSuccess_data();
    void anErrorThatSaysItWasDoneIsSuccess();

private:
    ApiCall *call();
    void expect(int status, const QByteArray &body = {}, const QList<Header> &headers = {});
    void expectSkew(const QList<Header> &headers);

    std::unique_ptr<FakeNetwork> m_network;
    std::unique_ptr<QObject> m_context;
    std::unique_ptr<QObject> m_owner;
    ApiCall::Services m_services;
    QList<Result<QByteArray>> m_results;
    std::function<void()> m_onFinished;
    std::function<void()> m_onCorrection;
    int m_prepared = 0;
    QList<QDateTime> m_corrections;
    std::optional<ApiError> m_prepareError;
    std::chrono::milliseconds m_delay{1};
};

namespace {

QByteArray errorBody(const QByteArray &code)
{
    return "{\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"m\",\"RequestId\":\"R1\"}}";
}

ApiError failure(Kind kind, const QString &message = {})
{
    ApiError error;
    error.kind = kind;
    error.message = message;
    return error;
}

const QList<Header> Dated{{"Date", "Fri, 02 Jan 2026 03:04:05 GMT"}};

} // namespace

void TestApiCall::init()
{
    m_network = std::make_unique<FakeNetwork>();
    m_context = std::make_unique<QObject>();
    m_owner = std::make_unique<QObject>();
    m_results.clear();
    m_corrections.clear();
    m_onFinished = {};
    m_onCorrection = {};
    m_prepareError.reset();
    m_prepared = 0;
    m_delay = 1ms;
    m_services = {};
    m_services.prepare = [this](const HttpRequest &request) -> Result<WireRequest> {
        ++m_prepared;
        if (m_prepareError)
            return *m_prepareError;
        return WireRequest{request.method, QUrl(u"http://host/?op"_s), {{"n", QByteArray::number(m_prepared)}}, "{}"};
    };
    m_services.send = [this](const WireRequest &wire, QObject *parent) {
        return new HttpAttempt(m_network.get(), wire, {5s}, parent);
    };
    m_services.retryDelay
        = [this](int attempt, const ApiError &error, auto) -> std::optional<std::chrono::milliseconds> {
        return attempt < 3 && RetryPolicy::isRetryable(error) ? std::optional(m_delay) : std::nullopt;
    };
    m_services.correctClock = [this](const QDateTime &date) {
        m_corrections.append(date);
        if (m_onCorrection)
            m_onCorrection();
    };
}

void TestApiCall::cleanup()
{
    QVERIFY(m_network->isDone());
    m_owner.reset();
    m_context.reset();
    m_network.reset();
}

ApiCall *TestApiCall::call()
{
    HttpRequest request;
    request.method = "POST";
    request.operation = u"ListVectors"_s;
    const auto finished = [this](const Result<QByteArray> &result) {
        m_results.append(result);
        if (m_onFinished)
            m_onFinished();
    };
    return new ApiCall(request, u"b/i"_s, m_services, 3, m_context.get(), finished, m_owner.get());
}

void TestApiCall::expect(int status, const QByteArray &body, const QList<Header> &headers)
{
    Exchange exchange;
    exchange.status = status;
    exchange.body = body;
    exchange.headers = headers;
    m_network->expect(exchange);
}

void TestApiCall::expectSkew(const QList<Header> &headers)
{
    expect(403, errorBody("RequestTimeTooSkewed"), headers);
}

void TestApiCall::answersFromTheEventLoop()
{
    expect(200, "body");
    call();
    QCOMPARE(m_results.size(), 0);
    QTRY_COMPARE(m_results.size(), 1);
    QVERIFY(m_results.first().ok());
    QCOMPARE(m_results.first().value(), "body");
    QVERIFY(m_results.first()->capacity() >= 4 + 64);
    QCOMPARE(m_network->sent().size(), 1);
}

void TestApiCall::aFailureToPrepareComesFromTheEventLoopToo()
{
    m_prepareError = failure(Kind::Configuration, u"no region"_s);
    QSignalSpy ended(call(), &ApiCall::ended);
    QCOMPARE(m_results.size(), 0);
    QTRY_COMPARE(m_results.size(), 1);
    const ApiError error = m_results.first().error();
    QCOMPARE(kindName(error.kind), u"Configuration"_s);
    QCOMPARE(error.operation, u"ListVectors"_s);
    QCOMPARE(error.place, u"b/i"_s);
    QCOMPARE(error.attempts, 0);
    QCOMPARE(m_network->sent().size(), 0);
    QCOMPARE(ended.count(), 1);
}

void TestApiCall::everyAttemptIsPreparedAnew()
{
    expect(503);
    expect(500);
    expect(200, "{}");
    QSignalSpy retries(call(), &ApiCall::retryScheduled);
    QTRY_COMPARE(m_results.size(), 1);
    QVERIFY(m_results.first().ok());
    QCOMPARE(m_network->sent().size(), 3);
    QCOMPARE(m_network->sent().at(0).header("n"), "1");
    QCOMPARE(m_network->sent().at(1).header("n"), "2");
    QCOMPARE(m_network->sent().at(2).header("n"), "3");
    QCOMPARE(retries.count(), 2);
    const auto first = retries.at(0).at(0).value<RetryNotice>();
    QCOMPARE(first.attempt, 2);
    QCOMPARE(first.attempts, 3);
    QCOMPARE(first.delay.count(), 1);
    QCOMPARE(first.error.httpStatus, 503);
    QCOMPARE(first.error.attempts, 1);
    QCOMPARE(retries.at(1).at(0).value<RetryNotice>().attempt, 3);
}

void TestApiCall::givesUpAfterTheLastAttempt()
{
    expect(500);
    expect(500);
    expect(500, errorBody("InternalError"), {{"x-oss-request-id", "ID3"}, {"x-oss-ec", "0001"}});
    call();
    QTRY_COMPARE(m_results.size(), 1);
    const ApiError error = m_results.first().error();
    QCOMPARE(kindName(error.kind), u"Server"_s);
    QCOMPARE(error.attempts, 3);
    QCOMPARE(error.httpStatus, 500);
    QCOMPARE(error.code, u"InternalError"_s);
    QVERIFY(!error.requestId.isEmpty());
    QCOMPARE(error.ec, u"0001"_s);
    QCOMPARE(error.operation, u"ListVectors"_s);
}

void TestApiCall::neverTriesAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("kind");
    QTest::newRow("denied") << 403 << "AccessDenied"_ba << u"Denied"_s;
    QTest::newRow("signature") << 403 << "SignatureDoesNotMatch"_ba << u"Credentials"_s;
    QTest::newRow("bucket") << 404 << "NoSuchBucket"_ba << u"NotFound"_s;
    QTest::newRow("conflict") << 409 << "VectorIndexOperationConflict"_ba << u"Conflict"_s;
    QTest::newRow("invalid") << 400 << "MalformedJson"_ba << u"InvalidRequest"_s;
}

void TestApiCall::neverTriesAgain()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    QFETCH(const QString, kind);
    expect(status, errorBody(code));
    call();
    QTRY_COMPARE(m_results.size(), 1);
    QTest::qWait(20);
    QCOMPARE(kindName(m_results.first().error().kind), kind);
    QCOMPARE(m_network->sent().size(), 1);
}

void TestApiCall::waitsBeforeTheNextAttempt()
{
    m_delay = 80ms;
    expect(503);
    expect(200);
    QElapsedTimer elapsed;
    elapsed.start();
    call();
    QTRY_COMPARE(m_results.size(), 1);
    QVERIFY(elapsed.elapsed() >= 70); // a coarse timer may be 5 % early
}

void TestApiCall::aFailureToPrepareEndsTheRetries()
{
    expect(503);
    auto *running = call();
    connect(running, &ApiCall::retryScheduled, this, [this] { m_prepareError = failure(Kind::ReadOnly); });
    QTRY_COMPARE(m_results.size(), 1);
    QCOMPARE(kindName(m_results.first().error().kind), u"ReadOnly"_s);
    QCOMPARE(m_results.first().error().attempts, 1);
}

void TestApiCall::lostConnectionsAreTriedAgain()
{
    expect(0);
    expect(0);
    expect(0);
    call();
    QTRY_COMPARE(m_results.size(), 1);
    const ApiError error = m_results.first().error();
    QCOMPARE(kindName(error.kind), u"ConnectionClosed"_s);
    QCOMPARE(error.httpStatus, 0);
    QCOMPARE(error.attempts, 3);
    QVERIFY(!error.message.isEmpty());
}

void TestApiCall::aRedirectNamesWhereItPointed()
{
    expect(302, {}, {{"Location", "https://elsewhere.example/x?y=z"}});
    call();
    QTRY_COMPARE(m_results.size(), 1);
    const ApiError error = m_results.first().error();
    QCOMPARE(kindName(error.kind), u"Redirect"_s);
    QCOMPARE(error.httpStatus, 302);
    QVERIFY2(error.message.contains(u"elsewhere.example"_s), qPrintable(error.message));
    QVERIFY(!error.message.contains(u"y=z"_s));
}

void TestApiCall::aBodyThatDoesNotCheckIsAnErrorWithItsRequestId()
{
    m_services.check = [](const QByteArray &body) -> std::optional<ApiError> {
        return failure(Kind::BadAnswer, QString::fromLatin1(body));
    };
    expect(200, "<html>", {{"x-oss-request-id", "ID7"}});
    QSignalSpy ended(call(), &ApiCall::ended);
    QTRY_COMPARE(m_results.size(), 1);
    const ApiError error = m_results.first().error();
    QCOMPARE(kindName(error.kind), u"BadAnswer"_s);
    QCOMPARE(error.message, u"<html>"_s);
    QCOMPARE(error.requestId, u"ID7"_s);
    QCOMPARE(error.httpStatus, 200);
    QCOMPARE(error.operation, u"ListVectors"_s);
    QCOMPARE(error.place, u"b/i"_s);
    QCOMPARE(error.attempts, 1);
    QVERIFY(ended.at(0).at(0).value<CallRecord>().failure == Kind::BadAnswer);
}

void TestApiCall::theRecordTellsWhatHappened()
{
    expect(503, errorBody("QpsLimitExceeded"));
    expect(200, "12345", {{"x-oss-request-id", "ID2"}});
    QSignalSpy ended(call(), &ApiCall::ended);
    int resultsWhenEnded = -1;
    connect(m_owner->findChild<ApiCall *>(), &ApiCall::ended, this, [&] { resultsWhenEnded = int(m_results.size()); });
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(resultsWhenEnded, 1); // after the callback
    const auto record = ended.at(0).at(0).value<CallRecord>();
    QCOMPARE(record.operation, u"ListVectors"_s);
    QCOMPARE(record.place, u"b/i"_s);
    QCOMPARE(record.httpStatus, 200);
    QCOMPARE(record.requestId, u"ID2"_s);
    QCOMPARE(record.attempts, 2);
    QVERIFY(!record.failure);
    QVERIFY(record.code.isEmpty());
    QCOMPARE(record.bytesReceived, errorBody("QpsLimitExceeded").size() + 5);
    QVERIFY(record.latency >= 1ms);
}

void TestApiCall::cancelBeforeTheStartSendsNothing()
{
    call()->cancel();
    QTest::qWait(20);
    QCOMPARE(m_results.size(), 0);
    QCOMPARE(m_prepared, 0);
}

void TestApiCall::cancelAbortsWhatIsUnderWay()
{
    Exchange exchange;
    exchange.hang = true;
    m_network->expect(exchange);
    QPointer<ApiCall> running = call();
    QSignalSpy ended(running.data(), &ApiCall::ended);
    QTRY_COMPARE(m_network->sent().size(), 1);
    running->cancel();
    QCOMPARE(m_network->aborted(), 1);
    QTRY_VERIFY(!running);
    QCOMPARE(m_results.size(), 0);
    QCOMPARE(ended.count(), 0);
}

void TestApiCall::cancelWhileWaitingSendsNothingMore()
{
    m_delay = 30ms;
    expect(503);
    auto *running = call();
    QSignalSpy retries(running, &ApiCall::retryScheduled);
    QTRY_COMPARE(retries.count(), 1);
    running->cancel();
    QTest::qWait(80);
    QCOMPARE(m_network->sent().size(), 1);
    QCOMPARE(m_results.size(), 0);
}

void TestApiCall::cancelFromARetryNotice()
{
    expect(503);
    QPointer<ApiCall> running = call();
    connect(running, &ApiCall::retryScheduled, running, &ApiCall::cancel);
    QTRY_VERIFY(!running);
    QTest::qWait(20);
    QCOMPARE(m_network->sent().size(), 1);
    QCOMPARE(m_results.size(), 0);
}

void TestApiCall::cancelFromTheCallbackIsTooLate()
{
    expect(200);
    auto *running = call();
    QSignalSpy ended(running, &ApiCall::ended);
    m_onFinished = [running] { running->cancel(); };
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(m_results.size(), 1);
}

void TestApiCall::cancelTwice()
{
    QPointer<ApiCall> running = call();
    running->cancel();
    running->cancel();
    QTRY_VERIFY(!running);
    QCOMPARE(m_results.size(), 0);
}

void TestApiCall::aDeadContextIsNotCalled()
{
    Exchange exchange;
    exchange.hang = true;
    m_network->expect(exchange);
    call();
    QTRY_COMPARE(m_network->sent().size(), 1);
    m_context.reset();
    QCOMPARE(m_network->aborted(), 1);
    QTest::qWait(20);
    QCOMPARE(m_results.size(), 0);
}

void TestApiCall::aContextThatDiesWhileWaitingStopsTheCall()
{
    m_delay = 20ms;
    expect(503);
    QSignalSpy retries(call(), &ApiCall::retryScheduled);
    QTRY_COMPARE(retries.count(), 1);
    m_context.reset();
    QTest::qWait(60);
    QCOMPARE(m_network->sent().size(), 1);
    QCOMPARE(m_results.size(), 0);
}

void TestApiCall::theContextMayDieInTheCallback()
{
    expect(200);
    QSignalSpy ended(call(), &ApiCall::ended);
    m_onFinished = [this] { m_context.reset(); };
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(m_results.size(), 1);
}

void TestApiCall::theOwnerMayDieInTheCallback()
{
    expect(200, "x");
    QSignalSpy ended(call(), &ApiCall::ended);
    m_onFinished = [this] {
        m_owner.reset();
        m_context.reset();
    };
    QTRY_COMPARE(m_results.size(), 1);
    QTest::qWait(20);
    QCOMPARE(ended.count(), 0);
}

void TestApiCall::theOwnerMayDieInARetryNotice()
{
    expect(503);
    connect(call(), &ApiCall::retryScheduled, this, [this] { m_owner.reset(); });
    QTRY_VERIFY(!m_owner);
    QTest::qWait(20);
    QCOMPARE(m_results.size(), 0);
}

void TestApiCall::theOwnerMayDieInAFailureToPrepare()
{
    m_prepareError = ApiError{};
    call();
    m_onFinished = [this] { m_owner.reset(); };
    QTRY_VERIFY(!m_owner);
    QCOMPARE(m_results.size(), 1);
}

void TestApiCall::theOwnerMayDieWhenTheCallEnded()
{
    expect(200);
    connect(call(), &ApiCall::ended, this, [this] { m_owner.reset(); });
    QTRY_VERIFY(!m_owner);
    QCOMPARE(m_results.size(), 1);
}

void TestApiCall::theCallDeletesItself()
{
    expect(200);
    QPointer<ApiCall> running = call();
    QTRY_VERIFY(!running);
    QCOMPARE(m_results.size(), 1);
}

void TestApiCall::aSkewedClockIsCorrectedOnce()
{
    m_delay = 0ms;
    expectSkew(Dated);
    expect(200, "{}");
    QSignalSpy retries(call(), &ApiCall::retryScheduled);
    QTRY_COMPARE(m_results.size(), 1);
    QVERIFY(m_results.first().ok());
    QCOMPARE(m_prepared, 2);
    QCOMPARE(m_corrections, {QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC)});
    QCOMPARE(retries.count(), 1);
}

void TestApiCall::aSkewThatACorrectedClockDoesNotCureEnds()
{
    expectSkew(Dated);
    expectSkew(Dated);
    call();
    QTRY_COMPARE(m_results.size(), 1);
    QCOMPARE(kindName(m_results.first().error().kind), u"ClockSkew"_s);
    QCOMPARE(m_results.first().error().attempts, 2);
    QCOMPARE(m_corrections.size(), 1);
}

void TestApiCall::aSkewWithoutADateEnds()
{
    expectSkew({});
    call();
    QTRY_COMPARE(m_results.size(), 1);
    QCOMPARE(kindName(m_results.first().error().kind), u"ClockSkew"_s);
    QCOMPARE(m_corrections.size(), 0);
}

void TestApiCall::theOwnerMayDieInAClockCorrection()
{
    expectSkew(Dated);
    call();
    m_onCorrection = [this] { m_owner.reset(); };
    QTRY_VERIFY(!m_owner);
    QTest::qWait(20);
    QCOMPARE(m_results.size(), 0);
}

void TestApiCall::cancelFromAClockCorrection()
{
    expectSkew(Dated);
    QPointer<ApiCall> running = call();
    QSignalSpy retries(running.data(), &ApiCall::retryScheduled);
    m_onCorrection = [running] { running->cancel(); };
    QTRY_VERIFY(!running);
    QCOMPARE(m_results.size(), 0);
    QCOMPARE(retries.count(), 0);
}

void TestApiCall::anErrorThatSaysItWasDoneIsSuccess_data()
{
    QTest::addColumn<QList<int>>("statuses");
    QTest::addColumn<QByteArray>("firstCode");
    QTest::addColumn<bool>("success");
    QTest::newRow("at once: it never was there") << QList<int>{404} << QByteArray() << false;
    QTest::newRow("after a lost answer") << QList<int>{0, 404} << QByteArray() << true;
    QTest::newRow("after a server error") << QList<int>{500, 404} << "InternalError"_ba << true;
    QTest::newRow("after two") << QList<int>{500, 500, 404} << "InternalError"_ba << true;
    QTest::newRow("after a rate limit: not carried out") << QList<int>{503, 404} << "QpsLimitExceeded"_ba << false;
    QTest::newRow("after 429: not carried out") << QList<int>{429, 404} << "QpsLimitExceeded"_ba << false;
    QTest::newRow("another error") << QList<int>{500, 409} << "InternalError"_ba << false;
}

void TestApiCall::anErrorThatSaysItWasDoneIsSuccess()
{
    QFETCH(const QList<int>, statuses);
    QFETCH(const QByteArray, firstCode);
    QFETCH(const bool, success);
    m_services.saysItWasDone = [](const ApiError &error) { return error.code == u"NoSuchVectorIndex"_s; };
    for (const int status : statuses.first(statuses.size() - 1))
        expect(status, errorBody(firstCode));
    const QHash<int, QByteArray> lastCodes{{404, "NoSuchVectorIndex"}, {409, "VectorIndexOperationConflict"}};
    expect(statuses.last(), errorBody(lastCodes.value(statuses.last())));
    call();
    QTRY_COMPARE(m_results.size(), 1);
    QCOMPARE(m_results.first().ok(), success);
    QCOMPARE(m_network->sent().size(), statuses.size());
}

QTEST_GUILESS_MAIN(TestApiCall)
#include "tst_apicall.moc"
