#pragma once

#include "exportrequest.h"
#include "rawvectors.h"
#include "result.h"

#include <QByteArray>

#include <memory>

namespace vb {

//! The rows of one answer as they stand in the files.
struct ExportBlock
{
    QByteArray target;
    QByteArray keys; //!< of the keys file; empty where the format has none
    qint64 rows = 0;

    qint64 bytes() const { return target.size() + keys.size(); }
};

//! Turns answers into the bytes of an export. encode() is pure and may be called from several threads at once.
class ExportEncoder
{
public:
    virtual ~ExportEncoder() = default;

    //! All rows of \a page, or what is wrong with it (kind BadAnswer): data that was asked for must be there.
    virtual Result<ExportBlock> encode(RawPage page) const = 0;
    //! The same of an answer that was not read yet.
    Result<ExportBlock> encode(const QByteArray &body) const;
    //! What the target begins with.
    virtual QByteArray preamble() const { return {}; }
    //! The same when the number of rows is known: of the same length.
    virtual QByteArray preamble(qint64 rows) const
    {
        Q_UNUSED(rows);
        return preamble();
    }
};

//! \a fields are the columns of CSV, \a dimension that of .npy (1-4096).
std::unique_ptr<ExportEncoder> makeExportEncoder(const ExportOptions &options, const QStringList &fields,
                                                 int dimension);

//! Columns of a CSV file with \a fields, in order: the name of a field that is also one of ours is preceded by
//! "metadata.".
QStringList csvColumns(const ExportOptions &options, const QStringList &fields);

//! The metadata fields of an answer's vectors in the order they appear, at most \a most.
Result<QStringList> metadataFieldsOf(const QByteArray &body, qsizetype most);

} // namespace vb
