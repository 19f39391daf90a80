#pragma once

#include "apierror.h"
#include "jsonextent.h"

#include <QByteArray>
#include <QString>

#include <simdjson.h>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace vb {

//! One answer's body, read once from front to back with simdjson On-Demand. The first fault is kept, with
//! the item and member it was found in, and ends the reading: what a function returns says whether to go
//! on. On-Demand checks what it is asked for, and of what it skips only the brackets; a value taken with
//! raw() is checked whole.
class JsonReader
{
public:
    using Field = simdjson::ondemand::field;
    using Value = simdjson::ondemand::value;

    enum class Kind { Object, Array, String, Number, Boolean, Null, None };

    //! \a body is read without a copy when 64 bytes are reserved behind its end.
    explicit JsonReader(const QByteArray &body);

    //! Calls \a onMember(Field &) for each member of the body's object; false from it ends the reading.
    template <typename OnMember>
    bool root(OnMember onMember);
    //! The same for the member \a name, an object.
    template <typename OnMember>
    bool object(std::string_view name, Value &value, OnMember onMember);
    //! The same for an item of a list.
    template <typename OnMember>
    bool members(Value &value, OnMember onMember);
    //! Calls \a onItem(Value &) for each item of the member \a name, a list; null is an empty one.
    template <typename OnItem>
    bool items(std::string_view name, Value &value, OnItem onItem);

    //! Call before the field's value is used.
    std::optional<std::string_view> nameOf(Field &field);
    //! The exact bytes of a value of any kind, every one checked.
    std::optional<QByteArrayView> raw(std::string_view name, Value &value, JsonNumbers numbers = JsonNumbers::Strict);
    //! A string's text, unescaped.
    std::optional<QByteArray> text(std::string_view name, Value &value);
    bool appendText(std::string_view name, Value &value, QByteArray &arena);

    //! Told by the first byte; None: no value starts like this.
    static Kind kindOf(Value &value);
    static const char *start(Value &value) { return value.raw_json_token().data(); }
    //! The bytes from \a begin to where the reading is: an object after its members were read.
    QByteArrayView since(const char *begin);

    //! All return false.
    bool fail(const QString &message);
    bool failType(std::string_view name, Value &value, Kind expected);
    bool failMissing(std::string_view name);
    bool failTwice(std::string_view name);

    //! Only after something failed.
    ApiError error() const;

private:
    struct Step
    {
        std::string_view name;
        qsizetype item = -1; //!< -1: not a list
    };
    using Object = simdjson::ondemand::object;
    using Array = simdjson::ondemand::array;

    bool open();
    bool close();
    bool failCode(simdjson::error_code code);
    bool failAt(const char *fault, bool tooDeep);
    template <typename OnMember>
    bool each(simdjson::simdjson_result<Object> result, OnMember onMember);
    const char *limit() const { return m_json.constData() + m_json.size(); }
    QString place() const;

    QByteArray m_json; //!< the body, padded
    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
    std::vector<Step> m_path;
    std::optional<ApiError> m_error;
};

//! Member names are matched without case: `NextToken` is `nextToken`.
bool isNamed(std::string_view name, std::string_view known);

template <typename OnMember>
bool JsonReader::each(simdjson::simdjson_result<Object> result, OnMember onMember)
{
    Object object;
    // NOLINTNEXTLINE(performance-move-const-arg): simdjson gives its results to rvalues only
    if (const auto code = std::move(result).get(object))
        return failCode(code);
    for (auto entry : object) {
        Field field;
        if (const auto code = std::move(entry).get(field))
            return failCode(code);
        if (!onMember(field))
            return false;
    }
    return true;
}

template <typename OnMember>
bool JsonReader::root(OnMember onMember)
{
    return open() && each(m_document.get_object(), std::move(onMember)) && close();
}

template <typename OnMember>
bool JsonReader::members(Value &value, OnMember onMember)
{
    if (kindOf(value) != Kind::Object)
        return failType({}, value, Kind::Object);
    return each(value.get_object(), std::move(onMember));
}

template <typename OnMember>
bool JsonReader::object(std::string_view name, Value &value, OnMember onMember)
{
    if (kindOf(value) != Kind::Object)
        return failType(name, value, Kind::Object);
    m_path.push_back({name});
    const bool goOn = each(value.get_object(), std::move(onMember));
    m_path.pop_back();
    return goOn;
}

template <typename OnItem>
bool JsonReader::items(std::string_view name, Value &value, OnItem onItem)
{
    if (kindOf(value) == Kind::Null)
        return raw(name, value).has_value();
    if (kindOf(value) != Kind::Array)
        return failType(name, value, Kind::Array);
    Array array;
    if (const auto code = value.get_array().get(array))
        return failCode(code);
    m_path.push_back({name});
    for (auto entry : array) {
        ++m_path.back().item;
        Value item;
        // NOLINTNEXTLINE(performance-move-const-arg)
        if (const auto code = std::move(entry).get(item))
            return failCode(code);
        if (!onItem(item))
            return false;
    }
    m_path.pop_back();
    return true;
}

} // namespace vb
