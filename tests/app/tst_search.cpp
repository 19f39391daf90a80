#include "democlient.h"

#include "networkfactory.h"
#include "session.h"
#include "vectorsearch.h"

#include <QNetworkAccessManager>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace vb;
using namespace Qt::StringLiterals;
using State = PagedTableModel::State;

//! A search of a whole index over real connections finds what the service's own filter finds.
class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithQueryVectors_data();
    void agreesWithQueryVectors();
    void everythingIsLookedAt();

private:
    std::unique_ptr<VectorSearch> search(const QString &bucket, const QString &index, const QString &text);

    std::unique_ptr<DemoStore> m_store;
    std::unique_ptr<DemoClient> m_client;
    QNetworkAccessManager m_network;
    std::unique_ptr<Session> m_session;
};

void TestSearch::initTestCase()
{
    m_store = std::make_unique<DemoStore>();
    QVERIFY(m_store->start().ok());
    m_client = std::make_unique<DemoClient>(*m_store);
    m_session = std::make_unique<Session>(m_store->profile(), m_store->credentials(), &m_network);
    m_session->useScanThreads({});
}

std::unique_ptr<VectorSearch> TestSearch::search(const QString &bucket, const QString &index, const QString &text)
{
    IndexInfo info;
    info.name = index;
    BucketRef ref;
    ref.name = bucket;
    std::unique_ptr<VectorSearch> result(m_session->makeVectorSearch(info, ref, readFindQuery(text), nullptr));
    result->reload();
    const bool ended = QTest::qWaitFor([&] { return result->state() != State::Loading; }, 60'000);
    return ended ? std::move(result) : nullptr;
}

void TestSearch::agreesWithQueryVectors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("atLeast");
    const auto row = [](const char *text, int atLeast) { QTest::newRow(text) << QString::fromUtf8(text) << atLeast; };
    row("mixed = \"a\"", 1);
    row("mixed = 1", 1);
    row("mixed = true", 1);
    row("mixed > 2", 1);
    row("mixed in (b, c)", 0); // only nested
    row("mixed != 1", 40);
    row("exists(null)", 1);
    row("not exists(null)", 40);
    row("exists(object)", 1);
    row("empty = \"\"", 1);
    row("\"2^53+1\" = 9007199254740992", 1);
    row("beyond >= 123456789012345678901234567890", 1);
    row("exists(huge) and not exists(missing)", 1);
    row("huge > 0", 0);
    row("tiny >= 0", 1);
    row("\"minus zero\" = 0", 1);
    row("exponent = 100", 1);
    row("third = 0.1", 1);
    row("trailing = 1.5", 1);
    row("twice = first", 0);
    row("twice = second", 1);
    row("a = 1", 0);
    row("a.b = 1", 1);
    row("\"\" = \"empty name\"", 1);
    row("\"line\\nfeed\" = 4", 1);
    row("ключ = 6", 1);
    row("spaced >= 3", 1);
    row("value in (text, 42, y)", 3);
    row("value not in (text, 42)", 40);
    row("value = 42 or value = x", 2);
    row("{\"escapes\":\"A\\u00e9\\ud83d\\ude00 \\\"\\\\/\\b\\f\\n\\r\\t\\u0000\"}", 1);
    row("\"key is\" = \"HTML\" or \"key is\" = Chinese", 2);
}

void TestSearch::agreesWithQueryVectors()
{
    QFETCH(const QString, text);
    QFETCH(const int, atLeast);
    const auto reply
        = m_client->post(u"difficult"_s, "queryVectors",
                         R"({"indexName":"keys","topK":100,"queryVector":{"float32":[1,0,0,0,0,0,0,0]},"filter":)"
                             + readFindQuery(text).filterJson + '}');
    QCOMPARE(reply.status, 200);
    QStringList expected = reply.keys();
    const auto found = search(u"difficult"_s, u"keys"_s, text);
    QVERIFY(found);
    QCOMPARE(found->state(), State::Complete);
    QStringList keys;
    for (int row = 0; row < found->rowCount(); ++row)
        keys.append(QString::fromUtf8(found->keyAt(row)));
    std::sort(keys.begin(), keys.end());
    std::sort(expected.begin(), expected.end());
    QCOMPARE(keys, expected);
    QVERIFY(keys.size() >= atLeast);
}

void TestSearch::everythingIsLookedAt()
{
    const auto found = search(u"colours"_s, u"oklab"_s, u"tomato"_s);
    QVERIFY(found);
    QCOMPARE(found->state(), State::Complete);
    QVERIFY(found->rowCount() >= 1);
    QVERIFY(found->progress().scanned > 140);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
