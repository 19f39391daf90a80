#include "ossutilcommand.h"

#include "operations.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

const BucketRef bucket{u"rag-prod"_s, u"cn-hangzhou"_s, u"1234567890123456"_s, {}, {}};
const IndexRef articles{bucket, u"articles"_s};

Profile profile()
{
    Profile profile;
    profile.region = u"cn-hangzhou"_s;
    profile.accountId = u"1234567890123456"_s;
    return profile;
}

CallRecord recordOf(const HttpRequest &request)
{
    CallRecord record;
    record.operation = request.operation;
    record.bucket = request.bucket;
    record.index = request.index;
    record.arguments = request.arguments;
    return record;
}

QString commandOf(const HttpRequest &request, const Profile &of = profile())
{
    return ossutilCommand(recordOf(request), of);
}

//! The words that a shell makes of \a command.
QByteArrayList words(const QString &command)
{
    QProcess shell;
    shell.start(u"bash"_s, {u"-c"_s, u"printf '%s\\0' "_s + command});
    if (!shell.waitForFinished())
        return {"no bash"_ba};
    QByteArrayList list = shell.readAllStandardOutput().split('\0');
    list.removeLast();
    return list;
}

const auto where = u" --region cn-hangzhou --endpoint https://cn-hangzhou.oss-vectors.aliyuncs.com --account-id "
                   "1234567890123456"_s;

} // namespace

class TestOssutilCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationHasItsCommand_data();
    void everyOperationHasItsCommand();
    void anyTextIsOneWordOfTheShell_data();
    void anyTextIsOneWordOfTheShell();
    void whatDoesNotShowIsWrittenInDigits();
    void keysAreOneListAsOssutilReadsIt();
    void manyKeysAreAFile();
    void ownServersAreNamed();
    void anotherRegionsBucketIsAddressedThere();
    void aUserInTheEndpointStaysOut();
    void whatBeginsWithADashIsNoOption();
};

void TestOssutilCommand::everyOperationHasItsCommand_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ListVectorBuckets") << commandOf(listVectorBucketsRequest({u"a"_s, {}, 100}))
                                       << u"list-vector-buckets --prefix a --max-keys 100"_s;
    QTest::newRow("GetVectorBucket") << commandOf(getVectorBucketRequest(bucket))
                                     << u"get-vector-bucket --bucket rag-prod"_s;
    QTest::newRow("ListVectorIndexes")
        << commandOf(listVectorIndexesRequest({bucket, u"p"_s, "t="_ba, 100}))
        << u"list-vector-indexes --bucket rag-prod --max-results 100 --next-token t= --prefix p"_s;
    QTest::newRow("GetVectorIndex") << commandOf(getVectorIndexRequest(articles))
                                    << u"get-vector-index --bucket rag-prod --index-name articles"_s;
    QTest::newRow("ListVectors")
        << commandOf(listVectorsRequest({articles, "abc"_ba, 1000, false, true, 16, 3}))
        << u"list-vectors --bucket rag-prod --index-name articles --max-results 1000 --next-token abc "
           "--return-data=false --return-metadata --segment-count 16 --segment-index 3"_s;
    QTest::newRow("GetVectors") << commandOf(getVectorsRequest({articles, {"a"_ba, "b"_ba}, true, true}))
                                << u"get-vectors --bucket rag-prod --index-name articles --keys a,b --return-data "
                                   "--return-metadata"_s;
    QueryVectorsArguments query;
    query.index = articles;
    query.vector = {0.5F, -1.0F};
    query.filter = R"({"$and":[{"type":{"$in":["it's"]}}]})";
    QTest::newRow("QueryVectors")
        << commandOf(queryVectorsRequest(query))
        << u"query-vectors --bucket rag-prod --index-name articles --query-vector '{\"float32\":[0.5,-1]}' --top-k 10 "
           "--filter '{\"$and\":[{\"type\":{\"$in\":[\"it'\\''s\"]}}]}' --return-distance --return-metadata"_s;
    QTest::newRow("DeleteVectors") << commandOf(deleteVectorsRequest({articles, {"a"_ba}}))
                                   << u"delete-vectors --bucket rag-prod --index-name articles --keys a"_s;
    QTest::newRow("PutVectors")
        << commandOf(putVectorsRequest({articles, {VectorRecord()}}))
        << u"put-vectors --bucket rag-prod --index-name articles --vectors file://vectors.json"_s;
    QTest::newRow("PutVectorIndex") << commandOf(
        putVectorIndexRequest({articles, 4, u"cosine"_s, u"float32"_s, {u"k"_s}}))
                                    << u"put-vector-index --bucket rag-prod --index-name articles --data-type float32 "
                                       "--dimension 4 --distance-metric cosine --metadata "
                                       "'{\"nonFilterableMetadataKeys\":[\"k\"]}'"_s;
    QTest::newRow("DeleteVectorIndex") << commandOf(deleteVectorIndexRequest(articles))
                                       << u"delete-vector-index --bucket rag-prod --index-name articles"_s;
    QTest::newRow("DeleteVectorBucket") << commandOf(deleteVectorBucketRequest(bucket))
                                        << u"delete-vector-bucket --bucket rag-prod"_s;
}

