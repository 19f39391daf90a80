#include "deletescene.h"

#include "deleteprogressdialog.h"
#include "deletereportdialog.h"
#include "keylist.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

QCheckBox *backupBox(const QWidget *dialog)
{
    return named<QCheckBox>(dialog, u"Back up the vectors before deleting them"_s);
}

//! Every label of a dialog, joined.
QString words(const QWidget *dialog)
{
    QStringList lines;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        lines.append(label->text());
    return lines.join(u'\n');
}

} // namespace

//! What keeps a deletion from hurting: the typed count, the backup, the report, going on after a crash.
class TestDeleteSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void fromTwentySixOnTheCountIsTyped_data();
    void fromTwentySixOnTheCountIsTyped();
    void productionAlwaysWantsTheCount();
    void everythingIsBackedUpBeforeTheFirstDelete();
    void aBackupIsLeftOutForOneDeletionOnly();
    void aBackupThatFailsDeletesNothing_data();
    void aBackupThatFailsDeletesNothing();
    void aBackupThatCannotBeWrittenDeletesNothing();
    void keysThatWereNotThereAreTold();
    void progressNamesThePhase();
    void aReportOffersItsUndo();
    void countAllCountsInsideTheQuestion();
    void anIndexIsBackedUpWhole();
    void anEmptyBucketGoes();
    void aBucketThatHoldsIndexesIsRefusedInWords();
    void resumingAsksForWhatIsLeftAndNoMore();
    void resumingElsewhereIsRefusedWithAReason();
};

void TestDeleteSafety::fromTwentySixOnTheCountIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("accepted");
    QTest::addRow("nothing") << QString() << false;
    QTest::addRow("one less") << u"1199"_s << false;
    QTest::addRow("grouped") << u"1,200"_s << false;
    QTest::addRow("the index") << u"articles"_s << false;
    QTest::addRow("a blank more") << u"1200 "_s << false;
    QTest::addRow("exact") << u"1200"_s << true;
}

void TestDeleteSafety::fromTwentySixOnTheCountIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, accepted);
    DeleteScene scene;
    scene.flow.deleteVectors(makeIndex(), makeInfo(), manyKeys(25));
    QVERIFY(!scene.typedBox());
    press(scene.question(), Qt::Key_Escape);
    QTRY_VERIFY(!scene.question());
    scene.flow.deleteVectors(makeIndex(), makeInfo(), manyKeys(1200));
    scene.confirmTyping(typed, u"Delete 1,200 vector(s)"_s);
    QCOMPARE(scene.question() == nullptr, accepted);
    QTest::qWait(20); // nothing happens
    QTRY_COMPARE(scene.store.everSent().size(), accepted ? 1200 : 0);
}

void TestDeleteSafety::productionAlwaysWantsTheCount()
{
    Profile profile = testProfile();
    profile.production = true;
    DeleteScene scene(profile);
    scene.flow.deleteVectors(makeIndex(), makeInfo(), {"a", "b"});
    QVERIFY(scene.typedBox());
    QVERIFY(words(scene.question()).contains(u"(production)"_s));
    scene.confirm(u"Delete 2 vector(s)"_s);
    QVERIFY(scene.question());
    scene.confirmTyping(u"2"_s, u"Delete 2 vector(s)"_s);
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.store.everSent(), QSet<QByteArray>({"a", "b"}));
}

void TestDeleteSafety::everythingIsBackedUpBeforeTheFirstDelete()
{
    DeleteScene scene;
    scene.flow.deleteVectors(makeIndex(), makeInfo(), manyKeys(300));
    QVERIFY(backupBox(scene.question())->isChecked());
    QVERIFY(words(scene.question()).contains(QDir::toNativeSeparators(backupDirectory())));
    scene.confirmTyping(u"300"_s, u"Delete 300 vector(s)"_s);
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.store.operations.first(3), QList<QByteArray>(3, "getVectors"));
    QCOMPARE(scene.backups().size(), 1);
    BackupReader reader(backupDirectory() + u'/' + scene.backups().constFirst());
    QVERIFY(reader.open().ok());
    QCOMPARE(reader.trailer().vectors, 300);
    QCOMPARE(scene.store.everSent().size(), 300);
}

void TestDeleteSafety::aBackupIsLeftOutForOneDeletionOnly()
{
    DeleteScene scene;
    scene.flow.deleteVectors(makeIndex(), makeInfo(), {"a"});
    QVERIFY(words(scene.question()).contains(u"Restore…"_s));
    QVERIFY(!words(scene.question()).contains(u"cannot be undone."_s));
    backupBox(scene.question())->setChecked(false);
    QVERIFY(words(scene.question()).contains(u"This cannot be undone."_s));
    scene.confirm(u"Delete 1 vector(s)"_s);
    QTRY_COMPARE(scene.finished.count(), 1);
    QVERIFY(scene.backups().isEmpty());
    QVERIFY(!scene.store.keys.contains("a"));
    scene.flow.deleteVectors(makeIndex(), makeInfo(), {"b"});
    QVERIFY(backupBox(scene.question())->isChecked());
}

