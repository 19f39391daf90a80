#include "providerwatch.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

CredentialOffer offerOf(const QStringList &command)
{
    CredentialOffer offer;
    offer.kind = CredentialOffer::Kind::Process;
    offer.source = u"tool · file"_s;
    offer.command = command;
    return offer;
}

//! A script, for what a shell makes short; the provider itself uses none.
QStringList script(const QString &text)
{
    return {u"/bin/sh"_s, u"-c"_s, text};
}

ProviderOptions consentTo(const QStringList &command)
{
    ProviderOptions options;
    options.consentedCommand = command;
    return options;
}

const QString printKey = u"echo '{\"AccessKeyId\":\"id\",\"AccessKeySecret\":\"CANARY\"}'"_s;

} // namespace

class TestProcessProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatACommandPrintsIsRead_data();
    void whatACommandPrintsIsRead();
    void failuresSayWhyAndShowNothing_data();
    void failuresSayWhyAndShowNothing();
    void onlyTheAgreedCommandIsRun_data();
    void onlyTheAgreedCommandIsRun();
    void theEnvironmentCanForbidIt();
    void aRelativePathIsRefused();
    void noShellReadsTheCommand();
    void aSlowCommandIsEndedWithAllThatItStarted();
    void anEndlessOutputIsEnded();
    void destructionEndsTheCommandAndTellsNothing();
    void askingTwiceRunsItOnce();
    void askingAgainAfterwardsRunsItAgain();
    void itMayBeDestroyedByItsOwnSignal();
    void knownCredentialsComeFromTheEventLoop();
    void anOfferWithAProblemFailsWithIt();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProcessProvider::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestProcessProvider::whatACommandPrintsIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("long-lived") << printKey << u"ready id/CANARY/"_s;
    QTest::newRow("the CLI's own schema")
        << u"echo '{\"mode\":\"StsToken\",\"access_key_id\":\"id\",\"access_key_secret\":\"CANARY\",\"sts_token\":\"T\"}'"_s
        << u"ready id/CANARY/T"_s;
    QTest::newRow("in pieces")
        << u"printf '{\"AccessKeyId\":\"id\",'; sleep 0.1; printf '\"AccessKeySecret\":\"CANARY\"}'"_s
        << u"ready id/CANARY/"_s;
    QTest::newRow("errors are not read") << u"echo CANARY >&2; "_s + printKey << u"ready id/CANARY/"_s;
    QTest::newRow("there is no input") << u"cat; "_s + printKey << u"ready id/CANARY/"_s;
    QTest::newRow("something stays behind") << u"sleep 5 & "_s + printKey << u"ready id/CANARY/"_s;
}

void TestProcessProvider::whatACommandPrintsIsRead()
{
    QFETCH(QString, text);
    QFETCH(QString, outcome);
    ProviderWatch watch(offerOf(script(text)), consentTo(script(text)));
    QCOMPARE(watch.ended, 0);
    QVERIFY(watch.provider()->isFetching());
    QTRY_COMPARE(watch.outcome(), outcome);
    QCOMPARE(watch.ended, 1);
    QVERIFY(!watch.provider()->isFetching());
    QCOMPARE(watch.credentials->source, u"tool · file"_s);
}

void TestProcessProvider::failuresSayWhyAndShowNothing_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("no such program") << QStringList{
        u"/no/such/tool"_s,
        u"CANARY"_s} << u"Configuration: tool could not be started: there is no such program, or it may not be run."_s;
    QTest::newRow("a directory") << QStringList{
        u"/tmp"_s,
        u"CANARY"_s} << u"Configuration: tmp could not be started: there is no such program, or it may not be run."_s;
    QTest::newRow("exit code") << script(u"echo CANARY; echo CANARY >&2; exit 3"_s)
                               << u"BadAnswer: sh ended with the exit code 3."_s;
    QTest::newRow("a key, and an exit code")
        << script(printKey + u"; exit 1") << u"BadAnswer: sh ended with the exit code 1."_s;
    QTest::newRow("crash") << script(u"echo CANARY; kill -SEGV $$"_s) << u"BadAnswer: sh crashed or was killed."_s;
    QTest::newRow("words") << script(u"echo CANARY"_s)
                           << u"BadAnswer: sh ended well, but: The answer is not a JSON object."_s;
    QTest::newRow("nothing") << QStringList{u"true"_s}
                             << u"BadAnswer: true ended well, but: The answer is not a JSON object."_s;
    QTest::newRow("half a key") << script(u"echo '{\"AccessKeyId\":\"CANARY\"}'"_s)
                                << u"BadAnswer: sh ended well, but: The answer has no AccessKeySecret."_s;
}

