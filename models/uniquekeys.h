#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>

namespace vb {

//! \a keys in their order, each once.
inline QList<QByteArray> uniqueKeys(const QList<QByteArray> &keys)
{
    QSet<QByteArray> seen;
    QList<QByteArray> result;
    result.reserve(keys.size());
    for (const QByteArray &key : keys) {
        const qsizetype before = seen.size();
        seen.insert(key);
        if (seen.size() != before)
            result.append(key);
    }
    return result;
}

} // namespace vb
