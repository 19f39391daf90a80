#include "restoredialog.h"

#include "deletescene.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

//! The dialog over a store, with a backup of a, b and c in the user's folder.
struct Scene : DeleteScene
{
    explicit Scene(bool isWholeIndex = false)
        : file(writeBackup(isWholeIndex))
        , dialog(std::make_unique<RestoreDialog>(session.get()))
        , restored(dialog.get(), &RestoreDialog::restored)
        , told(dialog.get(), &RestoreDialog::reported)
    {
        dialog->open();
    }
    QString writeBackup(bool isWholeIndex) const
    {
        BackupHeader header;
        header.id = u"id"_s;
        header.time = QDateTime(QDate(2026, 5, 12), QTime(10, 0), Qt::UTC);
        header.profileName = u"test account"_s;
        header.endpoint = session->endpointLabel();
        header.region = u"cn-hangzhou"_s;
        header.index = makeIndex();
        header.info = makeInfo();
        header.isWholeIndex = isWholeIndex;
        BackupWriter writer;
        writer.open(backupDirectory(), header);
        for (const char *key : {"a", "b", "c"})
            writer.append({key, R"({"float32":[0.5]})", "{}", {}});
        return writer.close({}).isEmpty() ? writer.fileName() : QString();
    }
    QPushButton *button(const QString &name) const { return named<QPushButton>(dialog.get(), name); }
    QString label(const QString &name) const { return named<QLabel>(dialog.get(), name)->text(); }
    QComboBox *target(const QString &name) const { return named<QComboBox>(dialog.get(), name); }

    QString file;
    std::unique_ptr<RestoreDialog> dialog;
    QSignalSpy restored;
    QSignalSpy told;
};

} // namespace

class TestRestoreDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void sayingNoSendsNothing_data();
    void sayingNoSendsNothing();
    void aBackupIsChosenFromTheUsersFolder();
    void aBackupIsPutBackWhereItWas();
    void whatExistsIsLeftUnlessAskedOtherwise_data();
    void whatExistsIsLeftUnlessAskedOtherwise();
    void anIndexThatIsGoneIsMadeAnew();
    void anIndexThatIsGoneIsNotMadeUnasked();
    void anotherIndexCanBeTheTarget();
    void escapeStopsWhatRunsAndTheDialogStays();
    void aDamagedFileSaysSo();
    void aBackupOfAnotherConnectionSaysSo();
    void readOnlyRestoresNothing();
    void itGoesWithItsSession();
};

void TestRestoreDialog::sayingNoSendsNothing_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addRow("return") << Qt::Key_Return;
    QTest::addRow("enter") << Qt::Key_Enter;
    QTest::addRow("escape") << Qt::Key_Escape;
    QTest::addRow("space") << Qt::Key_Space;
}

void TestRestoreDialog::sayingNoSendsNothing()
{
    QFETCH(Qt::Key, key);
    Scene scene;
    scene.dialog->setBackup(scene.file);
    QVERIFY(scene.button(u"Restore 3 vector(s)"_s)->isEnabled());
    press(scene.dialog.get(), key);
    scene.dialog->close();
    QVERIFY(!scene.dialog->isVisible());
    QTest::qWait(20);
    QCOMPARE(scene.writes(), 0);
}

void TestRestoreDialog::aBackupIsChosenFromTheUsersFolder()
{
    Scene scene;
    QVERIFY(!scene.button(u"Restore"_s)->isEnabled());
    auto *backups = named<QTableView>(scene.dialog.get(), u"Backups"_s);
    QCOMPARE(backups->model()->rowCount(), 1);
    backups->selectRow(0);
    QVERIFY(scene.label(u"Backup chosen"_s).contains(u"3 vector(s) of rag-prod/articles"_s));
    QCOMPARE(scene.target(u"Target bucket"_s)->currentText(), u"rag-prod"_s);
    QCOMPARE(scene.target(u"Target index"_s)->currentText(), u"articles"_s);
    QTRY_COMPARE(scene.target(u"Target bucket"_s)->count(), 1); // listed, and the text stays
    QTRY_COMPARE(scene.target(u"Target index"_s)->count(), 1);
    QCOMPARE(scene.target(u"Target index"_s)->currentText(), u"articles"_s);
    QVERIFY(scene.button(u"Restore 3 vector(s)"_s)->isEnabled());
    QVERIFY(!named<QCheckBox>(scene.dialog.get(), u"Overwrite"_s)->isChecked());
}

