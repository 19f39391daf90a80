#pragma once

#include "connections/secretstore.h"
#include "credentialoffer.h"
#include "profile.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QStackedWidget;

namespace vb {

class FormField;
class KeyForm;
class StatusLabel;

//! How the credentials of a connection come about: a key that is typed, something that gives them, or what
//! was found on this machine and is to be imported.
class CredentialsForm : public QWidget
{
    Q_OBJECT

public:
    explicit CredentialsForm(SecretStore *store, QWidget *parent = nullptr);

    //! \a offer: what \a profile is to be imported from; absent for a saved profile.
    void setProfile(const Profile &profile, const std::optional<CredentialOffer> &offer);
    void applyTo(Profile &profile) const;
    ProfileSecrets secrets() const;
    SecretStore::Place place() const;

    FormField *idField() const;
    FormField *commandField() const { return m_commandField; }
    FormField *uriField() const { return m_uriField; }

Q_SIGNALS:
    void edited();

private:
    QWidget *makeCommandPage();
    QWidget *makeUriPage();
    QWidget *makeRolePage();
    QWidget *makeImportPage();
    void connectParts();
    CredentialKind kind() const;
    void showKind();
    void showCommand();
    void fillKinds(bool withImported);

    QComboBox *m_kind;
    QStackedWidget *m_pages;
    KeyForm *m_key;
    QLineEdit *m_command = nullptr;
    StatusLabel *m_arguments = nullptr;
    FormField *m_commandField = nullptr;
    QLineEdit *m_uri = nullptr;
    FormField *m_uriField = nullptr;
    QLineEdit *m_role = nullptr;
    StatusLabel *m_source = nullptr;
    QRadioButton *m_byReference = nullptr;
    QRadioButton *m_copied = nullptr;
    StatusLabel *m_copyWhere = nullptr;
    SecretStore *m_store;
    std::optional<CredentialOffer> m_offer;
    CredentialReference m_former; //!< what is not in the form: where an import is from, what was agreed to
};

} // namespace vb
