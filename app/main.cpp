#include "application.h"
#include "commandline.h"
#include "commands/command.h"
#include "commands/commands.h"
#include "language.h"
#include "logfile.h"

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
    if (auto command = argc > 1 ? vb::makeCommand(QString::fromLocal8Bit(argv[1])) : nullptr)
        return vb::runCommand(std::move(command), argc, argv);
    const auto options = vb::CommandLine::parse(argumentList(argc, argv));
    if (!options || options->wantsHelp || options->wantsVersion)
        return answerOnTheTerminal(argc, argv, options ? options->language : QString());
    if (!options->logFile.isEmpty() && !vb::logTo(options->logFile)) {
        print(stderr, u"vector-bucket-browser: the log file cannot be written: "_s + options->logFile + u'\n');
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
    vb::Application browser(*options);
    browser.start();
    return QApplication::exec();
}
