#include "filter.h"

#include "filterparser.h"
#include "servicelimits.h"
#include "refusal.h"

#include <simdjson.h>

#include <algorithm>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

void collectFields(const Condition &condition, QList<QByteArray> &names)
{
    if (!condition.field.isEmpty() && !names.contains(condition.field))
        names.append(condition.field);
    for (const Condition &child : condition.children)
        collectFields(child, names);
}

bool isOrdered(Condition::Kind kind, double value, double operand)
{
    switch (kind) {
    case Condition::Kind::Greater:
        return value > operand;
    case Condition::Kind::GreaterOrEqual:
        return value >= operand;
    case Condition::Kind::Less:
        return value < operand;
    default:
        return value <= operand;
    }
}

bool anyEqual(const std::vector<Scalar> &values, const std::vector<Scalar> &operands)
{
    return std::any_of(values.begin(), values.end(), [&operands](const Scalar &value) {
        return std::find(operands.begin(), operands.end(), value) != operands.end();
    });
}

using Fields = QHash<QByteArray, std::vector<Scalar>>;

bool holds(const Condition &condition, const Fields &fields)
{
    const auto childHolds = [&fields](const Condition &child) { return holds(child, fields); };
    const auto field = fields.constFind(condition.field);
    const std::vector<Scalar> values = field == fields.cend() ? std::vector<Scalar>() : *field;
    switch (condition.kind) {
    case Condition::Kind::All:
        return std::all_of(condition.children.begin(), condition.children.end(), childHolds);
    case Condition::Kind::Any:
        return std::any_of(condition.children.begin(), condition.children.end(), childHolds);
    case Condition::Kind::Exists:
        return (field != fields.cend()) == condition.operands.front().boolean;
    case Condition::Kind::Equal:
    case Condition::Kind::In:
        return anyEqual(values, condition.operands);
    case Condition::Kind::NotEqual:
    case Condition::Kind::NotIn:
        return !anyEqual(values, condition.operands);
    default:
        return std::any_of(values.begin(), values.end(), [&condition](const Scalar &value) {
            return value.type == Scalar::Type::Number
                && isOrdered(condition.kind, value.number, condition.operands.front().number);
        });
    }
}

//! Nested lists and objects have no values to compare.
std::vector<Scalar> readValues(simdjson::ondemand::value json)
{
    std::vector<Scalar> values;
    simdjson::ondemand::array array;
    if (json.get_array().get(array) != simdjson::SUCCESS) {
        if (const auto scalar = readScalar(json))
            values.push_back(*scalar);
        return values;
    }
    for (auto element : array) {
        simdjson::ondemand::value elementValue;
        if (element.get(elementValue) != simdjson::SUCCESS)
            break;
        if (const auto scalar = readScalar(elementValue))
            values.push_back(*scalar);
    }
    return values;
}

} // namespace

Result<Filter> Filter::parse(const QByteArray &json, const QStringList &nonFilterable)
{
    if (json.size() > MaximumFilterBytes)
        return invalidParameter(u"Invalid filter: it is longer than %1 bytes."_s.arg(MaximumFilterBytes));
    Result<Condition> root = parseCondition(json);
    if (!root)
        return root.error();
    Filter filter;
    filter.m_root = std::move(root).value();
    collectFields(filter.m_root, filter.m_fieldNames);
    for (const QByteArray &name : std::as_const(filter.m_fieldNames)) {
        if (nonFilterable.contains(QString::fromUtf8(name)))
            return invalidParameter(u"Invalid filter: \"%1\" is not filterable."_s.arg(QString::fromUtf8(name)));
    }
    return filter;
}

bool Filter::matches(const QByteArray &metadata) const
{
    return holds(m_root, read(metadata));
}

Filter::Fields Filter::read(const QByteArray &metadata) const
{
    Fields fields;
    const simdjson::padded_string padded(metadata.constData(), size_t(metadata.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS
        || document.get_object().get(object) != simdjson::SUCCESS)
        return fields;
    for (auto member : object) {
        std::string_view name;
        simdjson::ondemand::value json;
        if (member.unescaped_key().get(name) != simdjson::SUCCESS || member.value().get(json) != simdjson::SUCCESS)
            break;
        const QByteArray copy(name.data(), qsizetype(name.size()));
        if (m_fieldNames.contains(copy))
            fields.insert(copy, readValues(json));
    }
    return fields;
}

} // namespace vb::demo
