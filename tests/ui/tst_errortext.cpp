#include "errortext.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;
using Kind = ApiError::Kind;

namespace {

constexpr int kindCount = int(Kind::RepeatedToken) + 1;

ApiError makeError(Kind kind, const QString &code = {}, const QString &operation = u"ListVectors"_s,
                   const QString &place = u"rag-prod/articles"_s)
{
    ApiError error;
    error.kind = kind;
    error.code = code;
    error.operation = operation;
    error.place = place;
    return error;
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindSaysWhatWhyAndWhatToDo_data();
    void everyKindSaysWhatWhyAndWhatToDo();
    void noTwoKindsAreExplainedAlike();
    void codesAreExplained_data();
    void codesAreExplained();
    void aWrongRegionIsToldByItsNumber();
    void aMissingAccountIdSaysWhereItIsShown();
    void whatIsWrongWithACertificateIsSaid_data();
    void whatIsWrongWithACertificateIsSaid();
    void aProxysRefusalIsQuoted();
    void titlesNameTheOperationAndThePlace_data();
    void titlesNameTheOperationAndThePlace();
    void deniedNamesTheRamAction_data();
    void deniedNamesTheRamAction();
    void serversMessageIsBoundedAndOnOneLine();
    void aPlaceWithPercentSignsStaysWhole();
    void aWebPageIsCalledOne();
    void lineHoldsTitleAndWhy();
    void whatStopsTheStartIsNotCalledARequest();
};

void TestErrorText::everyKindSaysWhatWhyAndWhatToDo_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < kindCount; ++kind)
        QTest::addRow("%s", qPrintable(kindName(Kind(kind)))) << kind;
}

void TestErrorText::everyKindSaysWhatWhyAndWhatToDo()
{
    QFETCH(int, kind);
    const ErrorText text = errorText(makeError(Kind(kind)));
    QVERIFY(text.title.contains(u"rag-prod/articles"_s));
    QVERIFY(!text.why.isEmpty());
    QVERIFY(!text.advice.isEmpty());
    QVERIFY2(QFile::exists(u":/icons/%1.svg"_s.arg(text.iconName)), qPrintable(text.iconName));
    // Nobody may take a failure for an index without vectors.
    QVERIFY(!text.why.contains(u"no vectors"_s, Qt::CaseInsensitive));
    QVERIFY(text.iconName != u"empty"_s);
}

void TestErrorText::noTwoKindsAreExplainedAlike()
{
    QSet<QString> seen;
    for (int kind = 0; kind < kindCount; ++kind)
        seen.insert(errorText(makeError(Kind(kind))).why);
    QCOMPARE(seen.size(), kindCount);
}

void TestErrorText::codesAreExplained_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("why");
    QTest::newRow("denied") << int(Kind::Denied) << u"AccessDenied"_s << u"Access denied"_s;
    QTest::newRow("signature") << int(Kind::Credentials) << u"SignatureDoesNotMatch"_s << u"secret"_s;
    QTest::newRow("unknown key") << int(Kind::Credentials) << u"InvalidAccessKeyId"_s << u"key id is not known"_s;
    QTest::newRow("expired") << int(Kind::Credentials) << u"SecurityTokenExpired"_s << u"expired"_s;
    QTest::newRow("token") << int(Kind::Credentials) << u"InvalidSecurityToken"_s << u"security token"_s;
    QTest::newRow("token missing") << int(Kind::Configuration) << u"MissingToken"_s << u"token is missing"_s;
    QTest::newRow("swapped") << int(Kind::Configuration) << u"SwappedKey"_s << u"swapped"_s;
    QTest::newRow("clock") << int(Kind::ClockSkew) << u"RequestTimeTooSkewed"_s << u"clock"_s;
    QTest::newRow("no bucket") << int(Kind::NotFound) << u"NoSuchBucket"_s << u"bucket does not exist"_s;
    QTest::newRow("no index") << int(Kind::NotFound) << u"NoSuchVectorIndex"_s << u"index does not exist"_s;
    QTest::newRow("not ready") << int(Kind::Conflict) << u"VectorIndexOperationConflict"_s << u"not ready"_s;
    QTest::newRow("not empty") << int(Kind::Conflict) << u"BucketNotEmpty"_s << u"still holds indexes"_s;
    QTest::newRow("rate") << int(Kind::Throttled) << u"QpsLimitExceeded"_s << u"rate of requests"_s;
}

void TestErrorText::codesAreExplained()
{
    QFETCH(int, kind);
    QFETCH(QString, code);
    QFETCH(QString, why);
    const ErrorText text = errorText(makeError(Kind(kind), code));
    QVERIFY2(text.why.contains(why), qPrintable(text.why));
    QVERIFY(!text.advice.isEmpty());
}

void TestErrorText::aWrongRegionIsToldByItsNumber()
{
    ApiError error = makeError(Kind::InvalidRequest, u"InvalidArgument"_s);
    QVERIFY(!errorText(error).why.contains(u"region"_s));
    error.ec = u"0002-00000228"_s;
    QVERIFY(errorText(error).why.contains(u"region is wrong"_s));
    QVERIFY(errorText(error).advice.contains(u"Choose the region"_s));
}

void TestErrorText::aMissingAccountIdSaysWhereItIsShown()
{
    ApiError error = makeError(Kind::Configuration, u"NoAccountId"_s);
    error.message = u"The account id is not known."_s;
    QCOMPARE(errorText(error).why, error.message);
    QVERIFY(errorText(error).advice.contains(u"console"_s));
}

