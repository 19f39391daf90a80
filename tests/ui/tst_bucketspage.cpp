#include "answers.h"
#include "bucketmodel.h"
#include "bucketspage.h"
#include "englishplurals.h"
#include "fieldchooser.h"
#include "settings.h"
#include "testclient.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace vb;
using State = PagedTableModel::State;

//! What all pages share is tested here, with the simplest of them.
class TestBucketsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void setModelLoadsTheFirstPage();
    void tableIsFoundByItsName();
    void currentIndexIsAlwaysValidWithRows();
    void firstMoveSelectsTheCurrentRow();
    void enterAndDoubleClickOpen();
    void openingMayReplaceTheModel();
    void copyTakesExactNamesOfAllSelectedRows();
    void rowMenuCopiesCellAndJson();
    void deniedNeverLooksEmpty();
    void noBucketsHaveTheirOwnWords();
    void retryInThePlaceOfRowsAsksAgain();
    void failureWithRowsKeepsThemAndSaysSo();
    void waitingIsSaidAfterAMoment();
    void stopBeforeAnythingCameOffersToLoad();
    void newModelReplacesTheOldAndCancelsIt();
    void nullModelShowsNothing();
    void modelCanGoAfterAResize();
    void columnsComeBack();
    void resetBringsTheColumnsBack();
    void firstColumnStaysFirst();
    void hiddenColumnsAreCounted();
    void headerRepaintAsksNothingOfSelectedRows();

private:
    void load(const QByteArray &body);
    QString shownText(const QString &accessibleName) const;
    QStringList visibleTexts() const;
    QPushButton *button(const QString &text) const;
    QToolButton *columnsButton() const;

    EnglishPlurals m_plurals;
    QTemporaryDir m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<TestClient> m_client;
    std::unique_ptr<BucketsPage> m_page;
};

void TestBucketsPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::installTranslator(&m_plurals);
}

void TestBucketsPage::init()
{
    m_settings = std::make_unique<Settings>(m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())));
    m_client = std::make_unique<TestClient>();
    m_page = std::make_unique<BucketsPage>(m_settings.get());
    m_page->resize(900, 400);
    m_page->show();
}

void TestBucketsPage::cleanup()
{
    QVERIFY(m_client->network.isDone());
    m_page.reset();
    m_client.reset();
    m_settings.reset();
}

void TestBucketsPage::load(const QByteArray &body)
{
    m_client->network.expect(answer(body));
    m_page->setModel(new BucketModel(&m_client->client), u"demo store · cn-hangzhou"_s);
    QTRY_VERIFY(m_page->model()->state() != State::Loading);
}

QString TestBucketsPage::shownText(const QString &accessibleName) const
{
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->accessibleName() == accessibleName && label->isVisible())
            return label->text();
    }
    return {};
}

QStringList TestBucketsPage::visibleTexts() const
{
    QStringList texts;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    return texts;
}

QPushButton *TestBucketsPage::button(const QString &text) const
{
    for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

QToolButton *TestBucketsPage::columnsButton() const
{
    for (QToolButton *button : m_page->findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"Columns"_s)
            return button;
    }
    return nullptr;
}

void TestBucketsPage::setModelLoadsTheFirstPage()
{
    load(bucketsBody({u"alpha"_s, u"beta"_s}));
    QCOMPARE(m_page->model()->rowCount(), 2);
    QVERIFY(m_page->table()->isVisible());
    QCOMPARE(shownText(u"Load state"_s), u"2 buckets"_s);
    QVERIFY(visibleTexts().contains(u"demo store · cn-hangzhou"_s));
}

void TestBucketsPage::tableIsFoundByItsName()
{
    QCOMPARE(m_page->table()->accessibleName(), u"Buckets"_s);
    load(bucketsBody({u"alpha"_s}));
    QVERIFY(!m_page->table()->isSortingEnabled());
    QVERIFY(m_page->table()->verticalHeader()->isHidden());
    QVERIFY(m_page->table()->rowHeight(0) >= 24);
}

