#include "signer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace vb;

//! signing_cases.json was computed with the official Python SDK; its credentials are made up.
class TestSigner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reproducesTheOfficialSdk_data();
    void reproducesTheOfficialSdk();
    void headersComeInTheSdksOrder();
    void theTimeMayBeOfAnyZone();
    void theDateIsEnglishInEveryLocale();
    void queryPairsAreSortedByNameThenValue();
    void additionalHeadersAreSortedLowerCaseAndOnlyWhatIsNotSignedAnyway();
    void headerValuesAreTrimmed();
    void signingLeavesTheCredentialsUsable();
    void md5IsBase64_data();
    void md5IsBase64();
    void percentEncodingLeavesOnlyTheUnreserved_data();
    void percentEncodingLeavesOnlyTheUnreserved();
    void percentEncodedTextOutlivesWhatItWasMadeOf();
};

namespace {

QJsonArray cases()
{
    QFile file(QStringLiteral(VB_TEST_DATA "/signing_cases.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

QList<QPair<QByteArray, QByteArray>> queryOf(const QString &url)
{
    QList<QPair<QByteArray, QByteArray>> pairs;
    const QByteArray query = QUrl(url).query(QUrl::FullyEncoded).toLatin1();
    for (const QByteArray &part : query.isEmpty() ? QByteArrayList() : query.split('&')) {
        const qsizetype equals = part.indexOf('=');
        pairs.append({equals < 0 ? part : part.left(equals), equals < 0 ? QByteArray() : part.mid(equals + 1)});
    }
    return pairs;
}

Credentials credentialsOf(const QJsonObject &item)
{
    return {item["accessKeyId"_L1].toString(),
            Secret(item["accessKeySecret"_L1].toString().toUtf8()),
            Secret(item["securityToken"_L1].toString().toUtf8()),
            {},
            {}};
}

SigningInput inputOf(const QJsonObject &item)
{
    SigningInput input;
    input.method = item["method"_L1].toString().toLatin1();
    input.region = item["region"_L1].toString();
    const QString bucket = item["bucket"_L1].toString();
    const QString account = bucket.isEmpty() ? QString() : item["accountId"_L1].toString();
    const QString path = bucket.isEmpty() ? u"/"_s : QString(bucket + u'/');
    input.resource = QString(u"/acs:ossvector:"_s + input.region + u':' + account + u':' + path).toUtf8();
    input.query = queryOf(item["url"_L1].toString());
    const bool hasBody = item["body"_L1].isString();
    input.contentType = hasBody ? "application/json"_ba : QByteArray();
    input.contentMd5 = hasBody ? contentMd5(item["body"_L1].toString().toUtf8()) : QByteArray();
    const QJsonObject headers = item["headers"_L1].toObject();
    for (const QJsonValue &name : item["additionalHeaders"_L1].toArray())
        input.additionalHeaders.append({name.toString().toLatin1(), headers[name.toString()].toString().toLatin1()});
    return input;
}

//! Everything that would be on the wire, the headers the caller adds included.
QMap<QByteArray, QByteArray> sentHeaders(const SigningInput &input, const Signature &signature)
{
    QMap<QByteArray, QByteArray> sent{{"Content-Type"_ba, input.contentType}, {"Content-MD5"_ba, input.contentMd5}};
    sent.removeIf([](const auto &header) { return header.value().isEmpty(); });
    for (const auto &[name, value] : signature.headers + input.additionalHeaders)
        sent.insert(name, value);
    return sent;
}

QMap<QByteArray, QByteArray> expectedHeaders(const QJsonObject &item)
{
    QMap<QByteArray, QByteArray> headers;
    const QJsonObject object = item["headers"_L1].toObject();
    for (auto header = object.begin(); header != object.end(); ++header)
        headers.insert(header.key().toLatin1(), header.value().toString().toLatin1());
    return headers;
}

QDateTime aTime()
{
    return QDateTime(QDate(2025, 4, 17), QTime(1, 33, 47), Qt::UTC);
}

Credentials someCredentials()
{
    return {u"id"_s, Secret("secret"_ba), {}, {}, {}};
}

SigningInput someInput()
{
    SigningInput input;
    input.method = "GET"_ba;
    input.resource = "/acs:ossvector:cn-hangzhou::/"_ba;
    input.region = u"cn-hangzhou"_s;
    return input;
}

} // namespace

void TestSigner::reproducesTheOfficialSdk_data()
{
    QTest::addColumn<QJsonObject>("item");
    const QJsonArray all = cases();
    QCOMPARE(all.size(), 9);
    for (const QJsonValue &item : all)
        QTest::newRow(qPrintable(item["name"_L1].toString())) << item.toObject();
}

void TestSigner::reproducesTheOfficialSdk()
{
    QFETCH(const QJsonObject, item);
    const SigningInput input = inputOf(item);
    const QDateTime time = QDateTime::fromString(item["signingTime"_L1].toString(), Qt::ISODate);
    QVERIFY(time.isValid());

    const Signature signature = sign(input, credentialsOf(item), time);

    QCOMPARE(signature.canonicalRequest, item["canonicalRequest"_L1].toString().toUtf8());
    QCOMPARE(signature.stringToSign, item["stringToSign"_L1].toString().toUtf8());
    QCOMPARE(signature.authorization, item["authorization"_L1].toString().toUtf8());
    QCOMPARE(sentHeaders(input, signature), expectedHeaders(item));
}

void TestSigner::headersComeInTheSdksOrder()
{
    Credentials credentials = someCredentials();
    credentials.securityToken = Secret("token"_ba);
    QByteArrayList names;
    for (const auto &[name, value] : sign(someInput(), credentials, aTime()).headers)
        names.append(name);
    QCOMPARE(names.join(' '), "x-oss-date Date x-oss-security-token x-oss-content-sha256 Authorization"_ba);
}

void TestSigner::theTimeMayBeOfAnyZone()
{
    const QDateTime elsewhere = aTime().toOffsetFromUtc(8 * 3600);
    QCOMPARE(elsewhere.time().hour(), 9);
    QCOMPARE(sign(someInput(), someCredentials(), elsewhere).headers,
             sign(someInput(), someCredentials(), aTime()).headers);
}

void TestSigner::theDateIsEnglishInEveryLocale()
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    const Signature chinese = sign(someInput(), someCredentials(), aTime());
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const Signature arabic = sign(someInput(), someCredentials(), aTime());
    QLocale::setDefault(QLocale::c());
    QCOMPARE(chinese.headers.at(0).second, "20250417T013347Z"_ba);
    QCOMPARE(chinese.headers.at(1).second, "Thu, 17 Apr 2025 01:33:47 GMT"_ba);
    QCOMPARE(arabic.headers, chinese.headers);
}

void TestSigner::queryPairsAreSortedByNameThenValue()
{
    SigningInput input = someInput();
    input.query = {{"b"_ba, "2"_ba}, {"listVectors"_ba, {}}, {"b"_ba, "1"_ba}, {"B"_ba, "3"_ba}, {"b-c"_ba, "4"_ba}};
    const QByteArrayList lines = sign(input, someCredentials(), aTime()).canonicalRequest.split('\n');
    QCOMPARE(lines.at(2), "B=3&b=1&b=2&b-c=4&listVectors"_ba);
}

void TestSigner::additionalHeadersAreSortedLowerCaseAndOnlyWhatIsNotSignedAnyway()
{
    SigningInput input = someInput();
    input.additionalHeaders
        = {{"Zebra"_ba, "z"_ba}, {"Host"_ba, "h"_ba}, {"x-oss-acl"_ba, "private"_ba}, {"Content-Type"_ba, "t"_ba}};
    const Signature signature = sign(input, someCredentials(), aTime());
    QCOMPARE(signature.canonicalRequest,
             "GET\n/acs%3Aossvector%3Acn-hangzhou%3A%3A/\n\n"
             "content-type:t\nhost:h\nx-oss-acl:private\nx-oss-content-sha256:UNSIGNED-PAYLOAD\n"
             "x-oss-date:20250417T013347Z\nzebra:z\n\nhost;zebra\nUNSIGNED-PAYLOAD"_ba);
    QVERIFY(signature.authorization.contains(",AdditionalHeaders=host;zebra,Signature="));
}

void TestSigner::headerValuesAreTrimmed()
{
    SigningInput input = someInput();
    input.additionalHeaders = {{"host"_ba, "  a b\t"_ba}};
    QVERIFY(sign(input, someCredentials(), aTime()).canonicalRequest.contains("\nhost:a b\n"));
}

void TestSigner::signingLeavesTheCredentialsUsable()
{
    const Credentials credentials = someCredentials();
    const QByteArray first = sign(someInput(), credentials, aTime()).authorization;
    QCOMPARE(credentials.accessKeySecret.bytes(), "secret"_ba);
    QCOMPARE(sign(someInput(), credentials, aTime()).authorization, first);
}

void TestSigner::md5IsBase64_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing") << QByteArray() << "1B2M2Y8AsgTpgAmY7PhCfg=="_ba;
    QTest::newRow("rfc 1321") << "message digest"_ba
                              << "+WtpfXy3k41SWi8xqvFh0A=="_ba;
}

void TestSigner::md5IsBase64()
{
    QFETCH(const QByteArray, body);
    QTEST(contentMd5(body), "expected");
}

void TestSigner::percentEncodingLeavesOnlyTheUnreserved_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("keepSlash");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("unreserved") << "AZaz09-._~"_ba << false << "AZaz09-._~"_ba;
    QTest::newRow("slash kept") << "/a:b/"_ba << true << "/a%3Ab/"_ba;
    QTest::newRow("slash encoded") << "/a:b/"_ba << false << "%2Fa%3Ab%2F"_ba;
    QTest::newRow("sub-delimiters") << "!*'();@&=+$,?#[]%\" "_ba << false
                                    << "%21%2A%27%28%29%3B%40%26%3D%2B%24%2C%3F%23%5B%5D%25%22%20"_ba;
    QTest::newRow("utf-8") << "\u4e2d"_ba << false << "%E4%B8%AD"_ba;
    QTest::newRow("nul") << "a\0b"_ba << false << "a%00b"_ba;
    QTest::newRow("empty") << QByteArray() << true << QByteArray();
}

void TestSigner::percentEncodingLeavesOnlyTheUnreserved()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, keepSlash);
    QTEST(percentEncode(text, keepSlash), "expected");
}

void TestSigner::percentEncodedTextOutlivesWhatItWasMadeOf()
{
    QByteArray text(20, 'a'); // nothing to encode
    const QByteArray encoded = percentEncode(text, false);
    text.fill('x');
    QCOMPARE(encoded, QByteArray(20, 'a'));
}

QTEST_APPLESS_MAIN(TestSigner)
#include "tst_signer.moc"
