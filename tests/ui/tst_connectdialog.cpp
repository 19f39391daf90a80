#include "connections/connectdialog.h"

#include "fakekeychain.h"
#include "widgets.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <memory>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

CredentialOffer usableOffer()
{
    CredentialOffer offer;
    offer.kind = CredentialOffer::Kind::Static;
    offer.source = u"ossutil · ~/.ossutilconfig · profile a"_s;
    offer.file = u"/home/me/.ossutilconfig"_s;
    offer.name = u"a"_s;
    offer.credentials.accessKeyId = u"LTAI5tFoundExample"_s;
    offer.credentials.accessKeySecret = Secret("canary-found"_ba);
    offer.suggested.region = u"cn-beijing"_s;
    offer.suggested.endpointConfirmed = u"https://x"_s; // a file agrees to nothing
    return offer;
}

CredentialOffer uselessOffer()
{
    CredentialOffer offer;
    offer.source = u"aliyun · b"_s;
    offer.problem = u"The mode OIDC is not supported; use a command."_s;
    return offer;
}

//! Those of the dialog itself, not the parts that a combo box or a tab bar is made of.
QList<QWidget *> interactiveWidgets(const QWidget *root)
{
    QList<QWidget *> widgets;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        const bool isInteractive = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
            || qobject_cast<QTreeWidget *>(widget) || qobject_cast<QComboBox *>(widget)
            || qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QSpinBox *>(widget);
        const QWidget *parent = widget->parentWidget();
        const bool isPart = qobject_cast<const QComboBox *>(parent) || qobject_cast<const QSpinBox *>(parent)
            || qobject_cast<const QTabBar *>(parent);
        if (isInteractive && !isPart)
            widgets.append(widget);
    }
    return widgets;
}

} // namespace

class TestConnectDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aNewConnectionIsSavedWithItsSecretInTheKeychain();
    void noSecretReachesAnyFile();
    void whatIsPastedIsTrimmed();
    void withoutAKeychainTheSecretStaysInTheSession();
    void aKeychainThatIsAbsentTodayKeepsWhatItHas();
    void faultsAreNamedAtTheirFieldsAndGoWhenPutRight();
    void aFaultOnAnotherTabOpensIt();
    void aCaFileIsReadBeforeItIsSaved();
    void nothingIsSavedWhileThereAreFaults();
    void connectWithoutSavingHandsTheSecretOn();
    void saveAndConnectSavesFirst();
    void aNameThatIsTakenIsSaid();
    void aSavedConnectionIsShownAndChanged();
    void leavingAChangedFormAsksFirst();
    void removingAsksAndTakesTheSecretAlong();
    void aCopyHasNoSecret();
    void whatWasFoundBecomesAReference();
    void whatWasFoundCanBeCopied();
    void whatCannotBeUsedSaysWhy();
    void aLaterVersionsConnectionIsNotTouched();
    void theKeyboardAloneMakesAConnection();
    void everyWidgetHasAName();
    void aProblemOfConnectingIsShownAndTheFormStays();
    void testIsAbsentUntilSomebodyDoesIt();

private:
    void open();
    void fill(const QString &name, const QString &secret = u"canary-typed"_s);
    QLineEdit *box(const QString &name) const { return named<QLineEdit>(m_dialog.get(), name); }
    QPushButton *button(const QString &name) const { return named<QPushButton>(m_dialog.get(), name); }
    QString label(const QString &name) const { return named<QLabel>(m_dialog.get(), name)->text(); }
    void setRegion(const QString &region) const;
    void choose(const QString &text) const;
    void answer(const QString &verb) const;
    void waitUntilSaved();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<ConnectDialog> m_dialog;
    QList<CredentialOffer> m_offers;
};

void TestConnectDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<FakeKeychain>();
    m_secrets = std::make_unique<SecretStore>(m_keychain.get());
    m_profiles = std::make_unique<ProfileStore>(m_folder->filePath(u"connections.json"_s));
    m_offers.clear();
}

