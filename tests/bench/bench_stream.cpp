// A million rows stream into the window's table: how long it takes against fetching the same pages raw, and how long
// the window does not answer meanwhile.
#include "baretable.h"
#include "benchpage.h"
#include "figures.h"
#include "measure.h"
#include "rawfetch.h"
#include "watchedapplication.h"

#include "session.h"
#include "vectormodel.h"

using namespace vb;
using namespace vb::bench;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const Options options(argc, argv);
    WatchedApplication application(argc, argv);
    BenchServer server;
    const auto session = server.makeSession();
    const QString index = BenchServer::indexName(options.pick(1'000'000, 20'000));
    BareTable bare;
    const RawFetch serial{index};
    RawFetch sideBySide{index, 16, 3};
    serial.run(server); // the rows are made
    std::vector<double> loads;
    std::vector<double> raws;
    std::vector<double> events;
    std::vector<double> pauses;
    for (int round = 0; round < (options.rounds > 0 ? options.rounds : 7); ++round) {
        for (int i = 0; i < 5; ++i)
            bare.repaint();
        raws.push_back(sideBySide.run(server).milliseconds);
        const BenchPage page(session.get(), index);
        page.awaitFirstRows();
        application.startWatching();
        const Stopwatch stopwatch;
        page.loadAll();
        loads.push_back(stopwatch.milliseconds());
        application.stopWatching();
        events.push_back(application.longestEvent());
        pauses.push_back(application.longestPause());
        say("load all %.0f ms, raw %.0f ms, longest event %.1f ms (type %d of %s), longest pause %.1f ms", loads.back(),
            raws.back(), events.back(), application.longest().second, application.longest().first, pauses.back());
    }
    figure("Load All of 1 M rows in the window : raw fetch of the same pages by 16 segments",
           median(loads) / median(raws), Sense::AtMost, 3, text("%.0f : %.0f ms", median(loads), median(raws)));
    figureInTime("longest event while 1 M rows stream in", median(events), 16, bare.median());
    figureInTime("longest pause of the event loop meanwhile", median(pauses), 16, bare.median());
    return 0;
}
