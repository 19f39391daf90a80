#include "listedindex.h"
#include "pagemend.h"

#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;
using Kind = PagedTableModel::CellKind;
using State = PagedTableModel::State;

namespace {

constexpr int pageRows = 50;
constexpr int rowCount = 2000;
constexpr qsizetype smallBudget = 39 * 1024; //!< some 16 pages of the 40

using Digests = std::vector<quint64>;

} // namespace

//! Rows far from view are given up and come back, the same as they were; what changed meanwhile is noticed.
class EvictionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void rowsFarFromViewAreGivenUp();
    void rowsInViewComeBack_data();
    void rowsInViewComeBack();
    void rowsOfSegmentsComeBack();
    void scrollingPastAsksForNothing();
    void whatIsScrolledAwayIsCancelled();
    void absentCellsSayNothing();
    void aFailureIsToldAndRetried();
    void aSmallerBudgetHoldsAtOnce();
    void deletedRowsDoNotComeBack();
    void rowsDeletedElsewhereLeave();
    void newRowsComeIn();
    void changedMetadataIsShown();
    void aPageThatIsGoneLeaves();
    void aSelectionStaysWithItsRows();
    void aSortedTableGetsItsRowsBack();
    void rowsThatCameEvictedComeWhenLookedAt();
    void aTableThatIsFullStops();
    void differences_data();
    void differences();

private:
    void load();
    void lookAt(int row, int count = 20);
    QList<int> expected() const;
    //! Looks at every part of the table, and collects the rows.
    QList<int> everyRow();
    int loadedCount() const { return int(m_model->storedCount() - m_model->snapshot().evictedCount()); }

    std::unique_ptr<ListedIndex> m_index;
    std::unique_ptr<VectorModel> m_model;
    bool m_scans = false;
};

void EvictionTest::init()
{
    m_index = std::make_unique<ListedIndex>();
    for (int i = 0; i < rowCount; ++i)
        m_index->put(10 * i);
    m_index->pageSize = pageRows;
    m_scans = false;
}

void EvictionTest::cleanup()
{
    m_model.reset();
    m_index.reset();
}

void EvictionTest::load()
{
    m_model = m_index->makeModel(m_scans);
    m_model->setRowBudget(smallBudget);
    m_model->setViewport(0, 19);
    m_model->reload();
    m_model->setViewport(0, 19);
    m_model->loadAll();
    QTRY_COMPARE(m_model->state(), State::Complete);
    QCOMPARE(m_model->rowCount(), rowCount);
}

void EvictionTest::lookAt(int row, int count)
{
    const int last = std::min(row + count, m_model->rowCount()) - 1;
    m_model->setViewport(row, last);
    const auto isHere = [&] {
        for (int i = row; i <= std::min(last, m_model->rowCount() - 1); ++i) {
            if (!m_model->isLoaded(i))
                return false;
        }
        return !m_model->isReloadingRows();
    };
    QTRY_VERIFY(isHere());
}

QList<int> EvictionTest::expected() const
{
    QList<int> out;
    for (auto it = m_index->vectors.cbegin(); it != m_index->vectors.cend(); ++it)
        out.append(ListedIndex::numberOf(it.key()));
    return out;
}

QList<int> EvictionTest::everyRow()
{
    QList<int> out;
    constexpr int step = 200;
    for (int row = 0; row < m_model->rowCount(); row += step) {
        lookAt(row, step);
        out += numbersOf(*m_model).mid(row, step);
    }
    return out;
}

void EvictionTest::rowsFarFromViewAreGivenUp()
{
    load();
    const QList<int> rows = numbersOf(*m_model);
    QCOMPARE(rows.first(60), expected().first(60)); // the view, and some around it
    QVERIFY(loadedCount() < rowCount * 3 / 4);
    QVERIFY(loadedCount() > rowCount / 4);
    QCOMPARE(rows.last(), -2);
    QVERIFY(!m_model->isLoaded(rowCount - 1));
    QVERIFY(m_model->keyAt(rowCount - 1).isNull());
    QCOMPARE(m_model->rowOfKey(ListedIndex::keyOf(10 * (rowCount - 1))), rowCount - 1);
}

