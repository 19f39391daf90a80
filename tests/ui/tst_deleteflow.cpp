#include "deletescene.h"

#include "deleteprogressdialog.h"
#include "deletereportdialog.h"
#include "keylist.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMessageBox>

using namespace Qt::StringLiterals;
using namespace vb;

class TestDeleteFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void sayingNoSendsNothing_data();
    void sayingNoSendsNothing();
    void closingSendsNothing();
    void aWrongNameSendsNothing();
    void theKeysSentAreTheKeysShown();
    void keysNamedTwiceGoOnce();
    void manyKeysAreLookedThroughBesideTheWindow();
    void aSessionThatGoesMeanwhileIsNotAsked();
    void noKeysAskNothing();
    void fewKeysEndWithALineAndNoDialog();
    void manyKeysEndWithAReport();
    void rowsMayLeaveBatchByBatch();
    void anIndexIsDeletedByItsName();
    void aReadOnlySessionIsNotAsked();
    void aSecondWishIsNotASecondQuestion();
    void aFailureIsReportedWithItsCode();
    void afterDeniedTheRestIsNotTried();
    void stopSettlesWhatIsUnderWay();
    void tryAgainAsksForWhatIsLeft();
    void whereNothingIsLeftNothingIsTriedAgain();
    void aQuestionClosesWithItsSession();
    void aJobEndsWithItsSession();
    void aFlowThatGoesTakesItsQuestionAlong();
};

void TestDeleteFlow::sayingNoSendsNothing_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<Qt::Key>("key");
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape}) {
        for (const char *what : {"few", "many", "index", "bucket", "resumed"})
            QTest::addRow("%s, %x", what, unsigned(key)) << QByteArray(what) << key;
    }
}

static void ask(DeleteScene *scene, const QByteArray &what)
{
    const QHash<QByteArray, std::function<void()>> wishes{
        {"few",
         [scene] {
             scene->flow.deleteVectors(makeIndex(), {}, {"a", "b"});
         }},
        {"many", [scene] { scene->flow.deleteVectors(makeIndex(), {}, manyKeys(26)); }},
        {"index", [scene] { scene->flow.deleteIndex(makeIndex(), {}); }},
        {"bucket", [scene] { scene->flow.deleteBucket(makeIndex().bucket); }},
        {"resumed",
         [scene] {
             scene->flow.resume(scene->operation({"a", "b", "c"}));
         }},
    };
    wishes.value(what)();
}

void TestDeleteFlow::sayingNoSendsNothing()
{
    QFETCH(QByteArray, what);
    QFETCH(Qt::Key, key);
    DeleteScene scene;
    ask(&scene, what);
    QVERIFY(scene.flow.isBusy());
    press(scene.question(), key);
    QTRY_COMPARE(scene.finished.count(), 1);
    QTest::qWait(20); // nothing happens
    QVERIFY(scene.network.sent().isEmpty());
    QVERIFY(!scene.flow.isBusy());
    QCOMPARE(scene.lastReported(), u"Nothing was deleted"_s);
}

void TestDeleteFlow::closingSendsNothing()
{
    for (const QByteArray &what : {"few"_ba, "many"_ba, "index"_ba, "bucket"_ba, "resumed"_ba}) {
        DeleteScene scene;
        ask(&scene, what);
        scene.question()->close();
        QTRY_COMPARE(scene.finished.count(), 1);
        QTest::qWait(20);
        QVERIFY(scene.network.sent().isEmpty());
    }
}

void TestDeleteFlow::aWrongNameSendsNothing()
{
    DeleteScene scene;
    scene.flow.deleteIndex(makeIndex(), {});
    auto *box = scene.typedBox();
    QTest::keyClicks(box, u"Articles"_s);
    scene.confirm(u"Delete index articles"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(scene.finished.count(), 1);
    QTest::qWait(20);
    QVERIFY(scene.network.sent().isEmpty());
}

void TestDeleteFlow::theKeysSentAreTheKeysShown()
{
    DeleteScene scene;
    const QList<QByteArray> keys{"a", "b c ", "ключ", "line\nbreak", "\"quoted\""};
    scene.store.put(keys);
    scene.flow.deleteVectors(makeIndex(), {}, keys, 2);
    auto *list = named<KeyList>(openDialog<ConfirmDeleteDialog>(), u"Keys to delete"_s);
    list->copyKeys();
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), keys.join('\n'));
    scene.confirm(u"Delete 5 vector(s)"_s);
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.store.deleteBatches, QList<QList<QByteArray>>{keys});
}

