#include "filter.h"

#include "filterjson.h"
#include "refusal.h"
#include "servicelimits.h"

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

QString reason(const FilterFault &fault)
{
    using Problem = FilterFault::Problem;
    const QString name = QString::fromUtf8(fault.name);
    switch (fault.problem) {
    case Problem::NotJson:
        return u"it is not JSON"_s;
    case Problem::NotObject:
        return u"a filter must be an object"_s;
    case Problem::TooDeep:
        return u"it is nested too deeply"_s;
    case Problem::UnknownOperator:
        return u"unknown operator \"%1\""_s.arg(name);
    case Problem::EmptyObject:
        return u"an object of conditions is empty"_s;
    case Problem::EmptyConditions:
        return u"the conditions of \"%1\" are empty"_s.arg(name);
    case Problem::FiltersNeeded:
        return u"\"%1\" needs a list of filters"_s.arg(name);
    case Problem::ListNeeded:
        return u"\"%1\" needs a list"_s.arg(name);
    case Problem::EmptyList:
        return u"the list of \"%1\" is empty"_s.arg(name);
    case Problem::ScalarNeeded:
        return u"\"%1\" needs a string, a number or a boolean"_s.arg(name);
    case Problem::NumberNeeded:
        return u"\"%1\" needs a number"_s.arg(name);
    case Problem::BooleanNeeded:
        break;
    }
    return u"\"%1\" needs true or false"_s.arg(name);
}

} // namespace

Result<Filter> Filter::parse(const QByteArray &json, const QStringList &nonFilterable)
{
    if (json.size() > MaximumFilterBytes)
        return invalidParameter(u"Invalid filter: it is longer than %1 bytes."_s.arg(MaximumFilterBytes));
    const auto read = readFilter(json);
    if (const auto *fault = std::get_if<FilterFault>(&read))
        return invalidParameter(u"Invalid filter: %1."_s.arg(reason(*fault)));
    Filter filter;
    filter.m_filter = MetadataFilter(std::get<FilterCondition>(read));
    for (const QByteArray &name : filter.m_filter.fieldNames()) {
        if (nonFilterable.contains(QString::fromUtf8(name)))
            return invalidParameter(u"Invalid filter: \"%1\" is not filterable."_s.arg(QString::fromUtf8(name)));
    }
    return filter;
}

} // namespace vb::demo
