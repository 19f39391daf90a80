#pragma once

#include "deletejob.h"

#include <QDialog>

class QComboBox;
class QVBoxLayout;

namespace vb {

class KeyList;

//! What became of a delete: deleted, still there, unknown and not tried told apart, each with its keys, and every error
//! with its code. Deletes nothing itself: Try Again… only asks for a new question.
class DeleteReportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DeleteReportDialog(const DeleteReport &report, QWidget *parent = nullptr);

Q_SIGNALS:
    //! The keys that were not deleted (none for an index).
    void tryAgainRequested(const QList<QByteArray> &keys);

private:
    struct Group
    {
        QString iconName;
        QString text;
        QList<QByteArray> keys;
    };
    QList<Group> groups() const;
    void addSummary(QVBoxLayout *layout);
    void addFailures(QVBoxLayout *layout);
    static void addError(QVBoxLayout *layout, const ApiError &error);
    void addKeys(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);

    const DeleteReport m_report;
};

} // namespace vb
