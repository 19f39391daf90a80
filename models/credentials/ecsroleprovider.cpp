#include "ecsroleprovider.h"

#include "credentialanswer.h"
#include "credentialfields.h"
#include "credentialswitches.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr qsizetype longestToken = 4096;

//! A header's value, and not a page of a captive portal.
bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= longestToken
        && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

} // namespace

EcsRoleProvider::EcsRoleProvider(const CredentialOffer &offer, const ProviderOptions &options, QObject *parent)
    : HttpProvider(offer, true, parent)
    , m_roleName(offer.roleName)
    , m_options(options)
{ }

void EcsRoleProvider::begin()
{
    if (const QString problem = CredentialSwitches(m_options.environment).metadataProblem(); !problem.isEmpty())
        return fail(ApiError::Kind::Configuration, problem);
    if (!m_roleName.isEmpty() && !isRoleName(m_roleName))
        return fail(ApiError::Kind::Configuration, tr("The name of the role has characters that no role has."));
    m_token = {};
    // For this one conversation; the longest would be 21600.
    const QList<Header> headers{{"X-aliyun-ecs-metadata-token-ttl-seconds"_ba, "60"_ba}};
    send("PUT"_ba, url(u"/latest/api/token"_s), headers, m_options.metadataDeadline,
         [this](const WireAnswer &answer) { takeToken(answer); });
}

void EcsRoleProvider::takeToken(const WireAnswer &answer)
{
    if (answer.transportError && answer.transportError->kind == ApiError::Kind::Offline)
        return fail(ApiError::Kind::Offline,
                    tr("The metadata service (%1) cannot be reached: %2 It is there on ECS instances only.")
                        .arg(host(), answer.transportError->message));
    const QByteArray text = answer.body.trimmed();
    if (!answer.transportError && answer.status == 200 && isToken(text))
        m_token = Secret(text);
    else if (CredentialSwitches(m_options.environment).noPlainMetadata)
        return fail(ApiError::Kind::Denied,
                    tr("The metadata service (%1) gave no token, and ALIBABA_CLOUD_IMDSV1_DISABLED forbids to go on "
                       "without one.")
                        .arg(host()),
                    answer.status);
    if (m_roleName.isEmpty())
        askRole();
    else
        askKey(m_roleName);
}

void EcsRoleProvider::askRole()
{
    ask({}, [this](const WireAnswer &answer) { takeRole(answer); });
}

void EcsRoleProvider::takeRole(const WireAnswer &answer)
{
    if (answer.status == 404 && !answer.transportError)
        return fail(ApiError::Kind::NotFound, tr("This machine has no RAM role."), answer.status);
    if (answer.transportError || answer.status != 200)
        return failAnswer(answer, host());
    const QString role = QString::fromLatin1(answer.body.trimmed().split('\n').constFirst().trimmed());
    if (!isRoleName(role))
        return fail(ApiError::Kind::BadAnswer,
                    tr("The metadata service (%1) answered with something that is no name of a role.").arg(host()));
    askKey(role);
}

void EcsRoleProvider::askKey(const QString &role)
{
    ask(role, [this](const WireAnswer &answer) { takeKey(answer); });
}

void EcsRoleProvider::takeKey(const WireAnswer &answer)
{
    m_token = {};
    if (answer.status == 404 && !answer.transportError)
        return fail(ApiError::Kind::NotFound, tr("This machine has no RAM role of that name."), answer.status);
    if (answer.transportError || answer.status != 200)
        return failAnswer(answer, host());
    Result<Credentials> result
        = parseCredentialAnswer(answer.body, AnswerRule::WholeToken, source(), QDateTime::currentDateTimeUtc());
    if (!result)
        result.error().message = tr("The metadata service (%1): %2").arg(host(), result.error().message);
    finish(result);
}

void EcsRoleProvider::ask(const QString &path, Handler handler)
{
    QList<Header> headers;
    if (!m_token.isEmpty())
        headers.append({"X-aliyun-ecs-metadata-token"_ba, m_token.bytes()});
    send("GET"_ba, url(u"/latest/meta-data/ram/security-credentials/"_s + path), headers, m_options.metadataDeadline,
         std::move(handler));
}

QUrl EcsRoleProvider::url(const QString &path) const
{
    QUrl url = m_options.metadataService;
    url.setPath(path);
    return url;
}

QString EcsRoleProvider::host() const
{
    return m_options.metadataService.host();
}

} // namespace vb
