#include "keyform.h"

#include "formfield.h"
#include "secretedit.h"
#include "statuslabel.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace vb {

KeyForm::KeyForm(SecretStore *store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_id(new QLineEdit)
    , m_secret(new SecretEdit)
    , m_token(new SecretEdit)
    , m_inKeychain(new QRadioButton(tr("In the system keychain")))
    , m_forSession(new QRadioButton(tr("For this session only")))
    , m_truth(new StatusLabel)
{
    layOut();
    connect(store, &SecretStore::availabilityChanged, this, &KeyForm::showKeeping);
    for (QLineEdit *edit : {m_id, m_secret, m_token})
        connect(edit, &QLineEdit::textChanged, this, &KeyForm::edited);
    // Toggled: a screen reader does not click.
    connect(m_inKeychain, &QRadioButton::toggled, this, [this](bool inKeychain) {
        m_wantsKeychain = inKeychain;
        Q_EMIT edited();
    });
    showKeeping();
}

void KeyForm::layOut()
{
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins({});
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_idField = FormField::addTo(layout, tr("Access key ID"), m_id);
    FormField::addTo(layout, tr("Access key secret"), m_secret);
    FormField::addTo(layout, tr("Security token"), m_token);
    m_token->setPlaceholderText(tr("Only with a temporary (STS) key"));
    auto *keeping = new QWidget;
    auto *choices = new QVBoxLayout(keeping);
    choices->setContentsMargins({});
    choices->setSpacing(2);
    for (QRadioButton *choice : {m_inKeychain, m_forSession}) {
        choice->setAccessibleName(choice->text());
        choices->addWidget(choice);
    }
    m_truth->setAccessibleName(tr("Keychain"));
    m_truth->setWordWrap(true);
    choices->addWidget(m_truth);
    layout->addRow(tr("Keep the secret"), keeping);
}

void KeyForm::setProfile(const Profile &profile)
{
    const CredentialReference &credentials = profile.credentials;
    const bool isSaved = !profile.id.isEmpty() && credentials.kind == CredentialKind::Key;
    m_id->setText(credentials.accessKeyId);
    m_secret->clear();
    m_token->clear();
    m_wantsKeychain = !isSaved || credentials.isInKeychain;
    m_isGivenInKeychain = m_wantsKeychain;
    const bool isKnown = isSaved && m_store->isKnown(profile.id);
    m_secret->setPlaceholderText(isSaved && credentials.isInKeychain ? tr("In the keychain; type to replace it")
                                     : isKnown                       ? tr("Known for this session; type to replace it")
                                     : isSaved                       ? tr("Asked for when connecting")
                                                                     : QString());
    showKeeping();
}

void KeyForm::applyTo(CredentialReference &credentials) const
{
    credentials.accessKeyId = m_id->text().trimmed();
    // A keychain that does not run today still has what was given to it.
    const bool isUntouched = m_secret->text().isEmpty() && m_token->text().isEmpty()
        && m_store->availability() == SecretStore::Availability::Absent;
    credentials.isInKeychain = isUntouched ? m_isGivenInKeychain : place() == SecretStore::Place::Keychain;
}

ProfileSecrets KeyForm::secrets() const
{
    ProfileSecrets secrets;
    secrets.accessKeySecret = Secret(static_cast<SecretEdit *>(m_secret)->secretBytes());
    secrets.securityToken = Secret(static_cast<SecretEdit *>(m_token)->secretBytes());
    return secrets;
}

SecretStore::Place KeyForm::place() const
{
    return m_inKeychain->isChecked() ? SecretStore::Place::Keychain : SecretStore::Place::Session;
}

void KeyForm::showKeeping()
{
    const SecretStore::Availability availability = m_store->availability();
    const bool isAbsent = availability == SecretStore::Availability::Absent;
    m_inKeychain->setEnabled(!isAbsent);
    const QSignalBlocker notChosen(m_inKeychain);
    m_inKeychain->setChecked(m_wantsKeychain && !isAbsent);
    m_forSession->setChecked(!m_wantsKeychain || isAbsent);
    m_truth->setStatus(
        isAbsent ? tr("No system keychain is running here, so the secret is kept in memory and asked for "
                      "again at the next start. It is never written to a file.")
            : availability == SecretStore::Availability::Available ? tr("The secret is never written to a file.")
                                                                   : tr("Looking for the system keychain…"));
}

} // namespace vb