void TestErrorText::whatIsWrongWithACertificateIsSaid_data()
{
    QTest::addColumn<TlsFault::Reason>("reason");
    QTest::addColumn<QString>("advice");
    QTest::newRow("self-signed") << TlsFault::Reason::SelfSigned << u"CA certificates"_s;
    QTest::newRow("unknown issuer") << TlsFault::Reason::UnknownIssuer << u"CA certificates"_s;
    QTest::newRow("expired") << TlsFault::Reason::Expired << u"date"_s;
    QTest::newRow("not yet valid") << TlsFault::Reason::NotYetValid << u"date"_s;
    QTest::newRow("another host") << TlsFault::Reason::WrongHost << u"endpoint"_s;
    QTest::newRow("handshake") << TlsFault::Reason::Handshake << u"port"_s;
    QTest::newRow("anything else") << TlsFault::Reason::Other << u"date"_s;
}

void TestErrorText::whatIsWrongWithACertificateIsSaid()
{
    QFETCH(const TlsFault::Reason, reason);
    QFETCH(const QString, advice);
    ApiError error = makeError(Kind::Tls);
    error.message = u"The certificate is odd."_s;
    auto fault = std::make_shared<TlsFault>();
    fault->reason = reason;
    error.tls = fault;
    const ErrorText text = errorText(error);
    QCOMPARE(text.why, u"Nothing was sent: The certificate is odd."_s);
    QVERIFY2(text.advice.contains(advice), qPrintable(text.advice));
}

void TestErrorText::aProxysRefusalIsQuoted()
{
    ApiError error = makeError(Kind::Proxy);
    error.message = u"The proxy p:1 wants a user name and a password."_s;
    QCOMPARE(errorText(error).why, error.message);
    QVERIFY(errorText(error).advice.contains(u"proxy"_s));
}

void TestErrorText::titlesNameTheOperationAndThePlace_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("title");
    QTest::newRow("buckets") << u"ListVectorBuckets"_s << u"host"_s << u"The buckets could not be listed"_s;
    QTest::newRow("indexes") << u"ListVectorIndexes"_s << u"rag"_s << u"The indexes of rag could not be listed"_s;
    QTest::newRow("vectors") << u"ListVectors"_s << u"rag/a"_s << u"The vectors of rag/a could not be listed"_s;
    QTest::newRow("one") << u"GetVectors"_s << u"rag/a"_s << u"Vectors of rag/a could not be read"_s;
    QTest::newRow("delete") << u"DeleteVectors"_s << u"rag/a"_s << u"Vectors of rag/a could not be deleted"_s;
    QTest::newRow("delete index") << u"DeleteVectorIndex"_s << u"rag/a"_s << u"The index rag/a could not be deleted"_s;
    QTest::newRow("new operation") << u"FoldVectors"_s << u"rag/a"_s << u"FoldVectors failed"_s;
    QTest::newRow("none") << QString() << QString() << u"The request failed"_s;
}

void TestErrorText::titlesNameTheOperationAndThePlace()
{
    QFETCH(QString, operation);
    QFETCH(QString, place);
    QFETCH(QString, title);
    QCOMPARE(errorText(makeError(Kind::Server, {}, operation, place)).title, title);
}

void TestErrorText::deniedNamesTheRamAction_data()
{
    QTest::addColumn<QString>("operation");
    for (const char *operation :
         {"ListVectorBuckets", "ListVectorIndexes", "ListVectors", "GetVectors", "DeleteVectors", "DeleteVectorIndex"})
        QTest::newRow(operation) << QString::fromLatin1(operation);
}

void TestErrorText::deniedNamesTheRamAction()
{
    QFETCH(QString, operation);
    const ErrorText text = errorText(makeError(Kind::Denied, u"AccessDenied"_s, operation));
    QVERIFY2(text.advice.contains("oss:"_L1 + operation), qPrintable(text.advice));
    QCOMPARE(text.iconName, u"denied"_s);
}

void TestErrorText::serversMessageIsBoundedAndOnOneLine()
{
    ApiError error = makeError(Kind::InvalidRequest, u"VectorIndexParameterInvalid"_s);
    error.message = u"first line\nsecond "_s + QString(10'000, u'x');
    const QString why = errorText(error).why;
    QVERIFY(why.contains(u"first line second"_s));
    QVERIFY(why.size() < 500);
}

void TestErrorText::aPlaceWithPercentSignsStaysWhole()
{
    const ErrorText text = errorText(makeError(Kind::Server, {}, u"ListVectors"_s, u"a%1b/%2"_s));
    QCOMPARE(text.title, u"The vectors of a%1b/%2 could not be listed"_s);
    QVERIFY(errorLine(makeError(Kind::Server, {}, u"ListVectors"_s, u"a%2b"_s))
                .startsWith(u"The vectors of a%2b could not be listed: "_s));
}

void TestErrorText::aWebPageIsCalledOne()
{
    ApiError error = makeError(Kind::BadAnswer);
    error.bodyExcerpt = "\n<!DOCTYPE html><html><body>Sign in</body></html>";
    QVERIFY(errorText(error).why.contains(u"web page"_s));
    error.bodyExcerpt = "{\"vectors\":7}";
    QVERIFY(!errorText(error).why.contains(u"web page"_s));
}

void TestErrorText::lineHoldsTitleAndWhy()
{
    const ApiError error = makeError(Kind::Offline);
    const ErrorText text = errorText(error);
    QCOMPARE(errorLine(error), QString(text.title + ": "_L1 + text.why));
}

void TestErrorText::whatStopsTheStartIsNotCalledARequest()
{
    ApiError error = makeError(Kind::Configuration, {}, {}, {});
    error.message = u"Set OSS_REGION."_s;
    QCOMPARE(errorText(error).title, u"Not connected"_s);
    QVERIFY(errorText(error).why.contains(u"Set OSS_REGION."_s));
}

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
