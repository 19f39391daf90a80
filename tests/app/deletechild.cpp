// A program that deletes as it is told on standard input, and kills itself with SIGKILL right after the journal's
// n-th line: nothing can be tidied up then, as with a power cut. For tst_deleteresume. Its exit code is 0 when the
// deletion was complete. Linked with --wrap=write, so that this file sees what the journal writes.
#include "deletechild.h"

#include "deletejob.h"
#include "deletejournal.h"
#include "vectorclient.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkAccessManager>
#include <QTextStream>

#include <atomic>
#include <csignal>
#include <cstring>
#include <unistd.h>

using namespace vb;

namespace {

std::atomic<int> linesToLive{0}; //!< 0: no end
std::atomic<bool> tearsLine{false};

bool isJournalLine(const void *data, size_t bytes)
{
    constexpr char start[] = R"({"record")";
    return bytes > sizeof start && std::memcmp(data, start, sizeof start - 1) == 0;
}

int run(const DeleteChildTask &task)
{
    Profile profile;
    profile.name = QStringLiteral("child");
    profile.endpoint = task.endpoint;
    profile.region = task.region;
    profile.accountId = task.accountId;
    Credentials credentials;
    credentials.accessKeyId = task.accessKeyId;
    credentials.accessKeySecret = Secret(task.secret);
    QNetworkAccessManager network;
    VectorClient client(profile, credentials, &network);
    DeleteJournal journal(task.journal);
    DeleteOptions options;
    options.backup = !task.backups.isEmpty();
    options.backupDirectory = task.backups;
    options.resumedId = task.resume;
    const IndexRef index{{task.bucket, task.region, task.accountId, {}, {}}, task.index};
    DeleteJob job(&client, &journal, {DeleteRequest::What::Vectors, index, task.keys}, options);
    QObject::connect(&job, &DeleteJob::finished, &job, [](const DeleteReport &report) {
        QTextStream(stderr) << report.problem << (report.backupError ? report.backupError->details() : QString());
        QCoreApplication::exit(report.isComplete() ? 0 : 1);
    });
    job.start();
    return QCoreApplication::exec();
}

} // namespace

extern "C" {
ssize_t __real_write(int file, const void *data, size_t bytes); // NOLINT(bugprone-reserved-identifier)
ssize_t __wrap_write(int file, const void *data, size_t bytes); // NOLINT(bugprone-reserved-identifier)

ssize_t __wrap_write(int file, const void *data, size_t bytes) // NOLINT(bugprone-reserved-identifier)
{
    const bool isLast = linesToLive > 0 && isJournalLine(data, bytes) && --linesToLive == 0;
    const ssize_t written = __real_write(file, data, isLast && tearsLine ? bytes / 2 : bytes);
    if (isLast)
        std::raise(SIGKILL);
    return written;
}
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const DeleteChildTask task = DeleteChildTask::fromJson(input.readAll());
    tearsLine = task.tears;
    linesToLive = task.killAfter;
    return run(task);
}
