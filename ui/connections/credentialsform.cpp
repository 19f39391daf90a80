#include "credentialsform.h"

#include "formfield.h"
#include "keyform.h"
#include "statuslabel.h"
#include "tones.h"
#include "visibletext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QProcess>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

//! A command line that QProcess::splitCommand() takes apart into \a command again.
QString commandLine(const QStringList &command)
{
    QStringList parts;
    for (const QString &part : command) {
        const bool isPlain = !part.isEmpty() && !part.contains(u' ') && !part.contains(u'"');
        parts.append(isPlain ? part : QString(u'"' + QString(part).replace(u'"', u"\"\"\""_s) + u'"'));
    }
    return parts.join(u' ');
}

//! Enough of a key's id to know it again.
QString shortened(const QString &keyId)
{
    return keyId.size() <= 12 ? keyId : QString(keyId.left(4) + u'…' + keyId.right(4));
}

QLabel *explanation(const QString &text)
{
    auto *label = new QuietLabel(text);
    label->setWordWrap(true);
    return label;
}

QFormLayout *makeRows(QWidget *page)
{
    auto *layout = new QFormLayout(page);
    layout->setContentsMargins({});
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return layout;
}

} // namespace

CredentialsForm::CredentialsForm(SecretStore *store, QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_pages(new QStackedWidget)
    , m_key(new KeyForm(store))
    , m_store(store)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    auto *top = new QFormLayout;
    top->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    FormField::addTo(top, tr("Credentials"), m_kind);
    layout->addLayout(top);
    layout->addWidget(m_pages);
    layout->addStretch(1);
    m_pages->addWidget(m_key); // in the order of CredentialKind
    m_pages->addWidget(makeImportPage());
    m_pages->addWidget(makeCommandPage());
    m_pages->addWidget(makeUriPage());
    m_pages->addWidget(makeRolePage());
    fillKinds(false);
    connectParts();
    showKind();
}

void CredentialsForm::connectParts()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CredentialsForm::showKind);
    connect(m_kind, &QComboBox::activated, this, &CredentialsForm::edited);
    connect(m_key, &KeyForm::edited, this, &CredentialsForm::edited);
    connect(m_command, &QLineEdit::textChanged, this, &CredentialsForm::showCommand);
    for (const QLineEdit *edit : {m_command, m_uri, m_role})
        connect(edit, &QLineEdit::textChanged, this, &CredentialsForm::edited);
    for (const QRadioButton *choice : {m_byReference, m_copied})
        connect(choice, &QRadioButton::toggled, this, &CredentialsForm::edited);
}

QWidget *CredentialsForm::makeImportPage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    m_source = new StatusLabel;
    m_source->setAccessibleName(tr("Found in"));
    m_source->setWordWrap(true);
    m_byReference = new QRadioButton(tr("Read them from there at each connect"));
    m_byReference->setToolTip(tr("Nothing is copied; a key that is changed there is changed here"));
    m_copied = new QRadioButton(tr("Copy the key"));
    m_copyWhere = new StatusLabel;
    m_copyWhere->setAccessibleName(tr("Where the copy is kept"));
    m_copyWhere->setWordWrap(true);
    for (QRadioButton *choice : {m_byReference, m_copied})
        choice->setAccessibleName(choice->text());
    layout->addWidget(m_source);
    layout->addSpacing(4);
    layout->addWidget(m_byReference);
    layout->addWidget(m_copied);
    layout->addWidget(m_copyWhere);
    layout->addStretch(1);
    return page;
}

QWidget *CredentialsForm::makeCommandPage()
{
    auto *page = new QWidget;
    QFormLayout *layout = makeRows(page);
    m_command = new QLineEdit;
    m_command->setPlaceholderText(tr("/usr/local/bin/print-key --profile prod"));
    m_commandField = FormField::addTo(layout, tr("Command"), m_command);
    m_arguments = new StatusLabel;
    m_arguments->setAccessibleName(tr("What is run"));
    m_arguments->setWordWrap(true);
    layout->addRow(QString(), m_arguments);
    layout->addRow(QString(),
                   explanation(tr("It is run without a shell, for at most 15 seconds, and prints the key as "
                                  "JSON. You are asked before it runs for the first time.")));
    return page;
}

QWidget *CredentialsForm::makeUriPage()
{
    auto *page = new QWidget;
    QFormLayout *layout = makeRows(page);
    m_uri = new QLineEdit;
    m_uri->setPlaceholderText(u"http://127.0.0.1:8080/credentials"_s);
    m_uriField = FormField::addTo(layout, tr("Address"), m_uri);
    layout->addRow(QString(),
                   explanation(tr("Answers with a temporary key as JSON, again whenever the last one runs "
                                  "out.")));
    return page;
}

QWidget *CredentialsForm::makeRolePage()
{
    auto *page = new QWidget;
    QFormLayout *layout = makeRows(page);
    m_role = new QLineEdit;
    m_role->setPlaceholderText(tr("The role of this machine"));
    FormField::addTo(layout, tr("Role"), m_role);
    layout->addRow(QString(), explanation(tr("Only on an ECS instance: its metadata service gives temporary keys.")));
    return page;
}

