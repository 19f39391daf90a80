// Listing against the demo store on loopback: the first rows against one round trip, and a listing with
// metadata to its end against fetching the same pages without decoding them. One run, ratios last.
#include "demostore.h"

#include "session.h"
#include "vectormodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QTableView>
#include <QTextStream>

#include <algorithm>
#include <vector>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

IndexInfo indexNamed(const QString &name)
{
    IndexInfo info;
    info.name = name;
    info.status = u"enable"_s;
    return info;
}

BucketRef bucketNamed(const QString &name, const DemoStore &store)
{
    return {name, store.region(), store.accountId(), {}, {}};
}

//! Notes when the table is painted with rows in it.
class WatchedTable : public QTableView
{
public:
    std::function<void()> painted;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTableView::paintEvent(event);
        if (model() && model()->rowCount() > 0 && painted)
            painted();
    }
};

struct FirstRows
{
    double inModel = 0;
    double painted = 0;
};

FirstRows firstRows(Session *session, const DemoStore &store)
{
    WatchedTable table;
    table.resize(1000, 700);
    VectorModel *model = session->makeVectorModel(indexNamed(u"million"_s), bucketNamed(u"scale"_s, store), &table);
    table.setModel(model);
    table.show();
    FirstRows result;
    QEventLoop loop;
    QElapsedTimer timer;
    QObject::connect(model, &QAbstractItemModel::rowsInserted, &loop,
                     [&] { result.inModel = double(timer.nsecsElapsed()) / 1e6; });
    table.painted = [&] {
        result.painted = double(timer.nsecsElapsed()) / 1e6;
        loop.quit();
    };
    timer.start();
    model->reload();
    loop.exec();
    return result;
}

double listTo(Session *session, const DemoStore &store, int rows)
{
    QObject owner;
    VectorModel *model = session->makeVectorModel(indexNamed(u"million"_s), bucketNamed(u"scale"_s, store), &owner);
    QEventLoop loop;
    QObject::connect(model, &PagedTableModel::stateChanged, &loop, [&] {
        if (model->rowCount() >= rows || model->state() != PagedTableModel::State::Loading)
            loop.quit();
    });
    QElapsedTimer timer;
    timer.start();
    model->reload();
    loop.exec();
    model->loadAll();
    loop.exec();
    model->stop();
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QTextStream out(stdout);

    DemoStore store;
    if (const auto started = store.start(); !started) {
        out << started.error().message << "\n";
        return 1;
    }
    QNetworkAccessManager network;
    Session session(store.profile(), store.credentials(), &network);
    firstRows(&session, store); // the demo data is made, the connection is warm

    for (const int latency : {0, 20, 50}) {
        DemoStore::Faults faults;
        faults.latency = std::chrono::milliseconds(latency);
        store.setFaults(faults);
        std::vector<double> inModel;
        std::vector<double> painted;
        for (int round = 0; round < 15; ++round) {
            const FirstRows measured = firstRows(&session, store);
            inModel.push_back(measured.inModel);
            painted.push_back(measured.painted);
        }
        out << "first rows, " << latency << " ms a round trip: in the model after round trip + "
            << median(inModel) - latency << " ms, painted after round trip + " << median(painted) - latency << " ms\n";
    }
    store.setFaults({});
    constexpr int rows = 100000;
    out << "listing " << rows
        << " rows with metadata, one page after another: " << double(rows) / listTo(&session, store, rows)
        << " rows a millisecond (the demo store makes them on the same cores)\n";
    return 0;
}
