#include "answers.h"
#include "englishplurals.h"
#include "indexespage.h"
#include "indexfacts.h"
#include "indexmodel.h"
#include "settings.h"
#include "testclient.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace vb;
using State = PagedTableModel::State;

namespace {

QByteArray withStatus(const QByteArray &status)
{
    return R"({"indexes":[{"indexName":"young","dataType":"float32","dimension":4,"distanceMetric":"cosine","status":")"
        + status + R"("}]})";
}

} // namespace

class TestIndexesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void bucketAndCountAreNamed();
    void noIndexesHaveTheirOwnWords();
    void deniedNamesTheBucket();
    void indexIsOpened();
    void deleteNeedsOneReadyIndexAndAWritableSession();
    void indexThatIsNotReadyCannotBeDeleted_data();
    void indexThatIsNotReadyCannotBeDeleted();
    void reasonIsNeverMarkup();
    void deleteAsksForTheSelectedIndex();
    void removedIndexLeavesTheTable();
    void removingTheLastLeavesTheEmptyState();
    void factsOfAnIndex_data();
    void factsOfAnIndex();

private:
    void load(const QByteArray &body);
    QToolButton *deleteButton() const;
    QString visibleText() const;

    EnglishPlurals m_plurals;
    QTemporaryDir m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<TestClient> m_client;
    std::unique_ptr<IndexesPage> m_page;
};

void TestIndexesPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::installTranslator(&m_plurals);
}

void TestIndexesPage::init()
{
    m_settings = std::make_unique<Settings>(m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())));
    m_client = std::make_unique<TestClient>();
    m_page = std::make_unique<IndexesPage>(m_settings.get());
    m_page->resize(900, 400);
    m_page->show();
}

void TestIndexesPage::cleanup()
{
    QVERIFY(m_client->network.isDone());
    m_page.reset();
    m_client.reset();
    m_settings.reset();
}

void TestIndexesPage::load(const QByteArray &body)
{
    BucketInfo bucket;
    bucket.name = u"rag-prod"_s;
    bucket.region = u"cn-hangzhou"_s;
    bucket.created = QDateTime(QDate(2026, 5, 12), QTime(10, 0), Qt::UTC);
    m_client->network.expect(answer(body));
    m_page->setModel(new IndexModel(&m_client->client, bucket.ref()), bucket);
    QTRY_VERIFY(m_page->model()->state() != State::Loading);
}

QToolButton *TestIndexesPage::deleteButton() const
{
    for (QToolButton *button : m_page->findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"Delete…"_s)
            return button;
    }
    return nullptr;
}

QString TestIndexesPage::visibleText() const
{
    QStringList texts;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

void TestIndexesPage::bucketAndCountAreNamed()
{
    QStringList names; // more than the view shows, or it would ask for more by itself
    for (int i = 0; i < 40; ++i)
        names.append(u"index%1"_s.arg(i));
    load(indexesBody(names, "t"));
    QCOMPARE(m_page->table()->accessibleName(), u"Indexes"_s);
    QVERIFY(visibleText().contains(u"rag-prod\ncn-hangzhou · created 12 May 2026"_s));
    QVERIFY(visibleText().contains(u"≥ 40 indexes, more to load"_s));
}

void TestIndexesPage::noIndexesHaveTheirOwnWords()
{
    load(indexesBody({}));
    QVERIFY(visibleText().contains(u"No indexes\nThe bucket rag-prod holds no vector indexes."_s));
    QVERIFY(visibleText().contains(u"0 indexes"_s));
}

void TestIndexesPage::deniedNamesTheBucket()
{
    m_client->network.expect(refusal(403, "AccessDenied"));
    BucketInfo bucket;
    bucket.name = u"rag-prod"_s;
    m_page->setModel(new IndexModel(&m_client->client, bucket.ref()), bucket);
    QTRY_VERIFY(visibleText().contains(u"The indexes of rag-prod could not be listed"_s));
    QVERIFY(visibleText().contains(u"oss:ListVectorIndexes"_s));
    QVERIFY(!visibleText().contains(u"No indexes"_s));
}

void TestIndexesPage::indexIsOpened()
{
    load(indexesBody({u"articles"_s, u"images"_s}));
    QStringList opened;
    connect(m_page.get(), &IndexesPage::indexOpened, this,
            [&opened](const IndexInfo &index) { opened.append(index.name); });
    m_page->table()->selectRow(1);
    QTest::keyClick(m_page->table(), Qt::Key_Return);
    QCOMPARE(opened, QStringList{u"images"_s});
}

void TestIndexesPage::deleteNeedsOneReadyIndexAndAWritableSession()
{
    load(indexesBody({u"articles"_s, u"images"_s}));
    m_page->setWritable(true);
    QVERIFY(!deleteButton()->isEnabled());
    QCOMPARE(deleteButton()->toolTip(), u"Select one index"_s);
    m_page->table()->selectRow(0);
    QVERIFY(deleteButton()->isEnabled());
    m_page->selectAll();
    QVERIFY(!deleteButton()->isEnabled());
    m_page->table()->selectRow(0);
    m_page->setWritable(false, u"The session is read-only (--read-only)"_s);
    QVERIFY(!deleteButton()->isEnabled());
    QCOMPARE(deleteButton()->toolTip(), u"The session is read-only (--read-only)"_s);
}

void TestIndexesPage::indexThatIsNotReadyCannotBeDeleted_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("canDelete");
    QTest::newRow("creating") << "creating"_ba << false;
    QTest::newRow("deleting") << "deleting"_ba << false;
    QTest::newRow("a new one") << "paused"_ba << false;
    QTest::newRow("enable") << "enable"_ba << true;
    QTest::newRow("running") << "running"_ba << true;
}

