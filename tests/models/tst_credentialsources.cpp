#include "credentialsources.h"

#include <QProcessEnvironment>
#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

using Variables = QList<std::pair<QString, QString>>;

EnvironmentSettings read(const Variables &variables)
{
    QProcessEnvironment environment;
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    return environmentSettings(environment);
}

} // namespace

class TestCredentialSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyEnvironmentSaysNothing();
    void readsTheOssFamily();
    void readsTheAlibabaCloudFamily();
    void theOssFamilyComesFirst();
    void aTokenOfTheOtherFamilyIsNotTaken();
    void halfAFamilyNamesTheMissingVariable_data();
    void halfAFamilyNamesTheMissingVariable();
    void halfAFamilyIsNotCompletedByTheOther();
    void halfAFamilyDoesNotFallBackToTheOther();
    void aTokenAloneStartsNoFamily();
    void blanksAroundAValueAreDropped();
    void aProblemNeverShowsASecret();
    void regionAndEndpointAreReadWithoutCredentials();
};

void TestCredentialSources::anEmptyEnvironmentSaysNothing()
{
    const EnvironmentSettings settings = read({});
    QVERIFY(!settings.credentials.isComplete());
    QCOMPARE(settings.problem, QString());
    QCOMPARE(settings.region, QString());
    QCOMPARE(settings.endpoint, QString());
}

void TestCredentialSources::readsTheOssFamily()
{
    const EnvironmentSettings settings = read({{u"OSS_ACCESS_KEY_ID"_s, u"id"_s},
                                               {u"OSS_ACCESS_KEY_SECRET"_s, u"secret"_s},
                                               {u"OSS_SESSION_TOKEN"_s, u"token"_s}});
    QVERIFY(settings.credentials.isComplete());
    QCOMPARE(settings.credentials.accessKeyId, u"id"_s);
    QCOMPARE(settings.credentials.accessKeySecret.bytes(), "secret"_ba);
    QCOMPARE(settings.credentials.securityToken.bytes(), "token"_ba);
    QCOMPARE(settings.credentials.source, u"OSS_ACCESS_KEY_ID"_s);
    QCOMPARE(settings.problem, QString());
}

void TestCredentialSources::readsTheAlibabaCloudFamily()
{
    const EnvironmentSettings settings = read({{u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"id"_s},
                                               {u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"secret"_s},
                                               {u"ALIBABA_CLOUD_SECURITY_TOKEN"_s, u"token"_s}});
    QCOMPARE(settings.credentials.accessKeyId, u"id"_s);
    QCOMPARE(settings.credentials.accessKeySecret.bytes(), "secret"_ba);
    QCOMPARE(settings.credentials.securityToken.bytes(), "token"_ba);
    QCOMPARE(settings.credentials.source, u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s);
}

void TestCredentialSources::theOssFamilyComesFirst()
{
    const EnvironmentSettings settings = read({{u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"other"_s},
                                               {u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"other"_s},
                                               {u"OSS_ACCESS_KEY_ID"_s, u"id"_s},
                                               {u"OSS_ACCESS_KEY_SECRET"_s, u"secret"_s}});
    QCOMPARE(settings.credentials.accessKeyId, u"id"_s);
    QCOMPARE(settings.credentials.accessKeySecret.bytes(), "secret"_ba);
}

void TestCredentialSources::aTokenOfTheOtherFamilyIsNotTaken()
{
    const EnvironmentSettings settings = read({{u"OSS_ACCESS_KEY_ID"_s, u"id"_s},
                                               {u"OSS_ACCESS_KEY_SECRET"_s, u"secret"_s},
                                               {u"ALIBABA_CLOUD_SECURITY_TOKEN"_s, u"token"_s}});
    QVERIFY(settings.credentials.isComplete());
    QVERIFY(settings.credentials.securityToken.isEmpty());
}