void TestDeleteFlow::keysNamedTwiceGoOnce()
{
    DeleteScene scene;
    scene.flow.deleteVectors(makeIndex(), {}, {"b", "a", "b"});
    scene.confirm(u"Delete 2 vector(s)"_s);
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.store.deleteBatches, (QList<QList<QByteArray>>{{"b", "a"}}));
}

//! A million keys take a while; the window does not wait for it, and no second wish comes between.
void TestDeleteFlow::manyKeysAreLookedThroughBesideTheWindow()
{
    DeleteScene scene;
    QList<QByteArray> keys = manyKeys(30'000);
    keys.insert(20'000, "key-7");
    keys.append("key-29999");
    scene.flow.deleteVectors(makeIndex(), {}, keys);
    QVERIFY(!openDialog<QDialog>());
    QVERIFY(scene.flow.isBusy());
    scene.flow.deleteVectors(makeIndex(), {}, {"a"});
    QTRY_VERIFY(scene.question());
    QCOMPARE(scene.question()->windowTitle(), u"Delete 30,000 vector(s) from articles?"_s);
    QTest::keyClick(scene.question(), Qt::Key_Escape);
    QCOMPARE(scene.finished.count(), 1);
    QVERIFY(!scene.flow.isBusy());
    QVERIFY(scene.network.sent().isEmpty());
}

void TestDeleteFlow::aSessionThatGoesMeanwhileIsNotAsked()
{
    DeleteScene scene;
    scene.flow.deleteVectors(makeIndex(), {}, manyKeys(200'000));
    scene.session.reset();
    QVERIFY(!scene.flow.isBusy());
    QCOMPARE(scene.finished.count(), 1);
    QTest::qWait(50);
    QVERIFY(!openDialog<QDialog>());
}

void TestDeleteFlow::noKeysAskNothing()
{
    DeleteScene scene;
    scene.flow.deleteVectors(makeIndex(), {}, {});
    QVERIFY(!scene.flow.isBusy());
    QVERIFY(!openDialog<QDialog>());
}

void TestDeleteFlow::fewKeysEndWithALineAndNoDialog()
{
    DeleteScene scene;
    scene.flow.deleteVectors(makeIndex(), {}, {"a", "b", "c"});
    scene.confirm(u"Delete 3 vector(s)"_s);
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.lastReported(), u"3 vector(s) deleted from articles"_s);
    QVERIFY(!openDialog<QDialog>());
    QCOMPARE(scene.deleted.count(), 1);
    QCOMPARE(scene.deleted.first().at(1).value<QList<QByteArray>>(), QList<QByteArray>({"a", "b", "c"}));
}

void TestDeleteFlow::manyKeysEndWithAReport()
{
    DeleteScene scene;
    scene.flow.deleteVectors(makeIndex(), {}, manyKeys(501));
    scene.confirmTyping(u"501"_s, u"Delete 501 vector(s)"_s);
    QTRY_VERIFY(openDialog<DeleteReportDialog>());
    QCOMPARE(openDialog<DeleteReportDialog>()->windowTitle(), u"501 vector(s) deleted"_s);
    QCOMPARE(scene.finished.count(), 0);
    press(openDialog<DeleteReportDialog>(), Qt::Key_Return);
    QTRY_COMPARE(scene.finished.count(), 1);
    QVERIFY(!scene.flow.isBusy());
}

void TestDeleteFlow::rowsMayLeaveBatchByBatch()
{
    DeleteScene scene;
    scene.store.nextDelete(FakeStore::done(), FakeStore::all);
    scene.store.nextDelete(silence(), 0);
    scene.flow.deleteVectors(makeIndex(), {}, manyKeys(700));
    scene.confirmTyping(u"700"_s, u"Delete 700 vector(s)"_s);
    QTRY_COMPARE(scene.deleted.count(), 1);
    QCOMPARE(scene.deleted.first().at(1).value<QList<QByteArray>>(), manyKeys(500));
    QVERIFY(scene.flow.isBusy());
}

void TestDeleteFlow::anIndexIsDeletedByItsName()
{
    DeleteScene scene;
    scene.flow.deleteIndex(makeIndex(), {});
    scene.confirmTyping(u"articles"_s, u"Delete index articles"_s);
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.store.count("deleteVectorIndex"), 1);
    QVERIFY(!scene.store.hasIndex);
    QCOMPARE(scene.indexDeleted.count(), 1);
    QCOMPARE(scene.lastReported(), u"Index articles deleted"_s);
}

void TestDeleteFlow::aReadOnlySessionIsNotAsked()
{
    DeleteScene scene;
    scene.session->setReadOnly(true);
    scene.flow.deleteVectors(makeIndex(), {}, {"a"});
    QVERIFY(!openDialog<ConfirmDeleteDialog>());
    auto *message = openDialog<QMessageBox>();
    QVERIFY(message);
    QVERIFY(message->text().contains(u"read-only"_s));
    press(message, Qt::Key_Return);
    QTRY_COMPARE(scene.finished.count(), 1);
    QVERIFY(scene.network.sent().isEmpty());
    QVERIFY(!scene.flow.isBusy());
}

void TestDeleteFlow::aSecondWishIsNotASecondQuestion()
{
    DeleteScene scene;
    scene.flow.deleteVectors(makeIndex(), {}, {"first"});
    scene.flow.deleteVectors(makeIndex(), {}, {"second"});
    scene.flow.deleteIndex(makeIndex(), {});
    scene.confirm(u"Delete 1 vector(s)"_s);
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.store.deleteBatches, (QList<QList<QByteArray>>{{"first"}}));
    QVERIFY(!openDialog<QDialog>());
}

void TestDeleteFlow::aFailureIsReportedWithItsCode()
{
    DeleteScene scene;
    scene.store.nextDelete(refusal(400, "VectorIndexParameterInvalid", "bad <b>key</b>"), 0);
    scene.flow.deleteVectors(makeIndex(), {}, manyKeys(502));
    scene.confirmTyping(u"502"_s, u"Delete 502 vector(s)"_s);
    QTRY_VERIFY(openDialog<DeleteReportDialog>());
    auto *report = openDialog<DeleteReportDialog>();
    QCOMPARE(report->windowTitle(), u"2 of 502 vector(s) deleted"_s);
    QCOMPARE(scene.lastReported(), u"articles: 2 deleted, 500 still there, 0 unknown, 0 not tried"_s);
    named<QPushButton>(report, u"Copy Report"_s)->click();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(u"rag-prod/articles"_s));
    QVERIFY(text.contains(u"VectorIndexParameterInvalid"_s));
    QVERIFY(text.contains(u"R-1"_s)); // the request id
    QVERIFY(text.contains(u"Still there: 500"_s));
    QVERIFY(text.contains(u"Deleted: 2\n  key-500\n  key-501"_s));
    QCOMPARE(scene.deleted.count(), 1);
    QCOMPARE(scene.deleted.first().at(1).value<QList<QByteArray>>(), QList<QByteArray>({"key-500", "key-501"}));
}

