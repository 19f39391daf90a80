#include "connectionform.h"

#include "connections/regions.h"
#include "credentialsform.h"
#include "formfield.h"
#include "marksform.h"
#include "networkform.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using Field = ProfileFault::Field;
constexpr Field allFields[] = {Field::Name,   Field::Region,        Field::Endpoint,    Field::AccountId, Field::Proxy,
                               Field::CaFile, Field::PinnedBuckets, Field::AccessKeyId, Field::Command,   Field::Uri};

//! On a low screen a tab scrolls, instead of making the dialog taller than the screen.
QScrollArea *scrolling(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    page->setAutoFillBackground(false); // setWidget() turns it on
    area->viewport()->setAutoFillBackground(false);
    return area;
}

} // namespace

ConnectionForm::ConnectionForm(SecretStore *store, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget)
    , m_name(new QLineEdit)
    , m_region(new QComboBox)
    , m_credentials(new CredentialsForm(store))
    , m_network(new NetworkForm)
    , m_marks(new MarksForm)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    m_tabs->addTab(scrolling(makeFirstTab()), tr("Connection"));
    m_tabs->addTab(scrolling(m_marks), tr("Marks and Buckets"));
    m_tabs->addTab(scrolling(m_network), tr("Advanced"));
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the connection"));
    fillRegions();
    connect(m_name, &QLineEdit::textChanged, this, &ConnectionForm::fieldEdited);
    connect(m_region, &QComboBox::editTextChanged, this, &ConnectionForm::fieldEdited);
    connect(m_credentials, &CredentialsForm::edited, this, &ConnectionForm::fieldEdited);
    connect(m_network, &NetworkForm::edited, this, &ConnectionForm::fieldEdited);
    connect(m_marks, &MarksForm::edited, this, &ConnectionForm::fieldEdited);
}

QWidget *ConnectionForm::makeFirstTab()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    auto *rows = new QFormLayout;
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_nameField = FormField::addTo(rows, tr("Name"), m_name);
    m_name->setPlaceholderText(tr("Your own, e.g. “search, production”"));
    m_regionField = FormField::addTo(rows, tr("Region"), m_region);
    layout->addLayout(rows);
    layout->addSpacing(8);
    layout->addWidget(m_credentials, 1);
    return page;
}

void ConnectionForm::fillRegions()
{
    m_region->setEditable(true);
    m_region->setInsertPolicy(QComboBox::NoInsert);
    for (const Region &region : vectorBucketRegions())
        m_region->addItem(region.name + u" · "_s + region.id, region.id);
    m_region->lineEdit()->setPlaceholderText(u"cn-hangzhou"_s);
    m_region->completer()->setFilterMode(Qt::MatchContains);
    m_region->completer()->setCompletionMode(QCompleter::PopupCompletion);
}

//! The id, of a region that was chosen; else what was typed.
QString ConnectionForm::region() const
{
    const QString text = m_region->currentText().trimmed();
    const int chosen = m_region->findText(text);
    return chosen >= 0 ? m_region->itemData(chosen).toString() : text;
}

void ConnectionForm::setProfile(const Profile &profile, const std::optional<CredentialOffer> &offer)
{
    m_isFilling = true;
    m_hasShownFaults = false;
    m_given = profile;
    m_offeredProxyPassword = offer ? offer->proxyPassword : Secret();
    m_name->setText(profile.name);
    const int known = m_region->findData(profile.region);
    m_region->setCurrentIndex(known);
    m_region->setEditText(known >= 0 ? m_region->itemText(known) : profile.region);
    m_credentials->setProfile(profile, offer);
    m_network->setProfile(profile);
    m_marks->setProfile(profile);
    m_tabs->setCurrentIndex(0);
    showFaults({});
    m_unedited = this->profile();
    m_isFilling = false;
}

Profile ConnectionForm::profile() const
{
    Profile profile = m_given;
    profile.name = m_name->text().trimmed();
    profile.region = region();
    m_credentials->applyTo(profile);
    m_network->applyTo(profile);
    m_marks->applyTo(profile);
    if (profile.credentials.kind != CredentialKind::Key) // then it says where the proxy's password is
        profile.credentials.isInKeychain
            = profile.proxy.isCustom() && !profile.proxy.user.isEmpty() && place() == SecretStore::Place::Keychain;
    return profile;
}

ProfileSecrets ConnectionForm::secrets() const
{
    ProfileSecrets secrets = m_credentials->secrets();
    secrets.proxyPassword = m_network->proxyPassword();
    if (secrets.proxyPassword.isEmpty() && profile().proxy == m_given.proxy)
        secrets.proxyPassword = m_offeredProxyPassword;
    return secrets;
}

SecretStore::Place ConnectionForm::place() const
{
    return m_credentials->place();
}

bool ConnectionForm::isEdited() const
{
    return !secrets().isEmpty() || !(profile() == m_unedited);
}

FormField *ConnectionForm::fieldOf(Field field) const
{
    switch (field) {
    case Field::Name:
        return m_nameField;
    case Field::Region:
        return m_regionField;
    case Field::PinnedBuckets:
        return m_marks->pinnedField();
    case Field::AccessKeyId:
        return m_credentials->idField();
    case Field::Command:
        return m_credentials->commandField();
    case Field::Uri:
        return m_credentials->uriField();
    default:
        return m_network->fieldOf(field);
    }
}

bool ConnectionForm::showFaults(const QList<ProfileFault> &faults)
{
    for (const Field field : allFields)
        fieldOf(field)->showFault({});
    for (const ProfileFault &fault : faults)
        fieldOf(fault.field)->showFault(fault.message);
    m_hasShownFaults = !faults.isEmpty();
    if (!faults.isEmpty())
        goTo(fieldOf(faults.constFirst().field));
    return !faults.isEmpty();
}

void ConnectionForm::goTo(FormField *field)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i)->isAncestorOf(field))
            m_tabs->setCurrentIndex(i);
    }
    field->setFocus();
}

void ConnectionForm::focusName()
{
    m_tabs->setCurrentIndex(0);
    m_name->setFocus();
    m_name->selectAll();
}

void ConnectionForm::fieldEdited()
{
    if (m_isFilling)
        return;
    if (m_hasShownFaults) {
        // What was found wrong goes when it is put right; new faults wait for the next button.
        const QList<ProfileFault> faults = profileFaults(profile());
        for (const Field field : allFields) {
            const auto isOfField = [field](const ProfileFault &fault) { return fault.field == field; };
            if (std::none_of(faults.cbegin(), faults.cend(), isOfField))
                fieldOf(field)->showFault({});
        }
    }
    Q_EMIT edited();
}

} // namespace vb
