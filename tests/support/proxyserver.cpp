#include "proxyserver.h"

#include <QTcpSocket>

#include <memory>

namespace vb {

namespace {

qsizetype lengthOf(const QByteArray &head)
{
    const qsizetype start = head.toLower().indexOf("content-length:");
    return start < 0 ? 0 : head.mid(start + 15, head.indexOf('\r', start) - start - 15).trimmed().toLongLong();
}

} // namespace

ProxyServer::ProxyServer(Kind kind, quint16 behind, QObject *parent)
    : QTcpServer(parent)
    , m_kind(kind)
    , m_behind(behind)
{
    connect(this, &QTcpServer::newConnection, this, &ProxyServer::accept);
    if (!listen(QHostAddress::LocalHost))
        qFatal("ProxyServer: cannot listen on 127.0.0.1");
}

void ProxyServer::setUser(const QByteArray &user, const QByteArray &password)
{
    m_user = user;
    m_password = password;
}

void ProxyServer::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, pending = QByteArray()]() mutable {
            if (socket->property("tunnel").toBool()) {
                socket->findChild<QTcpSocket *>()->write(socket->readAll());
                return;
            }
            pending += socket->readAll();
            while (m_kind == Kind::Http ? takeHttp(socket, pending) : takeSocks(socket, pending)) { }
        });
    }
}

QTcpSocket *ProxyServer::open(QTcpSocket *socket, const QByteArray &target)
{
    m_targets.append(target);
    auto *next = new QTcpSocket(socket);
    connect(next, &QTcpSocket::readyRead, socket, [socket, next] { socket->write(next->readAll()); });
    connect(next, &QTcpSocket::disconnected, socket, &QTcpSocket::disconnectFromHost);
    next->connectToHost(QHostAddress(QHostAddress::LocalHost), m_behind);
    return next;
}

//! True: there may be more in \a pending.
bool ProxyServer::takeHttp(QTcpSocket *socket, QByteArray &pending)
{
    const qsizetype end = pending.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray head = pending.first(end + 4);
    const QByteArray wanted
        = "proxy-authorization: basic " + QByteArray(m_user + ':' + m_password).toBase64().toLower();
    if (!m_user.isEmpty() && !head.toLower().contains(wanted)) {
        ++m_refusals;
        pending.clear();
        socket->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                      "Content-Length: 0\r\n\r\n");
        return false;
    }
    const QByteArray target = head.split(' ').value(1);
    if (head.startsWith("CONNECT ")) {
        open(socket, target);
        socket->setProperty("tunnel", true);
        socket->write("HTTP/1.1 200 Connection established\r\n\r\n");
        pending.clear();
        return false;
    }
    const qsizetype size = end + 4 + lengthOf(head);
    if (pending.size() < size)
        return false;
    QTcpSocket *next = socket->findChild<QTcpSocket *>();
    if (!next)
        next = open(socket, target);
    const qsizetype path = head.indexOf('/', head.indexOf("://") + 3); // a server wants no more of the address
    next->write(head.first(head.indexOf(' ') + 1) + pending.mid(path, size - path));
    pending.remove(0, size);
    return true;
}

bool ProxyServer::takeSocks(QTcpSocket *socket, QByteArray &pending)
{
    const auto step = socket->property("step").toInt();
    const auto at = [&pending](qsizetype i) { return i < pending.size() ? quint8(pending[i]) : quint8(0); };
    if (step == 0) { // greeting: version, count, methods
        if (pending.size() < 2 || pending.size() < 2 + at(1))
            return false;
        const char method = m_user.isEmpty() ? '\0' : '\2';
        const bool isOffered = pending.mid(2, at(1)).contains(method);
        pending.remove(0, 2 + at(1));
        socket->write(QByteArray("\5") + (isOffered ? method : '\xff'));
        m_refusals += isOffered ? 0 : 1;
        socket->setProperty("step", method == '\0' ? 2 : 1);
        return true;
    }
    if (step == 1) { // version, user, password
        if (pending.size() < 2 || pending.size() < 3 + at(1) || pending.size() < 3 + at(1) + at(2 + at(1)))
            return false;
        const bool isRight = pending.mid(2, at(1)) == m_user && pending.mid(3 + at(1), at(2 + at(1))) == m_password;
        pending.clear();
        socket->write(QByteArray("\1") + (isRight ? '\0' : '\1'));
        m_refusals += isRight ? 0 : 1;
        if (!isRight)
            socket->disconnectFromHost();
        socket->setProperty("step", 2);
        return false;
    }
    if (pending.size() < 5 || pending.size() < 7 + at(4)) // version, CONNECT, 0, 3, length, name, port
        return false;
    const int port = at(5 + at(4)) * 256 + at(6 + at(4));
    socket->setProperty("tunnel", true);
    open(socket, at(3) == 3 ? QByteArray(pending.mid(5, at(4)) + ':' + QByteArray::number(port)) : "an address");
    pending.clear();
    socket->write(QByteArray("\5\0\0\1\0\0\0\0\0\0", 10));
    return false;
}

} // namespace vb