void TestProcessProvider::failuresSayWhyAndShowNothing()
{
    QFETCH(QStringList, command);
    QFETCH(QString, outcome);
    ProviderWatch watch(offerOf(command), consentTo(command));
    QTRY_COMPARE(watch.outcome(), outcome);
    QCOMPARE(watch.ended, 1);
    QCOMPARE(watch.error->place, u"tool · file"_s);
    QVERIFY(!watch.error->details().contains(u"CANARY"_s));
    QVERIFY(watch.error->bodyExcerpt.isEmpty());
}

void TestProcessProvider::onlyTheAgreedCommandIsRun_data()
{
    QTest::addColumn<QStringList>("consented");
    QTest::newRow("none") << QStringList();
    QTest::newRow("another program") << QStringList{u"/bin/touch"_s, u"file"_s};
    QTest::newRow("one argument less") << QStringList{u"touch"_s};
    QTest::newRow("one argument more") << QStringList{u"touch"_s, u"file"_s, QString()};
    QTest::newRow("divided otherwise") << QStringList{u"touch file"_s};
}

void TestProcessProvider::onlyTheAgreedCommandIsRun()
{
    QFETCH(QStringList, consented);
    consented.replaceInStrings(u"file"_s, path(u"file"_s));
    const QStringList command{u"touch"_s, path(u"file"_s)};
    ProviderWatch watch(offerOf(command), consentTo(consented));
    QTRY_COMPARE(watch.outcome(),
                 u"Configuration: The command of tool · file was not run: it is not the one that was "
                 "agreed to."_s);
    QVERIFY(!QFile::exists(path(u"file"_s)));
}

void TestProcessProvider::theEnvironmentCanForbidIt()
{
    const QStringList command{u"touch"_s, path(u"file"_s)};
    ProviderOptions options = consentTo(command);
    options.environment.insert(u"ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS"_s, u"TRUE"_s);
    ProviderWatch watch(offerOf(command), options);
    QTRY_COMPARE(watch.outcome(),
                 u"Configuration: The environment forbids it: ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS is set."_s);
    QVERIFY(!QFile::exists(path(u"file"_s)));
}

void TestProcessProvider::aRelativePathIsRefused()
{
    const QStringList command{u"bin/tool"_s};
    ProviderWatch watch(offerOf(command), consentTo(command));
    QTRY_COMPARE(watch.outcome(),
                 u"Configuration: The command of tool · file was not run: write the whole path of tool."_s);
}

void TestProcessProvider::noShellReadsTheCommand()
{
    const QStringList command{u"echo"_s, u"$(touch %1); touch %1"_s.arg(path(u"file"_s)), u";"_s, u"touch"_s,
                              path(u"file"_s)};
    ProviderWatch watch(offerOf(command), consentTo(command));
    QTRY_COMPARE(watch.ended, 1);
    QVERIFY(watch.outcome().startsWith(u"BadAnswer: echo ended well"_s));
    QVERIFY(!QFile::exists(path(u"file"_s)));
}

void TestProcessProvider::aSlowCommandIsEndedWithAllThatItStarted()
{
    const QStringList command = script(u"echo CANARY; (sleep 1; touch %1) & sleep 60"_s.arg(path(u"late"_s)));
    ProviderOptions options = consentTo(command);
    options.deadline = 300ms;
    ProviderWatch watch(offerOf(command), options);
    QTRY_COMPARE_WITH_TIMEOUT(watch.outcome(), u"Timeout: sh did not end within 0.3 s."_s, 2000);
    QTest::qWait(1200);
    QVERIFY(!QFile::exists(path(u"late"_s)));
    QCOMPARE(watch.ended, 1);
}

