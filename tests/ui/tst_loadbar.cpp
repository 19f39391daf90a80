#include "answers.h"
#include "englishplurals.h"
#include "loadbar.h"
#include "testclient.h"
#include "vectormodel.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;
using State = PagedTableModel::State;
using Kind = ApiError::Kind;

Q_DECLARE_METATYPE(vb::LoadFacts)

namespace {

LoadFacts makeFacts(State state, qint64 count, RowUnit unit = RowUnit::Vectors)
{
    LoadFacts facts;
    facts.unit = unit;
    facts.state = state;
    facts.count = count;
    facts.wasLoaded = true;
    return facts;
}

LoadFacts retrying(std::chrono::milliseconds delay)
{
    LoadFacts facts = makeFacts(State::Loading, 1000);
    facts.retry.attempt = 2;
    facts.retry.attempts = 3;
    facts.retry.delay = delay;
    facts.retry.error.kind = Kind::Throttled;
    return facts;
}

LoadFacts failed(qint64 count)
{
    LoadFacts facts = makeFacts(State::Failed, count);
    facts.error.kind = Kind::Denied;
    return facts;
}

QByteArray page(int count, const QByteArray &token)
{
    static int next = 0;
    QList<QPair<QByteArray, QByteArray>> vectors;
    for (int i = 0; i < count; ++i)
        vectors.append({"k" + QByteArray::number(next++), {}});
    return vectorsBody(vectors, token);
}

} // namespace

class TestLoadBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void stateIsSaidTruthfully_data();
    void stateIsSaidTruthfully();
    void everyErrorHasItsReason();
    void digitsFollowTheLocale();
    void labelIsFoundByItsNameAndItsTextIsSpoken();
    void onlyButtonsThatActAreVisible();
    void loadAllGoesToTheEnd();
    void stopSaysWhereItStopped();
    void loadingAfterStopForgetsTheStop();
    void stopBeforeAnythingCameSaysSo();
    void retryTakesTheFailedPageAgain();
    void failureWithoutRowsLeavesRetryToItsPlace();
    void retriesAreCountedDown();
    void removedRowsAreNotCounted();
    void withoutModelNothingIsSaid();

private:
    QString text() const;
    QStringList buttons() const;
    QPushButton *button(const QString &text) const;

    EnglishPlurals m_plurals;
    std::unique_ptr<TestClient> m_client;
    std::unique_ptr<VectorModel> m_model;
    std::unique_ptr<LoadBar> m_bar;
};

void TestLoadBar::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::installTranslator(&m_plurals);
}

void TestLoadBar::init()
{
    m_client = std::make_unique<TestClient>();
    IndexInfo index;
    index.name = u"articles"_s;
    BucketRef bucket;
    bucket.name = u"rag"_s;
    m_model = std::make_unique<VectorModel>(&m_client->client, bucket, index);
    m_bar = std::make_unique<LoadBar>(RowUnit::Vectors);
    m_bar->setModel(m_model.get());
}

void TestLoadBar::cleanup()
{
    QVERIFY(m_client->network.isDone());
    m_bar.reset();
    m_model.reset();
    m_client.reset();
}

QString TestLoadBar::text() const
{
    const auto labels = m_bar->findChildren<QLabel *>();
    return labels.size() == 1 ? labels.first()->text() : u"not one label"_s;
}

QStringList TestLoadBar::buttons() const
{
    QStringList texts;
    for (const QPushButton *button : m_bar->findChildren<QPushButton *>()) {
        if (!button->isHidden())
            texts.append(button->text());
    }
    return texts;
}

QPushButton *TestLoadBar::button(const QString &text) const
{
    for (QPushButton *button : m_bar->findChildren<QPushButton *>()) {
        if (button->accessibleName() == text && button->text() == text && !button->isHidden())
            return button;
    }
    return nullptr;
}

