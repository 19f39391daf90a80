#pragma once

#include "connections/profilecheck.h"
#include "connections/secretstore.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace vb {

class FormField;
class SecretEdit;

//! What most connections need nothing of: another endpoint, addressing, the account id, a proxy, a CA.
class NetworkForm : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkForm(QWidget *parent = nullptr);

    void setProfile(const Profile &profile);
    void applyTo(Profile &profile) const;
    Secret proxyPassword() const;
    //! Null: the fault is of no field of this form.
    FormField *fieldOf(ProfileFault::Field field) const;

Q_SIGNALS:
    void edited();

private:
    QWidget *makeCaRow();
    QWidget *makeProxyRow();
    void connectParts();
    void chooseCaFile();
    void showApplicable();

    QLineEdit *m_endpoint;
    QCheckBox *m_plainHttp;
    QCheckBox *m_internal;
    QComboBox *m_addressing;
    QLineEdit *m_accountId;
    QComboBox *m_proxyKind;
    QLineEdit *m_proxyHost;
    QSpinBox *m_proxyPort;
    QLineEdit *m_proxyUser;
    SecretEdit *m_proxyPassword;
    QLineEdit *m_caFile;
    QWidget *m_proxyRow = nullptr;
    FormField *m_endpointField = nullptr;
    FormField *m_accountField = nullptr;
    FormField *m_proxyField = nullptr;
    FormField *m_caField = nullptr;
    QString m_endpointConfirmed; //!< is not in the form
};

} // namespace vb
