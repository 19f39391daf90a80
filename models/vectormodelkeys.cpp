//! Keys of many rows of a VectorModel.
#include "keycollection.h"
#include "vectormodel.h"

#include <algorithm>

namespace vb {

bool VectorModel::areLoaded(const std::vector<RowRange> &rows) const
{
    const std::vector<PlacedPage> &pages = m_store.pages();
    for (const RowRange &range : rows) {
        const qsizetype end = range.first + range.count;
        for (qsizetype row = range.first; row < end;) {
            const PlacedPage &page = pages[m_store.pageOf(storedRow(int(row)))];
            if (!page.isLoaded())
                return false;
            row = m_order ? row + 1 : page.first + page.count - m_windowFirst;
        }
    }
    return true;
}

QList<QByteArray> VectorModel::keysOf(const std::vector<RowRange> &rows) const
{
    QList<QByteArray> keys;
    qsizetype total = 0;
    for (const RowRange &range : rows)
        total += range.count;
    keys.reserve(total);
    for (const RowRange &range : rows) {
        const qsizetype end = range.first + range.count;
        for (qsizetype row = range.first; row < end;) {
            const qsizetype stored = storedRow(int(row));
            const PlacedPage &page = m_store.pages()[m_store.pageOf(stored)];
            const qsizetype run = m_order ? 1 : std::min(end - row, page.first + page.count - stored);
            for (qsizetype i = 0; i < run; ++i)
                keys.append(page.rows->sharedKey(stored - page.first + i));
            row += run;
        }
    }
    return keys;
}

KeyCollection *VectorModel::makeKeyCollection(const std::vector<RowRange> &rows, QObject *parent)
{
    if (!m_order) {
        std::vector<RowRange> places = rows;
        for (RowRange &range : places)
            range.first += m_windowFirst;
        return new KeyCollection(m_client, ref(), snapshot(), places, parent);
    }
    std::vector<qsizetype> stored;
    for (const RowRange &range : rows) {
        for (qsizetype row = range.first; row < range.first + range.count; ++row)
            stored.push_back(storedRow(int(row)));
    }
    std::sort(stored.begin(), stored.end());
    return new KeyCollection(m_client, ref(), snapshot(), rangesOf(stored), parent);
}

} // namespace vb
