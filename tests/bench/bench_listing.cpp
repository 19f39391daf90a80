// The first rows of an index: from opening it to the rows in the model and on the screen, against one round trip, in
// which bare Qt fetches the same page. The connection is warm.
#include "baretable.h"
#include "benchpage.h"
#include "figures.h"
#include "measure.h"
#include "rawfetch.h"
#include "watchedapplication.h"

#include "session.h"
#include "vectormodel.h"
#include "vectorspage.h"

using namespace vb;
using namespace vb::bench;

namespace {

struct FirstRows
{
    double inModel = 0;
    double painted = 0;
};

FirstRows firstRows(Session *session, const QString &index)
{
    const Stopwatch stopwatch;
    const BenchPage page(session, index);
    FirstRows result;
    QObject::connect(page.model(), &QAbstractItemModel::rowsInserted, page.page(),
                     [&] { result.inModel = stopwatch.milliseconds(); });
    page.awaitFirstRows();
    result.painted = stopwatch.milliseconds();
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    const Options options(argc, argv);
    WatchedApplication application(argc, argv);
    BenchServer server;
    const auto session = server.makeSession();
    BareTable bare;
    for (const int latency : {0, 20, 50}) {
        const QString index = BenchServer::indexName(10'000, latency);
        RawFetch raw{index};
        raw.mostPages = 1;
        std::vector<double> raws;
        std::vector<double> inModel;
        std::vector<double> painted;
        raw.run(server);
        firstRows(session.get(), index); // both are warm
        for (int round = 0; round < (options.rounds > 0 ? options.rounds : 15); ++round) {
            bare.repaint();
            raws.push_back(raw.run(server).milliseconds);
            const FirstRows measured = firstRows(session.get(), index);
            inModel.push_back(measured.inModel);
            painted.push_back(measured.painted);
        }
        say("%d ms late: raw %.1f ms, in the model after %.1f ms, painted after %.1f ms", latency, median(raws),
            median(inModel), median(painted));
        figureInTime(text("first rows painted, beyond the raw round trip (answers %d ms late)", latency),
                     median(painted) - median(raws), 15, bare.median());
    }
    return 0;
}
