#include "deleteflow.h"

#include "confirmdeletedialog.h"
#include "deleteprogressdialog.h"
#include "deletereportdialog.h"
#include "deletereporttext.h"
#include "filethread.h"
#include "resumption.h"
#include "session.h"
#include "uniquekeys.h"
#include "vectorcounter.h"
#include "vectorcountrow.h"

#include <QMessageBox>
#include <QTimer>

#include <chrono>
#include <optional>

namespace vb {

using namespace std::chrono_literals;

using What = DeleteRequest::What;

namespace {

constexpr auto patience = 300ms; //!< a delete that is done by then shows no progress dialog
constexpr qsizetype mostUnreported = 500; //!< beyond, a complete success has its report dialog too
constexpr qsizetype mostAtOnce = 20'000; //!< keys that are looked through without a thread

} // namespace

class DeleteFlow::Private
{
public:
    Private(DeleteFlow *flow, Session *itsSession, QWidget *itsWindow)
        : q(flow)
        , session(itsSession)
        , window(itsWindow)
    { }

    void prepare(const DeleteWish &wish);
    void begin(const DeleteWish &wish);
    void ask(const DeleteWish &wish);
    ConfirmDeleteDialog *makeQuestion(const DeleteWish &wish);
    void refuse();
    DeleteOptions options(const DeleteWish &wish, bool backup) const;
    void run(const DeleteWish &wish, bool backup);
    void connectJob(const DeleteWish &wish);
    void showProgress(const DeleteRequest &request);
    void end(const DeleteReport &report, const DeleteWish &wish);
    void report(const DeleteReport &report, const DeleteWish &wish);
    void tryAgain(const DeleteWish &wish, const QList<QByteArray> &keys);
    void open(QDialog *newDialog);
    void abandon();

