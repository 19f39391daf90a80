#pragma once

#include "commandline.h"
#include "commands/exitcode.h"
#include "types.h"

#include <QObject>

#include <optional>

namespace vb {

class Session;

//! What `vector-bucket-browser NAME …` does: something with one index, without a window. The runner reads the
//! options, connects, finds the index, and starts it; it prints its result to the standard output, and nothing
//! else there.
class Command : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QString name() const = 0;
    //! One sentence, for --help.
    virtual QString summary() const = 0;
    //! Beside those of the connection, --bucket and --index.
    virtual QList<CommandLine::Option> options() const = 0;
    //! Called once, first: what is wrong with the values of options(); absent when nothing is.
    virtual std::optional<QString> read(const CommandLine &line) = 0;
    //! \a session lives longer than this. Ends in ended(), not before this returned.
    virtual void start(Session *session, const BucketInfo &bucket, const IndexInfo &index) = 0;
    //! The user pressed Ctrl+C: come to an end soon, with ExitCode::Interrupted.
    virtual void interrupt() = 0;

Q_SIGNALS:
    //! Once. \a message: one line for stderr; may be empty.
    void ended(vb::ExitCode code, const QString &message);
    //! Shown where stderr is a terminal, each in the place of the one before.
    void progressed(const QString &line);
};

} // namespace vb
