#include "pageparser.h"

#include "answers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

class TestPageParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordedPageIsRead();
    void keysAreUnescapedExactly_data();
    void keysAreUnescapedExactly();
    void metadataIsKeptByteForByte_data();
    void metadataIsKeptByteForByte();
    void absentMetadataHasNoBytes();
    void namesAreMatchedWithoutCaseOrEscapes();
    void unknownMembersAreIgnored();
    void dataIsSkipped();
    void theEndIsAnAbsentOrEmptyToken_data();
    void theEndIsAnAbsentOrEmptyToken();
    void anEmptyPageCanHaveAToken();
    void aBodyWithSpareRoomIsNotCopied();
    void aBodyThatSharesItsBytesIsLeftAlone();
};

namespace {

QByteArray pageOf(const QByteArray &items)
{
    return "{\"vectors\":[" + items + "]}";
}

//! One line a vector: key, a blank, metadata; then the token.
QByteArray printed(const VectorPage &page)
{
    QByteArray text;
    for (qsizetype row = 0; row < page.count(); ++row)
        text += page.key(row).toByteArray() + ' ' + page.metadataAt(row).toByteArray() + '\n';
    return text + "token " + page.nextToken + '\n';
}

QByteArray printed(const QByteArray &body)
{
    const Result<VectorPage> page = parseVectorPage(body);
    return page ? printed(*page) : page.error().message.toUtf8();
}

QByteArray smallPage()
{
    return R"({"vectors":[{"key":"a\n1","data":{"float32":[0.5,-1e3]},"metadata":{"n":[1,{"x":null}],"s":"\u4e2d"}},)"
           R"( {"metadata" : true , "key":"b"}],"other":{"x":[]},"nextToken":"dG9r"})"_ba;
}

} // namespace

void TestPageParser::aRecordedPageIsRead()
{
    const Result<VectorPage> page = parseVectorPage(answers::recorded(u"list_vectors_response.json"_s));
    QVERIFY2(page.ok(), qPrintable(answers::messageOf(page)));
    QCOMPARE(printed(*page),
             "doc-001 {\"title\": \"\u4e2d\u6587\", \"year\": 2025, \"tags\": [\"a\", \"b\"]}\n"
             "doc-002 {}\n"
             "doc-003 \n"
             "token MTIzNDU2Nzg5\n"_ba);
}

void TestPageParser::keysAreUnescapedExactly_data()
{
    QTest::addColumn<QByteArray>("literal");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("empty") << ""_ba
                           << ""_ba;
    QTest::newRow("plain") << "abc"_ba
                           << "abc"_ba;
    QTest::newRow("utf-8") << "\u4e2d\U0001f600"_ba
                           << "\u4e2d\U0001f600"_ba;
    QTest::newRow("nul") << R"(a\u0000b)"_ba
                         << "a\0b"_ba;
    QTest::newRow("surrogate pair") << R"(\ud83d\ude00)"_ba
                                    << "\U0001f600"_ba;
    QTest::newRow("escapes") << R"(\"\\\/\b\f\n\r\t\u00e9\u00E9)"_ba
                             << "\"\\/\b\f\n\r\t\u00e9\u00e9"_ba;
    QTest::newRow("looks like the end") << R"(\\\",\"key\":\"x)"_ba
                                        << R"(\","key":"x)"_ba;
    QTest::newRow("long") << QByteArray(5000, 'k') << QByteArray(5000, 'k');
    QTest::newRow("long and escaped") << QByteArray(QByteArray(5000, 'k') + R"(\n)")
                                      << QByteArray(QByteArray(5000, 'k') + '\n');
}

void TestPageParser::keysAreUnescapedExactly()
{
    QFETCH(const QByteArray, literal);
    QFETCH(const QByteArray, key);
    const Result<VectorPage> page = parseVectorPage(pageOf("{\"key\":\"" + literal + "\" },{\"key\":\"next\"}"));
    QVERIFY2(page.ok(), qPrintable(answers::messageOf(page)));
    QCOMPARE(page->key(0).toByteArray(), key);
    QCOMPARE(page->key(1).toByteArray(), "next"_ba);
}

