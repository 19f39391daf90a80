#include "secondstart.h"

#include "connections/profilestore.h"
#include "startplan.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QProcessEnvironment>

#include <algorithm>
#include <chrono>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

namespace {

constexpr auto greetingTime = 2s;
constexpr auto answerTime = 10s; //!< once it has greeted, it works: only opening the window is waited for
constexpr qint64 longestLine = qint64(64) * 1024;

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray greeting()
{
    return line({{u"program"_s, u"vector-bucket-browser"_s}, {u"version"_s, QString::fromLatin1(VB_VERSION)}});
}

//! Printable and short, or it is no token.
bool isActivation(const QByteArray &token)
{
    return token.size() <= 256 && std::all_of(token.cbegin(), token.cend(), [](char c) { return c > ' ' && c < 127; });
}

//! Made where it is missing. Empty unless it is the user's alone.
QString privateFolder(const QString &folder)
{
    QDir().mkpath(QFileInfo(folder).path());
    const QByteArray name = QFile::encodeName(folder);
    ::mkdir(name.constData(), S_IRWXU);
    struct stat facts = {};
    const bool isMine = ::lstat(name.constData(), &facts) == 0 && S_ISDIR(facts.st_mode) && facts.st_uid == ::geteuid()
        && (facts.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    return isMine ? folder : QString();
}

//! One of the vendor's variables is set: credentials, or where they are.
bool hasVendorVariables(const QProcessEnvironment &environment)
{
    const QStringList names = environment.keys();
    return std::any_of(names.cbegin(), names.cend(), [](const QString &name) {
        return name.startsWith("OSS"_L1) || name.startsWith("ALIBABA_CLOUD_"_L1);
    });
}

} // namespace

QByteArray StartRequest::toLine() const
{
    QJsonArray arguments;
    const auto add = [&arguments](const QString &name, const QString &value) {
        if (!value.isEmpty())
            arguments.append(QString(u"--"_s + name + u'=' + value));
    };
    if (options.demo)
        arguments.append(u"--demo"_s);
    if (options.readOnly)
        arguments.append(u"--read-only"_s);
    add(u"profile"_s, options.profile);
    add(u"bucket"_s, options.bucket);
    add(u"index"_s, options.index);
    return line({{u"arguments"_s, arguments}, {u"activation"_s, QString::fromLatin1(activation)}});
}

std::optional<StartRequest> StartRequest::fromLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (!object.value("arguments"_L1).isArray())
        return {};
    QStringList arguments{u"vector-bucket-browser"_s};
    const QJsonArray given = object.value("arguments"_L1).toArray();
    for (const auto &argument : given)
        arguments.append(argument.toString());
    const Result<CommandLine> options = CommandLine::parse(arguments);
    const QByteArray activation = object.value("activation"_L1).toString().toLatin1();
    if (!options || options->namesConnection() || !isActivation(activation))
        return {};
    StartRequest request;
    request.options.demo = options->demo;
    request.options.readOnly = options->readOnly;
    request.options.profile = options->profile;
    request.options.bucket = options->bucket;
    request.options.index = options->index;
    request.activation = activation;
    return request;
}

bool canBePassedOn(const CommandLine &options, const StartPlan &plan, const ProfileStore &profiles,
                   const QProcessEnvironment &environment)
{
    if (options.newInstance || !options.logFile.isEmpty())
        return false;
    if (plan.kind == StartPlan::Kind::Demo || plan.kind == StartPlan::Kind::Choose)
        return true;
    if (plan.kind != StartPlan::Kind::Saved)
        return false; // of this environment, or about it
    const std::optional<Profile> profile = profiles.findByName(plan.profile.name);
    const CredentialKind kind = profile ? profile->credentials.kind : CredentialKind::Key;
    const bool usesEnvironment = kind == CredentialKind::Imported || kind == CredentialKind::Process;
    return !usesEnvironment || !hasVendorVariables(environment);
}

QString instanceSocket(const QString &settingsFolder, const QProcessEnvironment &environment)
{
    const QString home = environment.value(u"HOME"_s);
    const QString runtime = environment.value(u"XDG_RUNTIME_DIR"_s);
    const QString folder
        = privateFolder(QDir::isAbsolutePath(runtime) ? QString(runtime + u"/vector-bucket-browser"_s)
                                                      : QString(home + u"/.cache/vector-bucket-browser/run"_s));
    if (folder.isEmpty())
        return {};
    QCryptographicHash world(QCryptographicHash::Sha256);
    for (const QString &part : {settingsFolder, environment.value(u"XDG_STATE_HOME"_s), home,
                                environment.value(u"DISPLAY"_s), environment.value(u"WAYLAND_DISPLAY"_s)})
        world.addData(QByteArray(part.toUtf8() + '\0'));
    return folder + u'/' + QString::fromLatin1(world.result().toHex().first(16));
}

RunningProgram::RunningProgram(QString socket, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
{
    connect(&m_server, &QLocalServer::newConnection, this, &RunningProgram::greet);
}

RunningProgram::~RunningProgram() = default;

bool RunningProgram::claim()
{
    if (m_socket.isEmpty())
        return false;
    m_lock = std::make_unique<QLockFile>(QString(m_socket + u".lock"_s));
    m_lock->setStaleLockTime(0); // it is held for days; that of a program that is gone is stale all the same
    if (!m_lock->tryLock()) {
        m_lock.reset();
        return false;
    }
    QLocalServer::removeServer(m_socket);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    return m_server.listen(m_socket);
}

void RunningProgram::greet()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(answerTime, socket, &QLocalSocket::abort);
        socket->setReadBufferSize(longestLine);
        socket->write(greeting());
    }
}

void RunningProgram::read(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() >= longestLine)
            socket->abort();
        return;
    }
    const std::optional<StartRequest> request = StartRequest::fromLine(socket->readLine());
    socket->disconnect(this);
    if (request)
        Q_EMIT startRequested(*request);
    socket->write(line({{u"taken"_s, request.has_value()}}));
    socket->disconnectFromServer(); // once it is written
}

SecondStart::SecondStart(const QString &socket, StartRequest request, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_connection(new QLocalSocket(this))
{
    m_patience.setSingleShot(true);
    m_patience.start(greetingTime);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(&SecondStart::refused); });
    connect(m_connection, &QLocalSocket::readyRead, this, &SecondStart::read);
    // Queued: nothing is told before the constructor has returned.
    connect(
        m_connection, &QLocalSocket::errorOccurred, this, [this] { end(&SecondStart::refused); }, Qt::QueuedConnection);
    m_connection->connectToServer(socket);
}

SecondStart::~SecondStart() = default;

void SecondStart::read()
{
    while (m_connection->canReadLine() && !m_hasEnded) {
        const QByteArray line = m_connection->readLine();
        if (m_isSent)
            return end(QJsonDocument::fromJson(line).object().value("taken"_L1).toBool() ? &SecondStart::taken
                                                                                         : &SecondStart::refused);
        if (line != greeting())
            return end(&SecondStart::refused);
        m_isSent = true;
        m_patience.start(answerTime);
        m_connection->write(m_request.toLine());
    }
}

void SecondStart::end(void (SecondStart::*signal)())
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_patience.stop();
    m_connection->disconnect(this);
    m_connection->abort();
    Q_EMIT(this->*signal)();
}

} // namespace vb
