#pragma once

#include "restorejob.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace vb {

class BackupChooser;
class Session;
class StatusLabel;
class TargetChooser;

//! Restore…: chooses a backup and an index of this connection, puts the one into the other, and says what came
//! of it. Only a press of the button that names the deed starts it. While it runs, Escape and closing mean Stop,
//! and the dialog stays until it has ended.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RestoreDialog(Session *session, QWidget *parent = nullptr);
    ~RestoreDialog() override;

    //! Begins with this backup, and the index it was made of.
    void setBackup(const QString &fileName);
    void reject() override;

Q_SIGNALS:
    //! Some vectors, or the index, are there again.
    void restored(const vb::RestoreReport &report);
    //! One line for the status bar.
    void reported(const QString &line);

private:
    void build();
    QWidget *makeOptions();
    QWidget *makeProgress();
    QWidget *makeButtons();
    void connectAll();
    void backupChosen();
    QString whyNotRestorable() const;
    void showState();
    void showNote();
    void start();
    void setProgress(qint64 done, qint64 total);
    void setRetry(const RetryNotice &notice);
    void end(const RestoreReport &report);

    QPointer<Session> m_session;
    QPointer<RestoreJob> m_job;
    RestoreReport m_report;
    bool m_hasEnded = false;
    bool m_isStopping = false;
    BackupChooser *m_backup;
    TargetChooser *m_target;
    QLabel *m_note;
    QCheckBox *m_create;
    QCheckBox *m_overwrite;
    QProgressBar *m_bar;
    StatusLabel *m_state;
    StatusLabel *m_details;
    QPushButton *m_copy = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace vb
