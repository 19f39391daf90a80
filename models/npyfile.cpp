#include "npyfile.h"

#include "jsonnumber.h"
#include "metadatafields.h"

#include <QCoreApplication>
#include <QtEndian>

#include <cstring>

namespace vb::npy {

namespace {

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr qsizetype headerBytes = 128; // a multiple of 64, as NumPy wants it
constexpr qsizetype prefixBytes = 10;

//! The list of numbers in it; empty: there is not exactly one.
QByteArrayView listOf(QByteArrayView data)
{
    if (data.startsWith('['))
        return data;
    MetadataFields fields(data);
    QByteArrayView list;
    int count = 0;
    for (MetadataField field; fields.next(&field);) {
        list = field.value;
        ++count;
    }
    return count == 1 && list.startsWith('[') ? list : QByteArrayView();
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isOfNumber(char c)
{
    return c != ',' && c != ']' && !isBlank(c);
}

void appendNumber(QByteArray &out, QByteArrayView literal)
{
    const float number = qToLittleEndian(nearest<float>(literal));
    out.append(reinterpret_cast<const char *>(&number), sizeof number);
}

//! False at something that is no number: a list in the list, a text.
bool appendNumbers(QByteArray &out, QByteArrayView list)
{
    const char *at = list.begin() + 1;
    const char *end = list.end() - 1;
    while (at != end) {
        if (isBlank(*at) || *at == ',') {
            ++at;
            continue;
        }
        const char *begin = at;
        if (std::strchr("-0123456789NI", *begin) == nullptr)
            return false;
        while (at != end && isOfNumber(*at))
            ++at;
        appendNumber(out, QByteArrayView(begin, at));
    }
    return true;
}

} // namespace

QByteArray header(qint64 rows, int dimension)
{
    QByteArray text = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + QByteArray::number(rows) + ", "
        + QByteArray::number(dimension) + "), }";
    text = text.leftJustified(headerBytes - prefixBytes - 1, ' ') + '\n';
    return QByteArray("\x93NUMPY\x01\x00\x76\x00", prefixBytes) + text;
}

QString appendRow(QByteArray &out, QByteArrayView data, int dimension)
{
    const QByteArrayView list = listOf(data);
    const qsizetype before = out.size();
    if (list.isEmpty() || !appendNumbers(out, list)) {
        out.truncate(before);
        return Export::tr("A vector's data are not one list of numbers.");
    }
    const qint64 count = (out.size() - before) / qsizetype(sizeof(float));
    if (count == dimension)
        return {};
    out.truncate(before);
    return Export::tr("A vector has %1 dimensions, its index has %2.").arg(count).arg(dimension);
}

} // namespace vb::npy
