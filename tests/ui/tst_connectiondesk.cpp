#include "connections/connectiondesk.h"

#include "appearance.h"
#include "connections/connectdialog.h"
#include "connections/connectionmark.h"
#include "connections/secretdialog.h"
#include "connections/startpage.h"
#include "fakekeychain.h"
#include "mainwindow.h"
#include "placepages.h"
#include "widgets.h"
#include "windowfixture.h"

#include <QCommandLinkButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace vb;
using namespace Qt::StringLiterals;

class TestConnectionDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theStartPageOffersThreeWaysAndTheSavedConnections();
    void theStartPageFollowsTheStore();
    void aProblemStandsAboveTheChoicesAndGoes();
    void aSavedConnectionConnectsFromTheKeyboard();
    void aMissingSecretIsAskedForAndKeptForTheSession();
    void aMissingSecretCanBeKept();
    void aForeignEndpointIsConfirmedOnceBeforeTheKeyIsRead();
    void aDeclinedEndpointConnectsToNothing();
    void aCommandIsShownWholeAndRunsOnlyWhenAgreedTo();
    void aNameThatNobodyHasIsAProblem();
    void theDialogStaysUntilItIsConnected();
    void aNewWindowIsOfferedBesideAConnection();
    void aFailureIsShownInTheDialog();
    void pinnedBucketsAreThereAlsoWhereListingIsDenied();
    void marksAreShownWhileConnected();
    void clearTextIsMarkedAllTheTime_data();
    void clearTextIsMarkedAllTheTime();

private:
    Profile save(const std::function<void(Profile &)> &change = {});
    void keepSecret(const Profile &profile, const QByteArray &secret);
    template <typename T>
    T *shown(const QString &name) const;
    void press(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<WindowFixture> m_fixture;
    ConnectionDesk *m_desk = nullptr; //!< the window's
    std::unique_ptr<QSignalSpy> m_ready;
    QList<CredentialOffer> m_offers;
};

void TestConnectionDesk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<FakeKeychain>();
    m_secrets = std::make_unique<SecretStore>(m_keychain.get());
    m_secrets->check();
    m_profiles = std::make_unique<ProfileStore>(m_folder->filePath(u"connections.json"_s));
    m_fixture = std::make_unique<WindowFixture>();
    m_desk
        = new ConnectionDesk(m_fixture->window.get(), m_profiles.get(), m_secrets.get(), [this] { return m_offers; });
    m_ready = std::make_unique<QSignalSpy>(m_desk, &ConnectionDesk::ready);
    m_fixture->window->showStart();
    QVERIFY(QTest::qWaitForWindowExposed(m_fixture->window.get()));
    QTRY_VERIFY(m_secrets->availability() == SecretStore::Availability::Available);
}

void TestConnectionDesk::cleanup()
{
    m_ready.reset();
    m_fixture.reset();
    m_profiles.reset();
    m_secrets.reset();
}

Profile TestConnectionDesk::save(const std::function<void(Profile &)> &change)
{
    Profile profile;
    profile.name = u"prod"_s;
    profile.region = u"cn-hangzhou"_s;
    profile.credentials.accessKeyId = u"LTAI5tExample"_s;
    if (change)
        change(profile);
    return *m_profiles->save(profile);
}

void TestConnectionDesk::keepSecret(const Profile &profile, const QByteArray &secret)
{
    ProfileSecrets secrets;
    secrets.accessKeySecret = Secret(secret);
    m_secrets->write(profile.id, secrets, SecretStore::Place::Session, this, [](const std::optional<ApiError> &) {});
    QTRY_VERIFY(m_secrets->isKnown(profile.id));
}

template <typename T>
T *TestConnectionDesk::shown(const QString &name) const
{
    return m_fixture->shown<T>(name);
}

void TestConnectionDesk::press(const QString &name) const
{
    QTRY_VERIFY(shown<QPushButton>(name));
    shown<QPushButton>(name)->click();
}

