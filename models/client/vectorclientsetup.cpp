#include "vectorclient.h"

#include "endpoint.h"
#include "endpointguard.h"
#include "errorcause.h"
#include "networkfactory.h"

#include <QPointer>

#include <algorithm>
#include <utility>

//! What a VectorClient's requests are made with: profile, credentials, clock.

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

namespace {

ApiError failure(ApiError::Kind kind, const QString &message)
{
    ApiError error;
    error.kind = kind;
    error.message = message;
    return error;
}

//! The service knows the key and its signature, or knew them, and does not take it any more.
bool endsCredentials(const ApiError &error)
{
    if (error.kind != ApiError::Kind::Credentials)
        return false;
    const ErrorCause cause = causeOf(error);
    const bool isBare = error.httpStatus == 401 && cause == ErrorCause::Other;
    return isBare || cause == ErrorCause::ExpiredToken || cause == ErrorCause::RefusedToken
        || cause == ErrorCause::UnknownKey;
}

bool belongsToAny(const QObject *object, const QList<QPointer<QObject>> &owners)
{
    for (; object; object = object->parent()) {
        if (std::find(owners.cbegin(), owners.cend(), object) != owners.cend())
            return true;
    }
    return false;
}

QUrl withQuery(QUrl url, const QList<QPair<QByteArray, QByteArray>> &query)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : query)
        pairs.append(value.isNull() ? name : QByteArray(name + '=' + value));
    if (!pairs.isEmpty())
        url.setQuery(QString::fromLatin1(pairs.join('&')), QUrl::StrictMode);
    return url;
}

} // namespace

