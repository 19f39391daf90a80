#pragma once

namespace vb {

class MemberNames;

//! Which tokens count as numbers.
enum class JsonNumbers {
    Strict, //!< RFC 8259
    WithNonFinite, //!< also NaN, Infinity and -Infinity, which are not JSON but which some writers emit
};

//! Where one JSON value ends, or why it is none.
struct JsonExtent
{
    const char *end = nullptr; //!< one past the value; null when it is malformed
    const char *fault = nullptr; //!< the first wrong byte, or the limit where the text ends early
    bool tooDeep = false; //!< more than maximumJsonDepth lists and objects in each other

    bool ok() const { return end != nullptr; }
};

constexpr int maximumJsonDepth = 1024;

//! Checks every byte of the value that starts at \a begin, and never reads at or beyond \a limit. This is
//! what On-Demand leaves out: it believes the inside of whatever it skips. Valid UTF-8 is presumed.
JsonExtent jsonExtent(const char *begin, const char *limit, JsonNumbers numbers = JsonNumbers::Strict);
//! The same, where it is an object; tells \a names those of its own members, also when it is malformed behind them.
JsonExtent objectExtent(const char *begin, const char *limit, MemberNames &names);

//! The first quote, backslash or control character of a string's inside, \a limit if there is none.
const char *endOfPlainText(const char *begin, const char *limit);

} // namespace vb
