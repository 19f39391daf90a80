#include "loopbackserver.h"

#include <QTcpSocket>

#include <memory>

namespace vb {

namespace {

//! The size of the first whole request in \a bytes, or 0 while some of it is missing.
qsizetype wholeRequest(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return 0;
    qsizetype bodySize = 0;
    for (const QByteArray &line : bytes.left(headEnd).split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            bodySize = line.mid(15).trimmed().toLongLong();
    }
    const qsizetype size = headEnd + 4 + bodySize;
    return bytes.size() >= size ? size : 0;
}

} // namespace

LoopbackServer::LoopbackServer(Handler handler, QObject *parent)
    : QTcpServer(parent)
    , m_handler(std::move(handler))
{
    connect(this, &QTcpServer::newConnection, this, &LoopbackServer::accept);
    if (!listen(QHostAddress::LocalHost))
        qFatal("LoopbackServer: cannot listen on 127.0.0.1");
}

QByteArray LoopbackServer::address() const
{
    return "127.0.0.1:" + QByteArray::number(serverPort());
}

void LoopbackServer::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, pending = QByteArray()]() mutable {
            pending += socket->readAll();
            while (const qsizetype size = wholeRequest(pending)) {
                m_requests.append(pending.left(size));
                pending.remove(0, size);
                m_handler(m_requests.constLast(), socket);
            }
        });
    }
}

} // namespace vb
