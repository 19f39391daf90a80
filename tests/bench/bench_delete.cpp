// Deleting keys with nothing to back up, each batch read back, against N / 500 batches at six a round trip. The round
// trip is measured in the same run: bare Qt deletes one key after the other.
#include "benchserver.h"
#include "figures.h"
#include "measure.h"

#include "deletejob.h"
#include "session.h"

#include <QCoreApplication>
#include <QNetworkReply>
#include <QTemporaryDir>

#include <ctime>
#include <vector>

using namespace vb;
using namespace vb::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int batch = int(DeleteJob::batchSize);

//! CPU time of this thread in milliseconds.
double busy(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

QList<QByteArray> keys(int count)
{
    QList<QByteArray> result;
    for (int i = 0; i < count; ++i)
        result.append("document/" + QByteArray::number(i).rightJustified(7, '0') + "/paragraph/and/so/on");
    return result;
}

double roundTrip(const BenchServer &server, const IndexRef &index, int times)
{
    QNetworkAccessManager network;
    const QByteArray body = R"({"indexName":")" + index.name.toLatin1() + R"(","keys":["document"]})";
    std::vector<double> measured;
    for (int i = 0; i < times + 1; ++i) {
        measured.push_back(timed([&](QEventLoop *loop) {
            QNetworkRequest request(server.url("deleteVectors"_ba));
            request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
            QNetworkReply *reply = network.post(request, body);
            QObject::connect(reply, &QNetworkReply::finished, loop, [reply, loop] {
                reply->deleteLater();
                loop->quit();
            });
        }));
    }
    measured.erase(measured.begin()); // it connected
    return median(measured);
}

double deleteAll(Session *session, const IndexRef &index, int count)
{
    DeleteOptions options;
    options.backup = false;
    QObject owner;
    DeleteJob *job = session->makeDeleteJob({DeleteRequest::What::Vectors, index, keys(count)}, options, &owner);
    return timed([&](QEventLoop *loop) {
        QObject::connect(job, &DeleteJob::finished, loop, [loop, count](const DeleteReport &report) {
            if (report.deleted.size() != count)
                qFatal("only %lld deleted", qlonglong(report.deleted.size()));
            loop->quit();
        });
        job->start();
    });
}

} // namespace

int main(int argc, char **argv)
{
    const Options options(argc, argv);
    const QCoreApplication application(argc, argv);
    const QTemporaryDir state;
    qputenv("XDG_STATE_HOME", state.path().toLocal8Bit()); // the journal's
    BenchServer server;
    const auto session = server.makeSession();
    std::vector<double> latencies;
    QObject::connect(session.get(), &Session::callEnded, session.get(),
                     [&](const CallRecord &record) { latencies.push_back(double(record.latency.count())); });
    for (const int latency : {20, 200}) {
        const int count = options.pick(60'000, 1000);
        const IndexRef index = BenchServer::index(0, latency);
        deleteAll(session.get(), index, batch * 12); // connections are made
        std::vector<double> trips;
        std::vector<double> times;
        latencies.clear();
        double own = 0;
        double all = 0;
        const int rounds = options.rounds > 0 ? options.rounds : 5;
        for (int round = 0; round < rounds; ++round) {
            trips.push_back(roundTrip(server, index, 5));
            own -= busy(CLOCK_THREAD_CPUTIME_ID);
            all -= busy(CLOCK_PROCESS_CPUTIME_ID);
            times.push_back(deleteAll(session.get(), index, count));
            own += busy(CLOCK_THREAD_CPUTIME_ID);
            all += busy(CLOCK_PROCESS_CPUTIME_ID);
        }
        const double ideal = double(count) / batch * median(trips) / DeleteJob::mostInFlight;
        say("calls' latency: median %.0f ms, nine of ten at most %.0f, longest %.0f", median(latencies),
            quantile(latencies, 0.9), highest(latencies));
        say("CPU of one deletion: the job's thread %.0f ms, with the network's and the journal's %.0f ms", own / rounds,
            all / rounds);
        figure(text("delete %d keys, answers %d ms late : N / 500 x round trip / 6", count, latency),
               median(times) / ideal, Sense::AtMost, 1.15,
               text("%.0f : %.0f ms; round trip %.1f ms", median(times), ideal, median(trips)));
    }
    return 0;
}
