#include "regions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Regions
{
    Q_DECLARE_TR_FUNCTIONS(vb::Regions)
};

} // namespace

QList<Region> vectorBucketRegions()
{
    return {
        {u"cn-hangzhou"_s, Regions::tr("China (Hangzhou)")},
        {u"cn-shanghai"_s, Regions::tr("China (Shanghai)")},
        {u"cn-beijing"_s, Regions::tr("China (Beijing)")},
        {u"cn-qingdao"_s, Regions::tr("China (Qingdao)")},
        {u"cn-shenzhen"_s, Regions::tr("China (Shenzhen)")},
        {u"cn-wulanchabu"_s, Regions::tr("China (Ulanqab)")},
        {u"cn-hongkong"_s, Regions::tr("China (Hong Kong)")},
        {u"ap-southeast-1"_s, Regions::tr("Singapore")},
        {u"ap-southeast-5"_s, Regions::tr("Indonesia (Jakarta)")},
        {u"eu-central-1"_s, Regions::tr("Germany (Frankfurt)")},
        {u"us-west-1"_s, Regions::tr("US (Silicon Valley)")},
        {u"us-east-1"_s, Regions::tr("US (Virginia)")},
    };
}

} // namespace vb
