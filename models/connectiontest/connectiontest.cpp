#include "connectiontest.h"

#include "connectiontest/clockwords.h"
#include "connectiontest/networkprobe.h"
#include "connectiontest/permissionprobe.h"
#include "endpoint.h"
#include "endpointguard.h"
#include "errorcause.h"
#include "errorwords.h"
#include "proxyrules.h"
#include "transport.h"
#include "vectorclient.h"
#include "visibletext.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

namespace {

using State = TestStep::State;

constexpr qint64 mostTimeBytes = 1 << 20; //!< of an answer that is asked for its date only
constexpr qsizetype shortestSecret = 8; //!< replacing shorter ones would tear words apart
constexpr auto trustedOffset = 1min; //!< a clock that is closer is used as it is

//! Enough of a key's id to know it again.
QString shortened(const QString &keyId)
{
    return keyId.size() <= 12 ? keyId : QString(keyId.left(4) + u'…' + keyId.right(4));
}

ApiError expired(const Credentials &credentials)
{
    ApiError error;
    error.kind = ApiError::Kind::Credentials;
    error.code = u"SecurityTokenExpired"_s;
    error.message = credentials.expires.toUTC().toString(Qt::ISODate);
    return error;
}

bool isExpired(const Credentials &credentials)
{
    return credentials.expires.isValid() && credentials.expires <= QDateTime::currentDateTimeUtc();
}

} // namespace