void TestDeleteSafety::aBackupThatFailsDeletesNothing_data()
{
    QTest::addColumn<bool>("index");
    QTest::addRow("vectors") << false;
    QTest::addRow("index") << true;
}

void TestDeleteSafety::aBackupThatFailsDeletesNothing()
{
    QFETCH(bool, index);
    DeleteScene scene;
    scene.store.judge = [](const QByteArray &operation, const QList<QByteArray> &) {
        const bool reads = operation == "getVectors" || operation == "listVectors";
        return reads ? std::optional(FakeStore::Fault{refusal(403, "AccessDenied"), 0}) : std::nullopt;
    };
    index ? scene.flow.deleteIndex(makeIndex(), makeInfo())
          : scene.flow.deleteVectors(makeIndex(), makeInfo(), manyKeys(30));
    scene.confirmTyping(index ? u"articles"_s : u"30"_s, index ? u"Delete index articles"_s : u"Delete 30 vector(s)"_s);
    QTRY_VERIFY(openDialog<DeleteReportDialog>());
    QCOMPARE(openDialog<DeleteReportDialog>()->windowTitle(), u"Nothing was deleted: the backup failed"_s);
    QVERIFY(words(openDialog<DeleteReportDialog>()).contains(u"Access denied"_s));
    QCOMPARE(scene.lastReported(), u"Nothing was deleted: the backup failed"_s);
    QCOMPARE(scene.writes(), 0);
    QCOMPARE(scene.store.keys.size(), 2005);
}

void TestDeleteSafety::aBackupThatCannotBeWrittenDeletesNothing()
{
    DeleteScene scene;
    QFile inTheWay(scene.folder.filePath(u"data"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly)); // where the folder should be
    scene.flow.deleteVectors(makeIndex(), makeInfo(), {"a", "b"});
    scene.confirm(u"Delete 2 vector(s)"_s);
    QTRY_VERIFY(openDialog<DeleteReportDialog>());
    QVERIFY(openDialog<DeleteReportDialog>()->windowTitle().startsWith(u"Nothing was deleted"_s));
    QCOMPARE(scene.writes(), 0);
}

void TestDeleteSafety::keysThatWereNotThereAreTold()
{
    DeleteScene scene;
    scene.flow.deleteVectors(makeIndex(), makeInfo(), {"a", "ghost", "b"});
    scene.confirm(u"Delete 3 vector(s)"_s);
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.lastReported(), u"2 vector(s) deleted from articles, 1 not there before"_s);
}

void TestDeleteSafety::progressNamesThePhase()
{
    DeleteScene scene;
    scene.store.judge = [](const QByteArray &operation, const QList<QByteArray> &) {
        return operation == "getVectors" ? std::optional(FakeStore::Fault{silence(), 0}) : std::nullopt;
    };
    scene.flow.deleteVectors(makeIndex(), makeInfo(), manyKeys(200));
    scene.confirmTyping(u"200"_s, u"Delete 200 vector(s)"_s);
    QTRY_VERIFY(openDialog<DeleteProgressDialog>());
    const QString shown = words(openDialog<DeleteProgressDialog>());
    QVERIFY2(shown.contains(u"Backing up"_s) && shown.contains(u"Nothing has been deleted yet."_s), qPrintable(shown));
    press(openDialog<DeleteProgressDialog>(), Qt::Key_Escape);
    QTRY_VERIFY(openDialog<DeleteReportDialog>());
    QCOMPARE(scene.writes(), 0);
}

void TestDeleteSafety::aReportOffersItsUndo()
{
    DeleteScene scene;
    scene.flow.deleteVectors(makeIndex(), makeInfo(), manyKeys(501));
    scene.confirmTyping(u"501"_s, u"Delete 501 vector(s)"_s);
    QTRY_VERIFY(openDialog<DeleteReportDialog>());
    auto *report = openDialog<DeleteReportDialog>();
    QVERIFY(words(report).contains(u"501 vector(s) backed up"_s));
    const QString file = QDir::toNativeSeparators(backupDirectory() + u'/' + scene.backups().constFirst());
    named<QPushButton>(report, u"Copy Path"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), file);
    QVERIFY(named<QPushButton>(report, u"Show in Folder"_s));
    named<QPushButton>(report, u"Undo…"_s)->click();
    QCOMPARE(scene.restoreRequested.count(), 1);
    QCOMPARE(QDir::toNativeSeparators(scene.restoreRequested.first().first().toString()), file);
    QVERIFY(!scene.flow.isBusy());
}

void TestDeleteSafety::countAllCountsInsideTheQuestion()
{
    DeleteScene scene;
    DeleteWish wish;
    wish.request = {DeleteRequest::What::Index, makeIndex(), {}};
    wish.info = makeInfo();
    wish.knownCount = 1000;
    scene.flow.ask(wish);
    auto *count = named<QLabel>(scene.question(), u"Vectors in the index"_s);
    QCOMPARE(count->text(), u"≥ 1,000"_s);
    named<QPushButton>(scene.question(), u"Count all"_s)->click();
    QTRY_COMPARE(count->text(), u"2,005"_s);
    QVERIFY(named<QLabel>(scene.question(), u"Size of the backup"_s)->text().contains(u"kB"_s));
    press(scene.question(), Qt::Key_Return);
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.writes(), 0);
}

