#include "calllog.h"
#include "logging/logsink.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace vb;

class TestLogSink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void callsAreInThePrivateFile();
    void aFileThatOthersMayReadIsMadePrivate();
    void whatCannotBeALogIsRefused_data();
    void whatCannotBeALogIsRefused();
    void theStandardFileHasAPrivateFolder();
    void filesAreRotated();
    void whatIsRenamedIsFollowed();
    void secretsDoNotPass();
    void secretsAreForgottenWithTheirOwner();
    void aMessageIsOneBoundedLine();
    void threadsShareTheFile();
    void aFailureIsToldOnce();
    void withoutAFileCallsAreSilent();

private:
    QByteArray written(const QString &name) const;
    void say(const QString &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_name;
};

void TestLogSink::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_name = m_folder->filePath(u"log"_s);
}

void TestLogSink::cleanup()
{
    m_folder.reset();
}

QByteArray TestLogSink::written(const QString &name) const
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! To the handler that is installed, without a terminal full of warnings.
void TestLogSink::say(const QString &text) const
{
    QMessageLogger(nullptr, 0, nullptr, "vb.test").info().noquote() << text;
}

void TestLogSink::callsAreInThePrivateFile()
{
    LogSink log;
    QCOMPARE(log.writeTo(m_name), QString());
    CallRecord record;
    record.operation = u"GetVectors"_s;
    record.arguments = "{\"keys\":[\"of the customer\"]}"_ba;
    logCall(record);
    log.stop();

    const QByteArrayList lines = written(m_name).trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].contains("version " VB_VERSION), lines[0]);
    QVERIFY2(lines[1].contains("vb.client: GetVectors"), lines[1]);
    QVERIFY2(!lines[1].contains("customer"), lines[1]);
    struct stat facts = {};
    QCOMPARE(::stat(QFile::encodeName(m_name).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 0777, 0600U);
}

void TestLogSink::aFileThatOthersMayReadIsMadePrivate()
{
    QFile file(m_name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("before\n");
    file.close();
    QVERIFY(::chmod(QFile::encodeName(m_name).constData(), 0644) == 0);
    LogSink log;
    QCOMPARE(log.writeTo(m_name), QString());
    log.stop();
    struct stat facts = {};
    QCOMPARE(::stat(QFile::encodeName(m_name).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 0777, 0600U);
    QVERIFY(written(m_name).startsWith("before\n"));
}

void TestLogSink::whatCannotBeALogIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("why");
    QTest::newRow("no folder") << u"/nowhere/at/all/log"_s << u"No such file or directory"_s;
    QTest::newRow("folder") << u"."_s << u"Is a directory"_s;
    QTest::newRow("link") << u"link"_s << u"it is a symbolic link"_s;
    QTest::newRow("pipe nobody reads") << u"pipe"_s << u"No such device or address"_s;
    QTest::newRow("device") << u"/dev/null"_s << u"it is not a regular file"_s;
}

void TestLogSink::whatCannotBeALogIsRefused()
{
    QFETCH(QString, name);
    const QDir folder(m_folder->path());
    QVERIFY(QFile::link(m_name, folder.filePath(u"link"_s)));
    QVERIFY(::mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)).constData(), 0600) == 0);
    LogSink log;
    QTEST(log.writeTo(folder.filePath(name)), "why");
    QVERIFY(!log.isWriting());
}

void TestLogSink::theStandardFileHasAPrivateFolder()
{
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->filePath(u"state"_s)));
    LogSink log;
    QCOMPARE(log.writeTo(LogSink::standardFile()), QString());
    QCOMPARE(log.fileName(), m_folder->filePath(u"state/vector-bucket-browser/log"_s));
    struct stat facts = {};
    const QString folder = m_folder->filePath(u"state/vector-bucket-browser"_s);
    QCOMPARE(::stat(QFile::encodeName(folder).constData(), &facts), 0);
    QCOMPARE(facts.st_mode & 0777, 0700U);
}

void TestLogSink::filesAreRotated()
{
    LogSink log({4096, 3});
    QCOMPARE(log.writeTo(m_name), QString());
    for (int i = 0; i < 400; ++i)
        say(u"line %1 %2"_s.arg(i).arg(QString(40, u'x')));
    log.stop();
    const QDir folder(m_folder->path());
    QCOMPARE(folder.entryList(QDir::Files), (QStringList{u"log"_s, u"log.1"_s, u"log.2"_s}));
    QByteArray all;
    for (const QString &name : {u"log.2"_s, u"log.1"_s, u"log"_s}) {
        const QByteArray text = written(folder.filePath(name));
        QVERIFY2(text.size() <= 4096 && text.endsWith('\n'), text);
        all += text;
    }
    QVERIFY(all.contains("line 399 "));
    QVERIFY(all.count("line ") > 50);
    const qsizetype first = all.mid(all.indexOf("line ") + 5, 3).toInt();
    QCOMPARE(all.count("line "), 400 - first); // none in between is missing
}

