#pragma once

#include "callrecord.h"
#include "credentials.h"
#include "profile.h"
#include "types.h"

#include <QObject>

#include <chrono>

class QNetworkAccessManager;

namespace vb {

class BucketModel;
class DeleteJob;
class IndexModel;
class KeyLookup;
class NavigatorModel;
class PlaceResolver;
class RestoreJob;
class VectorClient;
class VectorCounter;
class VectorDetail;
class VectorModel;
struct DeleteRequest;
struct RestoreRequest;

//! One connection: a profile with its client, and the place where every model of it is made, so that the
//! window needs to know no client. Models live as children of the parent given, never longer than the
//! session. The credentials go into the client and cannot be read back.
class Session : public QObject
{
    Q_OBJECT

public:
    //! \a network is not owned.
    Session(Profile profile, Credentials credentials, QNetworkAccessManager *network, QObject *parent = nullptr);
    ~Session() override;

    const Profile &profile() const { return m_profile; }
    QString credentialSource() const { return m_credentialSource; }
    //! "127.0.0.1:43121", "cn-hangzhou.oss-vectors.aliyuncs.com"
    QString endpointLabel() const;

    bool isReadOnly() const { return m_readOnly; }
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
    //! The job is not started.
    DeleteJob *makeDeleteJob(const DeleteRequest &request, QObject *parent);

Q_SIGNALS:
    void readOnlyChanged(bool readOnly);
    //! Every call of the session, for the status bar.
    void callEnded(const vb::CallRecord &record);
    void clockCorrected(std::chrono::milliseconds offset);

private:
    Profile m_profile;
    QString m_credentialSource;
    bool m_readOnly = false;
    VectorClient *m_client;
};

} // namespace vb
