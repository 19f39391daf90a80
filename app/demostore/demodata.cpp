#include "demodata.h"

#include "demowriter.h"
#include "generatedtable.h"

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

void addScale(DemoWriter &writer)
{
    writer.addBucket(u"scale"_s);
    Index index;
    index.bucket = u"scale"_s;
    index.name = u"million"_s;
    index.kind = Index::Kind::Generated;
    index.dimension = GeneratedTable::Dimension;
    index.metric = u"euclidean"_s;
    writer.addIndex(index);
}

//! Buckets in which there is nothing to see, each for a reason of its own.
void addSpecialBuckets(DemoWriter &writer)
{
    writer.addBucket(u"empty-bucket"_s);
    writer.addRestrictedBucket(u"restricted"_s);
    writer.addReadyIndex(u"restricted"_s, u"secret"_s, 3, u"euclidean"_s);
}

void addShanghai(DemoWriter &writer)
{
    writer.addBucketIn(OtherRegion, u"shanghai-tides"_s);
    writer.addReadyIndex(u"shanghai-tides"_s, u"harmonics"_s, 4, u"euclidean"_s);
    struct Tide
    {
        const char *name;
        double period; //!< hours
        float amplitude; //!< metres
        float phase; //!< degrees
    };
    for (const Tide &tide :
         {Tide{"M2", 12.4206, 1.08F, 318.0F}, Tide{"S2", 12.0, 0.47F, 2.0F}, Tide{"N2", 12.6583, 0.19F, 299.0F},
          Tide{"K1", 23.9345, 0.26F, 201.0F}, Tide{"O1", 25.8193, 0.17F, 152.0F}, Tide{"M4", 6.2103, 0.14F, 44.0F}}) {
        writer.put(
            tide.name, {float(24.0 / tide.period), tide.amplitude, tide.phase / 360.0F, 1.0F},
            QJsonObject{
                {u"period_hours"_s, tide.period},
                {u"kind"_s, tide.period < 8 ? u"shallow water"_s : (tide.period < 18 ? u"half-daily"_s : u"daily"_s)}});
    }
}

} // namespace

QString fillDemoData(Database &database, const QString &region)
{
    if (database.isFilled())
        return database.takeError();
    database.transaction([&database, &region] {
        DemoWriter writer(database, region);
        addColours(writer);
        addParagraphs(writer);
        addSignals(writer);
        addDifficult(writer);
        addScale(writer);
        addSpecialBuckets(writer);
        addShanghai(writer);
        database.setFilled();
    });
    return database.takeError();
}

} // namespace vb::demo
