#include "application.h"
#include "commandline.h"
#include "commands/command.h"
#include "commands/commands.h"
#include "coredumps.h"
#include "language.h"
#include "logging/logsink.h"
#include "settings.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongArguments = 1;

void print(FILE *stream, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
}

QStringList argumentList(int argc, char *argv[])
{
    QStringList list;
    for (int i = 0; i < argc; ++i)
        list.append(QString::fromLocal8Bit(argv[i]));
    return list;
}

//! Help, the version and complaints need no display, but a language.
int answerOnTheTerminal(int &argc, char *argv[], const QString &language)
{
    const QCoreApplication application(argc, argv);
    QObject translators;
    vb::installLanguage(language, &translators);
    const auto options = vb::CommandLine::parse(argumentList(argc, argv));
    if (!options) {
        print(stderr, u"vector-bucket-browser: "_s + options.error().message + u'\n');
        return wrongArguments;
    }
    print(stdout,
          options->wantsHelp ? QString(vb::CommandLine::helpText() + u'\n' + vb::commandsHelpText())
                             : QString(u"vector-bucket-browser "_s + QString::fromLatin1(VB_VERSION) + u'\n'));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    vb::refuseCoreDumps();
    vb::LogSink log;
    if (auto command = argc > 1 ? vb::makeCommand(QString::fromLocal8Bit(argv[1])) : nullptr)
        return vb::runCommand(std::move(command), &log, argc, argv);
    const auto options = vb::CommandLine::parse(argumentList(argc, argv));
    if (!options || options->wantsHelp || options->wantsVersion)
        return answerOnTheTerminal(argc, argv, options ? options->language : QString());
    const QString problem = options->logFile.isEmpty() ? QString() : log.writeTo(options->logFile);
    if (!problem.isEmpty()) {
        print(stderr, u"vector-bucket-browser: the log file cannot be written: "_s + problem + u'\n');
        return wrongArguments;
    }
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"vector-bucket-browser"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(VB_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Vector Bucket Browser"_s);
    QGuiApplication::setDesktopFileName(u"vector-bucket-browser"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/vector-bucket-browser.svg"_s));
    QObject translators;
    vb::installLanguage(options->language, &translators);
    if (options->logFile.isEmpty() && vb::Settings().isLogFileWritten())
        log.writeTo(vb::LogSink::standardFile());
    vb::Application browser(*options, &log);
    browser.start();
    return QApplication::exec();
}
