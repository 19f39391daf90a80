#pragma once

#include "deletejob.h"
#include "result.h"

#include <QList>

#include <functional>
#include <memory>

namespace vb {

class ApiCall;
class VectorClient;

//! Where a backup's vectors come from, page by page in any order, several pages side by side. It asks, and
//! checks that what came is what was asked for: every vector has its data, none comes twice in an answer,
//! none that was not asked for. Anything else is an error of kind BadAnswer.
class BackupSource
{
public:
    using Page = std::function<void(const Result<QList<VectorRecord>> &)>;

    virtual ~BackupSource() = default;

    virtual bool hasNext() const = 0;
    //! Only when hasNext(). \a page is called as a client's callback is.
    virtual ApiCall *ask(QObject *context, Page page) = 0;
    //! Everything was asked for and came.
    virtual bool isDone() const = 0;
    //! How many vectors there will be with the missing ones; -1: that is not known.
    virtual qint64 total() const = 0;
    //! Keys that were asked for and did not exist, as far as known, in the order of the request.
    virtual QList<QByteArray> missing() const { return {}; }
    virtual qint64 missingCount() const { return 0; }
};

//! A hundred keys a call for vectors, a listing in segments for an index of which \a info is known.
std::unique_ptr<BackupSource> makeBackupSource(VectorClient *client, const DeleteRequest &request,
                                               const IndexInfo &info);

} // namespace vb
