#include "jsonwriter.h"

#include "jsonextent.h"

using namespace Qt::StringLiterals;

namespace vb {

namespace {

void appendEscape(QByteArray &out, char c)
{
    switch (c) {
    case '"':
    case '\\':
        out += '\\';
        out += c;
        return;
    case '\b':
        out += "\\b";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += "0123456789abcdef"[(uchar(c) >> 4) & 0xf];
        out += "0123456789abcdef"[uchar(c) & 0xf];
    }
}

} // namespace

JsonWriter::JsonWriter()
    : m_out("{"_ba)
{ }

JsonWriter &JsonWriter::text(QByteArrayView name, QByteArrayView utf8)
{
    this->name(name);
    appendQuoted(m_out, utf8);
    return *this;
}

JsonWriter &JsonWriter::text(QByteArrayView name, const QString &value)
{
    return text(name, QByteArrayView(value.toUtf8()));
}

JsonWriter &JsonWriter::number(QByteArrayView name, qint64 value)
{
    this->name(name);
    m_out += QByteArray::number(value);
    return *this;
}

JsonWriter &JsonWriter::boolean(QByteArrayView name, bool value)
{
    this->name(name);
    m_out += value ? "true" : "false";
    return *this;
}

JsonWriter &JsonWriter::raw(QByteArrayView name, QByteArrayView json)
{
    this->name(name);
    m_out.append(json);
    return *this;
}

QByteArray JsonWriter::finish()
{
    m_out += '}';
    return std::move(m_out);
}

QByteArray JsonWriter::quoted(QByteArrayView utf8)
{
    QByteArray out;
    out.reserve(utf8.size() + 2);
    appendQuoted(out, utf8);
    return out;
}

void JsonWriter::appendQuoted(QByteArray &out, QByteArrayView utf8)
{
    out += '"';
    const char *at = utf8.data();
    const char *const end = at + utf8.size();
    for (;;) {
        const char *stop = endOfPlainText(at, end);
        out.append(at, stop - at);
        if (stop == end)
            break;
        appendEscape(out, *stop);
        at = stop + 1;
    }
    out += '"';
}

void JsonWriter::name(QByteArrayView name)
{
    if (m_out.size() > 1)
        m_out += ',';
    appendQuoted(m_out, name);
    m_out += ':';
}

} // namespace vb
