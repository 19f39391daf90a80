#include "bucketmodel.h"
#include "deleting.h"
#include "loopbackserver.h"
#include "networkfactory.h"
#include "restorebatch.h"
#include "restorejob.h"
#include "session.h"
#include "vectorcounter.h"
#include "vectormodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr int patience = 30'000;

Credentials temporary(const QByteArray &token, const QString &id = u"STS.key"_s)
{
    Credentials credentials;
    credentials.accessKeyId = id;
    credentials.accessKeySecret = Secret("secret of " + token);
    credentials.securityToken = Secret(token);
    credentials.source = QString::fromUtf8("source of " + token);
    return credentials;
}

IndexInfo indexInfo()
{
    IndexInfo index;
    index.name = u"articles"_s;
    return index;
}

//! A service of account 100 that takes one token, over a session that holds its calls.
struct Service
{
    explicit Service(bool isRenewable = true)
        : session(testProfile(), temporary("old"), &network)
    {
        network.setHandler([this](const FakeNetwork::Sent &sent) { return answerTo(sent); });
        session.setRenewable(isRenewable);
        worked = std::make_unique<BucketModel *>(session.makeBucketModel(&parent));
        (*worked)->reload();
        [this] { QTRY_VERIFY((*worked)->wasLoaded()); }();
        asked.clear();
        needed = std::make_unique<QSignalSpy>(&session, &Session::credentialsNeeded);
    }

    Exchange answerTo(const FakeNetwork::Sent &sent)
    {
        asked.append(sent.method + ' ' + sent.query() + ' ' + sent.header("x-oss-security-token"));
        bodies.append(sent.body);
        if (sent.header("x-oss-security-token") != taken)
            return refusal(status, code, "expired");
        if (sent.method == "GET")
            return buckets;
        return answer(vectorsBody({{"a", "{}"}}, "next"));
    }

    VectorModel *rows()
    {
        VectorModel *model = session.makeVectorModel(indexInfo(), {u"rag"_s, {}, {}, {}, {}}, &parent);
        model->reload();
        return model;
    }

    //! What a renewal said: "taken", or why not.
    QString renew(const Credentials &credentials, bool isTyped = true)
    {
        QString said = u"nothing"_s;
        session.renewCredentials(credentials, isTyped, &parent, [&said](const std::optional<ApiError> &error) {
            said = error ? error->code + u' ' + error->message : u"taken"_s;
        });
        [&] { QTRY_VERIFY(said != u"nothing"_s); }();
        return said;
    }

    QObject parent;
    FakeNetwork network;
    Session session;
    std::unique_ptr<BucketModel *> worked;
    std::unique_ptr<QSignalSpy> needed;
    QByteArray taken = "old";
    int status = 403;
    QByteArray code = "SecurityTokenExpired";
    Exchange buckets = answer(bucketsBody({u"rag"_s}));
    QList<QByteArray> asked;
    QList<QByteArray> bodies;
};

} // namespace

using State = PagedTableModel::State;

class TestCredentialRenewal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusedCallGoesOnWithNewCredentials();
    void whatIsAskedMeanwhileIsNotSent_data();
    void whatIsAskedMeanwhileIsNotSent();
    void severalCallsGoOnWithOneRenewal();
    void aCancelledCallDoesNotGoOn();
    void aCallThatIsRefusedAgainEnds();
    void whatIsRefusedAfterTheRenewalGoesOnAtOnce();
    void nobodyToRenewNoWaiting();
    void credentialsThatNeverWorkedAreNotWaitedFor();
    void otherRefusalsDoNotWait_data();
    void otherRefusalsDoNotWait();
    void theNextPageIsTheSameAfterARenewal();

    void aDeletionGoesOnAndSendsNothingTwice();
    void aDeletionIsStoppedWhileItWaits();
    void aDeletionThatBreaksOffSendsNothingAfterARenewal();
    void aRestoreAsksAnewWhatExistsAfterARenewal();
    void threadsOfAScanGoOn();

    void theKeyOfAnotherAccountIsRefused();
    void whoMayNotListIsTaken();
    void anUnknownAccountIsNotTakenFromTheUser();
    void credentialsThatDoNotWorkAreRefused();
    void newCredentialsAreNotedBeforeTheyAreUsed();
};