void TestBucketsPage::currentIndexIsAlwaysValidWithRows()
{
    load(bucketsBody({u"alpha"_s, u"beta"_s}));
    QVERIFY(m_page->table()->currentIndex().isValid());
    QCOMPARE(m_page->selectedCount(), 0);
    m_client->network.expect(answer(bucketsBody({u"gamma"_s})));
    m_page->refresh();
    QTRY_COMPARE(m_page->model()->rowCount(), 1);
    QVERIFY(m_page->table()->currentIndex().isValid());
}

void TestBucketsPage::firstMoveSelectsTheCurrentRow()
{
    load(bucketsBody({u"alpha"_s, u"beta"_s}));
    QSignalSpy selected(m_page.get(), &TablePage::selectionChanged);
    QTest::keyClick(m_page->table(), Qt::Key_Down);
    QVERIFY(m_page->current());
    QCOMPARE(m_page->current()->name, u"alpha"_s);
    QTest::keyClick(m_page->table(), Qt::Key_Down);
    QCOMPARE(m_page->current()->name, u"beta"_s);
    QCOMPARE(selected.size(), 2);
}

void TestBucketsPage::enterAndDoubleClickOpen()
{
    load(bucketsBody({u"alpha"_s, u"beta"_s}));
    QStringList opened;
    connect(m_page.get(), &BucketsPage::bucketOpened, this,
            [&opened](const BucketInfo &bucket) { opened.append(bucket.name); });
    m_page->table()->selectRow(1);
    QTest::keyClick(m_page->table(), Qt::Key_Return);
    QCOMPARE(opened, QStringList{u"beta"_s});
    const QPoint first = m_page->table()->visualRect(m_page->model()->index(0, 1)).center();
    QTest::mouseClick(m_page->table()->viewport(), Qt::LeftButton, {}, first);
    QTest::mouseDClick(m_page->table()->viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(opened, (QStringList{u"beta"_s, u"alpha"_s}));
}

void TestBucketsPage::openingMayReplaceTheModel()
{
    load(bucketsBody({u"alpha"_s}));
    connect(m_page.get(), &BucketsPage::bucketOpened, this, [this](const BucketInfo &bucket) {
        m_page->setModel(nullptr);
        QCOMPARE(bucket.name, u"alpha"_s);
    });
    m_page->table()->selectRow(0);
    QTest::keyClick(m_page->table(), Qt::Key_Return);
    QVERIFY(!m_page->model());
}

void TestBucketsPage::copyTakesExactNamesOfAllSelectedRows()
{
    load(bucketsBody({u"alpha"_s, u"beta"_s, u"gamma"_s}));
    m_page->selectAll();
    QCOMPARE(m_page->selectedCount(), 3);
    m_page->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"alpha\nbeta\ngamma"_s);
    m_page->table()->selectRow(1);
    QTest::keySequence(m_page->table(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"beta"_s);
}

void TestBucketsPage::rowMenuCopiesCellAndJson()
{
    load(bucketsBody({u"alpha"_s, u"beta"_s}));
    m_page->table()->selectRow(1);
    m_page->table()->selectionModel()->setCurrentIndex(m_page->model()->index(1, BucketModel::Arn),
                                                       QItemSelectionModel::NoUpdate);
    const QPoint at = m_page->table()->visualRect(m_page->model()->index(1, BucketModel::Name)).center();
    Q_EMIT m_page->table()->customContextMenuRequested(at);
    auto *menu = m_page->findChild<QMenu *>();
    QVERIFY(menu);
    QStringList texts;
    for (QAction *action : menu->actions())
        texts.append(action->text());
    QCOMPARE(texts,
             (QStringList{u"Open"_s, {}, u"Copy 1 Name"_s, u"Copy Cell"_s, u"Copy 1 Row as JSON"_s, {}, u"Delete…"_s}));
    menu->actions().at(3)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"acs:ossvector:cn-hangzhou:100:beta"_s);
    menu->actions().at(4)->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"{\"Name\":\"acs:ossvector:cn-hangzhou:100:beta\""_s));
}

