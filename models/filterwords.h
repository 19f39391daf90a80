#pragma once

#include "filterlexer.h"
#include "metadatafilter.h"

#include <optional>

namespace vb {

//! What a token of a filter expression means by itself.

//! = == $eq, != <> $ne, > $gt and so on; nothing for any other token.
std::optional<FilterCondition::Kind> comparisonOf(const FilterToken &token);

//! A number as JSON writes it.
bool isNumber(const QString &word);

//! Quoted, or a word like those that programs use for names. An address or a date is none.
bool isFieldName(const FilterToken &token);

} // namespace vb
