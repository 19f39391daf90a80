#include "journalwindow.h"

#include "deletescene.h"
#include "keylist.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QTableView>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

//! A journal with a deletion that ended, with a backup, and one that a killed process left.
struct Scene : DeleteScene
{
    Scene()
    {
        flow.deleteVectors(makeIndex(), makeInfo(), {"first", "second"});
        confirm(u"Delete 2 vector(s)"_s);
        QTRY_COMPARE(finished.count(), 1);
        const JournalOperation broken = operation({"a", "b", "c"});
        journal.writeBegin(broken);
        journal.writeIntent(broken.id, 1, {"a", "b"});
        JournalBatch batch;
        batch.number = 1;
        batch.keys = {"a", "b"};
        batch.outcome = JournalBatch::Outcome::Settled;
        batch.deleted = {"a"};
        batch.unknown = {"b"};
        batch.requestIds = {u"REQ-77"_s};
        journal.writeOutcome(broken.id, batch);
        killTheWriter();
        journalWindow = std::make_unique<JournalWindow>(&journal);
        journalWindow->setFlow(&flow);
        journalWindow->show();
        QTRY_COMPARE(table()->model()->rowCount(), 2);
    }
    QTableView *table() const { return named<QTableView>(journalWindow.get(), u"Deletions"_s); }
    QPushButton *button(const QString &name) const { return named<QPushButton>(journalWindow.get(), name); }
    void select(const QString &outcome) const
    {
        const QModelIndex start = table()->model()->index(0, 5);
        table()->selectRow(
            table()->model()->match(start, Qt::DisplayRole, outcome, 1, Qt::MatchStartsWith).value(0).row());
    }
    QMessageBox *endQuestion() const { return journalWindow->findChild<QMessageBox *>(); }
    QByteArray shownKeys() const
    {
        named<KeyList>(journalWindow.get(), u"Keys"_s)->copyKeys();
        return QGuiApplication::clipboard()->text().toUtf8();
    }

    std::unique_ptr<JournalWindow> journalWindow;
};

JournalOperation brokenOff(const Scene &scene)
{
    const QList<JournalOperation> operations = scene.journal.read();
    const auto found = std::find_if(operations.cbegin(), operations.cend(),
                                    [](const JournalOperation &operation) { return operation.id == "broken-off"_L1; });
    return found == operations.cend() ? JournalOperation() : *found;
}

} // namespace

class TestJournalWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatIsOpenIsShownWithItsKeys();
    void batchesShowOutcomesAndRequests();
    void searchFindsAKey();
    void resumingSettlesExactlyTheRest();
    void sayingNoToResumingSendsNothing_data();
    void sayingNoToResumingSendsNothing();
    void whatEndedCannotGoOn();
    void elsewhereNothingGoesOn();
    void lockingMeanwhileIsNoticed();
    void whereOnlyTheEndIsMissingNothingIsAsked();
    void oneThatCannotGoOnIsPutToRest();
    void sayingNoLeavesItOpen();
    void whatGoesOnMeanwhileIsNotPutToRest();
    void aBackupCanBeRestored();
    void detailsAreCopiedWhole();
};

void TestJournalWindow::whatIsOpenIsShownWithItsKeys()
{
    Scene scene;
    scene.select(u"Unfinished"_s);
    QVERIFY(scene.button(u"Resume…"_s)->isEnabled());
    QCOMPARE(scene.shownKeys(), "b\nc"_ba);
}

void TestJournalWindow::batchesShowOutcomesAndRequests()
{
    Scene scene;
    scene.select(u"Unfinished"_s);
    auto *batches = named<QTreeWidget>(scene.journalWindow.get(), u"Batches"_s);
    QCOMPARE(batches->topLevelItemCount(), 3);
    QCOMPARE(batches->topLevelItem(2)->text(2), u"1 deleted, 1 unknown"_s);
    QCOMPARE(batches->topLevelItem(2)->text(3), u"REQ-77"_s);
    batches->setCurrentItem(batches->topLevelItem(2));
    QCOMPARE(scene.shownKeys(), "a\nb"_ba);
    batches->setCurrentItem(batches->topLevelItem(0));
    QCOMPARE(scene.shownKeys(), "a\nb\nc"_ba);
}

