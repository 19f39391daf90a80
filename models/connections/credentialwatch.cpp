#include "connections/credentialwatch.h"

#include "session.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace vb {

namespace {

constexpr auto shortestRest = 180s;
constexpr auto firstPause = 5s; //!< after a failure; doubled with each
constexpr auto longestPause = 300s;
constexpr auto secondBySecond = 120s; //!< of the end

QDateTime after(const QDateTime &time, std::chrono::milliseconds duration)
{
    return time.addMSecs(duration.count());
}

std::chrono::milliseconds between(const QDateTime &from, const QDateTime &to)
{
    return std::chrono::milliseconds(from.msecsTo(to));
}

//! Whether the place that a profile names gives temporary credentials by itself.
bool isDynamic(const CredentialReference &reference, const CredentialFetch::FindOffers &findOffers)
{
    switch (reference.kind) {
    case CredentialKind::Process:
    case CredentialKind::Uri:
    case CredentialKind::EcsRole:
        return true;
    case CredentialKind::Imported: {
        const std::optional<CredentialOffer> offer = CredentialFetch::offerOf(reference, findOffers());
        return offer && offer->isDynamic();
    }
    case CredentialKind::Key:
    case CredentialKind::Unknown:
        break;
    }
    return false;
}

} // namespace

CredentialWatch::CredentialWatch(Session *session, const Connection &connection, SecretStore *secrets,
                                 CredentialFetch::FindOffers findOffers, Now now, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_profile(connection.profile)
    , m_secrets(secrets)
    , m_findOffers(std::move(findOffers))
    , m_now(std::move(now))
    , m_isDynamic(isDynamic(m_profile.credentials, m_findOffers))
    , m_obtained(m_now())
{
    m_given.proxyPassword = connection.proxyPassword;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CredentialWatch::look);
    connect(session, &Session::credentialsNeeded, this, &CredentialWatch::noteNeeded);
    session->setRenewable(true);
    schedule();
}

CredentialWatch::~CredentialWatch() = default;

std::optional<std::chrono::seconds> CredentialWatch::remaining() const
{
    const QDateTime expires = m_session->credentialsExpire();
    if (!expires.isValid())
        return std::nullopt;
    return std::chrono::floor<std::chrono::seconds>(between(m_now(), expires));
}

QString CredentialWatch::fileSource() const
{
    const CredentialReference &reference = m_profile.credentials;
    const bool isInFile = !m_isDynamic && reference.kind == CredentialKind::Imported && !reference.file.isEmpty();
    return isInFile ? reference.source : QString();
}

QDateTime CredentialWatch::due() const
{
    const QDateTime expires = m_session->credentialsExpire();
    if (!expires.isValid())
        return {};
    const std::chrono::milliseconds life = between(m_obtained, expires);
    const std::chrono::milliseconds rest = std::max<std::chrono::milliseconds>(life / 5, shortestRest);
    return after(m_obtained, std::max(life - rest, life / 3));
}

std::optional<std::chrono::milliseconds> CredentialWatch::untilNextLook() const
{
    std::optional<std::chrono::milliseconds> wait;
    const auto atMost = [&wait](std::chrono::milliseconds candidate) {
        wait = std::min(std::max(candidate, std::chrono::milliseconds(1)),
                        wait.value_or(std::chrono::milliseconds::max()));
    };
    const QDateTime now = m_now();
    if (const QDateTime expires = m_session->credentialsExpire(); expires.isValid() && now < expires) {
        const std::chrono::milliseconds rest = between(now, expires);
        atMost(rest > secondBySecond ? rest % 1min + 1ms : rest % 1s + 1ms);
    }
    if (m_isDynamic && !m_fetch && (m_isNeeded || due().isValid())) {
        const QDateTime next = m_isNeeded ? now : due();
        atMost(between(now, m_notBefore.isValid() ? std::max(next, m_notBefore) : next));
    }
    return wait;
}

void CredentialWatch::look()
{
    const QDateTime now = m_now();
    const bool isTime = m_isNeeded || (due().isValid() && now >= due());
    if (m_isDynamic && !m_fetch && isTime && (!m_notBefore.isValid() || now >= m_notBefore))
        fetch();
    schedule();
    Q_EMIT looked();
}

void CredentialWatch::schedule()
{
    const std::optional<std::chrono::milliseconds> wait = untilNextLook();
    if (wait)
        m_timer.start(*wait);
    else
        m_timer.stop();
}

void CredentialWatch::abandon()
{
    if (m_fetch)
        m_fetch->deleteLater();
    m_fetch = nullptr;
    m_session->dropRenewal();
    schedule();
}

void CredentialWatch::noteNeeded()
{
    m_isNeeded = true;
    if (m_isDynamic)
        look();
    else
        Q_EMIT userNeeded();
}

void CredentialWatch::fetchAgain()
{
    m_notBefore = {};
    fetch();
}

void CredentialWatch::fetch()
{
    delete m_fetch;
    m_fetch = new CredentialFetch(m_profile, m_secrets, m_findOffers, this);
    const auto cannot = [this](const QString &message) {
        ApiError error;
        error.kind = ApiError::Kind::Configuration;
        error.message = message;
        fail(error);
    };
    connect(m_fetch, &CredentialFetch::ready, this, &CredentialWatch::fetched);
    connect(m_fetch, &CredentialFetch::failed, this, &CredentialWatch::fail);
    connect(m_fetch, &CredentialFetch::secretNeeded, this, cannot);
    connect(m_fetch, &CredentialFetch::consentNeeded, this,
            [cannot] { cannot(tr("The command that gives credentials is another one now. Connect anew to see it.")); });
    m_fetch->start(m_given);
}

void CredentialWatch::fetched(const Connection &connection)
{
    // A file can have been given another account's key.
    m_session->renewCredentials(connection.credentials, !m_isDynamic, m_fetch,
                                [this](const std::optional<ApiError> &error) { error ? fail(*error) : succeed(); });
}

void CredentialWatch::renewWith(const QString &accessKeyId, const ProfileSecrets &secrets)
{
    const Credentials credentials{
        accessKeyId, secrets.accessKeySecret, secrets.securityToken, tr("access key for this session"), {}};
    m_session->renewCredentials(credentials, true, this,
                                [this](const std::optional<ApiError> &error) { error ? fail(*error) : succeed(); });
}

void CredentialWatch::succeed()
{
    if (m_fetch)
        m_fetch->deleteLater();
    m_fetch = nullptr;
    m_obtained = m_now();
    m_isNeeded = m_session->isWaitingForCredentials();
    m_failures = 0;
    // A source that gives the old ones again is not asked without end.
    m_notBefore = after(m_obtained, firstPause);
    schedule();
    Q_EMIT renewed();
}

void CredentialWatch::fail(const ApiError &error)
{
    if (m_fetch)
        m_fetch->deleteLater();
    m_fetch = nullptr;
    const std::chrono::seconds pause = firstPause * (1 << std::min(m_failures++, 6));
    m_notBefore = after(m_now(), std::min<std::chrono::seconds>(pause, longestPause));
    schedule();
    Q_EMIT failed(error);
}

} // namespace vb
