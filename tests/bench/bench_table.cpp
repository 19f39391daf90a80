// The table of vectors with a million rows: scrolling against the same table with a thousand, and what is done with
// a million rows at once. The rows are those of the window's own page, listed from the bench server.
#include "baretable.h"
#include "benchpage.h"
#include "figures.h"
#include "measure.h"
#include "watchedapplication.h"

#include "session.h"
#include "vectormodel.h"
#include "vectorspage.h"

#include <QRandomGenerator>
#include <QScrollBar>

using namespace vb;
using namespace vb::bench;
using namespace Qt::StringLiterals;

namespace {

template <typename What>
double untilPainted(What what)
{
    const Stopwatch stopwatch;
    what();
    QCoreApplication::processEvents();
    return stopwatch.milliseconds();
}

double stepDown(const BenchPage &page)
{
    QScrollBar *bar = page.table()->verticalScrollBar();
    constexpr int rows = 3;
    const int step
        = page.table()->verticalScrollMode() == QTableView::ScrollPerItem ? rows : rows * page.table()->rowHeight(0);
    return untilPainted([=] { bar->setValue(bar->value() + step > bar->maximum() ? 0 : bar->value() + step); });
}

double jump(const BenchPage &page, QRandomGenerator *random)
{
    QScrollBar *bar = page.table()->verticalScrollBar();
    const int value = int(random->bounded(quint32(bar->maximum()) + 1));
    return untilPainted([=] { bar->setValue(value); });
}

void scroll(const BenchPage &small, const BenchPage &large, int steps)
{
    QRandomGenerator random(1);
    std::vector<double> stepSmall;
    std::vector<double> stepLarge;
    std::vector<double> jumpSmall;
    std::vector<double> jumpLarge;
    for (int i = 0; i < steps; ++i) {
        stepSmall.push_back(stepDown(small));
        stepLarge.push_back(stepDown(large));
    }
    for (int i = 0; i < steps; ++i) {
        jumpSmall.push_back(jump(small, &random));
        jumpLarge.push_back(jump(large, &random));
    }
    const auto compare = [](const char *name, const std::vector<double> &a, const std::vector<double> &b) {
        figure(name, quantile(b, 0.99) / quantile(a, 0.99), Sense::AtMost, 1.3,
               text("p99 %.2f : %.2f ms, median %.2f : %.2f ms", quantile(b, 0.99), quantile(a, 0.99), median(b),
                    median(a)));
    };
    compare("scroll step p99, 1 M rows : 1 k rows", stepSmall, stepLarge);
    compare("scroll jump p99, 1 M rows : 1 k rows", jumpSmall, jumpLarge);
}

void selectAll(const BenchPage &large, BareTable *bare, int rounds)
{
    std::vector<double> selecting;
    std::vector<double> collecting;
    for (int i = 0; i < rounds; ++i) {
        bare->repaint();
        selecting.push_back(untilPainted([&] { large.page()->selectAll(); }));
        const Stopwatch stopwatch;
        const auto keys = large.page()->selectedKeys();
        collecting.push_back(stopwatch.milliseconds());
        if (keys.size() != large.model()->rowCount())
            qFatal("not all keys: %lld", qlonglong(keys.size()));
        untilPainted([&] { large.table()->clearSelection(); });
    }
    figureInTime("select all and repaint at 1 M rows", median(selecting), 8, bare->median());
    figureInTime("collecting the keys of 1 M selected rows", median(collecting), 20, bare->median());
}

void remove(const BenchPage &large, BareTable *bare, int rounds)
{
    QRandomGenerator random(2);
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QSet<QByteArray> keys;
        while (keys.size() < std::min(500, large.model()->rowCount() / 4))
            keys.insert(large.model()->keyAt(int(random.bounded(large.model()->rowCount()))));
        bare->repaint();
        const QList<QByteArray> list(keys.begin(), keys.end());
        times.push_back(untilPainted([&] { large.page()->removeKeys(list); }));
    }
    figureInTime("500 scattered rows of 1 M leave the table", median(times), 10, bare->median());
}

} // namespace

int main(int argc, char **argv)
{
    const Options options(argc, argv);
    WatchedApplication application(argc, argv);
    BenchServer server;
    const auto session = server.makeSession();
    const BenchPage small(session.get(), BenchServer::indexName(1000));
    const BenchPage large(session.get(), BenchServer::indexName(options.pick(1'000'000, 3000)));
    small.loadAll();
    large.loadAll();
    BareTable bare;
    scroll(small, large, options.pick(1000, 5));
    const int rounds = options.rounds > 0 ? options.rounds : 15;
    selectAll(large, &bare, rounds);
    remove(large, &bare, rounds);
    return 0;
}
