#include "deleteerrors.h"

#include "deletejob.h"

namespace vb {

namespace {

ApiError makeError(ApiError::Kind kind, const QString &operation, const QString &place, const QString &message)
{
    ApiError error;
    error.kind = kind;
    error.operation = operation;
    error.place = place;
    error.message = message;
    return error;
}

} // namespace

bool meetsEveryBatch(const ApiError &error)
{
    using Kind = ApiError::Kind;
    switch (error.kind) {
    case Kind::Configuration:
    case Kind::ReadOnly:
    case Kind::Offline:
    case Kind::Proxy:
    case Kind::Tls:
    case Kind::Redirect:
    case Kind::Denied:
    case Kind::Credentials:
    case Kind::ClockSkew:
    case Kind::NotFound:
        return true;
    default:
        return false;
    }
}

ApiError saidDeleted(const QString &place)
{
    return makeError(ApiError::Kind::BadAnswer, {}, place,
                     DeleteJob::tr("The service said that it was deleted, but it is still there."));
}

ApiError stillDeleting(const QString &place)
{
    return makeError(ApiError::Kind::Conflict, {}, place,
                     DeleteJob::tr("The service is still deleting it. It will be gone after a while."));
}

ApiError readOnlyError()
{
    return makeError(ApiError::Kind::ReadOnly, {}, {},
                     DeleteJob::tr("This connection is read-only: nothing was sent."));
}

ApiError notLookedFor(const QString &problem)
{
    const QString stopped = DeleteJob::tr("It was stopped before it was looked whether they exist.");
    return makeError(ApiError::Kind::Configuration, {}, {}, problem.isEmpty() ? stopped : problem);
}

} // namespace vb
