#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <memory>

namespace vb {

//! Why a TLS connection was given up, and what the other end showed of itself. Nothing was sent then.
struct TlsFault
{
    enum class Reason {
        SelfSigned,
        UnknownIssuer,
        Expired,
        NotYetValid,
        WrongHost, //!< the certificate is for other names
        Other, //!< anything else about the certificate
        Handshake, //!< no common protocol or cipher, or the other end speaks no TLS: there is no certificate
    };

    Reason reason = Reason::Other;
    QString subject; //!< of the server's certificate; empty: none was seen
    QString issuer;
    QStringList names; //!< hosts and addresses that it is for
    QDateTime validFrom; //!< UTC
    QDateTime validTo; //!< UTC
    QString sha256; //!< fingerprint, "ab:cd:…"
};

//! What went wrong with one call, as far as it is known. The window chooses its words by `kind`
//! alone; everything else is shown and copied as it came.
struct ApiError
{
    enum class Kind {
        Configuration, //!< nothing was sent: no region, no credentials, a name that cannot be a host
        ReadOnly, //!< nothing was sent: the session refuses writing operations
        Offline, //!< the host could not be found or reached, or refused the connection
        ConnectionClosed, //!< the connection ended before a whole answer came
        Timeout, //!< no whole answer within the deadline
        Proxy, //!< the proxy wants a user name and password, or other ones
        Tls, //!< no trusted connection could be made
        Redirect, //!< a 3xx answer; never followed, since a signature is for one host
        Denied, //!< 403: these credentials may not do this
        Credentials, //!< 401, unknown key id, wrong signature, expired token
        ClockSkew, //!< RequestTimeTooSkewed that a corrected clock did not cure
        NotFound, //!< 404
        Conflict, //!< 409
        Throttled, //!< 429, or 503 with a rate-limit code
        Server, //!< any other 5xx, 408
        InvalidRequest, //!< any other 4xx
        BadAnswer, //!< a 2xx whose body is not what the protocol says
        RepeatedToken, //!< a listing that answered with a token it had already given
    };

    Kind kind = Kind::BadAnswer;
    int httpStatus = 0; //!< 0 when no answer came
    QString code; //!< the service's code (`AccessDenied`), or empty
    QString message; //!< the service's message, or our own sentence
    QString ec; //!< the service's error catalogue number (`0002-00000901`)
    QString requestId; //!< `x-oss-request-id`
    QString hostId;
    QString recommendDoc; //!< address of a help page named by the service
    QByteArray bodyExcerpt; //!< first bytes of an answer that was not understood, at most 1 KiB
    QString operation; //!< "ListVectors"
    QString place; //!< "bucket/index", "bucket", or the endpoint's host
    int attempts = 0; //!< how many requests were sent
    std::shared_ptr<const TlsFault> tls; //!< of Tls; else null

    //! All of the above as lines of text for a bug report. Holds no secret.
    QString details() const;
};

//! The next call of a batch job would end the same way, whatever it is about.
bool meetsEveryCall(ApiError::Kind kind);

//! The stable English name of a kind, for logs and tests.
QString kindName(ApiError::Kind kind);

} // namespace vb

Q_DECLARE_METATYPE(vb::ApiError)
