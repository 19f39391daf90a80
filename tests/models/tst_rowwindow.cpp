#include "keycollection.h"
#include "listedindex.h"

#include <QSignalSpy>
#include <QTest>

using namespace vb;
using State = PagedTableModel::State;

namespace {

constexpr int rowCount = 1000;
constexpr int most = 300;

} // namespace

//! More rows than a view can have: it gets a window over them.
class RowWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void rowsBeyondTheLimitAreNotShown();
    void theWindowMoves();
    void rowsGoOnComingBehindIt();
    void removalsKeepItInPlace();
    void anOrderBeginsAtItsFirstRow();
    void keysAreThoseOfItsRows();
    void pagesComeBackUnderIt();

private:
    QList<int> shown() const { return numbersOf(*m_model); }

    std::unique_ptr<ListedIndex> m_index;
    std::unique_ptr<VectorModel> m_model;
};

void RowWindowTest::init()
{
    m_index = std::make_unique<ListedIndex>(rowCount);
    m_index->pageSize = 50;
    m_model = m_index->makeModel(false);
    m_model->setMaximumRows(most);
    m_model->reload();
    m_model->loadAll();
    QTRY_COMPARE(m_model->state(), State::Complete);
}

void RowWindowTest::cleanup()
{
    m_model.reset();
    m_index.reset();
}

void RowWindowTest::rowsBeyondTheLimitAreNotShown()
{
    QVERIFY(m_model->isWindowed());
    QCOMPARE(m_model->shownCount(), rowCount);
    QCOMPARE(shown(), numbersTo(most));
    QCOMPARE(m_model->rowOfKey(ListedIndex::keyOf(700)), -1);
    QCOMPARE(m_model->placeOfKey(ListedIndex::keyOf(700)), 700);
    m_model->setMaximumRows(rowCount);
    QVERIFY(!m_model->isWindowed());
    QCOMPARE(shown(), numbersTo(rowCount));
}

void RowWindowTest::theWindowMoves()
{
    m_model->moveWindow(650);
    QCOMPARE(m_model->windowFirst(), 650);
    QCOMPARE(shown(), numbersTo(950, 650));
    QCOMPARE(m_model->rowOfKey(ListedIndex::keyOf(700)), 50);
    m_model->moveWindow(990); // as far as there are rows
    QCOMPARE(shown(), numbersTo(1000, 700));
    m_model->moveWindow(-5);
    QCOMPARE(shown(), numbersTo(most));
}

void RowWindowTest::rowsGoOnComingBehindIt()
{
    m_model->reload();
    QTRY_COMPARE(m_model->state(), State::Ready);
    QSignalSpy insertions(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->loadAll();
    QTRY_COMPARE(m_model->state(), State::Complete);
    QCOMPARE(shown(), numbersTo(most));
    QCOMPARE(insertions.size(), 5); // 50 to 300; what came later is behind it
}

void RowWindowTest::removalsKeepItInPlace()
{
    m_model->moveWindow(650);
    m_model->removeKeys({ListedIndex::keyOf(3), ListedIndex::keyOf(700), ListedIndex::keyOf(999)});
    QCOMPARE(m_model->shownCount(), rowCount - 3);
    QCOMPARE(m_model->rowCount(), most);
    QVERIFY(!shown().contains(700));
    QCOMPARE(shown().first(), 651); // the 650th of those that are left
    QList<QByteArray> gone;
    for (int i = 0; i < 900; ++i)
        gone.append(ListedIndex::keyOf(i));
    m_model->removeKeys(gone);
    QVERIFY(!m_model->isWindowed());
    QCOMPARE(shown(), numbersTo(999, 900));
}

void RowWindowTest::anOrderBeginsAtItsFirstRow()
{
    m_model->moveWindow(650);
    auto order = std::make_shared<RowOrder>();
    for (int row = rowCount - 1; row >= 0; --row)
        order->push_back(quint32(row));
    QVERIFY(m_model->setRowOrder(order, m_model->snapshot().revision));
    QCOMPARE(m_model->windowFirst(), 0);
    QCOMPARE(m_model->rowCount(), most);
    QCOMPARE(shown().first(), rowCount - 1);
    m_model->moveWindow(500);
    QCOMPARE(shown().first(), 499);
    m_model->removeKeys({ListedIndex::keyOf(499)});
    QCOMPARE(shown().first(), 498);
}

void RowWindowTest::keysAreThoseOfItsRows()
{
    m_model->moveWindow(650);
    const std::vector<RowRange> ranges{{0, 1}, {49, 2}};
    const QList<QByteArray> expected{ListedIndex::keyOf(650), ListedIndex::keyOf(699), ListedIndex::keyOf(700)};
    QVERIFY(m_model->areLoaded(ranges));
    QCOMPARE(m_model->keysOf(ranges), expected);
    const std::unique_ptr<KeyCollection> collection(m_model->makeKeyCollection(ranges, nullptr));
    collection->start();
    QTRY_VERIFY(collection->isComplete());
    QCOMPARE(collection->keys(), expected);
}

void RowWindowTest::pagesComeBackUnderIt()
{
    m_model->setViewport(0, 19);
    m_model->setRowBudget(16 * 1024);
    m_model->moveWindow(650);
    QVERIFY(!m_model->isLoaded(0));
    m_index->remove(655);
    m_index->vectors.insert(ListedIndex::keyOf(656) + 'x', R"({"n":656})");
    m_model->setViewport(0, 9);
    QTRY_VERIFY(m_model->isLoaded(0));
    QCOMPARE(m_model->shownCount(), rowCount);
    QCOMPARE(m_model->keyAt(4), ListedIndex::keyOf(654));
    QCOMPARE(m_model->keyAt(5), ListedIndex::keyOf(656));
    QCOMPARE(m_model->keyAt(6), QByteArray(ListedIndex::keyOf(656) + 'x'));
}

QTEST_GUILESS_MAIN(RowWindowTest)
#include "tst_rowwindow.moc"
