#include "pagedtable.h"

#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;
using State = PagedTableModel::State;

//! Every state of architecture.md's table, and every way out of it.
class PagedTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeTheFirstReloadNothingIsAsked();
    void aPageWithoutATokenIsTheEnd();
    void aPageWithATokenWaitsToBeAskedOn();
    void rowsAreInPlaceBeforeTheStateChanges();
    void fetchMoreWhileLoadingIsIgnored();
    void anEmptyPageWithATokenAsksOnByItself();
    void anEmptyListingIsCompleteAndLoaded();
    void aFailedPageKeepsRowsAndToken();
    void deniedIsNotEmpty();
    void aRepeatedTokenIsAnError_data();
    void aRepeatedTokenIsAnError();
    void reloadWhileLoadingAborts();
    void reloadStartsAfresh();
    void aStoppedFirstPageIsNotLoaded();
    void aStoppedPageIsAskedForAgain();
    void stopElsewhereDoesNothing();
    void aWaitingRetryIsShown();
    void deletedWhileLoadingAborts();
};

void PagedTableModelTest::beforeTheFirstReloadNothingIsAsked()
{
    Table table;
    QCOMPARE(table.model->state(), State::Complete);
    QVERIFY(!table.model->wasLoaded());
    QVERIFY(!table.model->canFetchMore({}));
    table.model->fetchMore({});
    table.model->loadMore();
    table.model->loadAll();
    table.model->retry();
    table.model->stop();
    QTest::qWait(20);
    QCOMPARE(table.asked(), QString());
    QCOMPARE(table.history, QStringList());
}

void PagedTableModelTest::aPageWithoutATokenIsTheEnd()
{
    Table table(Pages{{"", page(u"a b"_s, "")}});
    table.model->reload();
    QCOMPARE(table.model->state(), State::Loading);
    QVERIFY(!table.model->canFetchMore({}));
    QTRY_COMPARE(table.model->state(), State::Complete);
    QVERIFY(table.model->wasLoaded());
    QVERIFY(!table.model->canFetchMore({}));
    QCOMPARE(table.names(), u"a b"_s);
    QCOMPARE(table.asked(), u"-"_s);
}

void PagedTableModelTest::aPageWithATokenWaitsToBeAskedOn()
{
    // Short pages are no end: only the missing token is.
    Table table(Pages{{"", page(u"a b c"_s, "t1")}, {"t1", page(u"d"_s, "t2")}, {"t2", page(u"e f"_s, "")}});
    table.model->reload();
    QTRY_COMPARE(table.model->state(), State::Ready);
    QCOMPARE(table.names(), u"a b c"_s);
    QVERIFY(table.model->canFetchMore({}));
    QVERIFY(!table.model->canFetchMore(table.model->QAbstractTableModel::index(0, 0)));
    table.model->fetchMore({});
    QTRY_COMPARE(table.model->state(), State::Ready);
    QCOMPARE(table.names(), u"a b c d"_s);
    table.model->loadMore();
    QTRY_COMPARE(table.model->state(), State::Complete);
    QCOMPARE(table.names(), u"a b c d e f"_s);
    QCOMPARE(table.asked(), u"- t1 t2"_s);
}

void PagedTableModelTest::rowsAreInPlaceBeforeTheStateChanges()
{
    Table table(Pages{{"", page(u"a b"_s, "t1")}, {"t1", page(u"c"_s, "")}});
    table.model->reload();
    QTRY_COMPARE(table.model->state(), State::Ready);
    table.model->loadMore();
    QTRY_COMPARE(table.model->state(), State::Complete);
    QCOMPARE(table.history, (QStringList{u"Loading 0"_s, u"Ready 2"_s, u"Loading 2"_s, u"Complete 3"_s}));
}

void PagedTableModelTest::fetchMoreWhileLoadingIsIgnored()
{
    Table table(Pages{{"", page(u"a"_s, "t1")}});
    table.model->reload();
    table.model->fetchMore({});
    table.model->loadMore();
    table.model->retry();
    QTRY_COMPARE(table.model->state(), State::Ready);
    QCOMPARE(table.asked(), u"-"_s);
}

void PagedTableModelTest::anEmptyPageWithATokenAsksOnByItself()
{
    Table table(Pages{{"", page({}, "t1")}, {"t1", page({}, "t2")}, {"t2", page(u"a"_s, "t3")}});
    table.model->reload();
    QTRY_COMPARE(table.model->state(), State::Ready);
    QCOMPARE(table.names(), u"a"_s);
    QCOMPARE(table.asked(), u"- t1 t2"_s);
    QVERIFY(!table.history.contains(u"Ready 0"_s)); // never a moment that looks like an empty table
}

