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
    static QString date(const QDateTime &time)
    {
        //: a date in one line of facts, as in 12 May 2026; see QLocale::toString()
        return QLocale().toString(time.toLocalTime().date(), tr("d MMM yyyy"));
    }

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
            facts << tr("created %1").arg(date(index.created));
        return facts;
    }
};

} // namespace

QString indexFacts(const IndexInfo &index)
{
    return Words::facts(index).join(u" · "_s);
}

QString shortDate(const QDateTime &time)
{
    return Words::date(time);
}

} // namespace vb
