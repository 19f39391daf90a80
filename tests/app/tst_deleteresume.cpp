#include "backupfile.h"
#include "deletechild.h"
#include "deletejournal.h"
#include "democlient.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

constexpr int held = 1600; //!< in the index
constexpr int confirmed = 1300; //!< of them, to be deleted: three batches

QList<QByteArray> numbered(int first, int count)
{
    QList<QByteArray> keys;
    for (int i = first; i < first + count; ++i)
        keys.append("key " + QByteArray::number(i) + " \"ключ\"\n");
    return keys;
}

QSet<QString> texts(const QList<QByteArray> &keys)
{
    QSet<QString> result;
    for (const QByteArray &key : keys)
        result.insert(QString::fromUtf8(key));
    return result;
}

} // namespace

//! The program dies by SIGKILL at each line of its journal, whole or torn, and at moments nobody chose: the next
//! run goes on, and in the end exactly what was confirmed is gone.
class TestDeleteResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void killedAtEachLine_data();
    void killedAtEachLine();
    void killedAgainAndAgain_data();
    void killedAgainAndAgain();
    void killedAtAnyMoment_data();
    void killedAtAnyMoment();

private:
    void put();
    std::unique_ptr<QProcess> start(const DeleteChildTask &task) const;
    int finish(const DeleteChildTask &task) const; //!< exit code; -1: killed
    DeleteChildTask next(int killAfter, bool tears) const;
    bool isOpen() const; //!< the journal has a deletion to go on with
    QSet<QString> left() const;
    void checkEnd() const;

    DemoStore m_store;
    std::unique_ptr<DemoClient> m_client;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DeleteJournal> m_journal;
    bool m_withBackup = false;
};

void TestDeleteResume::initTestCase()
{
    QVERIFY(m_store.start().ok());
    m_client = std::make_unique<DemoClient>(m_store);
    const QByteArray index
        = R"({"indexName":"killed","dataType":"float32","dimension":2,"distanceMetric":"euclidean"})";
    QCOMPARE(m_client->post(u"colours"_s, "putVectorIndex", index).status, 200);
    const QJsonObject name{{u"indexName"_s, u"killed"_s}};
    QTRY_COMPARE(m_client->post(u"colours"_s, "listVectors", name).status, 200);
}

void TestDeleteResume::init()
{
    m_store.setFaults({});
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<DeleteJournal>(m_folder->filePath(u"state/deletes.jsonl"_s));
    m_withBackup = false;
    put();
    QCOMPARE(left().size(), held);
}

//! All that the index holds, as a test finds it.
void TestDeleteResume::put()
{
    const QList<QByteArray> keys = numbered(0, held);
    for (int begin = 0; begin < held; begin += 400) {
        QJsonArray vectors;
        for (const QByteArray &key : keys.mid(begin, 400))
            vectors.append(QJsonObject{{u"key"_s, QString::fromUtf8(key)},
                                       {u"data"_s, QJsonObject{{u"float32"_s, QJsonArray{0.25, begin}}}},
                                       {u"metadata"_s, QJsonObject{{u"n"_s, begin}}}});
        const QJsonObject body{{u"indexName"_s, u"killed"_s}, {u"vectors"_s, vectors}};
        QCOMPARE(m_client->post(u"colours"_s, "putVectors", body).status, 200);
    }
}

std::unique_ptr<QProcess> TestDeleteResume::start(const DeleteChildTask &task) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QStringLiteral(VB_DELETECHILD), {});
    process->write(task.toJson());
    process->closeWriteChannel();
    return process;
}

int TestDeleteResume::finish(const DeleteChildTask &task) const
{
    const auto process = start(task);
    process->waitForFinished();
    return process->exitStatus() == QProcess::CrashExit ? -1 : process->exitCode();
}

//! The first run, or the next of what the journal has open.
DeleteChildTask TestDeleteResume::next(int killAfter, bool tears) const
{
    const JournalOperation open = m_journal->read().value(0);
    const bool isResuming = isOpen();
    return {m_store.endpoint(),
            m_store.accountId(),
            m_store.region(),
            m_store.credentials().accessKeyId,
            m_store.credentials().accessKeySecret.bytes(),
            u"colours"_s,
            u"killed"_s,
            m_journal->fileName(),
            m_withBackup ? m_folder->filePath(u"backups"_s) : QString(),
            isResuming ? open.id : QString(),
            isResuming ? QList<QByteArray>() : numbered(0, confirmed),
            killAfter,
            tears};
}