void TestJournalWindow::searchFindsAKey()
{
    Scene scene;
    auto *search = named<QLineEdit>(scene.journalWindow.get(), u"Search"_s);
    search->setText(u"second"_s);
    QCOMPARE(scene.table()->model()->rowCount(), 1);
    QCOMPARE(scene.shownKeys(), "first\nsecond"_ba);
    search->setText(u"nowhere"_s);
    QCOMPARE(scene.table()->model()->rowCount(), 0);
    QVERIFY(!scene.button(u"Resume…"_s)->isEnabled());
    search->clear();
    QCOMPARE(scene.table()->model()->rowCount(), 2);
}

void TestJournalWindow::resumingSettlesExactlyTheRest()
{
    Scene scene;
    scene.select(u"Unfinished"_s);
    const qsizetype before = scene.store.deleteBatches.size();
    scene.button(u"Resume…"_s)->click();
    QVERIFY(scene.question());
    QCOMPARE(named<KeyList>(scene.question(), u"Keys to delete"_s)->model()->rowCount(), 2);
    scene.confirm(u"Delete 2 vector(s)"_s);
    QTRY_COMPARE(scene.finished.count(), 2);
    QSet<QByteArray> sent;
    for (qsizetype i = before; i < scene.store.deleteBatches.size(); ++i)
        sent.unite({scene.store.deleteBatches[i].cbegin(), scene.store.deleteBatches[i].cend()});
    QCOMPARE(sent, QSet<QByteArray>({"b", "c"}));
    QTRY_VERIFY(!scene.button(u"Resume…"_s)->isEnabled()); // read anew, and ended
}

void TestJournalWindow::sayingNoToResumingSendsNothing_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addRow("return") << Qt::Key_Return;
    QTest::addRow("enter") << Qt::Key_Enter;
    QTest::addRow("escape") << Qt::Key_Escape;
}

void TestJournalWindow::sayingNoToResumingSendsNothing()
{
    QFETCH(Qt::Key, key);
    Scene scene;
    scene.select(u"Unfinished"_s);
    const int before = scene.writes();
    scene.button(u"Resume…"_s)->click();
    press(scene.question(), key);
    QTRY_COMPARE(scene.finished.count(), 2);
    QTest::qWait(20);
    QCOMPARE(scene.writes(), before);
    QVERIFY(scene.button(u"Resume…"_s)->isEnabled());
}

void TestJournalWindow::whatEndedCannotGoOn()
{
    Scene scene;
    scene.select(u"2 deleted"_s);
    QVERIFY(!scene.button(u"Resume…"_s)->isEnabled());
    QVERIFY(scene.button(u"Resume…"_s)->toolTip().contains(u"was ended"_s));
    QVERIFY(!named<QLabel>(scene.journalWindow.get(), u"Note"_s)->isVisible());
}

void TestJournalWindow::elsewhereNothingGoesOn()
{
    Scene scene;
    scene.select(u"Unfinished"_s);
    scene.journalWindow->setFlow(nullptr);
    QVERIFY(!scene.button(u"Resume…"_s)->isEnabled());
    QCOMPARE(named<QLabel>(scene.journalWindow.get(), u"Note"_s)->text(), u"Not connected"_s);
    Profile other = testProfile();
    other.endpoint = u"http://127.0.0.1:10"_s;
    Session session(other, testCredentials(), &scene.network, &scene.journal);
    DeleteFlow flow(&session, scene.journalWindow.get());
    scene.journalWindow->setFlow(&flow);
    QVERIFY(!scene.button(u"Resume…"_s)->isEnabled());
    QVERIFY(named<QLabel>(scene.journalWindow.get(), u"Note"_s)->text().contains(u"127.0.0.1:9"_s));
    scene.journalWindow->setFlow(nullptr);
}

void TestJournalWindow::lockingMeanwhileIsNoticed()
{
    Scene scene;
    scene.select(u"Unfinished"_s);
    scene.session->setReadOnly(true);
    scene.button(u"Resume…"_s)->click();
    QVERIFY(!scene.question());
    QCOMPARE(named<QLabel>(scene.journalWindow.get(), u"Note"_s)->text(), u"This connection is read-only"_s);
    QVERIFY(!scene.button(u"Resume…"_s)->isEnabled());
}

