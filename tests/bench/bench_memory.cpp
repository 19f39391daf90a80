// Resident memory with rows in the window's table: a million of them whole, and ten million within the default budget.
// Each in a process of its own. These two are absolute, since a slow machine needs no more memory.
#include "benchpage.h"
#include "figures.h"
#include "measure.h"
#include "watchedapplication.h"

#include "session.h"
#include "vectormodel.h"

#include <QProcess>

#include <cstdlib>

using namespace vb;
using namespace vb::bench;
using namespace Qt::StringLiterals;

namespace {

double loaded(qint64 rows)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"--load"_s, QString::number(rows)});
    process.waitForFinished(-1);
    const double bytes = process.readAllStandardOutput().toDouble();
    if (process.exitCode() != 0 || bytes <= 0)
        qFatal("loading failed");
    return bytes;
}

} // namespace

int main(int argc, char **argv)
{
    const Options options(argc, argv);
    WatchedApplication application(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "--load") {
        BenchServer server;
        const auto session = server.makeSession();
        const BenchPage page(session.get(), BenchServer::indexName(std::atoll(argv[2])));
        page.loadAll();
        std::printf("%.0f\n", residentBytes());
        return 0;
    }
    const double million = loaded(options.pick(1'000'000, 10'000));
    figure("resident memory with 1 M rows in the table : 300 MB", million / 300e6, Sense::AtMost, 1,
           text("%.0f MB", million / 1e6));
    const double many = loaded(options.pick(10'000'000, 20'000));
    figure("resident memory after 10 M rows, default budget : 1.3 GiB", many / (1.3 * 1024 * 1024 * 1024),
           Sense::AtMost, 1, text("%.0f MiB", many / (1024 * 1024)));
    return 0;
}
