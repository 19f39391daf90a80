#include "call.h"

#include "filter.h"
#include "jsonwriter.h"
#include "servicelimits.h"
#include "pagetoken.h"
#include "refusal.h"
#include "vectorjson.h"
#include "vectortable.h"

#include <QCryptographicHash>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int DefaultPage = 500;
constexpr int LargestPage = 1000;
constexpr qint64 MostExamined = 20'000; //!< rows a page with a filter looks at: it can be short, or empty
constexpr char AfterEmptyPage = 'e'; //!< ends the position in a token that came with an empty page

VectorMembers wantedMembers(const Call &call, const Index &index)
{
    return {call.arguments.returnData, call.arguments.returnMetadata, index.kind == Index::Kind::Fusion};
}

//! Where and how much to list.
struct Listing
{
    Selection selection;
    qint64 limit = DefaultPage;
    QByteArray scope; //!< of its tokens
    std::optional<Filter> filter;
    bool followsEmptyPage = false;
};

std::optional<ApiError> checkListing(const Arguments &arguments)
{
    if (auto refused = checkRange("maxResults", arguments.maxResults.value_or(1), LargestPage))
        return refused;
    const qint64 segments = arguments.segmentCount.value_or(1);
    if (auto refused = checkRange("segmentCount", segments, MaximumSegments))
        return refused;
    return checkRange("segmentIndex", arguments.segmentIndex.value_or(0), segments - 1, 0);
}

//! Before the middle of 2026 the service knew no filter here.
Result<std::optional<Filter>> listingFilter(const Call &call, const Index &index)
{
    if (call.arguments.filter.isEmpty())
        return std::optional<Filter>();
    if (call.faults.refuseListFilter)
        return invalidParameter(u"The parameter \"filter\" is not known. (A fault of the demo store.)"_s);
    Result<Filter> filter = Filter::parse(call.arguments.filter, index.nonFilterableKeys);
    if (!filter)
        return filter.error();
    return std::optional(std::move(filter).value());
}

Result<Listing> listing(const Call &call, const Index &index)
{
    const Arguments &arguments = call.arguments;
    if (auto refused = checkListing(arguments))
        return *refused;
    Result<std::optional<Filter>> filter = listingFilter(call, index);
    if (!filter)
        return filter.error();
    Listing result;
    result.filter = std::move(filter).value();
    result.limit = arguments.maxResults.value_or(DefaultPage);
    result.selection.segmentCount = int(arguments.segmentCount.value_or(1));
    result.selection.segmentIndex = int(arguments.segmentIndex.value_or(0));
    result.selection.withData = arguments.returnData;
    result.selection.withMetadata = arguments.returnMetadata || result.filter;
    result.scope = "vectors/" + QByteArray::number(index.id) + '/' + QByteArray::number(result.selection.segmentCount)
        + '/' + QByteArray::number(result.selection.segmentIndex);
    if (result.filter)
        result.scope += '/' + QCryptographicHash::hash(arguments.filter, QCryptographicHash::Sha1).toHex();
    if (arguments.nextToken) {
        const Result<QByteArray> position = readToken(result.scope, *arguments.nextToken);
        if (!position)
            return position.error();
        result.followsEmptyPage = position->endsWith(AfterEmptyPage);
        result.selection.after = position->chopped(result.followsEmptyPage ? 1 : 0).toLongLong();
    }
    return result;
}

//! A page ends with \a limit rows, with the row that takes it over PageBytes, or when a filter has looked at many.
QByteArray vectorPage(VectorTable &table, const Listing &listing, VectorMembers members, bool repeatToken)
{
    QByteArray body = R"({"vectors":[)";
    qint64 count = 0;
    qint64 examined = 0;
    qint64 last = listing.selection.after;
    bool hasMore = false;
    table.visit(listing.selection, [&](const StoredVector &vector) {
        hasMore = count >= listing.limit || body.size() >= PageBytes || (listing.filter && examined == MostExamined);
        if (hasMore)
            return false;
        ++examined;
        last = vector.position;
        if (listing.filter && !listing.filter->matches(vector.metadata.value_or(QByteArray())))
            return true;
        if (count++ > 0)
            body += ',';
        appendVector(body, vector, members);
        return true;
    });
    body += ']';
    const qint64 position = repeatToken && listing.selection.after > 0 ? listing.selection.after : last;
    if (hasMore || repeatToken)
        body += R"(,"nextToken":")" + makeToken(listing.scope, QByteArray::number(position)) + '"';
    return body + '}';
}

} // namespace

