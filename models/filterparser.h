#pragma once

#include "metadatafilter.h"

#include <QString>

#include <variant>

namespace vb {

//! What is wrong with an expression, in words, and where.
struct ExpressionFault
{
    QString text; //!< a sentence without the place
    qsizetype position = 0; //!< of a character
};

//! Whether \a text begins like an expression: a field and a comparison, `in (`, or `exists(`.
bool looksLikeFilter(const QString &text);

//! The expression of a user (FindQuery) as a filter's conditions.
std::variant<FilterCondition, ExpressionFault> parseFilter(const QString &text);

} // namespace vb
