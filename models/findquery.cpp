#include "findquery.h"

#include "filterjson.h"
#include "filterparser.h"

#include <QCoreApplication>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(vb::FindQuery)

public:
    static QString of(const FilterFault &fault)
    {
        using Problem = FilterFault::Problem;
        const QString name = QString::fromUtf8(fault.name);
        switch (fault.problem) {
        case Problem::NotJson:
            return tr("This is not JSON.");
        case Problem::NotObject:
            return tr("A filter must be an object.");
        case Problem::TooDeep:
            return tr("The filter is nested too deeply.");
        case Problem::UnknownOperator:
            return tr("There is no operator “%1”.").arg(name);
        case Problem::EmptyObject:
            return tr("An object of conditions is empty.");
        case Problem::EmptyConditions:
            return tr("The conditions of “%1” are empty.").arg(name);
        case Problem::FiltersNeeded:
            return tr("“%1” needs a list of filters.").arg(name);
        case Problem::ListNeeded:
            return tr("“%1” needs a list.").arg(name);
        case Problem::EmptyList:
            return tr("The list of “%1” is empty.").arg(name);
        case Problem::ScalarNeeded:
            return tr("“%1” needs a text, a number, true or false.").arg(name);
        case Problem::NumberNeeded:
            return tr("“%1” needs a number.").arg(name);
        case Problem::BooleanNeeded:
            return tr("“%1” needs true or false.").arg(name);
        }
        return {};
    }

    //: %1: the number of a character, %2: a whole sentence
    static QString at(qsizetype position, const QString &sentence)
    {
        return tr("Character %1: %2").arg(QString::number(position + 1), sentence);
    }
};

FindQuery broken(qsizetype position, const QString &sentence)
{
    FindQuery query;
    query.kind = FindQuery::Kind::Broken;
    query.error = Words::at(position, sentence);
    query.position = position;
    return query;
}

FindQuery filter(FilterCondition condition, const QByteArray &json)
{
    FindQuery query;
    query.kind = FindQuery::Kind::Filter;
    query.filterJson = json;
    query.filter = MetadataFilter(std::move(condition));
    return query;
}

FindQuery fromJson(const QString &text)
{
    const QByteArray json = text.toUtf8();
    auto read = readFilter(json);
    if (const auto *fault = std::get_if<FilterFault>(&read))
        return broken(QString::fromUtf8(json.first(fault->position)).size(), Words::of(*fault));
    return filter(std::move(std::get<FilterCondition>(read)), json.trimmed());
}

FindQuery fromExpression(const QString &text)
{
    auto parsed = parseFilter(text);
    if (const auto *fault = std::get_if<ExpressionFault>(&parsed))
        return broken(fault->position, fault->text);
    auto &condition = std::get<FilterCondition>(parsed);
    const QByteArray json = filterJson(condition);
    return filter(std::move(condition), json);
}

//! What is between quotes, when it would be no text without them; otherwise \a text.
QString withoutQuotes(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() < 3 || !trimmed.startsWith(u'"') || !trimmed.endsWith(u'"'))
        return text;
    const QString inside = trimmed.mid(1, trimmed.size() - 2);
    return looksLikeFilter(inside) || inside.trimmed().startsWith(u'{') ? inside : text;
}

} // namespace

RowMatcher FindQuery::matcher() const
{
    switch (kind) {
    case Kind::Text:
        return RowMatcher(TextPattern(text));
    case Kind::Filter:
        return RowMatcher(filter);
    default:
        return {};
    }
}

FindQuery readFindQuery(const QString &text)
{
    if (text.trimmed().startsWith(u'{'))
        return fromJson(text);
    if (looksLikeFilter(text))
        return fromExpression(text);
    FindQuery query;
    query.text = withoutQuotes(text);
    query.kind = text.isEmpty() ? FindQuery::Kind::Nothing : FindQuery::Kind::Text;
    return query;
}

} // namespace vb