void TestDeleteFlow::afterDeniedTheRestIsNotTried()
{
    DeleteScene scene;
    const QList<QByteArray> keys = manyKeys(2000) + QList<QByteArray>{"a", "b"};
    scene.store.nextDelete(FakeStore::done(), FakeStore::all);
    for (int i = 0; i < 4; ++i)
        scene.store.nextDelete(refusal(403, "AccessDenied"), 0);
    scene.flow.deleteVectors(makeIndex(), {}, keys);
    scene.confirmTyping(u"2002"_s, u"Delete 2,002 vector(s)"_s);
    QTRY_VERIFY(openDialog<DeleteReportDialog>());
    QVERIFY(scene.lastReported().startsWith(u"articles: 500 deleted, "_s));
    QCOMPARE(scene.store.keys.size(), 1505);
    auto *report = openDialog<DeleteReportDialog>();
    auto *list = named<KeyList>(report, u"Keys"_s);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"key-500"_s);
}

void TestDeleteFlow::stopSettlesWhatIsUnderWay()
{
    DeleteScene scene;
    Exchange late = FakeStore::done();
    late.delayMs = 700;
    scene.store.nextDelete(late, FakeStore::all);
    scene.flow.deleteVectors(makeIndex(), {}, manyKeys(400));
    scene.confirmTyping(u"400"_s, u"Delete 400 vector(s)"_s);
    QTRY_VERIFY(openDialog<DeleteProgressDialog>());
    auto *stop = named<QPushButton>(openDialog<DeleteProgressDialog>(), u"Stop"_s);
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(!stop->isEnabled());
    QTRY_COMPARE(scene.finished.count(), 1);
    QVERIFY(!openDialog<DeleteProgressDialog>());
    QCOMPARE(scene.store.deleteBatches.size(), 1);
    QCOMPARE(scene.lastReported(), u"400 vector(s) deleted from articles"_s);
}