void PagedTableModelTest::anEmptyListingIsCompleteAndLoaded()
{
    Table table(Pages{{"", page({}, "")}});
    table.model->reload();
    QTRY_COMPARE(table.model->state(), State::Complete);
    QVERIFY(table.model->wasLoaded());
    QCOMPARE(table.model->rowCount(), 0);
}

void PagedTableModelTest::aFailedPageKeepsRowsAndToken()
{
    Table table(Pages{{"", page(u"a b"_s, "t1")}, {"t1", refusal(500, "InternalError", "try later")}});
    table.model->reload();
    QTRY_COMPARE(table.model->state(), State::Ready);
    table.model->loadMore();
    QTRY_COMPARE(table.model->state(), State::Failed);
    QCOMPARE(table.model->error().kind, ApiError::Kind::Server);
    QCOMPARE(table.model->error().message, u"try later"_s);
    QCOMPARE(table.names(), u"a b"_s);
    QVERIFY(table.model->wasLoaded());

    QVERIFY(!table.model->canFetchMore({}));
    table.model->fetchMore({}); // what a view does at every resize
    QTest::qWait(20);
    QCOMPARE(table.asked(), u"- t1"_s);

    table.pages["t1"] = page(u"c"_s, "");
    table.model->retry();
    QCOMPARE(table.model->state(), State::Loading);
    QTRY_COMPARE(table.model->state(), State::Complete);
    QCOMPARE(table.asked(), u"- t1 t1"_s);
    QCOMPARE(table.names(), u"a b c"_s);
    QVERIFY(table.model->error().message.isEmpty());
}

void PagedTableModelTest::deniedIsNotEmpty()
{
    Table table(Pages{{"", refusal(403, "AccessDenied")}});
    table.model->reload();
    QTRY_COMPARE(table.model->state(), State::Failed);
    QCOMPARE(table.model->error().kind, ApiError::Kind::Denied);
    QCOMPARE(table.model->error().code, u"AccessDenied"_s);
    QCOMPARE(table.model->rowCount(), 0);
    QVERIFY(!table.model->wasLoaded());
    QCOMPARE(table.asked(), u"-"_s);
}

void PagedTableModelTest::aRepeatedTokenIsAnError_data()
{
    QTest::addColumn<Pages>("answers");
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("asked");

    QTest::newRow("at once") << Pages{{"", page(u"a"_s, "A")}, {"A", page(u"b"_s, "A")}} << u"a"_s << u"- A"_s;
    QTest::newRow("a cycle") << Pages{{"", page(u"a"_s, "A")}, {"A", page(u"b"_s, "B")}, {"B", page(u"c"_s, "A")}}
                             << u"a b"_s << u"- A B"_s;
    QTest::newRow("empty pages") << Pages{{"", page({}, "A")}, {"A", page({}, "B")}, {"B", page({}, "A")}} << QString()
                                 << u"- A B"_s;
}

void PagedTableModelTest::aRepeatedTokenIsAnError()
{
    QFETCH(Pages, answers);
    QFETCH(QString, names);
    QFETCH(QString, asked);
    Table table(answers);
    table.model->reload();
    table.model->loadAll();
    QTRY_COMPARE(table.model->state(), State::Failed);
    QCOMPARE(table.model->error().kind, ApiError::Kind::RepeatedToken);
    QCOMPARE(table.model->error().operation, u"ListVectorIndexes"_s);
    QCOMPARE(table.model->error().place, u"bucket"_s);
    // The refused page is not shown, so that a retry, which asks for it again, brings no row twice.
    QCOMPARE(table.names(), names);
    QTest::qWait(20);
    QCOMPARE(table.asked(), asked);
    table.model->retry();
    QTRY_COMPARE(table.model->state(), State::Failed);
    QCOMPARE(table.names(), names);
    QCOMPARE(table.asked(), asked + u' ' + asked.last(1));
}

void PagedTableModelTest::reloadWhileLoadingAborts()
{
    Table table(Pages{{"", silence()}});
    table.model->reload();
    QTRY_COMPARE(table.asked(), u"-"_s);
    table.pages[""] = page(u"a"_s, "");
    table.model->reload();
    QCOMPARE(table.model->state(), State::Loading);
    QTRY_COMPARE(table.service.network.aborted(), 1);
    QTRY_COMPARE(table.model->state(), State::Complete);
    QCOMPARE(table.names(), u"a"_s);
    QCOMPARE(table.asked(), u"- -"_s);
}

