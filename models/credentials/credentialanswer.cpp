#include "credentialanswer.h"

#include "credentialmode.h"
#include "jsonfields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct CredentialAnswer
{
    Q_DECLARE_TR_FUNCTIONS(vb::CredentialAnswer)
};

ApiError failure(const QString &message, ApiError::Kind kind = ApiError::Kind::BadAnswer)
{
    ApiError error;
    error.kind = kind;
    error.message = message;
    return error;
}

ApiError absent(const QString &member)
{
    return failure(CredentialAnswer::tr("The answer has no %1.").arg(member));
}

//! `2026-11-20T12:00:00Z`; invalid for anything else. Without a zone it is UTC, as everywhere at the vendor's.
QDateTime parsedTime(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

struct Fields
{
    QString code;
    QString mode;
    QString id;
    Secret secret;
    Secret token;
    QString expiration;
};

std::optional<ApiError> fault(const Fields &fields, AnswerRule rule)
{
    if (!fields.code.isEmpty() && fields.code != "Success"_L1)
        return failure(CredentialAnswer::tr("The answer says that there are no credentials."));
    const CredentialMode mode = parseCredentialMode(fields.mode);
    if (mode != CredentialMode::NotSaid && mode != CredentialMode::AccessKey && mode != CredentialMode::StsToken)
        return failure(CredentialAnswer::tr("The answer has a mode other than AK and StsToken."));
    if (fields.id.isEmpty())
        return absent(u"AccessKeyId"_s);
    if (fields.secret.isEmpty())
        return absent(u"AccessKeySecret"_s);
    const bool wantsToken = rule == AnswerRule::WholeToken || mode == CredentialMode::StsToken;
    if (wantsToken && fields.token.isEmpty())
        return absent(u"SecurityToken"_s);
    if (mode == CredentialMode::AccessKey && !fields.token.isEmpty())
        return failure(CredentialAnswer::tr("The answer has the mode AK, and a token all the same."));
    if (rule == AnswerRule::WholeToken && fields.expiration.isEmpty())
        return absent(u"Expiration"_s);
    return std::nullopt;
}

} // namespace

Result<Credentials> parseCredentialAnswer(const QByteArray &json, AnswerRule rule, const QString &source,
                                          const QDateTime &now)
{
    const JsonTree tree(json);
    if (tree.problem() != JsonTree::Problem::None || tree.nodes().empty()
        || tree.node(0).kind != JsonNode::Kind::Object)
        return failure(CredentialAnswer::tr("The answer is not a JSON object."));
    JsonFields members(tree, 0);
    Fields fields;
    fields.code = members.text({"Code"});
    fields.mode = members.text({"mode"});
    fields.id = members.text({"AccessKeyId"});
    fields.secret = members.secret({"AccessKeySecret"});
    fields.token = members.secret({"SecurityToken", "sts_token"});
    fields.expiration = members.text({"Expiration"});
    if (!members.faultyName().isEmpty())
        return failure(CredentialAnswer::tr("%1 in the answer is not a text, or set twice to different values.")
                           .arg(QString::fromLatin1(members.faultyName())));
    if (const auto error = fault(fields, rule))
        return *error;
    const QDateTime expires = parsedTime(fields.expiration);
    if (!expires.isValid() && !fields.expiration.isEmpty())
        return failure(CredentialAnswer::tr("Expiration in the answer is not a time like 2006-01-02T15:04:05Z."));
    if (expires.isValid() && expires <= now)
        return failure(
            CredentialAnswer::tr("The credentials in the answer expired at %1, by the clock of this machine.")
                .arg(expires.toString(Qt::ISODate)),
            ApiError::Kind::Credentials);
    return Credentials{fields.id, std::move(fields.secret), std::move(fields.token), source, expires};
}

} // namespace vb
