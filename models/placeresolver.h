#pragma once

#include "apierror.h"
#include "types.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace vb {

class ApiCall;
class VectorClient;

//! Finds out what is needed to open a bucket, and an index in it, of which only the names are known: asks
//! the listing first, which also says the bucket's region and account, and where that is denied or silent
//! the bucket itself. An index that may not be described is opened by its name. One at a time.
class PlaceResolver : public QObject
{
    Q_OBJECT

public:
    explicit PlaceResolver(VectorClient *client, QObject *parent = nullptr);
    ~PlaceResolver() override;

    //! Cancels what runs. An empty \a index: only the bucket.
    void resolve(const QString &bucket, const QString &index = {});
    //! Only the index is to be found.
    void resolveIndex(const BucketInfo &bucket, const QString &index);
    void cancel();

Q_SIGNALS:
    //! \a index has no name when none was asked for.
    void resolved(const vb::BucketInfo &bucket, const vb::IndexInfo &index);
    void failed(const vb::ApiError &error);

private:
    void askForBucket(const QString &name);
    void bucketFound(const BucketInfo &bucket);

    VectorClient *m_client;
    QString m_index;
    QPointer<ApiCall> m_call;
};

} // namespace vb
