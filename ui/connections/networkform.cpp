#include "networkform.h"

#include "formfield.h"
#include "icons.h"
#include "secretedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vb {

NetworkForm::NetworkForm(QWidget *parent)
    : QWidget(parent)
    , m_endpoint(new QLineEdit)
    , m_plainHttp(new QCheckBox(tr("Allow http:// to another machine")))
    , m_internal(new QCheckBox(tr("Use the internal endpoint (inside the VPC)")))
    , m_addressing(new QComboBox)
    , m_accountId(new QLineEdit)
    , m_proxyKind(new QComboBox)
    , m_proxyHost(new QLineEdit)
    , m_proxyPort(new QSpinBox)
    , m_proxyUser(new QLineEdit)
    , m_proxyPassword(new SecretEdit)
    , m_caFile(new QLineEdit)
{
    auto *layout = new QFormLayout(this);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_endpointField = FormField::addTo(layout, tr("Custom endpoint"), m_endpoint);
    m_endpoint->setPlaceholderText(tr("Made from the region"));
    m_plainHttp->setToolTip(tr("Requests and vectors go in clear text"));
    for (QCheckBox *box : {m_internal, m_plainHttp}) {
        box->setAccessibleName(box->text());
        layout->addRow(QString(), box);
    }
    m_addressing->addItem(tr("Automatic"));
    m_addressing->addItem(tr("Path style: endpoint/bucket"));
    m_addressing->addItem(tr("Virtual hosted: bucket.endpoint"));
    FormField::addTo(layout, tr("Addressing"), m_addressing);
    m_accountField = FormField::addTo(layout, tr("Account ID"), m_accountId);
    m_accountId->setPlaceholderText(tr("Found out from the list of buckets"));
    for (const QString &name : {tr("Of the system"), tr("None"), tr("HTTP"), tr("SOCKS5")}) // in the order of Kind
        m_proxyKind->addItem(name);
    m_proxyField = FormField::addTo(layout, tr("Proxy"), m_proxyKind);
    m_proxyRow = makeProxyRow();
    layout->addRow(QString(), m_proxyRow);
    m_caField = FormField::addTo(layout, tr("CA certificates"), makeCaRow());
    m_caField->editor()->setAccessibleName({}); // of the box in it
    connectParts();
    showApplicable();
}

QWidget *NetworkForm::makeProxyRow()
{
    auto *row = new QWidget;
    auto *layout = new QGridLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    m_proxyPort->setRange(0, 65535);
    m_proxyPort->setSpecialValueText(tr("Port"));
    m_proxyHost->setPlaceholderText(tr("Host"));
    m_proxyUser->setPlaceholderText(tr("User, if any"));
    m_proxyPassword->setPlaceholderText(tr("Password"));
    m_proxyHost->setAccessibleName(tr("Proxy host"));
    m_proxyPort->setAccessibleName(tr("Proxy port"));
    m_proxyUser->setAccessibleName(tr("Proxy user"));
    m_proxyPassword->setAccessibleName(tr("Proxy password"));
    layout->addWidget(m_proxyHost, 0, 0);
    layout->addWidget(m_proxyPort, 0, 1);
    layout->addWidget(m_proxyUser, 1, 0);
    layout->addWidget(m_proxyPassword, 1, 1);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
    return row;
}

QWidget *NetworkForm::makeCaRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    m_caFile->setAccessibleName(tr("CA certificates"));
    m_caFile->setPlaceholderText(tr("PEM file, for a private endpoint"));
    auto *choose = new QToolButton;
    choose->setIcon(themedIcon(u"open"_s));
    choose->setAccessibleName(tr("Choose CA File…"));
    choose->setToolTip(tr("Choose a file of certificates in PEM form"));
    choose->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_caFile);
    layout->addWidget(choose);
    row->setFocusProxy(m_caFile);
    connect(choose, &QToolButton::clicked, this, &NetworkForm::chooseCaFile);
    return row;
}

void NetworkForm::connectParts()
{
    for (const QLineEdit *edit :
         {m_endpoint, m_accountId, m_proxyHost, m_proxyUser, m_caFile, static_cast<QLineEdit *>(m_proxyPassword)})
        connect(edit, &QLineEdit::textChanged, this, &NetworkForm::edited);
    for (const QCheckBox *box : {m_plainHttp, m_internal})
        connect(box, &QCheckBox::toggled, this, &NetworkForm::edited);
    for (const QComboBox *box : {m_addressing, m_proxyKind})
        connect(box, &QComboBox::currentIndexChanged, this, &NetworkForm::edited);
    connect(m_proxyPort, &QSpinBox::valueChanged, this, &NetworkForm::edited);
    connect(this, &NetworkForm::edited, this, &NetworkForm::showApplicable);
}

void NetworkForm::chooseCaFile()
{
    auto *chooser = new QFileDialog(this, tr("Choose CA Certificates"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    chooser->open();
}

void NetworkForm::showApplicable()
{
    m_proxyRow->setVisible(m_proxyKind->currentIndex() >= int(ProxySettings::Kind::Http));
    m_plainHttp->setVisible(m_plainHttp->isChecked()
                            || m_endpoint->text().trimmed().startsWith("http://"_L1, Qt::CaseInsensitive));
    m_internal->setEnabled(m_endpoint->text().trimmed().isEmpty());
}

void NetworkForm::setProfile(const Profile &profile)
{
    m_endpoint->setText(profile.endpoint);
    m_endpointConfirmed = profile.endpointConfirmed;
    m_plainHttp->setChecked(profile.allowPlainHttp);
    m_internal->setChecked(profile.internalEndpoint);
    m_addressing->setCurrentIndex(!profile.pathStyle ? 0 : *profile.pathStyle ? 1 : 2);
    m_accountId->setText(profile.accountId);
    m_proxyKind->setCurrentIndex(int(profile.proxy.kind));
    m_proxyHost->setText(profile.proxy.host);
    m_proxyPort->setValue(profile.proxy.port);
    m_proxyUser->setText(profile.proxy.user);
    m_proxyPassword->clear();
    m_caFile->setText(profile.caFile);
    showApplicable();
}

void NetworkForm::applyTo(Profile &profile) const
{
    profile.endpoint = m_endpoint->text().trimmed();
    profile.endpointConfirmed = m_endpointConfirmed;
    profile.allowPlainHttp = m_plainHttp->isChecked();
    profile.internalEndpoint = m_internal->isChecked();
    const int addressing = m_addressing->currentIndex();
    profile.pathStyle = addressing == 0 ? std::nullopt : std::optional(addressing == 1);
    profile.accountId = m_accountId->text().trimmed();
    profile.proxy = {ProxySettings::Kind(m_proxyKind->currentIndex()), {}, 0, {}};
    if (profile.proxy.isCustom())
        profile.proxy = {profile.proxy.kind, m_proxyHost->text().trimmed(), quint16(m_proxyPort->value()),
                         m_proxyUser->text().trimmed()};
    profile.caFile = m_caFile->text().trimmed();
}

Secret NetworkForm::proxyPassword() const
{
    return Secret(m_proxyPassword->secretBytes());
}

FormField *NetworkForm::fieldOf(ProfileFault::Field field) const
{
    switch (field) {
    case ProfileFault::Field::Endpoint:
        return m_endpointField;
    case ProfileFault::Field::AccountId:
        return m_accountField;
    case ProfileFault::Field::Proxy:
        return m_proxyField;
    case ProfileFault::Field::CaFile:
        return m_caField;
    default:
        return nullptr;
    }
}

} // namespace vb
