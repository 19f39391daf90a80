#pragma once

#include "credentialoffer.h"
#include "offersource.h"

#include <QStringList>

namespace vb {

//! In every secret of these tests: no text for people may hold it.
inline const QString canary = QStringLiteral("CANARY");

//! Everything of an offer that is shown.
inline QString shownTexts(const CredentialOffer &offer)
{
    return QStringList{offer.source,
                       offer.file,
                       offer.name,
                       offer.roleName,
                       offer.note,
                       offer.problem,
                       offer.uri.toString(),
                       offer.suggested.proxy.user,
                       offer.suggested.name,
                       offer.suggested.region,
                       offer.suggested.endpoint,
                       offer.suggested.accountId}
        .join(u'\n');
}

inline QString kindText(CredentialOffer::Kind kind)
{
    static const QStringList names{QStringLiteral("static"),  QStringLiteral("sts"), QStringLiteral("role"),
                                   QStringLiteral("process"), QStringLiteral("uri"), QStringLiteral("unsupported")};
    return names.at(int(kind));
}

//! One line: "static a* id/secret @cn-hangzhou"; the token behind another slash, `*` for the current one.
inline QString offerText(const CredentialOffer &offer)
{
    using Kind = CredentialOffer::Kind;
    QString text = kindText(offer.kind) + u' ' + offer.name + (offer.isCurrent ? QStringLiteral("*") : QString());
    const Credentials &key = offer.credentials;
    if (key.isComplete())
        text += u' ' + key.accessKeyId + u'/' + QString::fromUtf8(key.accessKeySecret.bytes());
    if (!key.securityToken.isEmpty())
        text += u'/' + QString::fromUtf8(key.securityToken.bytes());
    if (offer.kind == Kind::EcsRole)
        text += QStringLiteral(" role=") + offer.roleName;
    if (!offer.command.isEmpty())
        text += QStringLiteral(" run=") + offer.command.join(u'|');
    if (!offer.uri.isEmpty())
        text += QStringLiteral(" uri=") + offer.uri.toString();
    if (!offer.suggested.region.isEmpty())
        text += QStringLiteral(" @") + offer.suggested.region;
    if (!offer.problem.isEmpty())
        text += QStringLiteral(" !") + offer.problem;
    return text;
}

inline QStringList offerTexts(const QList<CredentialOffer> &offers)
{
    QStringList texts;
    for (const CredentialOffer &offer : offers)
        texts.append(offerText(offer));
    return texts;
}

inline OfferSource testSource()
{
    OfferSource source;
    source.tool = QStringLiteral("tool");
    source.file = QStringLiteral("/home/u/.file");
    source.shownFile = QStringLiteral("~/.file");
    source.chosenBy = QStringLiteral("TOOL_PROFILE");
    return source;
}

} // namespace vb
