#include "importcheck.h"

#include "exportsidecar.h"
#include "filethread.h"
#include "jsonlinesfile.h"
#include "repeatedkeys.h"
#include "vectorclient.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <utility>

using namespace std::chrono_literals;

namespace vb {

namespace {

bool saysThereIsNoIndex(const ApiError &error)
{
    return error.kind == ApiError::Kind::NotFound && !error.code.contains(QLatin1String("Bucket"));
}

void note(ImportFindings &findings, qint64 line, const QByteArray &key, const QString &text)
{
    if (findings.faults.size() < ImportFindings::mostFaults)
        findings.faults.append({line, key, text});
}

} // namespace

class ImportCheck::Private
{
public:
    explicit Private(ImportCheck *check)
        : q(check)
    { }
    ~Private()
    {
        if (call)
            call->cancel();
        thread.reset();
    }

    void described(const Result<IndexInfo> &result);
    void finish();
    ImportFindings read();
    bool readLines(ImportFindings &findings, RepeatedKeys &keys);
    void readRepeated(ImportFindings &findings, RepeatedKeys &keys);

    ImportCheck *q;
    VectorClient *client = nullptr;
    ImportFindings findings;
    QPointer<ApiCall> call;
    QTimer ticker;
    std::atomic<qint64> position = 0;
    std::atomic<qint64> size = 0;
    std::optional<FileThread> thread;
};

void ImportCheck::Private::described(const Result<IndexInfo> &result)
{
    if (result) {
        findings.index = *result;
        findings.rules.dimension = result->dimension;
        findings.rules.isFusion = result->isFusion();
    } else if (!saysThereIsNoIndex(result.error())) {
        findings.error = result.error();
        return finish();
    }
    thread.emplace(q);
    ticker.start(100ms);
    thread->run([this] { return read(); },
                [this](const ImportFindings &found) {
                    findings = found;
                    finish();
                });
}

void ImportCheck::Private::finish()
{
    ticker.stop();
    const ImportFindings ended = findings; // a slot may delete this
    Q_EMIT q->finished(ended);
}

//! On the thread.
ImportFindings ImportCheck::Private::read()
{
    ImportFindings found = findings;
    if (const auto facts = SidecarFacts::read(found.fileName)) {
        found.hasSidecar = true;
        found.canMakeIndex = facts->info.dimension && !facts->info.distanceMetric.isEmpty() && !facts->info.isFusion();
        if (!found.index)
            found.rules.dimension = facts->info.dimension;
    }
    RepeatedKeys keys;
    if (!readLines(found, keys))
        return found;
    keys.endFirstPass();
    if (keys.hasSuspects())
        readRepeated(found, keys);
    const auto isBefore = [](const ImportFault &a, const ImportFault &b) { return a.line < b.line; };
    std::sort(found.faults.begin(), found.faults.end(), isBefore);
    return found;
}

//! False: it ended before the end.
bool ImportCheck::Private::readLines(ImportFindings &found, RepeatedKeys &keys)
{
    JsonLinesFile file(found.fileName, found.rules);
    if (const auto header = file.open(); !header) {
        found.error = header.error();
        return false;
    }
    size = file.size();
    const QThread *self = QThread::currentThread();
    while (!self->isInterruptionRequested()) {
        const Result<std::optional<ImportLine>> line = file.nextLine();
        position = file.position();
        if (!line) {
            found.error = line.error();
            return false;
        }
        if (!*line) {
            const auto facts = SidecarFacts::read(found.fileName);
            found.matchesSidecar = facts && facts->sha256 == file.digest() && facts->rows == found.good + found.faulty;
            return true;
        }
        if (!(*line)->vector) {
            ++found.faulty;
            note(found, file.line(), (*line)->key, (*line)->fault);
            continue;
        }
        ++found.good;
        keys.note((*line)->key);
        if (!found.rules.dimension && !found.rules.isFusion) {
            found.rules.dimension = dimensionOf(*(*line)->vector);
            file.setRules(found.rules);
        }
    }
    return false;
}

void ImportCheck::Private::readRepeated(ImportFindings &found, RepeatedKeys &keys)
{
    JsonLinesFile file(found.fileName, found.rules);
    if (!file.open())
        return;
    const QThread *self = QThread::currentThread();
    while (!self->isInterruptionRequested()) {
        const Result<std::optional<ImportLine>> line = file.nextLine();
        if (!line || !*line)
            return;
        if (!(*line)->vector || !keys.isRepeated((*line)->key))
            continue;
        ++found.repeated;
        note(found, file.line(), (*line)->key, tr("The key came before in the file; the first one counts."));
    }
}

ImportCheck::ImportCheck(VectorClient *client, const QString &fileName, const IndexRef &target, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    d->client = client;
    d->findings.fileName = fileName;
    d->findings.target = target;
    connect(&d->ticker, &QTimer::timeout, this, [this] { Q_EMIT progressed(d->position, d->size); });
}

ImportCheck::~ImportCheck() = default;

void ImportCheck::start()
{
    d->call = d->client->getVectorIndex(d->findings.target, this,
                                        [this](const Result<IndexInfo> &result) { d->described(result); });
}

} // namespace vb
