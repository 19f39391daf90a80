// bench_delete [KEYS [LATENCY_MS]]: deleting from the demo store on loopback, every answer 20 ms late, nothing backed
// up: how long N keys take, read back included, against N / 500 batches at six a round trip. With one network manager
// and with several, since a manager has six connections and a batch is read back by five calls. One run each, ratios
// last. The store takes some 25 us of CPU a key, so that on two cores a short latency measures the store.
#include "demostore.h"

#include "deletejob.h"
#include "deletejournal.h"
#include "vectorclient.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <memory>
#include <time.h>
#include <vector>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

constexpr int batch = int(DeleteJob::batchSize);

//! CPU time in milliseconds.
double busy(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

//! A client with so many managers, on a store that answers late.
struct Bench
{
    DemoStore store;
    QTemporaryDir folder;
    std::vector<std::unique_ptr<QNetworkAccessManager>> networks;
    std::unique_ptr<VectorClient> client;
    IndexRef index;
    std::chrono::milliseconds latency;

    Bench(int managers, std::chrono::milliseconds itsLatency)
        : latency(itsLatency)
    {
        if (!store.start())
            qFatal("the demo store does not start");
        for (int i = 0; i < managers; ++i)
            networks.push_back(std::make_unique<QNetworkAccessManager>());
        client = std::make_unique<VectorClient>(store.profile(), store.credentials(), networks[0].get());
        for (int i = 1; i < managers; ++i)
            client->addNetwork(networks[size_t(i)].get());
        index = {{u"colours"_s, store.region(), store.accountId(), {}, {}}, u"bench"_s};
    }
    template <typename Start>
    void await(Start start) const
    {
        QEventLoop loop;
        start(&loop);
        loop.exec();
    }
    void fill(int count)
    {
        store.setFaults({});
        await([this](QEventLoop *loop) {
            client->putVectorIndex({index, 2, u"euclidean"_s, u"float32"_s, {}}, loop,
                                   [loop](const auto &) { loop->quit(); });
        });
        for (bool isReady = false; !isReady;)
            await([this, &isReady](QEventLoop *loop) {
                client->getVectorIndex(index, loop, [loop, &isReady](const Result<IndexInfo> &info) {
                    isReady = info && info->isReady();
                    loop->quit();
                });
            });
        for (int begin = 0; begin < count; begin += batch)
            await([&](QEventLoop *loop) { put(begin, loop); });
        store.setFaults({latency});
    }
    void put(int begin, QEventLoop *loop) const
    {
        PutVectorsArguments arguments{index, {}};
        for (int i = begin; i < begin + batch; ++i)
            arguments.vectors.append({key(i), R"({"float32":[0.5,1]})"_ba, "{}"_ba, {}});
        client->putVectors(arguments, loop, [loop](const Result<Done> &result) {
            if (!result)
                qFatal("%s", qPrintable(result.error().details()));
            loop->quit();
        });
    }
    static QByteArray key(int i) { return "document/" + QByteArray::number(i).rightJustified(7, '0'); }
    static QList<QByteArray> keys(int count)
    {
        QList<QByteArray> result;
        for (int i = 0; i < count; ++i)
            result.append(key(i));
        return result;
    }
    //! One DeleteVectors of 500 keys that do not exist: the latency, the wire and the server.
    double roundTrip() const
    {
        std::vector<double> times;
        for (int i = 0; i < 9; ++i) {
            QElapsedTimer timer;
            timer.start();
            await([this](QEventLoop *loop) {
                QList<QByteArray> none = keys(batch);
                for (QByteArray &name : none)
                    name += '-';
                client->deleteVectors({index, none}, loop, [loop](const auto &) { loop->quit(); });
            });
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        std::nth_element(times.begin(), times.begin() + 4, times.end());
        return times[4];
    }
    double deleteAll(int count)
    {
        DeleteJournal journal(folder.filePath(u"state/deletes.jsonl"_s));
        DeleteOptions options;
        options.backup = false;
        DeleteJob job(client.get(), &journal, {DeleteRequest::What::Vectors, index, keys(count)}, options);
        QElapsedTimer timer;
        timer.start();
        await([&](QEventLoop *loop) {
            QObject::connect(&job, &DeleteJob::finished, loop, [loop, count](const DeleteReport &report) {
                if (report.deleted.size() != count)
                    qFatal("only %lld deleted", qlonglong(report.deleted.size()));
                loop->quit();
            });
            job.start();
        });
        return double(timer.nsecsElapsed()) / 1e6;
    }
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 60'000;
    const std::chrono::milliseconds latency(argc > 2 ? QByteArray(argv[2]).toInt() : 20);
    QTextStream out(stdout);
    for (const int managers : {1, 2, 3, 6}) {
        Bench bench(managers, latency);
        bench.fill(count);
        const double roundTrip = bench.roundTrip();
        const double busyBefore = busy(CLOCK_THREAD_CPUTIME_ID);
        const double allBusyBefore = busy(CLOCK_PROCESS_CPUTIME_ID);
        const double took = bench.deleteAll(count);
        const double own = busy(CLOCK_THREAD_CPUTIME_ID) - busyBefore;
        const double all = busy(CLOCK_PROCESS_CPUTIME_ID) - allBusyBefore;
        const double ideal = double(count) / batch * double(latency.count()) / DeleteJob::mostInFlight;
        const double measured = double(count) / batch * roundTrip / DeleteJob::mostInFlight;
        out << managers << " manager(s): " << count << " keys in " << took << " ms; a round trip takes " << roundTrip
            << " ms\n    ratio to N/500 x latency / 6 (" << ideal << " ms): " << took / ideal
            << "; with the round trip as it is (" << measured << " ms): " << took / measured << '\n';
        out << "    CPU: the job's thread " << own << " ms; with the network's threads and the store " << all
            << " ms\n";
        out.flush();
    }
    return 0;
}
