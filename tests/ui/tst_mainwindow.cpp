#include "windowfixture.h"

#include "breadcrumb.h"
#include "gotokeydialog.h"
#include "pagedtablemodel.h"
#include "placepages.h"
#include "vectorspage.h"
#include "windowmemory.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vb {

using State = PagedTableModel::State;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhenItIsNotConnected();
    void goesFromTheAccountToAnIndex();
    void placeIsTheSameEverywhere();
    void anotherIndexEndsTheLoadAndShowsNoStaleRow();
    void goesBackAndForward();
    void goingBackSelectsWhatWasSelected();
    void opensByName();
    void whatCannotBeOpenedByNameIsSaidWithRetry();
    void deniedDescriptionStillOpensTheIndex();
    void readOnlyDisablesDeletingWithAReason();
    void readOnlyThatWasOrderedStays();
    void deleteNeedsASelection();
    void refreshAsksAnew();
    void ctrlGOpensGoToKey();
    void escapeStopsTheLoad();
    void f6GoesThroughThePanes();
    void anotherSessionEndsWhatRuns();
    void sessionsEndBeforeTheWindow();
    void selectionIsInspectedAndCounted();
    void copyCopiesTheKeys();
    void lastCallIsShown();
    void diagnosticsAreCopied();
    void layoutComesBack();
    void aSecondWindowStandsBesideTheFirst();
    void whatIsAskedStaysInFrontOfLeaving();
    void resetLayoutShowsEveryPane();
    void problemsOfferTheDemoStore();
    void everyWidgetHasAName();
    void menusHoldWhatExists();

private:
    static QStringList menuTexts(const QMenu *menu);
    static QList<QWidget *> interactiveWidgets(QWidget *window);
};

void TestMainWindow::saysWhenItIsNotConnected()
{
    WindowFixture fixture;
    QCOMPARE(fixture.window->windowTitle(), u"Vector Bucket Browser"_s);
    QVERIFY(!fixture.action(u"Refresh"_s)->isEnabled());
    QCOMPARE(fixture.action(u"Refresh"_s)->statusTip(), u"Not connected"_s);
    QVERIFY(fixture.service.log().isEmpty());
}

void TestMainWindow::goesFromTheAccountToAnIndex()
{
    WindowFixture fixture;
    fixture.open({});
    QAbstractItemView *buckets = fixture.table(u"Buckets"_s);
    QTRY_COMPARE(WindowFixture::texts(buckets), (QStringList{u"media"_s, u"rag"_s}));
    buckets->setCurrentIndex(buckets->model()->index(1, 0));
    QTest::keyClick(buckets, Qt::Key_Return);
    QAbstractItemView *indexes = fixture.table(u"Indexes"_s);
    QTRY_COMPARE(WindowFixture::texts(indexes), (QStringList{u"articles"_s, u"images"_s}));
    QVERIFY(indexes->isVisible());
    indexes->setCurrentIndex(indexes->model()->index(0, 0));
    QTest::keyClick(indexes, Qt::Key_Return);
    QAbstractItemView *vectors = fixture.table(u"Vectors"_s);
    QTRY_COMPARE(WindowFixture::texts(vectors), (QStringList{u"articles-1"_s, u"articles-2"_s}));
    QVERIFY(vectors->isVisible());
    QVERIFY(!buckets->isVisible());
}

