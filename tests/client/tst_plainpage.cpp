#include "plainpage.h"

#include "answers.h"
#include "membernames.h"
#include "pageparser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

//! Pages of the usual shape are read in one pass, to the same as by the careful reader; all others are left to it.
class TestPlainPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usualPagesAreRead_data();
    void usualPagesAreRead();
    void unusualPagesAreLeft_data();
    void unusualPagesAreLeft();
    void noCutPageIsRead();
    void everyWrongByteIsSeen();
    void bothReadersFindTheSameNames_data();
    void bothReadersFindTheSameNames();
    void aNameOfTheLastRowIsFound();
    void manyNamesAreFoundOnce();
    void arenasHaveNoRoomToSpare();
};

namespace {

//! One line a vector: key, a blank, metadata; then the token.
QByteArray printed(const VectorPage &page)
{
    QByteArray text;
    for (qsizetype row = 0; row < page.count(); ++row)
        text += page.key(row).toByteArray() + ' ' + page.metadataAt(row).toByteArray() + '\n';
    return text + "token " + page.nextToken + '\n';
}

bool isPlain(const QByteArray &body)
{
    MemberNames names;
    return readPlainPage(body, names).has_value();
}

QByteArray usualPage()
{
    return R"({"vectors":[{"key":"a","metadata":{"s":"\u4e2d\"","n":[1.5,{"x":null}]}},{"key":""},)"
           R"({ "metadata" : true, "key" : "中" }],"nextToken":"dG9r"})"_ba;
}

QByteArray pageWith(const QByteArrayList &metadata, const QByteArray &more)
{
    QByteArrayList items;
    for (const QByteArray &value : metadata)
        items.append("{\"key\":\"k\",\"metadata\":" + value + '}');
    return "{\"vectors\":[" + items.join(',') + ']' + more + '}';
}

} // namespace

void TestPlainPage::usualPagesAreRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("all") << usualPage();
    QTest::newRow("no vectors") << R"({"vectors":[]})"_ba;
    QTest::newRow("nothing") << "{}"_ba;
    QTest::newRow("token first") << R"({"nextToken":"t","vectors":[{"key":"a","metadata":{}}]})"_ba;
    QTest::newRow("empty token") << R"({"vectors":[{"key":"a"}],"nextToken":""})"_ba;
    QTest::newRow("blanks") << " {\n\t\"vectors\" : [ { \"key\" : \"a\" } , { \"key\":\"b\" } ]\r\n} \n"_ba;
}

void TestPlainPage::usualPagesAreRead()
{
    QFETCH(const QByteArray, body);
    MemberNames names;
    const auto page = readPlainPage(body, names);
    QVERIFY(page);
    QByteArray other = body; // a member that sends it to the other reader
    other.insert(other.indexOf('{') + 1, body.trimmed() == "{}" ? "\"requestId\":1" : "\"requestId\":1,");
    QVERIFY(!isPlain(other));
    const Result<VectorPage> careful = parseVectorPage(other);
    QVERIFY2(careful.ok(), qPrintable(answers::messageOf(careful)));
    QCOMPARE(printed(*page), printed(*careful));
    QCOMPARE(page->keyEnds, careful->keyEnds);
    QCOMPARE(page->metadataEnds, careful->metadataEnds);
}

void TestPlainPage::unusualPagesAreLeft_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("a list") << "[]"_ba;
    QTest::newRow("escaped key") << R"({"vectors":[{"key":"a\n"}]})"_ba;
    QTest::newRow("escaped name") << R"({"vectors":[{"\u006bey":"a"}]})"_ba;
    QTest::newRow("name of another case") << R"({"Vectors":[]})"_ba;
    QTest::newRow("data") << R"({"vectors":[{"key":"a","data":{"float32":[1]}}]})"_ba;
    QTest::newRow("no key") << R"({"vectors":[{"metadata":{}}]})"_ba;
    QTest::newRow("two keys") << R"({"vectors":[{"key":"a","key":"b"}]})"_ba;
    QTest::newRow("two metadata") << R"({"vectors":[{"key":"a","metadata":{},"metadata":{}}]})"_ba;
    QTest::newRow("number for a key") << R"({"vectors":[{"key":1}]})"_ba;
    QTest::newRow("two lists") << R"({"vectors":[],"vectors":[]})"_ba;
    QTest::newRow("two tokens") << R"({"nextToken":"","nextToken":"a"})"_ba;
    QTest::newRow("null token") << R"({"vectors":[],"nextToken":null})"_ba;
    QTest::newRow("null list") << R"({"vectors":null})"_ba;
    QTest::newRow("something behind") << R"({"vectors":[]} x)"_ba;
    QTest::newRow("comma too many") << R"({"vectors":[{"key":"a"},]})"_ba;
    QTest::newRow("comma too few") << R"({"vectors":[{"key":"a"}{"key":"b"}]})"_ba;
    QTest::newRow("wrong metadata") << R"({"vectors":[{"key":"a","metadata":{"a":01}}]})"_ba;
    QTest::newRow("more behind metadata") << R"({"vectors":[{"key":"a","metadata":truex}]})"_ba;
    QTest::newRow("not finite") << R"({"vectors":[{"key":"a","metadata":{"a":NaN}}]})"_ba;
    QTest::newRow("control character") << "{\"vectors\":[{\"key\":\"a\x01\"}]}"_ba;
    QTest::newRow("not UTF-8, key") << "{\"vectors\":[{\"key\":\"a\xff\"}]}"_ba;
    QTest::newRow("not UTF-8, metadata") << "{\"vectors\":[{\"key\":\"a\",\"metadata\":{\"a\":\"\xc3\"}}]}"_ba;
    QTest::newRow("too deep") << QByteArray("{\"vectors\":[{\"key\":\"a\",\"metadata\":" + QByteArray(1025, '[')
                                            + QByteArray(1025, ']') + "}]}");
}

