#include "vectorstatistics.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace vb;

namespace {

constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
constexpr float infinity = std::numeric_limits<float>::infinity();

bool isNear(double actual, double expected)
{
    return std::abs(actual - expected) <= 1e-12 * std::max(1.0, std::abs(expected));
}

} // namespace

class TestVectorStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyVectorHasNoFiguresAndNoBadges();
    void figuresOfAKnownVector();
    void aConstantVectorWithALargeMeanHasNoDeviation();
    void aSmallSpreadAroundALargeMeanIsNotLost();
    void extremesNeitherOverflowNorUnderflow();
    void whatIsNotFiniteIsCountedAndLeftOut();
    void aVectorWithoutAnyFiniteComponentHasNoFigures();
    void bothZerosAreZeros();
    void aZeroVectorIsZeroAndNotConstant();
    void aSingleComponentIsNotCalledConstant();
    void unitLengthAllowsForFloat32Text();
    void anInfiniteVectorHasNoBadges();
};

void TestVectorStatistics::anEmptyVectorHasNoFiguresAndNoBadges()
{
    const VectorStatistics result = statistics({});
    QCOMPARE(result.count, size_t(0));
    QCOMPARE(result.norm, 0.0);
    QVERIFY(!result.isZero());
    QVERIFY(!result.isConstant());
    QVERIFY(!result.isUnit());
    QVERIFY(result.isFinite());
}

void TestVectorStatistics::figuresOfAKnownVector()
{
    const VectorStatistics result = statistics(std::vector<float>{2, -4, 4, 4, 5, 5, 7, 0});
    QCOMPARE(result.count, size_t(8));
    QCOMPARE(result.zeros, size_t(1));
    QCOMPARE(result.minimum, -4.0);
    QCOMPARE(result.maximum, 7.0);
    QCOMPARE(result.mean, 2.875);
    QVERIFY(isNear(result.norm, std::sqrt(151.0)));
    QVERIFY(isNear(result.deviation, std::sqrt(151.0 / 8 - 2.875 * 2.875)));
}

void TestVectorStatistics::aConstantVectorWithALargeMeanHasNoDeviation()
{
    for (const float value : {16777215.F, 0.1F, -3.3e38F, 1e-40F}) {
        const VectorStatistics result = statistics(std::vector<float>(4096, value));
        QCOMPARE(result.deviation, 0.0);
        QCOMPARE(result.mean, double(value));
        QVERIFY(result.isConstant());
    }
}

void TestVectorStatistics::aSmallSpreadAroundALargeMeanIsNotLost()
{
    std::vector<float> values;
    for (int i = 0; i < 2048; ++i)
        values.insert(values.end(), {16777214.F, 16777216.F});
    QCOMPARE(statistics(values).deviation, 1.0);
    QCOMPARE(statistics(values).mean, 16777215.0);
}

void TestVectorStatistics::extremesNeitherOverflowNorUnderflow()
{
    const float largest = std::numeric_limits<float>::max();
    const float smallest = std::numeric_limits<float>::denorm_min();
    QVERIFY(isNear(statistics(std::vector<float>(4, largest)).norm / double(largest), 2.0));
    QVERIFY(isNear(statistics(std::vector<float>(4, smallest)).norm / double(smallest), 2.0));
    QCOMPARE(statistics(std::vector<float>{largest, -largest}).deviation, double(largest));
}

void TestVectorStatistics::whatIsNotFiniteIsCountedAndLeftOut()
{
    const VectorStatistics result
        = statistics(std::vector<float>{notANumber, 3, infinity, -infinity, 5, notANumber, 0});
    QCOMPARE(result.count, size_t(7));
    QCOMPARE(result.notANumber, size_t(2));
    QCOMPARE(result.infinite, size_t(2));
    QCOMPARE(result.zeros, size_t(1));
    QCOMPARE(result.minimum, 0.0);
    QCOMPARE(result.maximum, 5.0);
    QVERIFY(isNear(result.mean, 8.0 / 3));
    QVERIFY(isNear(result.norm, std::sqrt(34.0)));
    QVERIFY(isNear(result.deviation, std::sqrt(34.0 / 3 - 64.0 / 9)));
    QVERIFY(!result.isFinite());
}

void TestVectorStatistics::aVectorWithoutAnyFiniteComponentHasNoFigures()
{
    const VectorStatistics result = statistics(std::vector<float>{notANumber, infinity});
    QCOMPARE(result.mean, 0.0);
    QCOMPARE(result.deviation, 0.0);
    QCOMPARE(result.minimum, 0.0);
    QVERIFY(!result.isZero());
    QVERIFY(!result.isConstant());
}

void TestVectorStatistics::bothZerosAreZeros()
{
    QCOMPARE(statistics(std::vector<float>{0.F, -0.F, 1}).zeros, size_t(2));
}

void TestVectorStatistics::aZeroVectorIsZeroAndNotConstant()
{
    const VectorStatistics result = statistics(std::vector<float>(384, 0.F));
    QVERIFY(result.isZero());
    QVERIFY(!result.isConstant());
    QVERIFY(!result.isUnit());
}

void TestVectorStatistics::aSingleComponentIsNotCalledConstant()
{
    QVERIFY(!statistics(std::vector<float>{0.5F}).isConstant());
    QVERIFY(statistics(std::vector<float>{0.5F, 0.5F}).isConstant());
    QVERIFY(!statistics(std::vector<float>{0.5F, 0.25F}).isConstant());
}

void TestVectorStatistics::unitLengthAllowsForFloat32Text()
{
    QVERIFY(statistics(std::vector<float>{0.6F, 0.8F}).isUnit());
    QVERIFY(statistics(std::vector<float>{0.6005F, 0.8005F}).isUnit());
    QVERIFY(!statistics(std::vector<float>{0.61F, 0.81F}).isUnit());
}

void TestVectorStatistics::anInfiniteVectorHasNoBadges()
{
    const VectorStatistics result = statistics(std::vector<float>{1, 0, infinity});
    QVERIFY(!result.isUnit());
    QVERIFY(!result.isConstant());
    QVERIFY(!statistics(std::vector<float>{2, 2, notANumber}).isConstant());
}

QTEST_APPLESS_MAIN(TestVectorStatistics)
#include "tst_vectorstatistics.moc"
