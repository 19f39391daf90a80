#include "listedindex.h"
#include "scanqueue.h"

#include <QSignalSpy>
#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;
using State = PagedTableModel::State;

//! Loading an index to its end in segments: what is there stays where it is, it stops at any time, goes on from
//! there, and says the truth.
class LoadAllTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsThatAreThereStayWhereTheyAre();
    void rowsComeInBatches();
    void anIndexOfOnePageIsNotScanned();
    void withoutScansItIsPageAfterPage();
    void aServiceWithoutSegmentsIsListedOnce();
    void itJoinsAFirstPageThatIsLoading();
    void emptySegmentsAreNothingSpecial();
    void stopKeepsWhatCame();
    void itGoesOnFromWhereItStopped();
    void aStoppedScanIsNotGoneOnWithPageByPage();
    void aFailureKeepsRowsAndIsRetried();
    void reloadForgetsTheScan();
    void aSlotMayStopOrReload_data();
    void aSlotMayStopOrReload();
    void deletingMeanwhileIsSafe();
    void shortPagesAreJoined();
    void theQueueIsBounded();
    void aClosedQueueTakesNothing();
    void fieldsOfEveryRowHaveColumns();
};

namespace {

//! With the first page loaded.
std::unique_ptr<VectorModel> begun(ListedIndex *index)
{
    auto model = index->makeModel();
    model->reload();
    [&] { QTRY_COMPARE(model->state(), State::Ready); }();
    return model;
}

} // namespace

void LoadAllTest::rowsThatAreThereStayWhereTheyAre()
{
    ListedIndex index(5000);
    index.pageSize = 100;
    const auto model = begun(&index);
    model->loadMore();
    QTRY_COMPARE(model->rowCount(), 200);
    model->loadAll();
    QVERIFY(model->isLoadingAll());
    QTRY_COMPARE(model->state(), State::Complete);
    const QList<int> rows = numbersOf(*model);
    QCOMPARE(rows.first(200), numbersTo(200));
    QCOMPARE(sorted(rows), numbersTo(5000));
    for (int segment = 0; segment < 16; ++segment)
        QVERIFY(index.askedCount(segment) >= 3);
}

void LoadAllTest::rowsComeInBatches()
{
    ListedIndex index(8000);
    index.pageSize = 50;
    const auto model = begun(&index);
    QSignalSpy insertions(model.get(), &QAbstractItemModel::rowsInserted);
    model->loadAll();
    QTRY_COMPARE(model->state(), State::Complete);
    QCOMPARE(model->rowCount(), 8000);
    QVERIFY2(insertions.size() < 80, qPrintable(QString::number(insertions.size()))); // of 160 pages
}

void LoadAllTest::anIndexOfOnePageIsNotScanned()
{
    ListedIndex index(50);
    const auto model = index.makeModel();
    model->reload();
    model->loadAll();
    QTRY_COMPARE(model->state(), State::Complete);
    QCOMPARE(numbersOf(*model), numbersTo(50));
    QCOMPARE(index.network.sent().size(), 1);
}

void LoadAllTest::withoutScansItIsPageAfterPage()
{
    ListedIndex index(1000);
    index.pageSize = 100;
    const auto model = index.makeModel(false);
    model->reload();
    model->loadAll();
    QTRY_COMPARE(model->state(), State::Complete);
    QCOMPARE(numbersOf(*model), numbersTo(1000));
    QCOMPARE(index.network.sent().size(), 10);
}

void LoadAllTest::aServiceWithoutSegmentsIsListedOnce()
{
    ListedIndex index(1000);
    index.pageSize = 100;
    index.ignoresSegments = true;
    const auto model = begun(&index);
    model->loadAll();
    QTRY_COMPARE(model->state(), State::Complete);
    QCOMPARE(numbersOf(*model), numbersTo(1000));
}

void LoadAllTest::itJoinsAFirstPageThatIsLoading()
{
    ListedIndex index(1000);
    index.pageSize = 100;
    const auto model = index.makeModel();
    model->reload();
    model->loadAll();
    QTRY_COMPARE(model->state(), State::Complete);
    QCOMPARE(sorted(numbersOf(*model)), numbersTo(1000));
    QCOMPARE(numbersOf(*model).first(100), numbersTo(100));
}

void LoadAllTest::emptySegmentsAreNothingSpecial()
{
    ListedIndex index;
    for (int i = 0; i < 4000; i += 8) // two of the 16 segments have all
        index.put(i);
    index.pageSize = 10;
    const auto model = begun(&index);
    model->loadAll();
    QTRY_COMPARE(model->state(), State::Complete);
    QCOMPARE(model->rowCount(), 500);
}

