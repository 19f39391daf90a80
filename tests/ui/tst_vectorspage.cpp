#include "answers.h"
#include "dataheader.h"
#include "englishplurals.h"
#include "fieldchooser.h"
#include "fieldorder.h"
#include "loadbar.h"
#include "testclient.h"
#include "vectormodel.h"
#include "vectorspage.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace vb;
using State = PagedTableModel::State;

namespace {

using Vectors = QList<QPair<QByteArray, QByteArray>>;

Vectors numbered(int first, int count, const QByteArray &metadata = R"({"a":1})")
{
    Vectors vectors;
    for (int i = first; i < first + count; ++i)
        vectors.append({"k" + QByteArray::number(i), metadata});
    return vectors;
}

} // namespace

class TestVectorsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void headingHasTheFacts();
    void tabGoesInReadingOrder();
    void emptyDeniedAndNotReadyAreToldApart_data();
    void emptyDeniedAndNotReadyAreToldApart();
    void conflictOfUnknownStatusIsAnError();
    void fieldsAreInOrder_data();
    void fieldsAreInOrder();
    void orderOfAbsentFieldsIsKept();
    void sourceTextIsTheLastColumn();
    void layoutIsRememberedForEachIndex();
    void newColumnsObeyTheLayout();
    void refreshKeepsTheLayout();
    void widthsAreBounded();
    void selectionGoesThroughRanges();
    void newColumnsDoNotSplitTheSelection();
    void movedColumnsDoNotCountRowsTwice();
    void selectKeyFindsLoadedRowsOnly();
    void removedKeysLeaveAndTheRestStaysSelected();
    void removingAllLoadedRowsLoadsOn();
    void manyScatteredRowsAreRemovedQuickly();
    void deleteNeedsASelectionAndAWritableSession();
    void rowsAsJsonAreExact();
    void copiedKeysAreExact();
    void stopAtTheBottomIsNotUndoneByTheView();
    void screenReaderWalksThroughChanges();
    void aTitleSortsUpThenDownThenNot();
    void sortingKeepsTheSelectionOnItsVectors();
    void theArrowGoesWithTheSorting();

private:
    void clickTitle(int column);
    void load(const Vectors &vectors, const QByteArray &token = {}, const QString &index = u"articles"_s);
    QStringList columnsShown() const;
    QString visibleText() const;
    QToolButton *tool(const QString &name) const;
    VectorModel *model() const { return static_cast<VectorModel *>(m_page->model()); }
    IndexInfo info(const QString &name, const QString &status = u"enable"_s) const;

    EnglishPlurals m_plurals;
    QTemporaryDir m_dir;
    BucketInfo m_bucket;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<TestClient> m_client;
    std::unique_ptr<VectorsPage> m_page;
};

void TestVectorsPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::installTranslator(&m_plurals);
    m_bucket.name = u"rag"_s;
}

void TestVectorsPage::init()
{
    m_settings = std::make_unique<Settings>(m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())));
    m_client = std::make_unique<TestClient>();
    m_page = std::make_unique<VectorsPage>(m_settings.get());
    m_page->resize(800, 200);
    m_page->show();
}

void TestVectorsPage::cleanup()
{
    QVERIFY(m_client->network.isDone());
    m_page.reset();
    m_client.reset();
    m_settings.reset();
}

IndexInfo TestVectorsPage::info(const QString &name, const QString &status) const
{
    IndexInfo index;
    index.name = name;
    index.dimension = 384;
    index.distanceMetric = u"cosine"_s;
    index.status = status;
    return index;
}

void TestVectorsPage::load(const Vectors &vectors, const QByteArray &token, const QString &index)
{
    m_client->network.expect(answer(vectorsBody(vectors, token)));
    m_page->setModel(new VectorModel(&m_client->client, m_bucket.ref(), info(index)), m_bucket);
    QTRY_VERIFY(m_page->model()->state() != State::Loading);
}