void TestCredentialRenewal::aRefusedCallGoesOnWithNewCredentials()
{
    Service service;
    service.taken = "new";
    const VectorModel *model = service.rows();
    QTRY_COMPARE(service.needed->count(), 1);
    QVERIFY(service.session.isWaitingForCredentials());
    QTest::qWait(20);
    QCOMPARE(service.asked, QList<QByteArray>{"POST listVectors old"});
    QVERIFY(model->state() == State::Loading);

    QSignalSpy changed(&service.session, &Session::credentialsChanged);
    service.session.setCredentials(temporary("new"));
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(service.asked, (QList<QByteArray>{"POST listVectors old", "POST listVectors new"}));
    QCOMPARE(service.bodies.at(service.bodies.size() - 1), service.bodies.at(service.bodies.size() - 2));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(service.session.credentialSource(), u"source of new"_s);
    QVERIFY(!service.session.isWaitingForCredentials());
}

void TestCredentialRenewal::whatIsAskedMeanwhileIsNotSent_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("expired") << 403 << "SecurityTokenExpired"_ba;
    QTest::newRow("refused, no more is said") << 401 << "Unauthorized"_ba;
}

void TestCredentialRenewal::whatIsAskedMeanwhileIsNotSent()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    Service service;
    service.taken = "new";
    service.status = status;
    service.code = code;
    service.rows();
    QTRY_COMPARE(service.needed->count(), 1);
    const VectorModel *later = service.rows();
    QTest::qWait(20);
    QCOMPARE(service.asked.size(), 1);
    service.session.setCredentials(temporary("new"));
    QTRY_COMPARE(later->rowCount(), 1);
    QCOMPARE(service.asked.count("POST listVectors new"), 2);
}

void TestCredentialRenewal::severalCallsGoOnWithOneRenewal()
{
    Service service;
    service.taken = "new";
    const VectorModel *one = service.rows();
    const VectorModel *other = service.rows();
    QTRY_COMPARE(service.asked.size(), 2);
    QTRY_VERIFY(service.needed->count() > 0);
    service.session.setCredentials(temporary("new"));
    QTRY_COMPARE(one->rowCount() + other->rowCount(), 2);
    QCOMPARE(service.asked.size(), 4);
}

void TestCredentialRenewal::aCancelledCallDoesNotGoOn()
{
    Service service;
    service.taken = "new";
    VectorModel *model = service.rows();
    QTRY_COMPARE(service.needed->count(), 1);
    model->stop();
    QVERIFY(model->state() != State::Loading);
    service.session.setCredentials(temporary("new"));
    QTest::qWait(20);
    QCOMPARE(service.asked.size(), 1);
    delete service.rows(); // and one whose asker dies
    QTest::qWait(20);
    QCOMPARE(service.asked.size(), 1);
}

void TestCredentialRenewal::aCallThatIsRefusedAgainEnds()
{
    Service service;
    service.taken = "another";
    const VectorModel *model = service.rows();
    QTRY_COMPARE(service.needed->count(), 1);
    service.session.setCredentials(temporary("new"));
    QTRY_VERIFY(model->state() == State::Failed);
    QCOMPARE(model->error().code, u"SecurityTokenExpired"_s);
    QTest::qWait(20);
    QCOMPARE(service.asked, (QList<QByteArray>{"POST listVectors old", "POST listVectors new"}));
}

void TestCredentialRenewal::whatIsRefusedAfterTheRenewalGoesOnAtOnce()
{
    Service service;
    service.taken = "new";
    Exchange late = refusal(403, "SecurityTokenExpired");
    late.delayMs = 50;
    service.network.expect(late);
    const VectorModel *model = service.rows();
    QTRY_COMPARE(service.network.sent().size(), 2); // the listing of buckets was the first
    service.session.setCredentials(temporary("new"));
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(service.needed->count(), 0);
}

void TestCredentialRenewal::nobodyToRenewNoWaiting()
{
    Service service(false);
    service.taken = "new";
    const VectorModel *model = service.rows();
    QTRY_VERIFY(model->state() == State::Failed);
    QCOMPARE(service.needed->count(), 0);
}

