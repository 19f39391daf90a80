#pragma once

#include "backupfile.h"
#include "callrecord.h"
#include "result.h"
#include "types.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace vb {

class ApiCall;
class VectorClient;

//! Finds the index that a backup is to be restored into, or makes it as the backup describes it, and waits
//! until it takes vectors. One of ready() and failed() comes, once, unless it is cancelled.
class RestoreTarget : public QObject
{
    Q_OBJECT

public:
    RestoreTarget(VectorClient *client, IndexRef index, bool mayCreate, QObject *parent);
    ~RestoreTarget() override;

    void find(const BackupHeader &header);
    void cancel();
    bool wasCreated() const { return m_wasCreated; }

Q_SIGNALS:
    void ready();
    void failed(const vb::ApiError &error);
    void retryScheduled(const vb::RetryNotice &notice);

private:
    void ask();
    void found(const Result<IndexInfo> &result);
    void judge(const IndexInfo &info);
    void create();
    void created(const Result<Done> &result);
    void askLater();
    void watch(ApiCall *call);
    ApiError refusal(const QString &message) const;
    QString misfit(const IndexInfo &info) const;

    VectorClient *m_client;
    IndexRef m_index;
    bool m_mayCreate;
    BackupHeader m_header;
    QPointer<ApiCall> m_call;
    QTimer m_timer;
    std::chrono::milliseconds m_delay;
    int m_unseen = 0; //!< times it was not found after it was made
    bool m_wasCreated = false;
};

} // namespace vb