void TestRestoreDialog::aBackupIsPutBackWhereItWas()
{
    Scene scene;
    scene.store.keys.clear();
    scene.dialog->setBackup(scene.file);
    scene.button(u"Restore 3 vector(s)"_s)->click();
    QTRY_COMPARE(scene.restored.count(), 1);
    QCOMPARE(scene.store.keys, QSet<QByteArray>({"a", "b", "c"}));
    QCOMPARE(scene.label(u"Restore state"_s), u"3 vector(s) restored into articles"_s);
    QCOMPARE(scene.told.last().first().toString(), u"3 vector(s) restored into articles"_s);
    QVERIFY(scene.dialog->isVisible());
    QVERIFY(!scene.button(u"Restore 3 vector(s)"_s)->isVisible());
    press(scene.dialog.get(), Qt::Key_Return);
    QVERIFY(!scene.dialog->isVisible());
}

void TestRestoreDialog::whatExistsIsLeftUnlessAskedOtherwise_data()
{
    QTest::addColumn<bool>("overwrite");
    QTest::addColumn<QString>("line");
    QTest::addRow("left") << false << u"1 vector(s) restored into articles"_s;
    QTest::addRow("overwritten") << true << u"3 vector(s) restored into articles"_s;
}

void TestRestoreDialog::whatExistsIsLeftUnlessAskedOtherwise()
{
    QFETCH(bool, overwrite);
    QFETCH(QString, line);
    Scene scene;
    scene.store.keys.remove("b");
    scene.dialog->setBackup(scene.file);
    named<QCheckBox>(scene.dialog.get(), u"Overwrite"_s)->setChecked(overwrite);
    scene.button(u"Restore 3 vector(s)"_s)->click();
    QTRY_COMPARE(scene.restored.count(), 1);
    QCOMPARE(scene.label(u"Restore state"_s), line);
    QCOMPARE(scene.label(u"Details"_s).contains(u"2 already there, left unchanged."_s), !overwrite);
    named<QPushButton>(scene.dialog.get(), u"Copy Report"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text().contains(u"Skipped: 2\n  a\n  c"_s), !overwrite);
}

void TestRestoreDialog::anIndexThatIsGoneIsMadeAnew()
{
    Scene scene(true);
    scene.store.hasIndex = false;
    scene.store.keys.clear();
    scene.dialog->setBackup(scene.file);
    QVERIFY(named<QCheckBox>(scene.dialog.get(), u"Make the index anew"_s)->isChecked());
    scene.button(u"Restore 3 vector(s)"_s)->click();
    QTRY_COMPARE(scene.restored.count(), 1);
    QVERIFY(scene.store.hasIndex);
    QCOMPARE(scene.store.keys.size(), 3);
    QVERIFY(scene.label(u"Details"_s).contains(u"The index was made anew."_s));
}

void TestRestoreDialog::anIndexThatIsGoneIsNotMadeUnasked()
{
    Scene scene;
    scene.store.hasIndex = false;
    scene.dialog->setBackup(scene.file);
    QVERIFY(!named<QCheckBox>(scene.dialog.get(), u"Make the index anew"_s)->isChecked());
    scene.button(u"Restore 3 vector(s)"_s)->click();
    QTRY_COMPARE(scene.label(u"Restore state"_s), u"Nothing was restored"_s);
    QVERIFY(!scene.store.hasIndex);
    QCOMPARE(scene.writes(), 0);
    QCOMPARE(scene.restored.count(), 0);
}

