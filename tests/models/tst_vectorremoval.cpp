#include "answers.h"
#include "testclient.h"
#include "vectormodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;
using State = PagedTableModel::State;

namespace {

QByteArray keyOf(int row)
{
    return 'k' + QByteArray::number(row);
}

QList<QByteArray> keysOf(const QList<int> &rows)
{
    QList<QByteArray> keys;
    for (const int row : rows)
        keys.append(keyOf(row));
    return keys;
}

QList<int> every(int step, int count)
{
    QList<int> rows;
    for (int row = 0; row < count; row += step)
        rows.append(row);
    return rows;
}

constexpr int rowCount = 1000;
constexpr int pageRows = 100;

} // namespace

//! Rows leave after a confirmed deletion: announced truthfully, cheaply, whatever a slot does meanwhile.
class VectorRemovalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void rowsLeave_data();
    void rowsLeave();
    void aFewRangesAreRemovedAsSuch();
    void manyRowsMoveOnceAndLeaveOnce();
    void persistentIndexesFollowTheirRows();
    void aCellIsNeverAnotherRowsCell_data();
    void aCellIsNeverAnotherRowsCell();
    void duplicateKeysLeaveTogether();
    void loadingGoesOn();
    void aSlotMayRemoveMore_data();
    void aSlotMayRemoveMore();
    void aSlotMayReload();

private:
    QList<int> rows() const;

    std::unique_ptr<TestClient> m_service;
    std::unique_ptr<VectorModel> m_model;
};

void VectorRemovalTest::init()
{
    m_service = std::make_unique<TestClient>();
    m_service->network.setHandler([](const FakeNetwork::Sent &sent) {
        const int first = sentText(sent, "nextToken").toInt();
        QList<QPair<QByteArray, QByteArray>> vectors;
        for (int row = first; row < first + pageRows; ++row)
            vectors.append({keyOf(row), R"({"n":)" + QByteArray::number(row) + '}'});
        const int next = first + pageRows;
        return answer(vectorsBody(vectors, next < rowCount ? QByteArray::number(next) : QByteArray()));
    });
    m_model = std::make_unique<VectorModel>(&m_service->client, BucketRef{u"b"_s, {}, {}, {}, {}}, IndexInfo());
    auto *tester = new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                                m_model.get());
    tester->setUseFetchMore(false);
    m_model->reload();
    m_model->loadAll();
    QTRY_COMPARE(m_model->state(), State::Complete);
    QCOMPARE(rows(), every(1, rowCount));
}

void VectorRemovalTest::cleanup()
{
    m_model.reset();
    m_service.reset();
}

//! The number of each row, where key, metadata and cell agree on it.
QList<int> VectorRemovalTest::rows() const
{
    QList<int> out;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int number = m_model->keyAt(row).mid(1).toInt();
        const bool agrees = m_model->metadataAt(row) == R"({"n":)" + QByteArray::number(number) + '}'
            && m_model->index(row, 1).data(VectorModel::RawRole).toInt() == number;
        out.append(agrees ? number : -1);
    }
    return out;
}

void VectorRemovalTest::rowsLeave_data()
{
    QTest::addColumn<QList<int>>("gone");

    QTest::newRow("none") << QList<int>();
    QTest::newRow("unknown") << QList<int>{5000, 6000};
    QTest::newRow("one") << QList<int>{500};
    QTest::newRow("ends") << QList<int>{0, 999};
    QTest::newRow("16 ranges") << every(60, 960);
    QTest::newRow("17 ranges") << every(60, 1000);
    QTest::newRow("half, scattered") << every(2, rowCount);
    QTest::newRow("all but a few") << every(1, 990);
    QTest::newRow("all") << every(1, rowCount);
    QTest::newRow("more than there are") << every(1, 2 * rowCount);
}

void VectorRemovalTest::rowsLeave()
{
    QFETCH(QList<int>, gone);
    QList<int> expected = every(1, rowCount);
    expected.removeIf([&](int row) { return gone.contains(row); });
    m_model->removeKeys(keysOf(gone));
    QCOMPARE(rows(), expected);
    QCOMPARE(m_model->state(), State::Complete);
}

void VectorRemovalTest::aFewRangesAreRemovedAsSuch()
{
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy layouts(m_model.get(), &QAbstractItemModel::layoutChanged);
    m_model->removeKeys(keysOf({7, 8, 9, 250, 998, 999}));
    QCOMPARE(layouts.size(), 0);
    QCOMPARE(removed.size(), 3);
    QCOMPARE(removed.at(0).at(1).toInt(), 998); // from the end, so that numbers stay true
    QCOMPARE(removed.at(0).at(2).toInt(), 999);
    QCOMPARE(removed.at(2).at(1).toInt(), 7);
    QCOMPARE(removed.at(2).at(2).toInt(), 9);
}

void VectorRemovalTest::manyRowsMoveOnceAndLeaveOnce()
{
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy layouts(m_model.get(), &QAbstractItemModel::layoutChanged);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QList<int> countsAtLayout;
    connect(m_model.get(), &QAbstractItemModel::layoutAboutToBeChanged, this,
            [&] { countsAtLayout.append(m_model->rowCount()); });
    connect(m_model.get(), &QAbstractItemModel::layoutChanged, this,
            [&] { countsAtLayout.append(m_model->rowCount()); });
    m_model->removeKeys(keysOf(every(4, rowCount)));
    QCOMPARE(layouts.size(), 1);
    QCOMPARE(countsAtLayout, (QList<int>{1000, 1000}));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.at(0).at(1).toInt(), 750);
    QCOMPARE(removed.at(0).at(2).toInt(), 999);
    QCOMPARE(resets.size(), 0);
}

