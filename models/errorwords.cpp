#include "errorwords.h"

#include "errorcause.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using Kind = ApiError::Kind;

constexpr qsizetype maximumQuoted = 300; //!< characters of the service's message within a sentence

class Words
{
    Q_DECLARE_TR_FUNCTIONS(vb::ErrorText)

public:
    static ErrorWords of(const ApiError &error)
    {
        if (const ErrorCause cause = causeOf(error); cause != ErrorCause::Other)
            return ofCause(cause, error);
        switch (error.kind) {
        case Kind::Configuration:
        case Kind::ReadOnly:
            return notSent(error);
        case Kind::Offline:
        case Kind::ConnectionClosed:
        case Kind::Timeout:
        case Kind::Proxy:
        case Kind::Tls:
            return notReached(error);
        case Kind::Denied:
            return denied(error);
        case Kind::Credentials:
            return {tr("The credentials were not accepted."), tr("Check them and connect again.")};
        case Kind::ClockSkew:
            return {tr("This computer's clock differs too much from the server's."),
                    tr("Set the date, the time and the time zone right, then try again.")};
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
        return {tr("The cause is not known."), tr("Copy the details for a report.")};
    }

private:
    static QString quoted(const ApiError &error)
    {
        const QString text = error.message.simplified();
        return text.size() > maximumQuoted ? text.left(maximumQuoted) + u'…' : text;
    }

    static ErrorWords ofCause(ErrorCause cause, const ApiError &error)
    {
        switch (cause) {
        case ErrorCause::WrongRegion:
            return {tr("The region is wrong: the request was signed for another region than the one that was asked."),
                    tr("Choose the region that the buckets were made in; the service's console shows it beside each "
                       "bucket. A custom endpoint must be of the same region.")};
        case ErrorCause::NoAccountId:
            return {quoted(error),
                    tr("Type the account id into the connection; the service's console shows it in the menu of the "
                       "account. It is found by itself where listing the buckets is allowed.")};
        case ErrorCause::SwappedKey:
            return {
                tr("The access key id and its secret are swapped: nothing was sent."),
                tr("Put the text that begins with LTAI, or STS. for a temporary key, into the key id, and the other "
                   "one into the secret.")};
        case ErrorCause::MissingToken:
            return {tr("This is a temporary key (STS), and its security token is missing."),
                    tr("Give the key id, the secret and the token of the same set, or use a long-lived key.")};
        case ErrorCause::ExpiredToken:
            return {tr("The temporary credentials have expired."), tr("Get new ones and connect again.")};
        case ErrorCause::RefusedToken:
            return {tr("The security token was not accepted."),
                    tr("Get a new set of temporary credentials and connect again.")};
        case ErrorCause::UnknownKey:
            return {tr("The access key id is not known to the service, or it is disabled."),
                    tr("Check the key id, that it is not the secret, and that a temporary one is given with its "
                       "security token.")};
        case ErrorCause::WrongSecret:
            return {tr("The signature was not accepted: the access key secret does not belong to this key id, or the "
                       "region is wrong."),
                    tr("Check the secret for missing characters, and the region.")};
        case ErrorCause::BadCaFile:
            return {quoted(error), tr("Choose another file of CA certificates in the connection, or none.")};
        case ErrorCause::ClearText:
            return {quoted(error),
                    tr("Use an endpoint with https://, or allow http:// in the connection; the window then "
                       "shows all the time that it is not encrypted.")};
        case ErrorCause::Other:
            break;
        }
        return {};
    }

    static ErrorWords notSent(const ApiError &error)
    {
        if (error.kind == Kind::ReadOnly)
            return {tr("This session is read-only: nothing was sent."),
                    tr("Unlock it in the tool bar, or start again without --read-only, if you are sure.")};
        const QString quote = quoted(error);
        const QString why = quote.isEmpty() ? tr("The connection is not set up completely: nothing was sent.") : quote;
        // Without an operation nothing was asked for yet, and the message says what is missing.
        const QString advice = error.operation.isEmpty()
            ? tr("The demo store needs no account.")
            : tr("Check the region, the endpoint and the account id that this connection was started with.");
        return {why, advice};
    }

    static ErrorWords notReached(const ApiError &error)
    {
        switch (error.kind) {
        case Kind::Offline:
            return {tr("The server could not be reached."),
                    tr("Check the network, the proxy, and the region or endpoint of this connection.")};
        case Kind::ConnectionClosed:
            return {tr("The connection ended before the whole answer had come."),
                    tr("Try again. If it keeps happening, a proxy or firewall may cut long answers.")};
        case Kind::Timeout:
            return {tr("No whole answer came in time."), tr("Try again; the network or the service may be slow.")};
        case Kind::Proxy:
            return {quoted(error).isEmpty() ? tr("The proxy did not let the request through.") : quoted(error),
                    tr("Check the proxy of this connection, its user name and its password.")};
        default:
            return notTrusted(error);
        }
    }

    //! The message names what is wrong with the certificate; the certificate itself is among the details.
    static ErrorWords notTrusted(const ApiError &error)
    {
        const QString quote = quoted(error);
        const QString why = quote.isEmpty()
            ? tr("No trusted connection could be made: the server's certificate was not accepted.")
            : tr("Nothing was sent: %1", "%1: what is wrong with the certificate").arg(quote);
        switch (error.tls ? error.tls->reason : TlsFault::Reason::Other) {
        case TlsFault::Reason::SelfSigned:
        case TlsFault::Reason::UnknownIssuer:
            return {
                why,
                tr("For a private endpoint, or behind a proxy that opens TLS, choose the file of its CA certificates "
                   "in this connection. Anywhere else somebody may be listening.")};
        case TlsFault::Reason::Expired:
        case TlsFault::Reason::NotYetValid:
            return {why, tr("Check this computer's date. If it is right, the server needs a new certificate.")};
        case TlsFault::Reason::WrongHost:
            return {why, tr("Check the endpoint of this connection.")};
        case TlsFault::Reason::Handshake:
            return {why, tr("Check the endpoint, its port and the proxy: what answers there may speak no TLS.")};
        case TlsFault::Reason::Other:
            break;
        }
        return {
            why,
            tr("Check the endpoint and this computer's date. A proxy that opens TLS must be trusted by this system.")};
    }

    static ErrorWords denied(const ApiError &error)
    {
        const QString why = tr("Access denied: these credentials may not do this.");
        const QString advice = error.operation.isEmpty()
            ? tr("Ask the account's administrator for the permission.")
            //: %1 is a RAM action, as in oss:ListVectors
            : tr("Ask the account's administrator to allow the RAM action %1 on this resource.")
                  .arg("oss:"_L1 + error.operation);
        return {why, advice};
    }

    static ErrorWords wrongPlace(const ApiError &error)
    {
        const QString goUp = tr("It may have been deleted. Go up and refresh the list.");
        if (error.code == "NoSuchBucket"_L1)
            return {tr("The bucket does not exist in this region."), goUp};
        if (error.code == "NoSuchVectorIndex"_L1)
            return {tr("The index does not exist."), goUp};
        if (error.kind == Kind::NotFound)
            return {tr("The service does not know this resource."), goUp};
        if (error.code == "VectorIndexOperationConflict"_L1)
            return {tr("The index is not ready: it is being created or deleted."),
                    tr("Wait a little, then try again.")};
        if (error.code == "BucketNotEmpty"_L1)
            return {tr("The bucket still holds indexes."), tr("Delete its indexes first.")};
        return {tr("The resource is in a state that does not allow this."), tr("Refresh, then try again.")};
    }

    static ErrorWords refused(const ApiError &error)
    {
        if (error.kind == Kind::Throttled)
            return {tr("The service limits the rate of requests, and this one came too soon."),
                    tr("Wait a little, then try again.")};
        if (error.kind == Kind::Server)
            return {error.httpStatus > 0
                        ? tr("The service had a fault of its own (HTTP status %1).").arg(error.httpStatus)
                        : tr("The service had a fault of its own."),
                    tr("Try again. If it stays, copy the details for the service's support.")};
        const QString message = quoted(error);
        return {message.isEmpty() ? tr("The service did not accept the request.")
                                  : tr("The service did not accept the request: %1").arg(message),
                tr("Copy the details; the code and the request id help to find out why.")};
    }

    static ErrorWords notUnderstood(const ApiError &error)
    {
        if (error.kind == Kind::Redirect)
            return {tr("The server sent us to another address. This is not followed, since a signature is for one "
                       "host."),
                    tr("Check the endpoint and the region of this connection.")};
        if (error.kind == Kind::RepeatedToken)
            return {tr("The listing does not end: the service gave the same page token twice."),
                    tr("What is loaded is right, but not all. Refresh to start again.")};
        const QByteArray body = error.bodyExcerpt.trimmed().left(64).toLower();
        if (body.startsWith("<!doctype html") || body.startsWith("<html"))
            return {tr("The answer is a web page, not the service's: the endpoint may be wrong, or a proxy "
                       "answered in its place."),
                    tr("Check the endpoint and the proxy.")};
        const QString message = quoted(error);
        return {message.isEmpty() ? tr("The answer could not be understood.")
                                  : tr("The answer could not be understood: %1").arg(message),
                tr("Check that the endpoint is one of OSS vector buckets. Copy the details for a report.")};
    }
};

} // namespace

ErrorWords errorWords(const ApiError &error)
{
    return Words::of(error);
}

} // namespace vb
