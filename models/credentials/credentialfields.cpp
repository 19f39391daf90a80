#include "credentialfields.h"

#include "commandsplit.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using Kind = CredentialOffer::Kind;

struct CredentialTexts
{
    Q_DECLARE_TR_FUNCTIONS(vb::CredentialOffer)
};

//! No key has blanks, quotes or control characters: they are left over from a template or a broken line.
bool isKeyText(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c > ' ' && c < '\x7f' && c != '"' && c != '\'' && c != '<' && c != '>'; });
}

QString missing(const QString &present, const QString &absent)
{
    //: %1 and %2 are names of settings
    return CredentialTexts::tr("%1 is set, but %2 is not.").arg(present, absent);
}

QString keyProblem(const CredentialFields &fields, const CredentialNames &names, bool wantsToken)
{
    if (fields.id.isEmpty() && fields.secret.isEmpty())
        return CredentialTexts::tr("%1 and %2 are not set.").arg(names.id, names.secret);
    if (fields.id.isEmpty())
        return missing(names.secret, names.id);
    if (fields.secret.isEmpty())
        return missing(names.id, names.secret);
    if (wantsToken && fields.token.isEmpty())
        return missing(names.id, names.token);
    if (!wantsToken && fields.id.bytes().startsWith("STS."))
        return CredentialTexts::tr("%1 is that of a temporary key, which is of no use without %2.")
            .arg(names.id, names.token);
    for (const auto &[secret, name] : {std::pair(&fields.id, &names.id), std::pair(&fields.secret, &names.secret),
                                       std::pair(&fields.token, &names.token)}) {
        if (!isKeyText(secret->bytes()))
            return CredentialTexts::tr("%1 has characters that no key has, such as blanks or quotation marks.")
                .arg(*name);
    }
    return {};
}

void takeKey(CredentialOffer &offer, const CredentialFields &fields, const CredentialNames &names, bool wantsToken)
{
    offer.kind = wantsToken ? Kind::Sts : Kind::Static;
    offer.problem = keyProblem(fields, names, wantsToken);
    if (!offer.problem.isEmpty())
        return;
    offer.credentials.accessKeyId = QString::fromLatin1(fields.id.bytes());
    offer.credentials.accessKeySecret = fields.secret;
    offer.credentials.source = offer.source;
    if (!wantsToken) {
        if (!fields.token.isEmpty())
            addNote(offer, CredentialTexts::tr("%1 is set, but not used: the mode is AK.").arg(names.token));
        return;
    }
    offer.credentials.securityToken = fields.token;
    offer.credentials.expires = fields.expires;
    if (fields.expires.isValid() && fields.expires <= QDateTime::currentDateTimeUtc())
        addNote(offer, CredentialTexts::tr("The token has expired."));
}

void takeRole(CredentialOffer &offer, const CredentialFields &fields, const CredentialSwitches &switches)
{
    offer.kind = Kind::EcsRole;
    offer.roleName = fields.roleName;
    offer.problem = switches.metadataProblem();
    if (offer.problem.isEmpty() && !fields.roleName.isEmpty() && !isRoleName(fields.roleName))
        offer.problem = CredentialTexts::tr("The name of the role has characters that no role has.");
}

void takeCommand(CredentialOffer &offer, const CredentialFields &fields, const CredentialNames &names,
                 const CredentialSwitches &switches)
{
    offer.kind = Kind::Process;
    offer.problem = switches.externalProblem();
    const auto command = splitCommand(fields.command);
    if (fields.command.trimmed().isEmpty())
        offer.problem = CredentialTexts::tr("%1 is not set.").arg(names.command);
    else if (!command)
        offer.problem = CredentialTexts::tr("%1 is not a command: a quotation mark or backslash is left open.")
                            .arg(names.command);
    else
        offer.command = *command;
}

