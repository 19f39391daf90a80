#include "rowarranger.h"

#include "rowfilter.h"
#include "vectormodel.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace vb {

namespace {

constexpr auto shortestPause = 150ms;
constexpr int pauseFactor = 4; //!< at most a fifth of a core goes into keeping up with rows that come

} // namespace

RowArranger::RowArranger(QObject *parent)
    : QObject(parent)
    , m_task(this)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &RowArranger::arrange);
}

RowArranger::~RowArranger() = default;

void RowArranger::setModel(VectorModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_task.cancel();
    m_pause.stop();
    m_isFiltered = false;
    m_shownSort = {};
    m_hasOrder = model && model->rowOrder();
    if (model) {
        connect(model, &VectorModel::storeChanged, this, &RowArranger::storeChanged);
        connect(model, &QAbstractItemModel::modelReset, this, &RowArranger::forgetRows);
    }
    restart();
}

void RowArranger::setFilter(const RowMatcher &matcher)
{
    if (m_matcher.matchesAll() && matcher.matchesAll())
        return;
    m_matcher = matcher;
    restart();
}

void RowArranger::setSort(const RowSort &sort)
{
    if (m_sort == sort)
        return;
    m_sort = sort;
    restart();
}

void RowArranger::restart()
{
    m_task.cancel();
    m_pause.stop();
    if (m_model && isAsListed() && m_hasOrder)
        show({nullptr, m_model->snapshot().revision, {}});
    else if (m_model && !isAsListed())
        arrange();
    Q_EMIT changed();
}

void RowArranger::storeChanged()
{
    if (isAsListed())
        return;
    m_isOutdated = true;
    if (!m_task.isRunning() && !m_pause.isActive())
        m_pause.start(m_shownSort.by == RowSort::By::Nothing && !m_isFiltered
                          ? 0ms
                          : std::max(shortestPause, pauseFactor * m_task.duration()));
}

//! A listing that began anew is as listed, whatever is wished.
void RowArranger::forgetRows()
{
    if (m_model->rowOrder())
        return;
    m_isFiltered = false;
    m_hasOrder = false;
    m_shownSort = {};
    m_task.cancel();
    m_pause.stop();
    Q_EMIT changed();
}

void RowArranger::arrange()
{
    m_isOutdated = false;
    const auto work
        = [store = m_model->snapshot(), matcher = m_matcher, sort = m_sort](const std::atomic_bool &cancelled) {
              Arranged arranged;
              RowOrder rows = matchingRows(store, matcher, cancelled);
              arranged.coverage.givenUp = store.evictedCount();
              arranged.coverage.rows = store.count - arranged.coverage.givenUp;
              arranged.coverage.shown = qint64(rows.size());
              arranged.revision = store.revision;
              if (sortRows(store, sort, &rows, cancelled))
                  arranged.order = std::make_shared<const RowOrder>(std::move(rows));
              return arranged;
          };
    m_task.start(work, [this](const Arranged &arranged) { show(arranged); });
}

void RowArranger::show(const Arranged &arranged)
{
    const QPointer<RowArranger> self(this);
    Q_EMIT aboutToArrange();
    const bool isShown = m_model->setRowOrder(arranged.order, arranged.revision);
    if (!self)
        return;
    if (isShown) {
        m_isFiltered = !m_matcher.matchesAll();
        m_shownSort = m_sort;
        m_coverage = arranged.coverage;
        m_hasOrder = arranged.order != nullptr;
    }
    m_isOutdated = m_isOutdated || !isShown; // rows went meanwhile
    if (m_isOutdated && !isAsListed())
        m_pause.start(std::max(shortestPause, pauseFactor * m_task.duration()));
    Q_EMIT changed();
}

} // namespace vb
