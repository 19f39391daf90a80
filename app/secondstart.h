#pragma once

#include "commandline.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QLocalSocket;
class QProcessEnvironment;

namespace vb {

class ProfileStore;
struct StartPlan;

//! What a start asks of the program that runs already: options that say what to open, by name. There is no place
//! in it for an environment or a secret.
struct StartRequest
{
    CommandLine options; //!< demo, profile, readOnly, bucket and index; the others are not passed on
    QByteArray activation; //!< lets the other program's window have the focus

    QByteArray toLine() const;
    //! Absent when it is not one, or holds what it may not.
    static std::optional<StartRequest> fromLine(const QByteArray &line);
};

//! Whether another program may do it: it has the same saved connections and the same demo store, but neither
//! this one's environment nor its log.
bool canBePassedOn(const CommandLine &options, const StartPlan &plan, const ProfileStore &profiles,
                   const QProcessEnvironment &environment);

//! A socket in the user's runtime folder, for programs with the same settings on the same display. Empty where
//! there is no folder that is the user's alone.
QString instanceSocket(const QString &settingsFolder, const QProcessEnvironment &environment);

//! The program that runs: answers later starts. Greets who connects with its version; one that is too busy to
//! greet is not asked for anything.
class RunningProgram : public QObject
{
    Q_OBJECT

public:
    explicit RunningProgram(QString socket, QObject *parent = nullptr);
    ~RunningProgram() override;

    //! False: another one runs, or nobody can be listened to. What a killed one left is cleaned up.
    bool claim();

Q_SIGNALS:
    void startRequested(const vb::StartRequest &request);

private:
    void greet();
    void read(QLocalSocket *socket);

    QString m_socket;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

//! A start that asks the running program to do it. Ends in exactly one signal.
class SecondStart : public QObject
{
    Q_OBJECT

public:
    SecondStart(const QString &socket, StartRequest request, QObject *parent = nullptr);
    ~SecondStart() override;

Q_SIGNALS:
    void taken();
    //! Nobody is there, or of another version, or does not answer: it is not known to have been done.
    void refused();

private:
    void read();
    void end(void (SecondStart::*signal)());

    StartRequest m_request;
    QLocalSocket *m_connection;
    QTimer m_patience;
    bool m_isSent = false;
    bool m_hasEnded = false;
};

} // namespace vb