void takeUri(CredentialOffer &offer, const CredentialFields &fields, const CredentialNames &names,
             const CredentialSwitches &switches)
{
    offer.kind = Kind::Uri;
    if (fields.uri.trimmed().isEmpty()) {
        offer.problem = CredentialTexts::tr("%1 is not set.").arg(names.uri);
        return;
    }
    offer.uri = QUrl(fields.uri.trimmed(), QUrl::StrictMode);
    const QString problem = credentialUriProblem(offer.uri);
    offer.problem = problem.isEmpty() ? switches.externalProblem() : problem;
    if (!problem.isEmpty()) // it is shown, and may hold a password
        offer.uri = offer.uri.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

//! Of a profile that does not say its mode; NotSaid: it has nothing, Unknown: it could be read in several ways.
CredentialMode inferredMode(const CredentialFields &fields)
{
    if (fields.hasOidc)
        return CredentialMode::Oidc;
    if (fields.hasRoleArn)
        return CredentialMode::RamRoleArn;
    const bool hasKey = !fields.id.isEmpty() || !fields.secret.isEmpty() || !fields.token.isEmpty();
    QList<CredentialMode> possible;
    if (hasKey)
        possible.append(fields.token.isEmpty() ? CredentialMode::AccessKey : CredentialMode::StsToken);
    if (!fields.roleName.isEmpty())
        possible.append(CredentialMode::EcsRole);
    if (!fields.command.isEmpty())
        possible.append(CredentialMode::Process);
    if (!fields.uri.isEmpty())
        possible.append(CredentialMode::Uri);
    if (possible.isEmpty())
        return CredentialMode::NotSaid;
    return possible.size() == 1 ? possible.constFirst() : CredentialMode::Unknown;
}

QString modeProblem(CredentialMode mode, bool isSaid, const CredentialNames &names)
{
    if (mode == CredentialMode::NotSaid)
        return CredentialTexts::tr("There are no credentials in it.");
    if (mode == CredentialMode::Unknown && isSaid)
        return CredentialTexts::tr("Its %1 is not one that is known here.").arg(names.mode);
    if (mode == CredentialMode::Unknown)
        return CredentialTexts::tr("It has several kinds of credentials, and no %1 says which to use.").arg(names.mode);
    return unsupportedModeProblem(mode);
}

} // namespace

CredentialOffer withCredentials(CredentialOffer offer, const CredentialFields &fields, const CredentialNames &names,
                                const CredentialSwitches &switches)
{
    const bool isSaid = fields.mode != CredentialMode::NotSaid;
    const CredentialMode mode = isSaid ? fields.mode : inferredMode(fields);
    switch (fields.problem.isEmpty() ? mode : CredentialMode::Unknown) {
    case CredentialMode::AccessKey:
        takeKey(offer, fields, names, false);
        break;
    case CredentialMode::StsToken:
        takeKey(offer, fields, names, true);
        break;
    case CredentialMode::EcsRole:
        takeRole(offer, fields, switches);
        break;
    case CredentialMode::Process:
        takeCommand(offer, fields, names, switches);
        break;
    case CredentialMode::Uri:
        takeUri(offer, fields, names, switches);
        break;
    default:
        offer.problem = fields.problem.isEmpty() ? modeProblem(mode, isSaid, names) : fields.problem;
    }
    return offer;
}

void addNote(CredentialOffer &offer, const QString &note)
{
    offer.note += offer.note.isEmpty() ? note : QString(u' ' + note);
}

QString credentialUriProblem(const QUrl &uri)
{
    if (!uri.isValid() || uri.host().isEmpty() || uri.hasFragment())
        return CredentialTexts::tr("The address to get the credentials from is not a URL.");
    if (!uri.userInfo().isEmpty())
        return CredentialTexts::tr("The address to get the credentials from has a user name or password in it.");
    if (uri.scheme() == "https"_L1)
        return {};
    if (uri.scheme() != "http"_L1)
        return CredentialTexts::tr("The address to get the credentials from is neither https nor http.");
    const QHostAddress address(uri.host()); // *.localhost is for a name server to say, and so not enough
    if (uri.host() == "localhost"_L1 || address.isLoopback() || address.isLinkLocal())
        return {};
    return CredentialTexts::tr("The address to get the credentials from is not encrypted. http is allowed only to this "
                               "machine and to link-local addresses; use https.");
}

bool isRoleName(QStringView text)
{
    return !text.isEmpty() && text.size() <= 64 && text != u"." && text != u".."
        && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
                   || c == u'_' || c == u'.';
           });
}

} // namespace vb
