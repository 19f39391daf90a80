// Sorting and filtering a million loaded rows as the worker does it, against QSortFilterProxyModel over a lean model of
// the same rows. The proxy is given its best case: made anew, so that it announces nothing to anybody.
#include "benchserver.h"
#include "figures.h"
#include "measure.h"
#include "storingsink.h"

#include "findquery.h"
#include "rowfilter.h"
#include "rowsort.h"
#include "session.h"

#include <QCoreApplication>
#include <QSortFilterProxyModel>

#include <functional>
#include <numeric>

using namespace vb;
using namespace vb::bench;
using namespace Qt::StringLiterals;

namespace {

//! Key and metadata as text, and nothing else.
class LeanModel : public QAbstractTableModel
{
public:
    explicit LeanModel(const VectorStore *store)
        : m_store(store)
    { }
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_store->count()); }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return QString::fromUtf8(index.column() == 0 ? m_store->key(index.row()) : m_store->metadata(index.row()));
    }

private:
    const VectorStore *m_store;
};

//! Rounds of both in turns.
void compare(const char *name, const Options &options, const std::function<void()> &ours,
             const std::function<void()> &theirs)
{
    std::vector<double> our;
    std::vector<double> their;
    for (int round = 0; round < (options.rounds > 0 ? options.rounds : 7); ++round) {
        const Stopwatch first;
        ours();
        our.push_back(first.milliseconds());
        const Stopwatch second;
        theirs();
        their.push_back(second.milliseconds());
    }
    figure(name, median(their) / median(our), Sense::AtLeast, 5, text("%.0f : %.0f ms", median(our), median(their)));
}

qsizetype proxyRows(LeanModel *model, int column, const QString &wanted)
{
    QSortFilterProxyModel proxy;
    proxy.setFilterKeyColumn(column);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setFilterFixedString(wanted);
    proxy.setSourceModel(model);
    return proxy.rowCount();
}

} // namespace

int main(int argc, char **argv)
{
    const Options options(argc, argv);
    const QCoreApplication application(argc, argv);
    BenchServer server;
    const auto session = server.makeSession();
    const auto sink = std::make_shared<StoringSink>();
    ScanRequest request;
    request.index = BenchServer::index(options.pick(1'000'000, 5000));
    ScanJob *scan = session->makeScan(request, sink, session.get());
    timed([scan](QEventLoop *loop) {
        QObject::connect(scan, &ScanJob::ended, loop, &QEventLoop::quit);
        scan->start();
    });

    const StoreSnapshot snapshot = sink->store().snapshot();
    LeanModel model(&sink->store());
    const std::atomic_bool cancelled = false;
    const auto sortBy = [&](const RowSort &sort) {
        RowOrder order(size_t(snapshot.count));
        std::iota(order.begin(), order.end(), 0);
        if (!sortRows(snapshot, sort, &order, cancelled))
            qFatal("not sorted");
    };
    compare(
        "sort 1 M rows by key : QSortFilterProxyModel", options,
        [&] {
            sortBy({RowSort::By::Key, {}, false});
        },
        [&] {
            QSortFilterProxyModel proxy;
            proxy.setSourceModel(&model);
            proxy.sort(0);
        });
    const QString wanted = u"qzx"_s;
    const RowMatcher matcher = readFindQuery(wanted).matcher();
    qsizetype found = 0;
    qsizetype foundByProxy = 0;
    compare(
        "filter 1 M rows, text in key or metadata : QSortFilterProxyModel", options,
        [&] { found = qsizetype(matchingRows(snapshot, matcher, cancelled).size()); },
        [&] { foundByProxy = proxyRows(&model, -1, wanted); });
    if (found != foundByProxy)
        qFatal("%lld rows found, by the proxy %lld", qlonglong(found), qlonglong(foundByProxy));
    return 0;
}
