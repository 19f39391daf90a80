#include "recordparser.h"

#include "answers.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace vb;

class TestVectorData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStandardFieldIsRead();
    void aBareListIsTheStandardField();
    void severalFieldsAreReadInOrder();
    void whatIsNoListOfNumbersIsIgnored();
    void literalsAreRoundedOnce_data();
    void literalsAreRoundedOnce();
    void notANumberIsNotANumber();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void aLongVectorIsRead();
};

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();

//! `name 1 2.5` a field, one a line.
QString printed(const QByteArray &data)
{
    const Result<QList<VectorField>> fields = parseVectorData(data);
    if (!fields)
        return fields.error().message;
    QStringList lines;
    for (const VectorField &field : *fields) {
        QString line = field.name;
        for (const float value : field.values)
            line += u' ' + QString::number(double(value));
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace

void TestVectorData::theStandardFieldIsRead()
{
    QCOMPARE(printed(R"( { "float32" : [ 1 , -2.5 ,3e2] } )"), u"float32 1 -2.5 300"_s);
    QCOMPARE(printed(R"({"float32":[]})"), u"float32"_s);
    QCOMPARE(printed("{}"), QString());
}

void TestVectorData::aBareListIsTheStandardField()
{
    QCOMPARE(printed("[1,2]"), u"float32 1 2"_s);
    QCOMPARE(printed(" \n[ ] "), u"float32"_s);
}

void TestVectorData::severalFieldsAreReadInOrder()
{
    QCOMPARE(printed(R"({"z":[1],"a":[ 2,3],"\u4e2d":[4]})"), u"z 1\na 2 3\n\u4e2d 4"_s);
}

void TestVectorData::whatIsNoListOfNumbersIsIgnored()
{
    QCOMPARE(printed(R"({"text":"[1]","n":1,"sparse":{"indices":[1]},"tags":["a"],"none":null,"yes":true,"v":[1]})"),
             u"v 1"_s);
}

void TestVectorData::literalsAreRoundedOnce_data()
{
    QTest::addColumn<QByteArray>("literal");
    QTest::addColumn<float>("value");
    using Limits = std::numeric_limits<float>;
    QTest::newRow("a tenth") << "0.1"_ba << 0.1F;
    QTest::newRow("trailing zeros") << "0.07200"_ba << 0.072F;
    QTest::newRow("negative zero") << "-0.0"_ba << -0.0F;
    QTest::newRow("negative zero, whole") << "-0"_ba << -0.0F;
    // Halfway between two floats but for the last digit, which a double does not hold.
    QTest::newRow("not by way of a double") << "1.00000005960464477539062500000001"_ba << 0x1.000002p0F;
    QTest::newRow("2^53+1") << "9007199254740993"_ba << 9007199254740992.0F;
    QTest::newRow("largest") << "3.4028235e38"_ba << Limits::max();
    QTest::newRow("rounds down to the largest") << "3.40282356e38"_ba << Limits::max();
    QTest::newRow("just out of range") << "3.4028236e38"_ba << infinity;
    QTest::newRow("far out of range") << "-1e400"_ba << -infinity;
    QTest::newRow("exponent out of every range") << "1e99999999999999999999"_ba << infinity;
    QTest::newRow("long and large") << QByteArray('1' + QByteArray(60, '0') + ".5e-5") << infinity;
    QTest::newRow("long fraction, large exponent") << QByteArray("0." + QByteArray(50, '0') + "1e200") << infinity;
    QTest::newRow("smallest") << "1e-45"_ba << Limits::denorm_min();
    QTest::newRow("subnormal") << "1.1754942e-38"_ba << 0x1.fffffcp-127F;
    QTest::newRow("too small") << "-1e-60"_ba << -0.0F;
    QTest::newRow("far too small") << "1e-99999999999999999999"_ba << 0.0F;
    QTest::newRow("zero with an exponent") << "0e999999"_ba << 0.0F;
    QTest::newRow("infinity") << "Infinity"_ba << infinity;
    QTest::newRow("negative infinity") << "-Infinity"_ba << -infinity;
}

void TestVectorData::literalsAreRoundedOnce()
{
    QFETCH(const QByteArray, literal);
    QFETCH(const float, value);
    const auto fields = parseVectorData("{\"float32\":[" + literal + ",7]}");
    QVERIFY2(fields.ok(), qPrintable(answers::messageOf(fields)));
    const float read = fields->at(0).values.at(0);
    QVERIFY2(read == value, qPrintable(QString::number(double(read), 'g', 12)));
    QCOMPARE(std::signbit(read), std::signbit(value));
    QCOMPARE(fields->at(0).values.at(1), 7.0F);
}

void TestVectorData::notANumberIsNotANumber()
{
    const auto fields = parseVectorData("[NaN,1]");
    QVERIFY2(fields.ok(), qPrintable(answers::messageOf(fields)));
    QVERIFY(std::isnan(fields->at(0).values.at(0)));
}

void TestVectorData::faultsAreNamed_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *data, const char *message) {
        QTest::newRow(name) << QByteArray(data) << QString::fromUtf8(message);
    };
    row("nothing", "", "The vector's data is neither an object nor an array.");
    row("null", "null", "The vector's data is neither an object nor an array.");
    row("a number", "1", "The vector's data is neither an object nor an array.");
    row("a string among numbers", R"({"float32":[1,"2"]})", "float32[1]: the item is a string, not a number");
    row("null among numbers", R"({"float32":[null]})", "float32[0]: the item is null, not a number");
    row("a string among another field's numbers", R"({"dense":[1,"2"]})",
        "dense[1]: the item is a string, not a number");
    row("the standard field is text", R"({"float32":"AAAA"})", R"("float32" is a string, not an array)");
    row("no number", R"({"float32":[1.]})", "float32[0]: malformed JSON at byte 14");
    row("two commas", R"({"float32":[1,,2]})", "float32[1]: malformed JSON at byte 14");
    row("nan is no NaN", R"({"float32":[1,nan]})", "float32[1]: malformed JSON at byte 14");
    row("cut short", R"({"float32":[1,2)", "the answer is cut short");
}

void TestVectorData::faultsAreNamed()
{
    QFETCH(const QByteArray, data);
    QTEST(printed(data), "message");
}

void TestVectorData::aLongVectorIsRead()
{
    QByteArray data = "{\"float32\":["_ba;
    for (int i = 0; i < 4096; ++i)
        data += QByteArray::number(i * 0.25) + ',';
    data.chop(1);
    const auto fields = parseVectorData(data + "]}");
    QVERIFY2(fields.ok(), qPrintable(answers::messageOf(fields)));
    QCOMPARE(fields->at(0).values.size(), size_t(4096));
    QCOMPARE(fields->at(0).values.at(4095), 4095 * 0.25F);
}

QTEST_APPLESS_MAIN(TestVectorData)
#include "tst_vectordata.moc"
