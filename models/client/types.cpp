#include "types.h"

namespace vb {

namespace {

QByteArrayView slice(const QByteArray &arena, const std::vector<quint32> &ends, qsizetype row)
{
    const qsizetype begin = row == 0 ? 0 : ends[size_t(row) - 1];
    return QByteArrayView(arena).sliced(begin, ends[size_t(row)] - begin);
}

} // namespace

bool IndexInfo::isReady() const
{
    return status.compare(u"enable", Qt::CaseInsensitive) == 0 || status.compare(u"running", Qt::CaseInsensitive) == 0;
}

QByteArrayView VectorPage::key(qsizetype row) const
{
    return slice(keys, keyEnds, row);
}

QByteArrayView VectorPage::metadataAt(qsizetype row) const
{
    return slice(metadata, metadataEnds, row);
}

} // namespace vb
