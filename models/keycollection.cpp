#include "keycollection.h"

#include "rowreloader.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace vb {

namespace {

constexpr qsizetype mostWaiting = 4; //!< pages handed over and not begun; each holds its neighbour's digests

} // namespace

KeyCollection::KeyCollection(VectorClient *client, const IndexRef &index, StoreSnapshot snapshot,
                             const std::vector<RowRange> &rows, QObject *parent)
    : QObject(parent)
    , m_snapshot(std::move(snapshot))
    , m_reloader(new RowReloader(client, index, RowReloader::What::Keys, this))
{
    size_t page = 0;
    for (const RowRange &range : rows) {
        const qsizetype end = range.first + range.count;
        while (page > 0 && m_snapshot.pages[page].first > range.first)
            --page; // two ranges in one page
        for (; page < m_snapshot.pages.size() && m_snapshot.pages[page].first < end; ++page) {
            const PlacedPage &placed = m_snapshot.pages[page];
            const qsizetype from = std::max<qsizetype>(0, range.first - placed.first);
            const qsizetype to = std::min(placed.count, end - placed.first);
            if (from < to)
                m_parts.push_back({page, {from, to - from}, {}});
        }
        page = page > 0 ? page - 1 : 0;
        m_total += range.count;
    }
    connect(m_reloader, &RowReloader::came, this, &KeyCollection::came);
    connect(m_reloader, &RowReloader::stateChanged, this, &KeyCollection::fail);
}

KeyCollection::~KeyCollection() = default;

void KeyCollection::start()
{
    m_isRunning = true;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        Part &part = m_parts[i];
        const PlacedPage &placed = m_snapshot.pages[part.page];
        if (!placed.isLoaded()) {
            m_absent.push_back(i);
            continue;
        }
        part.keys.reserve(part.rows.count);
        for (qsizetype row = part.rows.first; row < part.rows.first + part.rows.count; ++row)
            part.keys.append(placed.rows->key(row).toByteArray());
        m_count += part.rows.count;
    }
    QTimer::singleShot(0, this, &KeyCollection::askMore);
}

void KeyCollection::stop()
{
    m_isRunning = false;
    m_reloader->clear();
}

QList<QByteArray> KeyCollection::keys() const
{
    QList<QByteArray> keys;
    keys.reserve(m_count);
    for (const Part &part : m_parts)
        keys += part.keys;
    return keys;
}

void KeyCollection::askMore()
{
    if (!m_isRunning)
        return;
    if (m_count == m_total)
        return end();
    while (m_asked < m_absent.size() && m_reloader->waitingCount() < mostWaiting) {
        const size_t page = m_parts[m_absent[m_asked]].page;
        m_reloader->add({m_snapshot.pages[page], digestsAfter(m_snapshot.pages, page)});
        // Several ranges of one page are answered together.
        while (m_asked < m_absent.size() && m_parts[m_absent[m_asked]].page == page)
            ++m_asked;
    }
}

void KeyCollection::came(quint64 id, const std::shared_ptr<const StoredPage> &rows, const std::vector<quint64> &digests)
{
    if (!m_isRunning)
        return;
    for (const size_t index : m_absent) {
        Part &part = m_parts[index];
        if (m_snapshot.pages[part.page].id != id)
            continue;
        if (!take(&part, rows.get(), digests)) {
            m_hasListingChanged = true;
            return end();
        }
    }
    const QPointer<KeyCollection> self(this);
    Q_EMIT progressed();
    if (self)
        askMore();
}

//! False when one of the rows is not there.
bool KeyCollection::take(Part *part, const StoredPage *rows, const std::vector<quint64> &digests)
{
    QHash<quint64, qsizetype> places;
    for (size_t row = 0; row < digests.size(); ++row)
        places.insert(digests[row], qsizetype(row));
    const std::vector<quint64> &wanted = m_snapshot.pages[part->page].evicted->digests;
    for (qsizetype row = part->rows.first; row < part->rows.first + part->rows.count; ++row) {
        const qsizetype place = places.value(wanted[size_t(row)], -1);
        if (place < 0)
            return false;
        part->keys.append(rows->key(place).toByteArray());
    }
    m_count += part->rows.count;
    return true;
}

void KeyCollection::fail()
{
    if (!m_isRunning || !m_reloader->failure())
        return;
    m_error = m_reloader->failure();
    end();
}

void KeyCollection::end()
{
    stop();
    Q_EMIT ended(); // last: a slot may delete this
}

} // namespace vb
