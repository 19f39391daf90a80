#include "connectiontest.h"

#include "connectiontest/clockwords.h"
#include "connectiontest/networkprobe.h"
#include "connectiontest/permissionprobe.h"
#include "endpoint.h"
#include "endpointguard.h"
#include "errorcause.h"
#include "errorwords.h"
#include "networkfactory.h"
#include "tlsrules.h"
#include "transport.h"
#include "vectorclient.h"
#include "visibletext.h"

#include <QNetworkAccessManager>
#include <QPointer>
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

} // namespace

ConnectionTest::ConnectionTest(Profile profile, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_steps(waitingSteps())
{
    m_profile.readOnly = true; // a second wall behind the first: nothing here writes
}

ConnectionTest::~ConnectionTest()
{
    dropParts();
}

void ConnectionTest::probeNetwork()
{
    const Result<NetworkFactory> factory
        = m_ways ? Result<NetworkFactory>(*m_ways) : NetworkFactory::forProfile(m_profile, m_proxyPassword);
    if (!factory) {
        QTimer::singleShot(0, this, [this] { finish(); });
        const bool isOfCertificates = !m_profile.caFile.isEmpty() && !readCaFile(m_profile.caFile);
        return fail(isOfCertificates ? Rung::Tls : Rung::Tcp, factory.error().message,
                    isOfCertificates ? tr("Choose the CA file of this connection anew, or none.")
                                     : tr("Check the proxy of this connection."));
    }
    m_network = factory->make(this);
    NetworkProbe::Way way;
    way.url = resolveTarget(m_profile, {})->url;
    way.proxy = factory->proxyTo(way.url);
    way.tls = factory->tlsConfiguration();
    m_networkProbe = new NetworkProbe(std::move(way), m_patience, this);
    connect(m_networkProbe, &NetworkProbe::stepped, this, &ConnectionTest::networkStepped);
    connect(m_networkProbe, &NetworkProbe::finished, this,
            [this](bool isReached) { isReached ? askForTime() : finish(); });
    m_networkProbe->start();
}

void ConnectionTest::networkStepped(TestStep step)
{
    const QString advice = unknownRegionAdvice(m_profile);
    if (step.rung == Rung::Name && step.state == State::Failed && !advice.isEmpty())
        step.advice = advice;
    set(std::move(step));
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
    m_ways.reset();
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