void EvictionTest::rowsInViewComeBack_data()
{
    QTest::addColumn<int>("row");

    QTest::newRow("end") << rowCount - 20;
    QTest::newRow("middle") << rowCount - 500;
    QTest::newRow("page border") << rowCount - 10 * pageRows - 10;
}

void EvictionTest::rowsInViewComeBack()
{
    QFETCH(int, row);
    load();
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    lookAt(row);
    QVERIFY(!changes.isEmpty());
    QCOMPARE(numbersOf(*m_model).mid(row, 20), expected().mid(row, 20));
    QVERIFY(!m_model->hasListingChanged());
    QCOMPARE(everyRow(), expected());
    QVERIFY(!m_model->hasListingChanged());
}

void EvictionTest::rowsOfSegmentsComeBack()
{
    m_scans = true;
    for (int i = 0; i < rowCount; ++i)
        m_index->put(10 * i + 1 + i % 9);
    m_model = m_index->makeModel();
    m_model->reload();
    QTRY_COMPARE(m_model->state(), State::Ready);
    m_model->loadAll();
    QTRY_COMPARE(m_model->state(), State::Complete);
    const QList<int> rows = numbersOf(*m_model);
    QCOMPARE(sorted(rows), expected());
    m_model->setViewport(0, 19);
    m_model->setRowBudget(smallBudget);
    QVERIFY(loadedCount() < rowCount);
    QCOMPARE(everyRow(), rows);
    QVERIFY(!m_model->hasListingChanged());
}

void EvictionTest::scrollingPastAsksForNothing()
{
    load();
    const qsizetype asked = m_index->network.sent().size();
    for (int row = rowCount - 40; row > 1000; row -= 20)
        m_model->setViewport(row, row + 19);
    m_model->setViewport(0, 19);
    QTest::qWait(120); // to prove that nothing happens
    QCOMPARE(m_index->network.sent().size(), asked);
}

void EvictionTest::whatIsScrolledAwayIsCancelled()
{
    load();
    m_index->fault = [](const FakeNetwork::Sent &) { return std::optional(FakeClient::hanging()); };
    m_model->setViewport(rowCount - 20, rowCount - 1);
    QTRY_VERIFY(m_model->isReloadingRows());
    m_model->setViewport(0, 19);
    QTRY_VERIFY(!m_model->isReloadingRows());
    m_index->fault = {};
    lookAt(rowCount - 20);
    QCOMPARE(numbersOf(*m_model).last(20), expected().last(20));
}

void EvictionTest::absentCellsSayNothing()
{
    load();
    const QModelIndex key = m_model->index(rowCount - 1, 0);
    const QModelIndex field = m_model->index(rowCount - 1, 1);
    QCOMPARE(key.data(VectorModel::KindRole).value<Kind>(), Kind::Absent);
    QCOMPARE(field.data(VectorModel::KindRole).value<Kind>(), Kind::Absent);
    QVERIFY(!key.data().isValid());
    QVERIFY(!field.data(VectorModel::ExactTextRole).isValid());
    QVERIFY(field.data(VectorModel::MetadataRole).toByteArray().isNull());
}

void EvictionTest::aFailureIsToldAndRetried()
{
    load();
    m_index->fault = [](const FakeNetwork::Sent &) { return std::optional(FakeClient::error(403, "AccessDenied")); };
    m_model->setViewport(rowCount - 20, rowCount - 1);
    QTRY_VERIFY(m_model->rowFailure());
    QCOMPARE(m_model->rowFailure()->code, u"AccessDenied"_s);
    QCOMPARE(m_model->state(), State::Complete);
    const qsizetype asked = m_index->network.sent().size();
    m_model->setViewport(rowCount - 21, rowCount - 2);
    QTest::qWait(120); // to prove that nothing happens
    QCOMPARE(m_index->network.sent().size(), asked);
    m_index->fault = {};
    m_model->retryRows();
    QVERIFY(!m_model->rowFailure());
    QTRY_VERIFY(m_model->isLoaded(rowCount - 20));
}

