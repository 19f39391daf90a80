#include "../models/listedindex.h"
#include "clipboardlimit.h"
#include "englishplurals.h"
#include "keycollectiondialog.h"
#include "preferencesdialog.h"
#include "rowwindowbar.h"
#include "tableviewport.h"
#include "vectorspage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QPointer>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;
using State = PagedTableModel::State;

namespace {

constexpr int rowCount = 2000;
constexpr qsizetype smallBudget = 39 * 1024;

template <typename T>
T *named(const QWidget *parent, const QString &name)
{
    for (T *widget : parent->findChildren<T *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

} // namespace

//! A table that holds only a part of its rows: scrolling, selecting, deleting and copying are as ever.
class TestBigTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void scrollingBringsRowsBack();
    void aSelectedRowIsToldWhenItIsBack();
    void aFailureIsShownAndRetried();
    void aChangedListingIsSaid();
    void theViewStaysWhenRowsComeAboveIt();
    void theViewStaysWhenRowsGoAboveIt();
    void deletingFindsTheKeysOfAbsentRows();
    void deletingIsNotAskedForWhatIsGone();
    void stoppingTheCollectionDoesNothing();
    void copyingFindsTheKeysOfAbsentRows();
    void tooManyRowsAreNotCopiedUnasked();
    void theWindowOverRowsIsShownAndMoves();
    void scrollingToTheEndMovesTheWindow();
    void thePreferenceHoldsAtOnce();
    void thePreferenceIsBounded();

private:
    void load();
    DataTable *table() const { return m_page->table(); }
    VectorModel *model() const { return static_cast<VectorModel *>(m_page->model()); }
    QString shown(int row) const { return model()->index(row, 0).data().toString(); }
    QString loadState() const { return named<QLabel>(m_page.get(), u"Load state"_s)->text(); }

    EnglishPlurals m_plurals;
    QTemporaryDir m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ListedIndex> m_index;
    std::unique_ptr<VectorsPage> m_page;
};

void TestBigTable::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::installTranslator(&m_plurals);
}

void TestBigTable::init()
{
    m_settings = std::make_unique<Settings>(m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())));
    m_index = std::make_unique<ListedIndex>();
    for (int i = 0; i < rowCount; ++i)
        m_index->put(10 * i);
    m_index->pageSize = 50;
    m_page = std::make_unique<VectorsPage>(m_settings.get());
    m_page->resize(800, 400);
    m_page->setWritable(true);
    m_page->show();
}

void TestBigTable::cleanup()
{
    m_page.reset();
    m_index.reset();
    m_settings.reset();
}

void TestBigTable::load()
{
    m_page->setModel(m_index->makeModel(false).release(), {});
    model()->setRowBudget(smallBudget);
    model()->loadAll();
    QTRY_COMPARE(model()->state(), State::Complete);
    QVERIFY(!model()->isLoaded(rowCount - 1));
}

void TestBigTable::scrollingBringsRowsBack()
{
    load();
    table()->scrollToBottom();
    QTRY_COMPARE(shown(rowCount - 1), QString::fromLatin1(ListedIndex::keyOf(10 * (rowCount - 1))));
    model()->setRowBudget(smallBudget / 2);
    QVERIFY(!model()->isLoaded(0));
    table()->scrollToTop();
    QTRY_VERIFY(model()->isLoaded(0));
    QCOMPARE(loadState(), u"2,000 vectors"_s);
}

