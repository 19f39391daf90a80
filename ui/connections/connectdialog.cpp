#include "connectdialog.h"

#include "connectionform.h"
#include "connectionlist.h"
#include "connectionquestions.h"
#include "connections/secretkeeping.h"
#include "drafts.h"
#include "errortext.h"
#include "statuslabel.h"
#include "visibletext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

ConnectDialog::ConnectDialog(ProfileStore *profiles, SecretStore *secrets,
                             const CredentialFetch::FindOffers &findOffers, QWidget *parent)
    : QDialog(parent)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_findOffers(findOffers)
    , m_list(new ConnectionList)
    , m_form(new ConnectionForm(secrets))
    , m_cannot(new StatusLabel)
    , m_message(new StatusLabel)
{
    setWindowTitle(tr("Connect"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(16);
    halves->addWidget(makeLeft(), 0);
    halves->addWidget(makeRight(), 1);
    layout->addLayout(halves, 1);
    m_message->setAccessibleName(tr("Error message"));
    m_message->setWordWrap(true);
    m_message->hide();
    layout->addWidget(m_message);
    layout->addWidget(makeButtons());
    connectParts();
    m_secrets->check();
    listAll();
    startNew();
    say(m_profiles->problem());
    const QSize room = parent ? parent->screen()->availableSize() : QSize(1440, 900);
    resize(std::min(840, room.width() - 40), std::min(540, room.height() - 80));
}

void ConnectDialog::listAll()
{
    m_offers = m_findOffers();
    m_list->setConnections(m_profiles->byLastUse(), m_offers);
}

std::optional<Profile> ConnectDialog::chosenProfile() const
{
    return m_profiles->find(m_list->chosenId());
}

void ConnectDialog::choose(const QString &profileId)
{
    m_list->chooseId(profileId);
    showChosen();
}

void ConnectDialog::chooseFound()
{
    const auto usable = std::find_if(m_offers.cbegin(), m_offers.cend(),
                                     [](const CredentialOffer &offer) { return offer.isUsable(); });
    if (usable == m_offers.cend())
        return say(tr("No credentials of other tools were found on this machine."));
    m_list->chooseOffer(int(usable - m_offers.cbegin()));
}

void ConnectDialog::chosenChanged()
{
    if (m_list->chosenId() == m_shownId && m_list->chosenOffer() == m_shownOffer)
        return;
    if (m_right->currentWidget() == m_form && m_form->isEdited())
        askToDiscard();
    else
        showChosen();
}

void ConnectDialog::askToDiscard()
{
    // Back to what the form shows, until there is an answer.
    const QString id = m_list->chosenId();
    const int offer = m_list->chosenOffer();
    {
        const QSignalBlocker blocker(m_list);
        m_list->chooseNothing();
        m_list->chooseId(m_shownId);
        if (m_shownOffer >= 0)
            m_list->chooseOffer(m_shownOffer);
    }
    askConnectionQuestion(this, discardQuestion(m_form->profile().name), [this, id, offer] {
        const QSignalBlocker blocker(m_list);
        m_list->chooseId(id);
        if (offer >= 0)
            m_list->chooseOffer(offer);
        showChosen();
    });
}

void ConnectDialog::showChosen()
{
    say({});
    m_shownId = m_list->chosenId();
    m_shownOffer = m_list->chosenOffer();
    const std::optional<Profile> profile = chosenProfile();
    if (profile && profile->credentials.kind == CredentialKind::Unknown) {
        m_cannot->setStatus(
            tr("“%1” was saved by a later version of this program, which knows more ways to connect. It "
               "is kept as it is; use that version, or make a new connection.")
                .arg(visibleText(profile->name)));
        m_right->setCurrentWidget(m_cannot);
    } else if (profile) {
        m_form->setProfile(*profile);
        m_right->setCurrentWidget(m_form);
    } else if (m_shownOffer >= 0) {
        showDraft(m_offers.at(m_shownOffer));
    }
    showButtons();
}

void ConnectDialog::showDraft(const CredentialOffer &offer)
{
    if (!offer.isUsable()) {
        m_cannot->setStatus(visibleText(offer.source) + u"\n\n"_s + visibleText(offer.problem));
        m_right->setCurrentWidget(m_cannot);
        return;
    }
    m_form->setProfile(draftFrom(offer, m_profiles->profiles()), offer);
    m_right->setCurrentWidget(m_form);
}

void ConnectDialog::startNew()
{
    m_shownId.clear();
    m_shownOffer = -1;
    m_form->setProfile(newDraft());
    m_right->setCurrentWidget(m_form);
    m_form->focusName();
    say({});
    showButtons();
}

void ConnectDialog::duplicate()
{
    const std::optional<Profile> profile = chosenProfile();
    if (!profile)
        return;
    m_list->chooseNothing();
    m_shownId.clear();
    m_shownOffer = -1;
    m_form->setProfile(copyOf(*profile, m_profiles->profiles()));
    m_right->setCurrentWidget(m_form);
    m_form->focusName();
    say(profile->credentials.kind == CredentialKind::Key ? tr("The copy needs its secret typed.") : QString());
    showButtons();
}

void ConnectDialog::askToRemove()
{
    const std::optional<Profile> profile = chosenProfile();
    if (profile)
        askConnectionQuestion(this, removeQuestion(*profile), [this, profile] { remove(*profile); });
}

void ConnectDialog::remove(const Profile &profile)
{
    m_list->chooseNothing();
    startNew();
    if (const auto error = m_profiles->remove(profile.id))
        return say(error->message);
    m_secrets->forget(profile.id);
    if (!profile.credentials.isInKeychain)
        return;
    m_secrets->remove(profile.id, this, [this](const std::optional<ApiError> &error) {
        if (error)
            say(error->message);
    });
}

bool ConnectDialog::hasFaults()
{
    return m_form->showFaults(profileFaults(m_form->profile()));
}

void ConnectDialog::save(bool thenConnect)
{
    if (hasFaults())
        return;
    const Profile former = m_profiles->find(m_form->profile().id).value_or(Profile());
    const ProfileSecrets typed = m_form->secrets();
    const Result<Profile> stored = m_profiles->save(m_form->profile());
    if (!stored)
        return say(stored.error().message);
    m_isBusy = true;
    say({});
    const Profile &profile = *stored;
    keepSecrets(m_secrets, former, profile, typed, this,
                [this, profile, typed, thenConnect](const std::optional<ApiError> &error) {
                    saved(profile, typed, thenConnect, error);
                });
    showButtons();
}

void ConnectDialog::saved(const Profile &profile, const ProfileSecrets &typed, bool thenConnect,
                          const std::optional<ApiError> &error)
{
    m_isBusy = false;
    {
        const QSignalBlocker blocker(m_list);
        m_list->chooseId(profile.id);
    }
    showChosen();
    if (error)
        return say(tr("The connection is saved. %1").arg(error->message));
    if (thenConnect)
        Q_EMIT connectRequested(profile, typed);
}

void ConnectDialog::connectNow()
{
    if (m_connect->isEnabled() && !hasFaults())
        Q_EMIT connectRequested(m_form->profile(), m_form->secrets());
}

void ConnectDialog::connectInNewWindow()
{
    if (!hasFaults())
        Q_EMIT newWindowRequested(m_form->profile(), m_form->secrets());
}

void ConnectDialog::showConnecting()
{
    m_isBusy = true;
    say(tr("Connecting…"));
    showButtons();
}

void ConnectDialog::showProblem(const ApiError &error)
{
    m_isBusy = false;
    const ErrorText text = errorText(error);
    say(text.why + u' ' + text.advice);
    showButtons();
}

void ConnectDialog::showStopped()
{
    m_isBusy = false;
    say({});
    showButtons();
}

void ConnectDialog::setCanTest(bool canTest)
{
    m_canTest = canTest;
    showButtons();
}

void ConnectDialog::setCanOpenWindow(bool canOpenWindow)
{
    m_newWindow->setVisible(canOpenWindow);
}

void ConnectDialog::showButtons()
{
    const bool hasForm = m_right->currentWidget() == m_form;
    const bool isNew = m_form->profile().id.isEmpty();
    const bool isEdited = hasForm && (isNew || m_form->isEdited());
    for (QWidget *part :
         {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_right), static_cast<QWidget *>(m_new)})
        part->setEnabled(!m_isBusy);
    m_duplicate->setEnabled(!m_isBusy && hasForm && chosenProfile());
    m_remove->setEnabled(!m_isBusy && chosenProfile());
    m_test->setVisible(m_canTest);
    m_test->setEnabled(!m_isBusy && hasForm);
    m_save->setEnabled(!m_isBusy && isEdited);
    m_saveAndConnect->setEnabled(!m_isBusy && isEdited);
    m_newWindow->setEnabled(!m_isBusy && hasForm);
    m_connect->setEnabled(!m_isBusy && hasForm);
    (isEdited ? m_saveAndConnect : m_connect)->setDefault(true);
}

void ConnectDialog::say(const QString &text)
{
    m_message->setStatus(visibleText(text));
    m_message->setVisible(!text.isEmpty());
}

} // namespace vb