void TestBucketsPage::deniedNeverLooksEmpty()
{
    m_client->network.expect(refusal(403, "AccessDenied"));
    m_page->setModel(new BucketModel(&m_client->client));
    QTRY_COMPARE(shownText(u"Error message"_s), u"The buckets could not be listed"_s);
    QVERIFY(!m_page->table()->isVisible());
    const QString all = visibleTexts().join(u'\n');
    QVERIFY(all.contains(u"Access denied"_s));
    QVERIFY(all.contains(u"oss:ListVectorBuckets"_s));
    QVERIFY(!all.contains(u"No vector buckets"_s));
    QCOMPARE(shownText(u"Load state"_s), u"Loading failed: access denied"_s);
}

void TestBucketsPage::noBucketsHaveTheirOwnWords()
{
    load(bucketsBody({}));
    QVERIFY(visibleTexts().contains(u"No vector buckets"_s));
    QCOMPARE(shownText(u"Error message"_s), QString());
    QCOMPARE(shownText(u"Load state"_s), u"0 buckets"_s);
    m_client->network.expect(answer(bucketsBody({u"alpha"_s})));
    button(u"Refresh"_s)->click();
    QTRY_VERIFY(m_page->table()->isVisible());
}

void TestBucketsPage::retryInThePlaceOfRowsAsksAgain()
{
    m_client->network.expect(refusal(500, "InternalError"));
    m_page->setModel(new BucketModel(&m_client->client));
    QTRY_VERIFY(button(u"Retry"_s));
    m_client->network.expect(answer(bucketsBody({u"alpha"_s})));
    button(u"Retry"_s)->click();
    QTRY_VERIFY(m_page->table()->isVisible());
    QCOMPARE(m_page->model()->rowCount(), 1);
    QVERIFY(!button(u"Retry"_s));
}

void TestBucketsPage::failureWithRowsKeepsThemAndSaysSo()
{
    QStringList names; // more than the view shows, or it would ask for more by itself
    for (int i = 0; i < 40; ++i)
        names.append(u"bucket-%1"_s.arg(i));
    load(bucketsBody(names, "bucket-39"));
    m_client->network.expect(refusal(403, "AccessDenied"));
    m_page->loadMore();
    QTRY_COMPARE(shownText(u"Load state"_s), u"≥ 40 buckets, loading failed: access denied"_s);
    QVERIFY(m_page->table()->isVisible());
    QVERIFY(shownText(u"Error message"_s).contains(u"Access denied"_s));
    button(u"Copy Details"_s)->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Request id: R-1"_s));
    m_client->network.expect(answer(bucketsBody({u"beta"_s})));
    button(u"Retry"_s)->click();
    QTRY_COMPARE(m_page->model()->rowCount(), 41);
    QCOMPARE(shownText(u"Error message"_s), QString());
}

void TestBucketsPage::waitingIsSaidAfterAMoment()
{
    m_client->network.expect(silence());
    m_page->setModel(new BucketModel(&m_client->client));
    QVERIFY(m_page->table()->isVisible());
    QCOMPARE(shownText(u"Load state"_s), u"Loading…"_s);
    QTRY_VERIFY(visibleTexts().contains(u"Waiting for the first rows"_s));
    m_page->stop();
}

void TestBucketsPage::stopBeforeAnythingCameOffersToLoad()
{
    m_client->network.expect(silence());
    m_page->setModel(new BucketModel(&m_client->client));
    QTRY_VERIFY(m_client->network.isDone());
    m_page->stop();
    QCOMPARE(shownText(u"Load state"_s), u"Stopped before anything came"_s);
    QVERIFY(visibleTexts().contains(u"Loading was stopped"_s));
    QTest::qWait(50); // the view must not ask again by itself
    QCOMPARE(m_page->model()->state(), State::Ready);
    m_client->network.expect(answer(bucketsBody({u"alpha"_s})));
    button(u"Load"_s)->click();
    QTRY_VERIFY(m_page->table()->isVisible());
}

void TestBucketsPage::newModelReplacesTheOldAndCancelsIt()
{
    m_client->network.expect(silence());
    QPointer<BucketModel> old = new BucketModel(&m_client->client);
    m_page->setModel(old);
    QTRY_VERIFY(m_client->network.isDone());
    load(bucketsBody({u"alpha"_s}));
    QCOMPARE(m_client->network.aborted(), 1);
    QTRY_VERIFY(!old);
    QCOMPARE(m_page->model()->rowCount(), 1);
}