Result<Answer> listVectors(const Call &call)
{
    const Result<Index> index = readyIndex(call);
    if (!index)
        return index.error();
    const Result<Listing> wanted = listing(call, *index);
    if (!wanted)
        return wanted.error();
    // Its token is a new one, since one that repeats is another fault; and never two in a row, so that a listing ends.
    if (call.faults.emptyPage && !wanted->followsEmptyPage) {
        const QByteArray token = makeToken(wanted->scope, QByteArray::number(wanted->selection.after) + AfterEmptyPage);
        return jsonAnswer(R"({"vectors":[],"nextToken":")" + token + R"("})");
    }
    const auto table = VectorTable::open(call.database, *index);
    return jsonAnswer(vectorPage(*table, *wanted, wantedMembers(call, *index), call.faults.repeatToken));
}

Result<Answer> getVectors(const Call &call)
{
    const Result<Index> index = readyIndex(call);
    if (!index)
        return index.error();
    if (auto refused = checkKeys(call.arguments.keys, MaximumKeysInGet))
        return *refused;
    const auto table = VectorTable::open(call.database, *index);
    const VectorMembers members = wantedMembers(call, *index);
    QByteArray body = R"({"vectors":[)";
    QList<QByteArray> seen; // a key asked for twice is answered once
    for (const QByteArray &key : call.arguments.keys) {
        const auto vector = seen.contains(key) ? std::nullopt : table->find(key);
        if (!vector)
            continue;
        if (!seen.isEmpty())
            body += ',';
        seen.append(key);
        appendVector(body, *vector, members);
    }
    return jsonAnswer(body + "]}");
}

namespace {

Result<StoredVector> checkedVector(const PutVector &from, const Index &index)
{
    if (from.data.isEmpty())
        return invalidParameter(u"A vector without data cannot be put."_s);
    if (from.metadata && from.metadata->size() > MaximumMetadataBytes)
        return invalidParameter(u"The metadata of a vector may have %1 bytes."_s.arg(MaximumMetadataBytes));
    if (index.kind == Index::Kind::Fusion)
        return StoredVector{0, from.key, from.data, from.metadata};
    Result<QByteArray> data = parseFloat32(from.data, index);
    if (!data)
        return data.error();
    return StoredVector{0, from.key, std::move(data).value(), from.metadata};
}

//! Names the vector that is at fault.
ApiError about(const PutVector &vector, ApiError error)
{
    error.message += u" (Key: \"%1\".)"_s.arg(QString::fromUtf8(vector.key));
    return error;
}

Result<QList<StoredVector>> checkedVectors(const QList<PutVector> &from, const Index &index)
{
    QList<QByteArray> keys;
    for (const PutVector &vector : from)
        keys.append(vector.key);
    if (auto refused = checkKeys(keys, MaximumVectorsInPut))
        return *refused;
    if (auto refused = checkUnique(keys))
        return *refused;
    QList<StoredVector> vectors;
    for (const PutVector &vector : from) {
        Result<StoredVector> checked = checkedVector(vector, index);
        if (!checked)
            return about(vector, checked.error());
        vectors.append(std::move(checked).value());
    }
    return vectors;
}

} // namespace

Result<Answer> putVectors(const Call &call)
{
    const Result<Index> index = readyIndex(call);
    if (!index)
        return index.error();
    const Result<QList<StoredVector>> vectors = checkedVectors(call.arguments.vectors, *index);
    if (!vectors)
        return vectors.error();
    const auto table = VectorTable::open(call.database, *index);
    call.database.transaction([&table, &vectors] {
        for (const StoredVector &vector : *vectors)
            table->put(vector);
    });
    return emptyAnswer(200);
}

Result<Answer> deleteVectors(const Call &call)
{
    const Result<Index> index = readyIndex(call);
    if (!index)
        return index.error();
    QList<QByteArray> keys = call.arguments.keys;
    if (auto refused = checkKeys(keys, MaximumKeysInDelete))
        return *refused;
    if (auto refused = checkUnique(keys))
        return *refused;
    if (call.faults.partialDelete)
        keys.resize(keys.size() / 2);
    const auto table = VectorTable::open(call.database, *index);
    call.database.transaction([&table, &keys] {
        for (const QByteArray &key : std::as_const(keys))
            table->remove(key);
    });
    if (call.faults.partialDelete)
        return refusal(500, u"InternalError"_s, u"Part of the batch was deleted. (A fault of the demo store.)"_s);
    return emptyAnswer(204);
}

} // namespace vb::demo
