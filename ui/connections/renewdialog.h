#pragma once

#include "apierror.h"
#include "connections/secretstore.h"
#include "profile.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace vb {

class SecretEdit;
class StatusLabel;

//! Asks for another key for a connection whose temporary one has ended. Nothing of the connection can be changed
//! here, and what is open stays. Open until the credentials were taken, or the user gives up.
class RenewDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a fileSource: where others can be read; empty: nowhere.
    RenewDialog(const Profile &profile, const QString &why, const QString &fileSource, QWidget *parent = nullptr);

    //! They were not taken.
    void showProblem(const ApiError &error);

Q_SIGNALS:
    void renewRequested(const QString &accessKeyId, const vb::ProfileSecrets &secrets);
    void readAgainRequested();

private:
    QWidget *makeBoxes(const Profile &profile);
    QWidget *makeButtons(const QString &fileSource);
    void renew();
    void showChecking();
    void showButtons();

    QLineEdit *m_id;
    SecretEdit *m_secret;
    SecretEdit *m_token;
    StatusLabel *m_message;
    QPushButton *m_renew = nullptr;
    QPushButton *m_readAgain = nullptr;
    bool m_isChecking = false;
};

} // namespace vb
