#include "errortext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using Kind = ApiError::Kind;

constexpr qsizetype maximumQuoted = 300; //!< characters of the service's message within a sentence

//! All but the title.
struct Explanation
{
    QString why;
    QString advice;
    QString iconName = u"error"_s;
};

class Words
{
    Q_DECLARE_TR_FUNCTIONS(vb::ErrorText)

public:
    static QString title(const ApiError &error)
    {
        using Template = const char *;
        static const QHash<QString, Template> templates = {
            {u"ListVectorBuckets"_s, QT_TR_NOOP("The buckets could not be listed")},
            {u"GetVectorBucket"_s, QT_TR_NOOP("The bucket %1 could not be read")},
            {u"PutVectorBucket"_s, QT_TR_NOOP("The bucket %1 could not be created")},
            {u"DeleteVectorBucket"_s, QT_TR_NOOP("The bucket %1 could not be deleted")},
            {u"ListVectorIndexes"_s, QT_TR_NOOP("The indexes of %1 could not be listed")},
            {u"GetVectorIndex"_s, QT_TR_NOOP("The index %1 could not be read")},
            {u"PutVectorIndex"_s, QT_TR_NOOP("The index %1 could not be created")},
            {u"DeleteVectorIndex"_s, QT_TR_NOOP("The index %1 could not be deleted")},
            {u"ListVectors"_s, QT_TR_NOOP("The vectors of %1 could not be listed")},
            {u"GetVectors"_s, QT_TR_NOOP("Vectors of %1 could not be read")},
            {u"QueryVectors"_s, QT_TR_NOOP("The index %1 could not be searched")},
            {u"PutVectors"_s, QT_TR_NOOP("Vectors could not be written to %1")},
            {u"DeleteVectors"_s, QT_TR_NOOP("Vectors of %1 could not be deleted")},
        };
        const Template known = templates.value(error.operation);
        if (!known && error.operation.isEmpty() && error.kind == Kind::Configuration)
            return tr("Not connected");
        if (!known)
            return error.operation.isEmpty() ? tr("The request failed") : tr("%1 failed").arg(error.operation);
        const QString text = tr(known);
        return text.contains("%1"_L1) ? text.arg(error.place.isEmpty() ? u"?"_s : error.place) : text;
    }

    static Explanation explanation(const ApiError &error)
    {
        switch (error.kind) {
        case Kind::Configuration:
        case Kind::ReadOnly:
            return notSent(error);
        case Kind::Offline:
        case Kind::ConnectionClosed:
        case Kind::Timeout:
        case Kind::Tls:
            return notReached(error);
        case Kind::Denied:
            return denied(error);
        case Kind::Credentials:
        case Kind::ClockSkew:
            return notAccepted(error);
        case Kind::NotFound:
        case Kind::Conflict:
            return wrongPlace(error);
        case Kind::Throttled:
        case Kind::Server:
        case Kind::InvalidRequest:
            return refused(error);
        case Kind::Redirect:
        case Kind::BadAnswer:
        case Kind::RepeatedToken:
            return notUnderstood(error);
        }
        return {tr("The cause is not known."), tr("Copy the details for a report."), u"error"_s};
    }

private:
    static QString quoted(const ApiError &error)
    {
        const QString text = error.message.simplified();
        return text.size() > maximumQuoted ? text.left(maximumQuoted) + u'…' : text;
    }

    static Explanation notSent(const ApiError &error)
    {
        if (error.kind == Kind::ReadOnly)
            return {tr("This session is read-only: nothing was sent."),
                    tr("Unlock it in the tool bar, or start again without --read-only, if you are sure."), u"lock"_s};
        const QString quote = quoted(error);
        const QString why = quote.isEmpty() ? tr("The connection is not set up completely: nothing was sent.") : quote;
        // Without an operation nothing was asked for yet, and the message says what is missing.
        const QString advice = error.operation.isEmpty()
            ? tr("The demo store needs no account.")
            : tr("Check the region, the endpoint and the account id that this connection was started with.");
        return {why, advice, u"warning"_s};
    }

    static Explanation notReached(const ApiError &error)
    {
        switch (error.kind) {
        case Kind::Offline:
            return {tr("The server could not be reached."),
                    tr("Check the network, the proxy, and the region or endpoint of this connection."), u"offline"_s};
        case Kind::ConnectionClosed:
            return {tr("The connection ended before the whole answer had come."),
                    tr("Try again. If it keeps happening, a proxy or firewall may cut long answers."), u"offline"_s};
        case Kind::Timeout:
            return {tr("No whole answer came in time."), tr("Try again; the network or the service may be slow."),
                    u"waiting"_s};
        default:
            return {tr("No trusted connection could be made: the server's certificate was not accepted."),
                    tr("Check the endpoint and this computer's date. A proxy that opens TLS must be trusted by this "
                       "system."),
                    u"denied"_s};
        }
    }