void VectorRemovalTest::persistentIndexesFollowTheirRows()
{
    QItemSelectionModel selection(m_model.get());
    selection.select(QItemSelection(m_model->index(100, 0), m_model->index(103, 1)), QItemSelectionModel::Select);
    selection.setCurrentIndex(m_model->index(501, 1), QItemSelectionModel::NoUpdate);
    const QPersistentModelIndex gone = m_model->index(500, 0);
    const QPersistentModelIndex last = m_model->index(999, 0);
    m_model->removeKeys(keysOf(every(4, rowCount)));
    QVERIFY(!gone.isValid());
    QCOMPARE(last.data(VectorModel::KeyRole).toByteArray(), "k999"_ba);
    QCOMPARE(selection.currentIndex().row(), m_model->rowOfKey("k501"));
    QCOMPARE(selection.currentIndex().column(), 1);
    QList<QByteArray> selected;
    for (const QModelIndex &index : selection.selectedRows())
        selected.append(m_model->keyAt(index.row()));
    std::sort(selected.begin(), selected.end());
    QCOMPARE(selected, (QList<QByteArray>{"k101", "k102", "k103"}));
}

void VectorRemovalTest::aCellIsNeverAnotherRowsCell_data()
{
    QTest::addColumn<QList<int>>("gone");

    QTest::newRow("ranges") << QList<int>{500};
    QTest::newRow("scattered") << every(10, rowCount);
}

void VectorRemovalTest::aCellIsNeverAnotherRowsCell()
{
    QFETCH(QList<int>, gone);
    QPair<QByteArray, QByteArray> keyAndCell; // as a slot sees them when rows have moved
    connect(m_model.get(), &QAbstractItemModel::layoutChanged, this, [&] {
        keyAndCell = {m_model->keyAt(500).mid(1), m_model->index(500, 1).data(VectorModel::RawRole).toByteArray()};
    });
    // The last row that was read is the one that goes.
    QCOMPARE(m_model->index(500, 1).data(VectorModel::RawRole).toByteArray(), "500"_ba);
    m_model->removeKeys(keysOf(gone));
    const QByteArray number = m_model->keyAt(500).mid(1);
    QVERIFY(number != "500");
    QCOMPARE(m_model->index(500, 1).data(VectorModel::RawRole).toByteArray(), number);
    QCOMPARE(keyAndCell.first, keyAndCell.second);
}

void VectorRemovalTest::duplicateKeysLeaveTogether()
{
    m_service->network.expect(answer(vectorsBody({{"a", {}}, {"b", {}}, {"a", {}}})));
    m_model->reload();
    QTRY_COMPARE(m_model->state(), State::Complete);
    m_model->removeKeys({"a", "a"});
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->keyAt(0), "b"_ba);
}

void VectorRemovalTest::loadingGoesOn()
{
    m_model->reload();
    QTRY_COMPARE(m_model->state(), State::Ready);
    m_model->loadAll();
    m_model->removeKeys(keysOf(every(3, pageRows)));
    QTRY_COMPARE(m_model->state(), State::Complete);
    QList<int> expected = every(1, rowCount);
    expected.removeIf([](int row) { return row < pageRows && row % 3 == 0; });
    QCOMPARE(rows(), expected);
}

void VectorRemovalTest::aSlotMayRemoveMore_data()
{
    QTest::addColumn<QList<int>>("first");
    QTest::addColumn<QList<int>>("then");

    QTest::newRow("ranges in ranges") << QList<int>{10, 500, 900} << QList<int>{11, 500, 950};
    QTest::newRow("scattered in ranges") << QList<int>{10, 500, 900} << every(9, rowCount);
    QTest::newRow("ranges in scattered") << every(9, rowCount) << QList<int>{10, 500, 900};
    QTest::newRow("scattered in scattered") << every(9, rowCount) << every(7, rowCount);
}

void VectorRemovalTest::aSlotMayRemoveMore()
{
    QFETCH(QList<int>, first);
    QFETCH(QList<int>, then);
    QObject context;
    const auto removeOnce = [&] {
        m_model->disconnect(&context);
        m_model->removeKeys(keysOf(then));
    };
    connect(m_model.get(), &QAbstractItemModel::rowsRemoved, &context, removeOnce);
    connect(m_model.get(), &QAbstractItemModel::layoutChanged, &context, removeOnce);
    m_model->removeKeys(keysOf(first));
    QList<int> expected = every(1, rowCount);
    expected.removeIf([&](int row) { return first.contains(row) || then.contains(row); });
    QCOMPARE(rows(), expected);
}

void VectorRemovalTest::aSlotMayReload()
{
    QObject context;
    connect(m_model.get(), &QAbstractItemModel::layoutChanged, &context, [&] {
        m_model->disconnect(&context);
        m_model->reload();
    });
    m_model->removeKeys(keysOf(every(4, rowCount)));
    QCOMPARE(m_model->rowCount(), 0);
    QTRY_COMPARE(m_model->state(), State::Ready);
    QCOMPARE(rows(), every(1, pageRows));
}

QTEST_GUILESS_MAIN(VectorRemovalTest)
#include "tst_vectorremoval.moc"
