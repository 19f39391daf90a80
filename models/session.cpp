#include "session.h"

#include "bucketmodel.h"
#include "connectiontest/connectiontest.h"
#include "credentialcheck.h"
#include "deletejob.h"
#include "deletejournal.h"
#include "endpoint.h"
#include "errorcause.h"
#include "exportjob.h"
#include "importcheck.h"
#include "indexmodel.h"
#include "keylookup.h"
#include "navigatormodel.h"
#include "placeresolver.h"
#include "restorejob.h"
#include "scanjob.h"
#include "scanlanes.h"
#include "vectorclient.h"
#include "vectorcounter.h"
#include "vectordetail.h"
#include "vectormodel.h"
#include "vectorsearch.h"

#include <utility>

namespace vb {

namespace {

//! All that is known of them before the service was asked.
QList<BucketInfo> pinnedBuckets(const Profile &profile)
{
    QList<BucketInfo> buckets;
    for (const QString &name : profile.pinnedBuckets) {
        BucketInfo bucket;
        bucket.name = name;
        bucket.region = profile.region;
        bucket.accountId = profile.accountId;
        buckets.append(bucket);
    }
    return buckets;
}

//! A child, so that it outlives the jobs that end when the session says that it goes.
struct OwnJournal : QObject
{
    using QObject::QObject;
    DeleteJournal journal;
};

} // namespace

Session::Session(Profile profile, Credentials credentials, QNetworkAccessManager *network, DeleteJournal *journal,
                 QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_network(network)
    , m_credentialSource(credentials.source)
    , m_credentialsExpire(credentials.expires)
    , m_readOnly(m_profile.readOnly || m_profile.isReadOnlyForced)
    , m_journal(journal ? journal : &(new OwnJournal(this))->journal)
    , m_client(new VectorClient(m_profile, std::move(credentials), network, this))
    , m_lanes(new ScanLanes(m_client, this))
{
    m_client->setReadOnly(m_readOnly);
    connect(m_client, &VectorClient::callEnded, this, &Session::noteCall);
    connect(m_client, &VectorClient::credentialsNeeded, this, &Session::noteNeeded);
    connect(m_lanes, &ScanLanes::credentialsNeeded, this, &Session::noteNeeded);
    connect(m_lanes, &ScanLanes::callFailed, this, &Session::noteCall);
    connect(m_client, &VectorClient::callEnded, this,
            [this](const CallRecord &record) { Q_EMIT callsLogged({record}); });
    connect(m_lanes, &ScanLanes::callsEnded, this, &Session::callsLogged);
    connect(m_client, &VectorClient::clockCorrected, this, &Session::clockCorrected);
}

Session::~Session()
{
    delete m_lanes; // before the client that they use
}

QString Session::endpointLabel() const
{
    return vb::endpointLabel(m_profile);
}

void Session::setRenewable(bool renewable)
{
    m_isRenewable = renewable;
    if (!renewable)
        m_client->setHoldsExpired(false);
}

void Session::noteCall(const CallRecord &record)
{
    if (m_isRenewable && !m_holdsExpired && !record.failure) {
        m_holdsExpired = true; // they did work
        m_client->setHoldsExpired(true);
    }
    ApiError why;
    why.kind = record.failure.value_or(ApiError::Kind::Configuration);
    why.code = record.code;
    const bool isOver = m_isRenewable && record.failure && causeOf(why) == ErrorCause::ExpiredToken;
    const QPointer<Session> self(this); // a slot may delete it
    Q_EMIT callEnded(record);
    if (self && isOver)
        Q_EMIT credentialsNeeded(why); // although nothing waits
}

void Session::noteNeeded(const ApiError &why, int generation)
{
    if (generation != m_client->generation())
        return; // those of a thread that did not hear of the others yet
    m_isWaiting = true;
    Q_EMIT credentialsNeeded(why);
}

void Session::setCredentials(const Credentials &credentials)
{
    if (m_note)
        m_note(credentials);
    m_credentialSource = credentials.source;
    m_credentialsExpire = credentials.expires;
    m_isWaiting = false;
    m_client->setCredentials(credentials);
    Q_EMIT credentialsChanged();
}

void Session::renewCredentials(const Credentials &credentials, bool isTyped, QObject *context,
                               const std::function<void(const std::optional<ApiError> &)> &done)
{
    if (m_note)
        m_note(credentials); // they are tried
    if (m_check)
        m_check->deleteLater();
    m_check = new CredentialCheck(m_client->setup(), m_network, this);
    connect(m_check, &CredentialCheck::callEnded, this, [this](const CallRecord &record) {
        Q_EMIT callsLogged({record});
        Q_EMIT callEnded(record); // last: a slot may delete this
    });
    const auto trust = isTyped ? CredentialCheck::Trust::Typed : CredentialCheck::Trust::SameSource;
    m_check->start(credentials, trust, context,
                   [this, check = m_check, credentials, done](const std::optional<ApiError> &error) {
                       if (check != m_check)
                           return;
                       check->deleteLater();
                       if (!error)
                           setCredentials(credentials);
                       done(error);
                   });
}

void Session::dropRenewal()
{
    if (m_check)
        m_check->deleteLater();
    m_check = nullptr;
}

void Session::addNetwork(QNetworkAccessManager *network)
{
    m_client->addNetwork(network);
}

void Session::useScanThreads(const NetworkFactory &network)
{
    m_lanes->useThreads(network);
    m_ways = std::make_unique<NetworkFactory>(network);
}

ConnectionTest *Session::startConnectionTest(QObject *parent) const
{
    VectorClient::Setup setup = m_client->setup();
    setup.profile.endpointConfirmed = setup.profile.endpoint; // the key goes there as it is
    auto *test = new ConnectionTest(setup.profile, parent);
    test->start(Connection{setup.profile, setup.credentials, {}}, m_ways.get());
    return test;
}

void Session::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly || m_profile.isReadOnlyForced)
        return;
    m_readOnly = readOnly;
    m_client->setReadOnly(readOnly);
    Q_EMIT readOnlyChanged(readOnly);
}