//! The view measures its header once more while the model goes.
void TestBucketsPage::modelCanGoAfterAResize()
{
    load(bucketsBody({u"alpha"_s}));
    QTRY_VERIFY(m_page->table()->isVisible());
    m_page->resize(600, 300);
    m_page->table()->setColumnWidth(0, 222);
    m_page->setModel(nullptr);
    QVERIFY(!m_page->current());
}

void TestBucketsPage::nullModelShowsNothing()
{
    load(bucketsBody({u"alpha"_s}));
    m_page->table()->selectRow(0);
    QSignalSpy selected(m_page.get(), &TablePage::selectionChanged);
    m_page->setModel(nullptr);
    QVERIFY(selected.size() > 0);
    QVERIFY(!m_page->current());
    QCOMPARE(m_page->selectedCount(), 0);
    QCOMPARE(shownText(u"Load state"_s), QString());
    m_page->refresh();
    m_page->stop();
    m_page->loadAll();
    m_page->copy();
    m_page->showColumnsMenu();
}

void TestBucketsPage::columnsComeBack()
{
    load(bucketsBody({u"alpha"_s}));
    m_page->table()->horizontalHeader()->resizeSection(BucketModel::Region, 211);
    m_page->table()->horizontalHeader()->moveSection(4, 1);
    m_page->hide(); // what waits to be written is written
    m_page = std::make_unique<BucketsPage>(m_settings.get());
    load(bucketsBody({u"alpha"_s}));
    QCOMPARE(m_page->table()->columnWidth(BucketModel::Region), 211);
    QCOMPARE(m_page->table()->horizontalHeader()->visualIndex(BucketModel::Arn), 1);
}

void TestBucketsPage::resetBringsTheColumnsBack()
{
    columnsComeBack();
    m_page->show();
    m_page->showColumnsMenu();
    auto *dialog = m_page->window()->findChild<FieldChooser *>();
    QVERIFY(dialog);
    Q_EMIT dialog->resetRequested();
    QCOMPARE(m_page->table()->horizontalHeader()->visualIndex(BucketModel::Arn), int(BucketModel::Arn));
    QVERIFY(m_page->table()->columnWidth(BucketModel::Region) != 211);
    QCOMPARE(m_settings->headerState(u"Buckets"_s), QByteArray());
}

void TestBucketsPage::firstColumnStaysFirst()
{
    load(bucketsBody({u"alpha"_s}));
    QVERIFY(!m_page->table()->horizontalHeader()->isFirstSectionMovable());
    m_page->showColumnsMenu();
    const auto *list = m_page->window()->findChild<FieldChooser *>()->findChild<QListWidget *>();
    QCOMPARE(list->count(), int(BucketModel::ColumnCount) - 1);
    QCOMPARE(list->item(0)->text(), u"Region"_s);
}

void TestBucketsPage::hiddenColumnsAreCounted()
{
    load(bucketsBody({u"alpha"_s}));
    QCOMPARE(columnsButton()->text(), u"Columns"_s);
    m_page->showColumnsMenu();
    auto *list = m_page->window()->findChild<FieldChooser *>()->findChild<QListWidget *>();
    list->item(0)->setCheckState(Qt::Unchecked);
    list->item(2)->setCheckState(Qt::Unchecked);
    QVERIFY(m_page->table()->isColumnHidden(BucketModel::Region));
    QVERIFY(m_page->table()->isColumnHidden(BucketModel::Endpoint));
    QCOMPARE(columnsButton()->text(), u"Columns (2 hidden)"_s);
    list->item(0)->setCheckState(Qt::Checked);
    QVERIFY(!m_page->table()->isColumnHidden(BucketModel::Region));
    QCOMPARE(columnsButton()->text(), u"Columns (1 hidden)"_s);
}

void TestBucketsPage::headerRepaintAsksNothingOfSelectedRows()
{
    load(bucketsBody({u"alpha"_s}));
    QVERIFY(m_page->table()->horizontalHeader()->selectionModel() != m_page->table()->selectionModel());
    m_page->selectAll();
    QVERIFY(!m_page->table()->horizontalHeader()->selectionModel()->hasSelection());
}

QTEST_MAIN(TestBucketsPage)
#include "tst_bucketspage.moc"
