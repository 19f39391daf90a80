#pragma once

#include "result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

namespace vb {

//! A file that names keys: one a line, a JSON list of strings, or JSON lines whose objects have a `key`, such
//! as a backup or an export.
class KeyFile
{
    Q_DECLARE_TR_FUNCTIONS(vb::KeyFile)

public:
    static constexpr qint64 maximumBytes = qint64(256) * 1024 * 1024;

    //! The keys of a text, each once, in their order. Objects without a `key` (a backup's first and last line)
    //! are passed over; with a line that is no JSON the text is not taken for JSON lines.
    static QList<QByteArray> parse(const QByteArray &text);
    //! An error (kind Configuration) says why the file cannot be read, or that it names no key.
    static Result<QList<QByteArray>> read(const QString &fileName);
};

} // namespace vb
