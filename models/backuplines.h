#pragma once

#include "backupfile.h"

#include <QByteArrayList>

//! The lines of a backup file, as pure functions. A file is: a header, a line a vector, a line for each key
//! that was asked for and did not exist, a trailer. Every line is one JSON object without its line feed. A
//! vector's `data` and `metadata` are the server's, byte by byte; where it sent a line feed between tokens,
//! which a line cannot hold, they stand as JSON in a string, `dataText` and `metadataText`.
namespace vb::backup {

//! The last line. With it the lines before can be proven whole.
struct End
{
    qint64 vectors = 0;
    qint64 missing = 0; //!< lines
    QByteArray digest; //!< of every byte before this line; hexadecimal
};

QByteArray headerLine(const BackupHeader &header);
QByteArray vectorLine(const VectorRecord &record);
QByteArray missingLine(const QByteArray &key);
QByteArray endLine(const End &end);

//! Absent: the line is not what it should be.
std::optional<BackupHeader> parseHeader(const QByteArray &line);
std::optional<VectorRecord> parseVector(const QByteArray &line);
std::optional<QByteArray> parseMissing(const QByteArray &line);
std::optional<End> parseEnd(const QByteArray &line);

} // namespace vb::backup
