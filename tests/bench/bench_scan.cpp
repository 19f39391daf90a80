// A scan of an index by one segment and by sixteen, every page decoded and stored, against bare Qt fetching the same
// pages in the same way; and what is left of a round trip of 20 ms a page.
#include "benchserver.h"
#include "figures.h"
#include "measure.h"
#include "rawfetch.h"
#include "storingsink.h"

#include "session.h"

#include <QCoreApplication>

using namespace vb;
using namespace vb::bench;

namespace {

double scan(Session *session, const QString &index, int segments, qint64 rows)
{
    ScanRequest request;
    request.index = {BenchServer::bucket(), index};
    request.segments = segments;
    const auto sink = std::make_shared<StoringSink>();
    QObject owner;
    ScanJob *job = session->makeScan(request, sink, &owner);
    const double time = timed([job](QEventLoop *loop) {
        QObject::connect(job, &ScanJob::ended, loop, &QEventLoop::quit);
        job->start();
    });
    if (!job->isComplete() || sink->store().count() != rows)
        qFatal("%lld rows: %s", qlonglong(sink->store().count()),
               job->hasFailed() ? qPrintable(job->error().details()) : "no error");
    return time;
}

void againstRaw(const BenchServer &server, Session *session, const Options &options, int segments, double target)
{
    const qint64 rows = options.pick(1'000'000, 20'000);
    const QString index = BenchServer::indexName(rows);
    const RawFetch raw{index, segments, segments > 1 ? 3 : 0};
    raw.run(server);
    std::vector<double> raws;
    std::vector<double> scans;
    for (int round = 0; round < (options.rounds > 0 ? options.rounds : 9); ++round) {
        raws.push_back(raw.run(server).milliseconds);
        scans.push_back(scan(session, index, segments, rows));
    }
    figure(text("list and store 1 M rows, %d segment(s) : raw fetch of the same pages", segments),
           median(scans) / median(raws), Sense::AtMost, target, text("%.0f : %.0f ms", median(scans), median(raws)));
}

void againstRoundTrip(const BenchServer &server, Session *session, const Options &options, int segments, double target)
{
    const qint64 rows = options.pick(segments > 1 ? 1'000'000 : 100'000, 20'000);
    const QString index = BenchServer::indexName(rows, 20);
    RawFetch onePage{index};
    onePage.mostPages = 20;
    onePage.run(server);
    scan(session, index, segments, rows); // connections are made
    std::vector<double> trips;
    std::vector<double> scans;
    for (int round = 0; round < (options.rounds > 0 ? options.rounds : 5); ++round) {
        const RawFetch::Outcome outcome = onePage.run(server);
        trips.push_back(outcome.milliseconds / double(outcome.pages));
        scans.push_back(scan(session, index, segments, rows));
    }
    const double ideal = double(rows) / 1000 * median(trips) / segments;
    figure(text("list %lld rows, answers 20 ms late, %d segment(s) : pages x round trip / segments", qlonglong(rows),
                segments),
           median(scans) / ideal, Sense::AtMost, target,
           text("%.0f : %.0f ms; round trip %.1f ms", median(scans), ideal, median(trips)));
}

} // namespace

int main(int argc, char **argv)
{
    const Options options(argc, argv);
    const QCoreApplication application(argc, argv);
    BenchServer server;
    const auto session = server.makeSession();
    againstRaw(server, session.get(), options, 1, 5);
    againstRaw(server, session.get(), options, 16, 3);
    againstRoundTrip(server, session.get(), options, 1, 1.05);
    againstRoundTrip(server, session.get(), options, 16, 1.12);
    return 0;
}
