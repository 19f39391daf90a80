#include "vectorsearch.h"

#include "answers.h"
#include "scanlanes.h"
#include "testclient.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace vb;
using State = PagedTableModel::State;
using Vectors = QList<QPair<QByteArray, QByteArray>>;

namespace {

constexpr int perPage = 5;

//! An index of the fake service, listed in segments.
struct Scene
{
    Scene()
    {
        for (int i = 0; i < 400; ++i)
            vectors.append({"key-" + QByteArray::number(i),
                            "{\"n\":" + QByteArray::number(i) + (i % 3 == 0 ? ",\"tag\":\"Fizz\"}" : "}")});
        service.network.setHandler([this](const FakeNetwork::Sent &sent) { return answerTo(sent); });
    }

    virtual ~Scene() = default;
    Q_DISABLE_COPY_MOVE(Scene)

    Exchange answerTo(const FakeNetwork::Sent &sent)
    {
        const QJsonObject body = QJsonDocument::fromJson(sent.body).object();
        const QJsonValue filter = body.value("filter"_L1);
        if (!filter.isUndefined() && refusesFilter)
            return vb::refusal(400, "VectorIndexParameterInvalid", "unknown member");
        if (answers == 0)
            return silence();
        answers -= answers > 0 ? 1 : 0;
        if (failAt > 0 && --failAt == 0)
            return vb::refusal(403, "AccessDenied");
        Vectors wanted;
        for (qsizetype i = body.value("segmentIndex"_L1).toInt(); i < vectors.size();
             i += body.value("segmentCount"_L1).toInt(1))
            wanted.append(vectors[i]);
        if (!filter.isUndefined() && filters) {
            const RowMatcher matcher
                = readFindQuery(QString::fromUtf8(QJsonDocument(filter.toObject()).toJson())).matcher();
            wanted.removeIf([&](const auto &vector) { return !matcher.matches(vector.first, vector.second); });
        }
        const int first = sentText(sent, "nextToken").toInt();
        const int end = first + perPage;
        return answer(
            vectorsBody(wanted.mid(first, perPage), end < wanted.size() ? QByteArray::number(end) : QByteArray()));
    }

    void search(const QString &text)
    {
        IndexInfo info;
        info.name = u"articles"_s;
        const auto scan = [this](const ScanRequest &request, std::shared_ptr<ScanSink> sink, QObject *parent) {
            return new ScanJob(&lanes, request, std::move(sink), parent);
        };
        model = std::make_unique<VectorSearch>(scan, &service.client, BucketRef{u"rag"_s, {}, {}, {}, {}}, info,
                                               readFindQuery(text));
        auto *tester = new QAbstractItemModelTester(model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                                    model.get());
        tester->setUseFetchMore(false);
        model->reload();
    }
    bool ends() const
    {
        return QTest::qWaitFor([this] { return model->state() != State::Loading; });
    }
    QByteArrayList found() const
    {
        QByteArrayList keys;
        for (int row = 0; row < model->rowCount(); ++row)
            keys.append(model->keyAt(row));
        std::sort(keys.begin(), keys.end());
        return keys;
    }
    //! What the search must find, by looking at each vector.
    QByteArrayList expected(const QString &text) const
    {
        const RowMatcher matcher = readFindQuery(text).matcher();
        QByteArrayList keys;
        for (const auto &[key, metadata] : vectors)
            keys.append(matcher.matches(key, metadata) ? key : QByteArray());
        keys.removeAll(QByteArray());
        std::sort(keys.begin(), keys.end());
        return keys;
    }
    qsizetype filteredCalls() const
    {
        const auto &sent = service.network.sent();
        return std::count_if(sent.begin(), sent.end(),
                             [](const FakeNetwork::Sent &call) { return call.body.contains("\"filter\""); });
    }

    TestClient service;
    ScanLanes lanes{&service.client};
    Vectors vectors;
    bool refusesFilter = false;
    bool filters = false;
    int failAt = 0; //!< the call that is refused
    int answers = -1; //!< that come before the service falls silent; negative: it does not
    std::unique_ptr<VectorSearch> model;
};

} // namespace

class TestVectorSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsExactlyWhatMatches_data();
    void findsExactlyWhatMatches();
    void nothingFoundIsAnAnswer();
    void rowsAreShownWhileItRuns();
    void aStopKeepsWhatWasFoundAndCanGoOn();
    void anErrorKeepsWhatWasFoundAndCanBeRetried();
    void theServiceFiltersWhereItCan();
    void aServiceThatIgnoresTheFilterChangesNothing();
    void aServiceThatRefusesTheFilterIsAskedWithout();
    void otherRefusalsAreErrors();
    void textIsNeverSent();
    void itBeginsAnew();
    void itStopsWhenMemoryIsFull();
    void resultsCanBeDeleted();
    void itMayGoInTheMiddle();
};

void TestVectorSearch::findsExactlyWhatMatches_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"fizz"_s, u"KEY-1"_s, u"n >= 390"_s, u"tag = \"Fizz\" and n < 50"_s, u"key"_s,
                                u"{\"n\":{\"$in\":[7,8,1000]}}"_s, u"not exists(tag)"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestVectorSearch::findsExactlyWhatMatches()
{
    QFETCH(QString, text);
    Scene scene;
    scene.search(text);
    QVERIFY(scene.ends());
    QCOMPARE(scene.model->state(), State::Complete);
    QVERIFY(!scene.expected(text).isEmpty());
    QCOMPARE(scene.found(), scene.expected(text));
    QCOMPARE(scene.model->progress().scanned, 400);
    QVERIFY(scene.model->wasLoaded());
}

void TestVectorSearch::nothingFoundIsAnAnswer()
{
    Scene scene;
    scene.search(u"zebra"_s);
    QVERIFY(scene.ends());
    QCOMPARE(scene.model->state(), State::Complete);
    QCOMPARE(scene.model->rowCount(), 0);
    QVERIFY(scene.model->wasLoaded());
    QCOMPARE(scene.model->progress().scanned, 400);
}

void TestVectorSearch::rowsAreShownWhileItRuns()
{
    Scene scene;
    scene.search(u"fizz"_s);
    QTRY_VERIFY(scene.model->rowCount() > 0);
    QVERIFY(scene.ends());
    QCOMPARE(scene.found(), scene.expected(u"fizz"_s));
}

void TestVectorSearch::aStopKeepsWhatWasFoundAndCanGoOn()
{
    Scene scene;
    scene.answers = 40;
    scene.search(u"fizz"_s);
    QTRY_COMPARE(scene.model->progress().scanned, 40 * perPage);
    scene.model->stop();
    QCOMPARE(scene.model->state(), State::Ready);
    QVERIFY(scene.model->wasStopped());
    QVERIFY(!scene.model->canFetchMore({}));
    QVERIFY(!scene.model->canLoadMore());
    const auto sent = scene.service.network.sent().size();
    QTest::qWait(50); // nothing comes after a stop
    QCOMPARE(scene.service.network.sent().size(), sent);
    QCOMPARE(scene.model->progress().scanned, 40 * perPage);
    scene.answers = -1;
    scene.model->loadAll();
    QVERIFY(scene.ends());
    QCOMPARE(scene.model->state(), State::Complete);
    QCOMPARE(scene.found(), scene.expected(u"fizz"_s)); // none twice
    QCOMPARE(scene.model->progress().scanned, 400);
}

void TestVectorSearch::anErrorKeepsWhatWasFoundAndCanBeRetried()
{
    Scene scene;
    scene.failAt = 40;
    scene.search(u"fizz"_s);
    QVERIFY(scene.ends());
    QCOMPARE(scene.model->state(), State::Failed);
    QCOMPARE(scene.model->error().kind, ApiError::Kind::Denied);
    QVERIFY(scene.model->progress().scanned < 400);
    QVERIFY(scene.model->rowCount() > 0);
    scene.model->retry();
    QVERIFY(scene.ends());
    QCOMPARE(scene.model->state(), State::Complete);
    QCOMPARE(scene.found(), scene.expected(u"fizz"_s));
    QCOMPARE(scene.model->progress().scanned, 400);
}

