#include "tokenpeek.h"

#include <algorithm>

namespace vb {

namespace {

constexpr QByteArrayView name("\"nextToken\"");
constexpr qsizetype longestToken = 2048;

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

QByteArrayView withoutBlanksInFront(QByteArrayView text)
{
    return text.sliced(std::find_if_not(text.cbegin(), text.cend(), isBlank) - text.cbegin());
}

QByteArrayView withoutBlanksAtEnd(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

//! Both leave \a text behind what they took; false when it is something else.
bool takeFirst(QByteArrayView &text, QByteArrayView wanted)
{
    text = withoutBlanksInFront(text);
    const bool isThere = text.startsWith(wanted);
    if (isThere)
        text = text.sliced(wanted.size());
    return isThere;
}

bool takeLast(QByteArrayView &text, QByteArrayView wanted)
{
    text = withoutBlanksAtEnd(text);
    const bool isThere = text.endsWith(wanted);
    if (isThere)
        text.chop(wanted.size());
    return isThere;
}

//! A token that is written as it is, without an escape.
std::optional<QByteArray> plain(QByteArrayView token)
{
    const auto isSpecial = [](char c) { return c == '\\' || uchar(c) < ' ' || uchar(c) > '~'; };
    if (token.isEmpty() || token.size() > longestToken || std::any_of(token.cbegin(), token.cend(), isSpecial))
        return std::nullopt;
    return token.toByteArray();
}

//! {"nextToken":"…", …
std::optional<QByteArray> peekHead(QByteArrayView body)
{
    if (!takeFirst(body, "{") || !takeFirst(body, name) || !takeFirst(body, ":") || !takeFirst(body, "\""))
        return std::nullopt;
    const qsizetype end = body.first(std::min(body.size(), longestToken + 1)).indexOf('"');
    return end < 0 ? std::nullopt : plain(body.first(end));
}

//! … ],"nextToken":"…"}. The last brace of a well-formed body closes the answer itself, so this is a member of
//! it; and the list before it is what no text could end in without an escape.
std::optional<QByteArray> peekTail(QByteArrayView body)
{
    if (!takeLast(body, "}") || !takeLast(body, "\""))
        return std::nullopt;
    const QByteArrayView window = body.last(std::min(body.size(), longestToken + 1));
    const qsizetype begin = window.lastIndexOf('"');
    if (begin < 0)
        return std::nullopt;
    const QByteArrayView token = window.sliced(begin + 1);
    body.chop(token.size() + 1);
    if (!takeLast(body, ":") || !takeLast(body, name) || !takeLast(body, ",") || !takeLast(body, "]"))
        return std::nullopt;
    return plain(token);
}

} // namespace

std::optional<QByteArray> peekNextToken(const QByteArray &body)
{
    const auto atEnd = peekTail(body);
    return atEnd ? atEnd : peekHead(body);
}

} // namespace vb
