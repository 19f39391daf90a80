#include "systemkeychain.h"

#include <qt6keychain/keychain.h>

namespace vb {

namespace {

//! Of all entries, next to the entry's own name.
QString serviceName()
{
    return QStringLiteral("vector-bucket-browser");
}

Keychain::Outcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return Keychain::Outcome::Done;
    case QKeychain::EntryNotFound:
        return Keychain::Outcome::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Keychain::Outcome::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Keychain::Outcome::Absent;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError: // also: no session bus, no secret service
        break;
    }
    return Keychain::Outcome::Failed;
}

void start(QKeychain::Job *job, QObject *context, const Keychain::Callback &callback)
{
    job->setInsecureFallback(false); // is the default; a secret in a settings file would be a lie
    QObject::connect(job, &QKeychain::Job::finished, context, [callback](QKeychain::Job *done) {
        Keychain::Answer answer;
        answer.outcome = outcomeOf(done->error());
        answer.message = done->errorString();
        // QtKeychain frees its own copy without wiping it: nothing here can reach that one.
        if (auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done))
            answer.secret = Secret(reading->binaryData());
        callback(answer);
    });
    job->start();
}

} // namespace

void SystemKeychain::read(const QString &entry, QObject *context, const Callback &callback)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName()); // deletes itself
    job->setKey(entry);
    start(job, context, callback);
}

void SystemKeychain::write(const QString &entry, const Secret &secret, QObject *context, const Callback &callback)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setKey(entry);
    job->setBinaryData(secret.bytes());
    start(job, context, callback);
}

void SystemKeychain::remove(const QString &entry, QObject *context, const Callback &callback)
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName());
    job->setKey(entry);
    start(job, context, callback);
}

} // namespace vb
