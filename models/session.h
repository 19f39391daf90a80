#pragma once

#include "callrecord.h"
#include "credentials.h"
#include "profile.h"
#include "types.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

class QNetworkAccessManager;

namespace vb {

class BucketModel;
class ConnectionTest;
class CredentialCheck;
class DeleteJob;
class DeleteJournal;
class ExportJob;
class ImportCheck;
class IndexModel;
class KeyLookup;
class NavigatorModel;
class NetworkFactory;
class PlaceResolver;
class RestoreJob;
class ScanJob;
class ScanLanes;
class ScanSink;
class VectorClient;
class VectorCounter;
class VectorDetail;
class VectorModel;
class VectorSearch;
struct DeleteOptions;
struct DeleteRequest;
struct FindQuery;
struct ExportRequest;
struct RestoreRequest;
struct ScanRequest;

//! One connection: a profile with its client, and the place where every model of it is made, so that the
//! window needs to know no client. Models live as children of the parent given, never longer than the
//! session. The credentials go into the client and cannot be read back; other ones of the same account can take
//! their place, and what runs goes on.
class Session : public QObject
{
    Q_OBJECT

public:
    //! Neither \a network nor \a journal is owned. Without a journal the session opens the user's.
    Session(Profile profile, Credentials credentials, QNetworkAccessManager *network, DeleteJournal *journal = nullptr,
            QObject *parent = nullptr);
    ~Session() override;

    const Profile &profile() const { return m_profile; }
    QString credentialSource() const { return m_credentialSource; }
    //! UTC; invalid: they do not, or nobody said when.
    QDateTime credentialsExpire() const { return m_credentialsExpire; }
    //! There is somebody who renews them: from the first call that succeeds on, one that is refused since temporary
    //! credentials have ended waits.
    void setRenewable(bool renewable);
    //! What the calls wait for, that setCredentials() was not called for yet.
    bool isWaitingForCredentials() const { return m_isWaiting; }
    //! In all that the session does, from the next request on. Calls that wait go on. The caller knows that they are
    //! of the same account.
    void setCredentials(const Credentials &credentials);
    //! The same once they were seen to work, and to be of the same account; \a isTyped: nobody but the user says
    //! so. \a done is not called when \a context has died, or a later renewal has begun. An error: nothing has changed.
    void renewCredentials(const Credentials &credentials, bool isTyped, QObject *context,
                          const std::function<void(const std::optional<ApiError> &)> &done);
    //! A renewal that is under way comes to nothing, and nobody is called.
    void dropRenewal();
    //! Called with all credentials that the session is given from now on, before they are used: for the log, which
    //! masks them.
    void setCredentialsNote(std::function<void(const Credentials &)> note) { m_note = std::move(note); }
    //! "127.0.0.1:43121", "cn-hangzhou.oss-vectors.aliyuncs.com"
    QString endpointLabel() const;

    //! More connections for what many calls are made side by side for: a deletion reads back five times for
    //! each batch, and one manager has six connections. Not owned.
    void addNetwork(QNetworkAccessManager *network);

    //! Scans list on threads of their own, with connections of their own made by \a network, from the next one on.
    //! Without this they share the session's.
    void useScanThreads(const NetworkFactory &network);

    //! A test of this connection that has begun, over connections of its own.
    ConnectionTest *startConnectionTest(QObject *parent) const;

    bool isReadOnly() const { return m_readOnly; }
    //! Does nothing where the profile forces read-only.
    void setReadOnly(bool readOnly);

    BucketModel *makeBucketModel(QObject *parent);
    IndexModel *makeIndexModel(const BucketRef &bucket, QObject *parent);
    VectorModel *makeVectorModel(const IndexInfo &index, const BucketRef &bucket, QObject *parent);
    NavigatorModel *makeNavigatorModel(QObject *parent);
    PlaceResolver *makePlaceResolver(QObject *parent);
    VectorDetail *makeVectorDetail(QObject *parent);
    RestoreJob *makeRestoreJob(const RestoreRequest &request, QObject *parent);
    VectorCounter *makeVectorCounter(const IndexRef &index, QObject *parent);
    KeyLookup *makeKeyLookup(const IndexRef &index, QObject *parent);
    //! A scan of an index in segments; not started. Also in a read-only session.
    //! Not begun: reload() does that.
    VectorSearch *makeVectorSearch(const IndexInfo &index, const BucketRef &bucket, const FindQuery &query,
                                   QObject *parent);
    ScanJob *makeScan(const ScanRequest &request, std::shared_ptr<ScanSink> sink, QObject *parent);
    //! Not started.
    ImportCheck *makeImportCheck(const QString &fileName, const IndexRef &target, QObject *parent);
    //! Not started. Also in a read-only session.
    ExportJob *makeExportJob(const ExportRequest &request, QObject *parent);
    //! The job is not started.
    DeleteJob *makeDeleteJob(const DeleteRequest &request, const DeleteOptions &options, QObject *parent);

Q_SIGNALS:
    void readOnlyChanged(bool readOnly);
    //! Every call of the session but those of scans that succeed, for the status bar.
    void callEnded(const vb::CallRecord &record);
    //! Every call, those that scans make on their threads too, some of them together: for a log. In no order.
    void callsLogged(const QList<vb::CallRecord> &records);
    void clockCorrected(std::chrono::milliseconds offset);
    //! A call was refused since the credentials have ended. Said for each of them.
    void credentialsNeeded(const vb::ApiError &why);
    void credentialsChanged();

private:
    void noteCall(const CallRecord &record);
    void noteNeeded(const ApiError &why, int generation);

    Profile m_profile;
    QNetworkAccessManager *m_network;
    QString m_credentialSource;
    QDateTime m_credentialsExpire;
    std::function<void(const Credentials &)> m_note;
    bool m_isRenewable = false;
    bool m_holdsExpired = false;
    bool m_isWaiting = false;
    QPointer<CredentialCheck> m_check;
    bool m_readOnly = false;
    DeleteJournal *m_journal;
    std::unique_ptr<NetworkFactory> m_ways; //!< null: of the profile, without a password
    VectorClient *m_client;
    ScanLanes *m_lanes;
};

} // namespace vb
