#pragma once

#include "connectiontest/rampolicy.h"
#include "connectiontest/teststep.h"
#include "result.h"
#include "types.h"

#include <QList>
#include <QObject>

#include <vector>

namespace vb {

class VectorClient;

//! The signed rungs: whether the service knows the key, and which of the reading operations it allows. One request
//! a rung; a few more only where a place turns out to be empty. What finds nothing to try on is not tried, and says
//! so: an operation passes only when the service carried it out. Sends no writing operation. Deletable at any time.
class PermissionProbe : public QObject
{
    Q_OBJECT

public:
    //! \a client is not owned.
    PermissionProbe(VectorClient *client, QObject *parent);

    void start();
    const QList<MissingPermission> &missing() const { return m_missing; }

Q_SIGNALS:
    //! What changed, in the order in which it did.
    void stepped(const QList<vb::TestStep> &steps);
    void finished();

private:
    // permissionprobe.cpp
    void bucketsListed(const Result<BucketPage> &page);
    void bucketsDenied(const ApiError &error);
    void tryIndexes();
    void indexesListed(const Result<IndexPage> &page);
    void tryVectors();
    void vectorsListed(const Result<VectorPage> &page);
    void tryGet(const QByteArray &key);
    void vectorRead(const Result<QList<VectorRecord>> &vectors);
    void tryQuery(std::vector<float> vector);
    void queried(const Result<QList<QueryHit>> &hits);

    // permissionsteps.cpp: what is told
    void note(Rung rung, TestStep::State state, const QString &result = {}, const QString &advice = {},
              const QStringList &details = {});
    void noteFailure(Rung rung, const ApiError &error);
    void noteSignatureFailure(const ApiError &error);
    void noteMissing(const ApiError &error);
    void noteUntried(Rung first, const QString &why);
    void tell();

    VectorClient *m_client;
    QList<BucketRef> m_buckets; //!< still to be tried on, the best first
    QList<IndexInfo> m_indexes; //!< the same, of m_bucket
    BucketRef m_bucket;
    IndexInfo m_index;
    QList<MissingPermission> m_missing;
    QList<TestStep> m_news; //!< not told yet
    bool m_isOver = false;
};

//! A permission is missing: the service knows who asks, and says no.
bool isDenied(const ApiError &error);

} // namespace vb
