#include "profilejson.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr std::pair<CredentialKind, QLatin1String> credentialKinds[] = {
    {CredentialKind::Key, QLatin1String("key")},         {CredentialKind::Imported, QLatin1String("imported")},
    {CredentialKind::Process, QLatin1String("process")}, {CredentialKind::Uri, QLatin1String("uri")},
    {CredentialKind::EcsRole, QLatin1String("ecsRole")},
};

constexpr std::pair<ProxySettings::Kind, QLatin1String> proxyKinds[] = {
    {ProxySettings::Kind::System, QLatin1String("system")},
    {ProxySettings::Kind::None, QLatin1String("none")},
    {ProxySettings::Kind::Http, QLatin1String("http")},
    {ProxySettings::Kind::Socks5, QLatin1String("socks5")},
};

template <typename Kind, std::size_t N>
std::optional<Kind> kindNamed(const std::pair<Kind, QLatin1String> (&kinds)[N], const QJsonValue &name, Kind ifAbsent)
{
    if (name.isUndefined())
        return ifAbsent;
    const auto found = std::find_if(std::begin(kinds), std::end(kinds),
                                    [&name](const auto &kind) { return name.toString() == kind.second; });
    return found == std::end(kinds) ? std::nullopt : std::optional(found->first);
}

template <typename Kind, std::size_t N>
QString nameOf(const std::pair<Kind, QLatin1String> (&kinds)[N], Kind kind)
{
    const auto found
        = std::find_if(std::begin(kinds), std::end(kinds), [kind](const auto &k) { return k.first == kind; });
    return found == std::end(kinds) ? QString() : QString(found->second);
}

QStringList textsFrom(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue item : value.toArray()) {
        if (item.isString())
            texts.append(item.toString());
    }
    return texts;
}

//! Defaults are left out, so that the file stays readable.
void put(QJsonObject &object, QLatin1String name, const QJsonValue &value, bool isDefault)
{
    if (isDefault)
        object.remove(name);
    else
        object.insert(name, value);
}

void put(QJsonObject &object, QLatin1String name, const QString &text)
{
    put(object, name, text, text.isEmpty());
}

void put(QJsonObject &object, QLatin1String name, const QStringList &texts)
{
    put(object, name, QJsonArray::fromStringList(texts), texts.isEmpty());
}

//! False: of a kind that this version does not know.
bool readProxy(const QJsonValue &value, ProxySettings &proxy)
{
    const QJsonObject object = value.toObject();
    const auto kind = kindNamed(proxyKinds, object["kind"_L1], ProxySettings::Kind::System);
    const int port = object["port"_L1].toInt();
    proxy.kind = kind.value_or(ProxySettings::Kind::System);
    proxy.host = object["host"_L1].toString();
    proxy.port = quint16(port > 0 && port <= 65535 ? port : 0);
    proxy.user = object["user"_L1].toString();
    return kind && (value.isUndefined() || value.isObject());
}

QJsonObject proxyToJson(const ProxySettings &proxy, QJsonObject object)
{
    put(object, "kind"_L1, nameOf(proxyKinds, proxy.kind));
    put(object, "host"_L1, proxy.host);
    put(object, "port"_L1, int(proxy.port), proxy.port == 0);
    put(object, "user"_L1, proxy.user);
    return object;
}

bool readCredentials(const QJsonValue &value, CredentialReference &credentials)
{
    const QJsonObject object = value.toObject();
    const auto kind = kindNamed(credentialKinds, object["kind"_L1], CredentialKind::Key);
    credentials.kind = kind.value_or(CredentialKind::Unknown);
    credentials.accessKeyId = object["accessKeyId"_L1].toString();
    credentials.isInKeychain = object["isInKeychain"_L1].toBool();
    credentials.file = object["file"_L1].toString();
    credentials.name = object["name"_L1].toString();
    credentials.source = object["source"_L1].toString();
    credentials.command = textsFrom(object["command"_L1]);
    credentials.consentedCommand = textsFrom(object["consentedCommand"_L1]);
    credentials.uri = QUrl(object["uri"_L1].toString(), QUrl::StrictMode);
    credentials.roleName = object["roleName"_L1].toString();
    return kind && (value.isUndefined() || value.isObject());
}

