#include "restoredialog.h"

#include "backupchooser.h"
#include "errortext.h"
#include "restoretext.h"
#include "session.h"
#include "statuslabel.h"
#include "targetchooser.h"
#include "tones.h"
#include "visibletext.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace vb {

using namespace Qt::StringLiterals;

RestoreDialog::RestoreDialog(Session *session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_backup(new BackupChooser)
    , m_target(new TargetChooser(session))
    , m_note(new QuietLabel)
    , m_create(new QCheckBox(tr("Make the index anew when it does not exist")))
    , m_overwrite(new QCheckBox(tr("Overwrite vectors that exist; their present values are lost")))
    , m_bar(new QProgressBar)
    , m_state(new StatusLabel)
    , m_details(new StatusLabel)
{
    setWindowTitle(tr("Restore Vectors"));
    setModal(true);
    build();
    connectAll();
    showState();
    // After the buttons are in the dialog; see ConfirmDeleteDialog.
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    resize(680, 520);
}

RestoreDialog::~RestoreDialog()
{
    delete m_job;
}

void RestoreDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(makeHeadingLabel(tr("Put the vectors of a backup back")));
    layout->addWidget(m_backup, 1);
    layout->addWidget(m_target);
    layout->addWidget(makeOptions());
    layout->addWidget(makeProgress());
    layout->addWidget(makeButtons());
}

QWidget *RestoreDialog::makeOptions()
{
    auto *options = new QWidget;
    auto *layout = new QVBoxLayout(options);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    m_create->setAccessibleName(tr("Make the index anew"));
    m_overwrite->setAccessibleName(tr("Overwrite"));
    m_note->setWordWrap(true);
    m_note->setAccessibleName(tr("Note"));
    layout->addWidget(m_create);
    layout->addWidget(m_overwrite);
    layout->addWidget(m_note);
    return options;
}

QWidget *RestoreDialog::makeProgress()
{
    auto *progress = new QWidget;
    auto *layout = new QVBoxLayout(progress);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_state->setAccessibleName(tr("Restore state"));
    m_details->setAccessibleName(tr("Details"));
    m_state->setWordWrap(true);
    QFont bold = m_state->font();
    bold.setBold(true);
    m_state->setFont(bold);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_bar);
    layout->addWidget(m_state);
    layout->addWidget(m_details);
    return progress;
}

QWidget *RestoreDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    m_copy = buttons->addButton(tr("Copy Report"), QDialogButtonBox::ResetRole);
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_restore = buttons->addButton(tr("Restore"), QDialogButtonBox::ActionRole);
    m_copy->setAccessibleName(tr("Copy Report"));
    m_copy->setAutoDefault(false);
    m_restore->setAutoDefault(false);
    return buttons;
}

void RestoreDialog::connectAll()
{
    connect(m_backup, &BackupChooser::changed, this, &RestoreDialog::backupChosen);
    connect(m_target, &TargetChooser::changed, this, &RestoreDialog::showState);
    connect(m_session, &Session::readOnlyChanged, this, &RestoreDialog::showState);
    connect(m_restore, &QPushButton::clicked, this, &RestoreDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &RestoreDialog::reject);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(RestoreText::full(m_report)); });
    connect(this, &QDialog::finished, m_target, &TargetChooser::stop);
    // What it asks, it asks through the session's client, and must go before it.
    connect(m_session, &QObject::destroyed, this, [this] {
        delete m_job;
        m_target->stop();
        QDialog::reject();
    });
}

void RestoreDialog::setBackup(const QString &fileName)
{
    m_backup->choose(fileName);
}

void RestoreDialog::backupChosen()
{
    m_hasEnded = false;
    if (m_backup->isUsable()) {
        const BackupHeader &header = m_backup->chosen().header;
        m_target->setTarget(header.index);
        m_create->setChecked(header.isWholeIndex);
    }
    showState();
}

QString RestoreDialog::whyNotRestorable() const
{
    if (!m_session || m_session->isReadOnly())
        return tr("This connection is read-only");
    if (!m_backup->isUsable())
        return tr("No backup is chosen");
    const IndexRef target = m_target->target();
    return target.name.isEmpty() || target.bucket.name.isEmpty() ? tr("No index is named") : QString();
}

