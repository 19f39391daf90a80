#include "rowmatcher.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace vb {

using Bytes = TextPattern::Bytes;

bool RowMatcher::matches(QByteArrayView key, QByteArrayView metadata) const
{
    if (const auto *text = std::get_if<TextPattern>(&m_wanted))
        return text->isIn(key, Bytes::Plain) || text->isIn(metadata, Bytes::Json);
    if (const auto *filter = std::get_if<MetadataFilter>(&m_wanted))
        return filter->matches(metadata);
    return true;
}

std::vector<quint32> RowMatcher::rowsOf(const VectorPage &page) const
{
    std::vector<quint32> rows;
    if (const auto *text = std::get_if<TextPattern>(&m_wanted)) {
        std::vector<quint32> inKeys;
        std::vector<quint32> inMetadata;
        text->findRows(page.keys, page.keyEnds, Bytes::Plain, &inKeys);
        text->findRows(page.metadata, page.metadataEnds, Bytes::Json, &inMetadata);
        std::set_union(inKeys.begin(), inKeys.end(), inMetadata.begin(), inMetadata.end(), std::back_inserter(rows));
    } else if (const auto *filter = std::get_if<MetadataFilter>(&m_wanted)) {
        for (qsizetype row = 0; row < page.count(); ++row) {
            if (filter->matches(page.metadataAt(row)))
                rows.push_back(quint32(row));
        }
    } else {
        rows.resize(size_t(page.count()));
        std::iota(rows.begin(), rows.end(), 0u);
    }
    return rows;
}

} // namespace vb
