#pragma once

#include "exportrequest.h"
#include "rawvectors.h"

#include <QHash>

namespace vb {

//! Rows of an export as CSV (RFC 4180, CRLF, UTF-8). Texts are unescaped, numbers keep their digits, lists and
//! objects are JSON, null is `null`; a missing field is an empty cell, an empty text a quoted one. A lone
//! surrogate, which UTF-8 cannot hold, becomes U+FFFD. For all there is, byte by byte, use JSON Lines.
class CsvWriter
{
public:
    CsvWriter(const ExportOptions &options, const QStringList &fields);

    QByteArray header() const;
    void appendRow(QByteArray &out, const RawVector &vector) const;

private:
    void appendFields(QByteArray &out, QByteArrayView metadata) const;
    void appendValue(QByteArray &out, QByteArrayView json) const;
    void appendText(QByteArray &out, QByteArrayView utf8) const;
    void appendJsonText(QByteArray &out, QByteArrayView escaped) const;

    ExportOptions m_options;
    QStringList m_columns;
    QHash<QByteArray, qsizetype> m_fields; //!< name to its place among the fields
    qsizetype m_fieldCount;
};

} // namespace vb
