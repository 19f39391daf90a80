#include "placehistory.h"

namespace vb {

void PlaceHistory::visit(const Place &place)
{
    if (m_position >= 0 && m_entries.at(m_position).place.isSame(place)) {
        m_entries[m_position].place = place;
        return;
    }
    m_entries.resize(m_position + 1);
    m_entries.append({place, {}});
    if (m_entries.size() > maximumEntries)
        m_entries.removeFirst();
    m_position = m_entries.size() - 1;
}

void PlaceHistory::remember(const QByteArray &key)
{
    if (m_position >= 0)
        m_entries[m_position].key = key;
}

const PlaceHistory::Entry &PlaceHistory::goBack()
{
    Q_ASSERT(canGoBack());
    return m_entries.at(--m_position);
}

const PlaceHistory::Entry &PlaceHistory::goForward()
{
    Q_ASSERT(canGoForward());
    return m_entries.at(++m_position);
}

template <typename Matches>
void PlaceHistory::forget(const Matches &matches)
{
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        if (!matches(m_entries.at(i).place))
            continue;
        m_entries.removeAt(i);
        if (m_position >= i && m_position > 0)
            --m_position;
    }
    if (m_entries.isEmpty())
        m_position = -1;
    dropRepeats();
}

void PlaceHistory::forgetIndex(const IndexRef &index)
{
    forget([&index](const Place &place) {
        return place.kind == Place::Kind::Index && place.bucket.name == index.bucket.name
            && place.index.name == index.name;
    });
}

void PlaceHistory::forgetBucket(const QString &bucket)
{
    forget([&bucket](const Place &place) { return place.kind != Place::Kind::Account && place.bucket.name == bucket; });
}

void PlaceHistory::dropRepeats()
{
    for (qsizetype i = m_entries.size() - 1; i > 0; --i) {
        if (!m_entries.at(i).place.isSame(m_entries.at(i - 1).place))
            continue;
        m_entries.removeAt(i);
        if (m_position >= i)
            --m_position;
    }
}

void PlaceHistory::clear()
{
    m_entries.clear();
    m_position = -1;
}

} // namespace vb
