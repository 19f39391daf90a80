#include "credentialmode.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct CredentialModes
{
    Q_DECLARE_TR_FUNCTIONS(vb::CredentialMode)
};

struct Spelling
{
    QLatin1String text; //!< lower case, without '-' and '_'
    CredentialMode mode;
};

constexpr std::array spellings{
    Spelling{""_L1, CredentialMode::NotSaid},
    Spelling{"ak"_L1, CredentialMode::AccessKey},
    Spelling{"accesskey"_L1, CredentialMode::AccessKey},
    Spelling{"ststoken"_L1, CredentialMode::StsToken},
    Spelling{"sts"_L1, CredentialMode::StsToken},
    Spelling{"ecsramrole"_L1, CredentialMode::EcsRole},
    Spelling{"aliecsramrole"_L1, CredentialMode::EcsRole},
    Spelling{"process"_L1, CredentialMode::Process},
    Spelling{"external"_L1, CredentialMode::Process},
    Spelling{"credentialsuri"_L1, CredentialMode::Uri},
    Spelling{"credentialuri"_L1, CredentialMode::Uri},
    Spelling{"uri"_L1, CredentialMode::Uri},
    Spelling{"ramrolearn"_L1, CredentialMode::RamRoleArn},
    Spelling{"chainableramrolearn"_L1, CredentialMode::ChainableRamRoleArn},
    Spelling{"ramrolearnwithrolename"_L1, CredentialMode::RoleArnWithRoleName},
    Spelling{"oidc"_L1, CredentialMode::Oidc},
    Spelling{"oidcrolearn"_L1, CredentialMode::Oidc},
    Spelling{"cloudsso"_L1, CredentialMode::CloudSso},
    Spelling{"oauth"_L1, CredentialMode::OAuth},
    Spelling{"bearertoken"_L1, CredentialMode::BearerToken},
    Spelling{"bearer"_L1, CredentialMode::BearerToken},
    Spelling{"rsakeypair"_L1, CredentialMode::KeyPair},
    Spelling{"anonymous"_L1, CredentialMode::Anonymous},
};

//! Not the file's own text, which may be anything.
QString modeName(CredentialMode mode)
{
    switch (mode) {
    case CredentialMode::RamRoleArn:
        return u"RamRoleArn"_s;
    case CredentialMode::ChainableRamRoleArn:
        return u"ChainableRamRoleArn"_s;
    case CredentialMode::RoleArnWithRoleName:
        return u"RamRoleArnWithRoleName"_s;
    case CredentialMode::Oidc:
        return u"OIDC"_s;
    case CredentialMode::CloudSso:
        return u"CloudSSO"_s;
    case CredentialMode::OAuth:
        return u"OAuth"_s;
    case CredentialMode::KeyPair:
        return u"RsaKeyPair"_s;
    default:
        return {};
    }
}

} // namespace

CredentialMode parseCredentialMode(const QString &text)
{
    QString normalized = text.trimmed().toLower();
    normalized.removeIf([](QChar c) { return c == u'-' || c == u'_'; });
    const auto found = std::find_if(spellings.begin(), spellings.end(),
                                    [&](const Spelling &spelling) { return normalized == spelling.text; });
    return found == spellings.end() ? CredentialMode::Unknown : found->mode;
}

QString unsupportedModeProblem(CredentialMode mode)
{
    if (mode < CredentialMode::RamRoleArn)
        return {};
    if (mode == CredentialMode::Anonymous)
        return CredentialModes::tr("The mode is Anonymous: there are no credentials, and vector buckets ask for them.");
    if (mode == CredentialMode::BearerToken)
        return CredentialModes::tr("The mode is BearerToken. Requests to vector buckets are signed with an access "
                                   "key, which a bearer token is not.");
    //: %1 is the name of a mode, "RamRoleArn"
    return CredentialModes::tr(
               "The mode %1 is not supported, and no other key of the profile is used in its place. Use process "
               "credentials: a command that gets the temporary key and prints AccessKeyId, AccessKeySecret, "
               "SecurityToken and Expiration as JSON.")
        .arg(modeName(mode));
}

} // namespace vb
