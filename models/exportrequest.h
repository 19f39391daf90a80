#pragma once

#include "apierror.h"
#include "segmentplan.h"
#include "types.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace vb {

enum class ExportFormat {
    JsonLines, //!< one object a line, the server's own bytes
    Csv, //!< RFC 4180, for spreadsheets; not without loss (see ExportOptions)
    Npy, //!< the data as a float32 matrix, and a JSON Lines file of keys and metadata beside it, row by row
};

//! The stable name: "jsonl", "csv", "npy"; also the file's suffix.
QString exportFormatName(ExportFormat format);
std::optional<ExportFormat> exportFormatOf(const QString &name);

//! What an export writes.
struct ExportOptions
{
    ExportFormat format = ExportFormat::JsonLines;
    bool withMetadata = true;
    bool withData = false; //!< .npy always has them
    // CSV only
    bool byteOrderMark = false; //!< what some spreadsheets need to see UTF-8
    //! A text that begins with = + - @ TAB CR LF or ' gets one ' before it, so that no spreadsheet takes it for
    //! a formula. Taking one ' off every cell that begins with one gives the text back. Numbers stay.
    bool formulaSafe = true;
    bool fieldColumns = true; //!< a column a metadata field; otherwise one with the metadata as JSON
    //! Of the field columns; empty: the fields of the first page. Members without a column are not lost, but
    //! stand as a JSON object in the last one.
    QStringList fields;

    bool hasData() const { return withData || format == ExportFormat::Npy; }
    bool operator==(const ExportOptions &) const = default;
};

struct ExportRequest
{
    IndexRef index;
    std::optional<IndexInfo> info; //!< as far as known: used where the service does not say (no rights)
    QString endpoint; //!< as shown to people, for the sidecar
    QString fileName; //!< the target
    ExportOptions options;
    int segments = SegmentPlan::segmentCount; //!< 1: in the order of the listing
    std::optional<QList<QByteArray>> keys; //!< only these, in this order; absent: the whole index
    bool replace = false; //!< what is there under the target's names
    bool resume = false; //!< go on with what an earlier export to this target left
    bool restart = false; //!< begin anew although there is something to go on with
};

struct ExportReport
{
    //! Why nothing was begun, where another request would do.
    enum class Refusal {
        None,
        TargetExists, //!< `replace` would
        Unfinished, //!< `resume` or `restart` would
        OtherExport, //!< the unfinished one was of another index or with other options: `restart` would
    };

    ExportRequest request;
    QStringList files; //!< what there is now: target, keys file, sidecar; empty unless complete
    qint64 rows = 0; //!< in the file
    qint64 bytes = 0; //!< of the target
    qint64 missing = 0; //!< keys that were asked for and do not exist
    QByteArray sha256; //!< of the target
    QString indexText; //!< bucket/index
    std::optional<ApiError> error; //!< the service did not give what was asked
    QString problem; //!< a file could not be written or read, or what came does not add up
    Refusal refusal = Refusal::None;
    bool stopped = false;
    bool canResume = false; //!< rows are kept beside the target

    //! All there is of what was asked for is in the file, on the disk, under its name.
    bool isComplete() const { return !error && problem.isEmpty() && !stopped && !files.isEmpty(); }
};

//! The names of what belongs to an export to \a target.
struct ExportNames
{
    explicit ExportNames(const QString &target, ExportFormat format);

    QString target;
    QString keys; //!< "vectors.keys.jsonl" of "vectors.npy"; empty for other formats
    QString sidecar; //!< "articles.jsonl.json": count, SHA-256, index
    QString part; //!< "articles.jsonl.part" while it is written
    QString keysPart;
    QString state; //!< "articles.jsonl.resume": what a resumed export goes on from
};

} // namespace vb

Q_DECLARE_METATYPE(vb::ExportReport)
