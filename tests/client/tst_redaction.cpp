#include "redaction.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

const auto canary = u"Zk9canaryQ4x/7+Ab=="_s;

//! Every way in which a canary might be found again.
QStringList formsOf(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return {text, QString::fromLatin1(bytes.toBase64(QByteArray::OmitTrailingEquals)).chopped(1),
            QString::fromLatin1(bytes.toHex()), QString::fromLatin1(bytes.toHex().toUpper()),
            QString::fromLatin1(bytes.toPercentEncoding())};
}

} // namespace

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreMasked_data();
    void secretsAreMasked();
    void whatIsHarmlessStays_data();
    void whatIsHarmlessStays();
    void keyIdsAreShortened();
    void knownSecretsAreFoundInEveryForm();
    void base64IsFoundAtEveryAlignment();
    void shortSecretsAreNotLookedFor();
    void noContextLetsAKnownSecretThrough();
};

void TestRedaction::secretsAreMasked_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("header") << u"Authorization: %1"_s;
    QTest::newRow("header of several words") << u"authorization: Bearer %1"_s;
    QTest::newRow("header of a proxy") << u"Proxy-Authorization: Basic %1"_s;
    QTest::newRow("header of a proxy, in a page") << u"<td>Proxy-Authorization</td><td>Basic %1</td>"_s;
    QTest::newRow("beside half a character") << QString(QChar(0xd800) + u" AccessKeySecret=%1"_s);
    QTest::newRow("cookie") << u"Set-Cookie: a=b; c=%1"_s;
    QTest::newRow("token") << u"x-oss-security-token: %1"_s;
    QTest::newRow("a header of the service that is not known") << u"X-OSS-Something-New: %1"_s;
    QTest::newRow("metadata service") << u"X-aliyun-ecs-metadata-token: %1"_s;
    QTest::newRow("a list of headers, as QDebug prints it") << u"QList((\"Authorization\", \"OSS4 %1\"))"_s;
    QTest::newRow("signature")
        << u"OSS4-HMAC-SHA256 Credential=LTAI4abcdefghijk/20260101/cn-hangzhou/oss/aliyun_v4_request,Signature=%1"_s;
    QTest::newRow("signature of an address") << u"GET /?Expires=1&Signature=%1&x=y"_s;
    QTest::newRow("signature in XML") << u"<SignatureProvided>%1</SignatureProvided>"_s;
    QTest::newRow("JSON") << u"{\"AccessKeySecret\": \"%1\"}"_s;
    QTest::newRow("JSON in a quoted text") << u"{\\\"AccessKeySecret\\\": \\\"%1\\\"}"_s;
    QTest::newRow("XML") << u"<SecurityToken>%1</SecurityToken>"_s;
    QTest::newRow("INI") << u"accessKeySecret = %1"_s;
    QTest::newRow("environment") << u"ALIBABA_CLOUD_ACCESS_KEY_SECRET=%1"_s;
    QTest::newRow("environment, token") << u"OSS_SESSION_TOKEN=%1"_s;
    QTest::newRow("query") << u"http://h/?security-token=%1"_s;
    QTest::newRow("password") << u"proxyPassword: %1"_s;
    QTest::newRow("proxy") << u"http_proxy is http://user:%1@proxy.example:3128/"_s;
    QTest::newRow("SOCKS") << u"socks5://%1@proxy.example"_s;
}

void TestRedaction::secretsAreMasked()
{
    QFETCH(QString, text);
    // An address does not hold a slash before its host.
    const QString secret = text.contains(u'@') ? u"Zk9canaryQ4x7Ab"_s : canary;
    const QString shown = redacted(text.arg(secret));
    QVERIFY2(!shown.contains(secret.left(6)), qPrintable(shown));
    QVERIFY2(shown.contains(u"****"_s), qPrintable(shown));
}

