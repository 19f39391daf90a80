#pragma once

#include "testclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace vb {

//! A TestClient that tries as often as the product does, and what these tests ask of it and answer.
struct FakeClient : TestClient
{
    FakeClient()
        : TestClient(3)
    { }

    static IndexRef index(const QString &name = QStringLiteral("articles"))
    {
        BucketRef bucket;
        bucket.name = QStringLiteral("rag-prod");
        return {bucket, name};
    }

    //! The `keys` of each request that was sent.
    QList<QList<QByteArray>> sentKeys() const
    {
        QList<QList<QByteArray>> result;
        for (const FakeNetwork::Sent &sent : network.sent())
            result.append(keysOf(sent.body));
        return result;
    }
    static QList<QByteArray> keysOf(const QByteArray &body)
    {
        QList<QByteArray> keys;
        for (const QJsonValue key : QJsonDocument::fromJson(body).object().value(QLatin1String("keys")).toArray())
            keys.append(key.toString().toUtf8());
        return keys;
    }
    static Exchange answer(int status, const QByteArray &body = {})
    {
        Exchange exchange;
        exchange.status = status;
        exchange.body = body;
        return exchange;
    }
    static Exchange error(int status, const QByteArray &code)
    {
        return answer(status, R"({"Error":{"Code":")" + code + R"(","Message":"said so","RequestId":"R1"}})");
    }
    //! Late enough for a test to act before it.
    static Exchange slow(int status)
    {
        Exchange exchange = answer(status);
        exchange.delayMs = 50;
        return exchange;
    }
    static Exchange hanging()
    {
        Exchange exchange;
        exchange.hang = true;
        return exchange;
    }
};

} // namespace vb
