#include "connectiondesk.h"

#include "connectdialog.h"
#include "connectionquestions.h"
#include "connections/profileaddress.h"
#include "connections/secretkeeping.h"
#include "consents.h"
#include "mainwindow.h"
#include "secretdialog.h"
#include "testdesk.h"
#include "visibletext.h"

#include <utility>

namespace vb {

ConnectionDesk::ConnectionDesk(MainWindow *window, ProfileStore *profiles, SecretStore *secrets,
                               CredentialFetch::FindOffers findOffers)
    : QObject(window)
    , m_window(window)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_findOffers(std::move(findOffers))
{
    connect(window, &MainWindow::connectRequested, this, &ConnectionDesk::openDialog);
    connect(window, &MainWindow::importRequested, this, &ConnectionDesk::openImport);
    connect(window, &MainWindow::savedConnectionRequested, this, &ConnectionDesk::connectTo);
    connect(profiles, &ProfileStore::changed, this, &ConnectionDesk::showConnections);
    showConnections();
}

void ConnectionDesk::showConnections()
{
    m_window->setSavedConnections(m_profiles->byLastUse());
}

ConnectDialog *ConnectionDesk::dialog() const
{
    return m_dialog;
}

QWidget *ConnectionDesk::front() const
{
    return m_dialog && m_dialog->isVisible() ? static_cast<QWidget *>(m_dialog) : m_window;
}

void ConnectionDesk::openDialog()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_profiles->reload(); // another window or program may have changed them
    m_dialog = new ConnectDialog(m_profiles, m_secrets, m_findOffers, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setCanOpenWindow(m_window->isConnected());
    connect(m_dialog, &ConnectDialog::connectRequested, this,
            [this](const Profile &profile, const ProfileSecrets &typed) { begin(profile, typed); });
    connect(m_dialog, &ConnectDialog::newWindowRequested, this,
            [this](const Profile &profile, const ProfileSecrets &typed) { begin(profile, typed, Where::NewWindow); });
    connect(m_dialog, &QDialog::rejected, this, &ConnectionDesk::giveUp);
    connect(m_dialog, &ConnectDialog::testRequested, this, &ConnectionDesk::test);
    m_dialog->setCanTest(true);
    Q_EMIT dialogOpened(m_dialog);
    m_dialog->open();
}

//! Beside what is connected, and without a word to it.
void ConnectionDesk::test(const Profile &profile, const ProfileSecrets &typed)
{
    new TestDesk(profile, typed, m_profiles, m_secrets, m_findOffers, m_dialog); // goes with its dialog
}

void ConnectionDesk::openImport()
{
    openDialog();
    m_dialog->chooseFound();
}

void ConnectionDesk::connectTo(const QString &profileId)
{
    if (const std::optional<Profile> profile = m_profiles->find(profileId))
        begin(*profile, {});
}

void ConnectionDesk::connectToNamed(const QString &name)
{
    const std::optional<Profile> profile = m_profiles->findByName(name);
    if (profile)
        return begin(*profile, {});
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    error.message = m_profiles->problem().isEmpty() ? tr("There is no saved connection named “%1”.").arg(name)
                                                    : m_profiles->problem();
    m_window->showProblem(error);
}

void ConnectionDesk::begin(const Profile &profile, const ProfileSecrets &typed, Where where)
{
    m_secrets->check();
    delete m_fetch;
    m_profile = profile;
    m_typed = typed;
    m_where = where;
    if (m_dialog)
        m_dialog->showConnecting();
    else
        m_window->showConnecting(tr("Connecting to %1…").arg(visibleText(profile.name)));
    confirmEndpoint();
}

//! Before the credentials are so much as looked for.
void ConnectionDesk::confirmEndpoint()
{
    if (!endpointNeedsConfirmation(m_profile))
        return fetch();
    askConnectionQuestion(
        front(), endpointQuestion(m_profile, addressOf(m_profile)),
        [this] {
            m_profile.endpointConfirmed = m_profile.endpoint;
            remember();
            fetch();
        },
        [this] { giveUp(); });
}

void ConnectionDesk::fetch()
{
    delete m_fetch;
    m_fetch = new CredentialFetch(m_profile, m_secrets, m_findOffers, this);
    connect(m_fetch, &CredentialFetch::ready, this, &ConnectionDesk::finish);
    connect(m_fetch, &CredentialFetch::failed, this, &ConnectionDesk::fail);
    connect(m_fetch, &CredentialFetch::secretNeeded, this, &ConnectionDesk::askForSecret);
    connect(m_fetch, &CredentialFetch::consentNeeded, this, &ConnectionDesk::askForConsent);
    m_fetch->start(m_typed);
}

void ConnectionDesk::askForSecret(const QString &why)
{
    auto *dialog = new SecretDialog(m_profile, why, m_secrets, front());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { takeSecret(*dialog); });
    connect(dialog, &QDialog::rejected, this, &ConnectionDesk::giveUp);
    dialog->open();
}

void ConnectionDesk::takeSecret(const SecretDialog &dialog)
{
    const ProfileSecrets given = dialog.secrets();
    if (!given.accessKeySecret.isEmpty()) {
        m_typed.accessKeySecret = given.accessKeySecret;
        m_typed.securityToken = given.securityToken;
    }
    if (!given.proxyPassword.isEmpty())
        m_typed.proxyPassword = given.proxyPassword;
    if (m_profile.id.isEmpty())
        return fetch();
    const auto ignore = [](const std::optional<ApiError> &) {};
    if (m_secrets->availability() != SecretStore::Availability::Available) {
        // What is in a keychain that does not run today is still there tomorrow.
        m_secrets->write(m_profile.id, m_typed, SecretStore::Place::Session, this, ignore);
    } else {
        const Profile former = m_profile;
        m_profile.credentials.isInKeychain = dialog.isToBeKept();
        remember();
        // That it could not be kept shows at the next connect; this one has what it needs.
        keepSecrets(m_secrets, former, m_profile, m_typed, this, ignore);
    }
    fetch();
}

void ConnectionDesk::askForConsent(const QStringList &command)
{
    askConnectionQuestion(
        front(), commandQuestion(m_profile, command),
        [this, command] {
            m_profile.credentials.consentedCommand = command;
            remember();
            fetch();
        },
        [this] { giveUp(); });
}

//! What the user agreed to, in the saved connection; of one that is not saved, for this time.
void ConnectionDesk::remember()
{
    rememberConsents(m_profiles, m_profile);
}

void ConnectionDesk::finish(const Connection &connection)
{
    m_fetch->deleteLater();
    m_typed = {};
    if (!m_profile.id.isEmpty())
        m_profiles->markUsed(m_profile.id);
    if (m_dialog)
        m_dialog->accept();
    // Copies: a slot may end the fetch that holds it.
    m_where == Where::NewWindow ? Q_EMIT readyForNewWindow(Connection(connection))
                                : Q_EMIT ready(Connection(connection));
}

void ConnectionDesk::fail(const ApiError &error)
{
    m_typed = {};
    if (m_dialog)
        m_dialog->showProblem(error);
    else
        m_window->showProblem(error);
}

//! The user closed a question.
void ConnectionDesk::giveUp()
{
    delete m_fetch;
    m_typed = {};
    if (m_dialog && m_dialog->isVisible())
        m_dialog->showStopped();
    else
        m_window->showStart();
}

} // namespace vb