void TestConnectDialog::cleanup()
{
    m_dialog.reset();
    m_profiles.reset();
    m_secrets.reset();
}

void TestConnectDialog::open()
{
    m_dialog = std::make_unique<ConnectDialog>(m_profiles.get(), m_secrets.get(), [this] { return m_offers; });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    QTRY_VERIFY(m_secrets->availability() != SecretStore::Availability::Unknown);
}

void TestConnectDialog::setRegion(const QString &region) const
{
    named<QComboBox>(m_dialog.get(), u"Region"_s)->setEditText(region);
}

void TestConnectDialog::fill(const QString &name, const QString &secret)
{
    box(u"Name"_s)->setText(name);
    setRegion(u"cn-hangzhou"_s);
    box(u"Access key ID"_s)->setText(u"LTAI5tExample"_s);
    box(u"Access key secret"_s)->setText(secret);
}

void TestConnectDialog::choose(const QString &text) const
{
    auto *list = named<QTreeWidget>(m_dialog.get(), u"Connections"_s);
    const QList<QTreeWidgetItem *> items = list->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(items.size(), 1);
    list->setCurrentItem(items.constFirst());
}

void TestConnectDialog::answer(const QString &verb) const
{
    QPushButton *pressed = nullptr;
    for (const QDialog *question : m_dialog->findChildren<QDialog *>())
        pressed = named<QPushButton>(question, verb);
    QVERIFY(pressed);
    pressed->click();
}

void TestConnectDialog::waitUntilSaved()
{
    QTRY_VERIFY(!m_profiles->profiles().isEmpty());
    QTRY_VERIFY(button(u"Connect"_s)->isEnabled());
}

void TestConnectDialog::aNewConnectionIsSavedWithItsSecretInTheKeychain()
{
    open();
    fill(u"prod"_s);
    box(u"Security token"_s)->setText(u"canary-token"_s);
    button(u"Save"_s)->click();
    waitUntilSaved();
    const Profile saved = m_profiles->profiles().constFirst();
    QCOMPARE(saved.name, u"prod"_s);
    QCOMPARE(saved.region, u"cn-hangzhou"_s);
    QCOMPARE(saved.credentials.accessKeyId, u"LTAI5tExample"_s);
    QVERIFY(saved.credentials.isInKeychain);
    QVERIFY(saved.readOnly);
    QCOMPARE(m_keychain->entries.keys(), QStringList(saved.id));
    QVERIFY(m_keychain->entries.value(saved.id).contains("canary-typed"));
    QVERIFY(m_keychain->entries.value(saved.id).contains("canary-token"));
    QCOMPARE(box(u"Access key secret"_s)->text(), QString()); // not left in the window
}

void TestConnectDialog::noSecretReachesAnyFile()
{
    open();
    fill(u"prod"_s);
    box(u"Security token"_s)->setText(u"canary-token"_s);
    named<QComboBox>(m_dialog.get(), u"Proxy"_s)->setCurrentIndex(2);
    box(u"Proxy host"_s)->setText(u"proxy"_s);
    named<QSpinBox>(m_dialog.get(), u"Proxy port"_s)->setValue(3128);
    box(u"Proxy user"_s)->setText(u"me"_s);
    box(u"Proxy password"_s)->setText(u"canary-proxy"_s);
    button(u"Save"_s)->click();
    waitUntilSaved();
    QVERIFY(m_keychain->entries.constBegin().value().contains("canary-proxy"));
    QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        for (const QByteArray &form : {"canary"_ba, "canary"_ba.toBase64().chopped(2), "canary"_ba.toHex()})
            QVERIFY2(!text.contains(form), qPrintable(file.fileName()));
        ++count;
    }
    QVERIFY(count >= 1);
}

