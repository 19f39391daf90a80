#include "exportdialog.h"

#include "exporttext.h"
#include "filebuttons.h"
#include "session.h"
#include "statuslabel.h"
#include "tones.h"
#include "visibletext.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vb {

using Refusal = ExportReport::Refusal;

ExportDialog::ExportDialog(Session *session, const ExportSubject &subject, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_subject(subject)
    , m_form(new ExportForm(subject))
    , m_bar(new QProgressBar)
    , m_state(new StatusLabel)
    , m_details(new StatusLabel)
    , m_file(new FileButtons)
{
    setWindowTitle(tr("Export Vectors"));
    setModal(true);
    build();
    connectAll();
    showState();
    m_go->setDefault(true);
    m_form->fileEdit()->setFocus();
    resize(640, 0);
}

ExportDialog::~ExportDialog()
{
    delete m_job;
}

void ExportDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(makeHeadingLabel(tr("Export %1").arg(visibleText(m_subject.index.place()))));
    layout->addWidget(m_form);
    layout->addWidget(makeProgress());
    layout->addStretch(1);
    layout->addWidget(makeButtons());
}

QWidget *ExportDialog::makeProgress()
{
    auto *progress = new QWidget;
    auto *layout = new QVBoxLayout(progress);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_state->setAccessibleName(tr("Export state"));
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
    layout->addWidget(m_file, 0, Qt::AlignLeft);
    return progress;
}

QWidget *ExportDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    m_anew = buttons->addButton(tr("Begin Anew"), QDialogButtonBox::ResetRole);
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_go = buttons->addButton(tr("Export"), QDialogButtonBox::ActionRole);
    m_anew->setAccessibleName(m_anew->text());
    m_anew->setAutoDefault(false);
    return buttons;
}

void ExportDialog::connectAll()
{
    connect(m_form, &ExportForm::changed, this, &ExportDialog::formChanged);
    connect(m_go, &QPushButton::clicked, this, &ExportDialog::go);
    connect(m_anew, &QPushButton::clicked, this, &ExportDialog::beginAnew);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    // What it asks, it asks through the session's client, and must go before it.
    connect(m_session, &QObject::destroyed, this, [this] {
        delete m_job;
        QDialog::reject();
    });
}

void ExportDialog::formChanged()
{
    m_report.reset();
    m_keys.reset();
    showState();
}

//! What the button says is what the request is given.
void ExportDialog::go()
{
    ExportRequest request = m_form->request();
    if (m_report) {
        const bool isUnfinished = m_report->refusal == Refusal::Unfinished || m_report->canResume;
        request.replace = m_report->refusal == Refusal::TargetExists || m_report->request.replace;
        request.resume = isUnfinished;
        request.restart = m_report->refusal == Refusal::OtherExport;
    }
    start(request);
}

void ExportDialog::beginAnew()
{
    ExportRequest request = m_form->request();
    request.replace = m_report && m_report->request.replace;
    request.restart = true;
    start(request);
}

void ExportDialog::start(ExportRequest request)
{
    if (m_job || !m_session)
        return;
    if (!m_keys)
        m_keys = m_form->keys();
    if (m_keys && m_keys->contains(QByteArray())) {
        m_keys.reset();
        return showNotInMemory();
    }
    request.keys = m_keys;
    request.endpoint = m_session->endpointLabel();
    m_report.reset();
    m_job = m_session->makeExportJob(request, this);
    connect(m_job, &ExportJob::progressed, this, &ExportDialog::showProgress);
    connect(m_job, &ExportJob::finished, this, &ExportDialog::end);
    m_details->setStatus({});
    showProgress();
    showState();
    m_cancel->setFocus();
    m_job->start();
}

void ExportDialog::showNotInMemory()
{
    m_state->setStatus(tr("Some of these rows are not in memory any more. Export the whole index, or select fewer."));
    m_state->show();
}

void ExportDialog::showProgress()
{
    const ExportJob::Progress progress = m_job->progress();
    // Per mille: a bar counts in int.
    constexpr int whole = 1000;
    const bool counts = progress.total > 0 && progress.phase == ExportJob::Phase::Copying;
    const double part = counts ? double(progress.rows + progress.missing) / double(progress.total) : 0;
    m_bar->setRange(0, counts ? whole : 0);
    m_bar->setValue(int(part * whole));
    m_state->setText(ExportText::progress(progress));
}

void ExportDialog::end(const ExportReport &report)
{
    m_job->deleteLater();
    m_job.clear();
    m_report = report;
    m_isStopping = false;
    m_state->setStatus(ExportText::line(report));
    m_details->setStatus(ExportText::details(report));
    m_file->setFileName(report.isComplete() ? report.request.fileName : QString());
    showState();
    (report.isComplete() || report.refusal == Refusal::TargetExists ? m_cancel : m_go)->setFocus();
    if (report.refusal == Refusal::None)
        Q_EMIT reported(ExportText::line(report));
}

QString ExportDialog::verb() const
{
    if (m_report && (m_report->canResume || m_report->refusal == Refusal::Unfinished))
        return m_report->refusal == Refusal::OtherExport ? tr("Begin Anew") : tr("Resume");
    if (m_report && m_report->refusal == Refusal::TargetExists)
        return tr("Replace");
    if (m_report && m_report->refusal == Refusal::OtherExport)
        return tr("Begin Anew");
    if (m_report)
        return tr("Try Again");
    return m_form->count() < 0 ? tr("Export") : tr("Export %Ln vector(s)", nullptr, int(m_form->count()));
}

void ExportDialog::showVerb()
{
    m_go->setText(verb());
    m_go->setAccessibleName(verb());
    const bool canBegin = m_session && !m_form->fileName().isEmpty();
    m_go->setEnabled(canBegin && !m_job);
    m_go->setToolTip(m_form->fileName().isEmpty() ? tr("No file is named") : QString());
}

void ExportDialog::showState()
{
    const bool isRunning = !m_job.isNull();
    const bool isDone = m_report && m_report->isComplete();
    const bool isUnfinished = m_report && (m_report->canResume || m_report->refusal == Refusal::Unfinished);
    showVerb();
    m_go->setVisible(!isDone);
    m_anew->setVisible(isUnfinished && m_report->refusal != Refusal::OtherExport);
    m_form->setEnabled(!isRunning);
    m_bar->setVisible(isRunning);
    m_state->setVisible(isRunning || m_report);
    m_details->setVisible(m_report && !m_details->text().isEmpty());
    m_file->setVisible(isDone);
    const QString way = m_isStopping ? tr("Stopping…") : isRunning ? tr("Stop") : m_report ? tr("Close") : tr("Cancel");
    m_cancel->setText(way);
    m_cancel->setAccessibleName(way);
    m_cancel->setEnabled(!m_isStopping);
}

void ExportDialog::reject()
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
