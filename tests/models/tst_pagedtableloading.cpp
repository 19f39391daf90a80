#include "pagedtable.h"

#include <QTest>

#include <functional>

using namespace vb;
using namespace Qt::StringLiterals;
using State = PagedTableModel::State;

namespace {

enum class Moment { RowsInserted, StateChanged, Reset };

//! Calls \a slot once, at the first \a moment that has rows (or, of a reset, has none).
void once(const Table &table, Moment moment, const std::function<void()> &slot)
{
    auto *context = new QObject(table.model);
    IndexModel *model = table.model;
    const auto run = [context, model, moment, slot] {
        if (moment == Moment::Reset || model->rowCount() > 0) {
            QObject::disconnect(model, nullptr, context, nullptr);
            slot();
        }
    };
    if (moment == Moment::RowsInserted)
        QObject::connect(model, &QAbstractItemModel::rowsInserted, context, run);
    else if (moment == Moment::StateChanged)
        QObject::connect(model, &PagedTableModel::stateChanged, context, run);
    else
        QObject::connect(model, &QAbstractItemModel::modelReset, context, run);
}

void moments()
{
    QTest::addColumn<Moment>("moment");

    QTest::newRow("rows inserted") << Moment::RowsInserted;
    QTest::newRow("state changed") << Moment::StateChanged;
    QTest::newRow("reset") << Moment::Reset;
}

} // namespace

//! Loading page after page, and slots that change the model while it tells them of a change.
class PagedTableLoadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadAllGoesToTheEnd();
    void stopEndsLoadAll();
    void loadAllJoinsARunningLoad();
    void retryGoesOnWithLoadAll();
    void loadAllStartsFromFailed();
    void slotsMayReload_data();
    void slotsMayReload();
    void stopWhenRowsCameLosesNoPage();
    void stopWhenTheLastRowsCameIsComplete();
    void stopDuringTheResetAsksForNothing();
    void slotsMayDeleteTheModel_data();
    void slotsMayDeleteTheModel();
};

void PagedTableLoadingTest::loadAllGoesToTheEnd()
{
    Table table(numberedPages(50));
    table.model->reload();
    QTRY_COMPARE(table.model->state(), State::Ready);
    table.model->loadAll();
    QVERIFY(table.model->isLoadingAll());
    QVERIFY(!table.model->canFetchMore({}));
    QTRY_COMPARE(table.model->state(), State::Complete);
    QVERIFY(!table.model->isLoadingAll());
    QCOMPARE(table.model->rowCount(), 50);
    QCOMPARE(table.service.network.sent().size(), 50);
    QCOMPARE(table.history.filter(u"Ready"_s).size(), 1);
    QVERIFY(table.history.contains(u"Loading 25"_s)); // every page is told
}

void PagedTableLoadingTest::stopEndsLoadAll()
{
    Table table(numberedPages(50));
    table.model->reload();
    connect(table.model, &QAbstractItemModel::rowsInserted, table.model,
            [&](const QModelIndex &, int first) { first == 4 ? table.model->stop() : void(); });
    table.model->loadAll();
    QTRY_COMPARE(table.model->state(), State::Ready);
    QVERIFY(!table.model->isLoadingAll());
    QTest::qWait(20);
    QCOMPARE(table.asked(), u"- 1 2 3 4"_s);
    table.model->loadMore();
    QTRY_COMPARE(table.model->state(), State::Ready);
    QCOMPARE(table.names(), u"i0 i1 i2 i3 i4 i5"_s);
}

void PagedTableLoadingTest::loadAllJoinsARunningLoad()
{
    Table table(numberedPages(3));
    table.model->reload();
    table.model->loadAll();
    table.model->loadAll();
    QCOMPARE(table.history, (QStringList{u"Loading 0"_s, u"Loading 0"_s})); // told once
    QTRY_COMPARE(table.model->state(), State::Complete);
    QCOMPARE(table.asked(), u"- 1 2"_s);
}

