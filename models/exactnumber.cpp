#include "exactnumber.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>

namespace vb {

namespace {

constexpr qint64 hugeExponent = qint64(1) << 60;

qint64 exponentOf(QByteArrayView text)
{
    if (text.startsWith('+'))
        text = text.sliced(1);
    qint64 exponent = 0;
    const auto [end, code] = std::from_chars(text.begin(), text.end(), exponent);
    if (code == std::errc::result_out_of_range)
        return text.startsWith('-') ? -hugeExponent : hugeExponent;
    return std::clamp(exponent, -hugeExponent, hugeExponent);
}

//! The number 0.DIGITS times ten to the power of `place`, without zeros at either end of the digits.
struct Decimal
{
    explicit Decimal(QByteArrayView literal)
        : isNegative(literal.startsWith('-'))
    {
        const QByteArrayView positive = isNegative ? literal.sliced(1) : literal;
        const auto *mark = std::find_if(positive.begin(), positive.end(), [](char c) { return c == 'e' || c == 'E'; });
        const auto *point = std::find(positive.begin(), mark, '.');
        digits.append(positive.begin(), point - positive.begin());
        place = digits.size();
        if (point != mark)
            digits.append(point + 1, mark - point - 1);
        qsizetype zeros = 0;
        while (zeros < digits.size() && digits[zeros] == '0')
            ++zeros;
        digits.remove(0, zeros);
        while (digits.endsWith('0'))
            digits.chop(1);
        place += (mark == positive.end() ? 0 : exponentOf({mark + 1, positive.end()})) - zeros;
    }

    int sign() const { return digits.isEmpty() ? 0 : isNegative ? -1 : 1; }

    QByteArray digits;
    qint64 place = 0;
    bool isNegative;
};

} // namespace

int compareExactly(QByteArrayView a, QByteArrayView b)
{
    const Decimal first(a);
    const Decimal second(b);
    if (first.sign() != second.sign() || first.sign() == 0)
        return first.sign() - second.sign();
    if (first.place != second.place)
        return first.place < second.place ? -first.sign() : first.sign();
    return first.digits.compare(second.digits) * first.sign();
}

} // namespace vb
