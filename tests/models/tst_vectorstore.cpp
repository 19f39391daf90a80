#include "vectorstore.h"

#include <QTest>

#include <numeric>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

QByteArray keyOf(int row)
{
    return "key-" + QByteArray::number(row).rightJustified(8, '0');
}

QByteArray metadataOf(int row)
{
    return row % 3 == 2 ? QByteArray() : R"({"n":)" + QByteArray::number(row) + '}';
}

//! Rows first to first + count - 1, in arenas with room to spare as a decoder leaves them.
VectorPage page(int first, int count)
{
    VectorPage out;
    out.keys.reserve(100'000);
    out.metadata.reserve(100'000);
    for (int row = first; row < first + count; ++row) {
        out.keys += keyOf(row);
        out.keyEnds.push_back(quint32(out.keys.size()));
        out.metadata += metadataOf(row);
        out.metadataEnds.push_back(quint32(out.metadata.size()));
    }
    out.nextToken = "next";
    return out;
}

//! Page \a number of a listing.
PageOrigin chained(int number)
{
    return {
        1, 0, number == 0 ? QByteArray() : 't' + QByteArray::number(number), 't' + QByteArray::number(number + 1), {}};
}

VectorStore filled(int pages, int rowsPerPage)
{
    VectorStore store;
    for (int i = 0; i < pages; ++i)
        store.append(page(i * rowsPerPage, rowsPerPage), chained(i));
    return store;
}

//! What the model does: the keys' rows go.
qsizetype removeKeys(VectorStore *store, const QSet<QByteArray> &keys)
{
    const std::vector<qsizetype> rows = store->rowsOf(keys);
    store->remove(rows);
    return qsizetype(rows.size());
}

QList<int> numbers(const VectorStore &store)
{
    QList<int> out;
    for (qsizetype row = 0; row < store.count(); ++row) {
        const int number = store.key(row).toByteArray().mid(4).toInt();
        out.append(store.metadata(row) == metadataOf(number) ? number : -1);
    }
    return out;
}

QList<int> all(int count)
{
    QList<int> out(count);
    std::iota(out.begin(), out.end(), 0);
    return out;
}

qsizetype payload(const VectorStore &store)
{
    qsizetype bytes = 0;
    for (qsizetype row = 0; row < store.count(); ++row)
        bytes += store.key(row).size() + store.metadata(row).size();
    return bytes;
}

} // namespace

//! Rows in arenas: what goes in comes out, deletions keep the order, and little is spent on it.
class VectorStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeOutAsTheyWentIn_data();
    void rowsComeOutAsTheyWentIn();
    void digestsAreHandedOutWhereTheyAreMade();
    void endsArePackedExactly_data();
    void endsArePackedExactly();
    void largeRowsComeOutAsTheyWentIn();
    void absentMetadataIsNotAnEmptyObject();
    void emptyPagesLeaveNoTrace();
    void removeKeepsTheOrderOfTheRest_data();
    void removeKeepsTheOrderOfTheRest();
    void rowsGoOnAfterARemoval();
    void rangesAreTheFewest();
    void overheadIsAtMost24BytesARow_data();
    void overheadIsAtMost24BytesARow();
    void removedRowsGiveTheirMemoryBack();
    void aFewRemovedRowsRewriteNothing();
    void aSnapshotStaysWhatItWas();
    void aSnapshotIsReadWhileTheStoreChanges();
    void rowsAreFoundAmongManyThatLookAlike();
    void anEvictedPageKeepsItsPlace();
    void removedRowsOfAnEvictedPageAreRemembered();
    void bytesAreWhatIsHeld();
    void sharedKeysOutliveTheirPage();
    void onlyPagesThatFollowAreJoined();
};

void VectorStoreTest::rowsComeOutAsTheyWentIn_data()
{
    QTest::addColumn<int>("pages");
    QTest::addColumn<int>("rowsPerPage");

    QTest::newRow("one row") << 1 << 1;
    QTest::newRow("one page") << 1 << 1000;
    QTest::newRow("pages") << 7 << 100;
    QTest::newRow("tiny pages, joined") << 300 << 1;
    QTest::newRow("pages of 63") << 9 << 63;
}

void VectorStoreTest::rowsComeOutAsTheyWentIn()
{
    QFETCH(int, pages);
    QFETCH(int, rowsPerPage);
    const VectorStore store = filled(pages, rowsPerPage);
    QCOMPARE(store.count(), pages * rowsPerPage);
    QCOMPARE(numbers(store), all(pages * rowsPerPage));
}