void TestCredentialSources::halfAFamilyNamesTheMissingVariable_data()
{
    QTest::addColumn<QString>("present");
    QTest::addColumn<QString>("missing");
    for (const QString &family : {u"OSS"_s, u"ALIBABA_CLOUD"_s}) {
        const QString id = family + u"_ACCESS_KEY_ID";
        const QString secret = family + u"_ACCESS_KEY_SECRET";
        QTest::newRow(qPrintable(id)) << id << secret;
        QTest::newRow(qPrintable(secret)) << secret << id;
    }
}

void TestCredentialSources::halfAFamilyNamesTheMissingVariable()
{
    QFETCH(QString, present);
    QFETCH(QString, missing);
    const EnvironmentSettings settings = read({{present, u"x"_s}, {missing, u" "_s}});
    QVERIFY(!settings.credentials.isComplete());
    QCOMPARE(settings.problem, u"%1 is set in the environment, but %2 is not."_s.arg(present, missing));
}

void TestCredentialSources::halfAFamilyIsNotCompletedByTheOther()
{
    const EnvironmentSettings settings
        = read({{u"OSS_ACCESS_KEY_ID"_s, u"id"_s}, {u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"secret"_s}});
    QVERIFY(!settings.credentials.isComplete());
    QVERIFY(settings.credentials.accessKeySecret.isEmpty());
    QVERIFY(settings.problem.contains(u"OSS_ACCESS_KEY_SECRET"_s));
}

void TestCredentialSources::halfAFamilyDoesNotFallBackToTheOther()
{
    const EnvironmentSettings settings = read({{u"OSS_ACCESS_KEY_ID"_s, u"id"_s},
                                               {u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"other"_s},
                                               {u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"other"_s}});
    QVERIFY(!settings.credentials.isComplete());
    QVERIFY(!settings.problem.isEmpty());
}

void TestCredentialSources::aTokenAloneStartsNoFamily()
{
    const EnvironmentSettings settings = read({{u"OSS_SESSION_TOKEN"_s, u"token"_s},
                                               {u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"id"_s},
                                               {u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"secret"_s}});
    QCOMPARE(settings.credentials.accessKeyId, u"id"_s);
    QVERIFY(settings.credentials.securityToken.isEmpty());
    QCOMPARE(settings.problem, QString());
}

void TestCredentialSources::blanksAroundAValueAreDropped()
{
    const EnvironmentSettings settings = read({{u"OSS_ACCESS_KEY_ID"_s, u" id\n"_s},
                                               {u"OSS_ACCESS_KEY_SECRET"_s, u"secret\r\n"_s},
                                               {u"OSS_SESSION_TOKEN"_s, u"  "_s},
                                               {u"OSS_REGION"_s, u" cn-hangzhou "_s}});
    QCOMPARE(settings.credentials.accessKeyId, u"id"_s);
    QCOMPARE(settings.credentials.accessKeySecret.bytes(), "secret"_ba);
    QVERIFY(settings.credentials.securityToken.isEmpty());
    QCOMPARE(settings.region, u"cn-hangzhou"_s);
}

void TestCredentialSources::aProblemNeverShowsASecret()
{
    const EnvironmentSettings settings = read({{u"OSS_ACCESS_KEY_SECRET"_s, u"hush"_s}});
    QVERIFY(!settings.problem.isEmpty());
    QVERIFY(!settings.problem.contains(u"hush"_s));
}

void TestCredentialSources::regionAndEndpointAreReadWithoutCredentials()
{
    const EnvironmentSettings settings
        = read({{u"OSS_REGION"_s, u"cn-hangzhou"_s}, {u"OSS_ENDPOINT"_s, u"http://127.0.0.1:9000"_s}});
    QCOMPARE(settings.region, u"cn-hangzhou"_s);
    QCOMPARE(settings.endpoint, u"http://127.0.0.1:9000"_s);
    QCOMPARE(settings.problem, QString());
    QVERIFY(!settings.credentials.isComplete());
}

QTEST_APPLESS_MAIN(TestCredentialSources)
#include "tst_credentialsources.moc"