VectorClient::VectorClient(Profile profile, Credentials credentials, QNetworkAccessManager *network, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_credentials(std::move(credentials))
    , m_networks{{network}}
    , m_deadline(30s)
{
    configureNetwork(network);
    noteSecrets();
}

VectorClient::VectorClient(Setup setup, QNetworkAccessManager *network, QObject *parent)
    : VectorClient({}, {}, network, parent)
{
    setSetup(std::move(setup));
}

VectorClient::~VectorClient() = default;

VectorClient::Setup VectorClient::setup() const
{
    return {m_profile, m_credentials, m_retryPolicy, m_deadline, m_clockOffset, m_generation, m_holdsExpired};
}

void VectorClient::setSetup(Setup setup)
{
    m_profile = std::move(setup.profile);
    m_credentials = std::move(setup.credentials);
    m_retryPolicy = std::move(setup.retryPolicy);
    m_deadline = setup.deadline;
    m_clockOffset = setup.clockOffset;
    m_holdsExpired = setup.holdsExpired;
    const bool isRenewed = std::exchange(m_generation, setup.generation) != setup.generation;
    if (isRenewed || m_secrets.isEmpty())
        noteSecrets();
    if (isRenewed)
        resumeHeld();
    Q_EMIT setupChanged();
}

void VectorClient::noteSecrets()
{
    m_formerSecrets = std::exchange(m_secrets, {});
    m_secrets.add(m_credentials.accessKeySecret);
    m_secrets.add(m_credentials.securityToken);
}

void VectorClient::hideSecrets(ApiError &error) const
{
    const auto harmless
        = [this](const QString &text) { return redacted(m_formerSecrets.redacted(m_secrets.redacted(text))); };
    error.message = harmless(error.message);
    const QString excerpt = QString::fromUtf8(error.bodyExcerpt);
    const QString hidden = harmless(excerpt);
    if (hidden != excerpt) // or bytes that are no text would not stay as they came
        error.bodyExcerpt = hidden.toUtf8();
}

void VectorClient::setCredentials(Credentials credentials)
{
    m_credentials = std::move(credentials);
    noteSecrets();
    ++m_generation;
    resumeHeld();
    Q_EMIT setupChanged();
}

void VectorClient::setHoldsExpired(bool holds)
{
    m_holdsExpired = holds;
    Q_EMIT setupChanged();
}

bool VectorClient::isWaitingForCredentials() const
{
    return refusalOfWaiting().has_value();
}

std::optional<ApiError> VectorClient::refusalOfWaiting() const
{
    for (const QPointer<ApiCall> &call : m_held) {
        if (call && call->isHeld())
            return call->refusal();
    }
    return std::nullopt;
}

//! True: the call waits, or goes on with what came meanwhile.
bool VectorClient::hold(ApiCall *call, const ApiError &error, int generation)
{
    if (!endsCredentials(error) || belongsToAny(call->context(), m_impatient))
        return false;
    if (generation != m_generation) {
        call->resume();
        return true;
    }
    if (!m_holdsExpired || m_credentials.securityToken.isEmpty())
        return false;
    m_held.removeIf([](const QPointer<ApiCall> &held) { return !held || !held->isHeld(); });
    m_held.append(call);
    Q_EMIT credentialsNeeded(error, m_generation); // last: a slot may delete this
    return true;
}

void VectorClient::resumeHeld()
{
    const QList<QPointer<ApiCall>> held = std::exchange(m_held, {});
    for (const QPointer<ApiCall> &call : held) {
        if (call)
            call->resume();
    }
}

void VectorClient::stopWaiting(QObject *owner)
{
    m_impatient.removeAll(nullptr);
    m_impatient.append(owner);
    for (const QPointer<ApiCall> &call : std::as_const(m_held)) {
        if (call && belongsToAny(call->context(), {owner}))
            call->giveUp();
    }
}

void VectorClient::setReadOnly(bool readOnly)
{
    m_profile.readOnly = readOnly;
    Q_EMIT setupChanged();
}

void VectorClient::addNetwork(QNetworkAccessManager *network)
{
    configureNetwork(network);
    m_networks.append({network});
}

void VectorClient::setRetryPolicy(RetryPolicy policy)
{
    m_retryPolicy = std::move(policy);
    Q_EMIT setupChanged();
}

void VectorClient::setDeadline(std::chrono::milliseconds deadline)
{
    m_deadline = deadline;
    Q_EMIT setupChanged();
}

Result<WireRequest> VectorClient::prepare(const HttpRequest &request) const
{
    if (request.writes && m_profile.readOnly)
        return failure(ApiError::Kind::ReadOnly, tr("This connection is read-only: nothing was sent."));
    if (!m_credentials.isComplete())
        return failure(ApiError::Kind::Configuration, tr("There is no access key to sign requests with."));
    if (const auto fault = credentialFault(m_credentials))
        return *fault;
    const Result<Target> target = resolveTarget(m_profile, request.bucket);
    if (!target)
        return target.error();
    if (const auto fault = clearTextFault(m_profile, target->url))
        return *fault;

    SigningInput input;
    input.method = request.method;
    input.resource = target->resource;
    input.query = request.query;
    input.region = target->region;
    WireRequest wire{request.method, withQuery(target->url, request.query), {}, request.body};
    if (!request.body.isEmpty()) {
        input.contentType = "application/json";
        input.contentMd5 = contentMd5(request.body);
        wire.headers = {{"Content-Type", input.contentType}, {"Content-MD5", input.contentMd5}};
    }
    wire.headers += sign(input, m_credentials, QDateTime::currentDateTimeUtc().addMSecs(m_clockOffset.count())).headers;
    return wire;
}

void VectorClient::correctClock(const QDateTime &serverDate)
{
    m_clockOffset = std::chrono::milliseconds(QDateTime::currentDateTimeUtc().msecsTo(serverDate));
    const QPointer<VectorClient> alive(this);
    Q_EMIT setupChanged();
    if (alive)
        Q_EMIT clockCorrected(m_clockOffset); // last: a slot may delete this
}

void VectorClient::discoverAccountId(const QList<BucketInfo> &buckets)
{
    const auto knowsIt = [](const BucketInfo &bucket) { return !bucket.accountId.isEmpty(); };
    const auto bucket = std::find_if(buckets.cbegin(), buckets.cend(), knowsIt);
    if (!m_profile.accountId.isEmpty() || bucket == buckets.cend())
        return;
    m_profile.accountId = bucket->accountId;
    Q_EMIT setupChanged();
}

} // namespace vb
