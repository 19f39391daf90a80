#include "vectorformat.h"

#include <QtEndian>

#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>
#include <system_error>

namespace vb {

namespace {

//! How a language spells what is not an ordinary number.
struct Spelling
{
    std::string_view notANumber;
    std::string_view infinity;
    std::string_view minusInfinity;
    bool wholeWithPoint = false; //!< "1.0" where a bare "1" would be an integer
    std::string_view suffix;
};

// "-0" is an integer to Python's json, which then loses the sign: appendNumber() writes -0.0 everywhere.
constexpr Spelling jsonSpelling{"NaN", "Infinity", "-Infinity", false, ""};
constexpr Spelling pythonSpelling{"float(\"nan\")", "float(\"inf\")", "float(\"-inf\")", true, ""};
constexpr Spelling numPySpelling{"np.nan", "np.inf", "-np.inf", true, ""};
constexpr Spelling cSpelling{"NAN", "INFINITY", "-INFINITY", true, "f"};

void appendShortest(std::string &out, float value)
{
    std::array<char, 32> buffer; // the longest is 15: "-1.17549435e-38"
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    Q_ASSERT(error == std::errc());
    out.append(buffer.data(), end);
}

void appendNumber(std::string &out, float value, const Spelling &spelling)
{
    if (std::isnan(value)) {
        out += spelling.notANumber;
        return;
    }
    if (std::isinf(value)) {
        out += value > 0 ? spelling.infinity : spelling.minusInfinity;
        return;
    }
    const size_t begin = out.size();
    appendShortest(out, value);
    const bool isWhole = out.find_first_of(".e", begin) == std::string::npos;
    const bool isNegativeZero = value == 0 && std::signbit(value);
    if (isWhole && (spelling.wholeWithPoint || isNegativeZero))
        out += ".0";
    out += spelling.suffix;
}

std::string list(std::span<const float> values, const Spelling &spelling)
{
    std::string out;
    out.reserve(values.size() * 14);
    for (const float value : values) {
        if (!out.empty())
            out += ", ";
        appendNumber(out, value, spelling);
    }
    return out;
}

//! "vector_" and the letters and digits of \a name. The prefix is always there: a key can start with a digit
//! or be a keyword. C promises 63 significant characters.
std::string identifier(const QString &name)
{
    constexpr size_t longest = 63;
    std::string out = "vector";
    bool gap = true;
    for (const QChar c : name) {
        const char16_t u = c.unicode();
        const bool allowed = (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9');
        if (!allowed) {
            gap = true;
            continue;
        }
        if (out.size() + (gap ? 2 : 1) > longest)
            break;
        if (gap)
            out += '_';
        gap = false;
        out += char(u);
    }
    return out;
}

QByteArray littleEndian(std::span<const float> values)
{
    QByteArray bytes(qsizetype(values.size_bytes()), Qt::Uninitialized);
    if (!values.empty())
        qToLittleEndian<float>(values.data(), qsizetype(values.size()), bytes.data());
    return bytes;
}

} // namespace

QString shortestText(float value)
{
    if (std::isnan(value)) // to_chars would tell "-nan" apart
        return QStringLiteral("nan");
    std::string out;
    appendShortest(out, value);
    return QString::fromLatin1(out.data(), qsizetype(out.size()));
}

QString formatVector(std::span<const float> values, VectorFormat format, const QString &name)
{
    switch (format) {
    case VectorFormat::Json:
        return QString::fromStdString('[' + list(values, jsonSpelling) + ']');
    case VectorFormat::PythonList:
        return QString::fromStdString('[' + list(values, pythonSpelling) + ']');
    case VectorFormat::NumPy:
        return QString::fromStdString("np.array([" + list(values, numPySpelling) + "], dtype=np.float32)");
    case VectorFormat::CArray:
        return QString::fromStdString("static const float " + identifier(name) + '[' + std::to_string(values.size())
                                      + "] = {" + list(values, cSpelling) + "};");
    case VectorFormat::Base64:
        break;
    }
    return QString::fromLatin1(littleEndian(values).toBase64());
}

} // namespace vb
