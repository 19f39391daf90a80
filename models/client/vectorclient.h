#pragma once

#include "apicall.h"
#include "credentials.h"
#include "operations.h"
#include "profile.h"
#include "redaction.h"
#include "retrypolicy.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <optional>
#include <type_traits>

class QNetworkAccessManager;

namespace vb {

//! The service as typed calls. Every method takes a context object and one callback, which runs at most
//! once, from the event loop, never before the call returned, never after cancel() or the context's
//! death. In a read-only session every writing operation ends in ApiError::Kind::ReadOnly and nothing is
//! signed or sent; that also stops what waits for another attempt. A listing that answers with the token
//! it was asked with ends in RepeatedToken; longer cycles are for the caller to notice. One thread: the
//! network manager's.
class VectorClient : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Callback = std::function<void(Result<T>)>;

    //! What to do about an attempt that may have been carried out although no success came back.
    enum class Uncertain {
        TryAgain, //!< as the retry policy says
        Report, //!< end in its error, so that the caller can look before anything is sent again
    };

    //! All that requests are made with, for a client that does the same in another thread.
    struct Setup
    {
        Profile profile;
        Credentials credentials;
        RetryPolicy retryPolicy;
        std::chrono::milliseconds deadline{0};
        std::chrono::milliseconds clockOffset{0};
        int generation = 0; //!< of the credentials
        bool holdsExpired = false;
    };

    //! \a network is not owned and outlives this; it is configured here, and is the only seam for tests.
    VectorClient(Profile profile, Credentials credentials, QNetworkAccessManager *network, QObject *parent = nullptr);
    VectorClient(Setup setup, QNetworkAccessManager *network, QObject *parent = nullptr);
    ~VectorClient() override;

    Setup setup() const;
    void setSetup(Setup setup);
    //! With the account id, once a listing of buckets has told it.
    const Profile &profile() const { return m_profile; }
    //! Calls that wait for credentials go on with these.
    void setCredentials(Credentials credentials);
    const Credentials &credentials() const { return m_credentials; }
    //! Counts setCredentials().
    int generation() const { return m_generation; }
    //! A call that is refused since its temporary credentials have ended waits for others, once, instead of
    //! ending: it was not carried out. So does what is called meanwhile. Off at first: somebody must be there who
    //! renews them.
    void setHoldsExpired(bool holds);
    bool isWaitingForCredentials() const;
    //! The calls of \a owner, and of what belongs to it, wait for no credentials any more.
    void stopWaiting(QObject *owner);
    //! Masks what a proxy's page, or the service's own words, may echo of a request. Calls do it; who looks into an
    //! answer by himself does it with what he finds wrong.
    void hideSecrets(ApiError &error) const;
    void setReadOnly(bool readOnly);
    //! Six more connections side by side, for when those of the managers before are all busy. Not owned.
    void addNetwork(QNetworkAccessManager *network);
    void setRetryPolicy(RetryPolicy policy);
    const RetryPolicy &retryPolicy() const { return m_retryPolicy; }
    //! Of one attempt, from sending to the last byte. Default 30 s.
    void setDeadline(std::chrono::milliseconds deadline);

    ApiCall *listVectorBuckets(const ListVectorBucketsArguments &arguments, QObject *context,
                               Callback<BucketPage> done);
    ApiCall *getVectorBucket(const BucketRef &bucket, QObject *context, Callback<BucketInfo> done);
    ApiCall *putVectorBucket(const BucketRef &bucket, QObject *context, Callback<Done> done);
    ApiCall *deleteVectorBucket(const BucketRef &bucket, QObject *context, Callback<Done> done,
                                Uncertain uncertain = Uncertain::TryAgain);
    ApiCall *listVectorIndexes(const ListVectorIndexesArguments &arguments, QObject *context, Callback<IndexPage> done);
    ApiCall *getVectorIndex(const IndexRef &index, QObject *context, Callback<IndexInfo> done);
    ApiCall *putVectorIndex(const PutVectorIndexArguments &arguments, QObject *context, Callback<Done> done);
    ApiCall *deleteVectorIndex(const IndexRef &index, QObject *context, Callback<Done> done,
                               Uncertain uncertain = Uncertain::TryAgain);
    ApiCall *listVectors(const ListVectorsArguments &arguments, QObject *context, Callback<VectorPage> done);
    //! The same as it came, not looked into: the caller says what is wrong with it.
    ApiCall *listVectorBody(const ListVectorsArguments &arguments, QObject *context, Callback<QByteArray> done);
    //! The same with all that there is of the vectors: ask for data and metadata.
    ApiCall *listVectorRecords(const ListVectorsArguments &arguments, QObject *context,
                               Callback<VectorRecordPage> done);
    ApiCall *getVectors(const GetVectorsArguments &arguments, QObject *context, Callback<QList<VectorRecord>> done);
    ApiCall *queryVectors(const QueryVectorsArguments &arguments, QObject *context, Callback<QList<QueryHit>> done);
    ApiCall *putVectors(const PutVectorsArguments &arguments, QObject *context, Callback<Done> done);
    ApiCall *deleteVectors(const DeleteVectorsArguments &arguments, QObject *context, Callback<Done> done,
                           Uncertain uncertain = Uncertain::TryAgain);

Q_SIGNALS:
    //! Of setup(): credentials, account id, clock, anything.
    void setupChanged();
    void callEnded(const vb::CallRecord &record);
    //! A call waits for others than those of \a generation.
    void credentialsNeeded(const vb::ApiError &why, int generation);
    //! The server's clock and ours differ by this much; requests are signed with the server's from now on.
    void clockCorrected(std::chrono::milliseconds offset);

private:
    template <typename T>
    using Parse = std::function<Result<T>(const QByteArray &)>;
    using SaysItWasDone = std::function<bool(const ApiError &)>;

    template <typename T>
    ApiCall *call(const HttpRequest &request, QObject *context, Callback<T> done, std::type_identity_t<Parse<T>> parse);
    ApiCall *command(HttpRequest request, QObject *context, Callback<Done> done, SaysItWasDone saysItWasDone = {},
                     Uncertain uncertain = Uncertain::TryAgain);
    ApiCall *start(HttpRequest request, ApiCall::Services services, QObject *context, ApiCall::Finished finished,
                   Uncertain uncertain = Uncertain::TryAgain);
    HttpAttempt *send(const WireRequest &wire, QObject *parent);
    Result<WireRequest> prepare(const HttpRequest &request) const;
    void correctClock(const QDateTime &serverDate);
    void noteSecrets();
    bool hold(ApiCall *call, const ApiError &error, int generation);
    std::optional<ApiError> refusalOfWaiting() const;
    void resumeHeld();
    void discoverAccountId(const QList<BucketInfo> &buckets);

    Profile m_profile;
    Credentials m_credentials;
    KnownSecrets m_secrets; //!< of these
    KnownSecrets m_formerSecrets; //!< of those before, which calls under way were signed with
    struct Network
    {
        QNetworkAccessManager *manager = nullptr;
        int busy = 0; //!< attempts under way
    };
    QList<Network> m_networks; //!< at least one
    RetryPolicy m_retryPolicy;
    std::chrono::milliseconds m_deadline;
    std::chrono::milliseconds m_clockOffset{0};
    int m_generation = 0;
    bool m_holdsExpired = false;
    QList<QPointer<ApiCall>> m_held;
    QList<QPointer<QObject>> m_impatient;
};

} // namespace vb