void TestVectorSearch::theServiceFiltersWhereItCan()
{
    Scene scene;
    scene.filters = true;
    scene.search(u"n < 20"_s);
    QVERIFY(scene.ends());
    QCOMPARE(scene.found(), scene.expected(u"n < 20"_s));
    QCOMPARE(scene.model->progress().scanned, 20); // the others did not come
    QVERIFY(scene.model->progress().onlyMatchesCame);
    QCOMPARE(scene.filteredCalls(), scene.service.network.sent().size());
}

void TestVectorSearch::aServiceThatIgnoresTheFilterChangesNothing()
{
    Scene scene;
    scene.search(u"n < 20"_s);
    QVERIFY(scene.ends());
    QCOMPARE(scene.found(), scene.expected(u"n < 20"_s));
    QVERIFY(!scene.model->progress().onlyMatchesCame);
}

void TestVectorSearch::aServiceThatRefusesTheFilterIsAskedWithout()
{
    Scene scene;
    scene.refusesFilter = true;
    scene.search(u"n < 20"_s);
    QSignalSpy changed(scene.model.get(), &PagedTableModel::stateChanged);
    QStringList states;
    connect(scene.model.get(), &PagedTableModel::stateChanged, this,
            [&] { states.append(QVariant::fromValue(scene.model->state()).toString()); });
    QVERIFY(scene.ends());
    QVERIFY(!states.contains(u"Failed"_s)); // silently
    QCOMPARE(scene.model->state(), State::Complete);
    QCOMPARE(scene.found(), scene.expected(u"n < 20"_s));
    QCOMPARE(scene.model->progress().scanned, 400);
    const auto filtered = scene.filteredCalls();
    QVERIFY(filtered > 0);
    scene.model->reload();
    QVERIFY(scene.ends());
    QCOMPARE(scene.filteredCalls(), filtered); // it is remembered
}

void TestVectorSearch::otherRefusalsAreErrors()
{
    Scene scene;
    scene.failAt = 1;
    scene.search(u"n < 20"_s);
    QVERIFY(scene.ends());
    QCOMPARE(scene.model->state(), State::Failed);
    QCOMPARE(scene.model->rowCount(), 0);
}

void TestVectorSearch::textIsNeverSent()
{
    Scene scene;
    scene.search(u"fizz"_s);
    QVERIFY(scene.ends());
    QCOMPARE(scene.filteredCalls(), 0);
}

void TestVectorSearch::itBeginsAnew()
{
    Scene scene;
    scene.search(u"fizz"_s);
    QTRY_VERIFY(scene.model->rowCount() > 0);
    scene.model->reload();
    QCOMPARE(scene.model->rowCount(), 0);
    QVERIFY(scene.ends());
    QCOMPARE(scene.found(), scene.expected(u"fizz"_s));
    QCOMPARE(scene.model->progress().scanned, 400);
}

void TestVectorSearch::itStopsWhenMemoryIsFull()
{
    Scene scene;
    scene.search(u"key"_s);
    scene.model->setMostBytes(1000);
    QVERIFY(scene.ends());
    QCOMPARE(scene.model->state(), State::Ready);
    QVERIFY(scene.model->progress().isFull);
    QVERIFY(scene.model->rowCount() > 0);
    QVERIFY(scene.model->rowCount() < 400);
    scene.model->setMostBytes(1000000);
    scene.model->loadAll();
    QVERIFY(scene.ends());
    QVERIFY(!scene.model->progress().isFull);
    QCOMPARE(scene.found(), scene.expected(u"key"_s));
}

void TestVectorSearch::resultsCanBeDeleted()
{
    Scene scene;
    scene.search(u"n < 10"_s);
    QVERIFY(scene.ends());
    QCOMPARE(scene.model->rowCount(), 10);
    scene.model->removeKeys({"key-3", "key-7"});
    QCOMPARE(scene.model->rowCount(), 8);
    QVERIFY(!scene.found().contains("key-3"));
}

void TestVectorSearch::itMayGoInTheMiddle()
{
    Scene scene;
    scene.answers = 20;
    scene.search(u"fizz"_s);
    QTRY_COMPARE(scene.model->progress().scanned, 20 * perPage);
    scene.model.reset();
    const auto sent = scene.service.network.sent().size();
    QTest::qWait(30);
    QCOMPARE(scene.service.network.sent().size(), sent);
}

QTEST_GUILESS_MAIN(TestVectorSearch)
#include "tst_vectorsearch.moc"
