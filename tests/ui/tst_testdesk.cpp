#include "connections/testdesk.h"

#include "answers.h"
#include "connections/secretdialog.h"
#include "connections/sessiontest.h"
#include "connections/testdialog.h"
#include "connections/testladder.h"
#include "fakekeychain.h"
#include "loopbackserver.h"
#include "session.h"
#include "testclient.h"
#include "widgets.h"

#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

constexpr auto canary = "canarySecret77aa01";

} // namespace

class TestTestDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theRungsAreShownWithStateAndResult();
    void whatIsMissingIsAPolicyToCopy();
    void theFirstFailureIsWhatIsLookedAt();
    void aChosenLineStays();
    void theReportHasNoSecret();
    void aMissingSecretIsAskedForAndKeptNowhere();
    void aSecretThatIsNotGivenStillTestsTheNetwork();
    void aForeignEndpointIsAskedForBeforeAnythingElse();
    void aDeclinedEndpointIsNotTouched();
    void aCommandRunsOnlyWhenAgreedTo();
    void stoppingAndTestingAgain();
    void closingEndsIt();
    void aLiveConnectionIsTestedBesideWhatItDoes();
    void aTestEndsWithItsSession();
    void everyWidgetHasAName();

private:
    Profile liveProfile() const;
    void open(const std::function<void(Profile &)> &change = {}, const QByteArray &secret = canary);
    void serve(const QByteArray &request, QTcpSocket *socket);
    template <typename T>
    T *shown(const QString &name) const
    {
        return named<T>(m_desk->dialog(), name);
    }
    void press(const QString &name) const { shown<QPushButton>(name)->click(); }
    QString state(Rung rung) const { return ladder()->topLevelItem(int(rung))->text(1); }
    TestLadder *ladder() const { return shown<TestLadder>(u"Test results"_s); }
    bool isOver() const { return shown<QPushButton>(u"Test Again"_s)->isVisible(); }
    QString advice() const { return shown<QPlainTextEdit>(u"Advice"_s)->toPlainText(); }

    std::unique_ptr<LoopbackServer> m_server;
    QByteArrayList m_denied;
    bool m_isSilent = false;
    std::function<void()> m_onRequest;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<QWidget> m_window;
    QPointer<TestDesk> m_desk;
};

