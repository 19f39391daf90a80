#include "credentialsources.h"

#include "credentialfields.h"
#include "placesuggestion.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct CredentialSources
{
    Q_DECLARE_TR_FUNCTIONS(vb::CredentialSources)
};

struct Family
{
    QString id;
    QString secret;
    QString token;
    QString role; //!< to be assumed with the key by some tools; never by us
};

const Family &ossFamily()
{
    static const Family family{u"OSS_ACCESS_KEY_ID"_s, u"OSS_ACCESS_KEY_SECRET"_s, u"OSS_SESSION_TOKEN"_s,
                               u"OSS_ROLE_ARN"_s};
    return family;
}

const Family &alibabaCloudFamily()
{
    static const Family family{u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s,
                               u"ALIBABA_CLOUD_SECURITY_TOKEN"_s, u"ALIBABA_CLOUD_ROLE_ARN"_s};
    return family;
}

QString valueOf(const QProcessEnvironment &environment, const QString &name)
{
    return environment.value(name).trimmed();
}

//! Whether the family is in use at all, whole or by half; then \a settings say which.
bool readFamily(const QProcessEnvironment &environment, const Family &family, EnvironmentSettings &settings)
{
    const QString id = valueOf(environment, family.id);
    const QString secret = valueOf(environment, family.secret);
    if (id.isEmpty() && secret.isEmpty())
        return false;
    if (id.isEmpty() || secret.isEmpty()) {
        //: %1 and %2 are names of environment variables
        settings.problem = CredentialSources::tr("%1 is set in the environment, but %2 is not.")
                               .arg(id.isEmpty() ? family.secret : family.id, id.isEmpty() ? family.id : family.secret);
        return true;
    }
    settings.credentials.accessKeyId = id;
    settings.credentials.accessKeySecret = Secret(secret.toUtf8());
    settings.credentials.securityToken = Secret(valueOf(environment, family.token).toUtf8());
    settings.credentials.source = family.id;
    return true;
}

void suggestPlace(CredentialOffer &offer, const QProcessEnvironment &environment)
{
    suggestRegion(offer, valueOf(environment, u"OSS_REGION"_s));
    if (offer.suggested.region.isEmpty())
        suggestRegion(offer, valueOf(environment, u"ALIBABA_CLOUD_REGION_ID"_s));
    suggestEndpoint(offer, valueOf(environment, u"OSS_ENDPOINT"_s));
    noteMissingRegion(offer);
}

CredentialOffer offerOf(const QString &variable)
{
    CredentialOffer offer;
    offer.name = variable;
    //: %1 is the name of an environment variable
    offer.source = CredentialSources::tr("environment · %1").arg(variable);
    offer.suggested.name = CredentialSources::tr("environment");
    return offer;
}

void appendFamily(QList<CredentialOffer> &offers, const QProcessEnvironment &environment, const Family &family)
{
    EnvironmentSettings settings;
    if (!readFamily(environment, family, settings))
        return;
    CredentialOffer offer = offerOf(family.id);
    const bool isTemporary = !settings.credentials.securityToken.isEmpty();
    offer.kind = isTemporary ? CredentialOffer::Kind::Sts : CredentialOffer::Kind::Static;
    offer.isCurrent = offers.isEmpty();
    offer.credentials = settings.credentials;
    offer.problem = settings.problem;
    if (!valueOf(environment, family.role).isEmpty())
        addNote(offer,
                CredentialSources::tr("%1 is set, too: that role is not assumed, the key is used itself.")
                    .arg(family.role));
    suggestPlace(offer, environment);
    offers.append(offer);
}

void appendDynamic(QList<CredentialOffer> &offers, const QProcessEnvironment &environment, const QString &variable,
                   CredentialMode mode)
{
    const QString value = valueOf(environment, variable);
    if (value.isEmpty())
        return;
    CredentialFields fields;
    fields.mode = mode;
    (mode == CredentialMode::Uri ? fields.uri : fields.roleName) = value;
    CredentialNames names;
    names.uri = variable;
    CredentialOffer offer = withCredentials(offerOf(variable), fields, names, CredentialSwitches(environment));
    suggestPlace(offer, environment);
    offers.append(offer);
}

} // namespace

EnvironmentSettings environmentSettings(const QProcessEnvironment &environment)
{
    EnvironmentSettings settings;
    settings.region = valueOf(environment, u"OSS_REGION"_s);
    settings.endpoint = valueOf(environment, u"OSS_ENDPOINT"_s);
    if (!readFamily(environment, ossFamily(), settings))
        readFamily(environment, alibabaCloudFamily(), settings);
    return settings;
}

QList<CredentialOffer> environmentOffers(const QProcessEnvironment &environment)
{
    QList<CredentialOffer> offers;
    appendFamily(offers, environment, ossFamily());
    appendFamily(offers, environment, alibabaCloudFamily());
    appendDynamic(offers, environment, u"ALIBABA_CLOUD_ECS_METADATA"_s, CredentialMode::EcsRole);
    appendDynamic(offers, environment, u"ALIBABA_CLOUD_CREDENTIALS_URI"_s, CredentialMode::Uri);
    appendDynamic(offers, environment, u"ALIBABA_CLOUD_OIDC_PROVIDER_ARN"_s, CredentialMode::Oidc);
    return offers;
}

} // namespace vb
