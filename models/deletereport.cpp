#include "deletejob.h"

#include <numeric>

namespace vb {

namespace {

qsizetype keyCount(const QList<DeleteReport::Failure> &failures)
{
    return std::accumulate(
        failures.cbegin(), failures.cend(), qsizetype(0),
        [](qsizetype sum, const DeleteReport::Failure &failure) { return sum + failure.keys.size(); });
}

} // namespace

qsizetype DeleteReport::stillThereCount() const
{
    return keyCount(stillThere);
}

qsizetype DeleteReport::unknownCount() const
{
    return keyCount(unknown);
}

bool DeleteReport::isComplete() const
{
    const bool isPlaceGone = request.what == DeleteRequest::What::Vectors
        || (request.what == DeleteRequest::What::Index ? indexDeleted : bucketDeleted);
    return isPlaceGone && stillThere.isEmpty() && unknown.isEmpty() && notTried.isEmpty() && !backupError
        && problem.isEmpty();
}

} // namespace vb
