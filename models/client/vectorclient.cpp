#include "vectorclient.h"

#include "calllog.h"
#include "endpoint.h"
#include "pageparser.h"
#include "recordparser.h"

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

ApiError failure(ApiError::Kind kind, const QString &message)
{
    ApiError error;
    error.kind = kind;
    error.message = message;
    return error;
}

//! \a page, unless its token is the one that was asked with: the listing would never end.
template <typename Page, typename Token>
Result<Page> withNewToken(Result<Page> page, Token Page::*next, const Token &asked)
{
    if (!page || asked.isEmpty() || page.value().*next != asked)
        return page;
    return failure(ApiError::Kind::RepeatedToken,
                   VectorClient::tr("The listing answered with the token it was asked with."));
}

} // namespace

ApiCall *VectorClient::listVectorBuckets(const ListVectorBucketsArguments &arguments, QObject *context,
                                         Callback<BucketPage> done)
{
    const auto parse = [this, marker = arguments.marker](const QByteArray &body) {
        auto page = withNewToken(parseBucketPage(body), &BucketPage::nextMarker, marker);
        if (page)
            discoverAccountId(page->buckets);
        return page;
    };
    return call(listVectorBucketsRequest(arguments), context, std::move(done), parse);
}

ApiCall *VectorClient::getVectorBucket(const BucketRef &bucket, QObject *context, Callback<BucketInfo> done)
{
    return call(getVectorBucketRequest(bucket), context, std::move(done), parseBucket);
}

ApiCall *VectorClient::putVectorBucket(const BucketRef &bucket, QObject *context, Callback<Done> done)
{
    // A 409 is no success here: the bucket may be of another account.
    return command(putVectorBucketRequest(bucket), context, std::move(done));
}

ApiCall *VectorClient::deleteVectorBucket(const BucketRef &bucket, QObject *context, Callback<Done> done,
                                          Uncertain uncertain)
{
    return command(
        deleteVectorBucketRequest(bucket), context, std::move(done),
        [](const ApiError &error) { return error.code == "NoSuchBucket"_L1; }, uncertain);
}

ApiCall *VectorClient::listVectorIndexes(const ListVectorIndexesArguments &arguments, QObject *context,
                                         Callback<IndexPage> done)
{
    const auto parse = [token = arguments.nextToken](const QByteArray &body) {
        return withNewToken(parseIndexPage(body), &IndexPage::nextToken, token);
    };
    return call(listVectorIndexesRequest(arguments), context, std::move(done), parse);
}

ApiCall *VectorClient::getVectorIndex(const IndexRef &index, QObject *context, Callback<IndexInfo> done)
{
    return call(getVectorIndexRequest(index), context, std::move(done), parseIndex);
}

ApiCall *VectorClient::putVectorIndex(const PutVectorIndexArguments &arguments, QObject *context, Callback<Done> done)
{
    // Seen: VectorBucketIndexAlreadyExist; documented elsewhere with other beginnings and a final s.
    const auto exists = [](const ApiError &error) {
        return error.kind == ApiError::Kind::Conflict && error.code.contains("AlreadyExist"_L1);
    };
    return command(putVectorIndexRequest(arguments), context, std::move(done), exists);
}

ApiCall *VectorClient::deleteVectorIndex(const IndexRef &index, QObject *context, Callback<Done> done,
                                         Uncertain uncertain)
{
    return command(
        deleteVectorIndexRequest(index), context, std::move(done),
        [](const ApiError &error) { return error.code == "NoSuchVectorIndex"_L1; }, uncertain);
}

ApiCall *VectorClient::listVectors(const ListVectorsArguments &arguments, QObject *context, Callback<VectorPage> done)
{
    const auto parse = [token = arguments.nextToken](const QByteArray &body) {
        return withNewToken(parseVectorPage(body), &VectorPage::nextToken, token);
    };
    return call(listVectorsRequest(arguments), context, std::move(done), parse);
}

ApiCall *VectorClient::listVectorBody(const ListVectorsArguments &arguments, QObject *context,
                                      Callback<QByteArray> done)
{
    return start(listVectorsRequest(arguments), {}, context, std::move(done));
}

ApiCall *VectorClient::listVectorRecords(const ListVectorsArguments &arguments, QObject *context,
                                         Callback<VectorRecordPage> done)
{
    const auto parse = [token = arguments.nextToken](const QByteArray &body) {
        return withNewToken(parseVectorRecordPage(body), &VectorRecordPage::nextToken, token);
    };
    return call(listVectorsRequest(arguments), context, std::move(done), parse);
}

ApiCall *VectorClient::getVectors(const GetVectorsArguments &arguments, QObject *context,
                                  Callback<QList<VectorRecord>> done)
{
    return call(getVectorsRequest(arguments), context, std::move(done), parseVectorRecords);
}