void TestLoadBar::stateIsSaidTruthfully_data()
{
    QTest::addColumn<LoadFacts>("facts");
    QTest::addColumn<QString>("text");
    LoadFacts facts = makeFacts(State::Complete, 0);
    facts.wasLoaded = false;
    QTest::newRow("before the first load") << facts << QString();
    QTest::newRow("none") << makeFacts(State::Complete, 0) << u"0 vectors"_s;
    QTest::newRow("one") << makeFacts(State::Complete, 1) << u"1 vector"_s;
    QTest::newRow("all") << makeFacts(State::Complete, 1234) << u"1,234 vectors"_s;
    QTest::newRow("more") << makeFacts(State::Ready, 1000) << u"≥ 1,000 vectors, more to load"_s;
    QTest::newRow("first page") << makeFacts(State::Loading, 0) << u"Loading…"_s;
    QTest::newRow("next page") << makeFacts(State::Loading, 3000) << u"Loading… 3,000 vectors so far"_s;
    facts = makeFacts(State::Ready, 2000);
    facts.wasStopped = true;
    QTest::newRow("stopped") << facts << u"Stopped at ≥ 2,000 vectors"_s;
    facts.wasLoaded = false;
    facts.count = 0;
    QTest::newRow("stopped at once") << facts << u"Stopped before anything came"_s;
    QTest::newRow("retry waits") << retrying(std::chrono::milliseconds(900)) << u"Retry 2 of 3 in 1 s: server busy"_s;
    QTest::newRow("retry runs") << retrying(std::chrono::milliseconds(0)) << u"Retry 2 of 3: server busy"_s;
    QTest::newRow("failed") << failed(0) << u"Loading failed: access denied"_s;
    QTest::newRow("failed later") << failed(1000) << u"≥ 1,000 vectors, loading failed: access denied"_s;
    QTest::newRow("buckets") << makeFacts(State::Complete, 2, RowUnit::Buckets) << u"2 buckets"_s;
    QTest::newRow("one index") << makeFacts(State::Complete, 1, RowUnit::Indexes) << u"1 index"_s;
    QTest::newRow("indexes") << makeFacts(State::Ready, 500, RowUnit::Indexes) << u"≥ 500 indexes, more to load"_s;
}

void TestLoadBar::stateIsSaidTruthfully()
{
    QFETCH(LoadFacts, facts);
    QFETCH(QString, text);
    QCOMPARE(loadStateText(facts), text);
}

void TestLoadBar::everyErrorHasItsReason()
{
    QSet<QString> texts;
    for (int kind = 0; kind <= int(Kind::RepeatedToken); ++kind) {
        LoadFacts facts = failed(0);
        facts.error.kind = Kind(kind);
        texts.insert(loadStateText(facts));
    }
    QCOMPARE(texts.size(), int(Kind::RepeatedToken) + 1);
    QVERIFY(!texts.contains(u"Loading failed: "_s));
}

void TestLoadBar::digitsFollowTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString german = countText(RowUnit::Vectors, 1234567);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(german, u"1.234.567 vectors"_s);
}

void TestLoadBar::labelIsFoundByItsNameAndItsTextIsSpoken()
{
    m_client->network.expect(answer(page(3, "t")));
    m_model->reload();
    QTRY_COMPARE(text(), u"≥ 3 vectors, more to load"_s);
    const QLabel *label = m_bar->findChild<QLabel *>();
    QCOMPARE(label->accessibleName(), u"Load state"_s);
    QCOMPARE(label->accessibleDescription(), u"≥ 3 vectors, more to load"_s);
}

void TestLoadBar::onlyButtonsThatActAreVisible()
{
    QCOMPARE(buttons(), QStringList());
    m_client->network.expect(answer(page(3, "t")));
    m_model->reload();
    QCOMPARE(buttons(), QStringList{u"Stop"_s});
    QTRY_COMPARE(buttons(), (QStringList{u"Load more"_s, u"Load all"_s}));
    m_client->network.expect(answer(page(2, {})));
    button(u"Load more"_s)->click();
    QCOMPARE(buttons(), (QStringList{u"Stop"_s, u"Load all"_s}));
    QTRY_COMPARE(text(), u"5 vectors"_s);
    QCOMPARE(buttons(), QStringList());
}

void TestLoadBar::loadAllGoesToTheEnd()
{
    m_client->network.expect(answer(page(3, "t1")));
    m_model->reload();
    QTRY_VERIFY(button(u"Load all"_s));
    m_client->network.expect(answer(page(3, "t2")));
    m_client->network.expect(answer(page(0, "t3")));
    m_client->network.expect(answer(page(1, {})));
    button(u"Load all"_s)->click();
    QCOMPARE(buttons(), QStringList{u"Stop"_s});
    QTRY_COMPARE(text(), u"7 vectors"_s);
}

