#include "answers.h"
#include "confirmdeletedialog.h"
#include "deleteflow.h"
#include "deleteprogressdialog.h"
#include "deletereportdialog.h"
#include "fakestore.h"
#include "keylist.h"
#include "session.h"
#include "testclient.h"
#include "widgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

IndexRef makeIndex()
{
    return {BucketRef{u"rag-prod"_s, u"cn-hangzhou"_s, u"100"_s, {}, {}}, u"articles"_s};
}

QList<QByteArray> manyKeys(int count)
{
    QList<QByteArray> keys;
    for (int i = 0; i < count; ++i)
        keys.append("key-" + QByteArray::number(i));
    return keys;
}

//! A window with a session over a store that holds 2000 vectors, and what else is named.
struct Scene
{
    Scene()
        : session(std::make_unique<Session>(testProfile(), testCredentials(), &network))
        , flow(session.get(), &window)
        , deleted(&flow, &DeleteFlow::vectorsDeleted)
        , indexDeleted(&flow, &DeleteFlow::indexDeleted)
        , reported(&flow, &DeleteFlow::reported)
        , finished(&flow, &DeleteFlow::finished)
    {
        store.put(manyKeys(2000));
        store.put({"a", "b", "c", "first", "second"});
        window.resize(1024, 640);
        window.show();
    }
    void confirm(const QString &button) const
    {
        QTest::mouseClick(named<QPushButton>(openDialog<ConfirmDeleteDialog>(), button), Qt::LeftButton);
    }
    QString lastReported() const { return reported.isEmpty() ? QString() : reported.last().first().toString(); }

    FakeNetwork network;
    FakeStore store{&network};
    QWidget window;
    std::unique_ptr<Session> session;
    DeleteFlow flow;
    QSignalSpy deleted;
    QSignalSpy indexDeleted;
    QSignalSpy reported;
    QSignalSpy finished;
};

} // namespace

class TestDeleteFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void sayingNoSendsNothing_data();
    void sayingNoSendsNothing();
    void aWrongNameSendsNothing();
    void theKeysSentAreTheKeysShown();
    void keysNamedTwiceGoOnce();
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
    void aQuestionClosesWithItsSession();
    void aJobEndsWithItsSession();
    void aFlowThatGoesTakesItsQuestionAlong();
};

void TestDeleteFlow::sayingNoSendsNothing_data()
{
    QTest::addColumn<bool>("index");
    QTest::addColumn<Qt::Key>("key");
    QTest::addRow("vectors, return") << false << Qt::Key_Return;
    QTest::addRow("vectors, enter") << false << Qt::Key_Enter;
    QTest::addRow("vectors, escape") << false << Qt::Key_Escape;
    QTest::addRow("index, return") << true << Qt::Key_Return;
    QTest::addRow("index, enter") << true << Qt::Key_Enter;
    QTest::addRow("index, escape") << true << Qt::Key_Escape;
}

void TestDeleteFlow::sayingNoSendsNothing()
{
    QFETCH(bool, index);
    QFETCH(Qt::Key, key);
    Scene scene;
    index ? scene.flow.deleteIndex(makeIndex(), {}) : scene.flow.deleteVectors(makeIndex(), {}, {"a", "b"});
    QVERIFY(scene.flow.isBusy());
    press(openDialog<ConfirmDeleteDialog>(), key);
    QTRY_COMPARE(scene.finished.count(), 1);
    QTest::qWait(20); // nothing happens
    QVERIFY(scene.network.sent().isEmpty());
    QVERIFY(!scene.flow.isBusy());
    QCOMPARE(scene.lastReported(), u"Nothing was deleted"_s);
}

void TestDeleteFlow::aWrongNameSendsNothing()
{
    Scene scene;
    scene.flow.deleteIndex(makeIndex(), {});
    auto *dialog = openDialog<ConfirmDeleteDialog>();
    auto *box = named<QLineEdit>(dialog, u"Type the name to confirm"_s);
    QTest::keyClicks(box, u"Articles"_s);
    scene.confirm(u"Delete index articles"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(scene.finished.count(), 1);
    QTest::qWait(20);
    QVERIFY(scene.network.sent().isEmpty());
}

void TestDeleteFlow::theKeysSentAreTheKeysShown()
{
    Scene scene;
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
    Scene scene;
    scene.flow.deleteVectors(makeIndex(), {}, {"b", "a", "b"});
    scene.confirm(u"Delete 2 vector(s)"_s);
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.store.deleteBatches, (QList<QList<QByteArray>>{{"b", "a"}}));
}

void TestDeleteFlow::noKeysAskNothing()
{
    Scene scene;
    scene.flow.deleteVectors(makeIndex(), {}, {});
    QVERIFY(!scene.flow.isBusy());
    QVERIFY(!openDialog<QDialog>());
}

