#include "rowfinder.h"

#include "rowfilter.h"
#include "vectormodel.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace vb {

namespace {

constexpr auto shortestPause = 100ms;
constexpr int pauseFactor = 4;

//! The places in \a order of the stored \a rows, ascending.
std::vector<int> shownPlaces(const RowOrder &rows, const std::shared_ptr<const RowOrder> &order, qsizetype count)
{
    if (!order)
        return {rows.begin(), rows.end()};
    std::vector<bool> isWanted(static_cast<size_t>(count));
    for (const quint32 row : rows)
        isWanted[row] = true;
    std::vector<int> places;
    for (size_t place = 0; place < order->size(); ++place) {
        if ((*order)[place] < isWanted.size() && isWanted[(*order)[place]])
            places.push_back(int(place));
    }
    return places;
}

} // namespace

RowFinder::RowFinder(QObject *parent)
    : QObject(parent)
    , m_task(this)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &RowFinder::search);
}

RowFinder::~RowFinder() = default;

void RowFinder::setModel(VectorModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model) {
        connect(model, &VectorModel::storeChanged, this, &RowFinder::rowsChanged);
        // The rows found have other numbers at once.
        connect(model, &QAbstractItemModel::rowsRemoved, this, &RowFinder::restart);
        connect(model, &QAbstractItemModel::layoutChanged, this, &RowFinder::restart);
        connect(model, &QAbstractItemModel::modelReset, this, &RowFinder::restart);
    }
    restart();
}

void RowFinder::setMatcher(const RowMatcher &matcher)
{
    m_matcher = matcher;
    restart();
}

int RowFinder::rowAfter(int row) const
{
    const std::vector<int> &rows = m_found.rows;
    if (rows.empty())
        return -1;
    const auto found = std::upper_bound(rows.begin(), rows.end(), row);
    return found == rows.end() ? rows.front() : *found;
}

int RowFinder::rowBefore(int row) const
{
    const std::vector<int> &rows = m_found.rows;
    if (rows.empty())
        return -1;
    const auto found = std::lower_bound(rows.begin(), rows.end(), row);
    return found == rows.begin() ? rows.back() : *std::prev(found);
}

void RowFinder::restart()
{
    m_task.cancel();
    m_found = {};
    m_pause.stop();
    if (m_model && !m_matcher.matchesAll() && m_model->rowCount() > 0)
        m_pause.start(0);
    Q_EMIT changed();
}

//! What was found stays until the new rows are looked through, too.
void RowFinder::rowsChanged()
{
    if (m_matcher.matchesAll())
        return;
    m_isOutdated = true;
    if (!isRunning())
        m_pause.start(std::max(shortestPause, pauseFactor * m_task.duration()));
}

void RowFinder::search()
{
    m_isOutdated = false;
    const auto work = [store = m_model->snapshot(), order = m_model->rowOrder(),
                       matcher = m_matcher](const std::atomic_bool &cancelled) {
        const RowOrder rows = matchingRows(store, matcher, cancelled);
        const qint64 shown = order ? qint64(order->size()) : qint64(store.count);
        return Found{shownPlaces(rows, order, store.count), std::max<qint64>(0, shown - store.evictedCount())};
    };
    m_task.start(work, [this](const Found &found) {
        m_found = found;
        if (m_isOutdated)
            rowsChanged();
        Q_EMIT changed();
    });
}

} // namespace vb
