#include "credentialfields.h"
#include "iniprofile.h"
#include "offersource.h"
#include "placesuggestion.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct OssutilFile
{
    Q_DECLARE_TR_FUNCTIONS(vb::CredentialOffer)
};

constexpr QLatin1String metadataHost("100.100.100.200");
const IniProfile::Keys keyOfId{"accesskeyid", "accessid"};
const IniProfile::Keys keyOfSecret{"accesskeysecret", "accesskey"};
const IniProfile::Keys keyOfToken{"ststoken"};
const IniProfile::Keys credentialKeys{"accesskeyid", "accessid", "accesskeysecret", "accesskey", "ststoken"};
const IniProfile::Keys allCredentialKeys{
    "accesskeyid", "accessid",          "accesskeysecret", "accesskey",       "ststoken",    "mode",         "rolearn",
    "ramrolearn",  "credentialprocess", "credentialuri",   "oidcproviderarn", "ecsrolename", "sourceprofile"};

const CredentialNames &names()
{
    static const CredentialNames names{u"access-key-id"_s,      u"access-key-secret"_s, u"sts-token"_s,
                                       u"credential-process"_s, u"credential-uri"_s,    u"mode"_s};
    return names;
}

CredentialFields readFields(IniProfile profile)
{
    CredentialFields fields;
    IniProfile key = profile.narrowedTo(credentialKeys);
    fields.id = key.secret(keyOfId, names().id);
    fields.secret = key.secret(keyOfSecret, names().secret);
    fields.token = key.secret(keyOfToken, names().token);
    fields.mode = parseCredentialMode(profile.text({"mode"}, names().mode));
    fields.roleName = profile.text({"ecsrolename"}, u"ecs-role-name"_s);
    fields.command = profile.text({"credentialprocess"}, names().command);
    fields.uri = profile.text({"credentialuri"}, names().uri);
    fields.hasRoleArn = !profile.text({"rolearn", "ramrolearn"}, u"role-arn"_s).isEmpty();
    fields.hasOidc = !profile.text({"oidcproviderarn"}, u"oidc-provider-arn"_s).isEmpty();
    fields.problem = profile.problem().isEmpty() ? key.problem() : profile.problem();
    return fields;
}

void suggestPlace(CredentialOffer &offer, IniProfile profile)
{
    suggestRegion(offer, profile.text({"region"}, u"region"_s));
    suggestEndpoint(offer, profile.text({"endpoint", "host"}, u"endpoint"_s));
    suggestAccount(offer, profile.text({"accountid"}, u"account-id"_s));
    if (profile.text({"addressingstyle"}, u"addressing-style"_s).compare("path"_L1, Qt::CaseInsensitive) == 0)
        offer.suggested.pathStyle = true;
    if (profile.isOn({"skipverifycert"}))
        addNote(offer, OssutilFile::tr("Its skip-verify-cert is not taken: certificates are always verified."));
}

//! Version 1 leaves it to a service of the machine where no key is set: `ecsAk = http://100.100.100.200/…/role`.
void takeKeyService(CredentialFields &fields, const IniSection *service)
{
    const bool isAsked = fields.mode == CredentialMode::EcsRole
        || (fields.mode == CredentialMode::NotSaid && fields.id.isEmpty() && fields.secret.isEmpty());
    const IniEntry *address = service ? service->find("ecsak") : nullptr;
    if (!address || !isAsked || !fields.roleName.isEmpty())
        return;
    const QString text = QString::fromUtf8(address->value.bytes());
    const QUrl url(text, QUrl::StrictMode);
    if (url.host() == metadataHost) {
        fields.mode = CredentialMode::EcsRole;
        fields.roleName = url.fileName();
    } else {
        fields.mode = CredentialMode::Uri;
        fields.uri = text;
    }
}

class Reader
{
public:
    Reader(QByteArrayView text, const OfferSource &source)
        : m_source(source)
        , m_sections(parseIni(text))
    { }

    QList<CredentialOffer> read()
    {
        for (const IniSection &section : m_sections)
            sort(section);
        for (const QString &name : std::as_const(m_order))
            offerProfile(name);
        if (m_old)
            offerOldProfile();
        markCurrent();
        if (m_offers.isEmpty())
            m_offers.append(m_source.problem(OssutilFile::tr("There is no profile in the file.")));
        return m_offers;
    }

private:
    void sort(const IniSection &section);
    void addProfile(const QString &name, const IniSection &section);
    void offerProfile(const QString &name);
    void offerOldProfile();
    void markCurrent();
    QList<const IniSection *> chainOf(const QString &name, QString &problem) const;

