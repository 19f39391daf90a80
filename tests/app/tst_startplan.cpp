#include "startplan.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace vb {

class TestStartPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingConfiguredOpensTheDemoStore();
    void demoNeverTakesTheCredentialsOfTheEnvironment();
    void credentialsWithARegionConnect();
    void credentialsWithAnEndpointOfTheServiceConnect();
    void optionsGoBeforeTheEnvironment();
    void credentialsAloneSayWhatToSet();
    void aRegionWithoutCredentialsNamesTheVariables();
    void halfAKeyIsAProblemAndNotTheDemoStore();
    void anEndpointOfTheEnvironmentThatIsNoneIsAProblem();
    void aCustomEndpointWithoutARegionIsAProblem();
    void aSavedConnectionIsOpenedByName();
    void savedConnectionsAreOfferedAndNotOpened();
    void theEnvironmentGoesBeforeSavedConnections();
    void anEndpointBesideTheKeyIsAgreedTo();

private:
    static EnvironmentSettings withKey(const QString &region = {}, const QString &endpoint = {});
};

EnvironmentSettings TestStartPlan::withKey(const QString &region, const QString &endpoint)
{
    EnvironmentSettings settings;
    settings.credentials.accessKeyId = u"id"_s;
    settings.credentials.accessKeySecret = Secret("secret");
    settings.credentials.source = u"OSS_ACCESS_KEY_ID"_s;
    settings.region = region;
    settings.endpoint = endpoint;
    return settings;
}

void TestStartPlan::nothingConfiguredOpensTheDemoStore()
{
    QCOMPARE(StartPlan::decide({}, {}).kind, StartPlan::Kind::Demo);
    CommandLine options;
    options.readOnly = true;
    options.bucket = u"rag-demo"_s;
    const StartPlan plan = StartPlan::decide(options, {});
    QCOMPARE(plan.kind, StartPlan::Kind::Demo);
    QVERIFY(plan.profile.readOnly);
}

void TestStartPlan::demoNeverTakesTheCredentialsOfTheEnvironment()
{
    CommandLine options;
    options.demo = true;
    const StartPlan plan = StartPlan::decide(options, withKey(u"cn-hangzhou"_s));
    QCOMPARE(plan.kind, StartPlan::Kind::Demo);
    QVERIFY(plan.credentials.accessKeyId.isEmpty());
    QVERIFY(plan.credentials.accessKeySecret.isEmpty());
    QVERIFY(plan.profile.region.isEmpty());
}

void TestStartPlan::credentialsWithARegionConnect()
{
    const StartPlan plan = StartPlan::decide({}, withKey(u"cn-hangzhou"_s));
    QCOMPARE(plan.kind, StartPlan::Kind::Connect);
    QCOMPARE(plan.profile.region, u"cn-hangzhou"_s);
    QCOMPARE(plan.profile.name, u"environment"_s);
    QVERIFY(!plan.profile.pathStyle);
    QCOMPARE(plan.credentials.accessKeyId, u"id"_s);
}

void TestStartPlan::credentialsWithAnEndpointOfTheServiceConnect()
{
    const StartPlan plan = StartPlan::decide({}, withKey({}, u"https://cn-beijing.oss-vectors.aliyuncs.com"_s));
    QCOMPARE(plan.kind, StartPlan::Kind::Connect);
    QCOMPARE(plan.profile.endpoint, u"https://cn-beijing.oss-vectors.aliyuncs.com"_s);
}

void TestStartPlan::optionsGoBeforeTheEnvironment()
{
    CommandLine options;
    options.region = u"cn-shanghai"_s;
    options.endpoint = u"http://127.0.0.1:1"_s;
    options.accountId = u"42"_s;
    options.pathStyle = true;
    options.readOnly = true;
    const StartPlan plan = StartPlan::decide(options, withKey(u"cn-hangzhou"_s, u"http://127.0.0.1:2"_s));
    QCOMPARE(plan.kind, StartPlan::Kind::Connect);
    QCOMPARE(plan.profile.region, u"cn-shanghai"_s);
    QCOMPARE(plan.profile.endpoint, u"http://127.0.0.1:1"_s);
    QCOMPARE(plan.profile.accountId, u"42"_s);
    QCOMPARE(plan.profile.pathStyle, std::optional(true));
    QVERIFY(plan.profile.readOnly);
}

