#include "valuesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <limits>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
constexpr float infinity = std::numeric_limits<float>::infinity();

//! A model with the tester and the spies that every test here needs.
struct Watched
{
    ValuesModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};

    QStringList texts() const
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result += model.index(row, ValuesModel::Value).data().toString();
        return result;
    }
    QVariant share(int row) const { return model.index(row, ValuesModel::Value).data(ValuesModel::ShareRole); }
};

} // namespace

class TestValuesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewModelIsEmpty();
    void showsPositionAndShortestText();
    void numbersAreRightAligned();
    void equalSizeChangesDataOnly();
    void aShorterVectorRemovesTheTail();
    void aLongerVectorAddsATail();
    void theSameValuesChangeNothing();
    void negativeZeroIsAnotherValue();
    void shareIsRelativeToTheLargestMagnitude();
    void shareOfWhatIsNotFinite();
    void shareOfAZeroVectorIsZero();
};

void TestValuesModel::aNewModelIsEmpty()
{
    const Watched watched;
    QCOMPARE(watched.model.rowCount(), 0);
    QCOMPARE(watched.model.columnCount(), int(ValuesModel::ColumnCount));
}

void TestValuesModel::showsPositionAndShortestText()
{
    Watched watched;
    watched.model.setValues({0.1F, -0.F, 1e-7F});
    QCOMPARE(watched.texts(), (QStringList{u"0.1"_s, u"-0"_s, u"1e-07"_s}));
    QCOMPARE(watched.model.index(2, ValuesModel::Position).data(), QVariant(2));
    QCOMPARE(watched.model.index(0, ValuesModel::Value).data(ValuesModel::ValueRole), QVariant(0.1F));
    QCOMPARE(watched.model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Position"_s);
    QCOMPARE(watched.model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Value"_s);
    QCOMPARE(watched.model.rowCount(watched.model.index(0, 0)), 0);
}

void TestValuesModel::numbersAreRightAligned()
{
    Watched watched;
    watched.model.setValues({1});
    const QVariant right(Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(watched.model.index(0, ValuesModel::Position).data(Qt::TextAlignmentRole), right);
    QCOMPARE(watched.model.index(0, ValuesModel::Value).data(Qt::TextAlignmentRole), right);
}

void TestValuesModel::equalSizeChangesDataOnly()
{
    Watched watched;
    watched.model.setValues({1, 2, 3});
    watched.changed.clear();
    watched.inserted.clear();
    watched.model.setValues({4, 5, 6});
    QCOMPARE(watched.texts(), (QStringList{u"4"_s, u"5"_s, u"6"_s}));
    QCOMPARE(watched.changed.count(), 1);
    QCOMPARE(watched.changed[0][0].toModelIndex(), watched.model.index(0, ValuesModel::Value));
    QCOMPARE(watched.changed[0][1].toModelIndex(), watched.model.index(2, ValuesModel::Value));
    QCOMPARE(watched.inserted.count() + watched.removed.count() + watched.resets.count(), 0);
}

void TestValuesModel::aShorterVectorRemovesTheTail()
{
    Watched watched;
    watched.model.setValues({1, 2, 3});
    watched.model.setValues({9});
    QCOMPARE(watched.texts(), QStringList{u"9"_s});
    QCOMPARE(watched.removed.count(), 1);
    QCOMPARE(watched.removed[0][1].toInt(), 1);
    QCOMPARE(watched.removed[0][2].toInt(), 2);
    watched.model.setValues({});
    QCOMPARE(watched.model.rowCount(), 0);
    QCOMPARE(watched.resets.count(), 0);
}

void TestValuesModel::aLongerVectorAddsATail()
{
    Watched watched;
    watched.model.setValues({1, 2});
    watched.inserted.clear();
    watched.model.setValues({7, 8, 9});
    QCOMPARE(watched.texts(), (QStringList{u"7"_s, u"8"_s, u"9"_s}));
    QCOMPARE(watched.inserted.count(), 1);
    QCOMPARE(watched.inserted[0][1].toInt(), 2);
    QCOMPARE(watched.changed.count(), 1);
    QCOMPARE(watched.changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(watched.resets.count(), 0);
}

void TestValuesModel::theSameValuesChangeNothing()
{
    Watched watched;
    watched.model.setValues({1, notANumber});
    watched.inserted.clear();
    watched.model.setValues({1, notANumber});
    QCOMPARE(watched.changed.count() + watched.inserted.count() + watched.resets.count(), 0);
}

void TestValuesModel::negativeZeroIsAnotherValue()
{
    Watched watched;
    watched.model.setValues({0.F});
    watched.model.setValues({-0.F});
    QCOMPARE(watched.texts(), QStringList{u"-0"_s});
    QCOMPARE(watched.changed.count(), 1);
}

void TestValuesModel::shareIsRelativeToTheLargestMagnitude()
{
    Watched watched;
    watched.model.setValues({1, -4, 2});
    QCOMPARE(watched.share(0), QVariant(0.25));
    QCOMPARE(watched.share(1), QVariant(-1.0));
    watched.model.setValues({1, -2, 2});
    QCOMPARE(watched.share(0), QVariant(0.5));
}

void TestValuesModel::shareOfWhatIsNotFinite()
{
    Watched watched;
    watched.model.setValues({notANumber, infinity, -infinity, 2, 1});
    QVERIFY(!watched.share(0).isValid());
    QCOMPARE(watched.share(1), QVariant(1.0));
    QCOMPARE(watched.share(2), QVariant(-1.0));
    QCOMPARE(watched.share(4), QVariant(0.5));
}

void TestValuesModel::shareOfAZeroVectorIsZero()
{
    Watched watched;
    watched.model.setValues({0, 0});
    QCOMPARE(watched.share(0), QVariant(0.0));
}

QTEST_GUILESS_MAIN(TestValuesModel)
#include "tst_valuesmodel.moc"
