#pragma once

#include "arguments.h"
#include "authenticator.h"
#include "catalogue.h"
#include "exchange.h"
#include "faultinjector.h"

#include <atomic>

namespace vb::demo {

//! One authenticated request on its way through a handler.
struct Call
{
    const Request &request;
    const Account &account;
    Database &database;
    std::atomic<int> &indexListings; //!< under way in the whole store
    QString bucketName; //!< empty: the account
    QString signedRegion;
    Arguments arguments;
    FaultDecision faults;
    qint64 now = 0; //!< milliseconds since 1970
};

//! What an operation does. Errors become the service's error answer.
using Handler = Result<Answer> (*)(const Call &call);

//! The bucket addressed, or NoSuchBucket.
Result<Bucket> findBucket(const Call &call);
//! The same, or AccessDenied where what is below the bucket is restricted.
Result<Bucket> openBucket(const Call &call);
//! The index named in the body, or NoSuchVectorIndex and so on.
Result<Index> findIndex(const Call &call);
//! The same, or VectorIndexOperationConflict while its status is not `enable`.
Result<Index> readyIndex(const Call &call);

QString bucketArn(const Bucket &bucket, const Account &account);
QString isoTime(qint64 millisecondsSince1970);

// buckethandlers.cpp
Result<Answer> listVectorBuckets(const Call &call);
Result<Answer> getVectorBucket(const Call &call);
Result<Answer> putVectorBucket(const Call &call);
Result<Answer> deleteVectorBucket(const Call &call);
// indexhandlers.cpp
Result<Answer> listVectorIndexes(const Call &call);
Result<Answer> getVectorIndex(const Call &call);
Result<Answer> putVectorIndex(const Call &call);
Result<Answer> deleteVectorIndex(const Call &call);
// vectorhandlers.cpp
Result<Answer> listVectors(const Call &call);
Result<Answer> getVectors(const Call &call);
Result<Answer> putVectors(const Call &call);
Result<Answer> deleteVectors(const Call &call);
// queryhandler.cpp
Result<Answer> queryVectors(const Call &call);

} // namespace vb::demo
