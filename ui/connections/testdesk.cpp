#include "testdesk.h"

#include "connectionquestions.h"
#include "connections/profileaddress.h"
#include "connectiontest/connectiontest.h"
#include "consents.h"
#include "secretdialog.h"
#include "testdialog.h"

#include <QTimer>

#include <utility>

namespace vb {

TestDesk::TestDesk(const Profile &profile, const ProfileSecrets &typed, ProfileStore *profiles, SecretStore *secrets,
                   CredentialFetch::FindOffers findOffers, QWidget *over)
    : m_dialog(new TestDialog(profile, over))
    , m_profile(profile)
    , m_typed(typed)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_findOffers(std::move(findOffers))
{
    setParent(m_dialog);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &TestDialog::againRequested, this, &TestDesk::begin);
    connect(m_dialog, &TestDialog::stopRequested, this, [this] {
        if (m_fetch)
            giveUp(tr("The test was stopped before there were credentials."));
    });
    m_dialog->open();
    begin();
}

//! The endpoint first, before the credentials are so much as looked for.
void TestDesk::begin()
{
    delete m_test;
    m_dialog->showWaiting(tr("Getting the credentials…"));
    if (!endpointNeedsConfirmation(m_profile))
        return fetch();
    askConnectionQuestion(
        m_dialog, endpointQuestion(m_profile, addressOf(m_profile)),
        [this] {
            m_profile.endpointConfirmed = m_profile.endpoint;
            rememberConsents(m_profiles, m_profile);
            fetch();
        },
        [this] { giveUp(tr("Nobody agreed to the endpoint.")); });
}

void TestDesk::fetch()
{
    delete m_fetch;
    m_fetch = new CredentialFetch(m_profile, m_secrets, m_findOffers, this);
    connect(m_fetch, &CredentialFetch::ready, this, [this](const Connection &connection) { test(connection); });
    connect(m_fetch, &CredentialFetch::failed, this, [this](const ApiError &error) { test(error); });
    connect(m_fetch, &CredentialFetch::secretNeeded, this, &TestDesk::askForSecret);
    connect(m_fetch, &CredentialFetch::consentNeeded, this, &TestDesk::askForConsent);
    m_fetch->start(m_typed);
}

void TestDesk::askForSecret(const QString &why)
{
    auto *asking = new SecretDialog(m_profile, why, m_secrets, m_dialog);
    asking->setAttribute(Qt::WA_DeleteOnClose);
    asking->askForTest();
    connect(asking, &QDialog::accepted, this, [this, asking] {
        const ProfileSecrets given = asking->secrets();
        if (!given.accessKeySecret.isEmpty()) {
            m_typed.accessKeySecret = given.accessKeySecret;
            m_typed.securityToken = given.securityToken;
        }
        if (!given.proxyPassword.isEmpty())
            m_typed.proxyPassword = given.proxyPassword;
        fetch();
    });
    connect(asking, &QDialog::rejected, this, [this] { giveUp(tr("The secret was not given.")); });
    asking->open();
}

void TestDesk::askForConsent(const QStringList &command)
{
    askConnectionQuestion(
        m_dialog, commandQuestion(m_profile, command),
        [this, command] {
            m_profile.credentials.consentedCommand = command;
            rememberConsents(m_profiles, m_profile);
            fetch();
        },
        [this] { giveUp(tr("Nobody agreed to run the command.")); });
}

//! What needs no key is tested all the same.
void TestDesk::giveUp(const QString &why)
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    error.message = why;
    test(error);
}

void TestDesk::test(const Result<Connection> &connection)
{
    if (m_fetch)
        m_fetch->deleteLater(); // it may be telling us
    m_fetch = nullptr;
    Profile profile = connection ? connection->profile : m_profile;
    m_test = new ConnectionTest(std::move(profile), this);
    m_test->start(connection);
    m_dialog->follow(m_test);
}

} // namespace vb
