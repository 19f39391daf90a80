#include "deleteprogressdialog.h"

#include "dialogsize.h"
#include "errortext.h"
#include "tones.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace vb {

DeleteProgressDialog::DeleteProgressDialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_bar(new QProgressBar)
    , m_count(new QuietLabel)
    , m_notice(new QuietLabel)
    , m_stop(new QPushButton(tr("Stop")))
{
    setWindowTitle(title);
    setModal(true);
    setMinimumWidth(440);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(makeHeadingLabel(title));
    layout->addSpacing(8);
    layout->addWidget(m_bar);
    layout->addWidget(m_count);
    layout->addWidget(m_notice);
    m_notice->setWordWrap(true);
    // Two lines are kept for the notice, so that nothing jumps when it comes.
    m_notice->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_notice->setAlignment(Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_stop);
    layout->addLayout(buttons);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setDefault(true);
    connect(m_stop, &QPushButton::clicked, this, &DeleteProgressDialog::reject);
    setProgress(0, 0);
    sizeToContent(this);
}

void DeleteProgressDialog::setPhase(DeleteJob::Phase phase)
{
    m_phase = phase;
    setProgress(0, 0);
}

void DeleteProgressDialog::setProgress(qint64 done, qint64 total)
{
    // Per mille: a bar counts in int.
    constexpr int whole = 1000;
    const bool counts = total > 1;
    m_bar->setRange(0, counts ? whole : 0);
    m_bar->setValue(counts ? int(double(done) / double(total) * whole) : 0);
    m_count->setText(countText(done, total));
    m_notice->clear();
}

QString DeleteProgressDialog::countText(qint64 done, qint64 total) const
{
    const QLocale locale;
    const QString count = locale.toString(done);
    if (m_phase == DeleteJob::Phase::Deleting)
        return total > 1 ? tr("Deleting and verifying: %1 of %2").arg(count, locale.toString(total))
                         : tr("Deleting and verifying…");
    const QString text = total > 1 ? tr("Backing up %1 of %2.").arg(count, locale.toString(total))
        : done > 0                 ? tr("Backing up: %1 so far.").arg(count)
                                   : tr("Backing up…");
    return text + u' ' + tr("Nothing has been deleted yet.");
}

void DeleteProgressDialog::setRetry(const RetryNotice &notice)
{
    if (notice.attempt == 0) {
        m_notice->clear();
        return;
    }
    const double seconds = double(notice.delay.count()) / 1000;
    //: %1 and %2 are numbers of attempts, %3 seconds, %4 the reason
    m_notice->setText(tr("Attempt %1 of %2 in %3 s. %4")
                          .arg(notice.attempt)
                          .arg(notice.attempts)
                          .arg(QLocale().toString(seconds, 'f', 1), errorLine(notice.error)));
}

void DeleteProgressDialog::reject()
{
    if (!m_stop->isEnabled())
        return;
    m_stop->setEnabled(false);
    m_stop->setText(tr("Stopping…"));
    Q_EMIT stopRequested();
}

} // namespace vb