void RestoreDialog::showNote()
{
    const BackupHeader &header = m_backup->chosen().header;
    QString note = m_backup->isUsable() ? whyNotRestorable() : QString();
    // The same place of another account or server may be something else altogether.
    if (note.isEmpty() && m_backup->isUsable() && m_session && header.endpoint != m_session->endpointLabel())
        note = tr("The backup was made through %1; it is restored through %2.")
                   .arg(visibleText(header.endpoint), m_session->endpointLabel());
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void RestoreDialog::showState()
{
    const bool isRunning = !m_job.isNull();
    const QString why = whyNotRestorable();
    const qint64 vectors = m_backup->isUsable() ? m_backup->chosen().vectors : 0;
    const QString verb = vectors > 0 ? tr("Restore %Ln vector(s)", nullptr, int(vectors)) : tr("Restore");
    m_restore->setText(verb);
    m_restore->setAccessibleName(verb);
    m_restore->setEnabled(why.isEmpty() && !isRunning);
    m_restore->setToolTip(why);
    m_restore->setVisible(!m_hasEnded);
    m_copy->setVisible(m_hasEnded);
    m_bar->setVisible(isRunning);
    m_state->setVisible(isRunning || m_hasEnded);
    m_details->setVisible((isRunning || m_hasEnded) && !m_details->text().isEmpty());
    for (QWidget *input : {static_cast<QWidget *>(m_backup), static_cast<QWidget *>(m_target),
                           static_cast<QWidget *>(m_create), static_cast<QWidget *>(m_overwrite)})
        input->setEnabled(!isRunning);
    const QString way = m_isStopping ? tr("Stopping…")
        : isRunning                  ? tr("Stop")
        : m_hasEnded                 ? tr("Close")
                                     : tr("Cancel");
    m_cancel->setText(way);
    m_cancel->setAccessibleName(way);
    m_cancel->setEnabled(!m_isStopping);
    showNote();
}

void RestoreDialog::start()
{
    if (m_job || !whyNotRestorable().isEmpty())
        return;
    RestoreRequest request;
    request.fileName = m_backup->chosen().fileName;
    request.target = m_target->target();
    request.overwrite = m_overwrite->isChecked();
    request.createIndex = m_create->isChecked();
    m_job = m_session->makeRestoreJob(request, this);
    connect(m_job, &RestoreJob::progressed, this, &RestoreDialog::setProgress);
    connect(m_job, &RestoreJob::retryScheduled, this, &RestoreDialog::setRetry);
    connect(m_job, &RestoreJob::finished, this, &RestoreDialog::end);
    m_details->setStatus({});
    setProgress(0, m_backup->chosen().vectors);
    showState();
    m_job->start();
}

void RestoreDialog::setProgress(qint64 done, qint64 total)
{
    // Per mille: a bar counts in int.
    constexpr int whole = 1000;
    m_bar->setRange(0, total > 0 ? whole : 0);
    m_bar->setValue(total > 0 ? int(double(done) / double(total) * whole) : 0);
    m_state->setStatus(RestoreText::progress(done, total));
}

void RestoreDialog::setRetry(const RetryNotice &notice)
{
    m_details->setStatus(notice.attempt == 0 ? QString() : errorLine(notice.error));
    m_details->setVisible(notice.attempt != 0);
}

void RestoreDialog::end(const RestoreReport &report)
{
    m_job->deleteLater();
    m_job.clear();
    m_report = report;
    m_hasEnded = true;
    m_isStopping = false;
    m_state->setStatus(RestoreText::line(report));
    m_details->setStatus(RestoreText::details(report));
    showState();
    m_cancel->setFocus();
    Q_EMIT reported(RestoreText::line(report));
    if (report.restored > 0 || report.indexCreated)
        Q_EMIT restored(report);
}

void RestoreDialog::reject()
{
    if (!m_job)
        return QDialog::reject();
    if (m_isStopping)
        return;
    m_isStopping = true;
    showState();
    m_job->stop();
}

} // namespace vb
