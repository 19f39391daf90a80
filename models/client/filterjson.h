#pragma once

#include "metadatafilter.h"

#include <variant>

namespace vb {

//! What is wrong with the JSON of a filter, and where.
struct FilterFault
{
    enum class Problem {
        NotJson,
        NotObject, //!< a filter must be an object
        TooDeep,
        UnknownOperator, //!< `name`
        EmptyObject, //!< of conditions
        EmptyConditions, //!< of the field `name`
        FiltersNeeded, //!< the operator `name` needs a list of filters
        ListNeeded, //!< the operator `name` needs a list
        EmptyList, //!< of the operator `name`
        ScalarNeeded, //!< the operator `name` needs a string, a number or a boolean
        NumberNeeded,
        BooleanNeeded,
    };

    Problem problem = Problem::NotJson;
    QByteArray name; //!< UTF-8
    qsizetype position = 0; //!< in bytes
};

//! The filter object of QueryVectors: `{"field": value}` is short for $eq, and several members must all hold.
std::variant<FilterCondition, FilterFault> readFilter(const QByteArray &json);

//! The other way round, for sending. Numbers keep their literals.
QByteArray filterJson(const FilterCondition &condition);

} // namespace vb
