#include "credentialanswer.h"

#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

Result<Credentials> read(const QByteArray &json, AnswerRule rule = AnswerRule::KeyOrToken)
{
    return parseCredentialAnswer(json, rule, u"here"_s, now);
}

QString printed(const Credentials &key)
{
    return key.accessKeyId + u'/' + QString::fromUtf8(key.accessKeySecret.bytes()) + u'/'
        + QString::fromUtf8(key.securityToken.bytes()) + u'/' + key.expires.toString(Qt::ISODate);
}

} // namespace

Q_DECLARE_METATYPE(vb::AnswerRule)

class TestCredentialAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothSchemas_data();
    void readsBothSchemas();
    void refusesWhatIsNotWhole_data();
    void refusesWhatIsNotWhole();
    void aTokenThatHasExpiredIsRefused();
    void anAnswerCutOffAnywhereIsRefused();
};

void TestCredentialAnswer::readsBothSchemas_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("long-lived") << R"({"AccessKeyId":"i","AccessKeySecret":"CANARY"})"_ba << u"i/CANARY//"_s;
    QTest::newRow("temporary")
        << R"({"AccessKeyId":"i","AccessKeySecret":"CANARY","SecurityToken":"t","Expiration":"2026-11-20T13:00:00Z"})"_ba
        << u"i/CANARY/t/2026-11-20T13:00:00Z"_s;
    QTest::newRow("of the service") << R"({"RequestId":"r","LastUpdated":"x","Code":"Success","AccessKeyId":"i",
        "AccessKeySecret":"CANARY","SecurityToken":"t","Expiration":"2026-11-20T13:00:00.5Z"})"_ba
                                    << u"i/CANARY/t/2026-11-20T13:00:00Z"_s;
    QTest::newRow("snake case, AK")
        << R"({"mode":"AK","access_key_id":"i","access_key_secret":"CANARY","sts_token":""})"_ba << u"i/CANARY//"_s;
    QTest::newRow("snake case, token")
        << R"({"mode":"StsToken","access_key_id":"i","access_key_secret":"CANARY","sts_token":"t","expiration":null})"_ba
        << u"i/CANARY/t/"_s;
    QTest::newRow("an offset")
        << R"({"AccessKeyId":"i","AccessKeySecret":"s","Expiration":"2026-11-20T21:00:00+08:00"})"_ba
        << u"i/s//2026-11-20T13:00:00Z"_s;
    QTest::newRow("no zone") << R"({"AccessKeyId":"i","AccessKeySecret":"s","Expiration":"2026-11-20T13:00:00"})"_ba
                             << u"i/s//2026-11-20T13:00:00Z"_s;
    QTest::newRow("escapes and blanks") << " {\n\"AccessKeyId\" : \"\\u0069\" , \"AccessKeySecret\":\"a\\/b\"}\n"_ba
                                        << u"i/a/b//"_s;
}

void TestCredentialAnswer::readsBothSchemas()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const Result<Credentials> result = read(json);
    QVERIFY2(result.ok(), qPrintable(result ? QString() : result.error().message));
    QCOMPARE(printed(*result), expected);
    QCOMPARE(result->source, u"here"_s);
}

