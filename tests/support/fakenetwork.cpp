#include "fakenetwork.h"

#include "fakereply.h"

#include <QIODevice>
#include <QTest>

namespace vb {

namespace {

QByteArray verbOf(QNetworkAccessManager::Operation operation, const QNetworkRequest &request)
{
    switch (operation) {
    case QNetworkAccessManager::HeadOperation:
        return "HEAD";
    case QNetworkAccessManager::GetOperation:
        return "GET";
    case QNetworkAccessManager::PutOperation:
        return "PUT";
    case QNetworkAccessManager::PostOperation:
        return "POST";
    case QNetworkAccessManager::DeleteOperation:
        return "DELETE";
    default:
        return request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    }
}

void fail(const QByteArray &message)
{
    QTest::qFail(message.constData(), __FILE__, __LINE__);
}

void compare(const char *what, const QByteArray &actual, const QByteArray &expected)
{
    if (!expected.isEmpty() && actual != expected)
        fail(QByteArray("FakeNetwork: the ") + what + " is\n  " + actual + "\nwhere the script has\n  " + expected);
}

} // namespace

QByteArray FakeNetwork::Sent::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

FakeNetwork::FakeNetwork(QObject *parent)
    : QNetworkAccessManager(parent)
{ }

void FakeNetwork::expect(const Exchange &exchange)
{
    m_script.append(exchange);
}

void FakeNetwork::setHandler(Handler handler)
{
    m_handler = std::move(handler);
}

Exchange FakeNetwork::answerTo(const Sent &sent)
{
    if (!m_script.isEmpty())
        return m_script.takeFirst();
    if (m_handler)
        return m_handler(sent);
    fail("FakeNetwork: not in the script: " + sent.method + ' ' + sent.url.toEncoded() + '\n' + sent.body);
    Exchange refused;
    refused.status = 400; // not retryable, so that the test ends soon
    return refused;
}

QNetworkReply *FakeNetwork::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body)
{
    Sent sent{verbOf(operation, request), request.url(), body ? body->readAll() : QByteArray(), {}};
    for (const QByteArray &name : request.rawHeaderList())
        sent.headers.append({name, request.rawHeader(name)});
    m_sent.append(sent);

    const Exchange exchange = answerTo(sent);
    compare("method", sent.method, exchange.expectMethod);
    compare("query", sent.query(), exchange.expectQuery);
    compare("body", sent.body, exchange.expectBody);
    return new FakeReply(this, operation, request, exchange);
}

} // namespace vb
