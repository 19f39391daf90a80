#include "jsonnumber.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace vb {

namespace {

//! The decimal exponent that is written in \a text, far beyond any literal's length where it does not fit.
qint64 exponentOf(QByteArrayView text)
{
    constexpr qint64 huge = qint64(1) << 60;
    if (text.startsWith('+'))
        text = text.sliced(1);
    qint64 exponent = 0;
    const auto [end, code] = std::from_chars(text.begin(), text.end(), exponent);
    if (code == std::errc::result_out_of_range)
        return text.startsWith('-') ? -huge : huge;
    return std::clamp(exponent, -huge, huge);
}

//! Whether a literal without a sign that no Number can hold is too large (and not too small).
bool isLarge(QByteArrayView literal)
{
    const auto *exponentAt = std::find_if(literal.begin(), literal.end(), [](char c) { return c == 'e' || c == 'E'; });
    const QByteArrayView digits(literal.begin(), exponentAt);
    const qint64 exponent = exponentAt == literal.end() ? 0 : exponentOf({exponentAt + 1, literal.end()});
    const auto *point = std::find(digits.begin(), digits.end(), '.');
    const auto *leading = std::find_if(digits.begin(), digits.end(), [](char c) { return c >= '1' && c <= '9'; });
    // The place of the leading digit: 0 for units, -1 for tenths.
    const qint64 place = leading < point ? point - leading - 1 : point - leading;
    return leading != digits.end() && place + exponent >= 0;
}

template <typename Number>
Number nearestPositive(QByteArrayView literal)
{
    if (literal == "NaN")
        return std::numeric_limits<Number>::quiet_NaN();
    if (literal == "Infinity")
        return std::numeric_limits<Number>::infinity();
    Number number = 0;
    const auto [end, code] = std::from_chars(literal.begin(), literal.end(), number);
    if (code == std::errc::result_out_of_range)
        return isLarge(literal) ? std::numeric_limits<Number>::infinity() : Number(0);
    return number;
}

} // namespace

template <typename Number>
Number nearest(QByteArrayView literal)
{
    if (literal.startsWith('-'))
        return -nearestPositive<Number>(literal.sliced(1));
    return nearestPositive<Number>(literal);
}

template float nearest<float>(QByteArrayView);
template double nearest<double>(QByteArrayView);

} // namespace vb
