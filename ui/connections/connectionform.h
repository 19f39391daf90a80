#pragma once

#include "connections/profilecheck.h"
#include "connections/secretstore.h"
#include "credentialoffer.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QTabWidget;

namespace vb {

class CredentialsForm;
class FormField;
class MarksForm;
class NetworkForm;

//! One connection, to be filled in: what every connection needs on the first tab, the rest behind it.
class ConnectionForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionForm(SecretStore *store, QWidget *parent = nullptr);

    //! \a offer: \a profile is a draft made from it.
    void setProfile(const Profile &profile, const std::optional<CredentialOffer> &offer = {});
    //! As it is filled in now.
    Profile profile() const;
    //! What was typed, or is to be copied from the offer.
    ProfileSecrets secrets() const;
    SecretStore::Place place() const;
    //! Something differs from what setProfile() gave.
    bool isEdited() const;

    //! Shows what is wrong below the fields, and goes to the first. False: nothing is.
    bool showFaults(const QList<ProfileFault> &faults);
    void focusName();

Q_SIGNALS:
    void edited();

private:
    QWidget *makeFirstTab();
    void fillRegions();
    QString region() const;
    FormField *fieldOf(ProfileFault::Field field) const;
    void fieldEdited();
    void goTo(FormField *field);

    QTabWidget *m_tabs;
    QLineEdit *m_name;
    QComboBox *m_region;
    CredentialsForm *m_credentials;
    NetworkForm *m_network;
    MarksForm *m_marks;
    FormField *m_nameField = nullptr;
    FormField *m_regionField = nullptr;
    Profile m_given;
    Secret m_offeredProxyPassword; //!< of the proxy that the offer suggests
    Profile m_unedited; //!< what the form makes of it by itself
    bool m_isFilling = false;
    bool m_hasShownFaults = false;
};

} // namespace vb