    static Explanation denied(const ApiError &error)
    {
        const QString why = tr("Access denied: these credentials may not do this.");
        const QString advice = error.operation.isEmpty()
            ? tr("Ask the account's administrator for the permission.")
            //: %1 is a RAM action, as in oss:ListVectors
            : tr("Ask the account's administrator to allow the RAM action %1 on this resource.")
                  .arg("oss:"_L1 + error.operation);
        return {why, advice, u"denied"_s};
    }

    static Explanation notAccepted(const ApiError &error)
    {
        if (error.kind == Kind::ClockSkew)
            return {tr("This computer's clock differs too much from the server's."),
                    tr("Set the date, the time and the time zone right, then try again."), u"waiting"_s};
        if (error.code == "SignatureDoesNotMatch"_L1)
            return {tr("The signature was not accepted: the access key secret does not belong to this key id, or the "
                       "region is wrong."),
                    tr("Check the secret for missing characters, and the region."), u"denied"_s};
        if (error.code == "InvalidAccessKeyId"_L1)
            return {tr("The access key id is not known to the service, or it is disabled."),
                    tr("Check the key id, and that a temporary one is given with its security token."), u"denied"_s};
        if (error.code.startsWith("SecurityTokenExpired"_L1))
            return {tr("The temporary credentials have expired."), tr("Get new ones and connect again."), u"denied"_s};
        if (error.code == "InvalidSecurityToken"_L1)
            return {tr("The security token was not accepted."),
                    tr("Get a new set of temporary credentials and connect again."), u"denied"_s};
        return {tr("The credentials were not accepted."), tr("Check them and connect again."), u"denied"_s};
    }

    static Explanation wrongPlace(const ApiError &error)
    {
        const QString goUp = tr("It may have been deleted. Go up and refresh the list.");
        if (error.code == "NoSuchBucket"_L1)
            return {tr("The bucket does not exist in this region."), goUp, u"nothing-found"_s};
        if (error.code == "NoSuchVectorIndex"_L1)
            return {tr("The index does not exist."), goUp, u"nothing-found"_s};
        if (error.kind == Kind::NotFound)
            return {tr("The service does not know this resource."), goUp, u"nothing-found"_s};
        if (error.code == "VectorIndexOperationConflict"_L1)
            return {tr("The index is not ready: it is being created or deleted."), tr("Wait a little, then try again."),
                    u"waiting"_s};
        if (error.code == "BucketNotEmpty"_L1)
            return {tr("The bucket still holds indexes."), tr("Delete its indexes first."), u"warning"_s};
        return {tr("The resource is in a state that does not allow this."), tr("Refresh, then try again."),
                u"warning"_s};
    }

    static Explanation refused(const ApiError &error)
    {
        if (error.kind == Kind::Throttled)
            return {tr("The service limits the rate of requests, and this one came too soon."),
                    tr("Wait a little, then try again."), u"waiting"_s};
        if (error.kind == Kind::Server)
            return {error.httpStatus > 0
                        ? tr("The service had a fault of its own (HTTP status %1).").arg(error.httpStatus)
                        : tr("The service had a fault of its own."),
                    tr("Try again. If it stays, copy the details for the service's support."), u"error"_s};
        const QString message = quoted(error);
        return {message.isEmpty() ? tr("The service did not accept the request.")
                                  : tr("The service did not accept the request: %1").arg(message),
                tr("Copy the details; the code and the request id help to find out why."), u"error"_s};
    }

    static Explanation notUnderstood(const ApiError &error)
    {
        if (error.kind == Kind::Redirect)
            return {tr("The server sent us to another address. This is not followed, since a signature is for one "
                       "host."),
                    tr("Check the endpoint and the region of this connection."), u"warning"_s};
        if (error.kind == Kind::RepeatedToken)
            return {tr("The listing does not end: the service gave the same page token twice."),
                    tr("What is loaded is right, but not all. Refresh to start again."), u"warning"_s};
        const QByteArray body = error.bodyExcerpt.trimmed().left(64).toLower();
        if (body.startsWith("<!doctype html") || body.startsWith("<html"))
            return {tr("The answer is a web page, not the service's: the endpoint may be wrong, or a proxy "
                       "answered in its place."),
                    tr("Check the endpoint and the proxy."), u"warning"_s};
        const QString message = quoted(error);
        return {message.isEmpty() ? tr("The answer could not be understood.")
                                  : tr("The answer could not be understood: %1").arg(message),
                tr("Check that the endpoint is one of OSS vector buckets. Copy the details for a report."), u"error"_s};
    }
};

} // namespace

ErrorText errorText(const ApiError &error)
{
    const Explanation explanation = Words::explanation(error);
    return {Words::title(error), explanation.why, explanation.advice, explanation.iconName};
}

QString errorLine(const ApiError &error)
{
    //: what failed: why
    return QCoreApplication::translate("vb::ErrorText", "%1: %2")
        .arg(Words::title(error), Words::explanation(error).why);
}

} // namespace vb
