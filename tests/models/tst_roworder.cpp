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

constexpr int rowCount = 300;
constexpr int pageRows = 100;

QByteArray keyOf(int row)
{
    return 'k' + QByteArray::number(row);
}

std::shared_ptr<const RowOrder> orderOf(const QList<int> &rows)
{
    return std::make_shared<const RowOrder>(rows.cbegin(), rows.cend());
}

QList<int> backwards(int count)
{
    QList<int> rows;
    for (int row = count - 1; row >= 0; --row)
        rows.append(row);
    return rows;
}

} // namespace

//! Stored rows shown in another order, or some of them: what find and sort build on.
class RowOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anOrderIsShown();
    void aSortIsALayoutChange();
    void aFilterIsAReset();
    void anOldOrderIsRefused();
    void rowsThatComeLaterAreStoredAndNotShown();
    void removalsLeaveTheOrder_data();
    void removalsLeaveTheOrder();
    void reloadForgetsTheOrder();

private:
    QList<int> rows() const;
    bool show(const QList<int> &order) { return m_model->setRowOrder(orderOf(order), m_model->snapshot().revision); }

    std::unique_ptr<TestClient> m_service;
    std::unique_ptr<VectorModel> m_model;
};

void RowOrderTest::init()
{
    m_service = std::make_unique<TestClient>();
    m_service->network.setHandler([](const FakeNetwork::Sent &sent) {
        const int first = sentText(sent, "nextToken").toInt();
        QList<QPair<QByteArray, QByteArray>> vectors;
        for (int row = first; row < first + pageRows; ++row)
            vectors.append({keyOf(row), R"({"n":)" + QByteArray::number(row) + '}'});
        const int next = first + pageRows;
        return answer(vectorsBody(vectors, next < 2 * rowCount ? QByteArray::number(next) : QByteArray()));
    });
    m_model = std::make_unique<VectorModel>(&m_service->client, BucketRef{u"b"_s, {}, {}, {}, {}}, IndexInfo());
    auto *tester = new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                                m_model.get());
    tester->setUseFetchMore(false);
    m_model->reload();
    QTRY_COMPARE(m_model->state(), State::Ready);
    m_model->loadMore();
    QTRY_COMPARE(m_model->rowCount(), 2 * pageRows);
    m_model->loadMore();
    QTRY_COMPARE(m_model->rowCount(), rowCount);
}

void RowOrderTest::cleanup()
{
    m_model.reset();
    m_service.reset();
}

//! The number of each row, where key, metadata and cell agree on it.
QList<int> RowOrderTest::rows() const
{
    QList<int> out;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int number = m_model->keyAt(row).mid(1).toInt();
        const bool agrees = m_model->metadataAt(row) == R"({"n":)" + QByteArray::number(number) + '}'
            && m_model->index(row, 1).data(VectorModel::RawRole).toInt() == number
            && m_model->rowOfKey(keyOf(number)) == row;
        out.append(agrees ? number : -1);
    }
    return out;
}

void RowOrderTest::anOrderIsShown()
{
    QVERIFY(show({250, 3, 199}));
    QCOMPARE(rows(), (QList<int>{250, 3, 199}));
    QCOMPARE(m_model->storedCount(), rowCount);
    QCOMPARE(m_model->storedRow(1), 3);
    QCOMPARE(m_model->rowOfKey("k4"), -1);
    QVERIFY(m_model->setRowOrder(nullptr, m_model->snapshot().revision));
    QCOMPARE(rows().size(), rowCount);
    QCOMPARE(m_model->keyAt(4), "k4"_ba);
}

void RowOrderTest::aSortIsALayoutChange()
{
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QItemSelectionModel selection(m_model.get());
    selection.select(QItemSelection(m_model->index(10, 0), m_model->index(12, 1)), QItemSelectionModel::Select);
    const QPersistentModelIndex kept = m_model->index(250, 1);
    QVERIFY(show(backwards(rowCount)));
    QCOMPARE(rows(), backwards(rowCount));
    QCOMPARE(kept.row(), 49);
    QCOMPARE(kept.data(VectorModel::RawRole).toByteArray(), "250"_ba);
    QCOMPARE(selection.selectedRows().size(), 3);
    QVERIFY(selection.isRowSelected(rowCount - 1 - 11));
    QVERIFY(m_model->setRowOrder(nullptr, m_model->snapshot().revision));
    QCOMPARE(kept.row(), 250);
    QVERIFY(selection.isRowSelected(11));
    QCOMPARE(resets.size(), 0);
}

void RowOrderTest::aFilterIsAReset()
{
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QVERIFY(show({1, 2, 3}));
    QVERIFY(show({}));
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(resets.size(), 2);
}

void RowOrderTest::anOldOrderIsRefused()
{
    const quint64 revision = m_model->snapshot().revision;
    m_model->removeKeys({"k7"});
    QVERIFY(!m_model->setRowOrder(orderOf({299}), revision));
    QCOMPARE(m_model->rowCount(), rowCount - 1);
}

void RowOrderTest::rowsThatComeLaterAreStoredAndNotShown()
{
    QVERIFY(show({5, 4}));
    QSignalSpy changes(m_model.get(), &VectorModel::storeChanged);
    QVERIFY(!m_model->canFetchMore({}));
    m_model->loadMore();
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(m_model->storedCount(), rowCount + pageRows);
    QCOMPARE(rows(), (QList<int>{5, 4}));
    QVERIFY(show({399, 5}));
    QCOMPARE(rows(), (QList<int>{399, 5}));
}

void RowOrderTest::removalsLeaveTheOrder_data()
{
    QTest::addColumn<QList<int>>("order");
    QTest::addColumn<int>("step"); // every such row goes

    QTest::newRow("sorted, few") << backwards(rowCount) << 100;
    QTest::newRow("sorted, many") << backwards(rowCount) << 3;
    QTest::newRow("filtered, few") << QList<int>{250, 3, 200, 100, 7} << 100;
    QTest::newRow("filtered, many") << backwards(200) << 2;
    QTest::newRow("none shown") << QList<int>{1, 2} << 100;
}

void RowOrderTest::removalsLeaveTheOrder()
{
    QFETCH(QList<int>, order);
    QFETCH(int, step);
    QVERIFY(show(order));
    QList<QByteArray> gone;
    for (int row = 0; row < rowCount; row += step)
        gone.append(keyOf(row));
    m_model->removeKeys(gone);
    order.removeIf([step](int row) { return row % step == 0; });
    QCOMPARE(rows(), order);
    QCOMPARE(m_model->storedCount(), rowCount - gone.size());
    QVERIFY(m_model->rowOrder());
}

void RowOrderTest::reloadForgetsTheOrder()
{
    QVERIFY(show({5, 4}));
    m_model->reload();
    QTRY_COMPARE(m_model->state(), State::Ready);
    QVERIFY(!m_model->rowOrder());
    QCOMPARE(rows().size(), pageRows);
}

QTEST_GUILESS_MAIN(RowOrderTest)
#include "tst_roworder.moc"
