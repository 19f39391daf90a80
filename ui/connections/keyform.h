#pragma once

#include "connections/secretstore.h"
#include "profile.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QRadioButton;

namespace vb {

class FormField;
class StatusLabel;

//! An access key, and where its secret is to be kept. Shows no secret that is kept already: an empty box
//! keeps it. Offers the keychain only where there is one, and says so where there is none.
class KeyForm : public QWidget
{
    Q_OBJECT

public:
    //! Not owned.
    explicit KeyForm(SecretStore *store, QWidget *parent = nullptr);

    void setProfile(const Profile &profile);
    void applyTo(CredentialReference &credentials) const;
    //! What was typed.
    ProfileSecrets secrets() const;
    SecretStore::Place place() const;
    FormField *idField() const { return m_idField; }

Q_SIGNALS:
    void edited();

private:
    void layOut();
    void showKeeping();

    QPointer<SecretStore> m_store;
    QLineEdit *m_id;
    QLineEdit *m_secret;
    QLineEdit *m_token;
    QRadioButton *m_inKeychain;
    QRadioButton *m_forSession;
    StatusLabel *m_truth;
    FormField *m_idField = nullptr;
    bool m_isGivenInKeychain = true; //!< what the profile says
    bool m_wantsKeychain = true; //!< the same, until the user chose
};

} // namespace vb
