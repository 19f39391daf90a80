#pragma once

#include "result.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace vb {

//! The program's options, checked one by one but not against each other's world: whether there are
//! credentials is startplan.h's matter. Needs no display and no application object.
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(vb::CommandLine)

public:
    struct Option
    {
        QString name;
        QString valueName; //!< empty: a switch
        QString description;
    };

    bool demo = false;
    QString region;
    QString accountId;
    QString endpoint; //!< with or without a scheme
    bool pathStyle = false; //!< false: the profile's default
    bool readOnly = false;
    QString profile; //!< the name of a saved connection
    QString bucket;
    QString index;
    QString language; //!< "en", "zh_CN", or empty for the system's
    QString logFile;
    bool newInstance = false; //!< no window in the program that runs already
    bool wantsVersion = false;
    bool wantsHelp = false;
    QHash<QString, QString> extra; //!< those of the options beside these that were given, with their values

    //! One of the options that say where to connect was given.
    bool namesConnection() const;

    //! \a arguments as main() got them, the program's name first; Qt's own (`-style`, `-platform` …) are
    //! skipped. An error's message is one line for stderr. A subcommand has options beside these.
    static Result<CommandLine> parse(const QStringList &arguments, const QList<Option> &more = {});
    //! What --help prints.
    static QString helpText();
    //! The same for a subcommand.
    static QString helpText(const QString &command, const QString &summary, const QList<Option> &more);
};

} // namespace vb
