#include "csvwriter.h"

#include "exportencoder.h"
#include "exportlines.h"
#include "jsonextent.h"
#include "metadatafields.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr auto keyColumn = "key"_L1;
constexpr auto metadataColumn = "metadata"_L1;
constexpr auto restColumn = "other_metadata"_L1;
constexpr auto dataColumn = "data"_L1;

//! What a spreadsheet would compute, and the sign that keeps it from it.
bool isDangerous(char first)
{
    return first != 0 && std::strchr("=+-@\t\r\n'", first) != nullptr;
}

bool needsQuotes(QByteArrayView text)
{
    const auto isSpecial = [](char c) { return c == '"' || c == ',' || c == '\n' || c == '\r'; };
    return text.isEmpty() || text.front() == ' ' || text.back() == ' '
        || std::any_of(text.begin(), text.end(), isSpecial);
}

void appendCell(QByteArray &out, QByteArrayView text)
{
    if (!needsQuotes(text)) {
        out.append(text);
        return;
    }
    out.append('"');
    for (const char c : text) {
        if (c == '"')
            out.append('"');
        out.append(c);
    }
    out.append('"');
}

QByteArray onOneLine(QByteArrayView json)
{
    QByteArray line;
    appendOnOneLine(line, json);
    return line;
}

//! `[…]` of `{"float32":[…]}`; anything else as it is.
QByteArrayView numbersOf(QByteArrayView data)
{
    MetadataFields fields(data);
    MetadataField first;
    MetadataField second;
    const bool isOne = fields.next(&first) && !fields.next(&second);
    return isOne && first.name == "float32" ? first.value : data;
}

//! The size of \a text if there is none.
qsizetype firstLoneSurrogate(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (!isPair)
            return i;
        ++i;
    }
    return text.size();
}

bool isPlain(QByteArrayView escaped)
{
    return endOfPlainText(escaped.begin(), escaped.end()) == escaped.end();
}

QByteArray unescaped(QByteArrayView escaped)
{
    if (isPlain(escaped))
        return QByteArray::fromRawData(escaped.data(), escaped.size());
    QByteArray utf8;
    const QString text = jsonStringText(escaped);
    QStringView rest = text;
    // toUtf8() makes a lone surrogate a question mark, which could be a real one.
    while (!rest.isEmpty()) {
        const qsizetype bad = firstLoneSurrogate(rest);
        utf8.append(rest.first(bad).toUtf8());
        if (bad < rest.size())
            utf8.append("\xef\xbf\xbd");
        rest = rest.sliced(std::min(bad + 1, rest.size()));
    }
    return utf8;
}

} // namespace

QStringList csvColumns(const ExportOptions &options, const QStringList &fields)
{
    QStringList columns{keyColumn};
    if (options.withMetadata && !options.fieldColumns)
        columns.append(metadataColumn);
    if (options.withMetadata && options.fieldColumns) {
        const QStringList ours{keyColumn, metadataColumn, restColumn, dataColumn};
        for (const QString &field : fields)
            columns.append(ours.contains(field) ? QString(metadataColumn + u'.' + field) : field);
        columns.append(restColumn);
    }
    if (options.withData)
        columns.append(dataColumn);
    return columns;
}

CsvWriter::CsvWriter(const ExportOptions &options, const QStringList &fields)
    : m_options(options)
    , m_columns(csvColumns(options, fields))
    , m_fieldCount(fields.size())
{
    for (qsizetype i = 0; i < fields.size(); ++i)
        m_fields.insert(fields[i].toUtf8(), i);
}

QByteArray CsvWriter::header() const
{
    QByteArray line = m_options.byteOrderMark ? "\xef\xbb\xbf"_ba : QByteArray();
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (i > 0)
            line.append(',');
        appendText(line, m_columns[i].toUtf8());
    }
    return line + "\r\n";
}

void CsvWriter::appendRow(QByteArray &out, const RawVector &vector) const
{
    appendJsonText(out, vector.key.sliced(1).chopped(1));
    if (m_options.withMetadata && m_options.fieldColumns) {
        appendFields(out, vector.metadata);
    } else if (m_options.withMetadata) {
        out.append(',');
        if (!vector.metadata.isEmpty())
            appendCell(out, onOneLine(vector.metadata));
    }
    if (m_options.withData) {
        out.append(',');
        appendCell(out, onOneLine(numbersOf(vector.data)));
    }
    out.append("\r\n");
}

//! Of a name that comes twice the last value has the cell. Metadata that is no object stands whole in the last.
void CsvWriter::appendFields(QByteArray &out, QByteArrayView metadata) const
{
    QVarLengthArray<QByteArrayView, 64> cells(m_fieldCount);
    std::fill(cells.begin(), cells.end(), QByteArrayView()); // it leaves its room as it is
    QByteArray rest;
    MetadataFields fields(metadata);
    for (MetadataField field; fields.next(&field);) {
        const auto place = m_fields.constFind(unescaped(field.name));
        if (place != m_fields.cend()) {
            cells[*place] = field.value;
            continue;
        }
        rest.append(rest.isEmpty() ? '{' : ',').append('"').append(field.name).append("\":");
        appendOnOneLine(rest, field.value);
    }
    for (const QByteArrayView cell : std::as_const(cells)) {
        out.append(',');
        appendValue(out, cell);
    }
    out.append(',');
    if (!rest.isEmpty())
        appendCell(out, rest.append('}'));
    else if (!metadata.isEmpty() && !metadata.startsWith('{'))
        appendCell(out, onOneLine(metadata));
}

void CsvWriter::appendValue(QByteArray &out, QByteArrayView json) const
{
    if (json.startsWith('"'))
        appendJsonText(out, json.sliced(1).chopped(1));
    else if (!json.isEmpty())
        appendCell(out, onOneLine(json));
}

void CsvWriter::appendJsonText(QByteArray &out, QByteArrayView escaped) const
{
    if (isPlain(escaped))
        appendText(out, escaped);
    else
        appendText(out, unescaped(escaped));
}

void CsvWriter::appendText(QByteArray &out, QByteArrayView utf8) const
{
    if (m_options.formulaSafe && !utf8.isEmpty() && isDangerous(utf8.front()))
        appendCell(out, QByteArray('\'' + utf8.toByteArray()));
    else
        appendCell(out, utf8);
}

} // namespace vb
