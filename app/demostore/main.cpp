#include "democommandline.h"

#include <QCoreApplication>
#include <QTextStream>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int WrongArguments = 1;

vb::Credentials environmentCredentials()
{
    vb::Credentials credentials;
    credentials.accessKeyId = qEnvironmentVariable("OSS_ACCESS_KEY_ID");
    credentials.accessKeySecret = vb::Secret(qgetenv("OSS_ACCESS_KEY_SECRET"));
    credentials.securityToken = vb::Secret(qgetenv("OSS_SESSION_TOKEN"));
    credentials.source = u"OSS_ACCESS_KEY_ID"_s;
    return credentials;
}

//! A secret from the environment is never printed; one that was made up for this run must be.
QString greeting(const vb::DemoStore &store, bool ownCredentials)
{
    QString text = u"listening on %1 account %2 region %3\n"_s.arg(store.endpoint(), store.accountId(), store.region());
    if (ownCredentials)
        text += u"credentials: those in your environment (OSS_ACCESS_KEY_ID=%1)\n"_s.arg(
            store.credentials().accessKeyId);
    else
        text += u"credentials, for this run of the demo store only:\n"
                "  export OSS_ACCESS_KEY_ID=%1 OSS_ACCESS_KEY_SECRET=%2\n"_s.arg(
                    store.credentials().accessKeyId, QString::fromLatin1(store.credentials().accessKeySecret.bytes()));
    return text
        + u"connect: vector-bucket-browser --endpoint %1 --region %2 --account-id %3\n"_s.arg(
            store.endpoint(), store.region(), store.accountId());
}

int serve(const vb::DemoStoreOptions &options, const sigset_t &endSignals)
{
    vb::DemoStore store(options);
    const auto port = store.start();
    if (!port) {
        QTextStream(stderr) << "vector-bucket-demostore: " << port.error().message << '\n';
        return WrongArguments;
    }
    QTextStream(stdout) << greeting(store, options.credentials.isComplete()) << Qt::flush;
    int signal = 0;
    sigwait(&endSignals, &signal);
    store.stop();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    // Blocked before any thread exists, so that every thread inherits it and sigwait() is the only receiver.
    sigset_t endSignals;
    sigemptyset(&endSignals);
    sigaddset(&endSignals, SIGINT);
    sigaddset(&endSignals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &endSignals, nullptr);

    const QCoreApplication application(argc, argv);
    vb::demo::CommandLine line = vb::demo::parseCommandLine(QCoreApplication::arguments());
    switch (line.action) {
    case vb::demo::CommandLine::Action::PrintAndSucceed:
        QTextStream(stdout) << line.text;
        return 0;
    case vb::demo::CommandLine::Action::PrintAndFail:
        QTextStream(stderr) << "vector-bucket-demostore: " << line.text << '\n';
        return WrongArguments;
    case vb::demo::CommandLine::Action::Serve:
        break;
    }
    line.options.credentials = environmentCredentials();
    return serve(line.options, endSignals);
}
