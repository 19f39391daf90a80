#pragma once

#include <QByteArrayList>
#include <QTcpServer>

namespace vb {

//! A proxy on 127.0.0.1, for one server behind it: whatever host it is asked for, it goes there. As HTTP it tunnels
//! (CONNECT) and forwards; as SOCKS it speaks version 5. Wants a user and a password when they are set.
class ProxyServer : public QTcpServer
{
    Q_OBJECT

public:
    enum class Kind { Http, Socks5 };

    ProxyServer(Kind kind, quint16 behind, QObject *parent = nullptr);

    void setUser(const QByteArray &user, const QByteArray &password);

    Kind kind() const { return m_kind; }
    int connections() const { return m_connections; }
    int refusals() const { return m_refusals; } //!< for want of the right password
    const QByteArrayList &targets() const { return m_targets; } //!< "vectors.test:443", of what was let through

private:
    void accept();
    bool takeHttp(QTcpSocket *socket, QByteArray &pending);
    bool takeSocks(QTcpSocket *socket, QByteArray &pending);
    QTcpSocket *open(QTcpSocket *socket, const QByteArray &target);

    Kind m_kind;
    quint16 m_behind;
    QByteArray m_user;
    QByteArray m_password;
    int m_connections = 0;
    int m_refusals = 0;
    QByteArrayList m_targets;
};

} // namespace vb
