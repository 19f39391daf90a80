#pragma once

#include "result.h"
#include "types.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <optional>
#include <vector>

//! Pure functions: arguments to requests, bodies to values. One pair an operation. No event loop, no
//! network; tested with recorded pairs. Limits named here are the service's own (../shared/protocol,
//! section 3); they are not enforced, since they have moved before: the server decides.
namespace vb {

//! A request before it has an address, credentials or a time.
struct HttpRequest
{
    QByteArray method;
    QString operation; //!< "ListVectors"
    std::optional<BucketRef> bucket; //!< absent: the account
    QString index; //!< for messages only; it is in the body
    QList<QPair<QByteArray, QByteArray>> query; //!< percent-encoded; a null second: no "="
    QByteArray body; //!< JSON, or empty
    bool writes = false; //!< changes something on the server: refused in a read-only session
    //! What is asked for, as a JSON object for the request log: the body itself while it is small, otherwise with
    //! what is large named as a file ("file://keys.json"). Never vectors.
    QByteArray arguments = {};
    int items = 0; //!< keys or vectors in the body

    //! A larger body is not what `arguments` is: thousands of records hold one each.
    static constexpr qsizetype largestArguments = 4096;

    QString place() const;
};

struct ListVectorBucketsArguments
{
    QString prefix;
    QString marker;
    int maxKeys = 100; //!< 1-1000
};

struct ListVectorIndexesArguments
{
    BucketRef bucket;
    QString prefix;
    QByteArray nextToken;
    int maxResults = 100; //!< 1-500
};

struct ListVectorsArguments
{
    IndexRef index;
    QByteArray nextToken;
    int maxResults = 1000; //!< 1-1000
    bool returnData = false;
    bool returnMetadata = true;
    int segmentCount = 1; //!< 1-16; sent only when > 1
    int segmentIndex = 0;
    QByteArray filter = {}; //!< raw JSON object, or empty; services before it answer 400
};

struct GetVectorsArguments
{
    IndexRef index;
    QList<QByteArray> keys; //!< 1-100
    bool returnData = true;
    bool returnMetadata = true;
};

struct QueryVectorsArguments
{
    IndexRef index;
    std::vector<float> vector;
    int topK = 10; //!< 1-100, newer servers 500
    QByteArray filter; //!< raw JSON object, or empty
    bool returnDistance = true;
    bool returnMetadata = true;
};

//! Data and metadata are raw JSON and sent as they are, so that a vector read from one index is
//! written to another without a change of a digit.
struct PutVectorsArguments
{
    IndexRef index;
    QList<VectorRecord> vectors; //!< 1-500; `raw` is not used
};

struct PutVectorIndexArguments
{
    IndexRef index;
    int dimension = 0; //!< 1-4096
    QString distanceMetric; //!< "euclidean" or "cosine"
    QString dataType = QStringLiteral("float32");
    QStringList nonFilterableKeys;
};

struct DeleteVectorsArguments
{
    IndexRef index;
    QList<QByteArray> keys; //!< 1-500, unique
};

HttpRequest listVectorBucketsRequest(const ListVectorBucketsArguments &arguments);
HttpRequest getVectorBucketRequest(const BucketRef &bucket);
HttpRequest putVectorBucketRequest(const BucketRef &bucket);
HttpRequest deleteVectorBucketRequest(const BucketRef &bucket);
HttpRequest listVectorIndexesRequest(const ListVectorIndexesArguments &arguments);
HttpRequest getVectorIndexRequest(const IndexRef &index);
HttpRequest putVectorIndexRequest(const PutVectorIndexArguments &arguments);
HttpRequest deleteVectorIndexRequest(const IndexRef &index);
HttpRequest listVectorsRequest(const ListVectorsArguments &arguments);
HttpRequest getVectorsRequest(const GetVectorsArguments &arguments);
HttpRequest queryVectorsRequest(const QueryVectorsArguments &arguments);
HttpRequest putVectorsRequest(const PutVectorsArguments &arguments);
HttpRequest deleteVectorsRequest(const DeleteVectorsArguments &arguments);

} // namespace vb
