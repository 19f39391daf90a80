#include "connections/renewaldesk.h"

#include "connections/expirylabel.h"
#include "connections/renewdialog.h"
#include "connections/secretkeeping.h"
#include "errortext.h"
#include "mainwindow.h"
#include "noticestrip.h"
#include "visibletext.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace vb {

namespace {

constexpr auto askAgainAfter = 30s;

//! A dialog in front of the window would hide its notice.
QWidget *dialogInFront(const QWidget *window)
{
    const QList<QDialog *> dialogs = window->findChildren<QDialog *>();
    const auto isInFront = [](const QDialog *dialog) { return dialog->isVisible() && dialog->isModal(); };
    const auto front = std::find_if(dialogs.crbegin(), dialogs.crend(), isInFront);
    return front == dialogs.crend() ? nullptr : *front;
}

} // namespace

RenewalDesk::RenewalDesk(MainWindow *window, CredentialWatch *watch, ProfileStore *profiles, SecretStore *secrets)
    : m_window(window)
    , m_watch(watch)
    , m_profiles(profiles)
    , m_secrets(secrets)
{
    connect(watch, &CredentialWatch::looked, this, &RenewalDesk::showRemaining);
    connect(watch, &CredentialWatch::userNeeded, this, &RenewalDesk::askTheUser);
    connect(watch, &CredentialWatch::renewed, this, &RenewalDesk::showRenewed);
    connect(watch, &CredentialWatch::failed, this, &RenewalDesk::showFailure);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_isTold && !m_dialog && dialogInFront(m_window))
            openDialog();
    });
    connect(window->credentialNotice(), &NoticeStrip::actionTriggered, this, &RenewalDesk::act);
    showRemaining();
}

RenewalDesk::~RenewalDesk()
{
    delete m_dialog;
    m_window->credentialNotice()->hide();
    m_window->showExpiry({});
}

RenewDialog *RenewalDesk::dialog() const
{
    return m_dialog;
}

void RenewalDesk::showRemaining()
{
    const std::optional<std::chrono::seconds> remaining = m_watch->remaining();
    m_window->showExpiry(remaining);
    const bool isShort = remaining && *remaining <= ExpiryLabel::shortRest;
    if (!isShort || m_watch->renewsItself() || std::exchange(m_isTold, true))
        return;
    m_window->credentialNotice()->showNotice(*remaining > 0s ? tr("The security token of this connection expires soon.")
                                                             : tr("The security token has expired."),
                                             tr("Renew…"));
}

//! A call was refused.
void RenewalDesk::askTheUser()
{
    m_isTold = true;
    m_window->credentialNotice()->showNotice(
        tr("The security token has expired. What was under way waits for new credentials."), tr("Renew…"));
    if (dialogInFront(m_window) && !m_dialog)
        openDialog();
}

void RenewalDesk::act()
{
    if (m_watch->renewsItself())
        m_watch->fetchAgain();
    else
        openDialog();
}

void RenewalDesk::openDialog()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    QWidget *front = dialogInFront(m_window);
    const std::optional<std::chrono::seconds> remaining = m_watch->remaining();
    const bool isEarly = remaining && *remaining > 0s;
    m_dialog = new RenewDialog(m_watch->profile(),
                               isEarly ? tr("What is open stays open, with these credentials from now on.")
                                       : tr("The security token has expired. What is open stays open, and what was "
                                            "under way goes on with these credentials."),
                               m_watch->fileSource(), front ? front : m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &RenewDialog::renewRequested, this, &RenewalDesk::renewWith);
    connect(m_dialog, &RenewDialog::readAgainRequested, m_watch, &CredentialWatch::fetchAgain);
    connect(m_dialog, &QDialog::rejected, this, &RenewalDesk::givenUp);
    m_dialog->open();
}

//! For now: the notice stays where it can be answered later. Behind a dialog it cannot, so it is asked again.
void RenewalDesk::givenUp()
{
    m_typedId.clear();
    m_typed = {};
    m_watch->abandon();
    m_window->credentialNotice()->show();
    if (dialogInFront(m_window))
        m_again.start(askAgainAfter);
}

void RenewalDesk::renewWith(const QString &accessKeyId, const ProfileSecrets &secrets)
{
    m_typedId = accessKeyId;
    m_typed = secrets;
    m_watch->renewWith(accessKeyId, secrets);
}

void RenewalDesk::showRenewed()
{
    m_isTold = false;
    m_window->credentialNotice()->hide();
    if (!m_typedId.isEmpty())
        keepTyped();
    m_typedId.clear();
    m_typed = {};
    if (m_dialog)
        m_dialog->accept();
    showRemaining();
}

void RenewalDesk::showFailure(const ApiError &error)
{
    m_typedId.clear();
    m_typed = {};
    if (m_dialog)
        return m_dialog->showProblem(error);
    m_isTold = true;
    const QString line = tr("New credentials could not be had: %1").arg(visibleText(errorLine(error)));
    m_window->credentialNotice()->showNotice(line, m_watch->renewsItself() ? tr("Try Now") : tr("Renew…"));
}

//! For the next connect, where the connection's own key was replaced; in memory or in the keychain, as before.
void RenewalDesk::keepTyped()
{
    const std::optional<Profile> saved = m_profiles->find(m_watch->profile().id);
    if (!saved || saved->credentials.kind != CredentialKind::Key)
        return;
    Profile changed = *saved;
    changed.credentials.accessKeyId = m_typedId;
    if (!m_profiles->save(changed))
        return; // what is open has them all the same
    keepSecrets(m_secrets, *saved, changed, m_typed, this, [](const std::optional<ApiError> &) {});
}

} // namespace vb