void TestRestoreDialog::anotherIndexCanBeTheTarget()
{
    Scene scene;
    scene.dialog->setBackup(scene.file);
    scene.target(u"Target index"_s)->setEditText({});
    QVERIFY(!scene.button(u"Restore 3 vector(s)"_s)->isEnabled());
    scene.target(u"Target index"_s)->setEditText(u"copies"_s);
    scene.button(u"Restore 3 vector(s)"_s)->click();
    QTRY_COMPARE(scene.told.count(), 1);
    QByteArrayList indexes;
    for (const FakeNetwork::Sent &sent : scene.network.sent())
        indexes.append(sent.query() == "getVectorIndex" ? sentText(sent, "indexName") : QByteArray());
    indexes.removeAll({});
    QCOMPARE(indexes.last(), "copies"_ba);
}

void TestRestoreDialog::escapeStopsWhatRunsAndTheDialogStays()
{
    Scene scene;
    scene.store.judge = [](const QByteArray &operation, const QList<QByteArray> &) {
        Exchange late = FakeStore::done();
        late.delayMs = 2500;
        return operation == "putVectors" ? std::optional(FakeStore::Fault{late, 0}) : std::nullopt;
    };
    scene.store.keys.clear();
    scene.dialog->setBackup(scene.file);
    scene.button(u"Restore 3 vector(s)"_s)->click();
    QTRY_VERIFY(scene.store.operations.contains("putVectors"));
    QTest::keyClick(scene.dialog.get(), Qt::Key_Escape);
    QVERIFY(scene.dialog->isVisible());
    QVERIFY(!scene.button(u"Stopping…"_s)->isEnabled());
    scene.dialog->close();
    QVERIFY(scene.dialog->isVisible());
    QTRY_VERIFY(scene.button(u"Close"_s));
    QVERIFY(!scene.label(u"Restore state"_s).isEmpty());
}

void TestRestoreDialog::aDamagedFileSaysSo()
{
    Scene scene;
    QFile file(scene.file);
    QVERIFY(file.resize(file.size() - 5));
    const QString copy = scene.folder.filePath(u"elsewhere.jsonl"_s);
    QVERIFY(QFile::copy(scene.file, copy));
    scene.dialog->setBackup(copy);
    QVERIFY(scene.label(u"Backup chosen"_s).contains(u"elsewhere.jsonl"_s));
    QVERIFY(!scene.button(u"Restore"_s)->isEnabled());
}

void TestRestoreDialog::aBackupOfAnotherConnectionSaysSo()
{
    Scene scene;
    BackupHeader header;
    header.endpoint = u"cn-shanghai.oss-vectors.aliyuncs.com"_s;
    header.time = QDateTime::currentDateTimeUtc();
    header.index = makeIndex();
    BackupWriter writer;
    QCOMPARE(writer.open(scene.folder.path(), header), QString());
    QCOMPARE(writer.close({}), QString());
    scene.dialog->setBackup(writer.fileName());
    QVERIFY(scene.label(u"Note"_s).contains(header.endpoint));
    scene.dialog->setBackup(scene.file);
    QVERIFY(!named<QLabel>(scene.dialog.get(), u"Note"_s)->isVisible());
}

void TestRestoreDialog::readOnlyRestoresNothing()
{
    Scene scene;
    scene.dialog->setBackup(scene.file);
    scene.session->setReadOnly(true);
    QVERIFY(!scene.button(u"Restore 3 vector(s)"_s)->isEnabled());
    QCOMPARE(scene.label(u"Note"_s), u"This connection is read-only"_s);
    scene.button(u"Restore 3 vector(s)"_s)->click();
    QTest::qWait(20);
    QCOMPARE(scene.writes(), 0);
}

void TestRestoreDialog::itGoesWithItsSession()
{
    Scene scene;
    scene.store.judge = [](const QByteArray &operation, const QList<QByteArray> &) {
        return operation == "putVectors" ? std::optional(FakeStore::Fault{silence(), 0}) : std::nullopt;
    };
    scene.store.keys.clear();
    scene.dialog->setBackup(scene.file);
    scene.button(u"Restore 3 vector(s)"_s)->click();
    QTRY_VERIFY(scene.store.operations.contains("putVectors"));
    scene.session.reset();
    QVERIFY(!scene.dialog->isVisible());
}

QTEST_MAIN(TestRestoreDialog)
#include "tst_restoredialog.moc"