void VectorStoreTest::digestsAreHandedOutWhereTheyAreMade()
{
    VectorPage page;
    page.keys = "onetwo";
    page.keyEnds = {3, 6};
    page.metadataEnds = {0, 0};
    std::vector<quint64> digests;
    const StoredPage stored(std::move(page), &digests);
    QCOMPARE(digests, stored.digests());
    QCOMPARE(digests.back(), keyDigest("two"));
}

void VectorStoreTest::endsArePackedExactly_data()
{
    using Ends = std::vector<quint32>;
    QTest::addColumn<Ends>("ends");
    QTest::newRow("none") << Ends();
    QTest::newRow("small") << Ends{0, 0, 7, 7, 65'535};
    QTest::newRow("at the step") << Ends{65'535, 65'536, 65'536, 131'071, 131'072};
    QTest::newRow("steps at once") << Ends{1, 300'000, 300'000, 1'000'000};
    QTest::newRow("steps before the first") << Ends{200'000, 200'001};
    QTest::newRow("the largest") << Ends{5, 4'294'967'295, 4'294'967'295};
}

void VectorStoreTest::endsArePackedExactly()
{
    QFETCH(const std::vector<quint32>, ends);
    const PackedEnds packed(ends);
    QCOMPARE(packed.count(), qsizetype(ends.size()));
    QCOMPARE(packed.all(), ends);
    for (size_t place = 0; place < ends.size(); ++place) {
        QCOMPARE(packed.end(qsizetype(place)), ends[place]);
        QCOMPARE(packed.begin(qsizetype(place)), place == 0 ? 0 : ends[place - 1]);
    }
}

void VectorStoreTest::largeRowsComeOutAsTheyWentIn()
{
    VectorPage page;
    for (int row = 0; row < 20; ++row) {
        page.keys += QByteArray(5000, char('a' + row));
        page.keyEnds.push_back(quint32(page.keys.size()));
        page.metadata += QByteArray(row % 3 * 100'000, char('A' + row));
        page.metadataEnds.push_back(quint32(page.metadata.size()));
    }
    const VectorPage whole = page;
    const auto stored = std::make_shared<const StoredPage>(std::move(page));
    const auto rest = stored->without({0, 7});
    for (int row = 0; row < 20; ++row) {
        QCOMPARE(stored->key(row), whole.key(row));
        QCOMPARE(stored->metadata(row), whole.metadataAt(row));
    }
    QCOMPARE(rest->key(6), whole.key(8));
    QCOMPARE(rest->metadata(6), whole.metadataAt(8));
    QCOMPARE(stored->arenas().metadataEnds, whole.metadataEnds);
    QCOMPARE(stored->arenas().keyEnds, whole.keyEnds);
}

void VectorStoreTest::absentMetadataIsNotAnEmptyObject()
{
    const VectorStore store = filled(1, 3);
    QCOMPARE(store.metadata(1).toByteArray(), R"({"n":1})"_ba);
    QVERIFY(store.metadata(2).isEmpty());
}

void VectorStoreTest::emptyPagesLeaveNoTrace()
{
    VectorStore store;
    store.append({});
    QCOMPARE(store.count(), 0);
    QCOMPARE(store.bytes(), 0);
    store.append(page(0, 2), chained(0));
    store.append({});
    store.append(page(2, 2), chained(1));
    QCOMPARE(numbers(store), all(4));
}

void VectorStoreTest::removeKeepsTheOrderOfTheRest_data()
{
    QTest::addColumn<QList<int>>("gone");

    QTest::newRow("none of them") << QList<int>{1000, 2000};
    QTest::newRow("first") << QList<int>{0};
    QTest::newRow("last") << QList<int>{399};
    QTest::newRow("page borders") << QList<int>{99, 100, 199, 200};
    QTest::newRow("a whole page") << all(400).mid(100, 100);
    QTest::newRow("across pages") << all(400).mid(50, 200);
    QTest::newRow("scattered") << QList<int>{3, 50, 51, 120, 377, 398};
    QTest::newRow("all") << all(400);
}

void VectorStoreTest::removeKeepsTheOrderOfTheRest()
{
    QFETCH(QList<int>, gone);
    VectorStore store = filled(4, 100);
    QSet<QByteArray> keys;
    QList<int> expected = all(400);
    qsizetype present = 0;
    for (const int number : gone) {
        keys.insert(keyOf(number));
        present += expected.removeAll(number);
    }
    QCOMPARE(removeKeys(&store, keys), present);
    QCOMPARE(numbers(store), expected);
    QCOMPARE(removeKeys(&store, keys), 0);
}

void VectorStoreTest::rowsGoOnAfterARemoval()
{
    VectorStore store = filled(2, 100);
    removeKeys(&store, {keyOf(7), keyOf(150)});
    store.append(page(200, 100), chained(2));
    QList<int> expected = all(300);
    expected.removeAt(150);
    expected.removeAt(7);
    QCOMPARE(numbers(store), expected);
}

void VectorStoreTest::rangesAreTheFewest()
{
    QVERIFY(rangesOf({}).empty());
    const std::vector<RowRange> ranges = rangesOf({1, 2, 3, 7, 9, 10});
    QCOMPARE(ranges.size(), 3u);
    QCOMPARE(ranges[0].first, 1);
    QCOMPARE(ranges[0].count, 3);
    QCOMPARE(ranges[1].first, 7);
    QCOMPARE(ranges[1].count, 1);
    QCOMPARE(ranges[2].first, 9);
    QCOMPARE(ranges[2].count, 2);
}

void VectorStoreTest::overheadIsAtMost24BytesARow_data()
{
    QTest::addColumn<int>("pages");
    QTest::addColumn<int>("rowsPerPage");

    QTest::newRow("one page") << 1 << 1000;
    QTest::newRow("many pages") << 200 << 500;
    QTest::newRow("tiny pages, joined") << 300 << 1;
    QTest::newRow("pages of 63") << 9 << 63;
    QTest::newRow("pages of 64") << 100 << 64;
}

void VectorStoreTest::overheadIsAtMost24BytesARow()
{
    QFETCH(int, pages);
    QFETCH(int, rowsPerPage);
    const VectorStore store = filled(pages, rowsPerPage);
    const double overhead = double(store.bytes() - payload(store)) / double(store.count());
    QVERIFY2(overhead <= 24, qPrintable(QString::number(overhead)));
}

void VectorStoreTest::removedRowsGiveTheirMemoryBack()
{
    VectorStore store = filled(100, 100);
    QSet<QByteArray> keys;
    for (int row = 0; row < 10'000; row += 2)
        keys.insert(keyOf(row));
    removeKeys(&store, keys);
    QCOMPARE(store.count(), 5000);
    const qsizetype digests = 8 * 5000; // so that they do not come back
    QVERIFY(store.bytes() - payload(store) <= 24 * store.count() + digests);
}

void VectorStoreTest::aFewRemovedRowsRewriteNothing()
{
    VectorStore store = filled(3, 100);
    const char *before = store.key(150).data();
    for (int row = 101; row < 120; ++row)
        QCOMPARE(removeKeys(&store, {keyOf(row)}), 1);
    QCOMPARE(store.key(131).data(), before);
    QCOMPARE(numbers(store), all(101) + all(300).mid(120));
    QList<int> expected = all(101) + all(300).mid(120);
    for (int row = 120; row < 140; ++row) { // and now it does
        removeKeys(&store, {keyOf(row)});
        expected.removeOne(row);
        QCOMPARE(numbers(store), expected);
    }
    QVERIFY(store.key(111).data() != before);
}

void VectorStoreTest::aSnapshotStaysWhatItWas()
{
    VectorStore store = filled(3, 100);
    const StoreSnapshot before = store.snapshot();
    store.append(page(300, 100), chained(3));
    QCOMPARE(store.snapshot().revision, before.revision); // the numbers still mean the same rows
    store.evict(1);
    QCOMPARE(store.snapshot().revision, before.revision);
    removeKeys(&store, {keyOf(0)});
    QVERIFY(store.snapshot().revision != before.revision);
    store.clear();
    QCOMPARE(before.count, 300);
    QCOMPARE(before.evictedCount(), 0);
    QCOMPARE(before.pages.size(), 3u);
    QCOMPARE(before.pages[1].first, 100);
    QCOMPARE(before.pages[1].rows->key(7).toByteArray(), keyOf(107));
    QCOMPARE(before.pages[0].rows->key(0).toByteArray(), keyOf(0));
}

void VectorStoreTest::aSnapshotIsReadWhileTheStoreChanges()
{
    VectorStore store = filled(50, 100);
    const StoreSnapshot snapshot = store.snapshot();
    qsizetype bytes = 0;
    std::thread reader([&] {
        for (const PlacedPage &placed : snapshot.pages) {
            for (qsizetype row = 0; row < placed.count; ++row)
                bytes += placed.rows->key(row).size();
        }
    });
    for (int i = 0; i < 50; ++i)
        store.append(page(5000 + i * 100, 100), chained(50 + i));
    for (int row = 0; row < 5000; row += 3)
        removeKeys(&store, {keyOf(row)});
    for (size_t i = 0; i < 50; ++i)
        store.evict(i);
    reader.join();
    QCOMPARE(bytes, 5000 * keyOf(0).size());
}

//! Thousands of keys among tens of thousands: tags are shared by most of them.
void VectorStoreTest::rowsAreFoundAmongManyThatLookAlike()
{
    VectorStore store = filled(60, 1000);
    QCOMPARE(removeKeys(&store, {keyOf(3), keyOf(4), keyOf(1500), keyOf(59'999)}), 4);
    store.evict(7);
    QSet<QByteArray> keys{"nobody's", {}, keyOf(3), keyOf(70'000)};
    std::vector<qsizetype> rows;
    for (qsizetype row = 0; row < store.count(); ++row) {
        const bool isWanted = store.isLoaded(row) && row % 13 == 5;
        if (isWanted)
            keys.insert(store.key(row).toByteArray());
        if (isWanted || row == 7100)
            rows.push_back(row);
    }
    keys.insert(keyOf(7103)); // three before it went, and its page is given up
    QCOMPARE(store.rowsOf(keys), rows);
    QVERIFY(store.rowsOf({}).empty());
}

void VectorStoreTest::anEvictedPageKeepsItsPlace()
{
    VectorStore store = filled(3, 100);
    const auto rows = store.pages()[1].rows;
    store.evict(1);
    QCOMPARE(store.count(), 300);
    QVERIFY(store.isLoaded(99));
    QVERIFY(!store.isLoaded(100));
    QVERIFY(store.key(150).isNull());
    QVERIFY(store.metadata(150).isNull());
    QCOMPARE(store.key(200).toByteArray(), keyOf(200));
    QCOMPARE(store.snapshot().evictedCount(), 100);
    QCOMPARE(store.rowsOf({keyOf(3), keyOf(130), keyOf(999)}), (std::vector<qsizetype>{3, 130}));
    store.fill(1, rows);
    QCOMPARE(numbers(store), all(300));
}

void VectorStoreTest::removedRowsOfAnEvictedPageAreRemembered()
{
    VectorStore store = filled(3, 100);
    store.evict(1);
    QCOMPARE(removeKeys(&store, {keyOf(99), keyOf(100), keyOf(150), keyOf(200)}), 4);
    QCOMPARE(store.count(), 296);
    const PlacedPage &evicted = store.pages()[1];
    QCOMPARE(evicted.count, 98);
    QCOMPARE(evicted.first, 99);
    QCOMPARE(evicted.origin->hidden, (std::vector<quint64>{keyDigest(keyOf(100)), keyDigest(keyOf(150))}));
    QCOMPARE(evicted.evicted->digests.front(), keyDigest(keyOf(101)));
    QCOMPARE(evicted.evicted->content, EvictedPage::unknown);
}

void VectorStoreTest::bytesAreWhatIsHeld()
{
    VectorStore store = filled(3, 100);
    const qsizetype full = store.bytes();
    const qsizetype rows = store.evictableBytes();
    QVERIFY(rows > payload(store) && rows < full);
    store.evict(0);
    store.evict(1);
    store.evict(2);
    QCOMPARE(store.evictableBytes(), 0);
    QVERIFY(store.bytes() < full - rows + 3 * 100 * 8 + 100);
    store.clear();
    QCOMPARE(store.bytes(), 0);
}

void VectorStoreTest::sharedKeysOutliveTheirPage()
{
    VectorStore store = filled(1, 100);
    QList<QByteArray> keys;
    for (qsizetype row = 0; row < 100; ++row)
        keys.append(store.pages()[0].rows->sharedKey(row));
    QCOMPARE(static_cast<const void *>(keys.at(7).constData()), static_cast<const void *>(store.key(7).data()));
    store.clear();
    keys[7].append('x'); // its own bytes from now on
    for (int row = 0; row < 100; ++row)
        QCOMPARE(keys.at(row), row == 7 ? keyOf(7) + 'x' : keyOf(row));
    QVERIFY(QSet<QByteArray>(keys.cbegin(), keys.cend()).contains(keyOf(99)));
}

void VectorStoreTest::onlyPagesThatFollowAreJoined()
{
    VectorStore store;
    store.append(page(0, 2), {16, 3, {}, "a", {}});
    store.append(page(2, 2), {16, 3, "a", "b", {}});
    store.append(page(4, 2), {16, 4, {}, "x", {}});
    store.append(page(6, 2), {16, 3, "b", {}, {}});
    QCOMPARE(numbers(store), all(8));
    QCOMPARE(store.pages().size(), 3u);
    QCOMPARE(store.pages()[0].origin->token, QByteArray());
    QCOMPARE(store.pages()[0].origin->nextToken, "b"_ba);
}

QTEST_APPLESS_MAIN(VectorStoreTest)
#include "tst_vectorstore.moc"
