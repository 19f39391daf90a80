#include "logging/logsink.h"

#include "privatefolder.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>

#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

Q_LOGGING_CATEGORY(lcApp, "vb.app", QtWarningMsg)

constexpr qsizetype longestMessage = 4096; //!< characters
constexpr qsizetype longestLookedAt = 65536;

//! Behind a message handler there is no other place for it.
std::atomic<LogSink *> &theSink()
{
    static std::atomic<LogSink *> sink = nullptr;
    return sink;
}

//! One line that cannot be taken for two, nor for orders to a terminal.
QString asLine(const QString &message)
{
    QString line;
    line.reserve(message.size());
    for (const QChar c : message.left(longestMessage)) {
        if (c == u'\n')
            line += u"\\n"_s;
        else if (c.category() == QChar::Other_Control && c != u'\t')
            line += u"\\x"_s + QString::number(c.unicode(), 16).rightJustified(2, u'0');
        else
            line += c;
    }
    if (message.size() > longestMessage)
        line += u"… (%1 characters more)"_s.arg(message.size() - longestMessage);
    return line;
}

} // namespace

LogSink::LogSink(QObject *parent)
    : LogSink(LogFile::Limits(), parent)
{ }

LogSink::LogSink(LogFile::Limits limits, QObject *parent)
    : QObject(parent)
    , m_file(limits)
{
    theSink() = this;
    m_previous = qInstallMessageHandler(handle);
}

LogSink::~LogSink()
{
    qInstallMessageHandler(m_previous);
    theSink() = nullptr;
}

QString LogSink::standardFile()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state)) // or it is to be ignored
        state = QDir::homePath() + u"/.local/state"_s;
    return state + u"/vector-bucket-browser/log"_s;
}

QString LogSink::writeTo(const QString &fileName)
{
    QString problem;
    {
        const QMutexLocker locker(&m_mutex);
        if (fileName == standardFile())
            problem = makePrivateFolder(QFileInfo(fileName).absolutePath());
        if (problem.isEmpty())
            problem = m_file.open(fileName);
        else
            m_file.close();
    }
    if (problem.isEmpty()) {
        // Calls are silent otherwise, and whoever asks for a log wants them. QT_LOGGING_RULES has the last word.
        QLoggingCategory::setFilterRules(u"vb.*.info=true"_s);
        qCInfo(lcApp, "version %s, Qt %s, %s", VB_VERSION, qVersion(), qUtf8Printable(QSysInfo::prettyProductName()));
    }
    Q_EMIT changed();
    return problem;
}

void LogSink::stop()
{
    {
        const QMutexLocker locker(&m_mutex);
        m_file.close();
    }
    QLoggingCategory::setFilterRules({});
    Q_EMIT changed();
}

bool LogSink::isWriting() const
{
    const QMutexLocker locker(&m_mutex);
    return m_file.isOpen();
}

QString LogSink::fileName() const
{
    const QMutexLocker locker(&m_mutex);
    return m_file.fileName();
}

void LogSink::hide(const Credentials &credentials, const Secret &proxyPassword, QObject *owner)
{
    connect(owner, &QObject::destroyed, this, [this, owner] {
        const QMutexLocker locker(&m_mutex);
        m_secrets.remove(owner); // NOLINT(clang-analyzer-core.CallAndMessage): owned by QHash, and not null
    });
    const QMutexLocker locker(&m_mutex);
    KnownSecrets &secrets = m_secrets[owner];
    secrets.add(credentials.accessKeySecret);
    secrets.add(credentials.securityToken);
    secrets.add(proxyPassword);
    secrets.addKeyId(credentials.accessKeyId);
}

void LogSink::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    thread_local bool isBusy = false; // what is logged on the way is dropped: it would never end
    LogSink *sink = theSink();
    if (!sink || std::exchange(isBusy, true))
        return;
    sink->take(type, context, message);
    isBusy = false;
}

void LogSink::take(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    bool isWriting = false;
    QString line;
    {
        const QMutexLocker locker(&m_mutex);
        line = asLine(harmless(message));
        isWriting = m_file.isOpen();
        if (isWriting)
            append(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' '
                   + qFormatLogMessage(type, context, line));
    }
    const bool isForTheTerminal = !isWriting || (type != QtDebugMsg && type != QtInfoMsg);
    if (m_previous && isForTheTerminal)
        m_previous(type, context, line);
}

QString LogSink::harmless(const QString &message) const
{
    QString text = message.left(longestLookedAt);
    for (const KnownSecrets &secrets : m_secrets)
        text = secrets.redacted(text);
    return redacted(text);
}

void LogSink::append(const QString &line)
{
    const QString problem = m_file.append(line.toUtf8());
    if (problem.isEmpty())
        return;
    m_file.close();
    QMetaObject::invokeMethod(
        this,
        [this, problem] {
            Q_EMIT changed();
            Q_EMIT failed(problem);
        },
        Qt::QueuedConnection);
}

} // namespace vb
