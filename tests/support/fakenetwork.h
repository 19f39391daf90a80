#pragma once

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPair>

#include <functional>
#include <optional>

namespace vb {

//! One scripted exchange: what must be asked, and what is answered. An empty expectation is not compared.
struct Exchange
{
    QByteArray expectMethod; //!< "POST"
    QByteArray expectQuery; //!< "listVectors"
    QByteArray expectBody;
    int status = 200; //!< 0: the connection fails (RemoteHostClosedError)
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    bool hang = false; //!< never answers until aborted
    int delayMs = 0;
    std::optional<QNetworkReply::NetworkError> failure; //!< ends in this, whatever the status says
};

//! A network that answers from a script and never opens a socket. A request that was not scripted, or that
//! differs from the script, fails the running test. The manager is a VectorClient's only seam. Like the real
//! one it answers from the event loop only.
class FakeNetwork : public QNetworkAccessManager
{
    Q_OBJECT

public:
    //! What was sent, as it was sent.
    struct Sent
    {
        QByteArray method;
        QUrl url;
        QByteArray body;
        QList<QPair<QByteArray, QByteArray>> headers;
        //! Names are matched without case; empty when absent.
        QByteArray header(const QByteArray &name) const;
        QByteArray query() const { return url.query(QUrl::FullyEncoded).toLatin1(); }
    };
    //! Answers requests the script does not cover; for tests with many pages.
    using Handler = std::function<Exchange(const Sent &)>;

    explicit FakeNetwork(QObject *parent = nullptr);

    void expect(const Exchange &exchange);
    void setHandler(Handler handler);
    //! All scripted exchanges were asked for.
    bool isDone() const { return m_script.isEmpty(); }
    const QList<Sent> &sent() const { return m_sent; }
    //! How many replies were aborted before they ended.
    int aborted() const { return m_aborted; }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override;

private:
    friend class FakeReply;
    Exchange answerTo(const Sent &sent);

    QList<Exchange> m_script;
    QList<Sent> m_sent;
    Handler m_handler;
    int m_aborted = 0;
};

} // namespace vb