void TestMainWindow::placeIsTheSameEverywhere()
{
    WindowFixture fixture;
    fixture.open(u"rag"_s, u"images"_s);
    QTRY_COMPARE(fixture.window->windowTitle(), u"images — rag — test account — Vector Bucket Browser"_s);
    QTRY_COMPARE(fixture.navigator()->currentIndex().data().toString(), u"images"_s);
    QStringList parts;
    for (const QToolButton *part : fixture.window->findChild<Breadcrumb *>()->findChildren<QToolButton *>())
        parts.append(part->isVisible() ? part->accessibleName() : QString());
    parts.removeAll(QString());
    QCOMPARE(parts, (QStringList{u"test account"_s, u"cn-hangzhou"_s, u"rag"_s, u"images"_s}));
    QCOMPARE(fixture.named<QLabel>(u"Connection"_s)->text(), u"test account · 127.0.0.1:9 · cn-hangzhou · test"_s);

    fixture.named<QToolButton>(u"All Buckets"_s)->click();
    QCOMPARE(fixture.window->windowTitle(), u"test account — Vector Bucket Browser"_s);
    QCOMPARE(fixture.navigator()->currentIndex().data().toString(), u"test account"_s);
}

void TestMainWindow::anotherIndexEndsTheLoadAndShowsNoStaleRow()
{
    WindowFixture fixture;
    fixture.service.silent = "listVectors articles";
    fixture.open(u"rag"_s, u"articles"_s);
    QTRY_VERIFY(fixture.service.log().contains("listVectors articles"));
    QTRY_COMPARE(WindowFixture::texts(fixture.navigator(), fixture.navigator()->currentIndex().parent()),
                 (QStringList{u"articles"_s, u"images"_s}));
    QCOMPARE(fixture.service.network.aborted(), 0);
    fixture.navigator()->setCurrentIndex(fixture.navigator()->currentIndex().siblingAtRow(1));
    QTest::keyClick(fixture.navigator(), Qt::Key_Return);
    QTRY_COMPARE(fixture.service.network.aborted(), 1);
    QTRY_COMPARE(WindowFixture::texts(fixture.table(u"Vectors"_s)), (QStringList{u"images-1"_s, u"images-2"_s}));
    QVERIFY(fixture.window->windowTitle().startsWith(u"images"_s));
}

