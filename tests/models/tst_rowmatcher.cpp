#include "findquery.h"
#include "rowmatcher.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

using Rows = std::vector<quint32>;

VectorPage pageOf(const QList<QPair<QByteArray, QByteArray>> &vectors)
{
    VectorPage page;
    for (const auto &[key, metadata] : vectors) {
        page.keys += key;
        page.keyEnds.push_back(quint32(page.keys.size()));
        page.metadata += metadata;
        page.metadataEnds.push_back(quint32(page.metadata.size()));
    }
    return page;
}

//! The plain way to the same answer, where nothing is escaped.
bool isPlainlyIn(const QByteArray &text, const QString &wanted)
{
    return QString::fromUtf8(text).contains(wanted, Qt::CaseInsensitive);
}

} // namespace

class TestRowMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTextInKeysAndMetadata_data();
    void findsTextInKeysAndMetadata();
    void textDoesNotGoOverRows();
    void textAgreesWithThePlainSearch();
    void filtersPages();
    void anEmptyPageHasNoRows();
};

void TestRowMatcher::findsTextInKeysAndMetadata_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<quint32>>("rows");
    QTest::addRow("key, other case") << u"ALEX"_s << QList<quint32>{0, 5};
    QTest::addRow("one letter") << u"V"_s << QList<quint32>{1};
    QTest::addRow("value") << u"graph"_s << QList<quint32>{1};
    QTest::addRow("name of a field") << u"section"_s << QList<quint32>{0, 1};
    QTest::addRow("beyond ASCII, other case") << u"ÜBUNG"_s << QList<quint32>{2};
    QTest::addRow("beyond ASCII, escaped, other case") << u"ÀPROPOS"_s << QList<quint32>{4};
    QTest::addRow("escaped in the JSON") << u"中文"_s << QList<quint32>{2};
    QTest::addRow("quotes") << u"\"quoted\""_s << QList<quint32>{0};
    QTest::addRow("the letter of an escape") << u"nnew"_s << QList<quint32>{};
    QTest::addRow("behind an escape") << u"line\nnew"_s << QList<quint32>{4};
    QTest::addRow("backslash") << u"\\"_s << QList<quint32>{5};
    QTest::addRow("nowhere") << u"zebra"_s << QList<quint32>{};
}

void TestRowMatcher::findsTextInKeysAndMetadata()
{
    QFETCH(QString, text);
    QFETCH(QList<quint32>, rows);
    const VectorPage page = pageOf({{"Alex", R"({"section":"haskell","title":"a \"quoted\" one"})"},
                                    {"gpicview", R"({"section":"graphics"})"},
                                    {"übung", R"({"title":"\u4e2d\u6587"})"},
                                    {"none", QByteArray()},
                                    {"lines", R"({"t":"line\nnew \u00e0propos"})"},
                                    {"late-aLEx", R"({"path":"c:\\dir"})"}});
    const RowMatcher matcher = readFindQuery(text).matcher();
    QCOMPARE(matcher.rowsOf(page), Rows(rows.begin(), rows.end()));
    for (qsizetype row = 0; row < page.count(); ++row)
        QCOMPARE(matcher.matches(page.key(row), page.metadataAt(row)), rows.contains(quint32(row)));
}

void TestRowMatcher::textDoesNotGoOverRows()
{
    const VectorPage page = pageOf({{"abc", "{\"a\":1}"}, {"", ""}, {"abc", ""}, {"cab", ""}, {"c", "{\"b\":2}"}});
    QCOMPARE(RowMatcher(TextPattern(u"ca"_s)).rowsOf(page), Rows{3});
    QCOMPARE(RowMatcher(TextPattern(u"}{"_s)).rowsOf(page), Rows{});
    QCOMPARE(RowMatcher(TextPattern(u"cc"_s)).rowsOf(page), Rows{});
    QCOMPARE(RowMatcher(TextPattern(u"abc"_s)).rowsOf(page), (Rows{0, 2}));
}

void TestRowMatcher::textAgreesWithThePlainSearch()
{
    std::mt19937 random(7);
    const QList<QByteArray> letters{"a", "A", "b", "B", "é", "É", "ß", "中", "K"};
    const auto word = [&](int length) {
        QByteArray text;
        for (int i = 0; i < length; ++i)
            text += letters[qsizetype(random() % quint32(letters.size()))];
        return text;
    };
    QList<QPair<QByteArray, QByteArray>> vectors;
    for (int i = 0; i < 400; ++i)
        vectors.append({word(int(random() % 40)), "{\"" + word(5) + "\":\"" + word(int(random() % 60)) + "\"}"});
    const VectorPage page = pageOf(vectors);
    int found = 0;
    for (int i = 0; i < 60; ++i) {
        const QString wanted = QString::fromUtf8(word(1 + i % 4));
        Rows expected;
        for (int row = 0; row < vectors.size(); ++row) {
            const auto &[key, metadata] = vectors[row];
            const bool isIn = isPlainlyIn(key, wanted) || isPlainlyIn(metadata, wanted);
            expected.resize(expected.size() + (isIn ? 1 : 0), quint32(row));
        }
        QCOMPARE(RowMatcher(TextPattern(wanted)).rowsOf(page), expected);
        found += int(expected.size());
    }
    QVERIFY(found > 1000);
}

void TestRowMatcher::filtersPages()
{
    const VectorPage page = pageOf({{"a", R"({"year":2019})"}, {"b", R"({"year":2021})"}, {"c", ""}});
    QCOMPARE(readFindQuery(u"year >= 2020"_s).matcher().rowsOf(page), Rows{1});
    QCOMPARE(readFindQuery(u"year != 2019"_s).matcher().rowsOf(page), (Rows{1, 2}));
    QCOMPARE(RowMatcher().rowsOf(page), (Rows{0, 1, 2}));
}

void TestRowMatcher::anEmptyPageHasNoRows()
{
    QVERIFY(RowMatcher(TextPattern(u"a"_s)).rowsOf({}).empty());
    QVERIFY(RowMatcher().rowsOf({}).empty());
}

QTEST_GUILESS_MAIN(TestRowMatcher)
#include "tst_rowmatcher.moc"