void TestLoadBar::stopSaysWhereItStopped()
{
    m_client->network.expect(answer(page(3, "t1")));
    m_model->reload();
    QTRY_VERIFY(button(u"Load more"_s));
    m_client->network.expect(silence());
    button(u"Load more"_s)->click();
    QTRY_VERIFY(m_client->network.isDone());
    button(u"Stop"_s)->click();
    QCOMPARE(text(), u"Stopped at ≥ 3 vectors"_s);
    QCOMPARE(m_model->state(), State::Ready);
    QCOMPARE(buttons(), (QStringList{u"Load more"_s, u"Load all"_s}));
}

void TestLoadBar::loadingAfterStopForgetsTheStop()
{
    stopSaysWhereItStopped();
    m_client->network.expect(answer(page(1, "t2")));
    button(u"Load more"_s)->click();
    QCOMPARE(text(), u"Loading… 3 vectors so far"_s);
    QTRY_COMPARE(text(), u"≥ 4 vectors, more to load"_s);
}

void TestLoadBar::stopBeforeAnythingCameSaysSo()
{
    m_client->network.expect(silence());
    m_model->reload();
    QTRY_VERIFY(m_client->network.isDone());
    button(u"Stop"_s)->click();
    QCOMPARE(text(), u"Stopped before anything came"_s);
}

void TestLoadBar::retryTakesTheFailedPageAgain()
{
    m_client->network.expect(answer(page(3, "t1")));
    m_model->reload();
    QTRY_VERIFY(button(u"Load more"_s));
    m_client->network.expect(refusal(403, "AccessDenied"));
    button(u"Load more"_s)->click();
    QTRY_COMPARE(text(), u"≥ 3 vectors, loading failed: access denied"_s);
    QCOMPARE(buttons(), QStringList{u"Retry"_s});
    m_client->network.expect(answer(page(1, {})));
    button(u"Retry"_s)->click();
    QTRY_COMPARE(text(), u"4 vectors"_s);
    QCOMPARE(sentText(m_client->network.sent().last(), "nextToken"), "t1"_ba);
}

void TestLoadBar::failureWithoutRowsLeavesRetryToItsPlace()
{
    m_client->network.expect(refusal(403, "AccessDenied"));
    m_model->reload();
    QTRY_COMPARE(text(), u"Loading failed: access denied"_s);
    QCOMPARE(buttons(), QStringList());
}

void TestLoadBar::retriesAreCountedDown()
{
    // Almost the longest first wait, 200 ms; said in whole seconds.
    m_client->client.setRetryPolicy(RetryPolicy([] { return 0.99; }, 3));
    m_client->network.expect(refusal(503, "QpsLimitExceeded"));
    m_client->network.expect(silence());
    m_model->reload();
    QTRY_COMPARE(text(), u"Retry 2 of 3 in 1 s: server busy"_s);
    QVERIFY(button(u"Stop"_s));
    QTRY_COMPARE(text(), u"Retry 2 of 3: server busy"_s);
    QTRY_VERIFY(m_client->network.isDone());
    button(u"Stop"_s)->click();
    QCOMPARE(text(), u"Stopped before anything came"_s);
}

void TestLoadBar::removedRowsAreNotCounted()
{
    m_client->network.expect(answer(page(3, {})));
    m_model->reload();
    QTRY_COMPARE(text(), u"3 vectors"_s);
    m_model->removeKeys({m_model->keyAt(1)});
    QCOMPARE(text(), u"2 vectors"_s);
}

void TestLoadBar::withoutModelNothingIsSaid()
{
    m_client->network.expect(answer(page(3, "t")));
    m_model->reload();
    QTRY_VERIFY(button(u"Load more"_s));
    m_bar->setModel(nullptr);
    QCOMPARE(text(), QString());
    QCOMPARE(buttons(), QStringList());
}

QTEST_MAIN(TestLoadBar)
#include "tst_loadbar.moc"
