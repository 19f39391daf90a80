#pragma once

#include "deletejournal.h"

#include <QDialog>
#include <QPointer>

#include <optional>

class QLineEdit;
class QPushButton;
class QTableView;

namespace vb {

class DeleteFlow;
class FileButtons;
class JournalDetails;
class JournalEnding;
class JournalModel;
class StatusLabel;

//! Every deletion made with this program, searchable, each with its batches, outcomes, request ids and keys.
//! Restores from a deletion's backup and goes on with one that was interrupted, through the flow's question, or
//! puts it to rest.
class JournalWindow : public QDialog
{
    Q_OBJECT

public:
    //! \a journal is not owned and outlives the window.
    explicit JournalWindow(DeleteJournal *journal, QWidget *parent = nullptr);
    ~JournalWindow() override;

    //! What goes on with a deletion; null: nothing does, without a connection.
    void setFlow(DeleteFlow *flow);

Q_SIGNALS:
    void restoreRequested(const QString &fileName);
    //! One that did not end was put to rest.
    void operationEnded();

private:
    void build();
    QWidget *makeButtons();
    void styleTable();
    void showState();
    void sizeColumns();
    void selectAgain();
    void showSelected();
    void resume();
    void markEnded();
    void noteEnding(const QString &problem);
    std::optional<JournalOperation> current() const;
    QString whyNotResumable() const;
    QString whyNotRestorable() const;

    JournalModel *m_model;
    QPointer<DeleteFlow> m_flow;
    QLineEdit *m_search;
    QTableView *m_table;
    StatusLabel *m_state;
    JournalDetails *m_details;
    StatusLabel *m_reason;
    FileButtons *m_file;
    JournalEnding *m_ending;
    QPushButton *m_restore = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_end = nullptr;
    QPushButton *m_copy = nullptr;
    QString m_shownId;
};

} // namespace vb
