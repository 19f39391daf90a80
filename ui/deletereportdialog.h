#pragma once

#include "deletejob.h"

#include <QDialog>

class QVBoxLayout;

namespace vb {

//! What became of a delete: deleted, was not there, still there, unknown and not tried told apart, each with
//! its keys, every error with its code, and the backup. Deletes and restores nothing itself.
class DeleteReportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DeleteReportDialog(const DeleteReport &report, QWidget *parent = nullptr);

Q_SIGNALS:
    //! The keys that are not known to be gone (none for an index or a bucket).
    void tryAgainRequested(const QList<QByteArray> &keys);
    //! Undo…: a dialog that restores this backup.
    void restoreRequested(const QString &fileName);

private:
    void addProblem(QVBoxLayout *layout);
    void addSummary(QVBoxLayout *layout);
    void addErrors(QVBoxLayout *layout);
    void addBackup(QVBoxLayout *layout);
    void addKeys(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);

    const DeleteReport m_report;
};

} // namespace vb
