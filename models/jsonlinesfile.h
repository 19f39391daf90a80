#pragma once

#include "linereader.h"
#include "sha256.h"
#include "vectorfile.h"

#include <QFile>

namespace vb {

//! Vectors as JSON Lines: our exports, backups (whose first and last lines are passed over here), and what other
//! programs write. Blank lines do not count.
class JsonLinesFile : public VectorFile
{
public:
    JsonLinesFile(const QString &fileName, const ImportRules &rules);

    //! The header has what the export's sidecar says, where there is one.
    Result<BackupHeader> open() override;
    Result<std::optional<VectorRecord>> next() override;

    //! One line after the other, with its fault where it has one; absent at the end. For a dry run, after open().
    Result<std::optional<ImportLine>> nextLine();
    qint64 line() const { return m_line; } //!< the number of the last line read, from 1
    qint64 position() const { return m_lines.position(); }
    qint64 size() const { return m_file.size(); }
    void setRules(const ImportRules &rules) { m_rules = rules; }
    //! Of everything up to the end, once that is reached; SHA-256 as in the sidecar.
    QByteArray digest() const { return m_digest.hex(); }

private:
    ApiError fault(const QString &message) const;

    QFile m_file;
    LineReader m_lines;
    ImportRules m_rules;
    qint64 m_line = 0;
    Sha256 m_digest;
    std::optional<ApiError> m_error;
};

} // namespace vb