void TestLogSink::whatIsRenamedIsFollowed()
{
    LogSink log;
    QCOMPARE(log.writeTo(m_name), QString());
    QVERIFY(QFile::rename(m_name, m_name + u".old"_s));
    say(u"after"_s);
    log.stop();
    QVERIFY(written(m_name).contains("after"));
}

void TestLogSink::secretsDoNotPass()
{
    LogSink log;
    QObject session;
    Credentials credentials;
    credentials.accessKeyId = u"my-own-key-id-0815"_s;
    credentials.accessKeySecret = Secret("canaryS3cret/+x"_ba);
    credentials.securityToken = Secret("canaryT0ken/+xyz"_ba);
    log.hide(credentials, Secret("canaryPr0xy"_ba), &session);
    QCOMPARE(log.writeTo(m_name), QString());
    for (const QByteArray &secret : {"canaryS3cret/+x"_ba, "canaryT0ken/+xyz"_ba, "canaryPr0xy"_ba}) {
        say(u"plain "_s + QString::fromLatin1(secret));
        say(u"hex "_s + QString::fromLatin1(secret.toHex()));
        say(u"base64 "_s + QString::fromLatin1(QByteArray("u:" + secret).toBase64()));
        say(u"address "_s + QString::fromLatin1(secret.toPercentEncoding()));
    }
    say(u"id my-own-key-id-0815 and LTAI5tQ7exampleKeyAbcd"_s);
    log.stop();
    const QByteArray text = written(m_name);
    QVERIFY2(!text.contains("canary") && !text.contains(QByteArray("canary").toHex())
                 && !text.contains(QByteArray("u:canary").toBase64().chopped(3)),
             text);
    QVERIFY2(text.contains("id my-o****0815 and LTAI****Abcd"), text);
    QCOMPARE(text.count("****"), 14);
}

void TestLogSink::secretsAreForgottenWithTheirOwner()
{
    LogSink log;
    auto session = std::make_unique<QObject>();
    Credentials credentials;
    credentials.accessKeySecret = Secret("neither a pattern"_ba);
    log.hide(credentials, {}, session.get());
    QCOMPARE(log.writeTo(m_name), QString());
    say(u"1 neither a pattern"_s);
    session.reset();
    say(u"2 neither a pattern"_s);
    log.stop();
    QVERIFY(written(m_name).contains("1 ****"));
    QVERIFY(written(m_name).contains("2 neither"));
}

void TestLogSink::aMessageIsOneBoundedLine()
{
    LogSink log;
    QCOMPARE(log.writeTo(m_name), QString());
    say(u"one\n2026-01-01T00:00:00.000Z forged\x1b[31m"_s);
    say(QString(100'000, u'y'));
    log.stop();
    const QByteArrayList lines = written(m_name).trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[1].endsWith("one\\n2026-01-01T00:00:00.000Z forged\\x1b[31m"), lines[1]);
    QVERIFY2(lines[2].size() < 5000, qPrintable(QString::number(lines[2].size())));
}

void TestLogSink::threadsShareTheFile()
{
    LogSink log({16384, 100});
    QCOMPARE(log.writeTo(m_name), QString());
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(QThread::create([this] {
            for (int line = 0; line < 500; ++line)
                say(u"whole line of a thread"_s);
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    log.stop();
    const QDir folder(m_folder->path());
    qsizetype lines = 0;
    for (const QString &name : folder.entryList(QDir::Files))
        lines += written(folder.filePath(name)).count("vb.test: whole line of a thread\n");
    QCOMPARE(lines, 2000);
}

void TestLogSink::aFailureIsToldOnce()
{
    LogSink log;
    QSignalSpy failed(&log, &LogSink::failed);
    QCOMPARE(log.writeTo(m_name), QString());
    QVERIFY(QDir(m_folder->path()).removeRecursively());
    say(u"lost"_s);
    say(u"lost too"_s);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!log.isWriting());
    say(u"lost as well"_s);
    QTest::qWait(50); // nothing more comes
    QCOMPARE(failed.size(), 1);
}

void TestLogSink::withoutAFileCallsAreSilent()
{
    LogSink log;
    QCOMPARE(log.writeTo(m_name), QString());
    log.stop();
    const QByteArray before = written(m_name);
    CallRecord record;
    record.operation = u"GetVectors"_s;
    logCall(record);
    QCOMPARE(written(m_name), before);
    QVERIFY(!QLoggingCategory("vb.client", QtWarningMsg).isInfoEnabled());
}

QTEST_GUILESS_MAIN(TestLogSink)
#include "tst_logsink.moc"
