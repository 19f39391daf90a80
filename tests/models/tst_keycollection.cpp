#include "keycollection.h"
#include "listedindex.h"

#include <QSignalSpy>
#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;
using State = PagedTableModel::State;
using Ranges = std::vector<RowRange>;

namespace {

constexpr int rowCount = 2000;

QList<QByteArray> keysOf(const QList<int> &numbers)
{
    QList<QByteArray> keys;
    for (const int number : numbers)
        keys.append(ListedIndex::keyOf(number));
    return keys;
}

} // namespace

//! Which vectors a selection means, also where their rows were given up: exactly those, or none.
class KeyCollectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keysAreFoundAgain_data();
    void keysAreFoundAgain();
    void rowsThatAreHereNeedNoRequest();
    void aSortedTableMeansTheRowsItShows();
    void newRowsAreNotPartOfIt();
    void aRowThatIsGoneStopsIt();
    void whatTheTableDoesMeanwhileIsNothing();
    void itStops();
    void aFailureIsTold();

private:
    std::unique_ptr<ListedIndex> m_index;
    std::unique_ptr<VectorModel> m_model;
};

void KeyCollectionTest::init()
{
    m_index = std::make_unique<ListedIndex>();
    for (int i = 0; i < rowCount; ++i)
        m_index->put(10 * i);
    m_index->pageSize = 50;
    m_model = m_index->makeModel(false);
    m_model->setRowBudget(39 * 1024);
    m_model->reload();
    m_model->loadAll();
    QTRY_COMPARE(m_model->state(), State::Complete);
    QVERIFY(!m_model->areLoaded({{0, rowCount}}));
}

void KeyCollectionTest::cleanup()
{
    m_model.reset();
    m_index.reset();
}

void KeyCollectionTest::keysAreFoundAgain_data()
{
    QTest::addColumn<Ranges>("ranges");

    QTest::newRow("all") << Ranges{{0, rowCount}};
    QTest::newRow("here and not") << Ranges{{10, 5}, {1500, 120}};
    QTest::newRow("several of a page") << Ranges{{1501, 1}, {1503, 2}, {1510, 45}, {1556, 1}};
    QTest::newRow("last") << Ranges{{rowCount - 1, 1}};
}

void KeyCollectionTest::keysAreFoundAgain()
{
    QFETCH(Ranges, ranges);
    QList<QByteArray> expected;
    for (const RowRange &range : ranges) {
        for (qsizetype row = range.first; row < range.first + range.count; ++row)
            expected.append(ListedIndex::keyOf(10 * int(row)));
    }
    const std::unique_ptr<KeyCollection> collection(m_model->makeKeyCollection(ranges, nullptr));
    QCOMPARE(collection->total(), expected.size());
    QSignalSpy ended(collection.get(), &KeyCollection::ended);
    collection->start();
    QVERIFY(ended.isEmpty());
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(collection->isComplete());
    QCOMPARE(collection->keys(), expected);
    QVERIFY(!m_index->network.sent().constLast().body.contains(R"("returnMetadata":true)"));
}

void KeyCollectionTest::rowsThatAreHereNeedNoRequest()
{
    const Ranges ranges{{0, 3}, {7, 2}};
    QVERIFY(m_model->areLoaded(ranges));
    QCOMPARE(m_model->keysOf(ranges), keysOf({0, 10, 20, 70, 80}));
    const qsizetype asked = m_index->network.sent().size();
    const std::unique_ptr<KeyCollection> collection(m_model->makeKeyCollection(ranges, nullptr));
    collection->start();
    QTRY_VERIFY(collection->isComplete());
    QCOMPARE(collection->keys(), keysOf({0, 10, 20, 70, 80}));
    QCOMPARE(m_index->network.sent().size(), asked);
}

void KeyCollectionTest::aSortedTableMeansTheRowsItShows()
{
    auto order = std::make_shared<RowOrder>();
    for (int row = rowCount - 1; row >= 0; row -= 2)
        order->push_back(quint32(row));
    QVERIFY(m_model->setRowOrder(order, m_model->snapshot().revision));
    const std::unique_ptr<KeyCollection> collection(m_model->makeKeyCollection({{0, 2}, {999, 1}}, nullptr));
    collection->start();
    QTRY_VERIFY(collection->isComplete());
    QCOMPARE(collection->keys(), keysOf({10, 19970, 19990}));
}

void KeyCollectionTest::newRowsAreNotPartOfIt()
{
    for (int i = 0; i < 7; ++i)
        m_index->put(15'001 + i);
    const std::unique_ptr<KeyCollection> collection(m_model->makeKeyCollection({{1500, 5}}, nullptr));
    collection->start();
    QTRY_VERIFY(collection->isComplete());
    QCOMPARE(collection->keys(), keysOf({15000, 15010, 15020, 15030, 15040}));
}

void KeyCollectionTest::aRowThatIsGoneStopsIt()
{
    m_index->remove(15'020);
    const std::unique_ptr<KeyCollection> collection(m_model->makeKeyCollection({{1500, 5}}, nullptr));
    QSignalSpy ended(collection.get(), &KeyCollection::ended);
    collection->start();
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(collection->hasListingChanged());
    QVERIFY(!collection->isComplete());
    QVERIFY(!collection->isRunning());
}

void KeyCollectionTest::whatTheTableDoesMeanwhileIsNothing()
{
    const std::unique_ptr<KeyCollection> collection(m_model->makeKeyCollection({{0, rowCount}}, nullptr));
    collection->start();
    m_model->removeKeys({ListedIndex::keyOf(10), ListedIndex::keyOf(15'000)});
    QTRY_VERIFY(!collection->isRunning());
    QVERIFY(collection->isComplete()); // what was selected, though the table has two rows less
    m_model->reload();
    QCOMPARE(collection->keys().size(), rowCount);
}

void KeyCollectionTest::itStops()
{
    m_index->delayMs = 5;
    const std::unique_ptr<KeyCollection> collection(m_model->makeKeyCollection({{0, rowCount}}, nullptr));
    QSignalSpy ended(collection.get(), &KeyCollection::ended);
    QSignalSpy progressed(collection.get(), &KeyCollection::progressed);
    collection->start();
    QTRY_VERIFY(progressed.size() > 1);
    collection->stop();
    const qsizetype asked = m_index->network.sent().size();
    const qint64 count = collection->count();
    QVERIFY(count < rowCount);
    QTest::qWait(40); // to prove that nothing happens
    QCOMPARE(m_index->network.sent().size(), asked);
    QCOMPARE(collection->count(), count);
    QVERIFY(ended.isEmpty());
    QVERIFY(!collection->isComplete());
}

void KeyCollectionTest::aFailureIsTold()
{
    m_index->fault = [](const FakeNetwork::Sent &) { return std::optional(FakeClient::error(403, "AccessDenied")); };
    const std::unique_ptr<KeyCollection> collection(m_model->makeKeyCollection({{0, rowCount}}, nullptr));
    QSignalSpy ended(collection.get(), &KeyCollection::ended);
    collection->start();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(collection->error()->code, u"AccessDenied"_s);
    QVERIFY(!collection->isComplete());
}

QTEST_GUILESS_MAIN(KeyCollectionTest)
#include "tst_keycollection.moc"