void PagedTableModelTest::reloadStartsAfresh()
{
    Table table(Pages{{"", page(u"a"_s, "t1")}, {"t1", refusal(404, "NoSuchBucket")}});
    table.model->reload();
    QTRY_COMPARE(table.model->state(), State::Ready);
    table.model->loadMore();
    QTRY_COMPARE(table.model->state(), State::Failed);
    table.pages[""] = page(u"b"_s, "t1"); // the same token again: of another listing, so no repetition
    table.model->reload();
    QCOMPARE(table.model->rowCount(), 0);
    QVERIFY(!table.model->wasLoaded());
    QVERIFY(table.model->error().message.isEmpty());
    QTRY_COMPARE(table.model->state(), State::Ready);
    QCOMPARE(table.names(), u"b"_s);
}

void PagedTableModelTest::aStoppedFirstPageIsNotLoaded()
{
    Table table(Pages{{"", silence()}});
    table.model->reload();
    QTRY_COMPARE(table.asked(), u"-"_s);
    table.model->stop();
    QCOMPARE(table.model->state(), State::Ready);
    QCOMPARE(table.model->rowCount(), 0);
    QVERIFY(!table.model->wasLoaded());
    QTRY_COMPARE(table.service.network.aborted(), 1);
    table.pages[""] = page(u"a"_s, "");
    table.model->loadMore();
    QTRY_COMPARE(table.model->state(), State::Complete);
    QCOMPARE(table.names(), u"a"_s);
    QCOMPARE(table.asked(), u"- -"_s);
}

void PagedTableModelTest::aStoppedPageIsAskedForAgain()
{
    Table table(Pages{{"", page(u"a"_s, "t1")}, {"t1", silence()}});
    table.model->reload();
    QTRY_COMPARE(table.model->state(), State::Ready);
    table.model->loadMore();
    QTRY_COMPARE(table.asked(), u"- t1"_s);
    table.model->stop();
    QCOMPARE(table.model->state(), State::Ready);
    QVERIFY(table.model->wasStopped());
    QVERIFY(!table.model->canFetchMore({})); // a view does not undo the stop
    table.pages["t1"] = page(u"b"_s, "");
    table.model->loadMore();
    QVERIFY(!table.model->wasStopped());
    QTRY_COMPARE(table.model->state(), State::Complete);
    QCOMPARE(table.names(), u"a b"_s);
    QCOMPARE(table.asked(), u"- t1 t1"_s);
}

void PagedTableModelTest::stopElsewhereDoesNothing()
{
    Table table(Pages{{"", page(u"a"_s, "t1")}, {"t1", refusal(403, "AccessDenied")}});
    table.model->reload();
    QTRY_COMPARE(table.model->state(), State::Ready);
    table.model->stop();
    QCOMPARE(table.model->state(), State::Ready);
    table.model->loadMore();
    QTRY_COMPARE(table.model->state(), State::Failed);
    table.model->stop();
    QCOMPARE(table.model->state(), State::Failed);
    QCOMPARE(table.model->error().kind, ApiError::Kind::Denied);
}

void PagedTableModelTest::aWaitingRetryIsShown()
{
    Table table({}, 3);
    table.service.network.setHandler({});
    table.service.network.expect(refusal(503, "InternalError", "busy"));
    table.service.network.expect(page(u"a"_s, ""));
    QList<RetryNotice> notices;
    connect(table.model, &PagedTableModel::stateChanged, this, [&] { notices.append(table.model->retryNotice()); });
    table.model->reload();
    QTRY_COMPARE(table.model->state(), State::Complete);
    QCOMPARE(notices.size(), 3);
    QCOMPARE(notices.at(0).attempt, 0);
    QCOMPARE(notices.at(1).attempt, 2);
    QCOMPARE(notices.at(1).attempts, 3);
    QCOMPARE(notices.at(1).error.message, u"busy"_s);
    QCOMPARE(notices.at(2).attempt, 0);
    QVERIFY(table.service.network.isDone());
}

void PagedTableModelTest::deletedWhileLoadingAborts()
{
    Table table(Pages{{"", silence()}});
    table.model->reload();
    QTRY_COMPARE(table.asked(), u"-"_s);
    delete table.model;
    QTRY_COMPARE(table.service.network.aborted(), 1);
}

QTEST_GUILESS_MAIN(PagedTableModelTest)
#include "tst_pagedtablemodel.moc"
