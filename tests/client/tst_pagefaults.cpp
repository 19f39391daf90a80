#include "pageparser.h"

#include "answers.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace vb;

//! Pages that are not what the protocol says: a clear error, never a crash.
class TestPageFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultsNameTheItem_data();
    void faultsNameTheItem();
    void foreignBodiesAreErrors_data() { answers::addForeignBodies(); }
    void foreignBodiesAreErrors();
    void theExcerptIsShort();
    void everyPrefixIsAnError_data();
    void everyPrefixIsAnError();
    void mutationsNeverCrash();
};

namespace {

QByteArray pageOf(const QByteArray &items)
{
    return "{\"vectors\":[" + items + "]}";
}

QByteArray smallPage()
{
    return R"({"vectors":[{"key":"a\n1","data":{"float32":[0.5,-1e3]},"metadata":{"n":[1,{"x":null}],"s":"\u4e2d"}},)"
           R"( {"metadata" : true , "key":"b"}],"other":{"x":[]},"nextToken":"dG9r"})"_ba;
}

//! Overwrites, inserts, deletes or copies at random places. Bytes are mostly those that JSON is made of.
QByteArray mutated(QByteArray body, std::mt19937 &random)
{
    static const QByteArray alphabet = "{}[]\",:\\u0019eE+-.tfnrN \n\0\xff\xc3"_ba;
    const auto below = [&random](qsizetype count) { return qsizetype(random() % uint(count)); };
    const qsizetype changes = 1 + below(4);
    for (qsizetype change = 0; change < changes; ++change) {
        const qsizetype at = below(body.size());
        switch (below(4)) {
        case 0:
            body[at] = alphabet[below(alphabet.size())];
            break;
        case 1:
            body.insert(at, alphabet[below(alphabet.size())]);
            break;
        case 2:
            body.remove(at, 1 + below(8));
            break;
        default:
            body.insert(at, body.mid(below(body.size()), 1 + below(24)));
        }
        body.append(body.isEmpty() ? "{" : "");
    }
    return body;
}

} // namespace

void TestPageFaults::faultsNameTheItem_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const auto item = [](const char *name, const QByteArray &second, const char *message) {
        QTest::newRow(name) << pageOf(R"({"key":"a"},)" + second) << QString::fromUtf8(message);
    };
    item("no key", R"({"metadata":{}})", R"(vectors[1]: "key" is missing)");
    item("number for a key", R"({"key":12})", R"(vectors[1]: "key" is a number, not a string)");
    item("null for a key", R"({"key":null})", R"(vectors[1]: "key" is null, not a string)");
    item("object for a key", R"({"key":{"a":1}})", R"(vectors[1]: "key" is an object, not a string)");
    item("boolean for a key", R"({"key":true})", R"(vectors[1]: "key" is true or false, not a string)");
    item("two keys", R"({"key":"a","Key":"b"})", R"(vectors[1]: "key" is there twice)");
    item("metadata twice", R"({"key":"a","metadata":1,"metadata":2})", R"(vectors[1]: "metadata" is there twice)");
    item("wrong escape in a key", R"({"key":"\x"})", R"(vectors[1]: "key" has a wrong escape)");
    item("half a surrogate pair in a key", R"({"key":"\ud83d"})", R"(vectors[1]: "key" has a wrong escape)");
    item("an item is a string", R"("x")", "vectors[1]: the item is a string, not an object");
    item("an item is null", "null", "vectors[1]: the item is null, not an object");
    item("metadata cut in a word", R"({"key":"b","metadata":{"a":tru}})",
         "vectors[1].metadata: malformed JSON at byte 51");
    item("metadata with a word too long", R"({"key":"b","metadata":nulll})",
         "vectors[1].metadata: malformed JSON at byte 50");
    item("metadata closed wrongly", R"({"key":"b","metadata":{"a":[1}}})",
         "vectors[1].metadata: malformed JSON at byte 53");
    item("metadata with a number nobody reads", R"({"key":"b","metadata":{"a":01}})",
         "vectors[1].metadata: malformed JSON at byte 52");
    item("metadata with a wrong escape", R"({"key":"b","metadata":"\x"})",
         "vectors[1].metadata: malformed JSON at byte 48");
    item("metadata with a number that is not finite", R"({"key":"b","metadata":[NaN]})",
         "vectors[1].metadata: malformed JSON at byte 47");
    item("no metadata after the colon", R"({"key":"b","metadata":})", "vectors[1].metadata: malformed JSON at byte 46");
    item("metadata too deep", R"({"key":"b","metadata":)" + QByteArray(1025, '[') + QByteArray(1025, ']') + '}',
         "vectors[1].metadata: more than 1024 objects and arrays inside each other");
    item("no comma between members", R"({"key":"b" "metadata":1})", "vectors[1]: malformed JSON at byte 35");
    item("no comma between items", R"({"key":"b"}{"key":"c"})", "vectors[2]: malformed JSON at byte 35");
    QTest::newRow("an object for the list") << R"({"vectors":{}})"_ba << uR"("vectors" is an object, not an array)"_s;
    QTest::newRow("a number for the token")
        << R"({"vectors":[],"nextToken":5})"_ba << uR"("nextToken" is a number, not a string)"_s;
    QTest::newRow("two tokens") << R"({"nextToken":"a","NextToken":"b"})"_ba << uR"("nextToken" is there twice)"_s;
    QTest::newRow("two lists") << R"({"vectors":[],"Vectors":[]})"_ba << uR"("vectors" is there twice)"_s;
}