void TestConnectDialog::whatIsPastedIsTrimmed()
{
    open();
    fill(u" prod "_s, u"  canary-typed\t"_s);
    box(u"Access key ID"_s)->setText(u" LTAI5tExample "_s);
    QSignalSpy asked(m_dialog.get(), &ConnectDialog::connectRequested);
    button(u"Connect"_s)->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).value<Profile>().name, u"prod"_s);
    QCOMPARE(asked.at(0).at(0).value<Profile>().credentials.accessKeyId, u"LTAI5tExample"_s);
    QCOMPARE(asked.at(0).at(1).value<ProfileSecrets>().accessKeySecret.bytes(), "canary-typed"_ba);
}

void TestConnectDialog::withoutAKeychainTheSecretStaysInTheSession()
{
    m_keychain->refusal = Keychain::Outcome::Failed;
    open();
    QVERIFY(!named<QRadioButton>(m_dialog.get(), u"In the system keychain"_s)->isEnabled());
    QVERIFY(named<QRadioButton>(m_dialog.get(), u"For this session only"_s)->isChecked());
    QVERIFY(label(u"Keychain"_s).contains(u"No system keychain is running here"_s));
    fill(u"prod"_s);
    button(u"Save"_s)->click();
    waitUntilSaved();
    const Profile saved = m_profiles->profiles().constFirst();
    QVERIFY(!saved.credentials.isInKeychain);
    QVERIFY(m_secrets->isKnown(saved.id));
    QVERIFY(!named<QLabel>(m_dialog.get(), u"Error message"_s)->isVisible());
}

void TestConnectDialog::aKeychainThatIsAbsentTodayKeepsWhatItHas()
{
    Profile profile;
    profile.name = u"prod"_s;
    profile.region = u"cn-hangzhou"_s;
    profile.credentials.accessKeyId = u"LTAI5tExample"_s;
    profile.credentials.isInKeychain = true;
    const Profile saved = *m_profiles->save(profile);
    m_keychain->entries.insert(saved.id, "secret=kept\n"_ba);
    m_keychain->refusal = Keychain::Outcome::Failed;
    open();
    m_dialog->choose(saved.id);
    QVERIFY(!button(u"Save"_s)->isEnabled());
    named<QCheckBox>(m_dialog.get(), u"Production"_s)->setChecked(true);
    button(u"Save"_s)->click();
    QTRY_VERIFY(m_profiles->find(saved.id)->production);
    QTRY_VERIFY(button(u"Connect"_s)->isEnabled());
    QVERIFY(m_profiles->find(saved.id)->credentials.isInKeychain);
    QCOMPARE(m_keychain->entries.size(), 1);
    QVERIFY(!named<QLabel>(m_dialog.get(), u"Error message"_s)->isVisible());
}

void TestConnectDialog::faultsAreNamedAtTheirFieldsAndGoWhenPutRight()
{
    open();
    button(u"Save and Connect"_s)->click();
    QVERIFY(named<QLabel>(m_dialog.get(), u"Problem with Name"_s)->isVisible());
    QVERIFY(named<QLabel>(m_dialog.get(), u"Problem with Region"_s)->isVisible());
    QVERIFY(named<QLabel>(m_dialog.get(), u"Problem with Access key ID"_s)->isVisible());
    QVERIFY(box(u"Name"_s)->hasFocus());
    QCOMPARE(box(u"Name"_s)->accessibleDescription(), u"A connection needs a name."_s);
    box(u"Name"_s)->setText(u"prod"_s);
    QVERIFY(!named<QLabel>(m_dialog.get(), u"Problem with Name"_s)->isVisible());
    QVERIFY(named<QLabel>(m_dialog.get(), u"Problem with Region"_s)->isVisible());
}

void TestConnectDialog::aFaultOnAnotherTabOpensIt()
{
    open();
    fill(u"prod"_s);
    box(u"Account ID"_s)->setText(u"12x"_s);
    QVERIFY(!box(u"Account ID"_s)->isVisible());
    button(u"Save"_s)->click();
    QVERIFY(box(u"Account ID"_s)->isVisible());
    QVERIFY(box(u"Account ID"_s)->hasFocus());
}