void TestCredentialRenewal::credentialsThatNeverWorkedAreNotWaitedFor()
{
    FakeNetwork network;
    network.setHandler([](const FakeNetwork::Sent &) { return refusal(403, "SecurityTokenExpired"); });
    Session session(testProfile(), temporary("old"), &network);
    session.setRenewable(true);
    QSignalSpy needed(&session, &Session::credentialsNeeded);
    QObject parent;
    BucketModel *model = session.makeBucketModel(&parent);
    model->reload();
    QTRY_VERIFY(model->state() == State::Failed);
    QTRY_COMPARE(needed.count(), 1); // the user is told all the same
    QVERIFY(!session.isWaitingForCredentials());
}

void TestCredentialRenewal::otherRefusalsDoNotWait_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("waits");
    QTest::newRow("expired") << "SecurityTokenExpired"_ba << true;
    QTest::newRow("invalid token") << "InvalidSecurityToken"_ba << true;
    QTest::newRow("the key is gone") << "InvalidAccessKeyId"_ba << true;
    QTest::newRow("denied") << "AccessDenied"_ba << false;
    QTest::newRow("wrong signature") << "SignatureDoesNotMatch"_ba << false;
}

void TestCredentialRenewal::otherRefusalsDoNotWait()
{
    QFETCH(QByteArray, code);
    QFETCH(bool, waits);
    Service service;
    service.taken = "new";
    service.code = code;
    const VectorModel *model = service.rows();
    QTRY_COMPARE(service.asked.size(), 1);
    QTRY_VERIFY(model->state() == State::Failed || service.session.isWaitingForCredentials());
    QCOMPARE(service.session.isWaitingForCredentials(), waits);
}

void TestCredentialRenewal::theNextPageIsTheSameAfterARenewal()
{
    Service service;
    VectorModel *model = service.rows();
    QTRY_COMPARE(model->rowCount(), 1);
    service.taken = "new";
    model->fetchMore({});
    QTRY_COMPARE(service.needed->count(), 1);
    QCOMPARE(model->rowCount(), 1);
    service.session.setCredentials(temporary("new"));
    QTRY_VERIFY(service.asked.contains("POST listVectors new"));
    QVERIFY(service.bodies.constLast().contains("\"nextToken\":\"next\""));
}

void TestCredentialRenewal::aDeletionGoesOnAndSendsNothingTwice()
{
    Deleting deleting;
    const QList<QByteArray> keys = numbered(1200); // three batches
    deleting.store.put(keys);
    deleting.client.setCredentials(temporary("old"));
    deleting.client.setHoldsExpired(true);
    QSignalSpy needed(&deleting.client, &VectorClient::credentialsNeeded);
    QByteArray taken = "old";
    int applied = 0;
    deleting.network.setHandler([&](const FakeNetwork::Sent &sent) {
        if (sent.query() == "deleteVectors" && applied == 1)
            taken = "new"; // the first was taken, the others come too late
        if (sent.header("x-oss-security-token") != taken)
            return refusal(403, "SecurityTokenExpired");
        applied += sent.query() == "deleteVectors" ? 1 : 0;
        return deleting.store.answerTo(sent);
    });
    deleting.make(vectorsRequest(keys))->start();
    QTRY_VERIFY_WITH_TIMEOUT(needed.count() > 0, patience);
    QTest::qWait(50);
    QCOMPARE(applied, 1);
    QCOMPARE(deleting.finished->count(), 0);
    deleting.client.setCredentials(temporary("new"));
    const DeleteReport report = deleting.wait();
    QVERIFY(report.isComplete());
    QCOMPARE(report.deleted.size(), 1200);
    QCOMPARE(applied, 3); // each batch once
}

void TestCredentialRenewal::aDeletionIsStoppedWhileItWaits()
{
    Deleting deleting;
    const QList<QByteArray> keys = numbered(1200);
    deleting.store.put(keys);
    deleting.client.setCredentials(temporary("old"));
    deleting.client.setHoldsExpired(true);
    QSignalSpy needed(&deleting.client, &VectorClient::credentialsNeeded);
    deleting.network.setHandler([](const FakeNetwork::Sent &) { return refusal(403, "SecurityTokenExpired"); });
    DeleteJob *job = deleting.make(vectorsRequest(keys));
    job->start();
    QTRY_VERIFY_WITH_TIMEOUT(needed.count() > 0, patience);
    job->stop();
    const DeleteReport report = deleting.wait();
    QCOMPARE(report.problem, QString());
    QCOMPARE(report.deleted.size(), 0);
    QCOMPARE(sorted(allKeys(report)), sorted(keys));
}

