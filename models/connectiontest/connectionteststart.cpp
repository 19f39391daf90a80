#include "connectiontest.h"

#include "connections/regions.h"
#include "endpoint.h"
#include "endpointguard.h"
#include "errorcause.h"
#include "errorwords.h"
#include "networkfactory.h"
#include "visibletext.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <optional>

// What a test looks at before it sends anything: whether the endpoint may be used, and the key.

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using State = TestStep::State;

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

void ConnectionTest::start(const Result<Connection> &connection, const NetworkFactory *ways)
{
    if (ways)
        m_ways = std::make_unique<NetworkFactory>(*ways);
    const QPointer<ConnectionTest> self(this);
    m_isRunning = true;
    m_started = QDateTime::currentDateTimeUtc();
    set({Rung::Delete, State::NotTried, tr("A test writes nothing and deletes nothing."), {}, {}});
    if (!self || !mayUseEndpoint() || !self)
        return;
    const bool hasKey = checkKey(connection); // a slot of what it tells may delete this
    if (!self)
        return;
    m_hasKey = hasKey;
    // From the event loop: whoever started this has not looked at it yet.
    QTimer::singleShot(0, this, &ConnectionTest::probeNetwork);
}

QString unknownRegionAdvice(const Profile &profile)
{
    const QList<Region> regions = vectorBucketRegions();
    const bool isKnown = std::any_of(regions.begin(), regions.end(),
                                     [&profile](const Region &region) { return region.id == profile.region; });
    if (isKnown || !profile.endpoint.isEmpty())
        return {};
    return ConnectionTest::tr(
               "“%1” is not one of the regions that are known to offer vector buckets; new ones may have "
               "come. Check its spelling, as in cn-hangzhou.")
        .arg(visibleText(profile.region));
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

} // namespace vb
