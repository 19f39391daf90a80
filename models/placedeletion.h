#pragma once

#include "apierror.h"
#include "callrecord.h"
#include "deletejob.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace vb {

class ApiCall;
class DeleteJournal;
class VectorClient;
struct Done;
struct IndexInfo;
template <typename T>
class Result;

//! The deleting part of a DeleteJob over an index or a bucket: intended in the journal, sent, looked for
//! until the service says that it is gone (404). Sent three times at most. An index that is being deleted is
//! waited for, some 15 seconds.
class PlaceDeletion : public QObject
{
    Q_OBJECT

public:
    struct Task
    {
        DeleteRequest::What what = DeleteRequest::What::Index;
        IndexRef index; //!< of Bucket: only its bucket
        QString id; //!< in the journal
        int batch = 1; //!< number of the intent
        bool isDoubtful = false; //!< an earlier run may have sent it: looked for before it is sent
    };

    PlaceDeletion(VectorClient *client, DeleteJournal *journal, const Task &task, QObject *parent = nullptr);

    void start();
    //! Sends nothing new; what was sent is settled.
    void stop();

    //! Once finished: what became of it, and the problem if there was one.
    void fill(DeleteReport &report) const;

Q_SIGNALS:
    void retryScheduled(const vb::RetryNotice &notice);
    void finished();

private:
    void send();
    void answered(const Result<Done> &result);
    void look();
    void found(bool isDeleting);
    void stay();
    void lookAgain();
    void sendAgain();
    void end(bool isGone, const std::optional<ApiError> &still, const std::optional<ApiError> &unknown);
    void watch(ApiCall *call);

    VectorClient *m_client;
    DeleteJournal *m_journal;
    Task m_task;
    int m_sends = 0;
    int m_looks = 0;
    bool m_isStopping = false;
    bool m_isGone = false;
    std::optional<ApiError> m_error; //!< of the last send
    std::optional<ApiError> m_still;
    std::optional<ApiError> m_unknown;
    QString m_problem;
};

} // namespace vb