void TestCredentialRenewal::aDeletionThatBreaksOffSendsNothingAfterARenewal()
{
    Deleting deleting;
    const QList<QByteArray> keys = numbered(1200); // three batches
    deleting.store.put(keys);
    deleting.client.setCredentials(temporary("old"));
    deleting.client.setHoldsExpired(true);
    int deletes = 0;
    deleting.network.setHandler([&](const FakeNetwork::Sent &sent) {
        if (sent.query() != "deleteVectors")
            return refusal(403, "AccessDenied"); // reading back what the first one did breaks it off
        if (++deletes == 1)
            return deleting.store.answerTo(sent);
        Exchange late = refusal(403, "SecurityTokenExpired");
        late.delayMs = 300;
        return late;
    });
    deleting.make(vectorsRequest(keys))->start();
    const DeleteReport report = deleting.wait();
    QCOMPARE(report.unknownCount(), 500);
    QCOMPARE(report.stillThereCount(), 700);
    QCOMPARE(deletes, 3);
    deleting.client.setCredentials(temporary("new"));
    QTest::qWait(50);
    QCOMPARE(deletes, 3);
}

//! The pause can be long, and others may have written meanwhile.
void TestCredentialRenewal::aRestoreAsksAnewWhatExistsAfterARenewal()
{
    Deleting deleting;
    deleting.client.setCredentials(temporary("old"));
    deleting.client.setHoldsExpired(true);
    QSignalSpy needed(&deleting.client, &VectorClient::credentialsNeeded);
    QByteArray taken = "old";
    QList<QByteArray> puts;
    deleting.network.setHandler([&](const FakeNetwork::Sent &sent) {
        const bool isPut = sent.query() == "putVectors";
        if (isPut)
            taken = "new";
        if (sent.header("x-oss-security-token") != taken)
            return refusal(403, "SecurityTokenExpired");
        if (isPut)
            puts.append(sent.body);
        return isPut ? FakeStore::done() : deleting.store.answerTo(sent);
    });
    const VectorRecord one{"one", R"({"float32":[1]})"_ba, {}, {}};
    const VectorRecord two{"two", R"({"float32":[2]})"_ba, {}, {}};
    RestoreBatch batch(&deleting.client, articles(), {one, two}, false, nullptr);
    std::optional<RestoreBatch::Outcome> outcome;
    connect(&batch, &RestoreBatch::finished, this, [&](const RestoreBatch::Outcome &ended) { outcome = ended; });
    batch.start();
    QTRY_VERIFY_WITH_TIMEOUT(needed.count() > 0, patience);
    deleting.store.put({"one"});
    deleting.client.setCredentials(temporary("new"));
    QTRY_VERIFY_WITH_TIMEOUT(outcome, patience);
    QCOMPARE(outcome->skipped, QList<QByteArray>{"one"});
    QCOMPARE(outcome->restored, 1);
    QCOMPARE(puts.size(), 1);
    QVERIFY(!puts.first().contains(R"("one")"));
}

void TestCredentialRenewal::threadsOfAScanGoOn()
{
    QByteArray taken = "old";
    int pages = 0;
    LoopbackServer server([&](const QByteArray &request, QTcpSocket *socket) {
        const bool isTaken = request.contains(QByteArray("x-oss-security-token: " + taken + "\r\n"));
        const bool isListing = request.startsWith("GET");
        pages += isTaken && !isListing ? 1 : 0;
        taken = pages >= 5 ? "new" : taken; // in the middle of it
        const bool isLast = pages >= 20;
        const QByteArray body = !isTaken ? R"({"Error":{"Code":"SecurityTokenExpired","Message":"x"}})"_ba
            : isListing                  ? bucketsBody({u"rag"_s})
                                         : vectorsBody({{"k" + QByteArray::number(pages), {}}},
                                      isLast ? QByteArray() : "t" + QByteArray::number(pages));
        socket->write(QByteArray(isTaken ? "HTTP/1.1 200 OK" : "HTTP/1.1 403 Forbidden")
                      + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
                      + "\r\n\r\n" + body);
    });
    Profile profile = testProfile();
    profile.endpoint = QString::fromLatin1("http://" + server.address());
    QNetworkAccessManager network;
    Session session(profile, temporary("old"), &network);
    session.useScanThreads({});
    session.setRenewable(true);
    QObject parent;
    BucketModel *buckets = session.makeBucketModel(&parent);
    buckets->reload();
    QTRY_COMPARE_WITH_TIMEOUT(buckets->rowCount(), 1, patience);
    QSignalSpy needed(&session, &Session::credentialsNeeded);
    VectorCounter *counter = session.makeVectorCounter({{u"rag"_s, {}, {}, {}, {}}, u"articles"_s}, &parent);
    counter->setSegments(1);
    counter->start();
    QTRY_VERIFY_WITH_TIMEOUT(needed.count() > 0, patience);
    QVERIFY(counter->isRunning());
    session.setCredentials(temporary("new"));
    QTRY_VERIFY_WITH_TIMEOUT(!counter->isRunning(), patience);
    QVERIFY(!counter->hasFailed());
    QVERIFY(counter->isExact());
    QCOMPARE(counter->count(), 20);
}

