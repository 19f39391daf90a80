#include "deleteflow.h"

#include "confirmdeletedialog.h"
#include "deleteprogressdialog.h"
#include "deletereportdialog.h"
#include "deletereporttext.h"
#include "session.h"
#include "uniquekeys.h"
#include "visibletext.h"

#include <QMessageBox>
#include <QTimer>

#include <chrono>

namespace vb {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 300ms; //!< a delete that is done by then shows no progress dialog
constexpr qsizetype mostUnreported = 500; //!< beyond, a complete success has its report dialog too

} // namespace

class DeleteFlow::Private
{
public:
    Private(DeleteFlow *flow, Session *itsSession, QWidget *itsWindow)
        : q(flow)
        , session(itsSession)
        , window(itsWindow)
    { }

    void begin(const DeleteRequest &request, const IndexInfo &info, int notLoaded);
    void ask(const DeleteRequest &request, const IndexInfo &info, int notLoaded);
    void refuse();
    void run(const DeleteRequest &request, const IndexInfo &info);
    void showProgress(const DeleteRequest &request);
    void end(const DeleteReport &report, const IndexInfo &info);
    void report(const DeleteReport &report, const IndexInfo &info);
    void open(QDialog *newDialog);
    void abandon();

    DeleteFlow *q;
    QPointer<Session> session;
    QPointer<QWidget> window;
    QPointer<QDialog> dialog; //!< question, refusal or report
    QPointer<DeleteProgressDialog> progress;
    QPointer<DeleteJob> job;
    QTimer progressTimer;
    qint64 done = 0;
    qint64 total = 0;
};

//! One at a time: a second wish brings what is open to the front.
void DeleteFlow::Private::begin(const DeleteRequest &request, const IndexInfo &info, int notLoaded)
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
        ask(request, info, notLoaded);
}

void DeleteFlow::Private::open(QDialog *newDialog)
{
    dialog = newDialog;
    newDialog->setAttribute(Qt::WA_DeleteOnClose);
    newDialog->open();
}

void DeleteFlow::Private::ask(const DeleteRequest &request, const IndexInfo &info, int notLoaded)
{
    const auto question = DeleteQuestion::of(request, info, session->profile(), session->endpointLabel(), notLoaded);
    auto *asking = new ConfirmDeleteDialog(question, window);
    // The request travels by value from here to the job: what was shown is what is sent.
    QObject::connect(asking, &QDialog::accepted, q, [this, request, info] { run(request, info); });
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
    Q_EMIT q->reported(DeleteFlow::tr("Nothing was deleted: this connection is read-only"));
}

void DeleteFlow::Private::run(const DeleteRequest &request, const IndexInfo &info)
{
    dialog.clear();
    if (!session)
        return;
    DeleteOptions options;
    options.info = info;
    options.endpoint = session->endpointLabel();
    job = session->makeDeleteJob(request, options, q);
    done = 0;
    total = request.keys.size();
    QObject::connect(job, &DeleteJob::keysDeleted, q, [this, index = request.index](const QList<QByteArray> &keys) {
        Q_EMIT q->vectorsDeleted(index, keys);
    });
    QObject::connect(job, &DeleteJob::progressed, q, [this](qint64 settled, qint64 all) {
        done = settled;
        total = all;
        if (progress)
            progress->setProgress(done, total);
    });
    QObject::connect(job, &DeleteJob::finished, q, [this, info](const DeleteReport &report) { end(report, info); });
    progressTimer.callOnTimeout(q, [this, request] { showProgress(request); });
    progressTimer.start(patience);
    job->start();
}

void DeleteFlow::Private::showProgress(const DeleteRequest &request)
{
    const QString index = visibleText(request.index.name);
    const QString title = request.what == DeleteRequest::What::Index
        ? DeleteFlow::tr("Deleting index %1").arg(index)
        : DeleteFlow::tr("Deleting %Ln vector(s) from %1", nullptr, int(request.keys.size())).arg(index);
    progress = new DeleteProgressDialog(title, window);
    progress->setProgress(done, total);
    QObject::connect(progress, &DeleteProgressDialog::stopRequested, job, &DeleteJob::stop);
    QObject::connect(job, &DeleteJob::retryScheduled, progress, &DeleteProgressDialog::setRetry);
    progress->open();
}

void DeleteFlow::Private::end(const DeleteReport &report, const IndexInfo &info)
{
    progressTimer.stop();
    progressTimer.disconnect();
    delete progress;
    job->deleteLater();
    job.clear();
    const IndexRef index = report.request.index;
    if (report.indexDeleted)
        Q_EMIT q->indexDeleted(index);
    Q_EMIT q->reported(DeleteReportText::line(report));
    if (report.isComplete() && report.request.keys.size() <= mostUnreported)
        Q_EMIT q->finished();
    else
        this->report(report, info);
}

void DeleteFlow::Private::report(const DeleteReport &report, const IndexInfo &info)
{
    auto *shown = new DeleteReportDialog(report, window);
    QObject::connect(shown, &DeleteReportDialog::tryAgainRequested, q, [this, report, info](auto &keys) {
        dialog.clear();
        begin({report.request.what, report.request.index, keys}, info, 0);
    });
    QObject::connect(shown, &QDialog::finished, q, [this] {
        // After Try Again a new question is open already.
        if (!qobject_cast<ConfirmDeleteDialog *>(dialog))
            dialog.clear();
        if (!q->isBusy())
            Q_EMIT q->finished();
    });
    open(shown);
}

//! The session goes: nothing more is asked or sent, and what was under way is not known.
void DeleteFlow::Private::abandon()
{
    if (!q->isBusy())
        return;
    const bool wasRunning = !job.isNull();
    progressTimer.stop();
    progressTimer.disconnect();
    delete job;
    delete progress;
    delete dialog;
    if (wasRunning)
        Q_EMIT q->reported(DeleteFlow::tr("Deleting was broken off: %1 of %2 were settled").arg(done).arg(total));
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
    return d->dialog || d->job;
}

void DeleteFlow::deleteVectors(const IndexRef &index, const IndexInfo &info, const QList<QByteArray> &keys,
                               int notLoaded)
{
    if (!keys.isEmpty())
        d->begin({DeleteRequest::What::Vectors, index, uniqueKeys(keys)}, info, notLoaded);
}

void DeleteFlow::deleteIndex(const IndexRef &index, const IndexInfo &info)
{
    d->begin({DeleteRequest::What::Index, index, {}}, info, 0);
}

} // namespace vb