void CredentialsForm::fillKinds(bool withImported)
{
    const QSignalBlocker blocker(m_kind);
    m_kind->clear();
    if (withImported)
        m_kind->addItem(tr("Found on this machine"), int(CredentialKind::Imported));
    m_kind->addItem(tr("Access key"), int(CredentialKind::Key));
    m_kind->addItem(tr("From a command"), int(CredentialKind::Process));
    m_kind->addItem(tr("From an address"), int(CredentialKind::Uri));
    m_kind->addItem(tr("ECS instance role"), int(CredentialKind::EcsRole));
}

void CredentialsForm::setProfile(const Profile &profile, const std::optional<CredentialOffer> &offer)
{
    m_offer = offer;
    m_former = profile.credentials;
    fillKinds(profile.credentials.kind == CredentialKind::Imported);
    m_key->setProfile(profile);
    m_command->setText(commandLine(profile.credentials.command));
    m_uri->setText(profile.credentials.uri.toString());
    m_role->setText(profile.credentials.roleName);
    QStringList facts{visibleText(profile.credentials.source)};
    if (offer && !offer->credentials.accessKeyId.isEmpty())
        facts.append(tr("Access key ID %1").arg(visibleText(shortened(offer->credentials.accessKeyId))));
    if (offer && !offer->command.isEmpty())
        facts.append(tr("Runs: %1").arg(visibleText(commandLine(offer->command))));
    if (offer && !offer->note.isEmpty())
        facts.append(visibleText(offer->note));
    m_source->setStatus(facts.join(u'\n'));
    const bool canBeCopied = offer && !offer->isDynamic();
    m_byReference->setChecked(true);
    m_byReference->setVisible(canBeCopied);
    m_copied->setVisible(canBeCopied);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(int(profile.credentials.kind))));
    showKind();
}

CredentialKind CredentialsForm::kind() const
{
    return CredentialKind(m_kind->currentData().toInt());
}

void CredentialsForm::showKind()
{
    m_pages->setCurrentIndex(int(kind()));
    // A page that is not shown must not make the dialog tall.
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == m_pages->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    showCommand();
}

void CredentialsForm::showCommand()
{
    const QStringList command = QProcess::splitCommand(m_command->text());
    QStringList parts;
    for (const QString &part : command)
        parts.append(u"“"_s + visibleText(part) + u"”"_s);
    m_arguments->setStatus(parts.join(u' '));
    m_arguments->setVisible(command.size() > 1);
    const bool isAbsent = m_store->availability() == SecretStore::Availability::Absent;
    m_copyWhere->setStatus(isAbsent ? tr("No system keychain is running here: a copy is kept for this session only.")
                                    : tr("A copy is kept in the system keychain."));
    m_copyWhere->setVisible(!m_copied->isHidden());
}

void CredentialsForm::applyTo(Profile &profile) const
{
    CredentialReference credentials;
    credentials.kind = kind();
    credentials.consentedCommand = m_former.consentedCommand;
    switch (credentials.kind) {
    case CredentialKind::Key:
        m_key->applyTo(credentials);
        break;
    case CredentialKind::Process:
        credentials.command = QProcess::splitCommand(m_command->text());
        break;
    case CredentialKind::Uri:
        credentials.uri = QUrl(m_uri->text().trimmed(), QUrl::StrictMode);
        break;
    case CredentialKind::EcsRole:
        credentials.roleName = m_role->text().trimmed();
        break;
    case CredentialKind::Imported:
    case CredentialKind::Unknown:
        credentials = m_former;
        break;
    }
    if (credentials.kind == CredentialKind::Imported && m_offer && m_copied->isChecked()) {
        credentials = {};
        credentials.accessKeyId = m_offer->credentials.accessKeyId;
        credentials.isInKeychain = place() == SecretStore::Place::Keychain;
    }
    if (credentials.kind != CredentialKind::Process && credentials.kind != CredentialKind::Imported)
        credentials.consentedCommand.clear();
    profile.credentials = credentials;
}

ProfileSecrets CredentialsForm::secrets() const
{
    if (kind() == CredentialKind::Key)
        return m_key->secrets();
    ProfileSecrets secrets;
    if (kind() == CredentialKind::Imported && m_offer && m_copied->isChecked()) {
        secrets.accessKeySecret = m_offer->credentials.accessKeySecret;
        secrets.securityToken = m_offer->credentials.securityToken;
    }
    return secrets;
}

SecretStore::Place CredentialsForm::place() const
{
    if (kind() == CredentialKind::Key)
        return m_key->place();
    return m_store->availability() == SecretStore::Availability::Absent ? SecretStore::Place::Session
                                                                        : SecretStore::Place::Keychain;
}

FormField *CredentialsForm::idField() const
{
    return m_key->idField();
}

} // namespace vb