void TestConnectDialog::aCaFileIsReadBeforeItIsSaved()
{
    open();
    fill(u"prod"_s);
    box(u"CA certificates"_s)->setText(u"/nowhere/ca.pem"_s);
    button(u"Save"_s)->click();
    QVERIFY(label(u"Problem with CA certificates"_s).contains(u"/nowhere/ca.pem does not exist"_s));
    QVERIFY(box(u"CA certificates"_s)->isVisible());
    QVERIFY(box(u"CA certificates"_s)->accessibleDescription().contains(u"does not exist"_s));
    QVERIFY(m_profiles->profiles().isEmpty());
    const QString authority = QStringLiteral(VB_TEST_DATA "/tls/authority.crt");
    box(u"CA certificates"_s)->setText(authority);
    button(u"Save"_s)->click();
    waitUntilSaved();
    QCOMPARE(m_profiles->profiles().constFirst().caFile, authority);
}

void TestConnectDialog::nothingIsSavedWhileThereAreFaults()
{
    open();
    fill(u"prod"_s);
    named<QPlainTextEdit>(m_dialog.get(), u"Pinned buckets"_s)->setPlainText(u"rag, Media"_s);
    QSignalSpy asked(m_dialog.get(), &ConnectDialog::connectRequested);
    for (const QString &name : {u"Save"_s, u"Save and Connect"_s, u"Connect"_s})
        button(name)->click();
    QTest::qWait(20); // to prove that nothing happens
    QCOMPARE(m_profiles->profiles().size(), 0);
    QVERIFY(m_keychain->entries.isEmpty());
    QCOMPARE(asked.count(), 0);
}

void TestConnectDialog::connectWithoutSavingHandsTheSecretOn()
{
    open();
    fill(u"prod"_s);
    QSignalSpy asked(m_dialog.get(), &ConnectDialog::connectRequested);
    button(u"Connect"_s)->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(1).value<ProfileSecrets>().accessKeySecret.bytes(), "canary-typed"_ba);
    QCOMPARE(m_profiles->profiles().size(), 0);
    QVERIFY(m_keychain->entries.isEmpty());
}

void TestConnectDialog::saveAndConnectSavesFirst()
{
    open();
    fill(u"prod"_s);
    QSignalSpy asked(m_dialog.get(), &ConnectDialog::connectRequested);
    button(u"Save and Connect"_s)->click();
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(m_keychain->entries.size(), 1);
    QCOMPARE(asked.at(0).at(0).value<Profile>().id, m_profiles->profiles().constFirst().id);
}

void TestConnectDialog::aNameThatIsTakenIsSaid()
{
    Profile other;
    other.name = u"prod"_s;
    QVERIFY(m_profiles->save(other).ok());
    open();
    fill(u"prod"_s);
    button(u"Save"_s)->click();
    QVERIFY(label(u"Error message"_s).contains(u"“prod”"_s));
    QVERIFY(m_keychain->entries.isEmpty());
    QCOMPARE(box(u"Access key secret"_s)->text(), u"canary-typed"_s);
}

void TestConnectDialog::aSavedConnectionIsShownAndChanged()
{
    open();
    fill(u"prod"_s);
    button(u"Save"_s)->click();
    waitUntilSaved();
    QVERIFY(!button(u"Save"_s)->isEnabled());
    QVERIFY(button(u"Connect"_s)->isDefault());
    QVERIFY(box(u"Access key secret"_s)->placeholderText().contains("keychain"_L1));
    named<QCheckBox>(m_dialog.get(), u"Production"_s)->setChecked(true);
    named<QCheckBox>(m_dialog.get(), u"Start read-only"_s)->setChecked(false);
    QVERIFY(button(u"Save"_s)->isEnabled());
    QVERIFY(button(u"Save and Connect"_s)->isDefault());
    button(u"Save"_s)->click();
    QTRY_VERIFY(!button(u"Save"_s)->isEnabled());
    QVERIFY(m_profiles->profiles().constFirst().production);
    QVERIFY(!m_profiles->profiles().constFirst().readOnly);
    QVERIFY(m_keychain->entries.constBegin().value().contains("canary-typed")); // was not typed again
}

