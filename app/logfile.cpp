#include "logfile.h"

#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>
#include <QSysInfo>

#include <memory>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

Q_LOGGING_CATEGORY(lcApp, "vb.app", QtWarningMsg)

//! Behind a message handler, which is a bare function: there is no other place for its state.
struct Log
{
    QMutex mutex;
    QFile file;
    QtMessageHandler previous = nullptr;
};

Log &log()
{
    static Log theLog;
    return theLog;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' '
        + qFormatLogMessage(type, context, message) + u'\n';
    {
        const QMutexLocker locker(&log().mutex);
        log().file.write(line.toUtf8());
        log().file.flush();
    }
    const bool isForTheTerminal = type != QtDebugMsg && type != QtInfoMsg;
    if (log().previous && isForTheTerminal)
        log().previous(type, context, message);
}

} // namespace

bool logTo(const QString &fileName)
{
    constexpr auto permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    log().file.setFileName(fileName);
    if (!log().file.open(QIODevice::WriteOnly | QIODevice::Append, permissions))
        return false;
    log().file.setPermissions(permissions); // of one that was there before
    log().previous = qInstallMessageHandler(handle);
    // Calls are silent otherwise, and whoever asks for a log wants them. QT_LOGGING_RULES has the last word.
    QLoggingCategory::setFilterRules(u"vb.*.info=true"_s);
    qCInfo(lcApp, "version %s, Qt %s, %s", VB_VERSION, qVersion(), qUtf8Printable(QSysInfo::prettyProductName()));
    return true;
}

} // namespace vb
