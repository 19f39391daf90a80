#pragma once

#include "exportrequest.h"
#include "result.h"
#include "scanjob.h"

#include <QDateTime>
#include <QJsonObject>

namespace vb {

//! What an export goes on from after a failure: up to which page of each segment its files are whole. A vector is
//! in the files exactly when it is before one of these positions.
struct ExportState
{
    QJsonObject index; //!< as described when it began: a resumed export must find the same
    QJsonObject options;
    QStringList fields; //!< of CSV
    QList<SegmentStart> positions; //!< one a segment; of keys: one, its token says how many are settled
    qint64 targetBytes = 0;
    qint64 keysBytes = 0; //!< of the keys file
    qint64 rows = 0;
    qint64 missing = 0;
    int resumptions = 0;
    QDateTime started; //!< UTC

    QByteArray toJson() const;
    //! An error (kind Configuration): \a fileName cannot be read, or holds no state.
    static Result<ExportState> read(const QString &fileName);
};

//! The parts of a request that must be the same for an export to go on.
QJsonObject describeIndex(const ExportRequest &request, const IndexInfo &info);
QJsonObject describeOptions(const ExportRequest &request);

} // namespace vb
