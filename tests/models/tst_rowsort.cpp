#include "exactnumber.h"
#include "rowfilter.h"
#include "rowsort.h"
#include "vectorstore.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

using By = RowSort::By;

//! A store with \a perPage rows in a page.
VectorStore storeOf(const QList<QPair<QByteArray, QByteArray>> &vectors, int perPage = 1000)
{
    VectorStore store;
    for (qsizetype first = 0; first < vectors.size(); first += perPage) {
        VectorPage page;
        for (const auto &[key, metadata] : vectors.mid(first, perPage)) {
            page.keys += key;
            page.keyEnds.push_back(quint32(page.keys.size()));
            page.metadata += metadata;
            page.metadataEnds.push_back(quint32(page.metadata.size()));
        }
        store.append(std::move(page));
    }
    return store;
}

RowOrder sorted(const StoreSnapshot &snapshot, const RowSort &sort)
{
    const std::atomic_bool cancelled = false;
    RowOrder rows = matchingRows(snapshot, {}, cancelled);
    return sortRows(snapshot, sort, &rows, cancelled) ? rows : RowOrder();
}

//! The values of the field `f` of rows, as they are sorted.
QByteArrayList sortedValues(const QByteArrayList &values, bool descending)
{
    QList<QPair<QByteArray, QByteArray>> vectors;
    for (const QByteArray &value : values)
        vectors.append({"k", value.isEmpty() ? QByteArray("{\"g\":1}") : QByteArray("{\"f\":" + value + '}')});
    const VectorStore store = storeOf(vectors);
    QByteArrayList result;
    for (const quint32 row : sorted(store.snapshot(), {By::Field, "f", descending}))
        result.append(values[row]);
    return result;
}

QByteArrayList sortedKeys(const QByteArrayList &keys, bool descending)
{
    QList<QPair<QByteArray, QByteArray>> vectors;
    for (const QByteArray &key : keys)
        vectors.append({key, {}});
    const VectorStore store = storeOf(vectors, 300);
    QByteArrayList result;
    for (const quint32 row : sorted(store.snapshot(), {By::Key, {}, descending}))
        result.append(keys[row]);
    return result;
}

} // namespace

class TestRowSort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreOrderedByTheirTypes_data();
    void valuesAreOrderedByTheirTypes();
    void numbersAreComparedExactly_data();
    void numbersAreComparedExactly();
    void keysAreInTheOrderOfTheirBytes_data();
    void keysAreInTheOrderOfTheirBytes();
    void manyNumbersAreSorted();
    void equalRowsStayAsTheyWere();
    void onlyTheGivenRowsAreSorted();
    void evictedRowsAreLeftOut();
    void removedRowsAreLeftOut();
    void cancelledWorkEnds();
};

void TestRowSort::valuesAreOrderedByTheirTypes_data()
{
    QTest::addColumn<QByteArrayList>("values");
    QTest::addColumn<QByteArrayList>("ascending");
    QTest::addColumn<QByteArrayList>("descending");
    QTest::newRow("all types")
        << QByteArrayList{"", "null", R"("a")", "true", "3", "[1,2]", "{}", "false", "-1", "[9]", ""}
        << QByteArrayList{"-1", "3", R"("a")", "false", "true", "[9]", "[1,2]", "{}", "null", "", ""}
        << QByteArrayList{"{}", "[1,2]", "[9]", "true", "false", R"("a")", "3", "-1", "null", "", ""};
    QTest::newRow("numbers, not their digits") << QByteArrayList{"10", "9", "-10", "-9", "0.5", "1e1", "-0.0", "0"}
                                               << QByteArrayList{"-10", "-9", "-0.0", "0", "0.5", "9", "10", "1e1"}
                                               << QByteArrayList{"10", "1e1", "9", "0.5", "-0.0", "0", "-9", "-10"};
    QTest::newRow("beyond a double's integers")
        << QByteArrayList{"9007199254740993", "9007199254740992", "9007199254740994", "9007199254740992.5"}
        << QByteArrayList{"9007199254740992", "9007199254740992.5", "9007199254740993", "9007199254740994"}
        << QByteArrayList{"9007199254740994", "9007199254740993", "9007199254740992.5", "9007199254740992"};
    QTest::newRow("beyond a double") << QByteArrayList{"1e401", "1e400", "-1e400", "1e-400", "1", "0"}
                                     << QByteArrayList{"-1e400", "0", "1e-400", "1", "1e400", "1e401"}
                                     << QByteArrayList{"1e401", "1e400", "1", "1e-400", "0", "-1e400"};
    QTest::newRow("decimals") << QByteArrayList{"0.10000000000000000001", "0.1", "0.09999999999999999999"}
                              << QByteArrayList{"0.09999999999999999999", "0.1", "0.10000000000000000001"}
                              << QByteArrayList{"0.10000000000000000001", "0.1", "0.09999999999999999999"};
    QTest::newRow("texts, escapes resolved")
        << QByteArrayList{R"("é")", R"("b")", R"("\u0061b")", R"("a")", R"("")", R"("\u4e2d")", R"("B")"}
        << QByteArrayList{R"("")", R"("B")", R"("a")", R"("\u0061b")", R"("b")", R"("é")", R"("\u4e2d")"}
        << QByteArrayList{R"("\u4e2d")", R"("é")", R"("b")", R"("\u0061b")", R"("a")", R"("B")", R"("")"};
}