void TestTestDesk::init()
{
    m_denied.clear();
    m_isSilent = false;
    m_onRequest = {};
    m_server = std::make_unique<LoopbackServer>([this](const QByteArray &request, QTcpSocket *socket) {
        if (m_onRequest)
            m_onRequest();
        if (!m_isSilent)
            serve(request, socket);
    });
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<FakeKeychain>();
    m_secrets = std::make_unique<SecretStore>(m_keychain.get());
    m_profiles = std::make_unique<ProfileStore>(m_folder->filePath(u"connections.json"_s));
    m_window = std::make_unique<QWidget>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestTestDesk::cleanup()
{
    m_window.reset();
    QVERIFY(!m_desk);
    m_server.reset();
}

void TestTestDesk::serve(const QByteArray &request, QTcpSocket *socket)
{
    const QByteArray target = request.left(request.indexOf("\r\n")).split(' ').value(1);
    const QByteArray operation = target.mid(target.indexOf('?') + 1);
    Exchange exchange = answer(vectorsBody({{"key-1", {}}}));
    if (request.startsWith("GET"))
        exchange = answer(bucketsBody({u"rag"_s}));
    if (operation == "listVectorIndexes")
        exchange = answer(indexesBody({u"articles"_s}));
    if (m_denied.contains(operation))
        exchange = refusal(403, "AccessDenied");
    socket->write("HTTP/1.1 " + QByteArray::number(exchange.status) + " Some\r\nContent-Length: "
                  + QByteArray::number(exchange.body.size()) + "\r\n\r\n" + exchange.body);
}

void TestTestDesk::open(const std::function<void(Profile &)> &change, const QByteArray &secret)
{
    Profile profile;
    profile.name = u"tested"_s;
    profile.region = u"cn-hangzhou"_s;
    profile.endpoint = u"http://"_s + QString::fromLatin1(m_server->address());
    profile.credentials.accessKeyId = u"LTAI5tExample"_s;
    profile.proxy.kind = ProxySettings::Kind::None;
    if (change)
        change(profile);
    ProfileSecrets typed;
    typed.accessKeySecret = Secret(secret);
    m_desk = new TestDesk(
        *m_profiles->save(profile), typed, m_profiles.get(), m_secrets.get(), [] { return QList<CredentialOffer>(); },
        m_window.get());
    QVERIFY(m_desk->dialog()->isVisible());
}

void TestTestDesk::theRungsAreShownWithStateAndResult()
{
    open();
    QCOMPARE(ladder()->topLevelItemCount(), rungCount);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60'000);
    QCOMPARE(state(Rung::Signature), u"Passed"_s);
    QCOMPARE(state(Rung::QueryVectors), u"Passed"_s);
    QCOMPARE(state(Rung::Tls), u"Not tried"_s);
    QCOMPARE(state(Rung::Delete), u"Not tried"_s);
    const auto *first = ladder()->topLevelItem(int(Rung::ListVectors));
    QVERIFY(first->data(0, Qt::AccessibleTextRole).toString().startsWith(u"List vectors: Passed. Allowed"_s));
    QVERIFY(shown<QLabel>(u"Test state"_s)->text().contains(u"none failed"_s));
    QVERIFY(shown<QPushButton>(u"Copy Policy"_s)->isHidden());
}

void TestTestDesk::whatIsMissingIsAPolicyToCopy()
{
    m_denied = {"getVectors", "queryVectors"};
    open();
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60'000);
    press(u"Copy Policy"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, shown<QPlainTextEdit>(u"RAM policy for what is missing"_s)->toPlainText());
    QVERIFY(copied.contains(u"\"oss:GetVectors\""_s));
    QVERIFY(copied.contains(u"\"oss:QueryVectors\""_s));
    QVERIFY(!copied.contains(u"\"oss:ListVectors\""_s));
}

void TestTestDesk::theFirstFailureIsWhatIsLookedAt()
{
    m_denied = {"getVectors", "queryVectors"};
    open();
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60'000);
    QCOMPARE(int(ladder()->currentStep().rung), int(Rung::GetVectors));
    QVERIFY(advice().contains(u"oss:GetVectors"_s));
    QVERIFY(advice().contains(u"Request id: R-1"_s));
}

void TestTestDesk::aChosenLineStays()
{
    m_denied = {"queryVectors"};
    m_onRequest = [this] { QTest::keyClick(ladder(), Qt::Key_Home); };
    open();
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60'000);
    QCOMPARE(int(ladder()->currentStep().rung), int(Rung::Credentials));
    QVERIFY(advice().contains(u"LTAI…mple"_s));
}

void TestTestDesk::theReportHasNoSecret()
{
    open();
    QVERIFY(!shown<QPushButton>(u"Copy Report"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60'000);
    press(u"Copy Report"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"[Passed] Query vectors"_s));
    QVERIFY(copied.contains(u"cn-hangzhou"_s));
    QVERIFY(!copied.contains(QString::fromLatin1(canary)));
    QVERIFY(!copied.contains(u"LTAI5tExample"_s));
}

void TestTestDesk::aMissingSecretIsAskedForAndKeptNowhere()
{
    open({}, {});
    QTRY_VERIFY(openDialog<SecretDialog>());
    QVERIFY(!named<QPushButton>(openDialog<SecretDialog>(), u"Connect"_s));
    named<QLineEdit>(openDialog<SecretDialog>(), u"Access key secret"_s)->setText(QString::fromLatin1(canary));
    named<QPushButton>(openDialog<SecretDialog>(), u"Test"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60'000);
    QCOMPARE(state(Rung::Signature), u"Passed"_s);
    QVERIFY(m_keychain->entries.isEmpty());
    QVERIFY(!m_secrets->isKnown(m_profiles->profiles().first().id));
}

void TestTestDesk::aSecretThatIsNotGivenStillTestsTheNetwork()
{
    open({}, {});
    QTRY_VERIFY(openDialog<SecretDialog>());
    openDialog<SecretDialog>()->reject();
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60'000);
    QCOMPARE(state(Rung::Credentials), u"Failed"_s);
    QCOMPARE(state(Rung::Tcp), u"Passed"_s);
    QCOMPARE(state(Rung::Signature), u"Skipped"_s);
}

void TestTestDesk::aForeignEndpointIsAskedForBeforeAnythingElse()
{
    open([](Profile &profile) { profile.endpoint = u"https://vectors.example.invalid"_s; });
    QTRY_VERIFY(named<QPushButton>(m_desk->dialog(), u"Use This Endpoint"_s));
    QTest::qWait(20); // to prove that nothing goes on meanwhile
    QCOMPARE(state(Rung::Credentials), u"Waiting"_s);
    press(u"Use This Endpoint"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60'000);
    QCOMPARE(state(Rung::Credentials), u"Passed"_s);
    QCOMPARE(state(Rung::Name), u"Failed"_s);
    QCOMPARE(m_profiles->profiles().first().endpointConfirmed, u"https://vectors.example.invalid"_s);
}

void TestTestDesk::aDeclinedEndpointIsNotTouched()
{
    open([](Profile &profile) { profile.endpoint = u"https://vectors.example.invalid"_s; });
    QTRY_VERIFY(named<QPushButton>(m_desk->dialog(), u"Use This Endpoint"_s));
    press(u"Cancel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60'000);
    QCOMPARE(state(Rung::Credentials), u"Failed"_s);
    QCOMPARE(state(Rung::Name), u"Skipped"_s);
    QVERIFY(m_profiles->profiles().first().endpointConfirmed.isEmpty());
}

void TestTestDesk::aCommandRunsOnlyWhenAgreedTo()
{
    const QString mark = m_folder->filePath(u"ran"_s);
    open([&mark](Profile &profile) {
        profile.credentials.kind = CredentialKind::Process;
        profile.credentials.command = {u"/usr/bin/touch"_s, mark};
    });
    QTRY_VERIFY(named<QPushButton>(m_desk->dialog(), u"Run Command"_s));
    press(u"Cancel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60'000);
    QVERIFY(!QFile::exists(mark));
    QVERIFY(advice().contains(u"Nobody agreed"_s));
}

void TestTestDesk::stoppingAndTestingAgain()
{
    m_isSilent = true;
    open();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, 30'000);
    press(u"Stop"_s);
    QVERIFY(isOver());
    QCOMPARE(state(Rung::Clock), u"Not tried"_s);
    QVERIFY(shown<QPushButton>(u"Stop"_s)->isHidden());
    m_isSilent = false;
    press(u"Test Again"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isOver() && state(Rung::QueryVectors) == u"Passed"_s, 60'000);
}

void TestTestDesk::closingEndsIt()
{
    m_isSilent = true;
    open();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->requests().size(), 1, 30'000);
    press(u"Close"_s);
    QTRY_VERIFY(!m_desk);
}

Profile TestTestDesk::liveProfile() const
{
    Profile profile;
    profile.name = u"live"_s;
    profile.region = u"cn-hangzhou"_s;
    profile.endpoint = u"http://"_s + QString::fromLatin1(m_server->address());
    return profile;
}

void TestTestDesk::aLiveConnectionIsTestedBesideWhatItDoes()
{
    FakeNetwork network; // which the test does not use
    Session session(liveProfile(), testCredentials(), &network);
    openSessionTest(&session, m_window.get());
    const QPointer<TestDialog> dialog(openDialog<TestDialog>());
    QVERIFY(dialog);
    const auto *again = named<QPushButton>(dialog, u"Test Again"_s);
    QTRY_VERIFY_WITH_TIMEOUT(again->isVisible(), 60'000);
    const auto *live = named<TestLadder>(dialog, u"Test results"_s);
    QCOMPARE(live->topLevelItem(int(Rung::QueryVectors))->text(1), u"Passed"_s);
    named<QPushButton>(dialog, u"Test Again"_s)->click();
    QVERIFY(!again->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(again->isVisible(), 60'000);
    QCOMPARE(m_server->requests().size(), 12);
    QVERIFY(network.sent().isEmpty());
}

void TestTestDesk::aTestEndsWithItsSession()
{
    m_isSilent = true;
    FakeNetwork network;
    auto session = std::make_unique<Session>(liveProfile(), testCredentials(), &network);
    openSessionTest(session.get(), m_window.get());
    const QPointer<TestDialog> dialog(openDialog<TestDialog>());
    QVERIFY(dialog);
    session.reset();
    QTRY_VERIFY(!dialog);
}

void TestTestDesk::everyWidgetHasAName()
{
    m_denied = {"getVectors"};
    open();
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60'000);
    for (const QWidget *widget : m_desk->dialog()->findChildren<QWidget *>()) {
        const bool isInteractive = qobject_cast<const QPushButton *>(widget)
            || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTreeWidget *>(widget);
        QVERIFY2(!isInteractive || !widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestTestDesk)
#include "tst_testdesk.moc"