    const OfferSource &m_source;
    const QList<IniSection> m_sections;
    QStringList m_order; //!< of the profiles' names, as written
    QHash<QString, QList<const IniSection *>> m_profiles; //!< by folded name
    const IniSection *m_old = nullptr; //!< [Credentials] of version 1
    const IniSection *m_keyService = nullptr;
    QList<CredentialOffer> m_offers;
};

void Reader::sort(const IniSection &section)
{
    const QString name = section.name.toLower();
    if (name == "credentials"_L1)
        m_old = &section;
    else if (name == "akservice"_L1)
        m_keyService = &section;
    else if (name == "default"_L1)
        addProfile(section.name, section);
    else if (name.startsWith("profile "_L1))
        addProfile(section.name.mid(8).trimmed(), section);
    else if (name.isEmpty() && section.badLine > 0)
        m_offers.append(m_source.problem(
            OssutilFile::tr("Line %L1 of the file is neither a section nor a setting.").arg(section.badLine)));
}

void Reader::addProfile(const QString &quoted, const IniSection &section)
{
    const bool isQuoted = quoted.size() > 2 && quoted.startsWith(u'"') && quoted.endsWith(u'"');
    const QString name = isQuoted ? quoted.sliced(1, quoted.size() - 2) : quoted;
    QList<const IniSection *> &sections = m_profiles[name.toCaseFolded()];
    if (sections.isEmpty())
        m_order.append(name);
    sections.append(&section);
}

//! The profile and those it refers to, each once.
QList<const IniSection *> Reader::chainOf(const QString &name, QString &problem) const
{
    QList<const IniSection *> chain;
    QSet<QString> seen;
    QString next = name.toCaseFolded();
    while (!next.isEmpty() && !seen.contains(next)) {
        const QList<const IniSection *> sections = m_profiles.value(next);
        if (sections.isEmpty()) {
            problem = OssutilFile::tr("Its source-profile is not in the file.");
            break;
        }
        seen.insert(next);
        chain += sections;
        next = IniProfile(sections).text({"sourceprofile"}, {}).simplified().toCaseFolded();
        if (seen.contains(next))
            problem = OssutilFile::tr("Its source-profile leads back to itself.");
        if (seen.size() > 8)
            problem = OssutilFile::tr("Too many profiles refer to each other.");
        if (!problem.isEmpty())
            break;
    }
    return chain;
}

void Reader::offerProfile(const QString &name)
{
    QString chainProblem;
    const IniProfile profile(chainOf(name, chainProblem));
    // [Default] of version 1 holds settings only, and is the credentials' own when there are none for it.
    const bool isDefault = name.compare("default"_L1, Qt::CaseInsensitive) == 0;
    if (isDefault && m_old && !profile.has(allCredentialKeys))
        return;
    CredentialFields fields = readFields(profile);
    if (fields.problem.isEmpty())
        fields.problem = chainProblem;
    CredentialOffer offer = withCredentials(m_source.offer(name), fields, names(), m_source.switches);
    suggestPlace(offer, profile);
    suggestProxy(offer, IniProfile(profile).secret({"proxy"}, u"proxy"_s));
    noteMissingRegion(offer);
    m_offers.append(offer);
}

void Reader::offerOldProfile()
{
    QList<const IniSection *> sections{m_old};
    CredentialFields fields = readFields(IniProfile(sections));
    takeKeyService(fields, m_keyService);
    CredentialOffer offer = withCredentials(m_source.offer(m_old->name), fields, names(), m_source.switches);
    sections += m_profiles.value(u"default"_s);
    IniProfile settings(sections);
    suggestPlace(offer, settings);
    suggestProxy(offer, settings.secret({"proxyhost"}, u"proxyHost"_s), settings.text({"proxyuser"}, u"proxyUser"_s),
                 settings.secret({"proxypwd"}, u"proxyPwd"_s));
    noteMissingRegion(offer);
    m_offers.append(offer);
}

void Reader::markCurrent()
{
    const QString wanted = m_source.chosen.isEmpty() ? u"default"_s : m_source.chosen;
    for (CredentialOffer &offer : m_offers)
        offer.isCurrent = offer.name.compare(wanted, Qt::CaseInsensitive) == 0;
    const bool isThere
        = std::any_of(m_offers.begin(), m_offers.end(), [](const CredentialOffer &offer) { return offer.isCurrent; });
    if (isThere)
        return;
    if (!m_source.chosen.isEmpty())
        m_offers.append(m_source.missingProfile(m_source.chosen, m_source.chosenBy));
    else if (m_old && !m_offers.isEmpty())
        m_offers.last().isCurrent = true; // the one of version 1
}

} // namespace

QList<CredentialOffer> ossutilOffers(QByteArrayView text, const OfferSource &source)
{
    return Reader(text, source).read();
}

} // namespace vb
