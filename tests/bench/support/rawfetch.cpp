#include "rawfetch.h"

#include "measure.h"

#include <QNetworkReply>
#include <QThread>

#include <functional>
#include <vector>

using namespace Qt::StringLiterals;

namespace vb::bench {

namespace {

//! The segments first, first + step, … on one manager; quits the loop of its thread after the last one's end.
class Fetcher : public QObject
{
public:
    Fetcher(RawFetch what, QUrl url)
        : m_what(std::move(what))
        , m_url(std::move(url))
    { }

    void start(int first, int step, const std::function<void()> &ended)
    {
        m_ended = ended;
        for (int segment = first; segment < m_what.segments; segment += step) {
            ++m_open;
            request(segment, {}, 1);
        }
    }

    RawFetch::Outcome outcome;

private:
    void request(int segment, const QByteArray &token, qint64 page);
    void answered(QNetworkReply *reply, int segment, qint64 page);

    RawFetch m_what;
    QUrl m_url;
    std::function<void()> m_ended;
    QNetworkAccessManager m_network;
    int m_open = 0;
};

void Fetcher::request(int segment, const QByteArray &token, qint64 page)
{
    QByteArray body
        = R"({"indexName":")"_ba + m_what.index.toLatin1() + R"(","maxResults":)" + QByteArray::number(m_what.pageSize);
    if (!token.isEmpty())
        body += R"(,"nextToken":")" + token + '"';
    body += R"(,"returnData":)"_ba + (m_what.withData ? "true" : "false") + R"(,"returnMetadata":)"
        + (m_what.withMetadata ? "true" : "false");
    if (m_what.segments > 1)
        body += R"(,"segmentCount":)"_ba + QByteArray::number(m_what.segments) + R"(,"segmentIndex":)"
            + QByteArray::number(segment);
    QNetworkRequest request(m_url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    request.setRawHeader("Accept-Encoding", "identity");
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    QNetworkReply *reply = m_network.post(request, QByteArray(body + '}'));
    connect(reply, &QNetworkReply::finished, this, [this, reply, segment, page] { answered(reply, segment, page); });
}

void Fetcher::answered(QNetworkReply *reply, int segment, qint64 page)
{
    const QByteArray body = reply->readAll();
    reply->deleteLater();
    if (body.isEmpty())
        qFatal("no answer: %s", qPrintable(reply->errorString()));
    outcome.bytes += body.size();
    ++outcome.pages;
    const QByteArrayView end = QByteArrayView(body).last(std::min<qsizetype>(body.size(), 100));
    const QByteArrayView name(R"("nextToken":")");
    const qsizetype at = end.indexOf(name);
    const bool isLast = at < 0 || page == m_what.mostPages;
    if (!isLast)
        return request(segment, end.sliced(at + name.size()).chopped(2).toByteArray(), page + 1);
    if (--m_open == 0)
        m_ended();
}

} // namespace

RawFetch::Outcome RawFetch::run(const BenchServer &server) const
{
    const QUrl url = server.url("listVectors"_ba);
    const Stopwatch stopwatch;
    Outcome total;
    if (threads == 0) {
        Fetcher fetcher(*this, url);
        await([&](QEventLoop *loop) { fetcher.start(0, 1, [loop] { loop->quit(); }); });
        total = fetcher.outcome;
    } else {
        std::vector<std::unique_ptr<QThread>> workers;
        std::vector<Outcome> outcomes(static_cast<size_t>(threads));
        for (int i = 0; i < threads; ++i) {
            workers.emplace_back(QThread::create([&, i] {
                Fetcher fetcher(*this, url);
                await([&](QEventLoop *loop) { fetcher.start(i, threads, [loop] { loop->quit(); }); });
                outcomes[size_t(i)] = fetcher.outcome;
            }));
            workers.back()->start();
        }
        for (int i = 0; i < threads; ++i) {
            workers[size_t(i)]->wait();
            total.bytes += outcomes[size_t(i)].bytes;
            total.pages += outcomes[size_t(i)].pages;
        }
    }
    total.milliseconds = stopwatch.milliseconds();
    return total;
}

} // namespace vb::bench