BucketModel *Session::makeBucketModel(QObject *parent)
{
    auto *model = new BucketModel(m_client, parent);
    model->setPinned(pinnedBuckets(m_profile));
    return model;
}

IndexModel *Session::makeIndexModel(const BucketRef &bucket, QObject *parent)
{
    return new IndexModel(m_client, bucket, parent);
}

VectorModel *Session::makeVectorModel(const IndexInfo &index, const BucketRef &bucket, QObject *parent)
{
    auto *model = new VectorModel(m_client, bucket, index, parent);
    model->setScans(m_lanes);
    return model;
}

NavigatorModel *Session::makeNavigatorModel(QObject *parent)
{
    auto *model = new NavigatorModel(m_client, m_profile.name, parent);
    model->pinBuckets(pinnedBuckets(m_profile));
    return model;
}

PlaceResolver *Session::makePlaceResolver(QObject *parent)
{
    return new PlaceResolver(m_client, parent);
}

VectorDetail *Session::makeVectorDetail(QObject *parent)
{
    return new VectorDetail(m_client, parent);
}

RestoreJob *Session::makeRestoreJob(const RestoreRequest &request, QObject *parent)
{
    return new RestoreJob(m_client, request, parent);
}

VectorCounter *Session::makeVectorCounter(const IndexRef &index, QObject *parent)
{
    return new VectorCounter(m_lanes, index, parent);
}

ExportJob *Session::makeExportJob(const ExportRequest &request, QObject *parent)
{
    const auto scan = [this](const ScanRequest &wanted, std::shared_ptr<ScanSink> sink, QObject *owner) {
        return makeScan(wanted, std::move(sink), owner);
    };
    return new ExportJob(m_client, scan, request, parent);
}

ImportCheck *Session::makeImportCheck(const QString &fileName, const IndexRef &target, QObject *parent)
{
    return new ImportCheck(m_client, fileName, target, parent);
}

KeyLookup *Session::makeKeyLookup(const IndexRef &index, QObject *parent)
{
    return new KeyLookup(m_client, index, parent);
}

VectorSearch *Session::makeVectorSearch(const IndexInfo &index, const BucketRef &bucket, const FindQuery &query,
                                        QObject *parent)
{
    const auto scan = [this](const ScanRequest &wanted, std::shared_ptr<ScanSink> sink, QObject *owner) {
        return makeScan(wanted, std::move(sink), owner);
    };
    return new VectorSearch(scan, m_client, bucket, index, query, parent);
}

ScanJob *Session::makeScan(const ScanRequest &request, std::shared_ptr<ScanSink> sink, QObject *parent)
{
    return new ScanJob(m_lanes, request, std::move(sink), parent);
}

DeleteJob *Session::makeDeleteJob(const DeleteRequest &request, const DeleteOptions &options, QObject *parent)
{
    return new DeleteJob(m_client, m_journal, request, options, parent);
}

} // namespace vb
