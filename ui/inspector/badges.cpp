#include "inspector/badges.h"

#include <QLocale>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

void addLength(QList<Badge> *badges, const VectorStatistics &statistics, bool isCosine)
{
    if (statistics.isUnit()) {
        badges->append({u"check"_s, Badge::tr("unit length"), Badge::tr("Its norm is 1, within float32 precision."),
                        Badge::Tone::Quiet});
    } else if (isCosine) {
        badges->append({u"info"_s, Badge::tr("not unit length"),
                        Badge::tr("Cosine distance ignores length, so this is no fault; but a model that normalises "
                                  "would have given norm 1."),
                        Badge::Tone::Noteworthy});
    }
}

void addDimension(QList<Badge> *badges, const VectorStatistics &statistics, const IndexInfo &info)
{
    if (info.isFusion() || !info.dimension || size_t(*info.dimension) == statistics.count)
        return;
    const QLocale locale;
    badges->append({u"warning"_s, Badge::tr("wrong dimension"),
                    Badge::tr("The index has %1 dimensions, this vector %2.")
                        .arg(locale.toString(*info.dimension), locale.toString(qulonglong(statistics.count))),
                    Badge::Tone::Wrong});
}

} // namespace

QList<Badge> Badge::of(const VectorStatistics &statistics, const IndexInfo &info)
{
    QList<Badge> badges;
    const bool isCosine = info.distanceMetric.compare("cosine"_L1, Qt::CaseInsensitive) == 0;
    addDimension(&badges, statistics, info);
    if (statistics.notANumber > 0)
        badges.append({u"warning"_s, tr("%Ln NaN", nullptr, int(statistics.notANumber)),
                       tr("Components that are not a number. They are left out of the figures."), Tone::Wrong});
    if (statistics.infinite > 0)
        badges.append({u"warning"_s, tr("%Ln infinite", nullptr, int(statistics.infinite)),
                       tr("Components beyond what float32 can hold. They are left out of the figures."), Tone::Wrong});
    if (statistics.isZero()) {
        badges.append({u"warning"_s, tr("zero vector"),
                       isCosine ? tr("Every component is 0. It has no direction, so cosine says nothing about it.")
                                : tr("Every component is 0."),
                       Tone::Noteworthy});
        return badges;
    }
    if (statistics.isConstant())
        badges.append({u"info"_s, tr("constant"), tr("Every component has the same value."), Tone::Noteworthy});
    if (statistics.isFinite() && statistics.count > 0)
        addLength(&badges, statistics, isCosine);
    return badges;
}

} // namespace vb
