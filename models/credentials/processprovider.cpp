#include "processprovider.h"

#include "credentialanswer.h"
#include "credentialswitches.h"
#include "visibletext.h"

#include <QFileInfo>
#include <QProcess>
#include <QTimer>

#include <csignal>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

ApiError failure(ApiError::Kind kind, const QString &message)
{
    ApiError error;
    error.kind = kind;
    error.message = message;
    return error;
}

} // namespace

ProcessProvider::ProcessProvider(const CredentialOffer &offer, const ProviderOptions &options, QObject *parent)
    : CredentialProvider(parent)
    , m_source(offer.source)
    , m_command(offer.command)
    , m_options(options)
    , m_deadline(new QTimer(this))
{
    m_deadline->setSingleShot(true);
    connect(m_deadline, &QTimer::timeout, this, [this] {
        using std::chrono::duration;
        finish(failure(
            ApiError::Kind::Timeout,
            tr("%1 did not end within %L2 s.").arg(program()).arg(duration<double>(m_options.deadline).count())));
    });
}

ProcessProvider::~ProcessProvider()
{
    stop();
}

void ProcessProvider::fetch()
{
    if (m_isFetching)
        return;
    m_isFetching = true;
    QTimer::singleShot(0, this, &ProcessProvider::start); // a start that fails at once would tell before this returned
}

void ProcessProvider::start()
{
    if (const QString reason = refusal(); !reason.isEmpty())
        return finish(failure(ApiError::Kind::Configuration, reason));
    m_output.clear();
    m_process = new QProcess(this);
    m_process->setProgram(m_command.constFirst());
    m_process->setArguments(m_command.sliced(1));
    m_process->setProcessEnvironment(m_options.environment);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(QProcess::nullDevice());
    // A group of its own: to be ended together with all that it started.
    m_process->setChildProcessModifier([] { ::setpgid(0, 0); });
    connect(m_process, &QProcess::readyReadStandardOutput, this, [this] { readOutput(); });
    connect(m_process, &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus status) {
        processFinished(exitCode, status == QProcess::CrashExit);
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(
                failure(ApiError::Kind::Configuration,
                        tr("%1 could not be started: there is no such program, or it may not be run.").arg(program())));
    });
    m_deadline->start(m_options.deadline);
    m_process->start(QProcess::ReadOnly);
}

//! Why the command is not run; empty: it is.
QString ProcessProvider::refusal() const
{
    if (m_command.isEmpty() || m_command.constFirst().isEmpty())
        return tr("There is no command to run.");
    if (m_command != m_options.consentedCommand)
        return tr("The command of %1 was not run: it is not the one that was agreed to.").arg(m_source);
    // It would depend on the folder that this program happens to have been started in.
    if (m_command.constFirst().contains(u'/') && QFileInfo(m_command.constFirst()).isRelative())
        return tr("The command of %1 was not run: write the whole path of %2.").arg(m_source, program());
    return CredentialSwitches(m_options.environment).externalProblem();
}

//! False: it was too much, and all has ended, perhaps with this object.
bool ProcessProvider::readOutput()
{
    m_output += m_process->readAllStandardOutput();
    if (m_output.size() <= maximumBytes)
        return true;
    finish(failure(ApiError::Kind::BadAnswer,
                   tr("%1 printed more than %L2 KiB.").arg(program()).arg(maximumBytes / 1024)));
    return false;
}

void ProcessProvider::processFinished(int exitCode, bool wasKilled)
{
    if (!readOutput())
        return;
    if (wasKilled)
        return finish(failure(ApiError::Kind::BadAnswer, tr("%1 crashed or was killed.").arg(program())));
    if (exitCode != 0)
        return finish(
            failure(ApiError::Kind::BadAnswer, tr("%1 ended with the exit code %2.").arg(program()).arg(exitCode)));
    Result<Credentials> result = parseCredentialAnswer(std::exchange(m_output, {}), AnswerRule::KeyOrToken, m_source,
                                                       QDateTime::currentDateTimeUtc());
    if (!result)
        result.error().message = tr("%1 ended well, but: %2").arg(program(), result.error().message);
    finish(result);
}

//! Never waits. A QProcess must not die before its child: it takes leave of us, and goes when it may.
void ProcessProvider::stop()
{
    m_deadline->stop();
    const Secret wiped(std::exchange(m_output, {}));
    QProcess *process = std::exchange(m_process, nullptr);
    if (!process)
        return;
    process->disconnect(this);
    process->setParent(nullptr); // a slot of it may delete this
    if (process->state() == QProcess::NotRunning)
        return process->deleteLater();
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    connect(process, &QProcess::errorOccurred, process, &QObject::deleteLater);
    if (process->processId() > 0)
        ::kill(-pid_t(process->processId()), SIGKILL);
    process->kill(); // should it have no group yet
}

void ProcessProvider::finish(const Result<Credentials> &result)
{
    stop();
    m_isFetching = false;
    if (result)
        Q_EMIT ready(*result);
    else {
        ApiError error = result.error();
        error.place = m_source;
        Q_EMIT failed(error);
    }
}

QString ProcessProvider::program() const
{
    return visibleText(bounded(QFileInfo(m_command.value(0)).fileName(), 80));
}

} // namespace vb
