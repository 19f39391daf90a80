#include "connections/renewaldesk.h"

#include "connections/expirylabel.h"
#include "connections/renewdialog.h"
#include "fakekeychain.h"
#include "noticestrip.h"
#include "pagedtablemodel.h"
#include "placepages.h"
#include "vectorspage.h"
#include "widgets.h"
#include "windowfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

namespace {

const QDateTime start(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

Credentials temporary(const QDateTime &expires = {})
{
    Credentials credentials;
    credentials.accessKeyId = u"STS.old"_s;
    credentials.accessKeySecret = Secret("secret");
    credentials.securityToken = Secret("old");
    credentials.source = u"test"_s;
    credentials.expires = expires;
    return credentials;
}

} // namespace

class TestRenewalDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void itCountsDown_data();
    void itCountsDown();
    void theEndIsToldBeforehandOnce();
    void whatIsOpenStaysOpenOverARenewal();
    void aTokenThatHadEndedIsRenewedFromTheStart();
    void whatIsNotTakenStaysInTheForm();
    void givingUpLeavesTheNotice();
    void givingUpWhileItIsCheckedChangesNothing();
    void aDialogInFrontGetsTheFormAtOnce();
    void anotherConnectionForgetsIt();
    void aSavedKeyIsReplaced();

private:
    void connectWith(const Credentials &credentials, const Profile &profile = testProfile());
    void openIndex();
    QLabel *notice() const;
    QPushButton *action() const;
    RenewDialog *openForm();
    void type(RenewDialog *form, const QString &id, const QString &token);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<CredentialWatch> m_watch;
    std::unique_ptr<RenewalDesk> m_desk;
    QDateTime m_now;
    QByteArray m_taken; //!< the token that the service takes
};

void TestRenewalDesk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<FakeKeychain>();
    m_secrets = std::make_unique<SecretStore>(m_keychain.get());
    m_profiles = std::make_unique<ProfileStore>(m_folder->filePath(u"connections.json"_s));
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->service.moreVectors = true;
    m_fixture->service.network.setHandler([this](const FakeNetwork::Sent &sent) {
        return sent.header("x-oss-security-token") == m_taken ? m_fixture->service.answerTo(sent)
                                                              : refusal(403, "SecurityTokenExpired");
    });
    m_now = start;
    m_taken = "old";
    QVERIFY(QTest::qWaitForWindowExposed(m_fixture->window.get()));
}

void TestRenewalDesk::cleanup()
{
    m_desk.reset();
    m_watch.reset();
    m_fixture->window->setSession(nullptr);
    m_session.reset();
    m_fixture.reset();
}

void TestRenewalDesk::connectWith(const Credentials &credentials, const Profile &profile)
{
    m_session = std::make_unique<Session>(profile, credentials, &m_fixture->service.network);
    m_fixture->window->setSession(m_session.get());
    m_watch = std::make_unique<CredentialWatch>(
        m_session.get(), Connection{profile, credentials, {}}, m_secrets.get(), [] { return QList<CredentialOffer>(); },
        [this] { return m_now; });
    m_desk = std::make_unique<RenewalDesk>(m_fixture->window.get(), m_watch.get(), m_profiles.get(), m_secrets.get());
}

void TestRenewalDesk::openIndex()
{
    m_fixture->window->setSession(m_session.get(), u"rag"_s, u"articles"_s);
    QTRY_COMPARE(WindowFixture::texts(m_fixture->table(u"Vectors"_s)).size(), 2);
}

QLabel *TestRenewalDesk::notice() const
{
    return named<QLabel>(m_fixture->window->credentialNotice(), u"Notice"_s);
}

QPushButton *TestRenewalDesk::action() const
{
    return named<QPushButton>(m_fixture->window->credentialNotice(), u"Renew…"_s);
}

RenewDialog *TestRenewalDesk::openForm()
{
    [this] { QTRY_VERIFY(m_fixture->window->credentialNotice()->isVisible()); }();
    action()->click();
    return m_desk->dialog();
}

