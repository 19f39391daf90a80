#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <bit>
#include <vector>

namespace vb {

//! \a keys in their order, each once. The very list where none comes twice: that is nearly always so, and of a
//! million keys no other copy is made then.
inline QList<QByteArray> uniqueKeys(const QList<QByteArray> &keys)
{
    // A flat table, since a QSet of a million keys takes half a second. At most half full.
    struct Slot
    {
        quint32 tag = 0; //!< half of the hash
        quint32 place = 0; //!< in keys, from 1; 0: free
    };
    std::vector<Slot> table(std::bit_ceil(size_t(keys.size()) * 2 + 1));
    const auto isNew = [&](qsizetype place) {
        const size_t hash = qHash(keys[place]);
        const auto tag = quint32(hash >> 32U);
        for (size_t at = hash & (table.size() - 1);; at = (at + 1) & (table.size() - 1)) {
            Slot &slot = table[at];
            if (slot.place == 0) {
                slot = {tag, quint32(place) + 1};
                return true;
            }
            if (slot.tag == tag && keys[qsizetype(slot.place) - 1] == keys[place])
                return false;
        }
    };
    qsizetype place = 0;
    while (place < keys.size() && isNew(place))
        ++place;
    if (place == keys.size())
        return keys;
    QList<QByteArray> result = keys.first(place);
    for (++place; place < keys.size(); ++place) {
        if (isNew(place))
            result.append(keys[place]);
    }
    return result;
}

} // namespace vb
