#include "commands/commands.h"

#include "commands/commandrunner.h"
#include "commands/countcommand.h"
#include "commands/exportcommand.h"

#include <QCoreApplication>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Commands
{
    Q_DECLARE_TR_FUNCTIONS(vb::Commands)
};

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<CountCommand>());
    commands.push_back(std::make_unique<ExportCommand>());
    return commands;
}

} // namespace

std::unique_ptr<Command> makeCommand(const QString &name)
{
    for (auto &command : allCommands()) {
        if (command->name() == name)
            return std::move(command);
    }
    return nullptr;
}

QString commandsHelpText()
{
    QString text = Commands::tr("Commands without a window (each has a --help of its own):") + u'\n';
    for (const auto &command : allCommands())
        text += u"  "_s + command->name().leftJustified(20) + u' ' + command->summary() + u'\n';
    return text;
}

int runCommand(std::unique_ptr<Command> command, LogSink *log, int argc, char *argv[])
{
    const Interruption::Blocker blocker; // before there is any thread
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"vector-bucket-browser"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(VB_VERSION));
    CommandRunner runner(std::move(command), log);
    if (const auto code = runner.start(QCoreApplication::arguments()))
        return int(*code);
    return QCoreApplication::exec();
}

} // namespace vb