void TestProcessProvider::anEndlessOutputIsEnded()
{
    const QStringList command{u"yes"_s, u"CANARY"_s};
    ProviderWatch watch(offerOf(command), consentTo(command));
    QTRY_COMPARE(watch.outcome(), u"BadAnswer: yes printed more than 64 KiB."_s);
    QCOMPARE(watch.ended, 1);
}

void TestProcessProvider::destructionEndsTheCommandAndTellsNothing()
{
    const QStringList command = script(u"touch %1; sleep 1; touch %2"_s.arg(path(u"early"_s), path(u"late"_s)));
    ProviderWatch watch(offerOf(command), consentTo(command));
    QTRY_VERIFY(QFile::exists(path(u"early"_s)));
    QElapsedTimer timer;
    timer.start();
    watch.destroy();
    QVERIFY2(timer.elapsed() < 100, "waited for the command");
    QTest::qWait(1200);
    QVERIFY(!QFile::exists(path(u"late"_s)));
    QCOMPARE(watch.ended, 0);
}

void TestProcessProvider::askingTwiceRunsItOnce()
{
    const QStringList command = script(u"echo run >> %1; "_s.arg(path(u"runs"_s)) + printKey);
    ProviderWatch watch(offerOf(command), consentTo(command));
    watch.provider()->fetch();
    QTRY_COMPARE(watch.ended, 1);
    QTest::qWait(200);
    QCOMPARE(watch.ended, 1);
    QFile runs(path(u"runs"_s));
    QVERIFY(runs.open(QFile::ReadOnly));
    QCOMPARE(runs.readAll(), "run\n"_ba);
}

void TestProcessProvider::askingAgainAfterwardsRunsItAgain()
{
    const QStringList command = script(printKey);
    ProviderWatch watch(offerOf(command), consentTo(command));
    QTRY_COMPARE(watch.ended, 1);
    watch.provider()->fetch();
    QTRY_COMPARE(watch.ended, 2);
    QCOMPARE(watch.outcome(), u"ready id/CANARY/"_s);
}

void TestProcessProvider::itMayBeDestroyedByItsOwnSignal()
{
    const QStringList endless{u"yes"_s};
    for (const QStringList &command : {script(printKey), endless, QStringList{u"/no/such/tool"_s}}) {
        auto *provider = makeCredentialProvider(offerOf(command), nullptr, consentTo(command));
        const QPointer<CredentialProvider> watched(provider);
        connect(provider, &CredentialProvider::ready, this, [provider] { delete provider; });
        connect(provider, &CredentialProvider::failed, this, [provider] { delete provider; });
        provider->fetch();
        QTRY_VERIFY(!watched);
    }
    QTest::qWait(100); // for what the dead ones would still do
}

void TestProcessProvider::knownCredentialsComeFromTheEventLoop()
{
    CredentialOffer offer;
    offer.kind = CredentialOffer::Kind::Sts;
    offer.credentials = {u"id"_s, Secret("CANARY"_ba), Secret("T"_ba), u"here"_s, {}};
    ProviderWatch watch(offer);
    QCOMPARE(watch.ended, 0);
    QTRY_COMPARE(watch.outcome(), u"ready id/CANARY/T"_s);
}

void TestProcessProvider::anOfferWithAProblemFailsWithIt()
{
    CredentialOffer offer = offerOf({u"touch"_s, path(u"file"_s)});
    offer.problem = u"No."_s;
    ProviderWatch watch(offer, consentTo(offer.command));
    QTRY_COMPARE(watch.outcome(), u"Configuration: No."_s);
    QVERIFY(!QFile::exists(path(u"file"_s)));
}

QTEST_GUILESS_MAIN(TestProcessProvider)
#include "tst_processprovider.moc"
