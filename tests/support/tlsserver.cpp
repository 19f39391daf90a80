#include "tlsserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

QByteArray bytesOf(const QString &name)
{
    QFile file(TlsServer::path(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("TlsServer: %s is missing", qPrintable(name));
    return file.readAll();
}

void weaken(QSslConfiguration &configuration)
{
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    configuration.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    configuration.setBackendConfigurationOption("CipherString", QByteArray("DEFAULT@SECLEVEL=0"));
    configuration.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1.1"));
    configuration.setBackendConfigurationOption("MaxProtocol", QByteArray("TLSv1.1"));
}

} // namespace

TlsServer::TlsServer(const QString &certificate, quint16 behind, QObject *parent)
    : QSslServer(parent)
    , m_behind(behind)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(bytesOf(certificate)));
    configuration.setPrivateKey(QSslKey(bytesOf(u"loopback.key"_s), QSsl::Ec));
    configuration.setAllowedNextProtocols({"h2", "http/1.1"});
    setSslConfiguration(configuration);
    connect(this, &QSslServer::startedEncryptionHandshake, this, [this] { ++m_handshakes; });
    connect(this, &QSslServer::pendingConnectionAvailable, this, &TlsServer::accept);
    if (!listen(QHostAddress::LocalHost))
        qFatal("TlsServer: cannot listen on 127.0.0.1");
}

QString TlsServer::path(const QString &name)
{
    return QStringLiteral(VB_TEST_DATA "/tls/") + name;
}

void TlsServer::speakOnlyTls11()
{
    QSslConfiguration configuration = sslConfiguration();
    weaken(configuration);
    setSslConfiguration(configuration);
}

QSslConfiguration TlsServer::tls11()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    weaken(configuration);
    configuration.setCaCertificates({QSslCertificate(bytesOf(u"authority.crt"_s))});
    return configuration;
}

void TlsServer::accept()
{
    while (auto *socket = qobject_cast<QSslSocket *>(nextPendingConnection())) {
        ++m_encrypted;
        m_protocol = socket->sslConfiguration().nextNegotiatedProtocol();
        QTcpSocket *next = m_behind ? passOn(socket) : nullptr;
        const auto take = [this, socket, next] {
            const QByteArray bytes = socket->readAll();
            m_received += bytes;
            if (next)
                next->write(bytes);
            else if (m_received.contains("\r\n\r\n"))
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        };
        connect(socket, &QSslSocket::readyRead, this, take);
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        if (socket->bytesAvailable() > 0)
            take();
    }
}

QTcpSocket *TlsServer::passOn(QSslSocket *socket)
{
    auto *next = new QTcpSocket(socket);
    next->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(next, &QTcpSocket::readyRead, socket, [socket, next] { socket->write(next->readAll()); });
    connect(next, &QTcpSocket::disconnected, socket, &QSslSocket::disconnectFromHost);
    next->connectToHost(QHostAddress(QHostAddress::LocalHost), m_behind); // what is written before waits
    return next;
}

} // namespace vb