void TestOssutilCommand::everyOperationHasItsCommand()
{
    QFETCH(QString, command);
    QFETCH(QString, expected);
    QCOMPARE(command, QString(u"ossutil vectors-api "_s + expected + where));
}

void TestOssutilCommand::anyTextIsOneWordOfTheShell_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("plain") << "doc-001"_ba;
    QTest::newRow("blank") << "a b"_ba;
    QTest::newRow("quotes") << "it's \"so\" `x`"_ba;
    QTest::newRow("variables") << "$HOME $(id) ${x} !! \\ \\n"_ba;
    QTest::newRow("newlines") << "one\ntwo\r\n\tthree'\\"_ba;
    QTest::newRow("only control") << "\x01\x1b[31m\x7f"_ba;
    QTest::newRow("digits behind a control character") << "\x01"
                                                          "23"_ba;
    QTest::newRow("non-ASCII") << "\u4e2d\u6587 \u00e9 \U0001F600"_ba;
    QTest::newRow("direction") << "a\u202eb\u200b"_ba;
    QTest::newRow("not UTF-8") << "a\xff\xfe\xc3"_ba;
    QTest::newRow("globs") << "* ? [a-z] ~ ; & | < > ( ) # ="_ba;
    QTest::newRow("zsh command") << "=ls"_ba;
    QTest::newRow("tilde") << "~root"_ba;
    QTest::newRow("history") << "a!b"_ba;
}

void TestOssutilCommand::anyTextIsOneWordOfTheShell()
{
    QFETCH(QByteArray, text);
    QCOMPARE(words(shellQuoted(text)), QByteArrayList{text});
}

void TestOssutilCommand::whatDoesNotShowIsWrittenInDigits()
{
    const QString word = shellQuoted("a\x1b]0;\u202e\x03\xff"_ba);
    QCOMPARE(word, u"$'a\\033]0;\\342\\200\\256\\003\\377'"_s);
}

void TestOssutilCommand::keysAreOneListAsOssutilReadsIt()
{
    const QList<QByteArray> keys{"a,b"_ba,  "say \"x\""_ba,         "two\nlines"_ba, ""_ba,
                                 " led"_ba, "file:///etc/hosts"_ba, "$x'y"_ba};
    const QByteArrayList given = words(commandOf(getVectorsRequest({articles, keys, true, true})));
    const qsizetype at = given.indexOf("--keys");
    QCOMPARE(given.value(at + 1),
             "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\"\",\" led\",\"file:///etc/hosts\",$x'y"_ba);
    QCOMPARE(given.value(at + 2), "--return-data"_ba);
}

void TestOssutilCommand::manyKeysAreAFile()
{
    const QList<QByteArray> keys(500, "key-of-a-vector"_ba);
    QCOMPARE(commandOf(deleteVectorsRequest({articles, keys})),
             QString(u"ossutil vectors-api delete-vectors --bucket rag-prod --index-name articles --keys "
                     "file://keys.json"_s
                     + where));
}

void TestOssutilCommand::ownServersAreNamed()
{
    Profile own = profile();
    own.endpoint = u"http://127.0.0.1:9000"_s;
    const QString command = commandOf(getVectorIndexRequest(articles), own);
    QVERIFY2(command.endsWith(u" --region cn-hangzhou --endpoint http://127.0.0.1:9000 --addressing-style path "
                              "--account-id 1234567890123456"_s),
             qPrintable(command));
}

void TestOssutilCommand::anotherRegionsBucketIsAddressedThere()
{
    const BucketRef other{u"b-x"_s, u"cn-shanghai"_s, u"7654321"_s, {}, {}};
    const QString command = commandOf(getVectorBucketRequest(other));
    QVERIFY2(command.endsWith(u" --region cn-shanghai --endpoint https://cn-shanghai.oss-vectors.aliyuncs.com "
                              "--account-id 7654321"_s),
             qPrintable(command));
}

void TestOssutilCommand::aUserInTheEndpointStaysOut()
{
    Profile own = profile();
    own.endpoint = u"https://me:canary@store.example"_s;
    QVERIFY(!commandOf(getVectorIndexRequest(articles), own).contains(u"canary"_s));
}

void TestOssutilCommand::whatBeginsWithADashIsNoOption()
{
    const QString command = commandOf(getVectorsRequest({articles, {"--help"_ba}, false, true}));
    QVERIFY2(command.contains(u" --keys=--help "_s), qPrintable(command));
}

QTEST_GUILESS_MAIN(TestOssutilCommand)
#include "tst_ossutilcommand.moc"