void TestCredentialRenewal::theKeyOfAnotherAccountIsRefused()
{
    Service service;
    service.taken = "new";
    const VectorModel *model = service.rows();
    QTRY_COMPARE(service.needed->count(), 1);
    service.buckets.body.replace(":100:", ":200:");
    const QString said = service.renew(temporary("new"));
    QVERIFY2(said.contains("200"_L1) && said.contains("100"_L1), qPrintable(said));
    QVERIFY(service.session.isWaitingForCredentials());
    QVERIFY(model->state() == State::Loading);
    QCOMPARE(service.asked.count("POST listVectors new"), 0);

    service.buckets.body.replace(":200:", ":100:");
    QCOMPARE(service.renew(temporary("new")), u"taken"_s);
    QTRY_COMPARE(model->rowCount(), 1);
}

void TestCredentialRenewal::whoMayNotListIsTaken()
{
    Service service; // of account 100: requests name it
    service.taken = "new";
    service.buckets = refusal(403, "AccessDenied");
    QCOMPARE(service.renew(temporary("new")), u"taken"_s);
}

void TestCredentialRenewal::anUnknownAccountIsNotTakenFromTheUser()
{
    FakeNetwork network;
    network.setHandler([](const FakeNetwork::Sent &) { return refusal(403, "AccessDenied"); });
    Profile profile = testProfile();
    profile.accountId.clear();
    Session session(profile, temporary("old"), &network);
    std::optional<ApiError> typed;
    session.renewCredentials(temporary("new"), true, this,
                             [&](const std::optional<ApiError> &error) { typed = error; });
    QTRY_VERIFY(typed);
    QCOMPARE(session.credentialSource(), u"source of old"_s);
    bool isTaken = false;
    session.renewCredentials(temporary("new"), false, this,
                             [&](const std::optional<ApiError> &error) { isTaken = !error; });
    QTRY_VERIFY(isTaken);
    QCOMPARE(session.credentialSource(), u"source of new"_s);
}

void TestCredentialRenewal::newCredentialsAreNotedBeforeTheyAreUsed()
{
    Service service;
    QStringList noted;
    service.session.setCredentialsNote([&](const Credentials &credentials) {
        noted.append(credentials.source + u", asked: %1"_s.arg(service.asked.size()));
    });
    QVERIFY(service.renew(temporary("wrong")) != u"taken"_s); // even those that are only tried
    QCOMPARE(noted, QStringList{u"source of wrong, asked: 0"_s});
    service.taken = "new";
    service.session.setCredentials(temporary("new"));
    QCOMPARE(noted.last(), u"source of new, asked: %1"_s.arg(service.asked.size()));
}

void TestCredentialRenewal::credentialsThatDoNotWorkAreRefused()
{
    Service service;
    service.taken = "new";
    service.rows();
    QTRY_COMPARE(service.needed->count(), 1);
    QVERIFY(service.renew(temporary("wrong")).startsWith("SecurityTokenExpired"_L1));
    QVERIFY(service.session.isWaitingForCredentials());
    QCOMPARE(service.session.credentialSource(), u"source of old"_s);
}

} // namespace vb

QTEST_GUILESS_MAIN(vb::TestCredentialRenewal)
#include "tst_credentialrenewal.moc"