void TestDeleteSafety::anIndexIsBackedUpWhole()
{
    DeleteScene scene;
    scene.flow.deleteIndex(makeIndex(), makeInfo());
    scene.confirmTyping(u"articles"_s, u"Delete index articles"_s);
    QTRY_COMPARE(scene.finished.count(), 1);
    QVERIFY(!scene.store.hasIndex);
    BackupReader reader(backupDirectory() + u'/' + scene.backups().value(0));
    const auto header = reader.open();
    QVERIFY(header.ok());
    QVERIFY(header->isWholeIndex);
    QCOMPARE(reader.trailer().vectors, 2005);
}

void TestDeleteSafety::anEmptyBucketGoes()
{
    DeleteScene scene;
    scene.store.hasIndex = false;
    scene.flow.deleteBucket(makeIndex().bucket);
    QVERIFY(!backupBox(scene.question()));
    QVERIFY(!words(scene.question()).contains(u"articles"_s));
    scene.confirmTyping(u"Rag-prod"_s, u"Delete bucket rag-prod"_s);
    QVERIFY(scene.question());
    scene.typedBox()->clear();
    scene.confirmTyping(u"rag-prod"_s, u"Delete bucket rag-prod"_s);
    QTRY_COMPARE(scene.finished.count(), 1);
    QVERIFY(!scene.store.hasBucket);
    QCOMPARE(scene.bucketDeleted.count(), 1);
    QCOMPARE(scene.lastReported(), u"Bucket rag-prod deleted"_s);
}

void TestDeleteSafety::aBucketThatHoldsIndexesIsRefusedInWords()
{
    DeleteScene scene;
    scene.store.nextDelete(refusal(409, "BucketNotEmpty"), 0);
    scene.flow.deleteBucket(makeIndex().bucket);
    scene.confirmTyping(u"rag-prod"_s, u"Delete bucket rag-prod"_s);
    QTRY_VERIFY(openDialog<DeleteReportDialog>());
    QCOMPARE(openDialog<DeleteReportDialog>()->windowTitle(), u"Bucket rag-prod was not deleted"_s);
    QVERIFY(words(openDialog<DeleteReportDialog>()).contains(u"Delete its indexes first."_s));
    QCOMPARE(scene.bucketDeleted.count(), 0);
}

void TestDeleteSafety::resumingAsksForWhatIsLeftAndNoMore()
{
    DeleteScene scene;
    JournalOperation operation = scene.operation({"a", "b", "c", "first"});
    QVERIFY(scene.journal.writeBegin(operation).isEmpty());
    QVERIFY(scene.journal.writeIntent(operation.id, 1, {"a", "b"}).isEmpty());
    JournalBatch settled;
    settled.number = 1;
    settled.keys = {"a", "b"};
    settled.outcome = JournalBatch::Outcome::Settled;
    settled.deleted = {"a"};
    settled.stillThere = {"b"};
    QVERIFY(scene.journal.writeOutcome(operation.id, settled).isEmpty());
    scene.killTheWriter();
    operation = scene.journal.read().constFirst();
    QVERIFY(operation.needsAttention());
    scene.flow.resume(operation);
    auto *list = named<KeyList>(scene.question(), u"Keys to delete"_s);
    list->copyKeys();
    const QList<QByteArray> shown = QGuiApplication::clipboard()->text().toUtf8().split('\n');
    QCOMPARE(QSet<QByteArray>(shown.cbegin(), shown.cend()), QSet<QByteArray>({"b", "c", "first"}));
    scene.confirm(u"Delete 3 vector(s)"_s);
    QTRY_COMPARE(scene.finished.count(), 1);
    QCOMPARE(scene.store.everSent(), QSet<QByteArray>({"b", "c", "first"}));
    QVERIFY(scene.store.keys.contains("a")); // it came back meanwhile, and was not confirmed again
}

void TestDeleteSafety::resumingElsewhereIsRefusedWithAReason()
{
    DeleteScene scene;
    JournalOperation other = scene.operation({"a"});
    other.endpoint = u"cn-shanghai.oss-vectors.aliyuncs.com"_s;
    QVERIFY(scene.flow.whyNotResumable(other).contains(other.endpoint));
    other = scene.operation({"a"});
    other.accountId = u"200"_s;
    QVERIFY(scene.flow.whyNotResumable(other).contains(u"200"_s));
    other = scene.operation({"a"});
    other.isEnded = true;
    QVERIFY(!scene.flow.whyNotResumable(other).isEmpty());
    scene.flow.resume(other);
    QVERIFY(!openDialog<QDialog>());
    QVERIFY(scene.flow.whyNotResumable(scene.operation({"a"})).isEmpty());
}

QTEST_MAIN(TestDeleteSafety)
#include "tst_deletesafety.moc"
