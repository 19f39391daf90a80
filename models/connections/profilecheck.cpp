#include "profilecheck.h"

#include "endpoint.h"
#include "endpointguard.h"
#include "tlsrules.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using Field = ProfileFault::Field;

class Checker
{
    Q_DECLARE_TR_FUNCTIONS(vb::ProfileCheck)

public:
    explicit Checker(const Profile &profile)
        : m_profile(profile)
    { }

    QList<ProfileFault> check()
    {
        if (m_profile.name.trimmed().isEmpty())
            add(Field::Name, tr("A connection needs a name."));
        checkAddress();
        checkCredentials();
        if (!std::all_of(m_profile.accountId.begin(), m_profile.accountId.end(), &isDigit))
            add(Field::AccountId, tr("An account id has digits only."));
        checkProxy();
        checkCaFile();
        checkPinned();
        return m_faults;
    }

private:
    static bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
    void add(Field field, const QString &message) { m_faults.append({field, message}); }

    void checkAddress()
    {
        Profile withRegion = m_profile;
        withRegion.region = u"any"_s;
        if (const Result<Target> target = resolveTarget(withRegion, {}); !target)
            add(Field::Endpoint, target.error().message);
        else if (const Result<Target> whole = resolveTarget(m_profile, {}); !whole)
            add(Field::Region,
                m_profile.region.isEmpty() ? tr("A region is needed: requests are signed for it.")
                                           : whole.error().message);
        if (isPlainHttpRemote(m_profile) && !m_profile.allowPlainHttp)
            add(Field::Endpoint,
                tr("http:// sends requests and vectors in clear text. Use https://, or allow it below."));
    }

    void checkCredentials()
    {
        const CredentialReference &credentials = m_profile.credentials;
        const QString &id = credentials.accessKeyId;
        if (credentials.kind == CredentialKind::Key && id.isEmpty())
            add(Field::AccessKeyId, tr("The access key id is missing."));
        else if (credentials.kind == CredentialKind::Key
                 && !std::all_of(id.begin(), id.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; }))
            add(Field::AccessKeyId, tr("An access key id has no blanks and only plain letters, digits and signs."));
        if (credentials.kind == CredentialKind::Process && credentials.command.isEmpty())
            add(Field::Command, tr("The command is missing."));
        const QString scheme = credentials.uri.scheme();
        const bool isWeb = scheme == "https"_L1 || scheme == "http"_L1;
        if (credentials.kind == CredentialKind::Uri
            && (!credentials.uri.isValid() || !isWeb || credentials.uri.host().isEmpty()))
            add(Field::Uri, tr("Expected an address that begins with https:// or http://."));
    }

    void checkProxy()
    {
        const ProxySettings &proxy = m_profile.proxy;
        if (proxy.isCustom() && (proxy.host.isEmpty() || proxy.host.contains(u'/') || proxy.host.contains(u' ')))
            add(Field::Proxy, tr("The proxy needs a host name or an address."));
        else if (proxy.isCustom() && proxy.port == 0)
            add(Field::Proxy, tr("The proxy needs a port."));
    }

    void checkCaFile()
    {
        const QString &name = m_profile.caFile;
        if (name.isEmpty())
            return;
        if (const auto certificates = readCaFile(name); !certificates)
            add(Field::CaFile, certificates.error().message);
    }

    void checkPinned()
    {
        const auto isNamePart = [](QChar c) { return (c >= u'a' && c <= u'z') || isDigit(c) || c == u'-'; };
        for (const QString &name : m_profile.pinnedBuckets) {
            if (name.size() >= 3 && std::all_of(name.begin(), name.end(), isNamePart))
                continue;
            add(Field::PinnedBuckets,
                tr("“%1” is no bucket name: at least three lower-case letters, digits and hyphens.").arg(name));
            return;
        }
    }

    const Profile &m_profile;
    QList<ProfileFault> m_faults;
};

} // namespace

QList<ProfileFault> profileFaults(const Profile &profile)
{
    return Checker(profile).check();
}

} // namespace vb