bool TestDeleteResume::isOpen() const
{
    const QList<JournalOperation> operations = m_journal->read();
    return !operations.isEmpty() && operations[0].needsAttention();
}

QSet<QString> TestDeleteResume::left() const
{
    const QStringList keys = m_client->allKeys(u"colours"_s, {{u"indexName"_s, u"killed"_s}, {u"maxResults"_s, 1000}});
    return {keys.cbegin(), keys.cend()};
}

void TestDeleteResume::checkEnd() const
{
    QCOMPARE(left(), texts(numbered(confirmed, held - confirmed)));
    QString problem;
    const JournalOperation operation = m_journal->read(&problem).value(0);
    QCOMPARE(problem, QString());
    QVERIFY(operation.isEnded);
    QCOMPARE(operation.request.keys, numbered(0, confirmed));
    QVERIFY(operation.unsettledKeys().isEmpty());
    QCOMPARE(operation.backupFile.isEmpty(), !m_withBackup);
    BackupReader backup(m_withBackup ? operation.backupFile : u"/dev/null"_s);
    const bool isWhole = backup.open() && backup.trailer().vectors == confirmed;
    QCOMPARE(isWhole, m_withBackup);
}

void TestDeleteResume::killedAtEachLine_data()
{
    QTest::addColumn<bool>("withBackup");
    QTest::addColumn<int>("line");
    QTest::addColumn<bool>("tears");
    // Begin, keys, (backup,) three intents, three outcomes, end.
    for (const bool withBackup : {false, true}) {
        for (int line = 1; line <= (withBackup ? 10 : 9); ++line) {
            for (const bool tears : {false, true})
                QTest::addRow("%s line %d%s", withBackup ? "backup," : "no backup,", line, tears ? ", torn" : "")
                    << withBackup << line << tears;
        }
    }
}

void TestDeleteResume::killedAtEachLine()
{
    QFETCH(bool, withBackup);
    QFETCH(int, line);
    QFETCH(bool, tears);
    m_withBackup = withBackup;
    QCOMPARE(finish(next(line, tears)), -1);
    const QSet<QString> now = left();
    QVERIFY(now.contains(texts(numbered(confirmed, held - confirmed))));
    const bool isOver = line == (withBackup ? 10 : 9) && !tears;
    // A deletion whose confirmed set is not whole was never begun: it is confirmed anew.
    const bool isBegun = line > 2 || (line == 2 && !tears);
    QCOMPARE(isOpen(), isBegun && !isOver);
    QCOMPARE(isOver ? 0 : finish(next(0, false)), 0);
    checkEnd();
}

void TestDeleteResume::killedAgainAndAgain_data()
{
    QTest::addColumn<bool>("withBackup");
    QTest::addColumn<bool>("tears");
    QTest::newRow("whole lines") << false << false;
    QTest::newRow("torn lines") << false << true;
    QTest::newRow("backup, whole lines") << true << false;
    QTest::newRow("backup, torn lines") << true << true;
}

void TestDeleteResume::killedAgainAndAgain()
{
    QFETCH(bool, withBackup);
    QFETCH(bool, tears);
    m_withBackup = withBackup;
    int runs = 1;
    for (int lines = 3; finish(next(lines, tears)) == -1 && isOpen(); ++lines)
        ++runs;
    QVERIFY(runs > 2);
    checkEnd();
}

void TestDeleteResume::killedAtAnyMoment_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestDeleteResume::killedAtAnyMoment()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    m_withBackup = seed % 2 == 0;
    DemoStore::Faults slow;
    slow.latency = std::chrono::milliseconds(15);
    m_store.setFaults(slow);
    const auto process = start(next(0, false));
    QTRY_VERIFY(!m_journal->read().isEmpty());
    const QList<QByteArray> whole = numbered(0, confirmed);
    QTRY_COMPARE(m_journal->read().value(0).request.keys, whole);
    process->waitForFinished(int(random.bounded(m_withBackup ? 400 : 150)));
    process->kill();
    process->waitForFinished();
    const bool wasOver = m_journal->read().value(0).isEnded;
    QCOMPARE(wasOver ? 0 : finish(next(0, false)), 0);
    checkEnd();
}

QTEST_GUILESS_MAIN(TestDeleteResume)
#include "tst_deleteresume.moc"
