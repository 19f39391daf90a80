#include "filterjson.h"

#include "jsonextent.h"
#include "jsonmembers.h"
#include "jsontext.h"
#include "jsonwriter.h"

#include <array>
#include <cmath>
#include <optional>
#include <string>

namespace vb {

namespace {

using Kind = FilterCondition::Kind;
using Problem = FilterFault::Problem;

constexpr int maximumDepth = 8;

struct Operator
{
    const char *name;
    Kind kind;
};

constexpr std::array operators{
    Operator{"$eq", Kind::Equal},  Operator{"$ne", Kind::NotEqual},     Operator{"$in", Kind::In},
    Operator{"$nin", Kind::NotIn}, Operator{"$gt", Kind::Greater},      Operator{"$gte", Kind::GreaterOrEqual},
    Operator{"$lt", Kind::Less},   Operator{"$lte", Kind::LessOrEqual}, Operator{"$exists", Kind::Exists},
};

QByteArray unescaped(QByteArrayView json)
{
    std::string text;
    appendUnescaped(json, &text);
    return QByteArray::fromStdString(text);
}

//! A string, number or boolean; nothing where no value of metadata could equal it.
std::optional<FilterScalar> scalarOf(QByteArrayView raw)
{
    if (raw.front() == '"') {
        std::string text;
        if (!appendUnescaped(raw.sliced(1, raw.size() - 2), &text))
            return {};
        return FilterScalar::ofText(QByteArray::fromStdString(text));
    }
    if (raw == "true" || raw == "false")
        return FilterScalar::ofBoolean(raw == "true");
    if (raw.front() != '-' && (raw.front() < '0' || raw.front() > '9'))
        return {};
    const FilterScalar number = FilterScalar::ofNumber(raw.toByteArray());
    return std::isfinite(number.number) ? std::optional(number) : std::nullopt;
}

//! Reads what jsonExtent() has found to be JSON. The first fault is kept and ends it.
class Reader
{
public:
    explicit Reader(const char *begin)
        : m_begin(begin)
    { }

    //! The members of a filter object, all of which must hold.
    FilterCondition filter(QByteArrayView json, int depth)
    {
        FilterCondition all;
        if (depth > maximumDepth)
            fault(Problem::TooDeep, json);
        if (!json.startsWith('{'))
            fault(Problem::NotObject, json);
        MetadataFields members(json);
        MetadataField member;
        while (!m_fault && members.next(&member)) {
            const QByteArray name = unescaped(member.name);
            if (name == "$and" || name == "$or")
                all.children.push_back(joined(name, member.value, depth));
            else if (name.startsWith('$'))
                fault(Problem::UnknownOperator, member.name, name);
            else
                all.children.push_back(field(name, member.value));
        }
        if (all.children.empty())
            fault(Problem::EmptyObject, json);
        return all.children.size() == 1 ? FilterCondition(std::move(all.children.front())) : all;
    }

    const std::optional<FilterFault> &error() const { return m_fault; }

private:
    void fault(Problem problem, QByteArrayView where, const QByteArray &name = {})
    {
        if (!m_fault)
            m_fault = FilterFault{problem, name, where.data() - m_begin};
    }

    FilterCondition joined(const QByteArray &name, QByteArrayView json, int depth)
    {
        FilterCondition result;
        result.kind = name == "$and" ? Kind::All : Kind::Any;
        if (!json.startsWith('['))
            fault(Problem::FiltersNeeded, json, name);
        JsonItems items(json);
        QByteArrayView item;
        while (!m_fault && items.next(&item))
            result.children.push_back(filter(item, depth + 1));
        if (result.children.empty())
            fault(Problem::EmptyList, json, name);
        return result;
    }

    FilterCondition field(const QByteArray &name, QByteArrayView json)
    {
        if (!json.startsWith('{'))
            return comparison(name, operators[0], json);
        FilterCondition all;
        MetadataFields members(json);
        MetadataField member;
        while (!m_fault && members.next(&member)) {
            if (const Operator *known = operatorOf(member.name))
                all.children.push_back(comparison(name, *known, member.value));
        }
        if (all.children.empty())
            fault(Problem::EmptyConditions, json, name);
        return all.children.size() == 1 ? FilterCondition(std::move(all.children.front())) : all;
    }

