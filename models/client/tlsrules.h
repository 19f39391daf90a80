#pragma once

#include "apierror.h"
#include "result.h"

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace vb {

//! What every TLS connection of this program is made with, and what is said of one that could not be made.

//! \a base with the rules that nobody can switch off: the other end is verified, TLS 1.2 or later.
QSslConfiguration strictTls(QSslConfiguration base = QSslConfiguration::defaultConfiguration());

//! The certificates in \a fileName (PEM). Configuration errors, each naming the file: missing, unreadable, a
//! folder, too large, without a certificate, with one that cannot be read, with nothing but expired ones.
Result<QList<QSslCertificate>> readCaFile(const QString &fileName);

//! An error of kind Tls that names what is wrong with the certificate of \a host, worst first. \a certificate is the
//! server's own, where it is known: the errors may be about its issuers. Without \a errors: \a otherwise is said, the
//! handshake having failed before there was a certificate to judge.
ApiError tlsError(const QList<QSslError> &errors, const QString &host, const QSslCertificate &certificate,
                  const QString &otherwise = {});

} // namespace vb