void PagedTableLoadingTest::retryGoesOnWithLoadAll()
{
    Table table(numberedPages(5));
    const Exchange third = table.pages["3"];
    table.pages["3"] = refusal(500, "InternalError");
    table.model->reload();
    table.model->loadAll();
    QTRY_COMPARE(table.model->state(), State::Failed);
    QVERIFY(!table.model->isLoadingAll());
    table.pages["3"] = third;
    table.model->retry();
    QVERIFY(table.model->isLoadingAll());
    QTRY_COMPARE(table.model->state(), State::Complete);
    QCOMPARE(table.asked(), u"- 1 2 3 3 4"_s);
    QCOMPARE(table.names(), u"i0 i1 i2 i3 i4"_s);
}

void PagedTableLoadingTest::loadAllStartsFromFailed()
{
    Table table(numberedPages(3));
    const Exchange first = table.pages[""];
    table.pages[""] = refusal(500, "InternalError");
    table.model->reload();
    QTRY_COMPARE(table.model->state(), State::Failed);
    table.pages[""] = first;
    table.model->loadAll();
    QTRY_COMPARE(table.model->state(), State::Complete);
    QCOMPARE(table.asked(), u"- - 1 2"_s);
}

void PagedTableLoadingTest::slotsMayReload_data()
{
    moments();
}

void PagedTableLoadingTest::slotsMayReload()
{
    QFETCH(Moment, moment);
    Table table(Pages{{"", page(u"a b"_s, "t1")}});
    once(table, moment, [&] { table.model->reload(); });
    table.model->reload();
    QTRY_COMPARE(table.model->state(), State::Ready);
    QCOMPARE(table.names(), u"a b"_s);
    const qsizetype asked = table.service.network.sent().size();
    QTest::qWait(20);
    QCOMPARE(table.service.network.sent().size(), asked); // no listing is left running beside
    QCOMPARE(table.names(), u"a b"_s);
}

void PagedTableLoadingTest::stopWhenRowsCameLosesNoPage()
{
    Table table(Pages{{"", page(u"a"_s, "t1")}, {"t1", page(u"b"_s, "")}});
    once(table, Moment::RowsInserted, [&] { table.model->stop(); });
    table.model->reload();
    table.model->loadAll();
    QTRY_COMPARE(table.model->state(), State::Ready);
    table.model->loadMore();
    QTRY_COMPARE(table.model->state(), State::Complete);
    QCOMPARE(table.names(), u"a b"_s);
    QCOMPARE(table.asked(), u"- t1"_s);
}

void PagedTableLoadingTest::stopWhenTheLastRowsCameIsComplete()
{
    Table table(Pages{{"", page(u"a"_s, "")}});
    once(table, Moment::RowsInserted, [&] { table.model->stop(); });
    table.model->reload();
    QTRY_COMPARE(table.model->state(), State::Complete);
    QVERIFY(table.model->wasLoaded());
    QCOMPARE(table.history, (QStringList{u"Loading 0"_s, u"Complete 1"_s}));
}

void PagedTableLoadingTest::stopDuringTheResetAsksForNothing()
{
    Table table(Pages{{"", page(u"a"_s, "")}});
    once(table, Moment::Reset, [&] { table.model->stop(); });
    table.model->reload();
    QCOMPARE(table.model->state(), State::Ready);
    QTest::qWait(20);
    QCOMPARE(table.asked(), QString());
}

void PagedTableLoadingTest::slotsMayDeleteTheModel_data()
{
    moments();
}

void PagedTableLoadingTest::slotsMayDeleteTheModel()
{
    QFETCH(Moment, moment);
    Table table(Pages{{"", page(u"a b"_s, "t1")}});
    once(table, moment, [&] { delete table.model; });
    table.model->reload();
    QTRY_VERIFY(!table.model);
}

QTEST_GUILESS_MAIN(PagedTableLoadingTest)
#include "tst_pagedtableloading.moc"
