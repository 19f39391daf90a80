#include "logfile.h"

#include "calllog.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

class TestLogFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsAreInThePrivateFile();
    void aFolderThatIsNotThereIsRefused();
};

void TestLogFile::callsAreInThePrivateFile()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(u"log"_s);
    QVERIFY(logTo(name));
    CallRecord record;
    record.operation = u"GetVectors"_s;
    logCall(record);
    qInstallMessageHandler(nullptr);

    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].contains("version " VB_VERSION), lines[0]);
    QVERIFY2(lines[1].contains("vb.client: GetVectors"), lines[1]);
    constexpr auto others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(file.permissions() & others));
}

void TestLogFile::aFolderThatIsNotThereIsRefused()
{
    QVERIFY(!logTo(u"/nowhere/at/all/log"_s));
}

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
