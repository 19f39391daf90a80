#include "permissionprobe.h"

#include "endpointguard.h"
#include "errorcause.h"
#include "errorwords.h"
#include "vectorclient.h"
#include "visibletext.h"

#include <QPointer>

#include <utility>

// What a PermissionProbe says of what came.

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using State = TestStep::State;

QStringList detailsOf(const ApiError &error)
{
    QStringList lines;
    for (const QString &line : error.details().split(u'\n'))
        lines.append(visibleText(line));
    return lines;
}

} // namespace

bool isDenied(const ApiError &error)
{
    // A 403 without a code is some gateway's; other codes are about the account.
    return error.kind == ApiError::Kind::Denied && error.code.startsWith("AccessDenied"_L1)
        && causeOf(error) == ErrorCause::Other;
}

void PermissionProbe::note(Rung rung, State state, const QString &result, const QString &advice,
                           const QStringList &details)
{
    m_news.append({rung, state, result, advice, details});
}

void PermissionProbe::noteFailure(Rung rung, const ApiError &error)
{
    const ErrorWords words = errorWords(error);
    QString advice = words.advice;
    if (error.code == "NoSuchBucket"_L1)
        advice = tr("Check the bucket's name, the region and the account id of this connection.");
    if (isDenied(error))
        noteMissing(error);
    QStringList details = detailsOf(error);
    if (causeOf(error) == ErrorCause::WrongRegion)
        details.prepend(
            tr("Region of the connection: %1; address: %2")
                .arg(visibleText(m_client->profile().region), visibleText(endpointAddress(m_client->profile()))));
    note(rung, State::Failed, words.why, advice, details);
}

//! Nothing below can pass: the service did not even look at what was asked.
void PermissionProbe::noteSignatureFailure(const ApiError &error)
{
    m_isOver = true;
    if (causeOf(error) == ErrorCause::UnknownKey && looksLikeSecret(m_client->setup().credentials.accessKeyId)) {
        ApiError swapped = error;
        swapped.code = swappedKeyCode;
        return note(Rung::Signature, State::Failed,
                    tr("The access key id is not known, and it looks like a secret: the two may be swapped."),
                    errorWords(swapped).advice, detailsOf(error));
    }
    if (error.kind == ApiError::Kind::Denied && causeOf(error) == ErrorCause::Other)
        return note(
            Rung::Signature, State::Failed,
            error.code.isEmpty()
                ? tr("Access was refused, but not in the words of the service: something else may have answered.")
                : tr("The service refused this account: %1").arg(visibleText(error.code)),
            error.code.isEmpty() ? tr("Check the endpoint and the proxy.")
                                 : tr("The account's administrator can tell; the code and the request id help."),
            detailsOf(error));
    if (error.kind == ApiError::Kind::NotFound)
        return note(Rung::Signature, State::Failed, tr("The server has no list of vector buckets at this address."),
                    tr("Check that the endpoint is one of OSS vector buckets, not of ordinary OSS."), detailsOf(error));
    noteFailure(Rung::Signature, error);
}

void PermissionProbe::noteMissing(const ApiError &error)
{
    MissingPermission missing;
    missing.operation = error.operation;
    missing.accountId = m_bucket.accountId.isEmpty() ? m_client->profile().accountId : m_bucket.accountId;
    missing.bucket = m_bucket.name;
    missing.index = m_index.name;
    m_missing.append(missing);
}

//! \a first and every rung below it have nothing to be tried on.
void PermissionProbe::noteUntried(Rung first, const QString &why)
{
    for (int rung = int(first); rung <= int(Rung::QueryVectors); ++rung)
        note(Rung(rung), State::NotTried, why);
    m_isOver = true;
}

void PermissionProbe::tell()
{
    const QPointer<PermissionProbe> self(this);
    Q_EMIT stepped(std::exchange(m_news, {}));
    if (self && m_isOver)
        Q_EMIT finished(); // last: a slot may delete this
}

} // namespace vb
