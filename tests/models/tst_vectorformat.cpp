#include "vectorformat.h"

#include <QtTest>

#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

using Limits = std::numeric_limits<float>;

//! The bits that reading \a text as a float32 gives, by a reader that is not ours.
quint32 bitsOf(const QString &text)
{
    const QByteArray bytes = text.toLatin1();
    float value = 0;
    const auto [end, error] = std::from_chars(bytes.constBegin(), bytes.constEnd(), value);
    return error == std::errc() && end == bytes.constEnd() ? std::bit_cast<quint32>(value) : ~quint32(0);
}

bool roundTrips(float value)
{
    return bitsOf(shortestText(value)) == std::bit_cast<quint32>(value);
}

const std::vector<float> sample{1, -0.5F, 0, -0.F, 1e-7F, 1e20F};
const std::vector<float> unusual{Limits::quiet_NaN(), Limits::infinity(), -Limits::infinity()};

} // namespace

Q_DECLARE_METATYPE(vb::VectorFormat)

class TestVectorFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortestTextIsShort_data();
    void shortestTextIsShort();
    void aMillionRandomBitPatternsRoundTrip();
    void theEdgesOfFloat32RoundTrip();
    void everyFormatOfASample_data();
    void everyFormatOfASample();
    void cIdentifiersAreValid_data();
    void cIdentifiersAreValid();
    void base64IsLittleEndianFloat32();
};

void TestVectorFormat::shortestTextIsShort_data()
{
    QTest::addColumn<float>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("tenth") << 0.1F << u"0.1"_s;
    QTest::newRow("one") << 1.F << u"1"_s;
    QTest::newRow("zero") << 0.F << u"0"_s;
    QTest::newRow("negative zero") << -0.F << u"-0"_s;
    QTest::newRow("small") << 1e-7F << u"1e-07"_s;
    QTest::newRow("first integer without a neighbour") << 16777216.F << u"16777216"_s;
    QTest::newRow("largest") << Limits::max() << u"3.4028235e+38"_s;
    QTest::newRow("smallest") << Limits::denorm_min() << u"1e-45"_s;
    QTest::newRow("nan") << Limits::quiet_NaN() << u"nan"_s;
    QTest::newRow("negative nan") << -Limits::quiet_NaN() << u"nan"_s;
    QTest::newRow("infinity") << Limits::infinity() << u"inf"_s;
    QTest::newRow("negative infinity") << -Limits::infinity() << u"-inf"_s;
}

void TestVectorFormat::shortestTextIsShort()
{
    QFETCH(float, value);
    QTEST(shortestText(value), "text");
}

void TestVectorFormat::aMillionRandomBitPatternsRoundTrip()
{
    std::mt19937 random(20260512); // NOLINT(cert-msc51-cpp): the same patterns every time
    int finite = 0;
    quint32 wrong = 0;
    for (int i = 0; i < 1'000'000; ++i) {
        const float value = std::bit_cast<float>(quint32(random()));
        finite += std::isfinite(value) ? 1 : 0;
        wrong += std::isfinite(value) && !roundTrips(value) ? 1 : 0;
    }
    QVERIFY(finite > 990'000);
    QCOMPARE(wrong, quint32(0));
}

void TestVectorFormat::theEdgesOfFloat32RoundTrip()
{
    for (const float value :
         {Limits::max(), Limits::lowest(), Limits::min(), Limits::denorm_min(), Limits::epsilon(),
          std::nextafter(Limits::min(), 0.F), std::nextafter(1.F, 2.F), 0.F, -0.F, 9007199791611904.F})
        QVERIFY2(roundTrips(value), qPrintable(shortestText(value)));
    for (quint32 bits = 0; bits < 0x0080'0000; bits += 97) // denormals
        QVERIFY(roundTrips(std::bit_cast<float>(bits)));
}

void TestVectorFormat::everyFormatOfASample_data()
{
    QTest::addColumn<VectorFormat>("format");
    QTest::addColumn<bool>("isUnusual");
    QTest::addColumn<QString>("text");
    QTest::newRow("json") << VectorFormat::Json << false << u"[1, -0.5, 0, -0.0, 1e-07, 1e+20]"_s;
    QTest::newRow("json, not finite") << VectorFormat::Json << true << u"[NaN, Infinity, -Infinity]"_s;
    QTest::newRow("python") << VectorFormat::PythonList << false << u"[1.0, -0.5, 0.0, -0.0, 1e-07, 1e+20]"_s;
    QTest::newRow("python, not finite") << VectorFormat::PythonList << true
                                        << u"[float(\"nan\"), float(\"inf\"), float(\"-inf\")]"_s;
    QTest::newRow("numpy") << VectorFormat::NumPy << false
                           << u"np.array([1.0, -0.5, 0.0, -0.0, 1e-07, 1e+20], dtype=np.float32)"_s;
    QTest::newRow("numpy, not finite") << VectorFormat::NumPy << true
                                       << u"np.array([np.nan, np.inf, -np.inf], dtype=np.float32)"_s;
    QTest::newRow("c") << VectorFormat::CArray << false
                       << u"static const float vector_k[6] = {1.0f, -0.5f, 0.0f, -0.0f, 1e-07f, 1e+20f};"_s;
    QTest::newRow("c, not finite") << VectorFormat::CArray << true
                                   << u"static const float vector_k[3] = {NAN, INFINITY, -INFINITY};"_s;
}

void TestVectorFormat::everyFormatOfASample()
{
    QFETCH(VectorFormat, format);
    QFETCH(bool, isUnusual);
    QTEST(formatVector(isUnusual ? unusual : sample, format, u"k"_s), "text");
}

void TestVectorFormat::cIdentifiersAreValid_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("identifier");
    QTest::newRow("plain") << u"gpicview"_s << u"vector_gpicview"_s;
    QTest::newRow("starts with a digit") << u"7zip"_s << u"vector_7zip"_s;
    QTest::newRow("keyword") << u"int"_s << u"vector_int"_s;
    QTest::newRow("punctuation") << u"//a--b.c/"_s << u"vector_a_b_c"_s;
    QTest::newRow("no letter of C") << u"键"_s << u"vector"_s;
    QTest::newRow("not given") << QString() << u"vector"_s;
    QTest::newRow("long") << QString(1024, u'x') << QString(u"vector_"_s + QString(56, u'x'));
    QTest::newRow("an attempt to leave") << u"a[1]={0};int b"_s << u"vector_a_1_0_int_b"_s;
}

void TestVectorFormat::cIdentifiersAreValid()
{
    QFETCH(QString, key);
    QFETCH(QString, identifier);
    const QString expected = u"static const float %1[1] = {1.0f};"_s.arg(identifier);
    QCOMPARE(formatVector(std::vector<float>{1}, VectorFormat::CArray, key), expected);
}

void TestVectorFormat::base64IsLittleEndianFloat32()
{
    QCOMPARE(formatVector(std::vector<float>{1, -2}, VectorFormat::Base64),
             QString::fromLatin1(QByteArray::fromHex("0000803f000000c0").toBase64()));
    QCOMPARE(formatVector({}, VectorFormat::Base64), QString());
    QCOMPARE(formatVector({}, VectorFormat::Json), u"[]"_s);
}

QTEST_APPLESS_MAIN(TestVectorFormat)
#include "tst_vectorformat.moc"
