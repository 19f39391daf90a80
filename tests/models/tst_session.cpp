#include "answers.h"
#include "bucketmodel.h"
#include "deletejob.h"
#include "indexmodel.h"
#include "keylookup.h"
#include "navigatormodel.h"
#include "session.h"
#include "testclient.h"
#include "vectordetail.h"
#include "vectormodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;
using State = PagedTableModel::State;

namespace {

const BucketRef bucket{u"rag"_s, {}, {}, {}, {}};

IndexInfo indexInfo()
{
    IndexInfo index;
    index.name = u"articles"_s;
    return index;
}

} // namespace

//! One connection, and the models it makes.
class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhereItIs();
    void everyModelSpeaksThroughIt();
    void modelsBelongToTheirParent();
    void callsAreReported();
    void readOnlyRefusesToDelete();
    void aReadOnlyProfileStartsReadOnly();
    void aSessionEndsItsCalls();
};

void SessionTest::knowsWhereItIs()
{
    FakeNetwork network;
    const Session session(testProfile(), testCredentials(), &network);
    QCOMPARE(session.profile().name, u"test account"_s);
    QCOMPARE(session.credentialSource(), u"test"_s);
    QCOMPARE(session.endpointLabel(), u"127.0.0.1:9"_s);
    QVERIFY(!session.isReadOnly());
}

void SessionTest::everyModelSpeaksThroughIt()
{
    FakeNetwork network;
    QStringList asked;
    network.setHandler([&](const FakeNetwork::Sent &sent) {
        asked.append(QString::fromLatin1(sent.method + ' ' + sent.url.path().toLatin1() + ' ' + sent.query()));
        return silence();
    });
    Session session(testProfile(), testCredentials(), &network);
    QObject parent;
    session.makeBucketModel(&parent)->reload();
    session.makeIndexModel(bucket, &parent)->reload();
    session.makeVectorModel(indexInfo(), bucket, &parent)->reload();
    session.makeNavigatorModel(&parent)->reload();
    session.makeVectorDetail(&parent)->load({bucket, u"articles"_s}, indexInfo(), "k");
    session.makeKeyLookup({bucket, u"articles"_s}, &parent)->start({"k"});
    DeleteRequest request;
    request.index = {bucket, u"articles"_s};
    request.keys = {"k"};
    session.makeDeleteJob(request, {}, &parent)->start();
    const QStringList expected{u"GET / max-keys=1000"_s,    u"POST /rag/ listVectorIndexes"_s,
                               u"POST /rag/ listVectors"_s, u"GET / max-keys=1000"_s,
                               u"POST /rag/ getVectors"_s,  u"POST /rag/ getVectors"_s,
                               u"POST /rag/ getVectors"_s}; // the backup comes first
    QTRY_COMPARE(asked, expected);
}

void SessionTest::modelsBelongToTheirParent()
{
    FakeNetwork network;
    network.setHandler([](const FakeNetwork::Sent &) { return silence(); });
    Session session(testProfile(), testCredentials(), &network);
    auto parent = std::make_unique<QObject>();
    const QPointer<BucketModel> buckets = session.makeBucketModel(parent.get());
    QCOMPARE(buckets->parent(), parent.get());
    QCOMPARE(session.makeVectorModel(indexInfo(), bucket, parent.get())->ref().place(), u"rag/articles"_s);
    buckets->reload();
    QTRY_COMPARE(network.sent().size(), 1);
    parent.reset();
    QVERIFY(!buckets);
    QTRY_COMPARE(network.aborted(), 1);
}

void SessionTest::callsAreReported()
{
    FakeNetwork network;
    Session session(testProfile(), testCredentials(), &network);
    QSignalSpy ended(&session, &Session::callEnded);
    network.expect(answer(bucketsBody({u"a"_s})));
    auto *model = session.makeBucketModel(&session);
    model->reload();
    QTRY_COMPARE(model->state(), State::Complete);
    QTRY_COMPARE(ended.size(), 1);
    const auto record = ended.at(0).at(0).value<CallRecord>();
    QCOMPARE(record.operation, u"ListVectorBuckets"_s);
    QCOMPARE(record.httpStatus, 200);
}

void SessionTest::readOnlyRefusesToDelete()
{
    FakeNetwork network;
    Session session(testProfile(), testCredentials(), &network);
    QSignalSpy changed(&session, &Session::readOnlyChanged);
    session.setReadOnly(true);
    session.setReadOnly(true);
    QVERIFY(session.isReadOnly());
    QCOMPARE(changed.size(), 1);

    DeleteRequest request;
    request.index = {bucket, u"articles"_s};
    request.keys = {"k"};
    auto *job = session.makeDeleteJob(request, {}, &session);
    QSignalSpy finished(job, &DeleteJob::finished);
    job->start();
    QTRY_COMPARE(finished.size(), 1);
    const auto report = finished.at(0).at(0).value<DeleteReport>();
    QCOMPARE(report.deleted.size(), 0);
    QCOMPARE(report.stillThere.size(), 1);
    QCOMPARE(report.stillThere.at(0).error.kind, ApiError::Kind::ReadOnly);
    QCOMPARE(network.sent().size(), 0); // nothing left the program

    session.setReadOnly(false);
    QCOMPARE(changed.size(), 2);
}

void SessionTest::aReadOnlyProfileStartsReadOnly()
{
    FakeNetwork network;
    Profile profile = testProfile();
    profile.readOnly = true;
    Session session(profile, testCredentials(), &network);
    QVERIFY(session.isReadOnly());
}

void SessionTest::aSessionEndsItsCalls()
{
    FakeNetwork network;
    network.setHandler([](const FakeNetwork::Sent &) { return silence(); });
    auto session = std::make_unique<Session>(testProfile(), testCredentials(), &network);
    session->makeBucketModel(session.get())->reload();
    QTRY_COMPARE(network.sent().size(), 1);
    session.reset();
    QTRY_COMPARE(network.aborted(), 1);
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
