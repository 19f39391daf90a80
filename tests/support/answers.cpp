#include "answers.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace vb {

namespace {

QByteArray joined(const QList<QByteArray> &items)
{
    return '[' + items.join(',') + ']';
}

QByteArray tokenMember(const QByteArray &token)
{
    return token.isEmpty() ? QByteArray() : QByteArray(",\"nextToken\":\"" + token + '"');
}

} // namespace

Exchange answer(const QByteArray &body)
{
    Exchange exchange;
    exchange.body = body;
    return exchange;
}

Exchange refusal(int status, const QByteArray &code, const QByteArray &message)
{
    Exchange exchange;
    exchange.status = status;
    exchange.body = R"({"Error":{"Code":")" + code + R"(","Message":")" + message + R"(","RequestId":"R-1"}})";
    return exchange;
}

Exchange silence()
{
    Exchange exchange;
    exchange.hang = true;
    return exchange;
}

QByteArray bucketsBody(const QStringList &names, const QByteArray &nextMarker)
{
    QList<QByteArray> buckets;
    for (const QString &name : names)
        buckets.append(
            R"({"Name":"acs:ossvector:cn-hangzhou:100:)" + name.toUtf8()
            + R"(","Region":"cn-hangzhou","Location":"oss-cn-hangzhou",)"
              R"("CreationDate":"2026-05-12T10:00:00.000Z",)"
              R"("ExtranetEndpoint":"cn-hangzhou.oss-vectors.aliyuncs.com",)"
              R"("IntranetEndpoint":"cn-hangzhou-internal.oss-vectors.aliyuncs.com","ResourceGroupId":"rg"})");
    const QByteArray end
        = nextMarker.isEmpty() ? QByteArray() : QByteArray(R"(,"IsTruncated":true,"NextMarker":")" + nextMarker + '"');
    return R"({"ListAllMyBucketsResult":{"Buckets":)" + joined(buckets) + end + "}}";
}

QByteArray indexesBody(const QStringList &names, const QByteArray &nextToken)
{
    QList<QByteArray> indexes;
    for (const QString &name : names)
        indexes.append(R"({"indexName":")" + name.toUtf8()
                       + R"(","createTime":"2026-05-12T10:00:00.000Z","dataType":"float32","dimension":4,)"
                         R"("distanceMetric":"cosine","metadata":{"nonFilterableMetadataKeys":["text"]},)"
                         R"("status":"enable","vectorBucketName":"bucket"})");
    return R"({"indexes":)" + joined(indexes) + tokenMember(nextToken) + '}';
}

QByteArray vectorsBody(const QList<QPair<QByteArray, QByteArray>> &vectors, const QByteArray &nextToken)
{
    QList<QByteArray> items;
    for (const auto &[key, metadata] : vectors) {
        const QByteArray member = metadata.isNull() ? QByteArray() : QByteArray(",\"metadata\":" + metadata);
        items.append("{\"key\":\"" + key + '"' + member + '}');
    }
    return R"({"vectors":)" + joined(items) + tokenMember(nextToken) + '}';
}

QByteArray sentText(const FakeNetwork::Sent &sent, const QByteArray &name)
{
    const QString key = QString::fromUtf8(name);
    if (sent.body.isEmpty())
        return QUrlQuery(sent.url).queryItemValue(key, QUrl::FullyDecoded).toUtf8();
    return QJsonDocument::fromJson(sent.body).object().value(key).toString().toUtf8();
}

} // namespace vb
