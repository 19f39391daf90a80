#include "jsonwriter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyObjectIsWritten() { QCOMPARE(JsonWriter().finish(), "{}"_ba); }
    void membersKeepTheirOrder();
    void rawValuesAreNotTouched();
    void onlyWhatMustBeEscapedIs_data();
    void onlyWhatMustBeEscapedIs();
    void everyCharacterReadsBack();
};

void TestJsonWriter::membersKeepTheirOrder()
{
    const QByteArray json = JsonWriter()
                                .text("z", u"text"_s)
                                .number("n", -9007199254740993)
                                .boolean("b", true)
                                .boolean("a", false)
                                .raw("r", "[1]")
                                .finish();
    QCOMPARE(json, R"({"z":"text","n":-9007199254740993,"b":true,"a":false,"r":[1]})"_ba);
}

void TestJsonWriter::rawValuesAreNotTouched()
{
    const QByteArray raw = R"({ "x" : 1e400, "y": -0.0,  "x":2 })"_ba;
    QCOMPARE(JsonWriter().raw("raw", raw).finish(), QByteArray("{\"raw\":" + raw + '}'));
}

void TestJsonWriter::onlyWhatMustBeEscapedIs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("empty") << ""_ba
                           << "\"\""_ba;
    QTest::newRow("quote") << "\""_ba
                           << R"("\"")"_ba;
    QTest::newRow("backslash at the end") << "a\\"_ba
                                          << R"("a\\")"_ba;
    QTest::newRow("short escapes") << "\b\f\n\r\t"_ba
                                   << R"("\b\f\n\r\t")"_ba;
    QTest::newRow("other controls") << QByteArray("\0\x01\x1f", 3) << R"("\u0000\u0001\u001f")"_ba;
    QTest::newRow("slash, delete and above stay") << "/\x7f\u00e9\u4e2d\U0001f600"_ba
                                                  << "\"/\x7f\u00e9\u4e2d\U0001f600\""_ba;
    QTest::newRow("between plain runs") << "ab\"cd\\ef"_ba
                                        << R"("ab\"cd\\ef")"_ba;
}

void TestJsonWriter::onlyWhatMustBeEscapedIs()
{
    QFETCH(const QByteArray, text);
    QTEST(JsonWriter::quoted(text), "expected");
}

void TestJsonWriter::everyCharacterReadsBack()
{
    QString text;
    for (char32_t c = 0; c < 0x3000; ++c)
        text += QChar(char16_t(c));
    text += u"\U0001f600"_s;
    const QByteArray json = JsonWriter().text("t", text).finish();
    QCOMPARE(QJsonDocument::fromJson(json).object().value("t"_L1).toString(), text);
}

QTEST_APPLESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