void TestConnectDialog::leavingAChangedFormAsksFirst()
{
    m_offers = {usableOffer()};
    open();
    fill(u"prod"_s);
    choose(usableOffer().source);
    QCOMPARE(box(u"Name"_s)->text(), u"prod"_s);
    answer(u"Cancel"_s);
    QCOMPARE(box(u"Name"_s)->text(), u"prod"_s);
    choose(usableOffer().source);
    answer(u"Discard Changes"_s);
    QCOMPARE(box(u"Name"_s)->text(), u"a"_s);
}

void TestConnectDialog::removingAsksAndTakesTheSecretAlong()
{
    open();
    fill(u"prod"_s);
    button(u"Save"_s)->click();
    waitUntilSaved();
    button(u"Remove…"_s)->click();
    answer(u"Cancel"_s);
    QCOMPARE(m_profiles->profiles().size(), 1);
    QCOMPARE(m_keychain->entries.size(), 1);
    QTRY_VERIFY(m_dialog->findChildren<QDialog *>().isEmpty());
    button(u"Remove…"_s)->click();
    answer(u"Remove"_s);
    QTRY_VERIFY(m_profiles->profiles().isEmpty());
    QTRY_VERIFY(m_keychain->entries.isEmpty());
    QCOMPARE(box(u"Name"_s)->text(), QString());
}

void TestConnectDialog::aCopyHasNoSecret()
{
    open();
    fill(u"prod"_s);
    button(u"Save"_s)->click();
    waitUntilSaved();
    button(u"Duplicate"_s)->click();
    QCOMPARE(box(u"Name"_s)->text(), u"prod (2)"_s);
    QCOMPARE(box(u"Access key secret"_s)->text(), QString());
    button(u"Save"_s)->click();
    QTRY_COMPARE(m_profiles->profiles().size(), 2);
    QVERIFY(m_profiles->profiles().at(0).id != m_profiles->profiles().at(1).id);
    QTRY_VERIFY(button(u"Connect"_s)->isEnabled());
    QCOMPARE(m_keychain->entries.size(), 1);
}

void TestConnectDialog::whatWasFoundBecomesAReference()
{
    m_offers = {usableOffer()};
    open();
    choose(usableOffer().source);
    QCOMPARE(box(u"Name"_s)->text(), u"a"_s);
    QVERIFY(label(u"Found in"_s).contains(usableOffer().source));
    QVERIFY(!label(u"Found in"_s).contains(u"LTAI5tFoundExample"_s));
    button(u"Save"_s)->click();
    waitUntilSaved();
    const Profile saved = m_profiles->profiles().constFirst();
    QVERIFY(saved.credentials.kind == CredentialKind::Imported);
    QCOMPARE(saved.credentials.file, usableOffer().file);
    QCOMPARE(saved.credentials.name, u"a"_s);
    QCOMPARE(saved.region, u"cn-beijing"_s);
    QCOMPARE(saved.endpointConfirmed, QString());
    QVERIFY(saved.readOnly);
    QVERIFY(m_keychain->entries.isEmpty());
    QVERIFY(!m_secrets->isKnown(saved.id));
}

void TestConnectDialog::whatWasFoundCanBeCopied()
{
    m_offers = {usableOffer()};
    open();
    choose(usableOffer().source);
    named<QRadioButton>(m_dialog.get(), u"Copy the key"_s)->click();
    button(u"Save"_s)->click();
    waitUntilSaved();
    const Profile saved = m_profiles->profiles().constFirst();
    QVERIFY(saved.credentials.kind == CredentialKind::Key);
    QCOMPARE(saved.credentials.accessKeyId, u"LTAI5tFoundExample"_s);
    QVERIFY(m_keychain->entries.value(saved.id).contains("canary-found"));
}

