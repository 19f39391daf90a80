#pragma once

#include "answers.h"
#include "fakenetwork.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <functional>
#include <limits>
#include <optional>

namespace vb {

//! A store of one bucket with one index, as a set of keys: what a deletion sees of the service. It does what it
//! is asked unless a test says what goes wrong, and remembers everything.
class FakeStore
{
public:
    //! How a request goes wrong, or right in a way of its own.
    struct Fault
    {
        Exchange exchange;
        qsizetype applied = 0; //!< of the keys, those first; an index or bucket goes when it is not 0
    };
    using Judge = std::function<std::optional<Fault>(const QByteArray &operation, const QList<QByteArray> &keys)>;

    static constexpr qsizetype all = std::numeric_limits<qsizetype>::max();

    explicit FakeStore(FakeNetwork *network) { attach(network); }
    FakeStore(const FakeStore &) = delete;
    FakeStore &operator=(const FakeStore &) = delete;

    void attach(FakeNetwork *network)
    {
        network->setHandler([this](const FakeNetwork::Sent &sent) { return answerTo(sent); });
    }
    void put(const QList<QByteArray> &added) { keys.unite({added.cbegin(), added.cend()}); }
    //! The next deleting request goes like this; those to come queue up.
    void nextDelete(const Exchange &exchange, qsizetype applied) { faults.append({exchange, applied}); }

    static Exchange done()
    {
        Exchange exchange;
        exchange.status = 204;
        return exchange;
    }
    static QByteArray operationOf(const FakeNetwork::Sent &sent)
    {
        if (sent.method == "DELETE")
            return "deleteVectorBucket";
        if (sent.method == "GET" && !sent.query().startsWith("bucketInfo"))
            return "listVectorBuckets";
        return sent.query() == "bucketInfo" ? QByteArray("getVectorBucket") : sent.query();
    }
    static QList<QByteArray> keysOf(const QByteArray &body)
    {
        QList<QByteArray> result;
        const QJsonArray array = QJsonDocument::fromJson(body).object().value(QLatin1String("keys")).toArray();
        for (const auto &key : array)
            result.append(key.toString().toUtf8());
        return result;
    }

    QSet<QByteArray> keys;
    bool hasIndex = true;
    bool hasBucket = true;
    QList<QByteArray> statuses; //!< of the index, one a look; then "enable"
    QList<Fault> faults; //!< of the deleting requests to come
    Judge judge; //!< of every other request
    QList<QByteArray> operations; //!< in the order they came
    QList<QList<QByteArray>> deleteBatches; //!< keys of each DeleteVectors

    int count(const QByteArray &operation) const { return int(operations.count(operation)); }
    QSet<QByteArray> everSent() const
    {
        QSet<QByteArray> result;
        for (const QList<QByteArray> &batch : deleteBatches)
            result.unite({batch.cbegin(), batch.cend()});
        return result;
    }

    //! What the network is answered, for a test that stands in between.
    Exchange answerTo(const FakeNetwork::Sent &sent)
    {
        const QByteArray operation = operationOf(sent);
        const QList<QByteArray> named = keysOf(sent.body);
        operations.append(operation);
        const bool deletes = operation.startsWith("delete");
        if (operation == "deleteVectors")
            deleteBatches.append(named);
        std::optional<Fault> fault;
        if (deletes && !faults.isEmpty())
            fault = faults.takeFirst();
        else if (judge)
            fault = judge(operation, named);
        if (deletes)
            return remove(operation, named, fault.value_or(Fault{done(), all}));
        return fault ? fault->exchange : read(operation, sent, named);
    }

private:
    Exchange remove(const QByteArray &operation, const QList<QByteArray> &named, const Fault &fault)
    {
        if (!hasBucket || (operation != "deleteVectorBucket" && !hasIndex))
            return missing();
        for (qsizetype i = 0; i < qMin(fault.applied, named.size()); ++i)
            keys.remove(named[i]);
        if (operation == "deleteVectorIndex" && fault.applied > 0)
            hasIndex = false;
        if (operation == "deleteVectorBucket" && fault.applied > 0)
            hasBucket = false;
        return fault.exchange;
    }
    Exchange read(const QByteArray &operation, const FakeNetwork::Sent &sent, const QList<QByteArray> &named)
    {
        if (operation == "listVectorBuckets")
            return answer(bucketsBody(hasBucket ? QStringList{QStringLiteral("rag-prod")} : QStringList()));
        if (operation == "listVectorIndexes")
            return answer(indexesBody(hasIndex ? QStringList{QStringLiteral("articles")} : QStringList()));
        if (operation == "putVectorIndex" && hasBucket) {
            hasIndex = true;
            return done();
        }
        if (!hasBucket || (operation != "getVectorBucket" && !hasIndex))
            return missing();
        if (operation == "getVectorBucket")
            return answer(R"({"BucketInfo":{"Name":"rag-prod"}})");
        if (operation == "putVectors")
            return insert(sent.body);
        if (operation == "getVectorIndex") {
            const QByteArray status = statuses.isEmpty() ? QByteArray("enable") : statuses.takeFirst();
            return answer(R"({"index":{"indexName":"articles","dataType":"float32","dimension":1,)"
                          R"("distanceMetric":"cosine","status":")"
                          + status + R"("}})");
        }
        const QJsonObject body = QJsonDocument::fromJson(sent.body).object();
        const bool withData = body.value(QLatin1String("returnData")).toBool();
        const bool isFirstSegment = body.value(QLatin1String("segmentIndex")).toInt() == 0; // which has them all
        QJsonArray items;
        for (const QByteArray &key : operation == "getVectors" ? named : isFirstSegment ? keys.values() : named)
            if (keys.contains(key))
                items.append(item(key, withData));
        return answer(QJsonDocument(QJsonObject{{QStringLiteral("vectors"), items}}).toJson(QJsonDocument::Compact));
    }
    Exchange insert(const QByteArray &body)
    {
        const QJsonArray array = QJsonDocument::fromJson(body).object().value(QLatin1String("vectors")).toArray();
        for (const auto &vector : array)
            keys.insert(vector.toObject().value(QLatin1String("key")).toString().toUtf8());
        return done();
    }
    static QJsonObject item(const QByteArray &key, bool withData)
    {
        QJsonObject result{{QStringLiteral("key"), QString::fromUtf8(key)}};
        if (withData) {
            result.insert(QStringLiteral("data"), QJsonObject{{QStringLiteral("float32"), QJsonArray{0.5}}});
            result.insert(QStringLiteral("metadata"), QJsonObject());
        }
        return result;
    }
    Exchange missing() const { return hasBucket ? refusal(404, "NoSuchVectorIndex") : refusal(404, "NoSuchBucket"); }
};

} // namespace vb
