#include "commands/commandrunner.h"

#include "connections/credentialfetch.h"
#include "connections/profileaddress.h"
#include "connections/profilestore.h"
#include "credentialoffers.h"
#include "credentialsources.h"
#include "demohost.h"
#include "language.h"
#include "logging/logsink.h"
#include "networkfactory.h"
#include "placeresolver.h"
#include "session.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcessEnvironment>

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

CommandRunner::CommandRunner(std::unique_ptr<Command> command, LogSink *log, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_secrets(&m_keychain)
    , m_command(std::move(command))
{
    connect(&m_interruption, &Interruption::happened, this, &CommandRunner::interrupt);
    connect(m_command.get(), &Command::progressed, this, [this](const QString &line) { m_progress.show(line); });
    connect(m_command.get(), &Command::ended, this, &CommandRunner::end);
}

CommandRunner::~CommandRunner() = default;

std::optional<ExitCode> CommandRunner::start(const QStringList &arguments)
{
    const auto wrong = read(arguments);
    if (wrong) {
        print(*wrong);
        return ExitCode::WrongArguments;
    }
    if (m_line.wantsHelp) {
        const QString help = CommandLine::helpText(m_command->name(), m_command->summary(), m_command->options());
        std::fputs(help.toLocal8Bit().constData(), stdout);
        return ExitCode::Done;
    }
    const StartPlan plan = StartPlan::decide(m_line, environmentSettings(QProcessEnvironment::systemEnvironment()));
    if (plan.kind == StartPlan::Kind::Connect) {
        connectTo(plan.profile, plan.credentials);
        return std::nullopt;
    }
    const auto problem = plan.kind == StartPlan::Kind::Saved ? openSaved(plan)
        : plan.kind == StartPlan::Kind::Demo                 ? openDemo(plan)
                                                             : plan.problem.message;
    if (!problem)
        return std::nullopt;
    print(*problem);
    return ExitCode::WrongArguments;
}

//! What is wrong with the arguments; absent when nothing is.
std::optional<QString> CommandRunner::read(const QStringList &arguments)
{
    QStringList rest = arguments;
    rest.removeAt(1); // the command's name
    Result<CommandLine> line = CommandLine::parse(rest, m_command->options());
    installLanguage(line ? line->language : QString(), &m_translators);
    if (!line)
        return CommandLine::parse(rest, m_command->options()).error().message; // in the language
    m_line = std::move(line).value();
    if (m_line.wantsHelp)
        return std::nullopt;
    if (m_line.bucket.isEmpty() || m_line.index.isEmpty())
        return tr("--bucket and --index are needed");
    if (auto wrong = m_command->read(m_line))
        return wrong;
    const QString problem = m_line.logFile.isEmpty() ? QString() : m_log->writeTo(m_line.logFile);
    if (!problem.isEmpty())
        return tr("the log file %1 cannot be written: %2").arg(m_line.logFile, problem);
    return std::nullopt;
}

//! A script that forgot its credentials must not be answered with made-up data.
std::optional<QString> CommandRunner::openDemo(const StartPlan &plan)
{
    if (!m_line.demo)
        return tr("There are no credentials. Set OSS_ACCESS_KEY_ID and OSS_ACCESS_KEY_SECRET in the environment, or "
                  "give --demo for the demo store.");
    m_demoHost = std::make_unique<DemoHost>();
    connect(m_demoHost.get(), &DemoHost::started, this, [this, plan](Profile profile, const Credentials &credentials) {
        profile.readOnly = plan.profile.readOnly;
        connectTo(profile, credentials);
    });
    connect(m_demoHost.get(), &DemoHost::failed, this,
            [this](const ApiError &error) { end(ExitCode::ClientFault, errorReport(error)); });
    return std::nullopt;
}

//! Asks nobody: what only a window can ask ends it.
std::optional<QString> CommandRunner::openSaved(const StartPlan &plan)
{
    const ProfileStore store;
    std::optional<Profile> profile = store.findByName(plan.profile.name);
    if (!profile)
        return store.problem().isEmpty() ? tr("There is no saved connection named “%1”.").arg(plan.profile.name)
                                         : store.problem();
    if (endpointNeedsConfirmation(*profile))
        return tr("The endpoint %1 was not agreed to yet. Connect once in the window.").arg(addressOf(*profile));
    profile->readOnly = profile->readOnly || plan.profile.readOnly;
    profile->isReadOnlyForced = plan.profile.readOnly;
    auto *fetch = new CredentialFetch(
        *profile, &m_secrets,
        [] { return findCredentialOffers(QProcessEnvironment::systemEnvironment(), QDir::homePath()); }, this);
    connect(fetch, &CredentialFetch::ready, this, [this](const Connection &connection) {
        connectTo(connection.profile, connection.credentials, connection.proxyPassword);
    });
    connect(fetch, &CredentialFetch::secretNeeded, this,
            [this](const QString &why) { end(ExitCode::WrongArguments, why); });
    connect(fetch, &CredentialFetch::consentNeeded, this, [this] {
        end(ExitCode::WrongArguments, tr("Its command was not agreed to yet. Connect once in the window."));
    });
    connect(fetch, &CredentialFetch::failed, this,
            [this](const ApiError &error) { end(ExitCode::ClientFault, errorReport(error)); });
    fetch->start();
    return std::nullopt;
}

void CommandRunner::connectTo(const Profile &profile, const Credentials &credentials, const Secret &proxyPassword)
{
    const Result<NetworkFactory> network = NetworkFactory::forProfile(profile, proxyPassword);
    if (!network)
        return end(ExitCode::ClientFault, errorReport(network.error()));
    m_network.reset(network->make(nullptr));
    m_session = std::make_unique<Session>(profile, credentials, m_network.get());
    m_log->hide(credentials, proxyPassword, m_session.get());
    m_session->useScanThreads(*network);
    PlaceResolver *resolver = m_session->makePlaceResolver(this);
    connect(resolver, &PlaceResolver::resolved, this, [this](const BucketInfo &bucket, const IndexInfo &index) {
        m_isStarted = true;
        m_command->start(m_session.get(), bucket, index);
    });
    connect(resolver, &PlaceResolver::failed, this,
            [this](const ApiError &error) { end(exitCodeOf(error), errorReport(error)); });
    resolver->resolve(m_line.bucket, m_line.index);
}

void CommandRunner::interrupt()
{
    if (m_isStarted)
        m_command->interrupt();
    else
        end(ExitCode::Interrupted, tr("interrupted"));
}

void CommandRunner::end(ExitCode code, const QString &message)
{
    m_progress.clear();
    if (!message.isEmpty())
        print(message);
    std::fflush(stdout);
    QCoreApplication::exit(int(code));
}

void CommandRunner::print(const QString &message)
{
    const QString line = u"vector-bucket-browser "_s + m_command->name() + u": "_s + message.simplified() + u'\n';
    std::fputs(line.toLocal8Bit().constData(), stderr);
}

} // namespace vb
