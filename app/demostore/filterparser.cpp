#include "filterparser.h"

#include "refusal.h"

#include <array>

namespace vb::demo {

using namespace Qt::StringLiterals;
using simdjson::ondemand::value;

namespace {

constexpr int MaximumDepth = 8;

struct Operator
{
    std::string_view name;
    Condition::Kind kind;
};

constexpr std::array Operators{
    Operator{"$eq", Condition::Kind::Equal},      Operator{"$ne", Condition::Kind::NotEqual},
    Operator{"$in", Condition::Kind::In},         Operator{"$nin", Condition::Kind::NotIn},
    Operator{"$gt", Condition::Kind::Greater},    Operator{"$gte", Condition::Kind::GreaterOrEqual},
    Operator{"$lt", Condition::Kind::Less},       Operator{"$lte", Condition::Kind::LessOrEqual},
    Operator{"$exists", Condition::Kind::Exists},
};

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

//! Recursive descent; the first fault is kept and ends it.
class Parser
{
public:
    //! The members of a filter object, all of which must hold.
    Condition filter(value json, int depth)
    {
        Condition all;
        if (depth > MaximumDepth)
            fault(u"it is nested too deeply"_s);
        members(json, u"a filter must be an object"_s, [&](const QByteArray &name, value member) {
            if (name == "$and" || name == "$or")
                all.children.push_back(joined(name, member, depth));
            else if (name.startsWith('$'))
                fault(u"unknown operator \"%1\""_s.arg(QString::fromUtf8(name)));
            else
                all.children.push_back(field(name, member));
        });
        if (all.children.empty())
            fault(u"an object of conditions is empty"_s);
        return all;
    }

    std::optional<QString> error() const { return m_error; }

private:
    void fault(const QString &reason)
    {
        if (!m_error)
            m_error = reason;
    }

    template <typename Member>
    void members(value json, const QString &otherwise, Member member)
    {
        simdjson::ondemand::object object;
        if (m_error || json.get_object().get(object) != simdjson::SUCCESS) {
            fault(otherwise);
            return;
        }
        for (auto entry : object) {
            std::string_view name;
            value entryValue;
            if (m_error || entry.unescaped_key().get(name) != simdjson::SUCCESS
                || entry.value().get(entryValue) != simdjson::SUCCESS)
                return;
            member(bytes(name), entryValue);
        }
    }

    template <typename Element>
    void elements(value json, const QString &otherwise, Element element)
    {
        simdjson::ondemand::array array;
        if (m_error || json.get_array().get(array) != simdjson::SUCCESS) {
            fault(otherwise);
            return;
        }
        for (auto item : array) {
            value itemValue;
            if (m_error || item.get(itemValue) != simdjson::SUCCESS)
                return;
            element(itemValue);
        }
    }

    Condition joined(const QByteArray &name, value json, int depth)
    {
        Condition result;
        result.kind = name == "$and" ? Condition::Kind::All : Condition::Kind::Any;
        const QString text = QString::fromUtf8(name);
        elements(json, u"\"%1\" needs a list of filters"_s.arg(text),
                 [&](value element) { result.children.push_back(filter(element, depth + 1)); });
        if (result.children.empty())
            fault(u"the list of \"%1\" is empty"_s.arg(text));
        return result;
    }

    Condition field(const QByteArray &name, value json)
    {
        simdjson::ondemand::json_type type{};
        if (json.type().get(type) != simdjson::SUCCESS || type != simdjson::ondemand::json_type::object)
            return comparison(name, Operators[0], json);
        Condition all;
        members(json, {}, [&](const QByteArray &operatorName, value operand) {
            for (const Operator &known : Operators) {
                if (bytes(known.name) == operatorName) {
                    all.children.push_back(comparison(name, known, operand));
                    return;
                }
            }
            fault(u"unknown operator \"%1\""_s.arg(QString::fromUtf8(operatorName)));
        });
        if (all.children.empty())
            fault(u"the conditions of \"%1\" are empty"_s.arg(QString::fromUtf8(name)));
        return all;
    }

    Condition comparison(const QByteArray &name, const Operator &op, value json)
    {
        Condition result;
        result.kind = op.kind;
        result.field = name;
        const QString text = QString::fromUtf8(bytes(op.name));
        const QString scalarNeeded = u"\"%1\" needs a string, a number or a boolean"_s.arg(text);
        const auto take = [&](value operand) {
            if (const auto scalar = readScalar(operand))
                result.operands.push_back(*scalar);
            else
                fault(scalarNeeded);
        };
        if (op.kind == Condition::Kind::In || op.kind == Condition::Kind::NotIn) {
            elements(json, u"\"%1\" needs a list"_s.arg(text), take);
            if (result.operands.empty())
                fault(u"the list of \"%1\" is empty"_s.arg(text));
        } else {
            take(json);
            checkOperand(result, text);
        }
        return result;
    }

    void checkOperand(const Condition &condition, const QString &name)
    {
        const Scalar::Type type = condition.operands.empty() ? Scalar::Type::Text : condition.operands.front().type;
        const bool ordered
            = condition.kind >= Condition::Kind::Greater && condition.kind <= Condition::Kind::LessOrEqual;
        if (ordered && type != Scalar::Type::Number)
            fault(u"\"%1\" needs a number"_s.arg(name));
        if (condition.kind == Condition::Kind::Exists && type != Scalar::Type::Boolean)
            fault(u"\"%1\" needs true or false"_s.arg(name));
    }

    std::optional<QString> m_error;
};

} // namespace

std::optional<Scalar> readScalar(value json)
{
    simdjson::ondemand::json_type type{};
    if (json.type().get(type) != simdjson::SUCCESS)
        return std::nullopt;
    Scalar scalar;
    std::string_view text;
    if (type == simdjson::ondemand::json_type::string && json.get_string().get(text) == simdjson::SUCCESS) {
        scalar.text = bytes(text);
        return scalar;
    }
    scalar.type = Scalar::Type::Number;
    if (type == simdjson::ondemand::json_type::number && json.get_double().get(scalar.number) == simdjson::SUCCESS)
        return scalar;
    scalar.type = Scalar::Type::Boolean;
    if (type == simdjson::ondemand::json_type::boolean && json.get_bool().get(scalar.boolean) == simdjson::SUCCESS)
        return scalar;
    return std::nullopt;
}

Result<Condition> parseCondition(const QByteArray &json)
{
    const simdjson::padded_string padded(json.constData(), size_t(json.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    value root;
    Parser conditions;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS
        || document.get_value().get(root) != simdjson::SUCCESS)
        return invalidParameter(u"Invalid filter: it is not JSON."_s);
    Condition condition = conditions.filter(root, 1);
    if (conditions.error())
        return invalidParameter(u"Invalid filter: %1."_s.arg(*conditions.error()));
    return condition;
}

} // namespace vb::demo