void EvictionTest::aSmallerBudgetHoldsAtOnce()
{
    load();
    const int before = loadedCount();
    m_model->setRowBudget(smallBudget / 2);
    QVERIFY(loadedCount() < before);
    QVERIFY(m_model->isLoaded(0)); // in view
    m_model->setRowBudget(VectorModel::defaultRowBudget);
    QCOMPARE(everyRow(), expected());
    QCOMPARE(loadedCount(), rowCount); // with room for all, all stay
}

void EvictionTest::deletedRowsDoNotComeBack()
{
    load();
    QList<QByteArray> gone;
    for (int row = 0; row < rowCount; row += 7) { // in pages that are here and in others
        gone.append(ListedIndex::keyOf(10 * row));
        m_index->remove(10 * row);
    }
    const QByteArray slow = ListedIndex::keyOf(10 * 1990); // the listing has it for a while
    gone.append(slow);
    m_model->removeKeys(gone);
    QCOMPARE(m_model->rowCount(), rowCount - gone.size());
    QList<int> left = expected();
    left.removeAll(10 * 1990);
    QCOMPARE(everyRow(), left);
    QVERIFY(!m_model->hasListingChanged());
}

void EvictionTest::rowsDeletedElsewhereLeave()
{
    load();
    m_index->remove(10 * 1500);
    m_index->remove(10 * 1549); // the last of its page
    m_index->remove(10 * 1550); // the first of the next
    lookAt(1495);
    QVERIFY(m_model->hasListingChanged());
    QCOMPARE(everyRow(), expected());
    QCOMPARE(m_model->rowCount(), rowCount - 3);
}

void EvictionTest::newRowsComeIn()
{
    load();
    for (int i = 0; i < 5; ++i)
        m_index->put(10 * 1500 + 1 + i);
    m_index->put(10 * 1549 + 5); // between two pages
    QSignalSpy insertions(m_model.get(), &QAbstractItemModel::rowsInserted);
    lookAt(1495);
    QVERIFY(m_model->hasListingChanged());
    const auto isTheFive
        = [](const QList<QVariant> &rows) { return rows[1].toInt() == 1501 && rows[2].toInt() == 1505; };
    QVERIFY(std::any_of(insertions.cbegin(), insertions.cend(), isTheFive));
    const QList<int> rows = everyRow();
    QCOMPARE(QSet<int>(rows.cbegin(), rows.cend()).size(), rows.size()); // none twice
    QCOMPARE(rows, expected());
}