void TestRedaction::whatIsHarmlessStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("call") << u"ListVectors \"rag-demo/paragraphs\" status 200 12 ms, 3456 bytes, attempts 2 request "
                             "\"5C3D9175B6FC201293AD4890\""_s;
    QTest::newRow("header") << u"x-oss-request-id: 5C3D9175B6FC201293AD4890, x-oss-ec: 0002-00000901"_s;
    QTest::newRow("date") << u"x-oss-date: 20260101T000000Z"_s;
    QTest::newRow("error") << u"SignatureDoesNotMatch: the signature we calculated does not match"_s;
    QTest::newRow("address") << u"https://cn-hangzhou.oss-vectors.aliyuncs.com/?listVectors"_s;
    QTest::newRow("mail") << u"write to somebody@example.com"_s;
    QTest::newRow("token of a listing") << u"{\"nextToken\": \"MzAw\"}"_s;
}

void TestRedaction::whatIsHarmlessStays()
{
    QFETCH(QString, text);
    QCOMPARE(redacted(text), text);
}

void TestRedaction::keyIdsAreShortened()
{
    QCOMPARE(redacted(u"with LTAI5tQ7exampleKeyAbcd."_s), u"with LTAI****Abcd."_s);
    QCOMPARE(redacted(u"with STS.NUexampleKeyAbcd."_s), u"with STS.****Abcd."_s);
    QCOMPARE(shortenedKeyId(u"LTAI5tQ7exampleKeyAbcd"_s), u"LTAI****Abcd"_s);
    QCOMPARE(shortenedKeyId(u"own-key"_s), u"ow****"_s);
    KnownSecrets known;
    known.addKeyId(u"a-key-of-another-form"_s);
    QCOMPARE(known.redacted(u"[a-key-of-another-form]"_s), u"[a-ke****form]"_s);
}

void TestRedaction::knownSecretsAreFoundInEveryForm()
{
    KnownSecrets known;
    known.add(Secret(canary.toUtf8()));
    for (const QString &form : formsOf(canary)) {
        const QString shown = known.redacted(u"before "_s + form + u" after"_s);
        QVERIFY2(!shown.contains(form), qPrintable(shown));
        QVERIFY2(shown.startsWith(u"before "_s) && shown.endsWith(u" after"_s), qPrintable(shown));
    }
}

void TestRedaction::base64IsFoundAtEveryAlignment()
{
    KnownSecrets known;
    known.add(Secret(canary.toUtf8()));
    for (const QByteArray &before : {"u:"_ba, "us:"_ba, "use:"_ba}) {
        const QByteArray whole = QByteArray(before + canary.toUtf8() + "@x").toBase64();
        const QString shown = known.redacted(QString::fromLatin1(whole));
        QVERIFY2(shown.contains(u"****"_s) && shown.size() < 20, qPrintable(shown));
    }
}

void TestRedaction::shortSecretsAreNotLookedFor()
{
    KnownSecrets known;
    known.add(Secret("200"_ba));
    QVERIFY(known.isEmpty());
    QCOMPARE(known.redacted(u"status 200"_s), u"status 200"_s);
}

void TestRedaction::noContextLetsAKnownSecretThrough()
{
    KnownSecrets known;
    known.add(Secret(canary.toUtf8()));
    QRandomGenerator random(20261120); // NOLINT(cert-msc51-cpp): the same in each run
    const QString letters = u"abcXYZ019 \t\"'<>=:;&%/@\\{}[],.-_\u4e2d\u00e9"_s;
    const QStringList forms = formsOf(canary);
    for (int round = 0; round < 2000; ++round) {
        QString before;
        QString after;
        for (quint32 i = random.bounded(20U); i > 0; --i) {
            before += letters[random.bounded(int(letters.size()))];
            after += letters[random.bounded(int(letters.size()))];
        }
        const QString text = before + forms[random.bounded(int(forms.size()))] + after;
        const QString shown = redacted(known.redacted(text));
        for (const QString &form : forms)
            QVERIFY2(!shown.contains(form), qPrintable(text));
    }
}

QTEST_APPLESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
