#include "jsonreader.h"

#include "badanswer.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Answer
{
    Q_DECLARE_TR_FUNCTIONS(Answer)
};

//! simdjson reads in blocks, up to this far behind the end. What stands there does not matter, but for
//! the zero that every QByteArray ends in.
QByteArray padded(const QByteArray &body)
{
    QByteArray shared = body; // shares the bytes: nothing is copied by asking it
    if (shared.data_ptr().freeSpaceAtEnd() >= qsizetype(simdjson::SIMDJSON_PADDING))
        return body;
    QByteArray copy;
    copy.reserve(body.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    copy.append(body);
    return copy;
}

QString describe(JsonReader::Kind kind)
{
    switch (kind) {
    case JsonReader::Kind::Object:
        return Answer::tr("an object");
    case JsonReader::Kind::Array:
        return Answer::tr("an array");
    case JsonReader::Kind::String:
        return Answer::tr("a string");
    case JsonReader::Kind::Number:
        return Answer::tr("a number");
    case JsonReader::Kind::Boolean:
        return Answer::tr("true or false");
    case JsonReader::Kind::Null:
        return Answer::tr("null");
    case JsonReader::Kind::None:
        break;
    }
    return {};
}

QString toText(std::string_view name)
{
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

const char *skipBlanks(const char *at, const char *limit)
{
    return std::find_if_not(at, limit, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

bool endsValue(const char *at, const char *limit)
{
    return at == limit || (*at != 0 && std::strchr(" \t\r\n,]}", *at) != nullptr);
}

} // namespace

bool isNamed(std::string_view name, std::string_view known)
{
    return name == known || std::equal(name.begin(), name.end(), known.begin(), known.end(), [](char a, char b) {
               return lowered(a) == lowered(b);
           });
}

JsonReader::JsonReader(const QByteArray &body)
    : m_json(padded(body))
{ }

JsonReader::Kind JsonReader::kindOf(Value &value)
{
    switch (*start(value)) {
    case '{':
        return Kind::Object;
    case '[':
        return Kind::Array;
    case '"':
        return Kind::String;
    case 't':
    case 'f':
        return Kind::Boolean;
    case 'n':
        return Kind::Null;
    case '-':
    case 'N':
    case 'I':
        return Kind::Number;
    default:
        return *start(value) >= '0' && *start(value) <= '9' ? Kind::Number : Kind::None;
    }
}

bool JsonReader::open()
{
    const char *begin = m_json.constData();
    const char *first = skipBlanks(begin, limit());
    if (first == limit() || *first != '{') {
        const auto foreign = foreignBodyMessage(m_json);
        return fail(foreign ? *foreign : Answer::tr("The answer is not a JSON object."));
    }
    const size_t size = size_t(m_json.size());
    const auto code = m_parser.iterate(begin, size, size + simdjson::SIMDJSON_PADDING).get(m_document);
    return code == simdjson::SUCCESS || failCode(code);
}

bool JsonReader::close()
{
    return m_document.current_location().error() == simdjson::OUT_OF_BOUNDS || failCode(simdjson::TRAILING_CONTENT);
}

std::optional<std::string_view> JsonReader::nameOf(Field &field)
{
    const char *begin = field.key().raw();
    const char *end = endOfPlainText(begin, limit());
    if (end != limit() && *end == '"')
        return std::string_view(begin, size_t(end - begin));
    std::string_view name;
    if (const auto code = field.unescaped_key().get(name)) {
        failCode(code);
        return std::nullopt;
    }
    return name;
}

std::optional<QByteArrayView> JsonReader::raw(std::string_view name, Value &value, JsonNumbers numbers)
{
    const char *begin = start(value);
    const JsonExtent extent = jsonExtent(begin, limit(), numbers);
    if (extent.ok() && endsValue(extent.end, limit()))
        return QByteArrayView(begin, extent.end);
    if (!name.empty())
        m_path.push_back({name});
    failAt(extent.ok() ? extent.end : extent.fault, extent.tooDeep);
    return std::nullopt;
}

std::optional<QByteArray> JsonReader::text(std::string_view name, Value &value)
{
    QByteArray text;
    return appendText(name, value, text) ? std::optional(text) : std::nullopt;
}

bool JsonReader::appendText(std::string_view name, Value &value, QByteArray &arena)
{
    const char *begin = start(value);
    if (*begin != '"')
        return failType(name, value, Kind::String);
    const char *end = endOfPlainText(begin + 1, limit());
    if (end != limit() && *end == '"') {
        arena.append(begin + 1, end - begin - 1);
        return true;
    }
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return fail(Answer::tr("\"%1\" has a wrong escape").arg(toText(name)));
    arena.append(text.data(), qsizetype(text.size()));
    return true;
}

QByteArrayView JsonReader::since(const char *begin)
{
    const char *end = limit();
    if (const char *at = nullptr; m_document.current_location().get(at) == simdjson::SUCCESS)
        end = at;
    return QByteArrayView(begin, end).trimmed();
}

bool JsonReader::fail(const QString &message)
{
    const QString where = place();
    m_error = badAnswer(where.isEmpty() ? message : Answer::tr("%1: %2").arg(where, message), m_json);
    return false;
}

bool JsonReader::failType(std::string_view name, Value &value, Kind expected)
{
    const Kind kind = kindOf(value);
    if (const JsonExtent extent = jsonExtent(start(value), limit(), JsonNumbers::WithNonFinite); !extent.ok())
        return failAt(extent.fault, extent.tooDeep);
    if (name.empty())
        return fail(Answer::tr("the item is %1, not %2").arg(describe(kind), describe(expected)));
    return fail(Answer::tr("\"%1\" is %2, not %3").arg(toText(name), describe(kind), describe(expected)));
}

bool JsonReader::failMissing(std::string_view name)
{
    return fail(Answer::tr("\"%1\" is missing").arg(toText(name)));
}

bool JsonReader::failTwice(std::string_view name)
{
    return fail(Answer::tr("\"%1\" is there twice").arg(toText(name)));
}

//! simdjson says what, but not always where: the slow check of the whole body finds the byte.
bool JsonReader::failCode(simdjson::error_code code)
{
    if (const auto foreign = foreignBodyMessage(m_json)) {
        m_path.clear();
        return fail(*foreign);
    }
    const char *begin = m_json.constData() + m_json.indexOf('{');
    const JsonExtent extent = jsonExtent(begin, limit(), JsonNumbers::WithNonFinite);
    if (!extent.ok())
        return failAt(extent.fault, extent.tooDeep);
    if (const char *rest = skipBlanks(extent.end, limit()); rest != limit()) {
        m_path.clear();
        return fail(Answer::tr("Something follows the answer's JSON at byte %1.").arg(rest - m_json.constData()));
    }
    return fail(QString::fromUtf8(simdjson::error_message(code)));
}

bool JsonReader::failAt(const char *fault, bool tooDeep)
{
    if (tooDeep)
        return fail(Answer::tr("more than %1 objects and arrays inside each other").arg(maximumJsonDepth));
    if (fault == limit())
        return fail(Answer::tr("the answer is cut short"));
    return fail(Answer::tr("malformed JSON at byte %1").arg(fault - m_json.constData()));
}

ApiError JsonReader::error() const
{
    Q_ASSERT(m_error);
    return *m_error;
}

QString JsonReader::place() const
{
    QStringList steps;
    for (const Step &step : m_path) {
        const QString name = toText(step.name);
        steps.append(step.item < 0 ? name : QString(name + u'[' + QString::number(step.item) + u']'));
    }
    return steps.join(u'.');
}

} // namespace vb
