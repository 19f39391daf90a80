#include "metadatafilter.h"

#include "jsonmembers.h"
#include "jsonnumber.h"
#include "jsontext.h"

#include <QVarLengthArray>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace vb {

namespace {

using Kind = FilterCondition::Kind;
using Values = QVarLengthArray<QByteArrayView, 8>; //!< raw JSON by slot; null where the field is absent

bool isOrdered(Kind kind, double value, double operand)
{
    switch (kind) {
    case Kind::Greater:
        return value > operand;
    case Kind::GreaterOrEqual:
        return value >= operand;
    case Kind::Less:
        return value < operand;
    default:
        return value <= operand;
    }
}

//! False: no number, or beyond what a double holds.
bool readNumber(QByteArrayView raw, double *number)
{
    if (raw.front() != '-' && (raw.front() < '0' || raw.front() > '9'))
        return false;
    const auto [end, code] = std::from_chars(raw.begin(), raw.end(), *number);
    if (code == std::errc::result_out_of_range)
        *number = nearest<double>(raw);
    return std::isfinite(*number);
}

bool equalsText(QByteArrayView raw, const QByteArray &text)
{
    if (raw.size() < 2 || raw.front() != '"')
        return false;
    const QByteArrayView inside = raw.sliced(1, raw.size() - 2);
    if (!inside.contains('\\'))
        return inside == text;
    std::string resolved;
    return appendUnescaped(inside, &resolved) && resolved.size() == size_t(text.size())
        && std::equal(resolved.begin(), resolved.end(), text.begin());
}

bool equals(QByteArrayView raw, const FilterScalar &operand)
{
    double number = 0;
    switch (operand.type) {
    case FilterScalar::Type::Text:
        return equalsText(raw, operand.text);
    case FilterScalar::Type::Number:
        return readNumber(raw, &number) && number == operand.number;
    case FilterScalar::Type::Boolean:
        break;
    }
    return raw == QByteArrayView(operand.boolean ? "true" : "false");
}

//! Whether \a test holds for the value, or for any element of a list.
template <typename Test>
bool any(QByteArrayView raw, Test test)
{
    if (raw.isEmpty())
        return false;
    if (raw.front() != '[')
        return test(raw);
    JsonItems items(raw);
    QByteArrayView item;
    while (items.next(&item)) {
        if (test(item))
            return true;
    }
    return false;
}

bool anyEqual(const FilterCondition &condition, QByteArrayView raw)
{
    return any(raw, [&condition](QByteArrayView value) {
        const auto equalsValue = [value](const FilterScalar &operand) { return equals(value, operand); };
        return std::any_of(condition.operands.begin(), condition.operands.end(), equalsValue);
    });
}

bool holds(const FilterCondition &condition, const Values &values)
{
    const auto childHolds = [&values](const FilterCondition &child) { return holds(child, values); };
    switch (condition.kind) {
    case Kind::All:
        return std::all_of(condition.children.begin(), condition.children.end(), childHolds);
    case Kind::Any:
        return std::any_of(condition.children.begin(), condition.children.end(), childHolds);
    case Kind::Exists:
        return !values[condition.slot].isNull() == condition.operands.front().boolean;
    case Kind::Equal:
    case Kind::In:
        return anyEqual(condition, values[condition.slot]);
    case Kind::NotEqual:
    case Kind::NotIn:
        return !anyEqual(condition, values[condition.slot]);
    default:
        return any(values[condition.slot], [&condition](QByteArrayView value) {
            double number = 0;
            return readNumber(value, &number) && isOrdered(condition.kind, number, condition.operands.front().number);
        });
    }
}

} // namespace

FilterScalar FilterScalar::ofText(const QByteArray &utf8)
{
    return {Type::Text, utf8, 0, false};
}

FilterScalar FilterScalar::ofNumber(const QByteArray &literal)
{
    return {Type::Number, literal, nearest<double>(literal), false};
}

FilterScalar FilterScalar::ofBoolean(bool boolean)
{
    return {Type::Boolean, {}, 0, boolean};
}

MetadataFilter::MetadataFilter(FilterCondition root)
    : m_root(std::move(root))
{
    giveSlots(&m_root);
}

void MetadataFilter::giveSlots(FilterCondition *condition)
{
    const bool isJoin = condition->kind == Kind::All || condition->kind == Kind::Any;
    if (!isJoin) {
        condition->slot = int(m_fieldNames.indexOf(condition->field));
        if (condition->slot < 0) {
            condition->slot = int(m_fieldNames.size());
            m_fieldNames.append(condition->field);
        }
    }
    for (FilterCondition &child : condition->children)
        giveSlots(&child);
}

bool MetadataFilter::matches(QByteArrayView metadata) const
{
    Values values(m_fieldNames.size(), QByteArrayView()); // by size alone they would not be initialised
    MetadataFields fields(metadata);
    MetadataField field;
    while (fields.next(&field)) {
        for (qsizetype slot = 0; slot < m_fieldNames.size(); ++slot) {
            if (isMemberNamed(field.name, m_fieldNames[slot]))
                values[slot] = field.value;
        }
    }
    return holds(m_root, values);
}

} // namespace vb