void TestStartPlan::credentialsAloneSayWhatToSet()
{
    const StartPlan plan = StartPlan::decide({}, withKey());
    QCOMPARE(plan.kind, StartPlan::Kind::Problem);
    QCOMPARE(plan.problem.kind, ApiError::Kind::Configuration);
    QVERIFY(plan.problem.message.contains(u"--region"_s));
    QVERIFY(plan.problem.message.contains(u"OSS_REGION"_s));
    QVERIFY(!plan.credentials.isComplete());
}

void TestStartPlan::aRegionWithoutCredentialsNamesTheVariables()
{
    CommandLine options;
    options.region = u"cn-hangzhou"_s;
    const StartPlan plan = StartPlan::decide(options, {});
    QCOMPARE(plan.kind, StartPlan::Kind::Problem);
    QVERIFY(plan.problem.message.contains(u"OSS_ACCESS_KEY_ID"_s));
    QVERIFY(plan.problem.message.contains(u"OSS_ACCESS_KEY_SECRET"_s));
}

void TestStartPlan::halfAKeyIsAProblemAndNotTheDemoStore()
{
    EnvironmentSettings settings;
    settings.problem = u"OSS_ACCESS_KEY_ID is set in the environment, but OSS_ACCESS_KEY_SECRET is not."_s;
    const StartPlan plan = StartPlan::decide({}, settings);
    QCOMPARE(plan.kind, StartPlan::Kind::Problem);
    QCOMPARE(plan.problem.message, settings.problem);
}

void TestStartPlan::anEndpointOfTheEnvironmentThatIsNoneIsAProblem()
{
    const StartPlan plan = StartPlan::decide({}, withKey(u"cn-hangzhou"_s, u"ftp://host"_s));
    QCOMPARE(plan.kind, StartPlan::Kind::Problem);
    QVERIFY(plan.problem.message.contains(u"ftp://host"_s));
}

void TestStartPlan::aCustomEndpointWithoutARegionIsAProblem()
{
    const StartPlan plan = StartPlan::decide({}, withKey({}, u"http://127.0.0.1:9000"_s));
    QCOMPARE(plan.kind, StartPlan::Kind::Problem);
    QVERIFY(plan.problem.message.contains(u"region"_s));
}

void TestStartPlan::aSavedConnectionIsOpenedByName()
{
    CommandLine options;
    options.profile = u"prod"_s;
    options.readOnly = true;
    const StartPlan plan = StartPlan::decide(options, withKey(u"cn-hangzhou"_s), true);
    QCOMPARE(plan.kind, StartPlan::Kind::Saved);
    QCOMPARE(plan.profile.name, u"prod"_s);
    QVERIFY(plan.profile.isReadOnlyForced);
    QVERIFY(!plan.credentials.isComplete());
}

void TestStartPlan::savedConnectionsAreOfferedAndNotOpened()
{
    QCOMPARE(StartPlan::decide({}, {}, true).kind, StartPlan::Kind::Choose);
    CommandLine options;
    options.demo = true;
    QCOMPARE(StartPlan::decide(options, {}, true).kind, StartPlan::Kind::Demo);
}

void TestStartPlan::theEnvironmentGoesBeforeSavedConnections()
{
    QCOMPARE(StartPlan::decide({}, withKey(u"cn-hangzhou"_s), true).kind, StartPlan::Kind::Connect);
}

void TestStartPlan::anEndpointBesideTheKeyIsAgreedTo()
{
    const StartPlan plan = StartPlan::decide({}, withKey(u"cn-hangzhou"_s, u"https://vectors.example.com"_s));
    QCOMPARE(plan.kind, StartPlan::Kind::Connect);
    QVERIFY(plan.profile.isEndpointConfirmed());
}

} // namespace vb

QTEST_APPLESS_MAIN(vb::TestStartPlan)
#include "tst_startplan.moc"