void TestRowSort::valuesAreOrderedByTheirTypes()
{
    QFETCH(QByteArrayList, values);
    QFETCH(QByteArrayList, ascending);
    QFETCH(QByteArrayList, descending);
    QCOMPARE(sortedValues(values, false), ascending);
    QCOMPARE(sortedValues(values, true), descending);
}

void TestRowSort::numbersAreComparedExactly_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<int>("order");
    const auto row = [](const char *a, const char *b, int order) {
        QTest::addRow("%s and %s", a, b) << QByteArray(a) << QByteArray(b) << order;
    };
    row("1", "1.0", 0);
    row("1.50", "15e-1", 0);
    row("0", "-0", 0);
    row("0e5", "0.000", 0);
    row("100", "1e2", 0);
    row("0.001", "1E-3", 0);
    row("1", "2", -1);
    row("-1", "1", -1);
    row("-2", "-1", -1);
    row("0", "1e-999999999999999999999", -1);
    row("9007199254740993", "9007199254740992", 1);
    row("1e1000", "9.99e999", 1);
    row("-1e1000", "-9.99e999", -1);
    row("12", "120", -1);
    row("0.12", "0.1200000000000000000000001", -1);
    row("0.9", "0.10", 1);
}

void TestRowSort::numbersAreComparedExactly()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(int, order);
    const auto sign = [](int number) { return number < 0 ? -1 : number > 0 ? 1 : 0; };
    QCOMPARE(sign(compareExactly(a, b)), order);
    QCOMPARE(sign(compareExactly(b, a)), -order);
}

void TestRowSort::keysAreInTheOrderOfTheirBytes_data()
{
    QTest::addColumn<QByteArrayList>("keys");
    std::mt19937 random(11);
    const auto keys = [&random](int count, int length, const QByteArray &prefix, const QByteArray &letters) {
        QByteArrayList all;
        for (int i = 0; i < count; ++i) {
            QByteArray key = prefix;
            for (int j = int(random() % quint32(length)); j >= 0; --j)
                key += letters[qsizetype(random() % quint32(letters.size()))];
            all.append(key);
        }
        return all;
    };
    QTest::newRow("none") << QByteArrayList{};
    QTest::newRow("one") << QByteArrayList{"a"};
    QTest::newRow("few") << keys(50, 6, "", "ab");
    QTest::newRow("short, many the same") << keys(5000, 3, "", "ab");
    QTest::newRow("common beginning") << keys(5000, 20, "a/common/beginning-", "abcdefgh");
    QTest::newRow("long, few letters") << keys(5000, 60, "", QByteArray("ab\0", 3));
    QTest::newRow("all bytes") << keys(5000, 30, "", QByteArray("\x01\x7f\x80\xff\0", 5));
    QByteArrayList nested; // each begins the next one
    for (int i = 0; i < 300; ++i)
        nested.prepend(QByteArray(i, 'a'));
    QTest::newRow("each begins the next") << nested;
}