void TestDeleteFlow::tryAgainAsksForWhatIsLeft()
{
    DeleteScene scene;
    scene.store.nextDelete(refusal(400, "MalformedJson"), 0);
    scene.flow.deleteVectors(makeIndex(), {}, {"a", "b"});
    scene.confirm(u"Delete 2 vector(s)"_s);
    QTRY_VERIFY(openDialog<DeleteReportDialog>());
    named<QPushButton>(openDialog<DeleteReportDialog>(), u"Try Again…"_s)->click();
    QTRY_VERIFY(openDialog<ConfirmDeleteDialog>());
    QVERIFY(!openDialog<DeleteReportDialog>());
    QVERIFY(scene.flow.isBusy());
    QCOMPARE(scene.store.deleteBatches.size(), 1);
    scene.confirm(u"Delete 2 vector(s)"_s);
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.store.deleteBatches.constLast(), QList<QByteArray>({"a", "b"}));
}

//! All is gone, and only the journal's last line could not be written.
void TestDeleteFlow::whereNothingIsLeftNothingIsTriedAgain()
{
    DeleteReport report;
    report.request = {DeleteRequest::What::Vectors, makeIndex(), {"a"}};
    report.deleted = {"a"};
    report.problem = u"The journal cannot be written"_s;
    DeleteReportDialog dialog(report);
    QVERIFY(!named<QPushButton>(&dialog, u"Try Again…"_s));
    report.deleted.clear();
    report.unknown = {{{"a"}, {}}};
    report.backupFile = u"/b/a.jsonl"_s;
    DeleteReportDialog unknown(report);
    QVERIFY(named<QPushButton>(&unknown, u"Try Again…"_s));
    QVERIFY(named<QPushButton>(&unknown, u"Undo…"_s)); // it may be gone
}

void TestDeleteFlow::aQuestionClosesWithItsSession()
{
    DeleteScene scene;
    scene.flow.deleteVectors(makeIndex(), {}, {"a"});
    QVERIFY(openDialog<ConfirmDeleteDialog>());
    scene.session.reset();
    QVERIFY(!openDialog<ConfirmDeleteDialog>());
    QCOMPARE(scene.finished.count(), 1);
    scene.flow.deleteVectors(makeIndex(), {}, {"a"});
    QVERIFY(!openDialog<QDialog>());
    QVERIFY(scene.network.sent().isEmpty());
}

void TestDeleteFlow::aJobEndsWithItsSession()
{
    DeleteScene scene;
    scene.store.nextDelete(FakeStore::done(), FakeStore::all);
    scene.store.nextDelete(silence(), 0);
    scene.flow.deleteVectors(makeIndex(), {}, manyKeys(600));
    scene.confirmTyping(u"600"_s, u"Delete 600 vector(s)"_s);
    QTRY_COMPARE(scene.deleted.count(), 1);
    QTRY_COMPARE(scene.store.deleteBatches.size(), 2);
    scene.session.reset();
    QVERIFY(!scene.flow.isBusy());
    QCOMPARE(scene.lastReported(), u"Deleting was broken off; the journal has what is known of it"_s);
    QCOMPARE(scene.network.aborted(), 1);
}

void TestDeleteFlow::aFlowThatGoesTakesItsQuestionAlong()
{
    FakeNetwork network;
    Session session(testProfile(), testCredentials(), &network);
    QWidget window;
    auto *flow = new DeleteFlow(&session, &window);
    flow->deleteIndex(makeIndex(), {});
    QVERIFY(openDialog<ConfirmDeleteDialog>());
    delete flow;
    QVERIFY(!openDialog<ConfirmDeleteDialog>());
}

QTEST_MAIN(TestDeleteFlow)
#include "tst_deleteflow.moc"