void TestRenewalDesk::type(RenewDialog *form, const QString &id, const QString &token)
{
    named<QLineEdit>(form, u"Access key ID"_s)->setText(id);
    named<QLineEdit>(form, u"Access key secret"_s)->setText(u"secret"_s);
    named<QLineEdit>(form, u"Security token"_s)->setText(token);
    named<QPushButton>(form, u"Renew"_s)->click();
}

void TestRenewalDesk::itCountsDown_data()
{
    QTest::addColumn<int>("passed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("hours") << 0 << u"expires in 2 h 0 min"_s << u"expires in 2 h 0 min"_s;
    QTest::newRow("minutes") << 3650 << u"expires in 59 min"_s << u"expires in 1 h 0 min"_s;
    QTest::newRow("seconds") << 7115 << u"expires in 85 s"_s << u"expires in 2 min"_s;
    QTest::newRow("over") << 7201 << u"expired"_s << u"expired"_s;
}

void TestRenewalDesk::itCountsDown()
{
    QFETCH(int, passed);
    connectWith(temporary(start.addSecs(7200)));
    m_now = start.addSecs(passed);
    m_watch->look();
    const auto *label = m_fixture->named<QLabel>(u"Credentials expire"_s);
    QVERIFY(label->isVisible());
    QTEST(label->text(), "text");
    QTEST(label->accessibleDescription(), "spoken");
    m_session->setCredentials(temporary());
    m_watch->look();
    QVERIFY(!label->isVisible());
}

void TestRenewalDesk::theEndIsToldBeforehandOnce()
{
    connectWith(temporary(start.addSecs(3600)));
    m_now = start.addSecs(3299);
    m_watch->look();
    QVERIFY(!m_fixture->window->credentialNotice()->isVisible());
    m_now = start.addSecs(3300);
    m_watch->look();
    QVERIFY(m_fixture->window->credentialNotice()->isVisible());
    QCOMPARE(notice()->text(), u"The security token of this connection expires soon."_s);
    m_fixture->window->credentialNotice()->hide(); // the user closed it
    m_watch->look();
    QVERIFY(!m_fixture->window->credentialNotice()->isVisible());
}

void TestRenewalDesk::whatIsOpenStaysOpenOverARenewal()
{
    connectWith(temporary());
    openIndex();
    QAbstractItemView *table = m_fixture->table(u"Vectors"_s);
    table->setCurrentIndex(table->model()->index(1, 0));
    m_taken = "new";
    m_fixture->action(u"Load All"_s)->trigger();
    RenewDialog *form = openForm();
    QVERIFY(form);
    QVERIFY(notice()->text().contains(u"waits"_s));
    m_fixture->service.moreVectors = false;
    type(form, u"STS.new"_s, u"new"_s);
    QTRY_VERIFY(!m_desk->dialog());
    QVERIFY(!m_fixture->window->credentialNotice()->isVisible());
    QTRY_VERIFY(m_fixture->window->pages()->vectors()->model()->state() == PagedTableModel::State::Complete);
    QCOMPARE(m_fixture->window->place().index.name, u"articles"_s);
    QCOMPARE(table->currentIndex().row(), 1);
    QVERIFY(named<QLabel>(m_fixture->window.get(), u"Connection"_s)->text().contains(u"for this session"_s));
}

void TestRenewalDesk::aTokenThatHadEndedIsRenewedFromTheStart()
{
    m_taken = "new";
    connectWith(temporary());
    RenewDialog *form = openForm();
    QVERIFY(form);
    type(form, u"STS.new"_s, u"new"_s);
    QTRY_COMPARE(WindowFixture::texts(m_fixture->table(u"Buckets"_s)).size(), 2);
}

void TestRenewalDesk::whatIsNotTakenStaysInTheForm()
{
    connectWith(temporary());
    openIndex();
    m_taken = "new";
    m_fixture->action(u"Load All"_s)->trigger();
    RenewDialog *form = openForm();
    type(form, u"STS.new"_s, u"mistyped"_s);
    auto *message = named<QLabel>(form, u"Error message"_s);
    QTRY_VERIFY(named<QPushButton>(form, u"Renew"_s)->isEnabled());
    QVERIFY(message->isVisible() && !message->text().isEmpty());
    m_fixture->service.moreVectors = false;
    type(form, u"STS.new"_s, u"new"_s);
    QTRY_VERIFY(!m_desk->dialog());
}

void TestRenewalDesk::givingUpLeavesTheNotice()
{
    connectWith(temporary());
    openIndex();
    m_taken = "new";
    m_fixture->action(u"Load All"_s)->trigger();
    openForm()->reject();
    QTRY_VERIFY(!m_desk->dialog());
    QVERIFY(m_fixture->window->credentialNotice()->isVisible());
    QVERIFY(m_session->isWaitingForCredentials());
    m_fixture->action(u"Stop"_s)->trigger(); // what waits can be stopped
    QTRY_VERIFY(m_fixture->window->pages()->vectors()->model()->state() != PagedTableModel::State::Loading);
}

void TestRenewalDesk::givingUpWhileItIsCheckedChangesNothing()
{
    connectWith(temporary());
    openIndex();
    m_taken = "new";
    m_fixture->action(u"Load All"_s)->trigger();
    RenewDialog *form = openForm();
    type(form, u"STS.new"_s, u"new"_s);
    form->reject();
    QTRY_VERIFY(!m_desk->dialog());
    QTest::qWait(50);
    QVERIFY(m_session->isWaitingForCredentials());
    QCOMPARE(m_session->credentialSource(), u"test"_s);
}

void TestRenewalDesk::aDialogInFrontGetsTheFormAtOnce()
{
    connectWith(temporary());
    openIndex();
    QDialog progress(m_fixture->window.get());
    progress.open();
    m_taken = "new";
    m_fixture->window->pages()->vectors()->refresh();
    QTRY_VERIFY(m_desk->dialog());
    QCOMPARE(m_desk->dialog()->parentWidget(), &progress);
    m_desk->dialog()->reject();
    QTRY_VERIFY(!m_desk->dialog());
}

void TestRenewalDesk::anotherConnectionForgetsIt()
{
    connectWith(temporary(start.addSecs(60)));
    m_watch->look();
    QVERIFY(m_fixture->window->credentialNotice()->isVisible());
    m_desk.reset();
    m_watch.reset();
    m_fixture->window->setSession(nullptr);
    QVERIFY(!m_fixture->window->credentialNotice()->isVisible());
    QVERIFY(!m_fixture->named<QLabel>(u"Credentials expire"_s)->isVisible());
}

void TestRenewalDesk::aSavedKeyIsReplaced()
{
    Profile profile = testProfile();
    profile.credentials.accessKeyId = u"STS.old"_s;
    profile.credentials.isInKeychain = true;
    profile = *m_profiles->save(profile);
    m_secrets->check();
    QTRY_VERIFY(m_secrets->availability() == SecretStore::Availability::Available);
    connectWith(temporary(), profile);
    openIndex();
    m_taken = "new";
    m_fixture->action(u"Load All"_s)->trigger();
    type(openForm(), u"STS.new"_s, u"new"_s);
    QTRY_COMPARE(m_profiles->find(profile.id)->credentials.accessKeyId, u"STS.new"_s);
    std::optional<ProfileSecrets> kept;
    QTRY_VERIFY(!m_keychain->entries.isEmpty());
    m_secrets->read(profile.id, this, [&kept](const Result<ProfileSecrets> &secrets) {
        kept = secrets ? std::optional(*secrets) : std::nullopt;
    });
    QTRY_VERIFY(kept);
    QCOMPARE(kept->securityToken.bytes(), "new"_ba);
}

} // namespace vb

QTEST_MAIN(vb::TestRenewalDesk)
#include "tst_renewaldesk.moc"