void TestRowSort::keysAreInTheOrderOfTheirBytes()
{
    QFETCH(QByteArrayList, keys);
    QByteArrayList expected = keys;
    std::sort(expected.begin(), expected.end(), [](QByteArrayView a, QByteArrayView b) { return a.compare(b) < 0; });
    QCOMPARE(sortedKeys(keys, false), expected);
    std::reverse(expected.begin(), expected.end());
    QCOMPARE(sortedKeys(keys, true), expected);
}

void TestRowSort::manyNumbersAreSorted()
{
    std::mt19937_64 random(5);
    QByteArrayList values;
    for (int i = 0; i < 20000; ++i)
        values.append(QByteArray::number(qint64(random() % 2000) - 1000) + '.' + QByteArray::number(random() % 100));
    QByteArrayList expected = values;
    std::stable_sort(expected.begin(), expected.end(),
                     [](const QByteArray &a, const QByteArray &b) { return compareExactly(a, b) < 0; });
    QCOMPARE(sortedValues(values, false), expected);
}

void TestRowSort::equalRowsStayAsTheyWere()
{
    QList<QPair<QByteArray, QByteArray>> vectors;
    for (int i = 0; i < 6000; ++i)
        vectors.append(
            {"same", "{\"f\":" + QByteArray::number(i % 3) + ",\"t\":\"text" + QByteArray::number(i % 2) + "\"}"});
    const VectorStore store = storeOf(vectors);
    for (const RowSort &sort : {RowSort{By::Field, "f", false}, RowSort{By::Field, "f", true},
                                RowSort{By::Field, "t", true}, RowSort{By::Key, {}, true}}) {
        const RowOrder rows = sorted(store.snapshot(), sort);
        QCOMPARE(rows.size(), size_t(6000));
        const quint32 groups = sort.by == By::Key ? 1 : sort.field == "f" ? 3 : 2;
        for (size_t i = 1; i < rows.size(); ++i)
            QVERIFY(rows[i] > rows[i - 1] || rows[i] % groups != rows[i - 1] % groups);
    }
}

void TestRowSort::onlyTheGivenRowsAreSorted()
{
    const VectorStore store = storeOf({{"d", ""}, {"b", ""}, {"a", ""}, {"c", ""}}, 2);
    const std::atomic_bool cancelled = false;
    RowOrder rows{0, 1, 3};
    QVERIFY(sortRows(store.snapshot(), {By::Key, {}, false}, &rows, cancelled));
    QCOMPARE(rows, (RowOrder{1, 3, 0}));
}

void TestRowSort::evictedRowsAreLeftOut()
{
    QList<QPair<QByteArray, QByteArray>> vectors;
    for (int i = 0; i < 300; ++i)
        vectors.append({QByteArray::number(999 - i), {}});
    VectorStore store = storeOf(vectors, 100);
    store.evict(1);
    const RowOrder rows = sorted(store.snapshot(), {By::Key, {}, false});
    QCOMPARE(rows.size(), size_t(200));
    QCOMPARE(rows.front(), 299u);
    QCOMPARE(rows[100], 99u);
    QCOMPARE(store.snapshot().evictedCount(), 100);
}

void TestRowSort::removedRowsAreLeftOut()
{
    VectorStore store = storeOf({{"d", ""}, {"b", ""}, {"a", ""}, {"c", ""}, {"e", ""}, {"f", ""}});
    store.remove({2}); // a
    const std::atomic_bool cancelled = false;
    QCOMPARE(sorted(store.snapshot(), {By::Key, {}, false}), (RowOrder{1, 2, 0, 3, 4}));
    QCOMPARE(matchingRows(store.snapshot(), RowMatcher(TextPattern(u"c"_s)), cancelled), (RowOrder{2}));
    QCOMPARE(matchingRows(store.snapshot(), RowMatcher(TextPattern(u"a"_s)), cancelled), RowOrder());
}

void TestRowSort::cancelledWorkEnds()
{
    const VectorStore store = storeOf({{"b", ""}, {"a", ""}});
    const std::atomic_bool cancelled = true;
    RowOrder rows{0, 1};
    QVERIFY(!sortRows(store.snapshot(), {By::Key, {}, false}, &rows, cancelled));
    QVERIFY(matchingRows(store.snapshot(), RowMatcher(TextPattern(u"a"_s)), cancelled).empty());
}

QTEST_GUILESS_MAIN(TestRowSort)
#include "tst_rowsort.moc"
