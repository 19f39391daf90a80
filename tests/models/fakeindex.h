#pragma once

#include "fakeclient.h"

#include "jsonwriter.h"
#include "recordparser.h"

#include <QMap>

#include <functional>

namespace vb {

//! An index behind a FakeClient that really holds vectors: lists them in segments and pages, gets, puts, and
//! makes itself. A test changes an answer by `fault`.
struct FakeIndex : FakeClient
{
    struct Stored
    {
        QByteArray data; //!< raw JSON; null: the answer has none
        QByteArray metadata; //!< raw JSON; null: absent
    };

    FakeIndex()
    {
        client.setRetryPolicy(RetryPolicy([] { return 0.0; }, 1));
        network.setHandler([this](const FakeNetwork::Sent &sent) { return answerTo(sent); });
    }

    QMap<QByteArray, Stored> vectors;
    bool exists = true;
    int dimension = 3;
    QByteArrayList statuses; //!< of the next GetVectorIndex answers; then "enable"
    int pageSize = 1000;
    //! Asked first; answers in the index's place when it has something.
    std::function<std::optional<Exchange>(const FakeNetwork::Sent &)> fault;
    int delayMs = 0;

    void fill(int count)
    {
        for (int i = 0; i < count; ++i)
            vectors.insert(key(i), {R"({"float32":[)" + QByteArray::number(i) + ".50,0,-0.0]}", "{\"n\": 1.0}"});
    }
    static QByteArray key(int i) { return "key-" + QByteArray::number(i).rightJustified(6, '0'); }
    QList<QByteArray> sentOperations() const
    {
        QList<QByteArray> operations;
        for (const FakeNetwork::Sent &sent : network.sent())
            operations.append(sent.query());
        return operations;
    }
    QList<QJsonObject> sentBodies(const QByteArray &operation) const
    {
        QList<QJsonObject> bodies;
        for (const FakeNetwork::Sent &sent : network.sent()) {
            if (sent.query() == operation)
                bodies.append(QJsonDocument::fromJson(sent.body).object());
        }
        return bodies;
    }

    Exchange answerTo(const FakeNetwork::Sent &sent)
    {
        std::optional<Exchange> faulty = fault ? fault(sent) : std::nullopt;
        Exchange exchange = faulty ? *faulty : honestAnswer(sent);
        exchange.delayMs = std::max(exchange.delayMs, delayMs);
        return exchange;
    }

    Exchange honestAnswer(const FakeNetwork::Sent &sent)
    {
        const QByteArray operation = sent.query();
        if (operation == "putVectorIndex") {
            exists = true;
            dimension = QJsonDocument::fromJson(sent.body).object()[QLatin1String("dimension")].toInt();
            return answer(200);
        }
        if (!exists)
            return error(404, "NoSuchVectorIndex");
        if (operation == "getVectorIndex")
            return indexAnswer();
        if (operation == "listVectors")
            return listAnswer(QJsonDocument::fromJson(sent.body).object());
        return operation == "getVectors" ? getAnswer(sent.body) : putAnswer(sent.body);
    }

private:
    Exchange indexAnswer()
    {
        const QByteArray status = statuses.isEmpty() ? "enable" : statuses.takeFirst();
        return answer(200,
                      R"({"index":{"indexName":"articles","dataType":"float32","distanceMetric":"cosine","dimension":)"
                          + QByteArray::number(dimension) + R"(,"status":")" + status + "\"}}");
    }
    //! Segment: the key's place modulo the count. Token: where to go on.
    Exchange listAnswer(const QJsonObject &body) const
    {
        const int segments = body[QLatin1String("segmentCount")].toInt(1);
        const int segment = body[QLatin1String("segmentIndex")].toInt();
        const int size = std::min(pageSize, body[QLatin1String("maxResults")].toInt());
        const bool withData = body[QLatin1String("returnData")].toBool();
        const QList<QByteArray> keys = vectors.keys();
        QByteArrayList items;
        qsizetype at = body[QLatin1String("nextToken")].toString().toInt();
        for (; at < keys.size() && items.size() < size; ++at) {
            if (at % segments == segment)
                items.append(item(keys[at], withData, body[QLatin1String("returnMetadata")].toBool()));
        }
        const QByteArray token
            = at < keys.size() ? QByteArray(",\"nextToken\":\"" + QByteArray::number(at) + '"') : QByteArray();
        return answer(200, R"({"vectors":[)" + items.join(',') + ']' + token + '}');
    }
    Exchange getAnswer(const QByteArray &body) const
    {
        const QJsonObject asked = QJsonDocument::fromJson(body).object();
        QByteArrayList items;
        for (const QByteArray &wanted : keysOf(body)) {
            if (vectors.contains(wanted)) // the service's order is its own
                items.prepend(item(wanted, asked[QLatin1String("returnData")].toBool(),
                                   asked[QLatin1String("returnMetadata")].toBool()));
        }
        return answer(200, R"({"vectors":[)" + items.join(',') + "]}");
    }
    Exchange putAnswer(const QByteArray &body)
    {
        const auto records = parseVectorRecords(body); // a put reads as an answer does
        for (const VectorRecord &record : records.value())
            vectors.insert(record.key, {*record.data, record.metadata.value_or(QByteArray())});
        return answer(200);
    }
    QByteArray item(const QByteArray &wanted, bool withData, bool withMetadata) const
    {
        const Stored stored = vectors.value(wanted);
        JsonWriter json;
        json.text("key", wanted);
        if (withData && !stored.data.isNull())
            json.raw("data", stored.data);
        if (withMetadata && !stored.metadata.isNull())
            json.raw("metadata", stored.metadata);
        return json.finish();
    }
};

} // namespace vb
