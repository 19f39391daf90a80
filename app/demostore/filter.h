#pragma once

#include "result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <memory>
#include <vector>

namespace vb::demo {

//! A string, number or boolean: what filters compare. Numbers compare as doubles.
struct Scalar
{
    enum class Type { Text, Number, Boolean };
    Type type = Type::Text;
    QByteArray text;
    double number = 0;
    bool boolean = false;

    bool operator==(const Scalar &) const = default;
};

//! One condition of a filter, or several joined.
struct Condition
{
    enum class Kind { All, Any, Equal, NotEqual, In, NotIn, Greater, GreaterOrEqual, Less, LessOrEqual, Exists };
    Kind kind = Kind::All;
    QByteArray field;
    std::vector<Scalar> operands; //!< more than one only for In and NotIn
    std::vector<Condition> children; //!< of All and Any
};

//! The filter of QueryVectors: $eq $ne $in $nin $gt $gte $lt $lte $exists $and $or; `{"field": value}` is
//! short for $eq, and several members must all hold. A list in the metadata matches when any of its elements
//! does. $ne and $nin are the opposite of $eq and $in, so they match where the field is absent.
class Filter
{
public:
    //! Errors, all VectorIndexParameterInvalid, say what is wrong where. \a nonFilterable are keys that may not
    //! be named.
    static Result<Filter> parse(const QByteArray &json, const QStringList &nonFilterable);

    //! \a metadata is raw JSON, or null where the vector has none.
    bool matches(const QByteArray &metadata) const;

private:
    //! The values of one metadata field: its elements when it is a list.
    using Fields = QHash<QByteArray, std::vector<Scalar>>;

    Fields read(const QByteArray &metadata) const;

    Condition m_root;
    QList<QByteArray> m_fieldNames; //!< that the filter asks for
};

} // namespace vb::demo
