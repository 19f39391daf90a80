#include "secretdialog.h"

#include "dialogsize.h"
#include "formfield.h"
#include "secretedit.h"
#include "statuslabel.h"
#include "tones.h"
#include "visibletext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace vb {

SecretDialog::SecretDialog(const Profile &profile, const QString &why, SecretStore *store, QWidget *parent)
    : QDialog(parent)
    , m_secret(new SecretEdit)
    , m_token(new SecretEdit)
    , m_proxyPassword(new SecretEdit)
    , m_keep(new QCheckBox(tr("Keep it in the system keychain")))
    , m_wantsKey(profile.credentials.kind == CredentialKind::Key)
    , m_wantsProxy(profile.proxy.isCustom() && !profile.proxy.user.isEmpty())
{
    setWindowTitle(tr("Secret of “%1”").arg(visibleText(profile.name)));
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(makeHeadingLabel(windowTitle()));
    auto *reason = new StatusLabel;
    reason->setAccessibleName(tr("Reason"));
    reason->setStatus(visibleText(why));
    reason->setWordWrap(true);
    layout->addWidget(reason);
    layout->addWidget(makeBoxes(profile));
    m_keep->setAccessibleName(m_keep->text());
    m_keep->setVisible(!profile.id.isEmpty() && store->availability() == SecretStore::Availability::Available);
    m_keep->setChecked(profile.credentials.isInKeychain);
    layout->addWidget(m_keep);
    layout->addStretch(1);
    layout->addWidget(makeButtons());
    for (SecretEdit *edit : {m_secret, m_token, m_proxyPassword}) {
        connect(edit, &QLineEdit::textChanged, this, &SecretDialog::showState);
        if (edit->parentWidget())
            continue;
        edit->setParent(this); // not asked for
        edit->hide();
    }
    showState();
    (m_wantsKey ? m_secret : m_proxyPassword)->setFocus();
    setMinimumWidth(440);
    sizeToContent(this);
}

QWidget *SecretDialog::makeBoxes(const Profile &profile)
{
    auto *boxes = new QWidget;
    auto *layout = new QFormLayout(boxes);
    layout->setContentsMargins({});
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    if (m_wantsKey) {
        auto *id = new QLabel(visibleText(profile.credentials.accessKeyId));
        id->setTextFormat(Qt::PlainText);
        layout->addRow(tr("Access key ID"), id);
        FormField::addTo(layout, tr("Access key secret"), m_secret);
        FormField::addTo(layout, tr("Security token"), m_token);
        m_token->setPlaceholderText(tr("Only with a temporary (STS) key"));
    }
    if (m_wantsProxy)
        FormField::addTo(layout, tr("Proxy password"), m_proxyPassword);
    return boxes;
}

QWidget *SecretDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    m_connect = buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    for (QPushButton *button : {m_connect, cancel})
        button->setAccessibleName(button->text());
    m_connect->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void SecretDialog::askForTest()
{
    m_keep->hide();
    m_connect->setText(tr("Test"));
    m_connect->setAccessibleName(m_connect->text());
}

void SecretDialog::showState()
{
    const bool hasKey = !m_wantsKey || !m_secret->text().trimmed().isEmpty();
    const bool hasProxy = !m_wantsProxy || !m_proxyPassword->text().isEmpty();
    // The one that is known needs not be typed again; which one that is, the reason says.
    m_connect->setEnabled(m_wantsKey && m_wantsProxy ? hasKey || hasProxy : hasKey && hasProxy);
}

ProfileSecrets SecretDialog::secrets() const
{
    ProfileSecrets secrets;
    secrets.accessKeySecret = Secret(m_secret->secretBytes());
    secrets.securityToken = Secret(m_token->secretBytes());
    secrets.proxyPassword = Secret(m_proxyPassword->secretBytes());
    return secrets;
}

bool SecretDialog::isToBeKept() const
{
    return m_keep->isChecked() && !m_keep->isHidden();
}

} // namespace vb
