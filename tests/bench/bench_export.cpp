// The export of an index as JSON Lines against the raw download of the same pages, and its memory with four times the
// rows. Each export is of a process of its own, so that memory is what one export needs.
#include "benchserver.h"
#include "figures.h"
#include "measure.h"
#include "rawfetch.h"

#include "exportjob.h"
#include "session.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdlib>

using namespace vb;
using namespace vb::bench;
using namespace Qt::StringLiterals;

namespace {

struct Export
{
    double milliseconds = 0;
    double bytes = 0; //!< resident, the most
};

Export exportOnce(BenchServer &server, qint64 rows)
{
    const auto session = server.makeSession();
    const QTemporaryDir folder;
    ExportRequest request;
    request.index = BenchServer::index(rows);
    request.info = BenchServer::indexInfo(request.index.name);
    request.fileName = folder.filePath(u"vectors.jsonl"_s);
    QObject owner;
    ExportJob *job = session->makeExportJob(request, &owner);
    Export result;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch,
                     [&result] { result.bytes = std::max(result.bytes, residentBytes()); });
    watch.start(5);
    result.milliseconds = timed([&](QEventLoop *loop) {
        QObject::connect(job, &ExportJob::finished, loop, [loop, rows](const ExportReport &report) {
            if (!report.isComplete() || report.rows != rows)
                qFatal("%lld rows exported: %s", qlonglong(report.rows), qPrintable(report.problem));
            loop->quit();
        });
        job->start();
    });
    return result;
}

//! This program again, for one export.
Export exported(qint64 rows)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"--export"_s, QString::number(rows)});
    process.waitForFinished(-1);
    const QByteArrayList words = process.readAllStandardOutput().simplified().split(' ');
    if (process.exitCode() != 0 || words.size() != 2)
        qFatal("the export failed");
    return {words[0].toDouble(), words[1].toDouble()};
}

} // namespace

int main(int argc, char **argv)
{
    const Options options(argc, argv);
    const QCoreApplication application(argc, argv);
    BenchServer server;
    if (argc == 3 && QByteArrayView(argv[1]) == "--export") {
        const qint64 rows = std::atoll(argv[2]);
        RawFetch{BenchServer::indexName(rows)}.run(server); // the rows are made
        const Export result = exportOnce(server, rows);
        std::printf("%.3f %.0f\n", result.milliseconds, result.bytes);
        return 0;
    }
    const qint64 rows = options.pick(1'000'000, 20'000);
    const RawFetch raw{BenchServer::indexName(rows), 16, 3};
    raw.run(server);
    std::vector<double> raws;
    std::vector<double> times;
    std::vector<double> memory;
    std::vector<double> memoryOfMore;
    for (int round = 0; round < (options.rounds > 0 ? options.rounds : 5); ++round) {
        raws.push_back(raw.run(server).milliseconds);
        const Export all = exported(rows);
        times.push_back(all.milliseconds);
        memory.push_back(all.bytes);
        memoryOfMore.push_back(exported(4 * rows).bytes);
    }
    figure("export of 1 M rows as JSON Lines : raw download by 16 segments", median(times) / median(raws),
           Sense::AtMost, 4, text("%.0f : %.0f ms", median(times), median(raws)));
    figure("memory of an export of 4 M rows : of 1 M rows", median(memoryOfMore) / median(memory), Sense::AtMost, 1.25,
           text("%.0f : %.0f MB", median(memoryOfMore) / 1e6, median(memory) / 1e6));
    return 0;
}