void TestConnectionDesk::theStartPageOffersThreeWaysAndTheSavedConnections()
{
    QVERIFY(!shown<QListWidget>(u"Saved connections"_s));
    QSignalSpy demo(m_fixture->window.get(), &MainWindow::openDemoRequested);
    press(u"Open Demo Store"_s);
    QCOMPARE(demo.count(), 1);
    press(u"Connect…"_s);
    QVERIFY(m_desk->dialog()->isVisible());
    m_desk->dialog()->reject();
    QTRY_VERIFY(!m_desk->dialog());
    CredentialOffer offer;
    offer.kind = CredentialOffer::Kind::EcsRole;
    offer.source = u"found"_s;
    offer.name = u"found"_s;
    m_offers = {offer};
    press(u"Import Existing Credentials…"_s);
    QTRY_COMPARE(named<QLineEdit>(m_desk->dialog(), u"Name"_s)->text(), u"found"_s);
}

void TestConnectionDesk::theStartPageFollowsTheStore()
{
    const Profile one = save();
    save([](Profile &profile) {
        profile.name = u"test"_s;
        profile.production = true;
    });
    auto *list = shown<QListWidget>(u"Saved connections"_s);
    QVERIFY(list);
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), u"prod · cn-hangzhou"_s);
    QCOMPARE(list->item(1)->text(), u"test · cn-hangzhou · production"_s);
    m_profiles->remove(one.id);
    QCOMPARE(list->count(), 1);
}

void TestConnectionDesk::aProblemStandsAboveTheChoicesAndGoes()
{
    ApiError problem;
    problem.kind = ApiError::Kind::Configuration;
    problem.message = u"Set OSS_REGION."_s;
    m_fixture->window->showProblem(problem);
    QVERIFY(shown<QLabel>(u"Error message"_s)->text().contains(u"Set OSS_REGION."_s));
    QVERIFY(shown<QCommandLinkButton>(u"Open Demo Store"_s));
    m_fixture->window->showStart();
    QVERIFY(!shown<QLabel>(u"Error message"_s));
}

