#include "deletescene.h"

#include "appearance.h"
#include "deletekeysdialog.h"
#include "journalwindow.h"
#include "keyinput.h"
#include "keylist.h"
#include "mainwindow.h"
#include "restoredialog.h"
#include "settings.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

//! The whole window over a store with the vectors alex, bert and carl.
struct Scene
{
    Scene()
        : journal(DeleteScene::prepare(folder))
        , session(std::make_unique<Session>(testProfile(), testCredentials(), &network, &journal))
        , settings(folder.filePath(u"settings.conf"_s))
        , appearance(&settings)
        , window(&settings, &appearance)
    {
        store.put({"alex", "bert", "carl"});
        window.resize(1000, 700);
        window.show();
    }
    ~Scene() { window.setSession(nullptr); }

    void openIndex()
    {
        window.setJournal(&journal);
        window.setSession(session.get(), u"rag-prod"_s, u"articles"_s);
        QTRY_COMPARE(keys().size(), 3);
    }
    template <typename T>
    T *shown(const QString &name) const
    {
        for (T *widget : window.findChildren<T *>()) {
            if (widget->isVisible() && widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    QAction *action(const QString &text) const
    {
        for (QAction *action : window.findChildren<QAction *>()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        return nullptr;
    }
    QAbstractItemView *table(const QString &name) const { return named<QAbstractItemView>(&window, name); }
    QSet<QString> keys() const
    {
        QSet<QString> texts;
        const QAbstractItemModel *model = table(u"Vectors"_s)->model();
        for (int row = 0; model && row < model->rowCount(); ++row)
            texts.insert(model->index(row, 0).data().toString());
        return texts;
    }
    ConfirmDeleteDialog *question() const { return openDialog<ConfirmDeleteDialog>(); }
    void deleteAll(const QString &button)
    {
        table(u"Vectors"_s)->selectAll();
        action(u"Delete…"_s)->trigger();
        QTest::mouseClick(named<QPushButton>(question(), button), Qt::LeftButton);
    }

    QTemporaryDir folder;
    DeleteJournal journal;
    FakeNetwork network;
    FakeStore store{&network};
    std::unique_ptr<Session> session;
    Settings settings;
    Appearance appearance;
    MainWindow window;
};

} // namespace

class TestWindowDeleting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void undoBringsBackWhatWasDeleted();
    void undoNeedsABackup();
    void lockingTakesUndoAwayAtOnce();
    void theSampleIsOfALoadedRow();
    void matchesAreDeletedAndNothingElse();
    void aListOfKeysIsLookedUpThenAsked();
    void anIndexThatIsOpenTellsWhatIsLoaded();
    void aBucketIsDeletedFromItsPage();
    void aBucketThatIsOpenIsLeft();
    void whatACrashLeftIsNoticed();
    void withoutACrashThereIsNoNotice();
};

void TestWindowDeleting::undoBringsBackWhatWasDeleted()
{
    Scene scene;
    scene.openIndex();
    QVERIFY(!scene.action(u"Undo Delete…"_s)->isEnabled());
    QVERIFY(!scene.shown<QToolButton>(u"Undo…"_s));
    scene.deleteAll(u"Delete 3 vector(s)"_s);
    QTRY_VERIFY(scene.keys().isEmpty());
    QTRY_VERIFY(scene.action(u"Undo Delete…"_s)->isEnabled());
    QCOMPARE(scene.shown<QLabel>(u"Selection"_s)->text(), u"3 vector(s) deleted from articles"_s);
    scene.shown<QToolButton>(u"Undo…"_s)->click();
    auto *restore = openDialog<RestoreDialog>();
    QVERIFY(restore);
    QCOMPARE(scene.store.count("putVectors"), 0);
    named<QPushButton>(restore, u"Restore 3 vector(s)"_s)->click();
    QTRY_COMPARE(scene.keys(), QSet<QString>({u"alex"_s, u"bert"_s, u"carl"_s}));
    press(restore, Qt::Key_Escape);
}

void TestWindowDeleting::undoNeedsABackup()
{
    Scene scene;
    scene.openIndex();
    scene.table(u"Vectors"_s)->selectAll();
    scene.action(u"Delete…"_s)->trigger();
    named<QCheckBox>(scene.question(), u"Back up the vectors before deleting them"_s)->setChecked(false);
    QTest::mouseClick(named<QPushButton>(scene.question(), u"Delete 3 vector(s)"_s), Qt::LeftButton);
    QTRY_VERIFY(scene.keys().isEmpty());
    QTRY_COMPARE(scene.shown<QLabel>(u"Selection"_s)->text(), u"3 vector(s) deleted from articles"_s);
    QVERIFY(!scene.action(u"Undo Delete…"_s)->isEnabled());
    QVERIFY(!scene.shown<QToolButton>(u"Undo…"_s));
}

void TestWindowDeleting::lockingTakesUndoAwayAtOnce()
{
    Scene scene;
    scene.openIndex();
    scene.deleteAll(u"Delete 3 vector(s)"_s);
    QTRY_VERIFY(scene.action(u"Undo Delete…"_s)->isEnabled());
    scene.shown<QToolButton>(u"Read-only"_s)->click();
    QVERIFY(!scene.action(u"Undo Delete…"_s)->isEnabled());
    QCOMPARE(scene.action(u"Undo Delete…"_s)->statusTip(), u"This connection is read-only"_s);
    QVERIFY(!scene.action(u"Restore…"_s)->isEnabled());
    scene.shown<QToolButton>(u"Read-only"_s)->click();
    QVERIFY(scene.action(u"Undo Delete…"_s)->isEnabled());
}

void TestWindowDeleting::theSampleIsOfALoadedRow()
{
    Scene scene;
    scene.openIndex();
    scene.table(u"Vectors"_s)->selectAll();
    scene.action(u"Delete…"_s)->trigger();
    QStringList texts;
    for (const QLabel *label : scene.question()->findChildren<QLabel *>())
        texts.append(label->text());
    const QString first = scene.table(u"Vectors"_s)->model()->index(0, 0).data().toString();
    QVERIFY2(texts.contains(QString(u"Metadata of "_s + first)), qPrintable(texts.join(u'\n')));
    press(scene.question(), Qt::Key_Escape);
}

void TestWindowDeleting::matchesAreDeletedAndNothingElse()
{
    Scene scene;
    scene.openIndex();
    scene.action(u"Find…"_s)->trigger();
    QTest::keyClicks(scene.shown<QLineEdit>(u"Find"_s), u"R"_s); // bert and carl
    QTRY_VERIFY(scene.shown<QToolButton>(u"Select Matches"_s)->isEnabled());
    scene.shown<QToolButton>(u"Select Matches"_s)->click();
    scene.action(u"Delete…"_s)->trigger();
    named<KeyList>(scene.question(), u"Keys to delete"_s)->copyKeys();
    const QList<QByteArray> shown = QGuiApplication::clipboard()->text().toUtf8().split('\n');
    QTest::mouseClick(named<QPushButton>(scene.question(), u"Delete 2 vector(s)"_s), Qt::LeftButton);
    QTRY_COMPARE(scene.keys(), QSet<QString>{u"alex"_s});
    QCOMPARE(scene.store.deleteBatches, QList<QList<QByteArray>>{shown});
    QCOMPARE(QSet<QByteArray>(shown.cbegin(), shown.cend()), QSet<QByteArray>({"bert", "carl"}));
}

void TestWindowDeleting::aListOfKeysIsLookedUpThenAsked()
{
    Scene scene;
    scene.openIndex();
    scene.store.put({"hidden"}); // written since
    scene.action(u"Delete Keys…"_s)->trigger();
    auto *dialog = openDialog<DeleteKeysDialog>();
    named<KeyInput>(dialog, u"Keys"_s)->setPlainText(u"hidden\nghost\nalex"_s);
    named<QPushButton>(dialog, u"Look Up"_s)->click();
    QTRY_VERIFY(named<QPushButton>(dialog, u"Delete…"_s)->isEnabled());
    named<QPushButton>(dialog, u"Delete…"_s)->click();
    QVERIFY(named<QLabel>(scene.question(), u"Not loaded: 1 of them stand(s) in no table"_s));
    QTest::mouseClick(named<QPushButton>(scene.question(), u"Delete 2 vector(s)"_s), Qt::LeftButton);
    QTRY_COMPARE(scene.store.everSent(), QSet<QByteArray>({"hidden", "alex"}));
}

void TestWindowDeleting::anIndexThatIsOpenTellsWhatIsLoaded()
{
    Scene scene;
    scene.openIndex();
    scene.action(u"Delete Index…"_s)->trigger();
    QCOMPARE(named<QLabel>(scene.question(), u"Vectors in the index"_s)->text(), u"3"_s);
    press(scene.question(), Qt::Key_Escape);
    QCOMPARE(scene.store.count("deleteVectorIndex"), 0);
}

void TestWindowDeleting::aBucketIsDeletedFromItsPage()
{
    Scene scene;
    scene.store.hasIndex = false;
    scene.window.setSession(scene.session.get());
    QAbstractItemView *buckets = scene.table(u"Buckets"_s);
    QTRY_COMPARE(buckets->model()->rowCount(), 1);
    QVERIFY(!scene.action(u"Delete Bucket…"_s)->isEnabled());
    buckets->selectAll();
    QVERIFY(scene.action(u"Delete Bucket…"_s)->isEnabled());
    scene.shown<QToolButton>(u"Delete…"_s)->click();
    QTest::keyClicks(named<QLineEdit>(scene.question(), u"Type the name to confirm"_s), u"rag-prod"_s);
    QTest::mouseClick(named<QPushButton>(scene.question(), u"Delete bucket rag-prod"_s), Qt::LeftButton);
    QTRY_COMPARE(buckets->model()->rowCount(), 0);
    QVERIFY(!scene.store.hasBucket);
    auto *tree = named<QTreeView>(&scene.window, u"Navigator"_s);
    QTRY_VERIFY(tree->model()
                    ->match(tree->model()->index(0, 0), Qt::DisplayRole, u"rag-prod"_s, 1, Qt::MatchRecursive)
                    .isEmpty());
}

void TestWindowDeleting::aBucketThatIsOpenIsLeft()
{
    Scene scene;
    scene.window.setSession(scene.session.get(), u"rag-prod"_s);
    QTRY_COMPARE(scene.window.place().kind, Place::Kind::Bucket);
    QAbstractItemView *indexes = scene.table(u"Indexes"_s);
    QTRY_COMPARE(indexes->model()->rowCount(), 1);
    QTRY_VERIFY(!scene.action(u"Delete Bucket…"_s)->isEnabled());
    QVERIFY(scene.action(u"Delete Bucket…"_s)->statusTip().contains(u"holds indexes"_s));
    scene.store.hasIndex = false;
    scene.action(u"Refresh"_s)->trigger();
    QTRY_COMPARE(indexes->model()->rowCount(), 0);
    QTRY_VERIFY(scene.action(u"Delete Bucket…"_s)->isEnabled());
    scene.action(u"Delete Bucket…"_s)->trigger();
    QTest::keyClicks(named<QLineEdit>(scene.question(), u"Type the name to confirm"_s), u"rag-prod"_s);
    QTest::mouseClick(named<QPushButton>(scene.question(), u"Delete bucket rag-prod"_s), Qt::LeftButton);
    QTRY_COMPARE(scene.window.place().kind, Place::Kind::Account);
    QVERIFY(!scene.action(u"Back"_s)->isEnabled());
}

void TestWindowDeleting::whatACrashLeftIsNoticed()
{
    Scene scene;
    {
        DeleteScene crashed;
        crashed.journal.writeBegin(crashed.operation({"a"}));
        crashed.killTheWriter();
        QVERIFY(QFile::copy(crashed.journal.fileName(), scene.journal.fileName()));
    }
    scene.openIndex();
    QTRY_VERIFY(scene.shown<QLabel>(u"Notice"_s));
    QVERIFY(scene.shown<QLabel>(u"Notice"_s)->text().startsWith(u"1 deletion(s) did not end"_s));
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(!openDialog<JournalWindow>());
    scene.shown<QPushButton>(u"Open Journal…"_s)->click();
    QVERIFY(openDialog<JournalWindow>());
    QVERIFY(!scene.shown<QLabel>(u"Notice"_s));
    openDialog<JournalWindow>()->close();
    scene.action(u"Delete Journal…"_s)->trigger();
    QTRY_VERIFY(openDialog<JournalWindow>());
    QCOMPARE(scene.store.everSent().size(), 0);
}

void TestWindowDeleting::withoutACrashThereIsNoNotice()
{
    Scene scene;
    scene.openIndex();
    scene.deleteAll(u"Delete 3 vector(s)"_s);
    QTRY_VERIFY(scene.action(u"Undo Delete…"_s)->isEnabled());
    QTest::qWait(50);
    QVERIFY(!scene.shown<QLabel>(u"Notice"_s));
}

} // namespace vb

QTEST_MAIN(vb::TestWindowDeleting)
#include "tst_windowdeleting.moc"
