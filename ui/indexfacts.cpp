#include "indexfacts.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(vb::IndexFacts)

public:
    static QStringList facts(const IndexInfo &index)
    {
        QStringList facts;
        if (index.isFusion())
            facts << tr("fusion");
        if (index.dimension)
            //: number of dimensions of a vector: 384-d
            facts << tr("%L1-d").arg(*index.dimension);
        for (const QString &fact : {index.distanceMetric, index.status}) {
            if (!fact.isEmpty())
                facts << fact;
        }
        if (index.created.isValid())
            facts << tr("created %1").arg(QLocale().toString(index.created.toLocalTime().date(), QLocale::ShortFormat));
        return facts;
    }
};

} // namespace

QString indexFacts(const IndexInfo &index)
{
    return Words::facts(index).join(u" · "_s);
}

} // namespace vb
