#pragma once

#include "demostore.h"
#include "signer.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <functional>

namespace vb {

//! A blocking raw client for the tests of the demo store: signs, sends once, hands over what came back. It checks
//! nothing and repairs nothing, so that a test can send what no good client would.
class DemoClient
{
public:
    struct Reply
    {
        int status = 0;
        QByteArray body;
        QNetworkReply::NetworkError error = QNetworkReply::NoError;
        QList<QNetworkReply::RawHeaderPair> headers;

        QByteArray header(const QByteArray &name) const
        {
            for (const auto &[headerName, value] : headers) {
                if (headerName.compare(name, Qt::CaseInsensitive) == 0)
                    return value;
            }
            return {};
        }
        QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
        QJsonObject errorObject() const { return json().value(QStringLiteral("Error")).toObject(); }
        QString code() const { return errorObject().value(QStringLiteral("Code")).toString(); }
        QString nextToken() const { return json().value(QStringLiteral("nextToken")).toString(); }
        QJsonArray vectors() const { return json().value(QStringLiteral("vectors")).toArray(); }
        QStringList keys() const
        {
            QStringList keys;
            for (const auto &vector : vectors())
                keys.append(vector.toObject().value(QStringLiteral("key")).toString());
            return keys;
        }
    };

    //! One request; a test changes what it likes before it is sent.
    struct Sending
    {
        QByteArray method = "POST";
        QString bucket; //!< empty: the account
        QByteArray query; //!< percent-encoded
        QByteArray body;
        QString region;
        QDateTime time = QDateTime::currentDateTimeUtc();
        Credentials credentials;
        QByteArray path; //!< empty: path style
        QByteArray host; //!< empty: the endpoint's
        QByteArray md5; //!< empty: the right one
        std::function<void(QNetworkRequest &)> change; //!< after signing
    };

    explicit DemoClient(const DemoStore &store)
        : m_endpoint(store.endpoint())
        , m_account(store.accountId())
        , m_region(store.region())
        , m_credentials(store.credentials())
    { }

    Sending sending(const QString &bucket, const QByteArray &query, const QByteArray &body = {}) const
    {
        Sending result;
        result.bucket = bucket;
        result.query = query;
        result.body = body;
        result.region = m_region;
        result.credentials = m_credentials;
        return result;
    }

    Reply send(const Sending &sending)
    {
        const QByteArray path = !sending.path.isEmpty()
            ? sending.path
            : (sending.bucket.isEmpty() ? QByteArray("/") : '/' + sending.bucket.toUtf8() + '/');
        QUrl url(m_endpoint);
        url.setPath(QString::fromUtf8(path));
        if (!sending.query.isEmpty())
            url.setQuery(QString::fromLatin1(sending.query), QUrl::StrictMode);
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setRawHeader("Accept-Encoding", "identity");
        if (!sending.host.isEmpty())
            request.setRawHeader("Host", sending.host);
        for (const auto &[name, value] : signedHeaders(sending))
            request.setRawHeader(name, value);
        if (sending.change)
            sending.change(request);
        return wait(m_network.sendCustomRequest(request, sending.method, sending.body));
    }

    Reply post(const QString &bucket, const QByteArray &operation, const QByteArray &body)
    {
        return send(sending(bucket, operation, body));
    }
    Reply post(const QString &bucket, const QByteArray &operation, const QJsonObject &body)
    {
        return post(bucket, operation, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    Reply request(const QByteArray &method, const QString &bucket, const QByteArray &query = {})
    {
        Sending plain = sending(bucket, query);
        plain.method = method;
        return send(plain);
    }

    //! All keys of a listing, page by page; ends with the token, as the protocol says.
    QStringList allKeys(const QString &bucket, QJsonObject body, int *pages = nullptr)
    {
        QStringList keys;
        do {
            const Reply page = post(bucket, "listVectors", body);
            if (page.status != 200)
                return {QStringLiteral("status %1").arg(page.status)};
            keys += page.keys();
            body.insert(QStringLiteral("nextToken"), page.nextToken());
            if (pages)
                ++*pages;
        } while (!body.value(QStringLiteral("nextToken")).toString().isEmpty());
        return keys;
    }

private:
    QList<Header> signedHeaders(const Sending &sending) const
    {
        SigningInput input;
        input.method = sending.method;
        input.region = sending.region;
        const QString owner = sending.bucket.isEmpty() ? QString() : m_account;
        input.resource
            = QString(u"/acs:ossvector:" % sending.region % u':' % owner % u':' % sending.bucket % u'/').toUtf8();
        for (const QByteArray &part : sending.query.split('&')) {
            const QByteArrayList pair = part.split('=');
            if (!part.isEmpty())
                input.query.append({pair[0], pair.value(1)});
        }
        QList<Header> headers;
        if (!sending.body.isEmpty()) {
            input.contentType = "application/json";
            input.contentMd5 = sending.md5.isEmpty() ? contentMd5(sending.body) : sending.md5;
            headers = {{"Content-Type", input.contentType}, {"Content-MD5", input.contentMd5}};
        }
        return headers + sign(input, sending.credentials, sending.time).headers;
    }

    static Reply wait(QNetworkReply *reply)
    {
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        Reply result;
        result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        result.body = reply->readAll();
        result.error = reply->error();
        result.headers = reply->rawHeaderPairs();
        reply->deleteLater();
        return result;
    }

    QString m_endpoint;
    QString m_account;
    QString m_region;
    Credentials m_credentials;
    QNetworkAccessManager m_network;
};

} // namespace vb
