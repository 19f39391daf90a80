#pragma once

#include "credentialprovider.h"
#include "result.h"

class QProcess;
class QTimer;

namespace vb {

//! Runs the command that the user agreed to, without a shell and without input, and reads what it prints. What it
//! prints is bounded, is parsed and forgotten, and never gets into a message; its errors are not read at all.
//! With its deadline, or this object, end the command and all that it started.
class ProcessProvider : public CredentialProvider
{
    Q_OBJECT

public:
    static constexpr qint64 maximumBytes = qint64(64) * 1024;

    ProcessProvider(const CredentialOffer &offer, const ProviderOptions &options, QObject *parent);
    ~ProcessProvider() override;

    void fetch() override;
    bool isFetching() const override { return m_isFetching; }

private:
    void start();
    QString refusal() const;
    bool readOutput();
    void processFinished(int exitCode, bool wasKilled);
    void stop();
    void finish(const Result<Credentials> &result);
    QString program() const; //!< its name without the path: arguments may hold secrets

    QString m_source;
    QStringList m_command;
    ProviderOptions m_options;
    QTimer *m_deadline;
    QProcess *m_process = nullptr;
    QByteArray m_output;
    bool m_isFetching = false;
};

} // namespace vb