void TestConnectionDesk::aSavedConnectionConnectsFromTheKeyboard()
{
    const Profile profile = save();
    keepSecret(profile, "kept"_ba);
    auto *list = shown<QListWidget>(u"Saved connections"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(m_ready->count(), 1);
    const auto connection = m_ready->at(0).at(0).value<Connection>();
    QCOMPARE(connection.profile.name, u"prod"_s);
    QCOMPARE(connection.credentials.accessKeySecret.bytes(), "kept"_ba);
    QVERIFY(m_profiles->find(profile.id)->lastUsed.isValid());
}

void TestConnectionDesk::aMissingSecretIsAskedForAndKeptForTheSession()
{
    const Profile profile = save();
    m_desk->connectTo(profile.id);
    QTRY_VERIFY(openDialog<SecretDialog>());
    QVERIFY(!shown<QPushButton>(u"Connect"_s)->isEnabled());
    shown<QLineEdit>(u"Access key secret"_s)->setText(u" typed "_s);
    press(u"Connect"_s);
    QTRY_COMPARE(m_ready->count(), 1);
    QCOMPARE(m_ready->at(0).at(0).value<Connection>().credentials.accessKeySecret.bytes(), "typed"_ba);
    QTRY_VERIFY(m_secrets->isKnown(profile.id));
    QVERIFY(m_keychain->entries.isEmpty());
}

void TestConnectionDesk::aMissingSecretCanBeKept()
{
    const Profile profile = save([](Profile &p) { p.credentials.isInKeychain = true; });
    m_desk->connectTo(profile.id);
    QTRY_VERIFY(openDialog<SecretDialog>());
    QVERIFY(shown<QLabel>(u"Reason"_s)->text().contains(u"The keychain has no secret"_s));
    shown<QLineEdit>(u"Access key secret"_s)->setText(u"typed"_s);
    press(u"Connect"_s);
    QTRY_COMPARE(m_ready->count(), 1);
    QTRY_VERIFY(m_keychain->entries.value(profile.id).contains("typed"));
    QVERIFY(m_profiles->find(profile.id)->credentials.isInKeychain);
}

void TestConnectionDesk::aForeignEndpointIsConfirmedOnceBeforeTheKeyIsRead()
{
    const Profile profile = save([](Profile &p) { p.endpoint = u"https://vectors.example.com"_s; });
    keepSecret(profile, "kept"_ba);
    m_desk->connectTo(profile.id);
    QTRY_VERIFY(shown<QPlainTextEdit>(u"Details"_s));
    QCOMPARE(shown<QPlainTextEdit>(u"Details"_s)->toPlainText(), u"https://vectors.example.com"_s);
    QVERIFY(shown<QPushButton>(u"Cancel"_s)->isDefault());
    QTest::qWait(20); // to prove that nothing goes on meanwhile
    QCOMPARE(m_ready->count(), 0);
    press(u"Use This Endpoint"_s);
    QTRY_COMPARE(m_ready->count(), 1);
    QCOMPARE(m_profiles->find(profile.id)->endpointConfirmed, profile.endpoint);
    m_desk->connectTo(profile.id);
    QTRY_COMPARE(m_ready->count(), 2);
}

void TestConnectionDesk::aDeclinedEndpointConnectsToNothing()
{
    const Profile profile = save([](Profile &p) { p.endpoint = u"https://vectors.example.com"_s; });
    keepSecret(profile, "kept"_ba);
    m_desk->connectTo(profile.id);
    QTRY_VERIFY(openDialog<QDialog>());
    QTest::keyClick(openDialog<QDialog>(), Qt::Key_Escape);
    QTRY_VERIFY(!openDialog<QDialog>());
    QTest::qWait(20); // to prove that nothing happens
    QCOMPARE(m_ready->count(), 0);
    QCOMPARE(m_profiles->find(profile.id)->endpointConfirmed, QString());
    QVERIFY(shown<QCommandLinkButton>(u"Connect…"_s));
}

void TestConnectionDesk::aCommandIsShownWholeAndRunsOnlyWhenAgreedTo()
{
    const QString mark = m_folder->filePath(u"ran"_s);
    const Profile profile = save([&mark](Profile &p) {
        p.credentials.kind = CredentialKind::Process;
        p.credentials.command = {u"/usr/bin/touch"_s, mark};
    });
    m_desk->connectTo(profile.id);
    QTRY_VERIFY(shown<QPlainTextEdit>(u"Details"_s));
    QCOMPARE(shown<QPlainTextEdit>(u"Details"_s)->toPlainText(), QString(u"/usr/bin/touch\n"_s + mark));
    press(u"Cancel"_s);
    QTest::qWait(50); // to prove that nothing happens
    QVERIFY(!QFile::exists(mark));
    m_desk->connectTo(profile.id);
    press(u"Run Command"_s);
    QTRY_VERIFY(shown<QLabel>(u"Error message"_s)); // touch prints no key
    QCOMPARE(m_profiles->find(profile.id)->credentials.consentedCommand, profile.credentials.command);
}

void TestConnectionDesk::aNameThatNobodyHasIsAProblem()
{
    m_desk->connectToNamed(u"nobody"_s);
    QVERIFY(shown<QLabel>(u"Error message"_s)->text().contains(u"“nobody”"_s));
    QCOMPARE(m_ready->count(), 0);
}

void TestConnectionDesk::theDialogStaysUntilItIsConnected()
{
    const Profile profile = save();
    m_desk->openDialog();
    m_desk->dialog()->choose(profile.id);
    named<QPushButton>(m_desk->dialog(), u"Connect"_s)->click();
    QTRY_VERIFY(openDialog<SecretDialog>());
    QVERIFY(m_desk->dialog()->isVisible());
    openDialog<SecretDialog>()->reject();
    QTRY_VERIFY(named<QPushButton>(m_desk->dialog(), u"Connect"_s)->isEnabled());
    keepSecret(profile, "kept"_ba);
    named<QPushButton>(m_desk->dialog(), u"Connect"_s)->click();
    QTRY_COMPARE(m_ready->count(), 1);
    QTRY_VERIFY(!m_desk->dialog());
}

void TestConnectionDesk::aNewWindowIsOfferedBesideAConnection()
{
    const Profile profile = save();
    keepSecret(profile, "kept"_ba);
    QSignalSpy elsewhere(m_desk, &ConnectionDesk::readyForNewWindow);
    m_desk->openDialog();
    QVERIFY(named<QPushButton>(m_desk->dialog(), u"Connect in New Window"_s)->isHidden());
    m_desk->dialog()->reject();
    QTRY_VERIFY(!m_desk->dialog());

    m_fixture->window->setSession(m_fixture->session.get());
    m_desk->openDialog();
    m_desk->dialog()->choose(profile.id);
    named<QPushButton>(m_desk->dialog(), u"Connect in New Window"_s)->click();
    QTRY_COMPARE(elsewhere.count(), 1);
    QTRY_VERIFY(!m_desk->dialog());
    QCOMPARE(m_ready->count(), 0);
}

void TestConnectionDesk::aFailureIsShownInTheDialog()
{
    const Profile profile = save([](Profile &p) {
        p.credentials.kind = CredentialKind::Imported;
        p.credentials.source = u"ossutil · gone"_s;
        p.credentials.name = u"gone"_s;
    });
    m_desk->openDialog();
    m_desk->dialog()->choose(profile.id);
    named<QPushButton>(m_desk->dialog(), u"Connect"_s)->click();
    QTRY_VERIFY(named<QLabel>(m_desk->dialog(), u"Error message"_s)->text().contains(u"ossutil · gone"_s));
    QVERIFY(m_desk->dialog()->isVisible());
    QCOMPARE(m_ready->count(), 0);
}

void TestConnectionDesk::pinnedBucketsAreThereAlsoWhereListingIsDenied()
{
    m_fixture->service.refused.insert("listVectorBuckets", refusal(403, "AccessDenied"));
    Profile profile = testProfile();
    profile.pinnedBuckets = {u"rag"_s};
    Session session(profile, testCredentials(), &m_fixture->service.network);
    m_fixture->window->setSession(&session);
    QTRY_COMPARE(WindowFixture::texts(m_fixture->table(u"Buckets"_s)), QStringList(u"rag"_s));
    QTRY_VERIFY(shown<QLabel>(u"Error message"_s));
    const QTreeView *tree = m_fixture->navigator();
    const QModelIndex account = tree->model()->index(0, 0);
    QTRY_COMPARE(WindowFixture::texts(tree, account).value(0), u"rag"_s);
    m_fixture->window->setSession(nullptr);
}

void TestConnectionDesk::marksAreShownWhileConnected()
{
    Profile profile = testProfile();
    profile.name = u"search"_s;
    profile.colour = u"#2f6fd0"_s;
    profile.production = true;
    Session session(profile, testCredentials(), &m_fixture->service.network);
    m_fixture->window->setSession(&session);
    QVERIFY(shown<ConnectionMark>(u"Production"_s));
    QVERIFY(shown<ConnectionMark>(u"search"_s));
    QCOMPARE(m_fixture->window->findChild<ColourStrip *>()->height(), 4);
    m_fixture->window->setSession(nullptr);
    QVERIFY(!shown<ConnectionMark>(u"Production"_s));
    QVERIFY(!shown<ConnectionMark>(u"search"_s));
    QCOMPARE(m_fixture->window->findChild<ColourStrip *>()->height(), 0);
}

void TestConnectionDesk::clearTextIsMarkedAllTheTime_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("isMarked");
    QTest::newRow("http to another machine") << u"http://192.0.2.7:9000"_s << true;
    QTest::newRow("http to this machine") << u"http://127.0.0.1:9000"_s << false;
    QTest::newRow("https") << u"https://192.0.2.7"_s << false;
    QTest::newRow("the service") << QString() << false;
}

void TestConnectionDesk::clearTextIsMarkedAllTheTime()
{
    QFETCH(const QString, endpoint);
    QFETCH(const bool, isMarked);
    Profile profile = testProfile();
    profile.endpoint = endpoint;
    profile.allowPlainHttp = true;
    Session session(profile, testCredentials(), &m_fixture->service.network);
    m_fixture->window->setSession(&session);
    m_fixture->window->resize(m_fixture->window->minimumSizeHint());
    const ConnectionMark *mark = shown<ConnectionMark>(u"Not encrypted"_s);
    QCOMPARE(mark != nullptr, isMarked);
    QCOMPARE(mark ? mark->toolTip().contains(u"http://192.0.2.7:9000"_s) : false, isMarked);
    QCOMPARE(mark ? mark->palette().color(mark->foregroundRole()) == QColor(Qt::white) : false, isMarked);
    QCOMPARE(mark ? mark->accessibleDescription().contains(u"clear text"_s) : false, isMarked);
    m_fixture->window->setSession(nullptr);
    QVERIFY(!shown<ConnectionMark>(u"Not encrypted"_s));
}

QTEST_MAIN(TestConnectionDesk)
#include "tst_connectiondesk.moc"
