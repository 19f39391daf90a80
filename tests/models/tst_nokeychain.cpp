#include "connections/secretstore.h"
#include "connections/systemkeychain.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

//! Where no secret service runs: the environment names a bus that nobody serves.
class TestNoKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsFoundOutSoon();
    void whatShouldBeSavedIsRefusedAndReachesNoFile();
    void theSessionWorksAllTheSame();
};

void TestNoKeychain::itIsFoundOutSoon()
{
    SystemKeychain keychain;
    SecretStore store(&keychain);
    QElapsedTimer clock;
    clock.start();
    store.check();
    QTRY_VERIFY(store.availability() == SecretStore::Availability::Absent);
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
}

void TestNoKeychain::whatShouldBeSavedIsRefusedAndReachesNoFile()
{
    SystemKeychain keychain;
    SecretStore store(&keychain);
    ProfileSecrets secrets;
    secrets.accessKeySecret = Secret("canary-4711"_ba);
    std::optional<ApiError> error;
    store.write(u"a"_s, secrets, SecretStore::Place::Keychain, this,
                [&error](const std::optional<ApiError> &given) { error = given; });
    QTRY_VERIFY(error);
    QVERIFY(!error->message.contains("canary"_L1));
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    QStringList hits;
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains("canary-4711"))
            hits.append(file.fileName());
    }
    QCOMPARE(hits, QStringList());
}

void TestNoKeychain::theSessionWorksAllTheSame()
{
    SystemKeychain keychain;
    SecretStore store(&keychain);
    ProfileSecrets secrets;
    secrets.accessKeySecret = Secret("one"_ba);
    std::optional<ApiError> error = ApiError();
    store.write(u"a"_s, secrets, SecretStore::Place::Session, this,
                [&error](const std::optional<ApiError> &given) { error = given; });
    QTRY_VERIFY(!error);
    QByteArray back;
    store.read(u"a"_s, this, [&back](const Result<ProfileSecrets> &given) { back = given->accessKeySecret.bytes(); });
    QTRY_COMPARE(back, "one"_ba);
}

QTEST_GUILESS_MAIN(TestNoKeychain)
#include "tst_nokeychain.moc"