QStringList TestVectorsPage::columnsShown() const
{
    QStringList titles;
    const QHeaderView *header = m_page->table()->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            titles.append(m_page->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    return titles;
}

QString TestVectorsPage::visibleText() const
{
    QStringList texts;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

QToolButton *TestVectorsPage::tool(const QString &name) const
{
    for (QToolButton *button : m_page->findChildren<QToolButton *>()) {
        if (button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

void TestVectorsPage::headingHasTheFacts()
{
    load(numbered(0, 30), "t");
    QCOMPARE(m_page->table()->accessibleName(), u"Vectors"_s);
    QVERIFY(visibleText().contains(u"articles\n384-d · cosine · enable"_s));
    IndexInfo more = info(u"articles"_s);
    more.created = QDateTime(QDate(2026, 5, 12), QTime(10, 0), Qt::UTC);
    m_page->setIndexInfo(more);
    QVERIFY(visibleText().contains(u"384-d · cosine · enable · created 12 May 2026"_s));
}

void TestVectorsPage::tabGoesInReadingOrder()
{
    load(numbered(0, 30), "t");
    m_page->setWritable(true);
    m_page->table()->selectRow(0);
    QStringList names;
    QWidget *widget = tool(u"Go to Key…"_s);
    for (int i = 0; i < 6; ++i) {
        names.append(widget->accessibleName());
        do
            widget = widget->nextInFocusChain();
        while (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus));
    }
    QCOMPARE(names,
             (QStringList{u"Go to Key…"_s, u"Delete…"_s, u"Columns"_s, u"Vectors"_s, u"Load more"_s, u"Load all"_s}));
}

void TestVectorsPage::emptyDeniedAndNotReadyAreToldApart_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("http");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("title");
    const QString empty = u"This index holds no vectors"_s;
    const QString creating = u"The index is being created"_s;
    QTest::newRow("empty") << u"enable"_s << 200 << QByteArray() << empty;
    QTest::newRow("empty, status not known") << QString() << 200 << QByteArray() << empty;
    QTest::newRow("empty, since not ready") << u"creating"_s << 200 << QByteArray() << creating;
    QTest::newRow("creating") << u"creating"_s << 409 << "VectorIndexOperationConflict"_ba << creating;
    QTest::newRow("deleting") << u"deleting"_s << 409 << "VectorIndexOperationConflict"_ba
                              << u"The index is being deleted"_s;
    QTest::newRow("another") << u"paused"_s << 409 << "VectorIndexOperationConflict"_ba << u"The index is not ready"_s;
    QTest::newRow("denied") << u"enable"_s << 403 << "AccessDenied"_ba
                            << u"The vectors of rag/articles could not be listed"_s;
    QTest::newRow("denied while creating")
        << u"creating"_s << 403 << "AccessDenied"_ba << u"The vectors of rag/articles could not be listed"_s;
}

void TestVectorsPage::emptyDeniedAndNotReadyAreToldApart()
{
    QFETCH(QString, status);
    QFETCH(int, http);
    QFETCH(QByteArray, code);
    QFETCH(QString, title);
    m_client->network.expect(http == 200 ? answer(vectorsBody({})) : refusal(http, code));
    m_page->setModel(new VectorModel(&m_client->client, m_bucket.ref(), info(u"articles"_s, status)), m_bucket);
    QTRY_VERIFY2(visibleText().contains(title), qPrintable(visibleText()));
    QVERIFY(!m_page->table()->isVisible());
    QCOMPARE(visibleText().contains(u"holds no vectors"_s), title.contains(u"holds no vectors"_s));
}

void TestVectorsPage::conflictOfUnknownStatusIsAnError()
{
    m_client->network.expect(refusal(409, "VectorIndexOperationConflict"));
    m_page->setModel(new VectorModel(&m_client->client, m_bucket.ref(), info(u"articles"_s, {})), m_bucket);
    QTRY_VERIFY(visibleText().contains(u"The vectors of rag/articles could not be listed"_s));
    m_page->setIndexInfo(info(u"articles"_s, u"creating"_s));
    QVERIFY(visibleText().contains(u"The index is being created"_s));
}

void TestVectorsPage::fieldsAreInOrder_data()
{
    QTest::addColumn<QStringList>("met");
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QStringList>("order");
    const QString content = u"OSSVECTORS-EMBED-SRC-CONTENT"_s;
    const QString location = u"OSSVECTORS-EMBED-SRC-LOCATION"_s;
    QTest::newRow("as met") << QStringList{u"b"_s, u"a"_s} << QStringList() << QStringList{u"b"_s, u"a"_s};
    QTest::newRow("wanted first") << QStringList{u"b"_s, u"a"_s, u"c"_s} << QStringList{u"c"_s, u"b"_s}
                                  << QStringList{u"c"_s, u"b"_s, u"a"_s};
    QTest::newRow("absent") << QStringList{u"a"_s} << QStringList{u"x"_s, u"a"_s} << QStringList{u"a"_s};
    QTest::newRow("wanted twice") << QStringList{u"a"_s, u"b"_s} << QStringList{u"b"_s, u"b"_s}
                                  << QStringList{u"b"_s, u"a"_s};
    QTest::newRow("source text last") << QStringList{content, location, u"a"_s} << QStringList()
                                      << QStringList{u"a"_s, location, content};
    QTest::newRow("unless wanted") << QStringList{u"a"_s, content} << QStringList{content}
                                   << QStringList{content, u"a"_s};
}

void TestVectorsPage::fieldsAreInOrder()
{
    QFETCH(QStringList, met);
    QFETCH(QStringList, wanted);
    QFETCH(QStringList, order);
    QCOMPARE(fieldsInOrder(met, wanted), order);
}

void TestVectorsPage::orderOfAbsentFieldsIsKept()
{
    QCOMPARE(rememberedOrder({u"b"_s, u"a"_s}, {u"a"_s, u"x"_s, u"b"_s, u"y"_s}),
             (QStringList{u"b"_s, u"a"_s, u"x"_s, u"y"_s}));
}

void TestVectorsPage::sourceTextIsTheLastColumn()
{
    load({{"k", R"({"OSSVECTORS-EMBED-SRC-CONTENT":"long","a":1,"b":2})"}});
    QCOMPARE(columnsShown(), (QStringList{u"Key"_s, u"a"_s, u"b"_s, u"OSSVECTORS-EMBED-SRC-CONTENT"_s}));
    QCOMPARE(tool(u"Columns"_s)->text(), u"Columns"_s);
}

void TestVectorsPage::layoutIsRememberedForEachIndex()
{
    const Vectors vectors{{"k", R"({"a":1,"b":2,"c":3})"}};
    load(vectors);
    m_page->table()->horizontalHeader()->moveSection(3, 1);
    m_page->table()->setColumnWidth(0, 333);
    m_page->showColumnsMenu();
    auto *list = m_page->findChild<FieldChooser *>()->findChild<QListWidget *>();
    QCOMPARE(list->item(2)->text(), u"b"_s);
    list->item(2)->setCheckState(Qt::Unchecked);
    QCOMPARE(columnsShown(), (QStringList{u"Key"_s, u"c"_s, u"a"_s}));
    load(vectors, {}, u"other"_s);
    QCOMPARE(columnsShown(), (QStringList{u"Key"_s, u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(m_page->table()->columnWidth(0) != 333);
    load(vectors);
    QCOMPARE(columnsShown(), (QStringList{u"Key"_s, u"c"_s, u"a"_s}));
    QCOMPARE(m_page->table()->columnWidth(0), 333);
    QCOMPARE(tool(u"Columns"_s)->text(), u"Columns (1 hidden)"_s);
}

void TestVectorsPage::newColumnsObeyTheLayout()
{
    m_settings->setFieldLayout(u"rag/articles"_s, {{u"c"_s, u"a"_s}, {u"d"_s}, {{u"=c"_s, 222}}});
    load(numbered(0, 30, R"({"a":1,"b":2})"), "t");
    QCOMPARE(columnsShown(), (QStringList{u"Key"_s, u"a"_s, u"b"_s}));
    m_client->network.expect(answer(vectorsBody({{"k2", R"({"c":3,"d":4,"e":5})"}})));
    m_page->loadMore();
    QTRY_COMPARE(m_page->model()->rowCount(), 31);
    QCOMPARE(columnsShown(), (QStringList{u"Key"_s, u"c"_s, u"a"_s, u"b"_s, u"e"_s}));
    QCOMPARE(m_page->table()->columnWidth(1 + int(model()->fieldNames().indexOf(u"c"_s))), 222);
    // Nothing of it was the user's doing.
    m_page->hide();
    QCOMPARE(m_settings->fieldLayout(u"rag/articles"_s).order, (QStringList{u"c"_s, u"a"_s}));
}

void TestVectorsPage::refreshKeepsTheLayout()
{
    const Vectors vectors{{"k", R"({"a":1,"b":2,"c":3})"}};
    m_settings->setFieldLayout(u"rag/articles"_s, {{u"c"_s}, {u"a"_s}, {}});
    load(vectors);
    m_client->network.expect(answer(vectorsBody(vectors)));
    m_page->refresh();
    QTRY_COMPARE(m_page->model()->state(), State::Complete);
    QCOMPARE(columnsShown(), (QStringList{u"Key"_s, u"c"_s, u"b"_s}));
    QVERIFY(m_page->table()->columnWidth(2) > 0);
    m_page->hide();
    QVERIFY(m_settings->fieldLayout(u"rag/articles"_s) == (Settings::FieldLayout{{u"c"_s}, {u"a"_s}, {}}));
}

void TestVectorsPage::widthsAreBounded()
{
    load({{QByteArray(1000, 'k'), R"({"a":")" + QByteArray(5000, 'x') + R"(","b":1})"}});
    QVERIFY(m_page->table()->columnWidth(0) <= 360);
    QVERIFY(m_page->table()->columnWidth(1) <= 360);
    QVERIFY(m_page->table()->columnWidth(2) >= 48);
    QVERIFY(m_page->table()->columnWidth(2) < 100);
}

void TestVectorsPage::selectionGoesThroughRanges()
{
    load(numbered(0, 100));
    m_page->table()->selectSpans({{3, 5}, {10, 10}});
    QCOMPARE(m_page->selectedCount(), 4);
    QCOMPARE(m_page->selectedKeys(), (QList<QByteArray>{"k3", "k4", "k5", "k10"}));
    QCOMPARE(m_page->selectedMetadata(2).size(), 2);
    QCOMPARE(m_page->selectedMetadata(2).first(), R"({"a":1})"_ba);
    m_page->selectAll();
    QCOMPARE(m_page->selectedCount(), 100);
}

void TestVectorsPage::newColumnsDoNotSplitTheSelection()
{
    load(numbered(0, 30), "t");
    m_page->table()->selectSpans({{0, 0}, {2, 2}});
    QSignalSpy selected(m_page.get(), &TablePage::selectionChanged);
    m_client->network.expect(answer(vectorsBody({{"x", R"({"new":1})"}})));
    m_page->loadMore();
    QTRY_COMPARE(m_page->model()->rowCount(), 31);
    QCOMPARE(selected.size(), 0);
    QCOMPARE(m_page->selectedKeys(), (QList<QByteArray>{"k0", "k2"}));
    QVERIFY(m_page->table()->selectionModel()->isSelected(m_page->model()->index(2, 2)));
    QVERIFY(!m_page->table()->selectionModel()->isSelected(m_page->model()->index(1, 2)));
}

void TestVectorsPage::movedColumnsDoNotCountRowsTwice()
{
    load(numbered(0, 5, R"({"a":1,"b":2,"c":3})"));
    m_page->table()->horizontalHeader()->moveSection(3, 1);
    const auto centre
        = [this](int row) { return m_page->table()->visualRect(m_page->model()->index(row, 1)).center(); };
    QTest::mouseClick(m_page->table()->viewport(), Qt::LeftButton, {}, centre(0));
    QTest::mouseClick(m_page->table()->viewport(), Qt::LeftButton, Qt::ShiftModifier, centre(3));
    QCOMPARE(m_page->selectedCount(), 4);
    QCOMPARE(m_page->selectedKeys().size(), 4);
    // A screen reader selects cells.
    QItemSelection cells(m_page->model()->index(1, 0), m_page->model()->index(2, 0));
    cells.append(QItemSelectionRange(m_page->model()->index(2, 2), m_page->model()->index(2, 3)));
    m_page->table()->selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
    QCOMPARE(m_page->selectedKeys(), (QList<QByteArray>{"k1", "k2"}));
    QCOMPARE(m_page->selectedCount(), 2);
}

void TestVectorsPage::selectKeyFindsLoadedRowsOnly()
{
    load(numbered(0, 100));
    QVERIFY(m_page->selectKey("k77"));
    QCOMPARE(m_page->selectedKeys(), QList<QByteArray>{"k77"});
    QVERIFY(m_page->table()->viewport()->rect().contains(
        m_page->table()->visualRect(m_page->model()->index(77, 0)).center()));
    QVERIFY(!m_page->selectKey("k100"));
    QCOMPARE(m_page->selectedKeys(), QList<QByteArray>{"k77"});
}

void TestVectorsPage::removedKeysLeaveAndTheRestStaysSelected()
{
    load(numbered(0, 100));
    m_page->table()->selectSpans({{10, 13}, {50, 50}});
    m_page->removeKeys({"k11", "k12", "k99", "no such key"});
    QCOMPARE(m_page->model()->rowCount(), 97);
    QCOMPARE(m_page->selectedKeys(), (QList<QByteArray>{"k10", "k13", "k50"}));
    m_page->removeKeys({"k10", "k13", "k50"});
    QCOMPARE(m_page->selectedCount(), 0);
    QVERIFY(m_page->table()->currentIndex().isValid());
    QVERIFY(!m_page->canDelete());
}

void TestVectorsPage::removingAllLoadedRowsLoadsOn()
{
    load(numbered(0, 30), "t");
    m_page->selectAll();
    m_client->network.expect(answer(vectorsBody(numbered(30, 1))));
    m_page->removeKeys(m_page->selectedKeys());
    QTRY_COMPARE(m_page->model()->rowCount(), 1);
    QVERIFY(m_page->table()->isVisible());
    m_page->removeKeys({"k30"});
    QVERIFY(visibleText().contains(u"This index holds no vectors"_s));
}

void TestVectorsPage::manyScatteredRowsAreRemovedQuickly()
{
    load(numbered(0, 20'000));
    m_page->selectAll();
    QList<QByteArray> keys;
    QList<QByteArray> rest;
    for (int row = 0; row < 20'000; ++row)
        (row % 40 == 0 ? keys : rest).append(model()->keyAt(row));
    m_page->removeKeys(keys);
    QCOMPARE(m_page->model()->rowCount(), 19'500);
    QVERIFY(m_page->selectedKeys() == rest);
}

void TestVectorsPage::deleteNeedsASelectionAndAWritableSession()
{
    load(numbered(0, 3));
    QSignalSpy asked(m_page.get(), &VectorsPage::deleteRequested);
    m_page->setWritable(true);
    QVERIFY(!tool(u"Delete…"_s)->isEnabled());
    m_page->requestDelete();
    QCOMPARE(asked.size(), 0);
    m_page->table()->selectSpans({{0, 1}});
    QVERIFY(tool(u"Delete…"_s)->isEnabled());
    tool(u"Delete…"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<QList<QByteArray>>(), (QList<QByteArray>{"k0", "k1"}));
    m_page->setWritable(false, u"Locked"_s);
    QVERIFY(!tool(u"Delete…"_s)->isEnabled());
    QCOMPARE(tool(u"Delete…"_s)->toolTip(), u"Locked"_s);
    m_page->requestDelete();
    QCOMPARE(asked.size(), 1);
}

void TestVectorsPage::rowsAsJsonAreExact()
{
    load({{"k\\\"1", R"({"n":9007199254740993,"x":-0.0})"}, {"k2", {}}});
    m_page->selectAll();
    QMetaObject::invokeMethod(m_page->table(), "customContextMenuRequested", Q_ARG(QPoint, QPoint(20, 5)));
    for (QAction *action : m_page->findChildren<QAction *>()) {
        if (action->text() == u"Copy 2 Rows as JSON"_s)
            action->trigger();
    }
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"{\"key\":\"k\\\"1\",\"metadata\":{\"n\":9007199254740993,\"x\":-0.0}}\n{\"key\":\"k2\"}"_s);
}

void TestVectorsPage::copiedKeysAreExact()
{
    load({{"a\\tb\\u202e", {}}, {"  blank  ", {}}});
    m_page->selectAll();
    m_page->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a\tb\u202e\n  blank  "_s);
}

void TestVectorsPage::stopAtTheBottomIsNotUndoneByTheView()
{
    load(numbered(0, 100), "t");
    m_client->network.expect(silence());
    m_page->table()->scrollToBottom();
    QTRY_VERIFY(m_client->network.isDone());
    m_page->stop();
    QVERIFY(visibleText().contains(u"Stopped at ≥ 100 vectors"_s));
    QTest::qWait(100);
    QVERIFY(visibleText().contains(u"Stopped at ≥ 100 vectors"_s));
}

//! QAccessibleTable of Qt 6.4 has crashed on resets, removals and without a current index.
void TestVectorsPage::screenReaderWalksThroughChanges()
{
    QAccessible::setActive(true);
    const auto walk = [this] {
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_page->table());
        QCOMPARE(table->tableInterface()->rowCount(), m_page->model()->rowCount());
        for (int i = 0; i < std::min(table->childCount(), 60); ++i) {
            QAccessibleInterface *child = table->child(i);
            QVERIFY(child);
            child->text(QAccessible::Name);
        }
    };
    load(numbered(0, 30), "t");
    walk();
    m_page->selectAll();
    m_page->removeKeys({"k0", "k5", "k6", "k29"});
    walk();
    m_client->network.expect(answer(vectorsBody(numbered(30, 5, R"({"new":true})"))));
    m_page->loadMore();
    QTRY_COMPARE(m_page->model()->rowCount(), 31);
    walk();
    m_client->network.expect(answer(vectorsBody(numbered(0, 3))));
    m_page->refresh();
    walk();
    QTRY_COMPARE(m_page->model()->rowCount(), 3);
    walk();
    load(numbered(0, 2), {}, u"other"_s);
    walk();
    QAccessible::setActive(false);
}

void TestVectorsPage::clickTitle(int column)
{
    DataHeader *header = m_page->table()->dataHeader();
    const QPoint middle(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                        header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
}

void TestVectorsPage::aTitleSortsUpThenDownThenNot()
{
    load({{"b", R"({"n":2})"}, {"a", R"({"n":10})"}, {"c", "{}"}});
    const DataHeader *header = m_page->table()->dataHeader();
    const auto keys = [this] {
        QByteArray all;
        for (int row = 0; row < model()->rowCount(); ++row)
            all += model()->keyAt(row);
        return all;
    };
    const auto *state = m_page->findChild<LoadBar *>()->findChild<QLabel *>();
    QCOMPARE(header->sortColumn(), -1);
    clickTitle(1);
    QTRY_COMPARE(keys(), "bac");
    QTRY_COMPARE(header->sortColumn(), 1);
    QCOMPARE(header->sortOrder(), Qt::AscendingOrder);
    QVERIFY2(state->text().endsWith(u" · sorted within 3 loaded"_s), qPrintable(state->text()));
    QVERIFY(!m_page->table()->selectionModel()->hasSelection()); // a title selects nothing
    clickTitle(1);
    QTRY_COMPARE(keys(), "abc");
    QTRY_COMPARE(header->sortOrder(), Qt::DescendingOrder);
    clickTitle(1);
    QTRY_COMPARE(keys(), "bac");
    QCOMPARE(header->sortColumn(), -1);
    QVERIFY(!state->text().contains(u"sorted"_s));
    clickTitle(0);
    QTRY_COMPARE(keys(), "abc");
    QTRY_COMPARE(header->sortColumn(), 0);
}

void TestVectorsPage::sortingKeepsTheSelectionOnItsVectors()
{
    load({{"d", "{}"}, {"a", "{}"}, {"c", "{}"}, {"b", "{}"}});
    m_page->table()->selectSpans({{0, 1}});
    clickTitle(0);
    QTRY_COMPARE(model()->keyAt(0), "a");
    QCOMPARE(m_page->selectedKeys(), (QList<QByteArray>{"a", "d"}));
    QCOMPARE(model()->keyAt(m_page->table()->currentIndex().row()), "d");
    m_page->removeKeys({"a"});
    QCOMPARE(m_page->selectedKeys(), QList<QByteArray>{"d"});
}

void TestVectorsPage::theArrowGoesWithTheSorting()
{
    load({{"b", "{}"}, {"a", "{}"}});
    clickTitle(0);
    QTRY_COMPARE(m_page->table()->dataHeader()->sortColumn(), 0);
    load({{"z", "{}"}, {"y", "{}"}}, {}, u"images"_s);
    QCOMPARE(m_page->table()->dataHeader()->sortColumn(), -1);
    QCOMPARE(model()->keyAt(0), "z");
}

QTEST_MAIN(TestVectorsPage)
#include "tst_vectorspage.moc"