void TestCredentialAnswer::refusesWhatIsNotWhole_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<AnswerRule>("rule");
    QTest::addColumn<QString>("message");
    const auto key = AnswerRule::KeyOrToken;
    const auto token = AnswerRule::WholeToken;
    const QString notJson = u"The answer is not a JSON object."_s;
    QTest::newRow("nothing") << ""_ba << key << notJson;
    QTest::newRow("words") << "error: CANARY"_ba << key << notJson;
    QTest::newRow("a list") << "[\"CANARY\"]"_ba << key << notJson;
    QTest::newRow("too deep") << QByteArray(2000, '[') + QByteArray(2000, ']') << key << notJson;
    QTest::newRow("two answers") << R"({"AccessKeyId":"i","AccessKeySecret":"CANARY"}{})"_ba << key << notJson;
    QTest::newRow("no id") << R"({"AccessKeySecret":"CANARY"})"_ba << key << u"The answer has no AccessKeyId."_s;
    QTest::newRow("no secret") << R"({"AccessKeyId":"CANARY"})"_ba << key << u"The answer has no AccessKeySecret."_s;
    QTest::newRow("an empty secret") << R"({"AccessKeyId":"CANARY","AccessKeySecret":""})"_ba << key
                                     << u"The answer has no AccessKeySecret."_s;
    QTest::newRow("a secret that is a number")
        << R"({"AccessKeyId":"CANARY","AccessKeySecret":1})"_ba << key
        << u"AccessKeySecret in the answer is not a text, or set twice to different values."_s;
    QTest::newRow("two secrets") << R"({"AccessKeyId":"i","AccessKeySecret":"CANARY","access_key_secret":"CANARY2"})"_ba
                                 << key
                                 << u"AccessKeySecret in the answer is not a text, or set twice to different values."_s;
    QTest::newRow("two tokens")
        << R"({"AccessKeyId":"i","AccessKeySecret":"CANARY","SecurityToken":"CANARY","sts_token":"CANARY2"})"_ba << key
        << u"sts_token in the answer is not a text, or set twice to different values."_s;
    QTest::newRow("StsToken without") << R"({"mode":"StsToken","access_key_id":"i","access_key_secret":"CANARY"})"_ba
                                      << key << u"The answer has no SecurityToken."_s;
    QTest::newRow("AK with one")
        << R"({"mode":"AK","access_key_id":"i","access_key_secret":"CANARY","sts_token":"CANARY"})"_ba << key
        << u"The answer has the mode AK, and a token all the same."_s;
    QTest::newRow("another mode") << R"({"mode":"RamRoleArn","access_key_id":"i","access_key_secret":"CANARY"})"_ba
                                  << key << u"The answer has a mode other than AK and StsToken."_s;
    QTest::newRow("no success") << R"({"Code":"CANARY","AccessKeyId":"i","AccessKeySecret":"CANARY"})"_ba << key
                                << u"The answer says that there are no credentials."_s;
    QTest::newRow("a host without a token")
        << R"({"AccessKeyId":"i","AccessKeySecret":"CANARY"})"_ba << token << u"The answer has no SecurityToken."_s;
    QTest::newRow("a host without an end")
        << R"({"AccessKeyId":"i","AccessKeySecret":"CANARY","SecurityToken":"CANARY"})"_ba << token
        << u"The answer has no Expiration."_s;
    QTest::newRow("an end that is no time")
        << R"({"AccessKeyId":"i","AccessKeySecret":"CANARY","SecurityToken":"CANARY","Expiration":"CANARY"})"_ba
        << token << u"Expiration in the answer is not a time like 2006-01-02T15:04:05Z."_s;
}

void TestCredentialAnswer::refusesWhatIsNotWhole()
{
    QFETCH(QByteArray, json);
    QFETCH(AnswerRule, rule);
    QFETCH(QString, message);
    const Result<Credentials> result = read(json, rule);
    QVERIFY(!result);
    QCOMPARE(result.error().message, message);
    QCOMPARE(result.error().kind, ApiError::Kind::BadAnswer);
    QVERIFY(!result.error().details().contains(u"CANARY"_s));
}

void TestCredentialAnswer::aTokenThatHasExpiredIsRefused()
{
    const Result<Credentials> result
        = read(R"({"AccessKeyId":"i","AccessKeySecret":"s","SecurityToken":"t","Expiration":"2026-11-20T12:00:00Z"})");
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Credentials);
    QVERIFY(result.error().message.contains(u"2026-11-20T12:00:00Z"_s));
}

void TestCredentialAnswer::anAnswerCutOffAnywhereIsRefused()
{
    const QByteArray json
        = R"({"AccessKeyId":"i","AccessKeySecret":"CANARY","SecurityToken":"t","Expiration":"2026-11-20T13:00:00Z"})"_ba;
    for (qsizetype size = 0; size < json.size(); ++size)
        QVERIFY2(!read(json.first(size)), json.first(size).constData());
}

QTEST_APPLESS_MAIN(TestCredentialAnswer)
#include "tst_credentialanswer.moc"
