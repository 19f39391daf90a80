#pragma once

#include "connectiontest/teststep.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>
#include <QSslError>
#include <QUrl>

#include <chrono>

class QHostInfo;
class QSslSocket;
class QTimer;

namespace vb {

//! The rungs below HTTP: looks the host's name up, connects, and encrypts; sends not a byte of its own. Through a
//! proxy it is the proxy that is looked up and connected to, and the host is the proxy's to find. Deletable at any
//! time, also from a slot.
class NetworkProbe : public QObject
{
    Q_OBJECT

public:
    struct Way
    {
        QUrl url; //!< scheme, host, port
        QNetworkProxy proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        QSslConfiguration tls;
    };

    //! \a patience is that of each rung.
    NetworkProbe(Way way, std::chrono::milliseconds patience, QObject *parent);
    ~NetworkProbe() override;

    void start();

Q_SIGNALS:
    void stepped(const vb::TestStep &step);
    void finished(bool isReached);

private:
    using Next = void (NetworkProbe::*)();

    bool isThroughProxy() const;
    bool isEncrypted() const;
    QString reachedHost() const;
    quint16 reachedPort() const;
    quint16 serverPort() const;
    void lookedUp(const QHostInfo &info);
    void reach();
    void reached(QSslSocket *socket);
    void notReached(const QSslSocket &socket);
    void secure();
    void handshake();
    void secured();
    void notSecured();
    void expire();

    void run(Rung rung);
    void pass(const QString &result, const QStringList &details, Next next);
    void fail(const QString &result, const QString &advice, const QStringList &details = {});
    void end(bool isReached);
    void dropSockets(const QSslSocket *but = nullptr);

    Way m_way;
    std::chrono::milliseconds m_patience;
    QTimer *m_timer;
    QElapsedTimer m_elapsed;
    Rung m_rung = Rung::Name;
    int m_lookup = -1;
    QList<QHostAddress> m_addresses;
    QList<QSslSocket *> m_sockets;
    QSslSocket *m_socket = nullptr; //!< the one that is connected
    int m_pending = 0; //!< sockets that may still connect
    QStringList m_refusals;
    QList<QSslError> m_tlsErrors;
};

} // namespace vb
