#include "importdialog.h"

#include "availability.h"
#include "icons.h"
#include "importresults.h"
#include "importtext.h"
#include "restoretext.h"
#include "session.h"
#include "targetchooser.h"
#include "tones.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vb {

ImportDialog::ImportDialog(Session *session, const IndexRef &index, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_file(new QLineEdit)
    , m_target(new TargetChooser(session))
    , m_overwrite(new QCheckBox(tr("Overwrite vectors that exist; their present values are lost")))
    , m_skipFaulty(new QCheckBox(tr("Leave faulty lines out")))
    , m_results(new ImportResults)
{
    setWindowTitle(tr("Import Vectors"));
    setModal(true);
    build();
    m_target->setTarget(index);
    connectAll();
    showState();
    // After the buttons are in the dialog; see ConfirmDeleteDialog.
    m_checkButton->setDefault(true);
    m_file->setFocus();
    resize(680, 440);
}

ImportDialog::~ImportDialog()
{
    delete m_check;
    delete m_job;
}

void ImportDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(makeHeadingLabel(tr("Import vectors from JSON Lines")));
    layout->addWidget(makeFile());
    layout->addWidget(m_target);
    layout->addWidget(makeOptions());
    layout->addWidget(m_results, 1);
    layout->addWidget(makeButtons());
}

QWidget *ImportDialog::makeFile()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    auto *label = new QLabel(tr("&File:"));
    label->setBuddy(m_file);
    m_file->setAccessibleName(tr("File"));
    m_file->setPlaceholderText(tr("An export with data, a backup, or lines of {\"key\":…,\"data\":…,\"metadata\":…}"));
    m_open = new QPushButton(themedIcon(u"open"_s), tr("C&hoose…"));
    m_open->setAccessibleName(tr("Choose…"));
    m_open->setAutoDefault(false);
    layout->addWidget(label);
    layout->addWidget(m_file, 1);
    layout->addWidget(m_open);
    return row;
}

QWidget *ImportDialog::makeOptions()
{
    auto *options = new QWidget;
    auto *layout = new QVBoxLayout(options);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    m_overwrite->setAccessibleName(tr("Overwrite"));
    m_skipFaulty->setAccessibleName(tr("Leave faulty lines out"));
    layout->addWidget(m_overwrite);
    layout->addWidget(m_skipFaulty);
    return options;
}

QWidget *ImportDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    m_copy = buttons->addButton(tr("Copy Report"), QDialogButtonBox::ResetRole);
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_checkButton = buttons->addButton(tr("Check"), QDialogButtonBox::ActionRole);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::ActionRole);
    for (QPushButton *button : {m_copy, m_checkButton}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    m_checkButton->setToolTip(tr("Read the file and say what is wrong with it; nothing is written"));
    m_import->setAutoDefault(false);
    return buttons;
}

void ImportDialog::connectAll()
{
    connect(m_file, &QLineEdit::textChanged, this, &ImportDialog::inputChanged);
    connect(m_open, &QPushButton::clicked, this, &ImportDialog::openFile);
    connect(m_target, &TargetChooser::changed, this, &ImportDialog::inputChanged);
    connect(m_skipFaulty, &QCheckBox::toggled, this, &ImportDialog::showState);
    connect(m_session, &Session::readOnlyChanged, this, &ImportDialog::showState);
    connect(m_checkButton, &QPushButton::clicked, this, &ImportDialog::check);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_report ? RestoreText::full(*m_report)
                                                       : ImportText::faults(*m_findings));
    });
    connect(this, &QDialog::finished, m_target, &TargetChooser::stop);
    // What it asks, it asks through the session's client, and must go before it.
    connect(m_session, &QObject::destroyed, this, [this] {
        delete m_check;
        delete m_job;
        m_target->stop();
        QDialog::reject();
    });
}

