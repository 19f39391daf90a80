#pragma once

#include "result.h"
#include "vectorclient.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace vb {

//! Whether other credentials may take the place of a connection's own, so that what runs goes on with them: they
//! must work, and be of the same account, or a deletion could go on in a bucket of the same name elsewhere. One
//! listing of buckets tells both. Where it may not be listed, every request that names the account can reach no
//! other one.
class CredentialCheck : public QObject
{
    Q_OBJECT

public:
    //! Who says that they are of the same account when nothing else does.
    enum class Trust {
        Typed, //!< nobody: they are refused then
        SameSource, //!< the source that the connection's own came from gave them
    };
    using Done = std::function<void(const std::optional<ApiError> &)>;

    //! \a own: with the credentials to be replaced. \a network is not owned.
    CredentialCheck(const VectorClient::Setup &own, QNetworkAccessManager *network, QObject *parent = nullptr);

    //! \a done is called once, from the event loop, unless \a context or this goes before. An error: not to be used.
    void start(const Credentials &credentials, Trust trust, QObject *context, const Done &done);

Q_SIGNALS:
    void callEnded(const vb::CallRecord &record);

private:
    std::optional<ApiError> judge(const Result<BucketPage> &page, Trust trust) const;

    VectorClient m_client;
    QString m_account; //!< the connection's; empty: not known
};

} // namespace vb