void TestBigTable::aSelectedRowIsToldWhenItIsBack()
{
    load();
    table()->verticalScrollBar()->setValue(1500);
    table()->selectRow(1500);
    QSignalSpy told(m_page.get(), &TablePage::selectionChanged);
    QVERIFY(m_page->selectedKeys().constFirst().isNull());
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(m_page->selectedKeys(), QList<QByteArray>{ListedIndex::keyOf(15'000)});
}

void TestBigTable::aFailureIsShownAndRetried()
{
    load();
    auto *retry = named<QPushButton>(m_page.get(), u"Retry"_s);
    QVERIFY(!retry->isVisible());
    m_index->fault = [](const FakeNetwork::Sent &) { return std::optional(FakeClient::error(403, "AccessDenied")); };
    table()->scrollToBottom();
    QTRY_VERIFY(retry->isVisible());
    m_index->fault = {};
    retry->click();
    QTRY_VERIFY(model()->isLoaded(rowCount - 1));
    QVERIFY(!retry->isVisible());
}

void TestBigTable::aChangedListingIsSaid()
{
    load();
    QVERIFY(!loadState().contains(u"changed"_s));
    m_index->remove(10 * (rowCount - 5));
    table()->scrollToBottom();
    QTRY_COMPARE(loadState(), u"1,999 vectors · the index changed since it was listed"_s);
}

void TestBigTable::theViewStaysWhenRowsComeAboveIt()
{
    load();
    for (int i = 0; i < 5; ++i)
        m_index->put(15'001 + i);
    table()->verticalScrollBar()->setValue(1540); // the page of 1500 to 1549 is in view, its beginning is not
    const QString top = QString::fromLatin1(ListedIndex::keyOf(15'400));
    QTRY_COMPARE(model()->rowCount(), rowCount + 5);
    QTRY_COMPARE(shown(table()->rowAt(0)), top);
    QCOMPARE(table()->verticalScrollBar()->value(), 1545);
}

void TestBigTable::theViewStaysWhenRowsGoAboveIt()
{
    load();
    table()->verticalScrollBar()->setValue(100);
    const QString top = shown(100);
    // Not the first, which is the current one: the view goes with that.
    m_page->removeKeys({ListedIndex::keyOf(10), ListedIndex::keyOf(20), ListedIndex::keyOf(500)});
    QCOMPARE(shown(table()->rowAt(0)), top);
}

void TestBigTable::deletingFindsTheKeysOfAbsentRows()
{
    load();
    QSignalSpy requested(m_page.get(), &VectorsPage::deleteRequested);
    m_page->selectAll();
    m_page->requestDelete();
    QVERIFY(requested.isEmpty());
    const QPointer<KeyCollectionDialog> dialog = m_page->findChild<KeyCollectionDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTRY_COMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(0).value<QList<QByteArray>>(), m_index->vectors.keys());
    QTRY_VERIFY(!dialog || !dialog->isVisible());
}

void TestBigTable::deletingIsNotAskedForWhatIsGone()
{
    load();
    m_index->remove(10 * 1990);
    QSignalSpy requested(m_page.get(), &VectorsPage::deleteRequested);
    m_page->selectAll();
    m_page->requestDelete();
    auto *dialog = m_page->findChild<KeyCollectionDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(named<QPushButton>(dialog, u"Close"_s));
    bool isSaid = false;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        isSaid = isSaid || label->text().contains(u"The index changed since it was listed"_s);
    QVERIFY(isSaid);
    QVERIFY(requested.isEmpty());
}

void TestBigTable::stoppingTheCollectionDoesNothing()
{
    load();
    m_index->fault = [](const FakeNetwork::Sent &) { return std::optional(FakeClient::hanging()); };
    QSignalSpy requested(m_page.get(), &VectorsPage::deleteRequested);
    m_page->selectAll();
    m_page->requestDelete();
    auto *dialog = m_page->findChild<KeyCollectionDialog *>();
    QVERIFY(dialog);
    named<QPushButton>(dialog, u"Stop"_s)->click();
    QTRY_VERIFY(!m_page->findChild<KeyCollectionDialog *>());
    QVERIFY(requested.isEmpty());
}

void TestBigTable::copyingFindsTheKeysOfAbsentRows()
{
    load();
    QGuiApplication::clipboard()->clear();
    table()->selectSpans({{1990, 1999}});
    m_page->copy();
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 9);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QString::fromLatin1(ListedIndex::keyOf(19'900))));
}

void TestBigTable::tooManyRowsAreNotCopiedUnasked()
{
    QList<qint64> copied;
    const auto copy = [&](qint64 count) { copied.append(count); };
    copyWithin(10, 10, m_page.get(), copy);
    QCOMPARE(copied, QList<qint64>{10});
    copyWithin(10, 11, m_page.get(), copy);
    auto *question = m_page->findChild<QMessageBox *>();
    QVERIFY(question && question->isVisible());
    QTest::keyClick(question, Qt::Key_Return); // Cancel is the default
    QTRY_VERIFY(!m_page->findChild<QMessageBox *>());
    QCOMPARE(copied, QList<qint64>{10});
    copyWithin(7, 11, m_page.get(), copy);
    named<QPushButton>(m_page->findChild<QMessageBox *>(), u"Copy 7"_s)->click();
    QCOMPARE(copied, (QList<qint64>{10, 7}));
}

void TestBigTable::theWindowOverRowsIsShownAndMoves()
{
    QWidget window;
    auto *view = new DataTable(&window);
    view->resize(400, 300);
    TableViewport viewport(view, 300);
    auto *bar = new RowWindowBar(view, &window);
    const auto shownModel = m_index->makeModel(false);
    view->setModel(shownModel.get());
    viewport.setModel(shownModel.get());
    bar->setModel(shownModel.get());
    window.show();
    shownModel->reload();
    QTRY_COMPARE(shownModel->state(), State::Ready);
    QVERIFY(!bar->isVisible());
    shownModel->loadAll();
    QTRY_COMPARE(shownModel->state(), State::Complete);
    QVERIFY(bar->isVisible());
    QCOMPARE(named<QLabel>(bar, u"Rows shown"_s)->text(), u"Rows 1 to 300 of 2,000"_s);
    QVERIFY(!named<QPushButton>(bar, u"Earlier rows"_s)->isEnabled());
    named<QPushButton>(bar, u"Later rows"_s)->click();
    QCOMPARE(named<QLabel>(bar, u"Rows shown"_s)->text(), u"Rows 151 to 450 of 2,000"_s);
    named<QPushButton>(bar, u"Earlier rows"_s)->click();
    QCOMPARE(shownModel->windowFirst(), 0);
}

void TestBigTable::scrollingToTheEndMovesTheWindow()
{
    DataTable view;
    view.resize(400, 300);
    TableViewport viewport(&view, 300);
    RowWindowBar bar(&view);
    const auto shownModel = m_index->makeModel(false);
    view.setModel(shownModel.get());
    viewport.setModel(shownModel.get());
    bar.setModel(shownModel.get());
    view.show();
    shownModel->reload();
    shownModel->loadAll();
    QTRY_COMPARE(shownModel->state(), State::Complete);
    view.scrollToBottom();
    const QByteArray bottom = shownModel->keyAt(299);
    QTRY_COMPARE(shownModel->windowFirst(), 150);
    const int row = shownModel->rowOfKey(bottom);
    QCOMPARE(row, 149);
    QVERIFY(row > view.rowAt(0) && row <= view.rowAt(view.viewport()->height() - 1)); // still in view
    view.scrollToTop();
    QTRY_COMPARE(shownModel->windowFirst(), 0);
}

void TestBigTable::thePreferenceHoldsAtOnce()
{
    for (int i = 0; i < 70; ++i) // of 1 MiB each
        m_index->vectors.insert(ListedIndex::keyOf(100'000 + i), R"({"n":")" + QByteArray(1 << 20, 'x') + R"("})");
    m_page->setModel(m_index->makeModel(false).release(), {});
    model()->loadAll();
    QTRY_COMPARE_WITH_TIMEOUT(model()->state(), State::Complete, 20'000);
    QCOMPARE(model()->snapshot().evictedCount(), 0);
    PreferencesDialog dialog(m_settings.get());
    connect(&dialog, &PreferencesDialog::rowBudgetChanged, m_page.get(), &VectorsPage::applyRowBudget);
    named<QSpinBox>(&dialog, u"Memory for the rows of a table"_s)->setValue(64);
    QCOMPARE(m_settings->rowBudget(), qint64(64) << 20);
    QVERIFY(model()->snapshot().evictedCount() > 0);
}

void TestBigTable::thePreferenceIsBounded()
{
    QCOMPARE(m_settings->rowBudget(), Settings::defaultRowBudget);
    m_settings->setRowBudget(1);
    QCOMPARE(m_settings->rowBudget(), Settings::smallestRowBudget);
    PreferencesDialog dialog(m_settings.get());
    auto *budget = named<QSpinBox>(&dialog, u"Memory for the rows of a table"_s);
    QCOMPARE(budget->value(), 64);
    budget->setValue(1 << 30);
    QCOMPARE(m_settings->rowBudget(), Settings::largestRowBudget);
}

QTEST_MAIN(TestBigTable)
#include "tst_bigtable.moc"
