#pragma once

#include "jsonreader.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <span>

namespace vb {

//! A text member as people read it: a string, null as nothing, and a number as its digits, since nothing
//! is computed from it. Absent after a fault.
std::optional<QString> readText(JsonReader &reader, std::string_view name, JsonReader::Value &value);

//! A list of strings; null is an empty one.
std::optional<QStringList> readTexts(JsonReader &reader, std::string_view name, JsonReader::Value &value);

//! A time of the service (ISO 8601, up to nanoseconds) in UTC; invalid when it is none. Without a zone it is
//! UTC.
QDateTime parseTime(const QString &text);

//! A text member of \a T and where it goes.
template <typename T>
struct TextMember
{
    std::string_view name;
    QString T::*target;
};

//! Reads the member if it is one of \a members; anything else is checked and ignored.
template <typename T>
bool readKnownText(JsonReader &reader, std::string_view name, JsonReader::Value &value,
                   std::span<const TextMember<T>> members, T &into)
{
    for (const TextMember<T> &member : members) {
        if (!isNamed(name, member.name))
            continue;
        auto text = readText(reader, member.name, value);
        if (text)
            into.*member.target = *text;
        return text.has_value();
    }
    return reader.raw(name, value).has_value();
}

} // namespace vb