void TestJournalWindow::whereOnlyTheEndIsMissingNothingIsAsked()
{
    Scene scene;
    JournalBatch batch;
    batch.number = 2;
    batch.keys = {"b", "c"};
    batch.outcome = JournalBatch::Outcome::Settled;
    batch.deleted = batch.keys;
    QCOMPARE(scene.journal.writeIntent(u"broken-off"_s, 2, batch.keys), QString());
    QCOMPARE(scene.journal.writeOutcome(u"broken-off"_s, batch), QString());
    const JournalOperation operation = brokenOff(scene);
    QVERIFY(operation.needsAttention());
    QVERIFY(operation.unsettledKeys().isEmpty());
    const int before = scene.writes();
    scene.flow.resume(operation);
    QVERIFY(!scene.question());
    QTRY_COMPARE(scene.finished.count(), 2);
    QTRY_VERIFY(brokenOff(scene).isEnded);
    QCOMPARE(scene.writes(), before);
}

void TestJournalWindow::oneThatCannotGoOnIsPutToRest()
{
    Scene scene;
    const QSignalSpy ended(scene.journalWindow.get(), &JournalWindow::operationEnded);
    scene.select(u"2 deleted"_s);
    QVERIFY(!scene.button(u"Mark as Ended…"_s)->isEnabled());
    scene.select(u"Unfinished"_s);
    scene.journalWindow->setFlow(nullptr); // not even a connection is needed
    const int before = scene.writes();
    scene.button(u"Mark as Ended…"_s)->click();
    QMessageBox *question = scene.endQuestion();
    QVERIFY(question);
    QVERIFY2(question->text().startsWith(u"2 key"_s), qPrintable(question->text()));
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    named<QPushButton>(question, u"Mark as Ended"_s)->click();
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(brokenOff(scene).isEnded);
    QCOMPARE(brokenOff(scene).unsettledKeys(), QList<QByteArray>({"b", "c"})); // what is known stays
    QTRY_VERIFY(!scene.button(u"Mark as Ended…"_s)->isEnabled());
    QCOMPARE(scene.writes(), before);
}

void TestJournalWindow::sayingNoLeavesItOpen()
{
    Scene scene;
    scene.select(u"Unfinished"_s);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
        scene.button(u"Mark as Ended…"_s)->click();
        press(scene.endQuestion(), key);
        QTRY_VERIFY(!scene.endQuestion());
    }
    QVERIFY(brokenOff(scene).needsAttention());
}

void TestJournalWindow::whatGoesOnMeanwhileIsNotPutToRest()
{
    Scene scene;
    scene.select(u"Unfinished"_s);
    scene.button(u"Mark as Ended…"_s)->click();
    QCOMPARE(scene.journal.writeResume(u"broken-off"_s), QString()); // by this process
    named<QPushButton>(scene.endQuestion(), u"Mark as Ended"_s)->click();
    QTRY_COMPARE(named<QLabel>(scene.journalWindow.get(), u"Note"_s)->text(), u"This deletion is still running."_s);
    QVERIFY(!brokenOff(scene).isEnded);
}

void TestJournalWindow::aBackupCanBeRestored()
{
    Scene scene;
    const QSignalSpy restore(scene.journalWindow.get(), &JournalWindow::restoreRequested);
    scene.select(u"Unfinished"_s);
    QVERIFY(!scene.button(u"Restore…"_s)->isEnabled());
    scene.select(u"2 deleted"_s);
    scene.button(u"Restore…"_s)->click();
    QCOMPARE(restore.count(), 1);
    QCOMPARE(QFileInfo(restore.first().first().toString()).fileName(), scene.backups().constFirst());
}

void TestJournalWindow::detailsAreCopiedWhole()
{
    Scene scene;
    scene.select(u"Unfinished"_s);
    scene.button(u"Copy Details"_s)->click();
    const QString text = QGuiApplication::clipboard()->text();
    for (const QString &part : {u"rag-prod/articles"_s, u"REQ-77"_s, u"Open: 2\n  b\n  c"_s, u"127.0.0.1:9"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

QTEST_MAIN(TestJournalWindow)
#include "tst_journalwindow.moc"