    DeleteFlow *q;
    QPointer<Session> session;
    QPointer<QWidget> window;
    QPointer<QDialog> dialog; //!< question, refusal or report
    QPointer<DeleteProgressDialog> progress;
    QPointer<DeleteJob> job;
    std::optional<FileThread> thread; //!< looks through the keys before the question
    QTimer progressTimer;
    DeleteJob::Phase phase = DeleteJob::Phase::Deleting;
    qint64 done = 0;
    qint64 total = 0;
};

//! The wish is frozen already; what is to be asked of a million keys is found out beside the window.
void DeleteFlow::Private::prepare(const DeleteWish &wish)
{
    thread.emplace(q);
    thread->run([keys = wish.request.keys] { return uniqueKeys(keys); },
                [this, wish](const QList<QByteArray> &keys) {
                    DeleteWish frozen = wish;
                    frozen.request.keys = keys;
                    thread.reset();
                    begin(frozen);
                });
}

//! One at a time: a second wish brings what is open to the front.
void DeleteFlow::Private::begin(const DeleteWish &wish)
{
    if (q->isBusy()) {
        QDialog *shown = dialog ? dialog.data() : progress.data();
        if (shown)
            shown->activateWindow();
        return;
    }
    if (!session)
        return;
    if (session->isReadOnly())
        refuse();
    else
        ask(wish);
}

void DeleteFlow::Private::open(QDialog *newDialog)
{
    dialog = newDialog;
    newDialog->setAttribute(Qt::WA_DeleteOnClose);
    newDialog->open();
}

ConfirmDeleteDialog *DeleteFlow::Private::makeQuestion(const DeleteWish &wish)
{
    const auto question = DeleteQuestion::of(wish, session->profile(), session->endpointLabel());
    if (wish.request.what != What::Index)
        return new ConfirmDeleteDialog(question, nullptr, window);
    VectorCounter *counter = session->makeVectorCounter(wish.request.index, nullptr);
    auto *count = new VectorCountRow(counter, wish.knownCount, wish.isWholeCount, wish.info.dimension);
    auto *asking = new ConfirmDeleteDialog(question, count, window);
    counter->setParent(asking);
    // Counting asks through the session's client, and what is counted no longer matters once it was answered.
    QObject::connect(asking, &QDialog::finished, counter, &VectorCounter::stop);
    return asking;
}

void DeleteFlow::Private::ask(const DeleteWish &wish)
{
    ConfirmDeleteDialog *asking = makeQuestion(wish);
    // The request travels by value from here to the job: what was shown is what is sent.
    QObject::connect(asking, &QDialog::accepted, q, [this, wish, asking] { run(wish, asking->wantsBackup()); });
    QObject::connect(asking, &QDialog::rejected, q, [this] {
        dialog.clear();
        Q_EMIT q->reported(DeleteFlow::tr("Nothing was deleted"));
        Q_EMIT q->finished();
    });
    open(asking);
}

void DeleteFlow::Private::refuse()
{
    auto *message = new QMessageBox(QMessageBox::Information, DeleteFlow::tr("Nothing was deleted"),
                                    DeleteFlow::tr("This connection is read-only."), QMessageBox::Close, window);
    message->setTextFormat(Qt::PlainText);
    message->setInformativeText(DeleteFlow::tr("Nothing can be deleted through it until it is made writable."));
    QObject::connect(message, &QDialog::finished, q, [this] {
        dialog.clear();
        Q_EMIT q->finished();
    });
    open(message);
}

DeleteOptions DeleteFlow::Private::options(const DeleteWish &wish, bool backup) const
{
    DeleteOptions options;
    options.backup = backup;
    options.info = wish.info;
    options.endpoint = session->endpointLabel();
    options.resumedId = wish.resumedId;
    return options;
}

void DeleteFlow::Private::run(const DeleteWish &wish, bool backup)
{
    dialog.clear();
    if (!session)
        return;
    job = session->makeDeleteJob(wish.request, options(wish, backup), q);
    phase = backup ? DeleteJob::Phase::Backup : DeleteJob::Phase::Deleting;
    done = 0;
    total = wish.request.what == What::Index && backup ? -1 : wish.request.keys.size();
    connectJob(wish);
    progressTimer.callOnTimeout(q, [this, request = wish.request] { showProgress(request); });
    progressTimer.start(patience);
    job->start();
}

void DeleteFlow::Private::connectJob(const DeleteWish &wish)
{
    QObject::connect(job, &DeleteJob::keysDeleted, q,
                     [this, index = wish.request.index](const auto &keys) { Q_EMIT q->vectorsDeleted(index, keys); });
    QObject::connect(job, &DeleteJob::phaseChanged, q, [this](DeleteJob::Phase next) {
        phase = next;
        if (progress)
            progress->setPhase(phase);
    });
    QObject::connect(job, &DeleteJob::progressed, q, [this](qint64 settled, qint64 all) {
        done = settled;
        total = all;
        if (progress)
            progress->setProgress(done, total);
    });
    QObject::connect(job, &DeleteJob::finished, q, [this, wish](const DeleteReport &report) { end(report, wish); });
}

void DeleteFlow::Private::showProgress(const DeleteRequest &request)
{
    progress = new DeleteProgressDialog(DeleteReportText::doing(request), window);
    progress->setPhase(phase);
    progress->setProgress(done, total);
    QObject::connect(progress, &DeleteProgressDialog::stopRequested, job, &DeleteJob::stop);
    QObject::connect(job, &DeleteJob::retryScheduled, progress, &DeleteProgressDialog::setRetry);
    progress->open();
}

void DeleteFlow::Private::end(const DeleteReport &report, const DeleteWish &wish)
{
    progressTimer.stop();
    progressTimer.disconnect();
    delete progress;
    job->deleteLater();
    job.clear();
    const IndexRef index = report.request.index;
    Q_EMIT q->ended(report);
    if (report.indexDeleted)
        Q_EMIT q->indexDeleted(index);
    if (report.bucketDeleted)
        Q_EMIT q->bucketDeleted(index.bucket);
    Q_EMIT q->reported(DeleteReportText::line(report));
    if (report.isComplete() && report.request.keys.size() <= mostUnreported)
        Q_EMIT q->finished();
    else
        this->report(report, wish);
}

void DeleteFlow::Private::report(const DeleteReport &report, const DeleteWish &wish)
{
    auto *shown = new DeleteReportDialog(report, window);
    QObject::connect(shown, &DeleteReportDialog::tryAgainRequested, q,
                     [this, wish](const auto &keys) { tryAgain(wish, keys); });
    QObject::connect(shown, &DeleteReportDialog::restoreRequested, q, &DeleteFlow::restoreRequested);
    QObject::connect(shown, &QDialog::finished, q, [this, shown] {
        if (dialog == shown) // after Try Again something else may be open already
            dialog.clear();
        if (!q->isBusy())
            Q_EMIT q->finished();
    });
    open(shown);
}

//! As a new deletion: what the report says is in the journal, and is not what a crash left.
void DeleteFlow::Private::tryAgain(const DeleteWish &wish, const QList<QByteArray> &keys)
{
    dialog.clear();
    DeleteWish again;
    again.request = {wish.request.what, wish.request.index, keys};
    again.info = wish.info;
    q->ask(again);
}

//! The session goes: nothing more is asked or sent, and what was under way is not known.
void DeleteFlow::Private::abandon()
{
    if (!q->isBusy())
        return;
    const bool wasRunning = !job.isNull();
    thread.reset();
    progressTimer.stop();
    progressTimer.disconnect();
    delete job;
    delete progress;
    delete dialog;
    if (wasRunning)
        Q_EMIT q->reported(DeleteFlow::tr("Deleting was broken off; the journal has what is known of it"));
    Q_EMIT q->finished();
}

DeleteFlow::DeleteFlow(Session *session, QWidget *window)
    : QObject(window)
    , d(std::make_unique<Private>(this, session, window))
{
    d->progressTimer.setSingleShot(true);
    connect(session, &QObject::destroyed, this, [this] { d->abandon(); });
}

DeleteFlow::~DeleteFlow()
{
    delete d->job;
    delete d->progress;
    delete d->dialog;
}

bool DeleteFlow::isBusy() const
{
    return d->dialog || d->job || d->thread;
}

void DeleteFlow::ask(const DeleteWish &wish)
{
    if (wish.request.what == What::Vectors && wish.request.keys.isEmpty())
        return;
    DeleteWish frozen = wish;
    frozen.request.isUnique = true; // once it was looked through, here or in prepare()
    if (wish.request.keys.size() > mostAtOnce && !isBusy() && d->session)
        return d->prepare(frozen);
    if (!isBusy())
        frozen.request.keys = uniqueKeys(wish.request.keys);
    d->begin(frozen);
}

void DeleteFlow::deleteVectors(const IndexRef &index, const IndexInfo &info, const QList<QByteArray> &keys,
                               int notLoaded)
{
    DeleteWish wish;
    wish.request = {What::Vectors, index, keys};
    wish.info = info;
    wish.notLoaded = notLoaded;
    ask(wish);
}

void DeleteFlow::deleteIndex(const IndexRef &index, const IndexInfo &info)
{
    DeleteWish wish;
    wish.request = {What::Index, index, {}};
    wish.info = info;
    ask(wish);
}

void DeleteFlow::deleteBucket(const BucketRef &bucket)
{
    DeleteWish wish;
    wish.request = {What::Bucket, {bucket, {}}, {}};
    ask(wish);
}

QString DeleteFlow::whyNotResumable(const JournalOperation &operation) const
{
    const QString why = Resumption::whyNot(operation, d->session);
    return why.isEmpty() && isBusy() ? tr("A deletion is under way") : why;
}

void DeleteFlow::resume(const JournalOperation &operation)
{
    if (!whyNotResumable(operation).isEmpty())
        return;
    const DeleteWish wish = Resumption::wish(operation);
    if (wish.request.what == What::Vectors && wish.request.keys.isEmpty())
        d->run(wish, false); // only its end is missing: there is nothing to ask, and nothing to send
    else
        ask(wish);
}

} // namespace vb
