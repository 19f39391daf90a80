#pragma once

#include "metadatafilter.h"
#include "rowmatcher.h"

#include <QByteArray>
#include <QString>

namespace vb {

//! What a user wrote into a find box, understood:
//! - `{…}`: a filter of QueryVectors, as it is;
//! - `year >= 2020 and tags in ("a", "b")`: the same as users write it. A field is a word or in quotes;
//!   = == != <> < <= > >= compare, `in (…)` and `not in (…)` look into lists, `exists(f)` and `not exists(f)`
//!   ask for fields, `and`, `or`, && and || join, brackets group. A value is a number, true, false, or text,
//!   whose quotes may be left away where it is one word;
//! - anything else: a text that is found in keys and metadata without regard to case. An expression in
//!   quotes is a text, too.
//! It is an expression when it begins like one, so that one that is not finished is told, and not looked for.
struct FindQuery
{
    enum class Kind { Nothing, Text, Filter, Broken };

    Kind kind = Kind::Nothing;
    QString text; //!< of Text
    MetadataFilter filter; //!< of Filter
    QByteArray filterJson; //!< of Filter: for sending
    QString error; //!< of Broken: a sentence that names the place
    qsizetype position = -1; //!< of Broken: the first wrong character

    bool isUsable() const { return kind == Kind::Text || kind == Kind::Filter; }
    RowMatcher matcher() const;
};

FindQuery readFindQuery(const QString &text);

} // namespace vb
