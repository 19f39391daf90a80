#pragma once

#include "exportform.h"
#include "exportjob.h"

#include <QDialog>
#include <QPointer>

class QProgressBar;
class QPushButton;

namespace vb {

class FileButtons;
class Session;
class StatusLabel;

//! Export…: asks what, how and where to, shows how far it is, and says what came of it. What is in the way (a file
//! of that name, an export that did not end) becomes the text of the button that goes on. While it runs, Escape
//! and closing mean Stop, and the dialog stays until it has ended.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(Session *session, const ExportSubject &subject, QWidget *parent = nullptr);
    ~ExportDialog() override;

    void reject() override;

Q_SIGNALS:
    //! One line for the status bar.
    void reported(const QString &line);

private:
    void build();
    QWidget *makeProgress();
    QWidget *makeButtons();
    void connectAll();
    void formChanged();
    void start(ExportRequest request);
    void go();
    void beginAnew();
    void showNotInMemory();
    void showProgress();
    void end(const ExportReport &report);
    void showState();
    QString verb() const;
    void showVerb();

    QPointer<Session> m_session;
    QPointer<ExportJob> m_job;
    ExportSubject m_subject;
    ExportForm *m_form;
    std::optional<ExportReport> m_report; //!< of the last try; until the form changes
    std::optional<QList<QByteArray>> m_keys; //!< of the last try, for the next one
    bool m_isStopping = false;
    QProgressBar *m_bar;
    StatusLabel *m_state;
    StatusLabel *m_details;
    FileButtons *m_file;
    QPushButton *m_anew = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace vb