void TestDeleteFlow::fewKeysEndWithALineAndNoDialog()
{
    Scene scene;
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
    Scene scene;
    scene.flow.deleteVectors(makeIndex(), {}, manyKeys(501));
    scene.confirm(u"Delete 501 vector(s)"_s);
    QTRY_VERIFY(openDialog<DeleteReportDialog>());
    QCOMPARE(openDialog<DeleteReportDialog>()->windowTitle(), u"501 vector(s) deleted"_s);
    QCOMPARE(scene.finished.count(), 0);
    press(openDialog<DeleteReportDialog>(), Qt::Key_Return);
    QTRY_COMPARE(scene.finished.count(), 1);
    QVERIFY(!scene.flow.isBusy());
}

void TestDeleteFlow::rowsMayLeaveBatchByBatch()
{
    Scene scene;
    scene.store.nextDelete(FakeStore::done(), FakeStore::all);
    scene.store.nextDelete(silence(), 0);
    scene.flow.deleteVectors(makeIndex(), {}, manyKeys(700));
    scene.confirm(u"Delete 700 vector(s)"_s);
    QTRY_COMPARE(scene.deleted.count(), 1);
    QCOMPARE(scene.deleted.first().at(1).value<QList<QByteArray>>(), manyKeys(500));
    QVERIFY(scene.flow.isBusy());
}

void TestDeleteFlow::anIndexIsDeletedByItsName()
{
    Scene scene;
    scene.flow.deleteIndex(makeIndex(), {});
    QTest::keyClicks(named<QLineEdit>(openDialog<ConfirmDeleteDialog>(), u"Type the name to confirm"_s), u"articles"_s);
    scene.confirm(u"Delete index articles"_s);
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.store.count("deleteVectorIndex"), 1);
    QVERIFY(!scene.store.hasIndex);
    QCOMPARE(scene.indexDeleted.count(), 1);
    QCOMPARE(scene.lastReported(), u"Index articles deleted"_s);
}

void TestDeleteFlow::aReadOnlySessionIsNotAsked()
{
    Scene scene;
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
    Scene scene;
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
    Scene scene;
    scene.store.nextDelete(refusal(400, "VectorIndexParameterInvalid", "bad <b>key</b>"), 0);
    scene.flow.deleteVectors(makeIndex(), {}, manyKeys(502));
    scene.confirm(u"Delete 502 vector(s)"_s);
    QTRY_VERIFY(openDialog<DeleteReportDialog>());
    auto *report = openDialog<DeleteReportDialog>();
    QCOMPARE(report->windowTitle(), u"2 of 502 vector(s) deleted"_s);
    QCOMPARE(scene.lastReported(), u"articles: 2 deleted, 500 failed, 0 not tried"_s);
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
    Scene scene;
    const QList<QByteArray> keys = manyKeys(2000) + QList<QByteArray>{"a", "b"};
    scene.store.nextDelete(FakeStore::done(), FakeStore::all);
    for (int i = 0; i < 4; ++i)
        scene.store.nextDelete(refusal(403, "AccessDenied"), 0);
    scene.flow.deleteVectors(makeIndex(), {}, keys);
    scene.confirm(u"Delete 2,002 vector(s)"_s);
    QTRY_VERIFY(openDialog<DeleteReportDialog>());
    QVERIFY(scene.lastReported().startsWith(u"articles: 500 deleted, "_s));
    QCOMPARE(scene.store.keys.size(), 1505);
    auto *report = openDialog<DeleteReportDialog>();
    auto *list = named<KeyList>(report, u"Keys"_s);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"key-500"_s);
}

void TestDeleteFlow::stopSettlesWhatIsUnderWay()
{
    Scene scene;
    Exchange late = FakeStore::done();
    late.delayMs = 700;
    scene.store.nextDelete(late, FakeStore::all);
    scene.flow.deleteVectors(makeIndex(), {}, manyKeys(400));
    scene.confirm(u"Delete 400 vector(s)"_s);
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
    Scene scene;
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

void TestDeleteFlow::aQuestionClosesWithItsSession()
{
    Scene scene;
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
    Scene scene;
    scene.store.nextDelete(FakeStore::done(), FakeStore::all);
    scene.store.nextDelete(silence(), 0);
    scene.flow.deleteVectors(makeIndex(), {}, manyKeys(600));
    scene.confirm(u"Delete 600 vector(s)"_s);
    QTRY_COMPARE(scene.deleted.count(), 1);
    QTRY_COMPARE(scene.store.deleteBatches.size(), 2);
    scene.session.reset();
    QVERIFY(!scene.flow.isBusy());
    QCOMPARE(scene.lastReported(), u"Deleting was broken off: 500 of 600 were settled"_s);
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