void LoadAllTest::stopKeepsWhatCame()
{
    ListedIndex index(20'000);
    index.pageSize = 50;
    index.delayMs = 5;
    const auto model = begun(&index);
    model->loadAll();
    QTRY_VERIFY(model->rowCount() > 1000);
    model->stop();
    QCOMPARE(model->state(), State::Ready);
    QVERIFY(model->wasStopped());
    const int count = model->rowCount();
    QVERIFY(count < 20'000);
    const QList<int> rows = numbersOf(*model);
    QCOMPARE(QSet<int>(rows.cbegin(), rows.cend()).size(), count);
    QTest::qWait(60); // nothing comes any more
    QCOMPARE(model->rowCount(), count);
    QVERIFY(!model->canFetchMore({}));
}

void LoadAllTest::itGoesOnFromWhereItStopped()
{
    ListedIndex index(20'000);
    index.pageSize = 50;
    index.delayMs = 2;
    const auto model = begun(&index);
    for (int i = 1; i <= 3; ++i) {
        model->loadAll();
        QTRY_VERIFY(model->rowCount() > 3000 * i);
        model->stop();
    }
    const QList<int> before = numbersOf(*model);
    const qsizetype asked = index.network.sent().size();
    model->loadAll();
    QTRY_COMPARE_WITH_TIMEOUT(model->state(), State::Complete, 20'000);
    const QList<int> rows = numbersOf(*model);
    QCOMPARE(rows.first(before.size()), before);
    QCOMPARE(sorted(rows), numbersTo(20'000));
    const qsizetype needed = (20'000 - before.size()) / 50;
    QVERIFY(index.network.sent().size() - asked <= needed + 3 * 16);
}

void LoadAllTest::aStoppedScanIsNotGoneOnWithPageByPage()
{
    ListedIndex index(20'000);
    index.pageSize = 50;
    index.delayMs = 5;
    const auto model = begun(&index);
    QVERIFY(model->canLoadMore());
    model->loadAll();
    QTRY_VERIFY(model->rowCount() > 1000);
    model->stop();
    QVERIFY(!model->canLoadMore());
    const qsizetype asked = index.network.sent().size();
    model->loadMore();
    QCOMPARE(model->state(), State::Ready);
    QCOMPARE(index.network.sent().size(), asked);
}

void LoadAllTest::aFailureKeepsRowsAndIsRetried()
{
    ListedIndex index(4000);
    index.pageSize = 50;
    const auto model = begun(&index);
    int asked = 0;
    index.fault = [&](const FakeNetwork::Sent &) -> std::optional<Exchange> {
        return ++asked == 40 ? std::optional(FakeClient::error(500, "InternalError")) : std::nullopt;
    };
    model->loadAll();
    QTRY_COMPARE(model->state(), State::Failed);
    QCOMPARE(model->error().code, u"InternalError"_s);
    const QList<int> before = numbersOf(*model);
    QVERIFY(before.size() >= 50);
    model->retry();
    QVERIFY(model->isLoadingAll());
    QTRY_COMPARE(model->state(), State::Complete);
    QCOMPARE(numbersOf(*model).first(before.size()), before);
    QCOMPARE(sorted(numbersOf(*model)), numbersTo(4000));
}

void LoadAllTest::reloadForgetsTheScan()
{
    ListedIndex index(4000);
    index.pageSize = 50;
    index.delayMs = 2;
    const auto model = begun(&index);
    model->loadAll();
    QTRY_VERIFY(model->rowCount() > 500);
    model->reload();
    QTRY_COMPARE(model->state(), State::Ready);
    QCOMPARE(numbersOf(*model), numbersTo(50));
    QVERIFY(model->canLoadMore());
    model->loadAll();
    QTRY_COMPARE(model->state(), State::Complete);
    QCOMPARE(sorted(numbersOf(*model)), numbersTo(4000));
}

void LoadAllTest::aSlotMayStopOrReload_data()
{
    QTest::addColumn<bool>("columns");
    QTest::addColumn<bool>("reloads");

    QTest::newRow("stop when rows come") << false << false;
    QTest::newRow("stop when columns come") << true << false;
    QTest::newRow("reload when rows come") << false << true;
    QTest::newRow("reload when columns come") << true << true;
}

void LoadAllTest::aSlotMayStopOrReload()
{
    QFETCH(bool, columns);
    QFETCH(bool, reloads);
    ListedIndex index(4000);
    for (int i = 50; i < 4000; ++i)
        index.vectors[ListedIndex::keyOf(i)] = R"({"n":)" + QByteArray::number(i) + R"(,"late":1})";
    index.pageSize = 50;
    const auto model = begun(&index);
    QObject context;
    const auto act = [&] {
        model->disconnect(&context);
        reloads ? model->reload() : model->stop();
    };
    const auto signal = columns ? &QAbstractItemModel::columnsInserted : &QAbstractItemModel::rowsInserted;
    connect(model.get(), signal, &context, act);
    model->loadAll();
    QTRY_COMPARE(model->state(), State::Ready);
    const int count = model->rowCount();
    QCOMPARE(count == 50, columns || reloads); // the pages that announced columns count as not come
    model->loadAll();
    QTRY_COMPARE(model->state(), State::Complete);
    QSet<QByteArray> keys;
    for (int row = 0; row < model->rowCount(); ++row)
        keys.insert(model->keyAt(row));
    QCOMPARE(model->rowCount(), 4000);
    QCOMPARE(keys.size(), 4000);
}

void LoadAllTest::deletingMeanwhileIsSafe()
{
    ListedIndex index(4000);
    index.pageSize = 50;
    index.delayMs = 2;
    const auto model = begun(&index);
    model->loadAll();
    QTRY_VERIFY(model->rowCount() > 500);
    QList<QByteArray> gone;
    for (int row = 0; row < 200; row += 2)
        gone.append(model->keyAt(row));
    model->removeKeys(gone);
    QTRY_COMPARE(model->state(), State::Complete);
    QCOMPARE(model->rowCount(), 3900);
    auto other = index.makeModel();
    other->reload();
    other->loadAll();
    other.reset(); // in the middle of it
    QTest::qWait(20);
}

void LoadAllTest::shortPagesAreJoined()
{
    ListedIndex index(3000);
    index.pageSize = 4;
    const auto model = begun(&index);
    model->loadAll();
    QTRY_COMPARE_WITH_TIMEOUT(model->state(), State::Complete, 20'000);
    QCOMPARE(sorted(numbersOf(*model)), numbersTo(3000));
    const StoreSnapshot snapshot = model->snapshot();
    QVERIFY2(snapshot.pages.size() < 3000 / 12, qPrintable(QString::number(snapshot.pages.size())));
}

void LoadAllTest::theQueueIsBounded()
{
    ScanQueue queue(2, {});
    const auto put = [&](int number) {
        ScanPage page;
        page.token = QByteArray::number(number);
        page.nextToken = QByteArray::number(number + 1);
        page.rows.keys = "key";
        page.rows.keyEnds = {3};
        page.rows.metadataEnds = {0};
        QVERIFY(!queue.take(std::move(page)));
    };
    for (int i = 0; i < ScanQueue::mostPages; ++i) {
        QVERIFY(queue.hasRoom(0));
        put(i);
    }
    QVERIFY(!queue.hasRoom(0));
    QVERIFY(queue.hasRoom(1)); // the other segment's pages are its own
    QVERIFY(queue.wasFull());
    QVERIFY(!queue.wasFull());
    QCOMPARE(queue.drain(true).size(), size_t(ScanQueue::mostPages));
    QVERIFY(queue.hasRoom(0));
    ScanPage large;
    large.segment = 1;
    large.rows.keys = QByteArray(ScanQueue::mostBytes, 'k');
    large.rows.keyEnds = {quint32(ScanQueue::mostBytes)};
    large.rows.metadataEnds = {0};
    QVERIFY(!queue.take(std::move(large)));
    QVERIFY(!queue.hasRoom(0));
}

void LoadAllTest::fieldsOfEveryRowHaveColumns()
{
    ListedIndex index(3000);
    index.vectors[ListedIndex::keyOf(2999)] = R"({"n":2999,"last":1})";
    index.vectors[ListedIndex::keyOf(1500)] = R"({"\u006e":1500,"caf\u00e9":1})"; // the first is n
    index.vectors[ListedIndex::keyOf(1717)] = R"({"café":{"inner":1}})";
    index.pageSize = 100;
    const auto model = begun(&index);
    model->loadAll();
    QTRY_COMPARE(model->state(), State::Complete);
    QStringList names = model->fieldNames();
    names.sort();
    QCOMPARE(names, (QStringList{u"café"_s, u"last"_s, u"n"_s}));
}

void LoadAllTest::aClosedQueueTakesNothing()
{
    ScanQueue queue(1, {});
    queue.close();
    ScanPage page;
    page.rows.keys = "key";
    page.rows.keyEnds = {3};
    page.rows.metadataEnds = {0};
    QVERIFY(queue.take(std::move(page)));
    QVERIFY(queue.drain(true).empty());
}

QTEST_GUILESS_MAIN(LoadAllTest)
#include "tst_loadall.moc"