QJsonObject credentialsToJson(const CredentialReference &credentials, QJsonObject object)
{
    put(object, "kind"_L1, nameOf(credentialKinds, credentials.kind));
    put(object, "accessKeyId"_L1, credentials.accessKeyId);
    put(object, "isInKeychain"_L1, credentials.isInKeychain, !credentials.isInKeychain);
    put(object, "file"_L1, credentials.file);
    put(object, "name"_L1, credentials.name);
    put(object, "source"_L1, credentials.source);
    put(object, "command"_L1, credentials.command);
    put(object, "consentedCommand"_L1, credentials.consentedCommand);
    put(object, "uri"_L1, credentials.uri.toString(QUrl::FullyEncoded));
    put(object, "roleName"_L1, credentials.roleName);
    return object;
}

void putTime(QJsonObject &object, const QDateTime &used)
{
    put(object, "lastUsed"_L1, used.isValid() ? used.toUTC().toString(Qt::ISODateWithMs) : QString());
}

} // namespace

std::optional<Profile> profileFromJson(const QJsonObject &object)
{
    Profile profile;
    profile.id = object["id"_L1].toString();
    profile.name = object["name"_L1].toString();
    if (profile.id.isEmpty() || profile.name.isEmpty())
        return std::nullopt;
    profile.region = object["region"_L1].toString();
    profile.endpoint = object["endpoint"_L1].toString();
    profile.internalEndpoint = object["internalEndpoint"_L1].toBool();
    if (object["pathStyle"_L1].isBool())
        profile.pathStyle = object["pathStyle"_L1].toBool();
    profile.accountId = object["accountId"_L1].toString();
    profile.caFile = object["caFile"_L1].toString();
    profile.allowPlainHttp = object["allowPlainHttp"_L1].toBool(false);
    profile.endpointConfirmed = object["endpointConfirmed"_L1].toString();
    profile.colour = object["colour"_L1].toString();
    profile.readOnly = object["readOnly"_L1].toBool(true);
    profile.production = !object["production"_L1].isUndefined() && object["production"_L1].toBool(true);
    profile.pinnedBuckets = textsFrom(object["pinnedBuckets"_L1]);
    profile.lastUsed = QDateTime::fromString(object["lastUsed"_L1].toString(), Qt::ISODateWithMs);
    const bool isProxyKnown = readProxy(object["proxy"_L1], profile.proxy);
    if (!readCredentials(object["credentials"_L1], profile.credentials) || !isProxyKnown)
        profile.credentials.kind = CredentialKind::Unknown;
    return profile;
}

QJsonObject profileToJson(const Profile &profile, const QJsonObject &former)
{
    QJsonObject object = former;
    put(object, "id"_L1, profile.id);
    put(object, "name"_L1, profile.name);
    putTime(object, profile.lastUsed);
    if (profile.credentials.kind == CredentialKind::Unknown)
        return object;
    put(object, "region"_L1, profile.region);
    put(object, "endpoint"_L1, profile.endpoint);
    put(object, "internalEndpoint"_L1, profile.internalEndpoint, !profile.internalEndpoint);
    put(object, "pathStyle"_L1, profile.pathStyle.value_or(false), !profile.pathStyle);
    put(object, "accountId"_L1, profile.accountId);
    const bool isProxyPlain = profile.proxy == ProxySettings();
    put(object, "proxy"_L1, proxyToJson(profile.proxy, former["proxy"_L1].toObject()), isProxyPlain);
    put(object, "caFile"_L1, profile.caFile);
    put(object, "allowPlainHttp"_L1, profile.allowPlainHttp, !profile.allowPlainHttp);
    put(object, "endpointConfirmed"_L1, profile.endpointConfirmed);
    put(object, "colour"_L1, profile.colour);
    object.insert("readOnly"_L1, profile.readOnly);
    put(object, "production"_L1, profile.production, !profile.production);
    put(object, "pinnedBuckets"_L1, profile.pinnedBuckets);
    object.insert("credentials"_L1, credentialsToJson(profile.credentials, former["credentials"_L1].toObject()));
    return object;
}

} // namespace vb