void TestIndexesPage::indexThatIsNotReadyCannotBeDeleted()
{
    QFETCH(QByteArray, status);
    QFETCH(bool, canDelete);
    load(withStatus(status));
    m_page->setWritable(true);
    m_page->table()->selectRow(0);
    QSignalSpy asked(m_page.get(), &IndexesPage::deleteRequested);
    m_page->requestDelete();
    QCOMPARE(asked.size(), canDelete ? 1 : 0);
    QCOMPARE(deleteButton()->isEnabled(), canDelete);
    QCOMPARE(deleteButton()->toolTip().contains(QString::fromLatin1(status)), !canDelete);
}

void TestIndexesPage::reasonIsNeverMarkup()
{
    load(withStatus("<b>frozen</b>"));
    m_page->setWritable(true);
    m_page->table()->selectRow(0);
    QVERIFY(deleteButton()->toolTip().contains(u"&lt;b&gt;frozen"_s));
}

void TestIndexesPage::deleteAsksForTheSelectedIndex()
{
    load(indexesBody({u"articles"_s, u"images"_s}));
    m_page->setWritable(true);
    QSignalSpy asked(m_page.get(), &IndexesPage::deleteRequested);
    m_page->requestDelete();
    QCOMPARE(asked.size(), 0);
    m_page->table()->selectRow(1);
    deleteButton()->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<IndexInfo>().name, u"images"_s);
}

void TestIndexesPage::removedIndexLeavesTheTable()
{
    load(indexesBody({u"articles"_s, u"images"_s}));
    m_page->setWritable(true);
    m_page->table()->selectRow(1);
    m_page->removeIndex(u"images"_s);
    QCOMPARE(m_page->model()->rowCount(), 1);
    QVERIFY(visibleText().contains(u"1 index"_s));
    QVERIFY(m_page->table()->currentIndex().isValid());
    QVERIFY(!deleteButton()->isEnabled());
}

void TestIndexesPage::removingTheLastLeavesTheEmptyState()
{
    load(indexesBody({u"articles"_s}));
    m_page->removeIndex(u"articles"_s);
    QVERIFY(visibleText().contains(u"No indexes"_s));
}

void TestIndexesPage::factsOfAnIndex_data()
{
    QTest::addColumn<IndexInfo>("index");
    QTest::addColumn<QString>("facts");
    IndexInfo index;
    QTest::newRow("nothing known") << index << QString();
    index.dimension = 4096;
    index.distanceMetric = u"cosine"_s;
    index.status = u"enable"_s;
    index.created = QDateTime(QDate(2026, 5, 12), QTime(10, 0), Qt::UTC);
    QTest::newRow("all") << index << u"4,096-d · cosine · enable · created 12 May 2026"_s;
    IndexInfo fusion;
    fusion.mode = u"fusion"_s;
    fusion.status = u"enable"_s;
    QTest::newRow("fusion") << fusion << u"fusion · enable"_s;
}

void TestIndexesPage::factsOfAnIndex()
{
    QFETCH(IndexInfo, index);
    QFETCH(QString, facts);
    QCOMPARE(indexFacts(index), facts);
}

QTEST_MAIN(TestIndexesPage)
#include "tst_indexespage.moc"
