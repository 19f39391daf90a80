#pragma once

#include "types.h"
#include "vectorstatistics.h"

#include <QCoreApplication>
#include <QString>

namespace vb {

//! A remark about a vector: an icon and a word, and why it matters.
struct Badge
{
    Q_DECLARE_TR_FUNCTIONS(vb::Badge)

public:
    enum class Tone { Quiet, Noteworthy, Wrong };

    QString iconName;
    QString text;
    QString reason;
    Tone tone = Tone::Quiet;

    //! Only what is worth a remark: that a length is not 1 matters where the metric is cosine.
    static QList<Badge> of(const VectorStatistics &statistics, const IndexInfo &info);
};

} // namespace vb
