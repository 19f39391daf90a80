#pragma once

#include "credentialprovider.h"
#include "result.h"
#include "signer.h"
#include "transport.h"

#include <functional>

class QNetworkAccessManager;

namespace vb {

//! What the providers that ask a host have in common: one request after the other, small answers, no redirect.
//! A subclass starts in begin() and ends in finish() or fail(), last thing in its function.
class HttpProvider : public CredentialProvider
{
    Q_OBJECT

public:
    static constexpr qint64 maximumBytes = qint64(64) * 1024;

    void fetch() override;
    bool isFetching() const override { return m_isFetching; }

protected:
    //! \a isDirect: never through a proxy, whatever the system says.
    HttpProvider(const CredentialOffer &offer, bool isDirect, QObject *parent);

    virtual void begin() = 0;
    using Handler = std::function<void(const WireAnswer &)>;
    void send(const QByteArray &method, const QUrl &url, const QList<Header> &headers,
              std::chrono::milliseconds deadline, Handler handler);
    void finish(const Result<Credentials> &result);
    void fail(ApiError::Kind kind, const QString &message, int status = 0);
    //! When \a answer is not a whole one with status 200. \a host for the message.
    void failAnswer(const WireAnswer &answer, const QString &host);
    const QString &source() const { return m_source; }

private:
    QString m_source;
    QNetworkAccessManager *m_network;
    bool m_isFetching = false;
};

} // namespace vb
