#pragma once

#include "apierror.h"
#include "connections/credentialfetch.h"
#include "connections/profilestore.h"

#include <QDialog>
#include <QPointer>

#include <optional>

class QPushButton;
class QStackedWidget;

namespace vb {

class ConnectionForm;
class ConnectionList;
class StatusLabel;

//! The saved connections and what was found on this machine, beside the form of the one that is chosen. Saves,
//! and says to what to connect; does not connect itself. Secrets go to the secret store and to whoever
//! connects, nowhere else.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    //! None is owned.
    ConnectDialog(ProfileStore *profiles, SecretStore *secrets, const CredentialFetch::FindOffers &findOffers,
                  QWidget *parent = nullptr);

    //! Instead of an empty form.
    void choose(const QString &profileId);
    //! The first usable of what was found.
    void chooseFound();

    //! While it is connected: nothing can be changed. Over again by showProblem(), showStopped() or
    //! accept().
    void showConnecting();
    void showProblem(const ApiError &error);
    //! The user stopped it.
    void showStopped();

    //! Test connection is shown once somebody does it.
    void setCanTest(bool canTest);
    //! There is a connection that need not be replaced.
    void setCanOpenWindow(bool canOpenWindow);

Q_SIGNALS:
    //! \a typed: secrets that were not kept before; the others are where the profile says.
    void connectRequested(const vb::Profile &profile, const vb::ProfileSecrets &typed);
    //! The same, beside what is connected to.
    void newWindowRequested(const vb::Profile &profile, const vb::ProfileSecrets &typed);
    void testRequested(const vb::Profile &profile, const vb::ProfileSecrets &typed);

private:
    // connectdialogparts.cpp
    QWidget *makeLeft();
    QWidget *makeRight();
    QWidget *makeButtons();
    void connectParts();

    // connectdialog.cpp
    void listAll();
    void chosenChanged();
    void askToDiscard();
    void showChosen();
    void showDraft(const CredentialOffer &offer);
    void startNew();
    void duplicate();
    void askToRemove();
    void remove(const Profile &profile);
    bool hasFaults();
    void save(bool thenConnect);
    void saved(const Profile &profile, const ProfileSecrets &typed, bool thenConnect,
               const std::optional<ApiError> &error);
    void connectNow();
    void connectInNewWindow();
    void showButtons();
    void say(const QString &text);
    std::optional<Profile> chosenProfile() const;

    ProfileStore *m_profiles;
    SecretStore *m_secrets;
    CredentialFetch::FindOffers m_findOffers;
    QList<CredentialOffer> m_offers;
    ConnectionList *m_list;
    QStackedWidget *m_right = nullptr;
    ConnectionForm *m_form;
    StatusLabel *m_cannot; //!< instead of the form
    StatusLabel *m_message;
    QPushButton *m_new = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_saveAndConnect = nullptr;
    QPushButton *m_newWindow = nullptr;
    QPushButton *m_connect = nullptr;
    QString m_shownId; //!< what the form shows, while the list is already elsewhere
    int m_shownOffer = -1;
    bool m_isBusy = false;
    bool m_canTest = false;
};

} // namespace vb
