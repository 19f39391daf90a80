#include "errorparser.h"

#include "answers.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace vb;

class TestErrorParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormIsRead_data();
    void everyFormIsRead();
    void kindsFollowStatusAndCode_data();
    void kindsFollowStatusAndCode();
    void headersHelpOut();
    void theBodyGoesBeforeTheHeaders();
    void whatIsNotUnderstoodIsSaidAndShown_data();
    void whatIsNotUnderstoodIsSaidAndShown();
    void aCodeAloneIsEnough();
    void externalEntitiesAreNotRead();
    void entityBombsEnd();
    void everyPrefixEndsInAnError_data() { everyFormIsRead_data(); }
    void everyPrefixEndsInAnError();
    void mutationsNeverCrash();
};

namespace {

QByteArray withCode(const QString &code)
{
    return code.isEmpty() ? QByteArray() : QByteArray("{\"Error\":{\"Code\":\"" + code.toUtf8() + "\"}}");
}

} // namespace

void TestErrorParser::everyFormIsRead_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto file = [](const char *name) { QTest::newRow(name) << answers::recorded(QString::fromLatin1(name)); };
    file("access_denied_response.json");
    file("access_denied_response.xml");
    QTest::newRow("flat, lower case, blanks in front")
        << " \n{\"code\":\"AccessDenied\",\"message\":\"You have no right to access this "
           "object.\",\"requestId\":\"6629D0B2\","
           "\"hostid\":\"cn-hangzhou.oss-vectors.aliyuncs.com\",\"ec\":\"0003-00000001\","
           "\"recommenddoc\":\"https://api.aliyun.com/troubleshoot?q=0003-00000001\"}"_ba;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf" + answers::recorded(u"access_denied_response.xml"_s));
}

void TestErrorParser::everyFormIsRead()
{
    QFETCH(const QByteArray, body);
    const ApiError error = parseError(403, body, {});
    QCOMPARE(error.kind, ApiError::Kind::Denied);
    QCOMPARE(error.httpStatus, 403);
    QCOMPARE(error.code, u"AccessDenied"_s);
    QCOMPARE(error.message, u"You have no right to access this object."_s);
    QCOMPARE(error.requestId, u"6629D0B2"_s);
    QCOMPARE(error.hostId, u"cn-hangzhou.oss-vectors.aliyuncs.com"_s);
    QCOMPARE(error.ec, u"0003-00000001"_s);
    QCOMPARE(error.recommendDoc, u"https://api.aliyun.com/troubleshoot?q=0003-00000001"_s);
    QVERIFY(error.bodyExcerpt.isEmpty());
}

void TestErrorParser::kindsFollowStatusAndCode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("kind");
    const auto row = [](int status, const char *code, const char *kind) {
        QTest::addRow("%d %s", status, code) << status << QString::fromLatin1(code) << QString::fromLatin1(kind);
    };
    row(301, "", "Redirect");
    row(307, "TemporaryRedirect", "Redirect");
    row(304, "", "Redirect");
    row(400, "VectorIndexParameterInvalid", "InvalidRequest");
    row(400, "", "InvalidRequest");
    row(401, "", "Credentials");
    row(401, "AccessDenied", "Credentials");
    row(403, "", "Denied");
    row(403, "AccessDenied", "Denied");
    row(403, "Anything", "Denied");
    row(403, "InvalidAccessKeyId", "Credentials");
    row(403, "InvalidAccessKeyId.NotFound", "Credentials");
    row(403, "SignatureDoesNotMatch", "Credentials");
    row(403, "SecurityTokenExpired", "Credentials");
    row(403, "InvalidSecurityToken", "Credentials");
    row(403, "RequestTimeTooSkewed", "ClockSkew");
    row(404, "NoSuchVectorIndex", "NotFound");
    row(404, "", "NotFound");
    row(408, "", "Server");
    row(409, "BucketNotEmpty", "Conflict");
    row(412, "", "InvalidRequest");
    row(429, "", "Throttled");
    row(500, "InternalError", "Server");
    row(502, "", "Server");
    row(503, "", "Server");
    row(503, "ServiceUnavailable", "Server");
    row(503, "QpsLimitExceeded", "Throttled");
    row(503, "DownloadTrafficRateLimitExceeded", "Throttled");
    row(503, "Throttling.User", "Throttled");
    row(503, "SlowDown", "Throttled");
    row(504, "", "Server");
    row(599, "", "Server");
    row(100, "", "BadAnswer");
    row(0, "", "BadAnswer");
}

void TestErrorParser::kindsFollowStatusAndCode()
{
    QFETCH(const int, status);
    QFETCH(const QString, code);
    const ApiError error = parseError(status, withCode(code), {});
    QTEST(kindName(error.kind), "kind");
    QCOMPARE(error.code, code);
    QVERIFY(!error.message.isEmpty());
}