void ImportDialog::openFile()
{
    auto *chooser = new QFileDialog(this, tr("Import from"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("JSON Lines (*.jsonl *.ndjson *.json)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, &ImportDialog::setFileName);
    chooser->open();
}

void ImportDialog::setFileName(const QString &fileName)
{
    m_file->setText(QDir::toNativeSeparators(fileName));
}

//! What was found was of another file or for another index.
void ImportDialog::inputChanged()
{
    if (isRunning())
        return;
    const IndexRef target = m_target->target();
    if (m_findings && m_findings->target == target
        && m_findings->fileName == QDir::fromNativeSeparators(m_file->text()))
        return;
    m_findings.reset();
    m_report.reset();
    showState();
}

QString ImportDialog::whyNotCheckable() const
{
    if (m_file->text().isEmpty())
        return tr("No file is named");
    const IndexRef target = m_target->target();
    return target.name.isEmpty() || target.bucket.name.isEmpty() ? tr("No index is named") : QString();
}

QString ImportDialog::whyNotImportable() const
{
    if (QString why = Availability::whyNotWritable(m_session); !why.isEmpty())
        return why;
    if (!m_findings)
        return tr("The file was not checked yet");
    if (!m_findings->canImport())
        return tr("There is nothing that can be imported");
    return m_findings->faulty > 0 && !m_skipFaulty->isChecked() ? tr("Some lines are faulty") : QString();
}

void ImportDialog::check()
{
    if (isRunning() || !m_session || !whyNotCheckable().isEmpty())
        return;
    m_findings.reset();
    m_report.reset();
    const QString fileName = QDir::fromNativeSeparators(m_file->text());
    m_check = m_session->makeImportCheck(fileName, m_target->target(), this);
    connect(m_check, &ImportCheck::progressed, this,
            [this](qint64 bytes, qint64 total) { m_results->showProgress(bytes, total, tr("Checking…")); });
    connect(m_check, &ImportCheck::finished, this, &ImportDialog::checked);
    m_results->showProgress(0, 0, tr("Checking…"));
    showState();
    m_check->start();
}

void ImportDialog::checked(const ImportFindings &findings)
{
    m_check->deleteLater();
    m_check.clear();
    m_findings = findings;
    m_results->showResult(ImportText::line(findings), ImportText::details(findings), ImportText::faults(findings));
    showState();
    (m_import->isEnabled() ? m_import : m_cancel)->setFocus();
}

void ImportDialog::import()
{
    if (isRunning() || !whyNotImportable().isEmpty())
        return;
    RestoreRequest request;
    request.fileName = m_findings->fileName;
    request.target = m_findings->target;
    request.overwrite = m_overwrite->isChecked();
    request.createIndex = !m_findings->index;
    request.rules = m_findings->rules;
    request.rules->skipFaulty = m_skipFaulty->isChecked();
    m_job = m_session->makeRestoreJob(request, this);
    connect(m_job, &RestoreJob::progressed, this, [this](qint64 done, qint64 total) {
        m_results->showProgress(done, total, RestoreText::importing(done, total));
    });
    connect(m_job, &RestoreJob::finished, this, &ImportDialog::end);
    m_results->showProgress(0, 0, RestoreText::importing(0, 0));
    showState();
    m_cancel->setFocus();
    m_job->start();
}

void ImportDialog::end(const RestoreReport &report)
{
    m_job->deleteLater();
    m_job.clear();
    m_report = report;
    m_findings.reset(); // the index has changed
    m_isStopping = false;
    m_results->showResult(RestoreText::line(report), RestoreText::details(report), {});
    showState();
    m_cancel->setFocus();
    Q_EMIT reported(RestoreText::line(report));
    if (report.restored > 0 || report.indexCreated)
        Q_EMIT imported(report);
}

void ImportDialog::showState()
{
    if (!isRunning() && !m_findings && !m_report)
        m_results->clear();
    m_skipFaulty->setVisible(m_findings && m_findings->faulty > 0 && m_findings->canImport());
    for (QWidget *input :
         {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_target),
          static_cast<QWidget *>(m_overwrite), static_cast<QWidget *>(m_skipFaulty)})
        input->setEnabled(!isRunning());
    showButtons();
}

void ImportDialog::showButtons()
{
    const qint64 count = m_findings ? m_findings->good - m_findings->repeated : 0;
    const QString verb = count > 0 ? tr("Import %Ln vector(s)", nullptr, int(count)) : tr("Import");
    m_import->setText(verb);
    m_import->setAccessibleName(verb);
    m_import->setEnabled(!isRunning() && whyNotImportable().isEmpty());
    m_import->setToolTip(whyNotImportable());
    m_checkButton->setEnabled(!isRunning() && whyNotCheckable().isEmpty());
    m_copy->setVisible(!isRunning() && (m_report || (m_findings && !m_findings->faults.isEmpty())));
    const QString way = m_isStopping ? tr("Stopping…")
        : isRunning()                ? tr("Stop")
        : m_report                   ? tr("Close")
                                     : tr("Cancel");
    m_cancel->setText(way);
    m_cancel->setAccessibleName(way);
    m_cancel->setEnabled(!m_isStopping);
}

void ImportDialog::reject()
{
    if (ImportCheck *check = m_check) {
        m_check.clear();
        delete check;
        showState();
        return;
    }
    if (!m_job)
        return QDialog::reject();
    if (m_isStopping)
        return;
    m_isStopping = true;
    showState();
    m_job->stop();
}

} // namespace vb
