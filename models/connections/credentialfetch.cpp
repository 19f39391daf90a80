#include "credentialfetch.h"

#include "credentialprovider.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace vb {

namespace {

bool wantsProxyPassword(const Profile &profile)
{
    return profile.proxy.isCustom() && !profile.proxy.user.isEmpty();
}

} // namespace

CredentialFetch::CredentialFetch(Profile profile, SecretStore *secrets, FindOffers findOffers, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_secrets(secrets)
    , m_findOffers(std::move(findOffers))
{ }

void CredentialFetch::start(const ProfileSecrets &given)
{
    const bool wantsKey = m_profile.credentials.kind == CredentialKind::Key;
    const bool hasKey = !wantsKey || !given.accessKeySecret.isEmpty();
    const bool hasProxy = !wantsProxyPassword(m_profile) || !given.proxyPassword.isEmpty();
    // Later: a caller hears nothing before this returned.
    if (hasKey && hasProxy)
        QTimer::singleShot(0, this, [this, given] { goOn(given); });
    else if (m_secrets->isKnown(m_profile.id) || (m_profile.credentials.isInKeychain && !m_profile.id.isEmpty()))
        m_secrets->read(m_profile.id, this, [this, given](const Result<ProfileSecrets> &kept) {
            ProfileSecrets secrets = kept ? *kept : given;
            if (!given.accessKeySecret.isEmpty()) {
                secrets.accessKeySecret = given.accessKeySecret;
                secrets.securityToken = given.securityToken;
            }
            if (!given.proxyPassword.isEmpty())
                secrets.proxyPassword = given.proxyPassword;
            secretsRead(kept ? Result<ProfileSecrets>(secrets) : kept);
        });
    else
        QTimer::singleShot(0, this, [this] { Q_EMIT secretNeeded(tr("The secret is not kept between sessions.")); });
}

void CredentialFetch::secretsRead(const Result<ProfileSecrets> &secrets)
{
    if (!secrets)
        Q_EMIT secretNeeded(secrets.error().message);
    else
        goOn(*secrets);
}

void CredentialFetch::goOn(const ProfileSecrets &secrets)
{
    const CredentialReference &reference = m_profile.credentials;
    m_proxyPassword = secrets.proxyPassword;
    if (wantsProxyPassword(m_profile) && m_proxyPassword.isEmpty())
        return Q_EMIT secretNeeded(tr("The password of the proxy is not known."));
    if (reference.kind == CredentialKind::Unknown)
        return fail(tr("This connection was saved by a later version of the program, which knows more ways to get "
                       "credentials. Use that version, or make a new connection."));
    if (reference.kind == CredentialKind::Key) {
        if (secrets.accessKeySecret.isEmpty())
            return Q_EMIT secretNeeded(tr("The secret of the access key is not known."));
        return finish({reference.accessKeyId,
                       secrets.accessKeySecret,
                       secrets.securityToken,
                       reference.isInKeychain ? tr("keychain") : tr("access key for this session"),
                       {}});
    }
    if (reference.kind != CredentialKind::Imported)
        return useOffer(ownOffer());
    const std::optional<CredentialOffer> offer = offerOf(reference, m_findOffers());
    if (!offer)
        return fail(tr("The credentials are not where they were: %1.").arg(reference.source));
    useOffer(*offer);
}

std::optional<CredentialOffer> CredentialFetch::offerOf(const CredentialReference &reference,
                                                        const QList<CredentialOffer> &offers)
{
    const auto found = std::find_if(offers.cbegin(), offers.cend(), [&reference](const CredentialOffer &offer) {
        return offer.file == reference.file && offer.name == reference.name;
    });
    return found == offers.cend() ? std::nullopt : std::optional(*found);
}

CredentialOffer CredentialFetch::ownOffer() const
{
    const CredentialReference &reference = m_profile.credentials;
    CredentialOffer offer;
    offer.command = reference.command;
    offer.uri = reference.uri;
    offer.roleName = reference.roleName;
    if (reference.kind == CredentialKind::Process) {
        offer.kind = CredentialOffer::Kind::Process;
        offer.source = tr("command %1").arg(reference.command.value(0));
    } else if (reference.kind == CredentialKind::Uri) {
        offer.kind = CredentialOffer::Kind::Uri;
        offer.source = reference.uri.host();
    } else {
        offer.kind = CredentialOffer::Kind::EcsRole;
        offer.source = reference.roleName.isEmpty() ? tr("ECS role") : tr("ECS role %1").arg(reference.roleName);
    }
    return offer;
}

void CredentialFetch::useOffer(const CredentialOffer &offer)
{
    if (!offer.isUsable())
        return fail(offer.problem);
    if (!offer.isDynamic())
        return finish(offer.credentials);
    ProviderOptions options;
    options.consentedCommand = m_profile.credentials.consentedCommand;
    if (offer.kind == CredentialOffer::Kind::Process && options.consentedCommand != offer.command)
        return Q_EMIT consentNeeded(offer.command);
    CredentialProvider *provider = makeCredentialProvider(offer, this, options);
    connect(provider, &CredentialProvider::ready, this, &CredentialFetch::finish);
    connect(provider, &CredentialProvider::failed, this, &CredentialFetch::failed);
    provider->fetch();
}

void CredentialFetch::finish(const Credentials &credentials)
{
    Q_EMIT ready({m_profile, credentials, m_proxyPassword});
}

void CredentialFetch::fail(const QString &message)
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration; // nothing was sent
    error.message = message;
    Q_EMIT failed(error);
}

} // namespace vb
