#pragma once

#include <QSslServer>

class QTcpSocket;

namespace vb {

//! Speaks TLS on 127.0.0.1 with a certificate of tests/data/tls; counts what it could decrypt. Answers each request
//! with an empty object, or passes everything on to a plain server of this machine and back.
class TlsServer : public QSslServer
{
    Q_OBJECT

public:
    explicit TlsServer(const QString &certificate, quint16 behind = 0, QObject *parent = nullptr);

    //! TLS 1.1 and nothing else: what a hardened OpenSSL only does when it is told to very plainly.
    void speakOnlyTls11();
    //! The same for a client.
    static QSslConfiguration tls11();

    static QString path(const QString &name); //!< of a file of tests/data/tls

    int handshakes() const { return m_handshakes; } //!< begun
    int encrypted() const { return m_encrypted; } //!< finished
    const QByteArray &received() const { return m_received; }
    const QByteArray &protocol() const { return m_protocol; } //!< by ALPN

private:
    void accept();
    QTcpSocket *passOn(QSslSocket *socket);

    quint16 m_behind;
    int m_handshakes = 0;
    int m_encrypted = 0;
    QByteArray m_received;
    QByteArray m_protocol;
};

} // namespace vb
