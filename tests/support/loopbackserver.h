#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace vb {

//! A raw HTTP server on 127.0.0.1 for the transport's regression tests: what it answers is bytes, so it
//! can be late, cut off or wrong in any way.
class LoopbackServer : public QTcpServer
{
    Q_OBJECT

public:
    //! Called with each whole request (head and body) and the socket to answer on.
    using Handler = std::function<void(const QByteArray &request, QTcpSocket *socket)>;

    explicit LoopbackServer(Handler handler, QObject *parent = nullptr);

    QByteArray address() const; //!< "127.0.0.1:43121"
    const QList<QByteArray> &requests() const { return m_requests; }
    int connections() const { return m_connections; }

private:
    void accept();

    Handler m_handler;
    QList<QByteArray> m_requests;
    int m_connections = 0;
};

} // namespace vb