    const Operator *operatorOf(QByteArrayView escaped)
    {
        const QByteArray name = unescaped(escaped);
        for (const Operator &known : operators) {
            if (name == known.name)
                return &known;
        }
        fault(Problem::UnknownOperator, escaped, name);
        return nullptr;
    }

    FilterCondition comparison(const QByteArray &field, const Operator &op, QByteArrayView json)
    {
        FilterCondition result;
        result.kind = op.kind;
        result.field = field;
        if (op.kind != Kind::In && op.kind != Kind::NotIn) {
            take(&result, op, json);
            checkOperand(result, op, json);
            return result;
        }
        if (!json.startsWith('['))
            fault(Problem::ListNeeded, json, op.name);
        JsonItems items(json);
        QByteArrayView item;
        while (!m_fault && items.next(&item))
            take(&result, op, item);
        if (result.operands.empty())
            fault(Problem::EmptyList, json, op.name);
        return result;
    }

    void take(FilterCondition *condition, const Operator &op, QByteArrayView json)
    {
        if (const auto scalar = scalarOf(json))
            condition->operands.push_back(*scalar);
        else
            fault(Problem::ScalarNeeded, json, op.name);
    }

    void checkOperand(const FilterCondition &condition, const Operator &op, QByteArrayView json)
    {
        using Type = FilterScalar::Type;
        const Type type = condition.operands.empty() ? Type::Text : condition.operands.front().type;
        if (condition.isOrdered() && type != Type::Number)
            fault(Problem::NumberNeeded, json, op.name);
        if (condition.kind == Kind::Exists && type != Type::Boolean)
            fault(Problem::BooleanNeeded, json, op.name);
    }

    const char *m_begin;
    std::optional<FilterFault> m_fault;
};

QByteArray scalarJson(const FilterScalar &scalar)
{
    if (scalar.type == FilterScalar::Type::Text)
        return JsonWriter::quoted(scalar.text);
    if (scalar.type == FilterScalar::Type::Number)
        return scalar.text;
    return scalar.boolean ? "true" : "false";
}

template <typename Items, typename Write>
QByteArray listJson(const Items &items, Write write)
{
    QByteArrayList parts;
    for (const auto &item : items)
        parts.append(write(item));
    return '[' + parts.join(',') + ']';
}

QByteArrayView nameOf(Kind kind)
{
    for (const Operator &known : operators) {
        if (known.kind == kind)
            return known.name;
    }
    return {};
}

} // namespace

std::variant<FilterCondition, FilterFault> readFilter(const QByteArray &json)
{
    const QByteArray trimmed = json.trimmed();
    const char *end = trimmed.constData() + trimmed.size();
    const JsonExtent extent = jsonExtent(trimmed.constData(), end);
    const qsizetype leading = trimmed.isEmpty() ? 0 : json.indexOf(trimmed);
    if (!extent.ok() || extent.end != end) {
        const char *where = extent.ok() ? extent.end : extent.fault;
        return FilterFault{Problem::NotJson, {}, where - trimmed.constData() + leading};
    }
    Reader reader(trimmed.constData());
    FilterCondition root = reader.filter(trimmed, 1);
    if (!reader.error())
        return root;
    FilterFault fault = *reader.error();
    fault.position += leading;
    return fault;
}

QByteArray filterJson(const FilterCondition &condition)
{
    JsonWriter json;
    switch (condition.kind) {
    case Kind::All:
        return json.raw("$and", listJson(condition.children, filterJson)).finish();
    case Kind::Any:
        return json.raw("$or", listJson(condition.children, filterJson)).finish();
    case Kind::In:
    case Kind::NotIn:
        json.raw(nameOf(condition.kind), listJson(condition.operands, scalarJson));
        break;
    default:
        json.raw(nameOf(condition.kind), scalarJson(condition.operands.front()));
    }
    return JsonWriter().raw(condition.field, json.finish()).finish();
}

} // namespace vb