void TestPageParser::metadataIsKeptByteForByte_data()
{
    QTest::addColumn<QByteArray>("metadata");
    QTest::newRow("numbers") << R"({"a":9007199254740993,"b":1e400,"c":-0.0,"d":0.0720,"e":1E-5})"_ba;
    QTest::newRow("twice the same name") << R"({"a":1,"a":2,"A":3})"_ba;
    QTest::newRow("order and blanks") << "{ \"z\" :\t1 ,\n \"a\" : [ ] }"_ba;
    QTest::newRow("64 deep") << QByteArray(QByteArray("{\"a\":[").repeated(32) + QByteArray("]}").repeated(32));
    QTest::newRow("1024 deep") << QByteArray(QByteArray(1024, '[') + QByteArray(1024, ']'));
    QTest::newRow("escapes") << R"({"a":"\u0000\ud83d\ude00\"\\","\u0061":"\/"})"_ba;
    QTest::newRow("half a surrogate pair") << R"({"a":"\ud83d"})"_ba;
    QTest::newRow("null") << "null"_ba;
    QTest::newRow("number") << "-12.50"_ba;
    QTest::newRow("string") << "\"text\""_ba;
    QTest::newRow("true") << "true"_ba;
    QTest::newRow("list") << "[1,[2],{}]"_ba;
    QTest::newRow("braces in a string") << R"({"a":"}]}\"]"})"_ba;
}

void TestPageParser::metadataIsKeptByteForByte()
{
    QFETCH(const QByteArray, metadata);
    const QByteArray item = R"({"key":"k","metadata": )" + metadata + " \n }";
    QCOMPARE(printed(pageOf(item + ',' + item)), QByteArray("k " + metadata + "\nk " + metadata + "\ntoken \n"));
}

void TestPageParser::absentMetadataHasNoBytes()
{
    QCOMPARE(printed(pageOf(R"({"key":"a"},{"key":"b","metadata":{}},{"key":"c"})")), "a \nb {}\nc \ntoken \n"_ba);
}

void TestPageParser::namesAreMatchedWithoutCaseOrEscapes()
{
    QCOMPARE(printed(R"({"Vectors":[{"KEY":"a","MetaData":1},{"k\u0065y":"b","metadat\u0061":2}],"NEXTTOKEN":"t"})"),
             "a 1\nb 2\ntoken t\n"_ba);
    QCOMPARE(printed(pageOf(R"({"key":"a","keys":"b","ke":"c","metadata2":1})")), "a \ntoken \n"_ba);
}

void TestPageParser::unknownMembersAreIgnored()
{
    QCOMPARE(printed(R"({"requestId":{"a":[]},"vectors":[{"new":[{"key":"x"}],"key":"a","score":NaN}],"n":1.5})"),
             "a \ntoken \n"_ba);
}

void TestPageParser::dataIsSkipped()
{
    QCOMPARE(printed(pageOf(R"({"key":"a","data":{"float32":[1,NaN,-Infinity,1e999]},"metadata":{"m":1}})")),
             "a {\"m\":1}\ntoken \n"_ba);
}

void TestPageParser::theEndIsAnAbsentOrEmptyToken_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("absent") << R"({"vectors":[]})"_ba;
    QTest::newRow("empty") << R"({"vectors":[],"nextToken":""})"_ba;
    QTest::newRow("null") << R"({"vectors":[],"nextToken":null})"_ba;
    QTest::newRow("no list") << "{}"_ba;
    QTest::newRow("the list is null") << R"({"vectors":null})"_ba;
    QTest::newRow("blanks around") << " \r\n{ } \n"_ba;
}

void TestPageParser::theEndIsAnAbsentOrEmptyToken()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(printed(body), "token \n"_ba);
}

void TestPageParser::anEmptyPageCanHaveAToken()
{
    QCOMPARE(printed(R"({"vectors":[],"nextToken":"a\/b\u003d"})"), "token a/b=\n"_ba);
}

void TestPageParser::aBodyWithSpareRoomIsNotCopied()
{
    // What stands in the room behind the end must not be read as part of the body.
    QByteArray body = smallPage() + "}]}]}\"\"\"" + QByteArray(100, '}');
    body.truncate(smallPage().size());
    QVERIFY(body.capacity() >= body.size() + 64);
    QCOMPARE(printed(body), printed(smallPage()));
    body.truncate(body.size() - 1);
    QVERIFY(!parseVectorPage(body).ok());
}

void TestPageParser::aBodyThatSharesItsBytesIsLeftAlone()
{
    static const char text[] = R"({"vectors":[{"key":"a"}]})";
    const QByteArray foreign = QByteArray::fromRawData(text, sizeof text - 1);
    QCOMPARE(printed(foreign), "a \ntoken \n"_ba);
    QCOMPARE(foreign.constData(), &text[0]);
}

QTEST_APPLESS_MAIN(TestPageParser)
#include "tst_pageparser.moc"