void TestErrorParser::headersHelpOut()
{
    const QByteArray xml = "<Error><Code>NoSuchBucket</Code><Message>The bucket does not exist.</Message></Error>"_ba;
    const ApiError error = parseError(404, {}, {"id-1"_ba, "0015-00000101"_ba, xml.toBase64()});
    QCOMPARE(error.code, u"NoSuchBucket"_s);
    QCOMPARE(error.message, u"The bucket does not exist."_s);
    QCOMPARE(error.requestId, u"id-1"_s);
    QCOMPARE(error.ec, u"0015-00000101"_s);
    QCOMPARE(parseError(404, {}, {{}, {}, "not base64 \xff"_ba}).message,
             u"The server answered with HTTP status 404 and nothing else."_s);
}

void TestErrorParser::theBodyGoesBeforeTheHeaders()
{
    const QByteArray body = R"({"Error":{"Code":"A","RequestId":"body","EC":"1"}})"_ba;
    const ApiError error = parseError(400, body, {"header"_ba, "2"_ba, withCode(u"B"_s).toBase64()});
    QCOMPARE(error.code, u"A"_s);
    QCOMPARE(error.requestId, u"body"_s);
    QCOMPARE(error.ec, u"1"_s);
}

void TestErrorParser::whatIsNotUnderstoodIsSaidAndShown_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    QTest::newRow("HTML") << "<!DOCTYPE html><html><body>Bad gateway &nbsp;</body></html>"_ba << u"HTML page"_s;
    QTest::newRow("other XML") << "<Fault><Code>X</Code></Fault>"_ba << u"is XML"_s;
    QTest::newRow("text") << "Bad Gateway"_ba << u"not an error message of the service"_s;
    QTest::newRow("other JSON") << R"({"detail":"x"})"_ba << u"not an error message of the service"_s;
    QTest::newRow("broken JSON") << R"({"Error":{"Code":"X")"_ba << u"not an error message of the service"_s;
    QTest::newRow("JSON of other types") << R"({"Error":[1],"code":{"a":1}})"_ba
                                         << u"not an error message of the service"_s;
    QTest::newRow("binary") << "\x1f\x8b\x08\0\xff"_ba << u"not valid UTF-8"_s;
    QTest::newRow("large") << QByteArray(100000, 'x') << u"not an error message of the service"_s;
}

void TestErrorParser::whatIsNotUnderstoodIsSaidAndShown()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, says);
    const ApiError error = parseError(502, body, {});
    QCOMPARE(error.kind, ApiError::Kind::Server);
    QVERIFY2(error.message.contains(says), qPrintable(error.message));
    QCOMPARE(error.code, QString());
    QCOMPARE(error.bodyExcerpt, body.left(1024));
}

void TestErrorParser::aCodeAloneIsEnough()
{
    const ApiError error = parseError(503, R"({"Error":{"Code":12,"Message":null}})", {});
    QCOMPARE(error.code, u"12"_s);
    QCOMPARE(error.message, u"The server gave no message with this code."_s);
    QVERIFY(error.bodyExcerpt.isEmpty());
}

void TestErrorParser::externalEntitiesAreNotRead()
{
    const ApiError error = parseError(
        400,
        R"(<!DOCTYPE Error [<!ENTITY x SYSTEM "file:///etc/passwd">]><Error><Code>A</Code><Message>&x;</Message></Error>)",
        {});
    QVERIFY(!error.message.contains(u"root:"_s));
    QCOMPARE(error.kind, ApiError::Kind::InvalidRequest);
}

void TestErrorParser::entityBombsEnd()
{
    QByteArray body = "<!DOCTYPE Error [<!ENTITY e0 \"0123456789\">"_ba;
    for (int i = 1; i < 12; ++i)
        body += "<!ENTITY e" + QByteArray::number(i) + " \""
            + QByteArray("&e" + QByteArray::number(i - 1) + ';').repeated(10) + "\">";
    body += "]><Error><Code>A</Code><Message>&e11;</Message></Error>";
    QElapsedTimer timer;
    timer.start();
    const ApiError error = parseError(400, body, {});
    QVERIFY(timer.elapsed() < 2000);
    QVERIFY(error.message.size() < 100000);
}

void TestErrorParser::everyPrefixEndsInAnError()
{
    QFETCH(const QByteArray, body);
    for (qsizetype length = 0; length < body.size(); ++length) {
        const ApiError error = parseError(403, body.left(length), {});
        QCOMPARE(error.kind, ApiError::Kind::Denied);
        QVERIFY(!error.message.isEmpty());
    }
}

void TestErrorParser::mutationsNeverCrash()
{
    std::mt19937 random(7);
    const QByteArrayList originals{answers::recorded(u"access_denied_response.json"_s),
                                   answers::recorded(u"access_denied_response.xml"_s)};
    for (int round = 0; round < 4000; ++round) {
        QByteArray body = originals.at(round % 2);
        for (uint change = 0; change <= random() % 4; ++change)
            body[qsizetype(random() % uint(body.size()))] = char(random());
        const ApiError error = parseError(500, body, {});
        QCOMPARE(error.kind == ApiError::Kind::Server || error.kind == ApiError::Kind::ClockSkew, true);
        QVERIFY(!error.message.isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestErrorParser)
#include "tst_errorparser.moc"
