#pragma once

#include "connections/secretstore.h"
#include "profile.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace vb {

class SecretEdit;

//! Asks for what a connection needs and nobody keeps. accepted(): secrets() has it.
class SecretDialog : public QDialog
{
    Q_OBJECT

public:
    SecretDialog(const Profile &profile, const QString &why, SecretStore *store, QWidget *parent = nullptr);

    //! It is only tested with: nothing is kept, and the button says so.
    void askForTest();

    ProfileSecrets secrets() const;
    bool isToBeKept() const; //!< in the keychain

private:
    QWidget *makeBoxes(const Profile &profile);
    QWidget *makeButtons();
    void showState();

    SecretEdit *m_secret;
    SecretEdit *m_token;
    SecretEdit *m_proxyPassword;
    QCheckBox *m_keep;
    QPushButton *m_connect = nullptr;
    bool m_wantsKey;
    bool m_wantsProxy;
};

} // namespace vb
