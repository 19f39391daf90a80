#include "connections/renewdialog.h"

#include "dialogsize.h"
#include "errortext.h"
#include "formfield.h"
#include "secretedit.h"
#include "statuslabel.h"
#include "tones.h"
#include "visibletext.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace vb {

RenewDialog::RenewDialog(const Profile &profile, const QString &why, const QString &fileSource, QWidget *parent)
    : QDialog(parent)
    , m_id(new QLineEdit)
    , m_secret(new SecretEdit)
    , m_token(new SecretEdit)
    , m_message(new StatusLabel)
{
    setWindowTitle(tr("Renew Credentials"));
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(makeHeadingLabel(tr("New credentials for “%1”").arg(visibleText(profile.name))));
    auto *reason = new StatusLabel;
    reason->setAccessibleName(tr("Reason"));
    reason->setStatus(visibleText(why));
    reason->setWordWrap(true);
    layout->addWidget(reason);
    layout->addWidget(makeBoxes(profile));
    m_message->setAccessibleName(tr("Error message"));
    m_message->setWordWrap(true);
    m_message->hide();
    layout->addWidget(m_message);
    layout->addStretch(1);
    layout->addWidget(makeButtons(fileSource));
    for (QLineEdit *edit : {m_id, static_cast<QLineEdit *>(m_secret), static_cast<QLineEdit *>(m_token)})
        connect(edit, &QLineEdit::textChanged, this, &RenewDialog::showButtons);
    showButtons();
    m_id->setFocus();
    setMinimumWidth(480);
    sizeToContent(this);
}

QWidget *RenewDialog::makeBoxes(const Profile &profile)
{
    auto *boxes = new QWidget;
    auto *layout = new QFormLayout(boxes);
    layout->setContentsMargins({});
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    FormField::addTo(layout, tr("Access key ID"), m_id);
    FormField::addTo(layout, tr("Access key secret"), m_secret);
    FormField::addTo(layout, tr("Security token"), m_token);
    m_id->setPlaceholderText(visibleText(profile.credentials.accessKeyId));
    m_token->setPlaceholderText(tr("Only with a temporary (STS) key"));
    return boxes;
}

QWidget *RenewDialog::makeButtons(const QString &fileSource)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    m_readAgain = new QPushButton(tr("Read Again"));
    m_readAgain->setToolTip(tr("Read %1 again").arg(visibleText(fileSource)));
    m_readAgain->setVisible(!fileSource.isEmpty());
    m_renew = new QPushButton(tr("Renew"));
    auto *cancel = new QPushButton(tr("Cancel"));
    layout->addWidget(m_readAgain);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_renew);
    for (QPushButton *button : {m_readAgain, m_renew, cancel}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    m_renew->setDefault(true);
    connect(m_renew, &QPushButton::clicked, this, &RenewDialog::renew);
    connect(m_readAgain, &QPushButton::clicked, this, [this] {
        showChecking();
        Q_EMIT readAgainRequested();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

void RenewDialog::renew()
{
    ProfileSecrets secrets;
    secrets.accessKeySecret = Secret(m_secret->secretBytes());
    secrets.securityToken = Secret(m_token->secretBytes());
    showChecking();
    Q_EMIT renewRequested(m_id->text().trimmed(), secrets);
}

void RenewDialog::showChecking()
{
    m_isChecking = true;
    m_message->setStatus(tr("Checking…"));
    m_message->show();
    showButtons();
}

void RenewDialog::showProblem(const ApiError &error)
{
    m_isChecking = false;
    const ErrorText text = errorText(error);
    m_message->setStatus(visibleText(text.why + u' ' + text.advice));
    m_message->show();
    showButtons();
    sizeToContent(this);
}

void RenewDialog::showButtons()
{
    const bool isComplete = !m_id->text().trimmed().isEmpty() && !m_secret->text().trimmed().isEmpty();
    m_renew->setEnabled(!m_isChecking && isComplete);
    m_readAgain->setEnabled(!m_isChecking);
}

} // namespace vb
