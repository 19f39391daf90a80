#include "tlsrules.h"

#include "errorcause.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using Reason = TlsFault::Reason;

constexpr qint64 largestCaFile = 4 << 20; // the whole system's bundle is 0.2 MiB
constexpr qsizetype longestName = 200; // a certificate says what its maker likes

class Words
{
    Q_DECLARE_TR_FUNCTIONS(vb::TlsRules)
};

ApiError badFile(const QString &message)
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    error.code = badCaFileCode;
    error.message = message;
    return error;
}

QString shortened(const QString &text)
{
    const QString simple = text.simplified();
    return simple.size() > longestName ? QString(simple.left(longestName) + u'…') : simple;
}

QStringList namesOf(const QSslCertificate &certificate)
{
    constexpr qsizetype most = 10;
    QStringList names;
    for (const QString &name : certificate.subjectAlternativeNames())
        names.append(shortened(name));
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    if (names.size() > most)
        names = names.first(most) << u"…"_s;
    return names;
}

QString dateText(const QDateTime &date)
{
    return date.toUTC().toString(u"yyyy-MM-dd HH:mm"_s) + " UTC"_L1;
}

TlsFault factsOf(const QSslCertificate &certificate)
{
    TlsFault fault;
    fault.names = namesOf(certificate);
    fault.subject = shortened(certificate.subjectDisplayName());
    if (fault.subject.isEmpty())
        fault.subject = fault.names.value(0, u"?"_s);
    fault.issuer = shortened(certificate.issuerDisplayName());
    fault.validFrom = certificate.effectiveDate().toUTC();
    fault.validTo = certificate.expiryDate().toUTC();
    fault.sha256 = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':'));
    return fault;
}

Reason reasonOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
        return Reason::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Reason::UnknownIssuer;
    case QSslError::CertificateExpired:
        return Reason::Expired;
    case QSslError::CertificateNotYetValid:
        return Reason::NotYetValid;
    case QSslError::HostNameMismatch:
        return Reason::WrongHost;
    default:
        return Reason::Other;
    }
}

//! \a server is the certificate of \a host; the error may be about one of its issuers.
QString sentence(const QSslError &error, const QString &host, const QSslCertificate &server)
{
    const QSslCertificate about = error.certificate().isNull() ? server : error.certificate();
    const QString issuerNote
        = about == server ? QString() : QString(u' ' + Words::tr("(Its issuer %1.)").arg(factsOf(about).subject));
    switch (reasonOf(error.error())) {
    case Reason::SelfSigned:
        return Words::tr("The certificate of %1 is self-signed: nobody that this computer trusts vouches for it.")
            .arg(host);
    case Reason::UnknownIssuer:
        return Words::tr("The issuer of the certificate of %1 is not trusted: %2.").arg(host, factsOf(about).issuer);
    case Reason::Expired:
        return Words::tr("The certificate of %1 expired on %2.").arg(host, dateText(about.expiryDate())) + issuerNote;
    case Reason::NotYetValid:
        return Words::tr("The certificate of %1 is not valid before %2.").arg(host, dateText(about.effectiveDate()))
            + issuerNote;
    case Reason::WrongHost:
        return Words::tr("The certificate is not for %1 but for %2.").arg(host, namesOf(server).join(u", "_s));
    default:
        return Words::tr("The certificate of %1 was not accepted: %2.").arg(host, error.errorString());
    }
}

std::optional<ApiError> faultOfFile(const QFileInfo &file, const QString &name)
{
    if (!file.exists())
        return badFile(Words::tr("The CA file %1 does not exist.").arg(name));
    if (file.isDir())
        return badFile(Words::tr("The CA file %1 is a folder.").arg(name));
    if (!file.isFile()) // reading a pipe would wait
        return badFile(Words::tr("The CA file %1 is no ordinary file.").arg(name));
    if (file.size() > largestCaFile)
        return badFile(Words::tr("The CA file %1 is too large.").arg(name));
    return std::nullopt;
}

} // namespace

QSslConfiguration strictTls(QSslConfiguration base)
{
    base.setProtocol(QSsl::TlsV1_2OrLater);
    base.setPeerVerifyMode(QSslSocket::VerifyPeer);
    base.setPeerVerifyDepth(0); // all of the chain
    return base;
}

Result<QList<QSslCertificate>> readCaFile(const QString &fileName)
{
    if (const auto fault = faultOfFile(QFileInfo(fileName), fileName))
        return *fault;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return badFile(Words::tr("The CA file %1 cannot be read: %2.").arg(fileName, file.errorString()));
    const QByteArray text = file.read(largestCaFile);
    const qsizetype blocks = text.count("-----BEGIN CERTIFICATE-----");
    if (blocks == 0)
        return badFile(
            Words::tr("The CA file %1 holds no certificate in PEM form (-----BEGIN CERTIFICATE-----).").arg(fileName));
    QList<QSslCertificate> certificates = QSslCertificate::fromData(text, QSsl::Pem);
    if (certificates.size() != blocks)
        return badFile(
            Words::tr("The CA file %1 holds a certificate that cannot be read; it may be cut off.").arg(fileName));
    const auto now = QDateTime::currentDateTimeUtc();
    const auto latest = std::max_element(certificates.cbegin(), certificates.cend(),
                                         [](const auto &a, const auto &b) { return a.expiryDate() < b.expiryDate(); });
    if (latest->expiryDate() < now) // OpenSSL would not so much as look at them
        return badFile(Words::tr("Every certificate in the CA file %1 has expired, the last one on %2.")
                           .arg(fileName, dateText(latest->expiryDate())));
    return certificates;
}

ApiError tlsError(const QList<QSslError> &errors, const QString &host, const QSslCertificate &certificate,
                  const QString &otherwise)
{
    ApiError result;
    result.kind = ApiError::Kind::Tls;
    QSslCertificate server = certificate;
    if (server.isNull() && !errors.isEmpty())
        server = errors.first().certificate();
    auto fault = std::make_shared<TlsFault>(server.isNull() ? TlsFault() : factsOf(server));
    fault->reason = errors.isEmpty() ? Reason::Handshake : Reason::Other;
    QStringList sentences;
    // In the order of what can be done least about it; one sentence for each.
    constexpr std::array order{Reason::WrongHost,  Reason::Expired,       Reason::NotYetValid,
                               Reason::SelfSigned, Reason::UnknownIssuer, Reason::Other};
    for (const Reason reason : order) {
        const auto error = std::find_if(errors.cbegin(), errors.cend(),
                                        [reason](const QSslError &e) { return reasonOf(e.error()) == reason; });
        if (error == errors.cend())
            continue;
        if (sentences.isEmpty())
            fault->reason = reason;
        sentences.append(sentence(*error, host, server));
    }
    if (sentences.isEmpty())
        sentences.append(Words::tr("No TLS connection could be agreed on with %1; TLS 1.2 or later is needed (%2)")
                             .arg(host, otherwise));
    result.message = sentences.join(u' ');
    result.tls = fault;
    return result;
}

} // namespace vb