void TestPageFaults::faultsNameTheItem()
{
    QFETCH(const QByteArray, body);
    const Result<VectorPage> page = parseVectorPage(body);
    QTEST(answers::messageOf(page), "message");
    QCOMPARE(page.error().kind, ApiError::Kind::BadAnswer);
    QVERIFY(body.startsWith(page.error().bodyExcerpt));
    QVERIFY(!page.error().bodyExcerpt.isEmpty());
}

void TestPageFaults::foreignBodiesAreErrors()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, says);
    const Result<VectorPage> page = parseVectorPage(body);
    QVERIFY2(answers::messageOf(page).contains(says), qPrintable(answers::messageOf(page)));
    QCOMPARE(page.error().kind, ApiError::Kind::BadAnswer);
    QVERIFY(body.startsWith(page.error().bodyExcerpt));
}

void TestPageFaults::theExcerptIsShort()
{
    const QByteArray chinese = QByteArray("\u4e2d").repeated(1000);
    const Result<VectorPage> page = parseVectorPage("[\"" + chinese + "\"]");
    QVERIFY(!page.ok());
    QCOMPARE(page.error().bodyExcerpt, QByteArray("[\"" + chinese.left(3 * 340)));
}

void TestPageFaults::everyPrefixIsAnError_data()
{
    QTest::addColumn<bool>("spareRoom");
    QTest::newRow("padded by the parser") << false;
    QTest::newRow("read in place") << true;
}

void TestPageFaults::everyPrefixIsAnError()
{
    QFETCH(const bool, spareRoom);
    const QByteArray whole = smallPage();
    QVERIFY(parseVectorPage(whole).ok());
    for (qsizetype length = 0; length < whole.size(); ++length) {
        QByteArray prefix = whole.left(length);
        prefix.reserve(spareRoom ? whole.size() + 100 : length);
        const Result<VectorPage> page = parseVectorPage(prefix);
        QVERIFY2(!page.ok(), prefix.constData());
        QCOMPARE(page.error().kind, ApiError::Kind::BadAnswer);
        QVERIFY2(!page.error().message.isEmpty(), prefix.constData());
    }
}

void TestPageFaults::mutationsNeverCrash()
{
    std::mt19937 random(20260101);
    int refused = 0;
    for (int round = 0; round < 20000; ++round) {
        const QByteArray body = mutated(smallPage(), random);
        const Result<VectorPage> page = parseVectorPage(body);
        refused += page.ok() ? 0 : 1;
        QVERIFY2(page.ok() || !page.error().message.isEmpty(), body.constData());
        QVERIFY2(!page.ok() || page->keyEnds.size() == page->metadataEnds.size(), body.constData());
    }
    QVERIFY(refused > 10000);
    QVERIFY(refused < 20000);
}

QTEST_APPLESS_MAIN(TestPageFaults)
#include "tst_pagefaults.moc"