void TestConnectDialog::whatCannotBeUsedSaysWhy()
{
    m_offers = {uselessOffer()};
    open();
    choose(uselessOffer().source);
    QVERIFY(label(u"Why it cannot be used"_s).contains(uselessOffer().problem));
    QVERIFY(!button(u"Connect"_s)->isEnabled());
    QVERIFY(!button(u"Save"_s)->isEnabled());
}

void TestConnectDialog::aLaterVersionsConnectionIsNotTouched()
{
    QFile file(m_profiles->fileName());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"connections":[{"id":"1","name":"later","credentials":{"kind":"oidc"}}]})");
    file.close();
    m_profiles->reload();
    open();
    choose(u"later"_s);
    QVERIFY(label(u"Why it cannot be used"_s).contains("later version"_L1));
    QVERIFY(!button(u"Connect"_s)->isEnabled());
    QVERIFY(button(u"Remove…"_s)->isEnabled());
}

void TestConnectDialog::theKeyboardAloneMakesAConnection()
{
    open();
    QVERIFY(box(u"Name"_s)->hasFocus());
    QTest::keyClicks(m_dialog->focusWidget(), u"keys"_s);
    press(m_dialog.get(), Qt::Key_Tab);
    QTest::keyClicks(m_dialog->focusWidget(), u"cn-shanghai"_s);
    press(m_dialog.get(), Qt::Key_Tab);
    press(m_dialog.get(), Qt::Key_Tab); // the kind of credentials stays
    QTest::keyClicks(m_dialog->focusWidget(), u"LTAI5tExample"_s);
    press(m_dialog.get(), Qt::Key_Tab);
    QTest::keyClicks(m_dialog->focusWidget(), u"canary-typed"_s);
    QSignalSpy asked(m_dialog.get(), &ConnectDialog::connectRequested);
    press(m_dialog.get(), Qt::Key_Return);
    QTRY_COMPARE(asked.count(), 1);
    const auto profile = asked.at(0).at(0).value<Profile>();
    QCOMPARE(profile.name, u"keys"_s);
    QCOMPARE(profile.region, u"cn-shanghai"_s);
    QVERIFY(m_keychain->entries.value(profile.id).contains("canary-typed"));
}

void TestConnectDialog::everyWidgetHasAName()
{
    m_offers = {usableOffer()};
    open();
    const QList<QWidget *> widgets = interactiveWidgets(m_dialog.get());
    QVERIFY(widgets.size() > 25);
    for (QWidget *widget : widgets) {
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + widget->objectName()));
    }
}

void TestConnectDialog::aProblemOfConnectingIsShownAndTheFormStays()
{
    open();
    fill(u"prod"_s);
    m_dialog->showConnecting();
    QVERIFY(!button(u"Connect"_s)->isEnabled());
    QVERIFY(!box(u"Name"_s)->isEnabled());
    ApiError error;
    error.kind = ApiError::Kind::Credentials;
    error.message = u"no such role"_s;
    m_dialog->showProblem(error);
    QVERIFY(named<QLabel>(m_dialog.get(), u"Error message"_s)->isVisible());
    QVERIFY(button(u"Connect"_s)->isEnabled());
    QCOMPARE(box(u"Access key secret"_s)->text(), u"canary-typed"_s);
}

void TestConnectDialog::testIsAbsentUntilSomebodyDoesIt()
{
    open();
    QVERIFY(!button(u"Test Connection"_s)->isVisible());
    m_dialog->setCanTest(true);
    QVERIFY(button(u"Test Connection"_s)->isVisible());
    QSignalSpy asked(m_dialog.get(), &ConnectDialog::testRequested);
    button(u"Test Connection"_s)->click();
    QCOMPARE(asked.count(), 0); // nothing is filled in
    fill(u"prod"_s);
    button(u"Test Connection"_s)->click();
    QCOMPARE(asked.count(), 1);
}

QTEST_MAIN(TestConnectDialog)
#include "tst_connectdialog.moc"
