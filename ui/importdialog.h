#pragma once

#include "importcheck.h"
#include "restorejob.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace vb {

class ImportResults;
class Session;
class TargetChooser;

//! Import…: chooses a file of JSON Lines and an index, checks every line without sending anything, and then puts
//! the vectors. Only a press of the button that names the deed starts that. While it runs, Escape and closing mean
//! Stop, and the dialog stays until it has ended.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    //! Begins with \a index as the target; it may be without names.
    ImportDialog(Session *session, const IndexRef &index, QWidget *parent = nullptr);
    ~ImportDialog() override;

    void setFileName(const QString &fileName);
    void reject() override;

Q_SIGNALS:
    //! Some vectors, or the index, are there now.
    void imported(const vb::RestoreReport &report);
    //! One line for the status bar.
    void reported(const QString &line);

private:
    void build();
    QWidget *makeFile();
    QWidget *makeOptions();
    QWidget *makeButtons();
    void connectAll();
    void openFile();
    void inputChanged();
    QString whyNotCheckable() const;
    QString whyNotImportable() const;
    void check();
    void checked(const ImportFindings &findings);
    void import();
    void end(const RestoreReport &report);
    void showState();
    void showButtons();
    bool isRunning() const { return m_check || m_job; }

    QPointer<Session> m_session;
    QPointer<ImportCheck> m_check;
    QPointer<RestoreJob> m_job;
    std::optional<ImportFindings> m_findings; //!< of what is chosen now
    std::optional<RestoreReport> m_report;
    bool m_isStopping = false;
    QLineEdit *m_file;
    QPushButton *m_open = nullptr;
    TargetChooser *m_target;
    QCheckBox *m_overwrite;
    QCheckBox *m_skipFaulty;
    ImportResults *m_results;
    QPushButton *m_copy = nullptr;
    QPushButton *m_checkButton = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace vb
