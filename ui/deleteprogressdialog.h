#pragma once

#include "callrecord.h"
#include "deletejob.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace vb {

//! A running delete: its phase, how far it is, whether it waits for a retry, and Stop. Escape and closing mean Stop
//! too: the safe side. It goes when the job has ended, not before.
class DeleteProgressDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a title: "Deleting 1,200 vectors from articles".
    explicit DeleteProgressDialog(const QString &title, QWidget *parent = nullptr);

    void setPhase(DeleteJob::Phase phase);
    //! \a total < 0: not known; 0 or 1: one call, nothing to count.
    void setProgress(qint64 done, qint64 total);
    void setRetry(const RetryNotice &notice);

    void reject() override;

Q_SIGNALS:
    void stopRequested();

private:
    QString countText(qint64 done, qint64 total) const;

    DeleteJob::Phase m_phase = DeleteJob::Phase::Deleting;
    QProgressBar *m_bar;
    QLabel *m_count;
    QLabel *m_notice;
    QPushButton *m_stop;
};

} // namespace vb