ConnectionTest::ConnectionTest(Profile profile, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
{
    for (int rung = 0; rung < rungCount; ++rung)
        m_steps.append({Rung(rung), State::Waiting, {}, {}, {}});
    m_profile.readOnly = true; // a second wall behind the first: nothing here writes
}

ConnectionTest::~ConnectionTest()
{
    dropParts();
}

void ConnectionTest::start(const Result<Connection> &connection)
{
    const QPointer<ConnectionTest> self(this);
    m_isRunning = true;
    m_started = QDateTime::currentDateTimeUtc();
    set({Rung::Delete, State::NotTried, tr("A test writes nothing and deletes nothing."), {}, {}});
    if (!self || !mayUseEndpoint() || !self)
        return;
    m_hasKey = checkKey(connection);
    if (!self)
        return;
    // From the event loop: whoever started this has not looked at it yet.
    QTimer::singleShot(0, this, &ConnectionTest::probeNetwork);
}

//! False: the test is over.
bool ConnectionTest::mayUseEndpoint()
{
    const Result<Target> target = resolveTarget(m_profile, {});
    if (!target)
        fail(Rung::Name, target.error().message, errorWords(target.error()).advice);
    else if (isPlainHttpRemote(m_profile) && !m_profile.allowPlainHttp)
        fail(Rung::Tls, tr("The endpoint is http://, and not this computer: everything would be sent in clear text."),
             tr("Use https://, or allow plain http in this connection."));
    else if (wantsEndpointConfirmation(m_profile))
        fail(Rung::Credentials, tr("The endpoint is not one of Alibaba Cloud, and you have not agreed to use it."),
             tr("Test again and agree only if you know who runs it."));
    else
        return true;
    QTimer::singleShot(0, this, [this] { finish(); });
    return false;
}

//! Whether there is a key that can be used.
bool ConnectionTest::checkKey(const Result<Connection> &connection)
{
    if (!connection) {
        const ErrorWords words = errorWords(connection.error());
        const QString message = connection.error().message;
        fail(Rung::Credentials, message.isEmpty() ? words.why : message,
             tr("Check the credentials of this connection. What needs no key is tested all the same."));
        return false;
    }
    m_credentials = connection->credentials;
    m_proxyPassword = connection->proxyPassword;
    auto fault = credentialFault(m_credentials);
    if (!fault && isExpired(m_credentials))
        fault = expired(m_credentials);
    if (fault) {
        const ErrorWords words = errorWords(*fault);
        fail(Rung::Credentials, words.why, words.advice);
        return false;
    }
    if (!m_credentials.isComplete()) {
        fail(Rung::Credentials, tr("There is no access key to sign requests with."),
             tr("Give the key id and the secret in this connection."));
        return false;
    }
    const QString id = looksLikeSecret(m_credentials.accessKeyId) ? u"…"_s : shortened(m_credentials.accessKeyId);
    QStringList details{tr("Source: %1").arg(visibleText(m_credentials.source))};
    if (m_credentials.expires.isValid())
        details.append(tr("Valid until: %1").arg(m_credentials.expires.toUTC().toString(Qt::ISODate)));
    set({Rung::Credentials,
         State::Passed,
         m_credentials.securityToken.isEmpty() ? tr("Access key %1.").arg(visibleText(id))
                                               : tr("Temporary access key %1.").arg(visibleText(id)),
         {},
         details});
    return true;
}

void ConnectionTest::probeNetwork()
{
    m_network = new QNetworkAccessManager(this);
    useProxy(m_network, m_profile.proxy, m_proxyPassword);
    configureNetwork(m_network);
    NetworkProbe::Way way;
    way.url = resolveTarget(m_profile, {})->url;
    way.proxy = proxyFor(*m_network, way.url);
    way.tls = QSslConfiguration::defaultConfiguration();
    m_networkProbe = new NetworkProbe(std::move(way), m_patience, this);
    connect(m_networkProbe, &NetworkProbe::stepped, this, qOverload<TestStep>(&ConnectionTest::set));
    connect(m_networkProbe, &NetworkProbe::finished, this,
            [this](bool isReached) { isReached ? askForTime() : finish(); });
    m_networkProbe->start();
}

//! One request without a signature: any answer has the time in it, and is HTTP.
void ConnectionTest::askForTime()
{
    m_asked = QDateTime::currentDateTimeUtc();
    const WireRequest request{"GET", resolveTarget(m_profile, {})->url, {}, {}};
    m_timeRequest = new HttpAttempt(m_network, request, {m_patience, mostTimeBytes}, this);
    connect(m_timeRequest, &HttpAttempt::finished, this, &ConnectionTest::timeTold);
    set({Rung::Clock, State::Running, {}, {}, {}});
}

void ConnectionTest::timeTold(const WireAnswer &answer)
{
    if (answer.transportError && answer.status == 0) {
        const ErrorWords words = errorWords(*answer.transportError);
        QTimer::singleShot(0, this, [this] { finish(); });
        return fail(Rung::Clock, tr("The server's time could not be asked. %1").arg(words.why), words.advice,
                    {visibleText(answer.transportError->message)});
    }
    QTimer::singleShot(0, this, &ConnectionTest::probePermissions);
    if (!answer.serverDate.isValid())
        return set({Rung::Clock, State::NotTried, tr("The server does not tell its time."), {}, {}});
    // The date has whole seconds, and was written somewhere between the request and now.
    const QDateTime middle = m_asked.addMSecs(m_asked.msecsTo(QDateTime::currentDateTimeUtc()) / 2);
    m_clockOffset = std::chrono::milliseconds(middle.msecsTo(answer.serverDate.addMSecs(500)));
    set(clockStep(m_clockOffset));
}

void ConnectionTest::probePermissions()
{
    if (!m_hasKey)
        return finish();
    VectorClient::Setup setup;
    setup.profile = m_profile;
    setup.credentials = m_credentials;
    setup.retryPolicy = RetryPolicy({}, 1); // what fails once is told; the user can test again
    setup.deadline = m_patience;
    setup.clockOffset = std::chrono::abs(m_clockOffset) > trustedOffset ? m_clockOffset : 0ms;
    m_client = new VectorClient(std::move(setup), m_network, this);
    m_permissions = new PermissionProbe(m_client, this);
    connect(m_permissions, &PermissionProbe::stepped, this, qOverload<const QList<TestStep> &>(&ConnectionTest::set));
    connect(m_permissions, &PermissionProbe::finished, this, [this] { finish(); });
    m_permissions->start();
}

void ConnectionTest::stop()
{
    if (m_isRunning)
        finish(true);
}

void ConnectionTest::finish(bool isStopped)
{
    if (m_permissions)
        m_missing = m_permissions->missing();
    m_isRunning = false;
    dropParts();
    QList<TestStep> left;
    const auto stopsOthers
        = [](const TestStep &step) { return step.state == State::Failed && step.rung != Rung::Clock; };
    const auto first = std::find_if(m_steps.cbegin(), m_steps.cend(), stopsOthers);
    QString failed = first == m_steps.cend() ? QString() : rungName(first->rung);
    for (const TestStep &step : std::as_const(m_steps)) {
        if (stopsOthers(step))
            failed = rungName(step.rung);
        if (step.isOver())
            continue;
        if (isStopped)
            left.append({step.rung, State::NotTried, tr("The test was stopped."), {}, {}});
        else
            //: %1 is the name of a step of the test
            left.append({step.rung, State::Skipped, tr("Needs what failed: %1.").arg(failed), {}, {}});
    }
    const QPointer<ConnectionTest> self(this);
    set(left);
    if (!self)
        return;
    m_credentials = {};
    m_proxyPassword = {};
    Q_EMIT finished();
}

//! Their deletion ends what is under way; later, since one of them may be telling us.
void ConnectionTest::dropParts()
{
    for (QObject *part : {static_cast<QObject *>(m_networkProbe), static_cast<QObject *>(m_timeRequest),
                          static_cast<QObject *>(m_permissions), static_cast<QObject *>(m_client)}) {
        if (!part)
            continue;
        part->disconnect(this);
        part->deleteLater();
    }
    m_networkProbe = nullptr;
    m_timeRequest = nullptr;
    m_permissions = nullptr;
    m_client = nullptr;
}

void ConnectionTest::fail(Rung rung, const QString &result, const QString &advice, const QStringList &details)
{
    set({rung, State::Failed, result, advice, details});
}

void ConnectionTest::set(const QList<TestStep> &steps)
{
    const QPointer<ConnectionTest> self(this);
    for (const TestStep &step : steps) {
        set(step);
        if (!self)
            return;
    }
}

void ConnectionTest::set(TestStep step)
{
    step.result = withoutSecrets(step.result);
    step.advice = withoutSecrets(step.advice);
    for (QString &detail : step.details)
        detail = withoutSecrets(detail);
    m_steps[int(step.rung)] = step;
    Q_EMIT stepChanged(step); // last: a slot may delete this
}

//! A server may answer with anything, what it was sent included.
QString ConnectionTest::withoutSecrets(QString text) const
{
    for (const Secret *secret : {&m_credentials.accessKeySecret, &m_credentials.securityToken, &m_proxyPassword}) {
        if (secret->bytes().size() >= shortestSecret)
            text.replace(QString::fromUtf8(secret->bytes()), u"***"_s);
    }
    if (looksLikeSecret(m_credentials.accessKeyId))
        text.replace(m_credentials.accessKeyId, u"***"_s);
    return text;
}

QString ConnectionTest::report() const
{
    const QString policy = ramPolicy(m_missing);
    return tr("Test of the connection “%1”, %2").arg(visibleText(m_profile.name), m_started.toString(Qt::ISODate))
        + u'\n' + tr("Region: %1").arg(visibleText(m_profile.region)) + u'\n'
        + tr("Endpoint: %1").arg(visibleText(endpointAddress(m_profile))) + u"\n\n"_s + stepsText(m_steps)
        + (policy.isEmpty() ? QString() : u"\n\n"_s + policy);
}

} // namespace vb
