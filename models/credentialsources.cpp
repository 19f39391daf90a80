#include "credentialsources.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

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
};

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

} // namespace

EnvironmentSettings environmentSettings(const QProcessEnvironment &environment)
{
    const Family oss{QStringLiteral("OSS_ACCESS_KEY_ID"), QStringLiteral("OSS_ACCESS_KEY_SECRET"),
                     QStringLiteral("OSS_SESSION_TOKEN")};
    const Family alibabaCloud{QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID"),
                              QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
                              QStringLiteral("ALIBABA_CLOUD_SECURITY_TOKEN")};
    EnvironmentSettings settings;
    settings.region = valueOf(environment, QStringLiteral("OSS_REGION"));
    settings.endpoint = valueOf(environment, QStringLiteral("OSS_ENDPOINT"));
    if (!readFamily(environment, oss, settings))
        readFamily(environment, alibabaCloud, settings);
    return settings;
}

} // namespace vb
