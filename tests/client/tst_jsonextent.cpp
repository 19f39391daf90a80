#include "jsonextent.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

class TestJsonExtent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesEndWhereTheyEnd_data();
    void valuesEndWhereTheyEnd();
    void faultsAreFoundWhereTheyAre_data();
    void faultsAreFoundWhereTheyAre();
    void whatIsNoNumberInJsonCanBeAllowed();
    void depthIsLimited();
    void nothingBehindTheLimitIsRead();
    void plainTextEndsAtEveryPlace();
};

namespace {

qsizetype endOf(const QByteArray &text, JsonNumbers numbers = JsonNumbers::Strict)
{
    const JsonExtent extent = jsonExtent(text.constData(), text.constData() + text.size(), numbers);
    return extent.ok() ? extent.end - text.constData() : -1;
}

qsizetype faultOf(const QByteArray &text)
{
    const JsonExtent extent = jsonExtent(text.constData(), text.constData() + text.size());
    return extent.ok() ? -1 : extent.fault - text.constData();
}

} // namespace

void TestJsonExtent::valuesEndWhereTheyEnd_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"0",
                              "-0",
                              "10.25",
                              "1e5",
                              "1E+5",
                              "-1.5e-05",
                              "true",
                              "false",
                              "null",
                              R"("")",
                              R"("a")",
                              R"("\"\\\/\b\f\n\r\t")",
                              R"("\u00e9\uD83D")",
                              "\"\x7f\u4e2d\"",
                              "[]",
                              "[ ]",
                              "[1]",
                              "[1 , [ ] ]",
                              "{}",
                              "{ }",
                              R"({"a":1})",
                              R"({ "a" : [ { } ] , "a" : "b" })",
                              R"("0123456789abcdef0123456789abcdef")",
                              R"("0123456789abcde\"f0")"})
        QTest::newRow(value) << QByteArray(value);
}

void TestJsonExtent::valuesEndWhereTheyEnd()
{
    QFETCH(const QByteArray, value);
    QCOMPARE(endOf(value), value.size());
    QCOMPARE(endOf(value + ",1"), value.size());
    QCOMPARE(endOf(value + "]"), value.size());
}

void TestJsonExtent::faultsAreFoundWhereTheyAre_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("fault");
    const auto row = [](const QByteArray &text, int fault) { QTest::newRow(text.constData()) << text << fault; };
    row("", 0);
    row(" 1", 0);
    row("tru", 0);
    row("nul", 0);
    row("NaN", 0);
    row("Infinity", 0);
    row("-Infinity", 1);
    row("+1", 0);
    row("-", 1);
    row(".5", 0);
    row("1.", 2);
    row("1.e5", 2);
    row("1e", 2);
    row("1e+", 3);
    row("[01]", 2);
    row("[", 1);
    row("[1", 2);
    row("[1,", 3);
    row("[1,]", 3);
    row("[,1]", 1);
    row("[1}", 2);
    row("[1 2]", 3);
    row("{", 1);
    row("{1:2}", 1);
    row("{\"a\"}", 4);
    row("{\"a\":}", 5);
    row("{\"a\":1,}", 7);
    row("{\"a\":1]", 6);
    row("\"", 1);
    row("\"abc", 4);
    row("\"\\", 2);
    row("\"\\x\"", 2);
    row("\"\\u12g4\"", 5);
    row("\"\\u12", 5);
    row("\"a\tb\"", 2);
    row("\"0123456789abcdef\n\"", 17);
    QTest::newRow("nul in a string") << QByteArray("\"a\0\"", 4) << 2;
    QTest::newRow("nul in an escape") << QByteArray("\"\\\0\"", 4) << 2;
}

void TestJsonExtent::faultsAreFoundWhereTheyAre()
{
    QFETCH(const QByteArray, text);
    QTEST(int(faultOf(text)), "fault");
}

void TestJsonExtent::whatIsNoNumberInJsonCanBeAllowed()
{
    QCOMPARE(endOf("[NaN,Infinity,-Infinity]", JsonNumbers::WithNonFinite), 24);
    QCOMPARE(endOf("-NaN", JsonNumbers::WithNonFinite), -1);
    QCOMPARE(endOf("-Inf", JsonNumbers::WithNonFinite), -1);
}

void TestJsonExtent::depthIsLimited()
{
    const auto nested = [](int depth) -> QByteArray { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QCOMPARE(endOf(nested(maximumJsonDepth)), 2 * maximumJsonDepth);
    const QByteArray tooDeep = nested(1000000);
    const JsonExtent extent = jsonExtent(tooDeep.cbegin(), tooDeep.cend());
    QVERIFY(!extent.ok());
    QVERIFY(extent.tooDeep);
    // Side by side is not inside each other.
    QCOMPARE(endOf('[' + QByteArray("[[]],").repeated(2000) + "1]"), 10003);
}

void TestJsonExtent::nothingBehindTheLimitIsRead()
{
    const QByteArray text = R"({"a":[true,"0123456789abcdef0123456789",-1.5e10,null]})"_ba;
    for (qsizetype length = 0; length < text.size(); ++length) {
        const auto exact = std::make_unique<char[]>(size_t(length)); // for the address sanitizer
        std::copy_n(text.constData(), length, exact.get());
        QVERIFY(!jsonExtent(exact.get(), exact.get() + length).ok());
    }
}

void TestJsonExtent::plainTextEndsAtEveryPlace()
{
    for (const char c : {'"', '\\', '\0', '\x1f'}) {
        for (int place = 0; place < 50; ++place) {
            QByteArray text(50, '\xff');
            text[place] = c;
            QCOMPARE(endOfPlainText(text.cbegin(), text.cend()) - text.cbegin(), place);
            QCOMPARE(endOfPlainText(text.cbegin(), text.cbegin() + place) - text.cbegin(), place);
        }
    }
}

QTEST_APPLESS_MAIN(TestJsonExtent)
#include "tst_jsonextent.moc"