void TestPlainPage::unusualPagesAreLeft()
{
    QFETCH(const QByteArray, body);
    QVERIFY(!isPlain(body));
}

void TestPlainPage::noCutPageIsRead()
{
    const QByteArray body = usualPage();
    for (qsizetype size = 0; size < body.size(); ++size) {
        // Exactly these bytes and no more, so that a sanitizer sees a step too far.
        const std::vector<char> bytes(body.begin(), body.begin() + size);
        QVERIFY(!isPlain(QByteArray::fromRawData(bytes.data(), size)));
    }
}

//! Whatever byte is put in any place: what the quick reader reads, the careful one reads too, and to the same.
void TestPlainPage::everyWrongByteIsSeen()
{
    const QByteArray body = usualPage();
    for (qsizetype place = 0; place < body.size(); ++place) {
        for (const char byte : "\"\\{}[]:,x0 \x01\xff") {
            QByteArray changed = body;
            changed[place] = byte;
            MemberNames names;
            const auto page = readPlainPage(changed, names);
            changed.insert(changed.indexOf('{') + 1, "\"requestId\":1,");
            const Result<VectorPage> careful = parseVectorPage(changed);
            QVERIFY2(!page || (careful.ok() && printed(*page) == printed(*careful)), changed.constData());
        }
    }
}

void TestPlainPage::bothReadersFindTheSameNames_data()
{
    QTest::addColumn<QByteArrayList>("metadata");
    QTest::addColumn<QByteArrayList>("names");
    QTest::newRow("the same in all") << QByteArrayList{R"({"a":1,"b":{"c":2}})", R"({"a":3,"b":[{"d":1}]})"}
                                     << QByteArrayList{"a", "b"};
    QTest::newRow("some have fewer") << QByteArrayList{R"({"a":1,"b":2,"c":3})", R"({"a":1,"c":3})", R"({"b":2,"d":4})",
                                                       R"({})", R"({"a":1,"b":2,"c":3,"e":5})"}
                                     << QByteArrayList{"a", "b", "c", "d", "e"};
    QTest::newRow("another order") << QByteArrayList{R"({"a":1,"b":2})", R"({"b":1,"a":2})", R"({"c":1,"b":2})"}
                                   << QByteArrayList{"a", "b", "c"};
    QTest::newRow("twice in one") << QByteArrayList{R"({"a":1,"a":2,"b":3})", R"({"b":1,"b":2,"a":3,"b":4})"}
                                  << QByteArrayList{"a", "b"};
    QTest::newRow("one is the other's beginning")
        << QByteArrayList{R"({"ab":1})", R"({"a":1,"abc":2,"":3})"} << QByteArrayList{"ab", "a", "abc", ""};
    QTest::newRow("escaped") << QByteArrayList{R"({"\u0061":1})", R"({"a":1,"q\"":{"x":1}})"}
                             << QByteArrayList{R"(\u0061)", "a", R"(q\")"};
    QTest::newRow("no objects") << QByteArrayList{"[{\"a\":1}]", "null", "\"a\"", "{}"} << QByteArrayList();
}

void TestPlainPage::bothReadersFindTheSameNames()
{
    QFETCH(const QByteArrayList, metadata);
    QFETCH(const QByteArrayList, names);
    QList<QByteArray> plain;
    QList<QByteArray> careful;
    QVERIFY(isPlain(pageWith(metadata, {})));
    QVERIFY(parseVectorPage(pageWith(metadata, {}), &plain).ok());
    QVERIFY(parseVectorPage(pageWith(metadata, ",\"requestId\":1"), &careful).ok());
    QCOMPARE(plain, names);
    QCOMPARE(careful, names);
}

void TestPlainPage::aNameOfTheLastRowIsFound()
{
    QByteArrayList metadata(1000, R"({"title":"a","author":{"name":"b","id":7},"year":1999})");
    metadata.append(R"({"title":"a","author":{"name":"b","id":7},"yeas":1999})");
    QList<QByteArray> names;
    QVERIFY(parseVectorPage(pageWith(metadata, {}), &names).ok());
    QCOMPARE(names, (QByteArrayList{"title", "author", "year", "yeas"}));
}

void TestPlainPage::manyNamesAreFoundOnce()
{
    QByteArrayList metadata;
    QByteArrayList expected;
    for (int row = 0; row < 3000; ++row) {
        expected.append("n" + QByteArray::number(row));
        metadata.append("{\"" + expected.last() + "\":1,\"" + expected[row / 2] + "\":2,\"" + expected[row / 3]
                        + "\":3}");
    }
    QList<QByteArray> names;
    QVERIFY(parseVectorPage(pageWith(metadata, {}), &names).ok());
    QCOMPARE(names, expected);
}

void TestPlainPage::arenasHaveNoRoomToSpare()
{
    MemberNames names;
    const auto page = readPlainPage(usualPage(), names);
    QVERIFY(page);
    QCOMPARE(page->keys.capacity(), page->keys.size());
    QCOMPARE(page->metadata.capacity(), page->metadata.size());
    QCOMPARE(page->keyEnds.capacity(), page->keyEnds.size());
}

QTEST_GUILESS_MAIN(TestPlainPage)
#include "tst_plainpage.moc"