void TestMainWindow::goesBackAndForward()
{
    WindowFixture fixture;
    fixture.open({});
    QAction *back = fixture.action(u"Back"_s);
    QAction *forward = fixture.action(u"Forward"_s);
    QVERIFY(!back->isEnabled() && !forward->isEnabled());
    QTRY_COMPARE(WindowFixture::texts(fixture.table(u"Buckets"_s)).size(), 2);
    fixture.table(u"Buckets"_s)->setCurrentIndex(fixture.table(u"Buckets"_s)->model()->index(0, 0));
    QTest::keyClick(fixture.table(u"Buckets"_s), Qt::Key_Return);
    QVERIFY(fixture.window->windowTitle().startsWith(u"media"_s));
    QTest::keyClick(fixture.window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(fixture.window->place().kind, Place::Kind::Account);
    QTRY_COMPARE(WindowFixture::texts(fixture.table(u"Buckets"_s)).size(), 2);
    QVERIFY(!back->isEnabled() && forward->isEnabled());
    QTest::keyClick(fixture.window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(fixture.window->place().bucket.name, u"media"_s);
}

void TestMainWindow::goingBackSelectsWhatWasSelected()
{
    WindowFixture fixture;
    fixture.open(u"rag"_s, u"articles"_s);
    QAbstractItemView *vectors = fixture.table(u"Vectors"_s);
    QTRY_COMPARE(WindowFixture::texts(vectors).size(), 2);
    vectors->setCurrentIndex(vectors->model()->index(1, 0));
    QTRY_VERIFY(fixture.service.log().contains("getVectors articles"));
    fixture.action(u"All Buckets"_s)->trigger();
    fixture.action(u"Back"_s)->trigger();
    QTRY_COMPARE(fixture.window->pages()->vectors()->selectedKeys(), QList<QByteArray>{"articles-2"});
}

void TestMainWindow::opensByName()
{
    WindowFixture fixture;
    fixture.open(u"rag"_s, u"articles"_s);
    QTRY_COMPARE(WindowFixture::texts(fixture.table(u"Vectors"_s)).size(), 2);
    QCOMPARE(fixture.window->place().index.dimension, 4);
    QCOMPARE(fixture.window->place().bucket.arn, u"acs:ossvector:cn-hangzhou:100:rag"_s);
    QVERIFY(!fixture.action(u"Back"_s)->isEnabled());
}

void TestMainWindow::whatCannotBeOpenedByNameIsSaidWithRetry()
{
    WindowFixture fixture;
    fixture.service.refused.insert("getVectorIndex", refusal(404, "NoSuchVectorIndex"));
    fixture.open(u"rag"_s, u"nothing"_s);
    QTRY_VERIFY(fixture.shown<QLabel>(u"Error message"_s));
    QVERIFY(fixture.shown<QLabel>(u"Error message"_s)->text().contains(u"nothing"_s));
    QVERIFY(!fixture.action(u"Delete Index…"_s)->isEnabled());
    fixture.service.refused.clear();
    fixture.shown<QPushButton>(u"Retry"_s)->click();
    QTRY_COMPARE(WindowFixture::texts(fixture.table(u"Vectors"_s)), (QStringList{u"nothing-1"_s, u"nothing-2"_s}));
}

void TestMainWindow::deniedDescriptionStillOpensTheIndex()
{
    WindowFixture fixture;
    fixture.service.refused.insert("listVectorBuckets", refusal(403, "AccessDenied"));
    fixture.service.refused.insert("bucketInfo", refusal(403, "AccessDenied"));
    fixture.service.refused.insert("getVectorIndex", refusal(403, "AccessDenied"));
    fixture.open(u"rag"_s, u"articles"_s);
    QTRY_COMPARE(WindowFixture::texts(fixture.table(u"Vectors"_s)).size(), 2);
    QTRY_COMPARE(fixture.navigator()->currentIndex().data().toString(), u"articles"_s);
}

void TestMainWindow::readOnlyDisablesDeletingWithAReason()
{
    WindowFixture fixture(true);
    fixture.open(u"rag"_s, u"articles"_s);
    QAbstractItemView *vectors = fixture.table(u"Vectors"_s);
    QTRY_COMPARE(WindowFixture::texts(vectors).size(), 2);
    vectors->selectAll();
    for (const QString &text :
         {u"Delete…"_s, u"Delete Keys…"_s, u"Delete Index…"_s, u"Delete Bucket…"_s, u"Restore…"_s}) {
        QVERIFY(!fixture.action(text)->isEnabled());
        QCOMPARE(fixture.action(text)->statusTip(), u"This connection is read-only"_s);
    }
    auto *lock = fixture.named<QToolButton>(u"Read-only"_s);
    QCOMPARE(lock->text(), u"Read-only"_s);
    QVERIFY(lock->isChecked());
    QTest::keyClick(vectors, Qt::Key_Delete);
    QVERIFY(!QApplication::activeModalWidget());
    lock->click();
    QVERIFY(!fixture.session->isReadOnly());
    QVERIFY(fixture.action(u"Delete…"_s)->isEnabled());
    QCOMPARE(lock->text(), u"Writable"_s);
    QVERIFY(!lock->isChecked());
    fixture.action(u"Read-Only"_s)->trigger();
    QVERIFY(fixture.session->isReadOnly());
    QVERIFY(lock->isChecked());
    QVERIFY(!fixture.action(u"Delete…"_s)->isEnabled());
}

void TestMainWindow::readOnlyThatWasOrderedStays()
{
    WindowFixture fixture;
    Profile profile = testProfile();
    profile.isReadOnlyForced = true;
    fixture.session = std::make_unique<Session>(profile, testCredentials(), &fixture.service.network);
    fixture.open(u"rag"_s, u"articles"_s);
    auto *lock = fixture.named<QToolButton>(u"Read-only"_s);
    QVERIFY(lock->isChecked());
    QVERIFY(!lock->isEnabled());
    QVERIFY(lock->toolTip().contains(u"--read-only"_s));
    fixture.session->setReadOnly(false);
    QVERIFY(fixture.session->isReadOnly());
}

void TestMainWindow::deleteNeedsASelection()
{
    WindowFixture fixture;
    fixture.open(u"rag"_s, u"articles"_s);
    QAbstractItemView *vectors = fixture.table(u"Vectors"_s);
    QTRY_COMPARE(WindowFixture::texts(vectors).size(), 2);
    vectors->clearSelection();
    QVERIFY(!fixture.action(u"Delete…"_s)->isEnabled());
    QVERIFY(!fixture.action(u"Delete…"_s)->toolTip().isEmpty());
    QVERIFY(fixture.action(u"Delete Index…"_s)->isEnabled());
    vectors->setFocus();
    vectors->selectAll();
    QVERIFY(fixture.action(u"Delete…"_s)->isEnabled());
    QTest::keyClick(vectors, Qt::Key_Delete);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(!fixture.service.log().contains("deleteVectors articles"));
}

void TestMainWindow::refreshAsksAnew()
{
    WindowFixture fixture;
    fixture.open(u"rag"_s, u"articles"_s);
    QTRY_COMPARE(WindowFixture::texts(fixture.table(u"Vectors"_s)).size(), 2);
    const qsizetype before = fixture.service.log().count("listVectors articles");
    QTest::keyClick(fixture.window.get(), Qt::Key_F5);
    QTRY_COMPARE(fixture.service.log().count("listVectors articles"), before + 1);
    fixture.named<QToolButton>(u"Refresh"_s)->click();
    QTRY_COMPARE(fixture.service.log().count("listVectors articles"), before + 2);
}

void TestMainWindow::ctrlGOpensGoToKey()
{
    WindowFixture fixture;
    fixture.open(u"rag"_s);
    QTRY_COMPARE(WindowFixture::texts(fixture.table(u"Indexes"_s)).size(), 2);
    QVERIFY(!fixture.action(u"Go to Key…"_s)->isEnabled());
    fixture.open(u"rag"_s, u"articles"_s);
    QTRY_COMPARE(WindowFixture::texts(fixture.table(u"Vectors"_s)).size(), 2);
    QTest::keyClick(fixture.window.get(), Qt::Key_G, Qt::ControlModifier);
    QTRY_VERIFY(fixture.window->findChild<GoToKeyDialog *>());
    QVERIFY(fixture.window->findChild<GoToKeyDialog *>()->isVisible());
    fixture.action(u"All Buckets"_s)->trigger();
    QVERIFY(!fixture.window->findChild<GoToKeyDialog *>());
}

void TestMainWindow::escapeStopsTheLoad()
{
    WindowFixture fixture;
    fixture.service.silent = "listVectors articles";
    fixture.open(u"rag"_s, u"articles"_s);
    QTRY_VERIFY(fixture.service.log().contains("listVectors articles"));
    QCOMPARE(fixture.window->pages()->vectors()->model()->state(), State::Loading);
    QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
    QTRY_COMPARE(fixture.window->pages()->vectors()->model()->state(), State::Ready);
    QCOMPARE(fixture.service.network.aborted(), 1);
    QVERIFY(!fixture.action(u"Stop"_s)->isEnabled());
}

void TestMainWindow::f6GoesThroughThePanes()
{
    WindowFixture fixture;
    fixture.open(u"rag"_s, u"articles"_s);
    QTRY_COMPARE(WindowFixture::texts(fixture.table(u"Vectors"_s)).size(), 2);
    fixture.table(u"Vectors"_s)->setCurrentIndex(fixture.table(u"Vectors"_s)->model()->index(0, 0));
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    const auto *inspector = fixture.window->findChild<QDockWidget *>(u"InspectorDock"_s);
    fixture.navigator()->setFocus();
    QTest::keyClick(fixture.window.get(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), fixture.table(u"Vectors"_s)); // not the first button above it
    QTRY_VERIFY(fixture.service.log().contains("getVectors articles"));
    QTest::keyClick(fixture.window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), fixture.navigator());
    QTest::keyClick(fixture.window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(inspector->isAncestorOf(QApplication::focusWidget())
            || fixture.window->pages()->isAncestorOf(QApplication::focusWidget()));
    const_cast<QDockWidget *>(inspector)->hide();
    fixture.navigator()->setFocus();
    QTest::keyClick(fixture.window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(fixture.window->pages()->isAncestorOf(QApplication::focusWidget()));
}

void TestMainWindow::anotherSessionEndsWhatRuns()
{
    WindowFixture fixture;
    fixture.service.silent = "listVectors articles";
    fixture.open(u"rag"_s, u"articles"_s);
    QTRY_VERIFY(fixture.service.log().contains("listVectors articles"));
    fixture.action(u"Go to Key…"_s)->trigger();
    QVERIFY(fixture.window->findChild<GoToKeyDialog *>());

    auto next = fixture.makeSession();
    fixture.window->setSession(next.get());
    QCOMPARE(fixture.service.network.aborted(), 1);
    QVERIFY(!fixture.window->findChild<GoToKeyDialog *>());
    fixture.session = std::move(next);
    QTRY_COMPARE(WindowFixture::texts(fixture.table(u"Buckets"_s)).size(), 2);
    QCOMPARE(fixture.window->place().kind, Place::Kind::Account);
    QVERIFY(!fixture.action(u"Back"_s)->isEnabled());
}

void TestMainWindow::sessionsEndBeforeTheWindow()
{
    WindowFixture fixture;
    fixture.open(u"rag"_s, u"articles"_s);
    QTRY_COMPARE(WindowFixture::texts(fixture.table(u"Vectors"_s)).size(), 2);
    fixture.session.reset();
    QTest::keyClick(fixture.window.get(), Qt::Key_F5);
    QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
    fixture.window->setSession(nullptr);
    QCOMPARE(fixture.window->windowTitle(), u"Vector Bucket Browser"_s);
}

void TestMainWindow::selectionIsInspectedAndCounted()
{
    WindowFixture fixture;
    fixture.open(u"rag"_s, u"articles"_s);
    QAbstractItemView *vectors = fixture.table(u"Vectors"_s);
    QTRY_COMPARE(WindowFixture::texts(vectors).size(), 2);
    vectors->setCurrentIndex(vectors->model()->index(0, 0));
    QCOMPARE(fixture.named<QLabel>(u"Selection"_s)->text(), u"1 selected"_s);
    QTRY_COMPARE(fixture.service.log().count("getVectors articles"), 1);
    vectors->selectAll();
    QCOMPARE(fixture.named<QLabel>(u"Selection"_s)->text(), u"2 selected"_s);
    fixture.action(u"All Buckets"_s)->trigger();
    QCOMPARE(fixture.named<QLabel>(u"Selection"_s)->text(), QString());
    QTest::qWait(100); // nothing is asked for a selection that is gone
    QCOMPARE(fixture.service.log().count("getVectors articles"), 1);
}

void TestMainWindow::copyCopiesTheKeys()
{
    WindowFixture fixture;
    fixture.open(u"rag"_s, u"articles"_s);
    QAbstractItemView *vectors = fixture.table(u"Vectors"_s);
    QTRY_COMPARE(WindowFixture::texts(vectors).size(), 2);
    vectors->setFocus();
    QTest::keyClick(vectors, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(vectors, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"articles-1\narticles-2"_s);
}

void TestMainWindow::lastCallIsShown()
{
    WindowFixture fixture;
    fixture.service.refused.insert("listVectorIndexes", refusal(403, "AccessDenied"));
    fixture.open(u"rag"_s);
    QTRY_VERIFY(fixture.named<QLabel>(u"Last call"_s)->text().startsWith(u"ListVectorIndexes 403 AccessDenied · "_s));
    QVERIFY(fixture.named<QLabel>(u"Last call"_s)->text().endsWith(u" ms"_s));
}

void TestMainWindow::diagnosticsAreCopied()
{
    WindowFixture fixture;
    fixture.open({});
    QTRY_COMPARE(WindowFixture::texts(fixture.table(u"Buckets"_s)).size(), 2);
    fixture.action(u"Copy Diagnostics"_s)->trigger();
    const QString text = QApplication::clipboard()->text();
    QVERIFY(text.contains(u"Endpoint: 127.0.0.1:9\n"_s));
    QVERIFY(text.contains(u"ListVectorBuckets · 200"_s));
    QVERIFY(!text.contains(u"key-id"_s));
    QVERIFY(!text.contains(u"secret"_s));
    QCOMPARE(fixture.named<QLabel>(u"Selection"_s)->text(), u"Diagnostics copied"_s);
}

void TestMainWindow::layoutComesBack()
{
    WindowFixture fixture;
    fixture.window->resize(1000, 700);
    fixture.window->findChild<QDockWidget *>(u"InspectorDock"_s)->hide();
    fixture.window->close();
    MainWindow next(&fixture.settings, &fixture.appearance);
    QCOMPARE(next.size(), QSize(1000, 700));
    QVERIFY(next.findChild<QDockWidget *>(u"InspectorDock"_s)->isHidden());
    QVERIFY(!next.findChild<QDockWidget *>(u"NavigatorDock"_s)->isHidden());
}

void TestMainWindow::aSecondWindowStandsBesideTheFirst()
{
    WindowFixture fixture;
    fixture.window->move(40, 60);
    fixture.window->remember();
    MainWindow second(&fixture.settings, &fixture.appearance);
    WindowMemory::stepAside(&second, {fixture.window->pos()});
    QVERIFY(second.pos() != fixture.window->pos());
    MainWindow third(&fixture.settings, &fixture.appearance);
    WindowMemory::stepAside(&third, {fixture.window->pos(), second.pos()});
    QVERIFY(third.pos() != fixture.window->pos());
    QVERIFY(third.pos() != second.pos());
    MainWindow alone(&fixture.settings, &fixture.appearance);
    const QPoint remembered = alone.pos();
    WindowMemory::stepAside(&alone, {});
    QCOMPARE(alone.pos(), remembered);
}

void TestMainWindow::whatIsAskedStaysInFrontOfLeaving()
{
    WindowFixture fixture;
    QSignalSpy closed(fixture.window.get(), &MainWindow::closed);
    QDialog question(fixture.window.get());
    question.open();
    QVERIFY(!fixture.window->leave());
    QVERIFY(fixture.window->isVisible());
    QCOMPARE(closed.count(), 0);
    question.reject();
    QVERIFY(fixture.window->leave());
    QVERIFY(!fixture.window->isVisible());
    QCOMPARE(closed.count(), 1);
}

void TestMainWindow::resetLayoutShowsEveryPane()
{
    WindowFixture fixture;
    auto *navigator = fixture.window->findChild<QDockWidget *>(u"NavigatorDock"_s);
    auto *inspector = fixture.window->findChild<QDockWidget *>(u"InspectorDock"_s);
    navigator->hide();
    inspector->setFloating(true);
    fixture.window->addDockWidget(Qt::BottomDockWidgetArea, inspector);
    fixture.action(u"Reset Layout"_s)->trigger();
    QVERIFY(navigator->isVisible() && inspector->isVisible());
    QVERIFY(!inspector->isFloating());
    QCOMPARE(fixture.window->dockWidgetArea(inspector), Qt::RightDockWidgetArea);
}

void TestMainWindow::problemsOfferTheDemoStore()
{
    WindowFixture fixture;
    ApiError problem;
    problem.kind = ApiError::Kind::Configuration;
    problem.message = u"Set OSS_REGION."_s;
    fixture.window->showProblem(problem);
    QSignalSpy asked(fixture.window.get(), &MainWindow::openDemoRequested);
    const QList<QPushButton *> buttons = fixture.window->pages()->currentWidget()->findChildren<QPushButton *>();
    const auto demo = std::find_if(buttons.cbegin(), buttons.cend(),
                                   [](const QPushButton *button) { return button->text() == u"Open Demo Store"_s; });
    QVERIFY(demo != buttons.cend());
    (*demo)->click();
    QCOMPARE(asked.count(), 1);
    fixture.action(u"Open Demo Store"_s)->trigger();
    QCOMPARE(asked.count(), 2);
}

void TestMainWindow::everyWidgetHasAName()
{
    WindowFixture fixture;
    fixture.open(u"rag"_s, u"articles"_s);
    QTRY_COMPARE(WindowFixture::texts(fixture.table(u"Vectors"_s)).size(), 2);
    const QList<QWidget *> widgets = interactiveWidgets(fixture.window.get());
    QVERIFY(widgets.size() > 15);
    for (QWidget *widget : widgets) {
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

//! Those that are shown. Headers, corners and a line edit's icons are parts of others.
QList<QWidget *> TestMainWindow::interactiveWidgets(QWidget *window)
{
    QList<QWidget *> widgets;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        const bool isInteractive = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
            || qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QComboBox *>(widget)
            || qobject_cast<QPlainTextEdit *>(widget);
        const bool isPart = qobject_cast<QHeaderView *>(widget) || widget->inherits("QTableCornerButton")
            || widget->inherits("QLineEditIconButton");
        if (isInteractive && !isPart && widget->isVisibleTo(window))
            widgets.append(widget);
    }
    return widgets;
}

QStringList TestMainWindow::menuTexts(const QMenu *menu)
{
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts.append(action->isSeparator() ? QString() : action->text().remove(u'&'));
    texts.removeAll(QString());
    return texts;
}

void TestMainWindow::menusHoldWhatExists()
{
    WindowFixture fixture;
    QHash<QString, QStringList> menus;
    for (const QAction *action : fixture.window->menuBar()->actions())
        menus.insert(action->text().remove(u'&'), menuTexts(action->menu()));
    QCOMPARE(menus.value(u"File"_s),
             (QStringList{u"New Window"_s, u"Connect…"_s, u"Open Demo Store"_s, u"Test Connection…"_s, u"Disconnect"_s,
                          u"Read-Only"_s, u"Export…"_s, u"Import…"_s, u"Restore…"_s, u"Delete Journal…"_s,
                          u"Close Window"_s, u"Quit"_s}));
    QCOMPARE(menus.value(u"Edit"_s),
             (QStringList{u"Undo Delete…"_s, u"Copy"_s, u"Select All"_s, u"Find…"_s, u"Preferences…"_s}));
    QCOMPARE(menus.value(u"Vector"_s), (QStringList{u"Go to Key…"_s, u"Delete…"_s, u"Delete Keys…"_s}));
    QCOMPARE(menus.value(u"Index"_s),
             (QStringList{u"Refresh"_s, u"Count All"_s, u"Load All"_s, u"Delete Index…"_s, u"Delete Bucket…"_s}));
    QCOMPARE(menus.value(u"Help"_s),
             (QStringList{u"Keyboard Shortcuts"_s, u"Copy Diagnostics"_s, u"Write Log File"_s, u"About"_s}));
    QCOMPARE(menus.value(u"View"_s).first(4),
             (QStringList{u"Navigator"_s, u"Inspector"_s, u"Request Log"_s, u"Status Bar"_s}));
    QVERIFY(menus.value(u"View"_s).contains(u"Columns…"_s));
    QVERIFY(menus.value(u"View"_s).contains(u"Appearance"_s));
    QVERIFY(menus.value(u"View"_s).contains(u"Reset Layout"_s));
}

} // namespace vb

QTEST_MAIN(vb::TestMainWindow)
#include "tst_mainwindow.moc"