void EvictionTest::changedMetadataIsShown()
{
    load();
    m_index->vectors[ListedIndex::keyOf(10 * 1510)] = R"({"n":7})";
    QSignalSpy insertions(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removals(m_model.get(), &QAbstractItemModel::rowsRemoved);
    lookAt(1505);
    QCOMPARE(m_model->metadataAt(1510), R"({"n":7})"_ba);
    QVERIFY(m_model->hasListingChanged());
    QVERIFY(insertions.isEmpty() && removals.isEmpty());
}

void EvictionTest::aPageThatIsGoneLeaves()
{
    load();
    for (int row = 1500; row < 1500 + pageRows; ++row)
        m_index->remove(10 * row);
    m_model->setViewport(1505, 1524);
    QTRY_COMPARE(m_model->rowCount(), rowCount - pageRows);
    QCOMPARE(everyRow(), expected());
}

void EvictionTest::aSelectionStaysWithItsRows()
{
    load();
    QItemSelectionModel selection(m_model.get());
    selection.select(QItemSelection(m_model->index(1510, 0), m_model->index(1512, 1)), QItemSelectionModel::Select);
    m_index->remove(10 * 1500);
    m_index->remove(10 * 1511);
    m_index->put(10 * 1505 + 1);
    lookAt(1500);
    QList<QByteArray> selected;
    for (const QModelIndex &index : selection.selectedRows())
        selected.append(m_model->keyAt(index.row()));
    std::sort(selected.begin(), selected.end());
    QCOMPARE(selected, (QList<QByteArray>{ListedIndex::keyOf(15100), ListedIndex::keyOf(15120)}));
}

void EvictionTest::aSortedTableGetsItsRowsBack()
{
    load();
    auto order = std::make_shared<RowOrder>();
    for (int row = rowCount - 1; row >= 0; --row)
        order->push_back(quint32(row));
    QVERIFY(m_model->setRowOrder(order, m_model->snapshot().revision));
    m_index->remove(10 * 1990);
    m_index->put(10 * 1980 + 1); // is not in the order
    m_model->setViewport(0, 19);
    QTRY_VERIFY(m_model->isLoaded(0));
    QTRY_COMPARE(m_model->rowCount(), rowCount - 1);
    QList<int> backwards = expected();
    backwards.removeAll(10 * 1980 + 1);
    std::reverse(backwards.begin(), backwards.end());
    QCOMPARE(numbersOf(*m_model).first(19), backwards.first(19));
    QCOMPARE(m_model->storedCount(), rowCount);
}

void EvictionTest::rowsThatCameEvictedComeWhenLookedAt()
{
    m_index->delayMs = 2; // so that the table is at its limit while more comes
    m_model = m_index->makeModel();
    m_model->setRowBudget(smallBudget);
    m_model->reload();
    QTRY_COMPARE(m_model->state(), State::Ready);
    m_model->setViewport(0, 19);
    m_model->loadAll();
    QTRY_COMPARE(m_model->state(), State::Complete);
    QVERIFY(loadedCount() < rowCount * 3 / 4);
    QCOMPARE(sorted(everyRow()), expected());
    QVERIFY(!m_model->hasListingChanged());
}

void EvictionTest::aTableThatIsFullStops()
{
    m_model = m_index->makeModel(false);
    m_model->setRowBudget(4 * 1024);
    m_model->reload();
    m_model->loadAll();
    QTRY_VERIFY(m_model->state() == State::Ready && m_model->isFull());
    QVERIFY(m_model->rowCount() < rowCount);
    QVERIFY(!m_model->canFetchMore({}));
    m_model->setRowBudget(VectorModel::defaultRowBudget);
    QVERIFY(!m_model->isFull());
    m_model->loadAll();
    QTRY_COMPARE(m_model->state(), State::Complete);
    QCOMPARE(everyRow(), expected());
}

void EvictionTest::differences_data()
{
    QTest::addColumn<Digests>("before");
    QTest::addColumn<Digests>("after");

    QTest::newRow("none") << Digests{1, 2, 3} << Digests{1, 2, 3};
    QTest::newRow("gone") << Digests{1, 2, 3, 4} << Digests{2, 4};
    QTest::newRow("new") << Digests{1, 2} << Digests{8, 1, 9, 10, 2, 11};
    QTest::newRow("both") << Digests{1, 2, 3} << Digests{1, 7, 3, 8};
    QTest::newRow("all new") << Digests{1, 2} << Digests{3, 4, 5};
    QTest::newRow("moved") << Digests{1, 2, 3, 4} << Digests{4, 1, 2, 3};
    QTest::newRow("to nothing") << Digests{1, 2} << Digests{};
}

void EvictionTest::differences()
{
    QFETCH(Digests, before);
    QFETCH(Digests, after);
    const PageDifference difference = differenceOf(before, after);
    Digests rows = before;
    for (auto it = difference.inserted.rbegin(); it != difference.inserted.rend(); ++it)
        rows.insert(rows.begin() + it->at, it->digests.begin(), it->digests.end());
    for (auto it = difference.removed.rbegin(); it != difference.removed.rend(); ++it)
        rows.erase(rows.begin() + *it);
    QCOMPARE(rows, after);
}

QTEST_GUILESS_MAIN(EvictionTest)
#include "tst_eviction.moc"