ApiCall *VectorClient::queryVectors(const QueryVectorsArguments &arguments, QObject *context,
                                    Callback<QList<QueryHit>> done)
{
    return call(queryVectorsRequest(arguments), context, std::move(done), parseQueryHits);
}

ApiCall *VectorClient::putVectors(const PutVectorsArguments &arguments, QObject *context, Callback<Done> done)
{
    return command(putVectorsRequest(arguments), context, std::move(done));
}

ApiCall *VectorClient::deleteVectors(const DeleteVectorsArguments &arguments, QObject *context, Callback<Done> done,
                                     Uncertain uncertain)
{
    return command(deleteVectorsRequest(arguments), context, std::move(done), {}, uncertain);
}

//! An operation that answers with a value. The body is parsed once, before the call decides how it ended.
template <typename T>
ApiCall *VectorClient::call(const HttpRequest &request, QObject *context, Callback<T> done,
                            std::type_identity_t<Parse<T>> parse)
{
    const auto value = std::make_shared<T>();
    ApiCall::Services services;
    services.check = [value, parse = std::move(parse)](const QByteArray &body) -> std::optional<ApiError> {
        Result<T> parsed = parse(body);
        if (!parsed)
            return parsed.error();
        *value = std::move(parsed).value();
        return std::nullopt;
    };
    return start(request, std::move(services), context, [value, done = std::move(done)](const auto &result) {
        result ? done(std::move(*value)) : done(result.error());
    });
}

//! An operation that answers with nothing: whatever a 2xx brings is fine.
ApiCall *VectorClient::command(HttpRequest request, QObject *context, Callback<Done> done, SaysItWasDone saysItWasDone,
                               Uncertain uncertain)
{
    ApiCall::Services services;
    services.saysItWasDone = std::move(saysItWasDone);
    return start(
        std::move(request), std::move(services), context,
        [done = std::move(done)](const auto &result) { result ? done(Done{}) : done(result.error()); }, uncertain);
}

ApiCall *VectorClient::start(HttpRequest request, ApiCall::Services services, QObject *context,
                             ApiCall::Finished finished, Uncertain uncertain)
{
    const auto generation
        = std::make_shared<int>(m_generation); // of the credentials that the last attempt was made with
    services.prepare = [this, generation](const HttpRequest &wanted) {
        *generation = m_generation;
        return prepare(wanted);
    };
    services.awaitsCredentials = [this, generation] {
        *generation = m_generation;
        return refusalOfWaiting();
    };
    services.hold = [this, generation](ApiCall *held, const ApiError &error) { return hold(held, error, *generation); };
    services.send = [this](const WireRequest &wire, QObject *parent) { return send(wire, parent); };
    services.retryDelay
        = [this, uncertain](int attempt, const ApiError &error, std::optional<std::chrono::seconds> retryAfter) {
              const bool isOver = uncertain == Uncertain::Report && RetryPolicy::leavesOutcomeUnknown(error);
              return isOver ? std::nullopt : m_retryPolicy.delayAfter(attempt, error, retryAfter);
          };
    services.hideSecrets = [this](ApiError &error) { hideSecrets(error); };
    services.correctClock = [this](const QDateTime &serverDate) { correctClock(serverDate); };
    const QString place = request.bucket ? request.place() : endpointLabel(m_profile);
    const QString operation = request.operation;
    auto *call = new ApiCall(std::move(request), place, std::move(services), m_retryPolicy.attempts(), context,
                             std::move(finished), this);
    connect(call, &ApiCall::ended, this, &VectorClient::callEnded);
    connect(call, &ApiCall::ended, this, &logCall);
    connect(call, &ApiCall::retryScheduled, this,
            [operation](const RetryNotice &notice) { logRetry(operation, notice); });
    return call;
}

//! Through the first manager that has a connection free, so that those added stay unused until they are needed.
HttpAttempt *VectorClient::send(const WireRequest &wire, QObject *parent)
{
    constexpr int connections = 6; // of QNetworkAccessManager, to one host
    const auto isFree = [](const Network &network) { return network.busy < connections; };
    const auto isLess = [](const Network &one, const Network &other) { return one.busy < other.busy; };
    auto network = std::find_if(m_networks.begin(), m_networks.end(), isFree);
    if (network == m_networks.end())
        network = std::min_element(m_networks.begin(), m_networks.end(), isLess);
    auto *attempt = new HttpAttempt(network->manager, wire, {m_deadline}, parent);
    ++network->busy;
    const qsizetype place = network - m_networks.begin();
    connect(attempt, &QObject::destroyed, this, [this, place] { --m_networks[place].busy; });
    return attempt;
}

} // namespace vb
