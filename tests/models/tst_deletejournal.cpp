#include "deletejournal.h"
#include "journalrecord.h"
#include "sizelimit.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

#include <memory>
#include <thread>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

//! Everything that a line of JSON could trip over.
const QList<QByteArray> difficultKeys{
    "plain",     QByteArray("nul\0inside", 10), "line\nbreak\r\n", "\"quoted\\\"",       "\x01\x1f\x7f",
    "ключ 键 🔑", "{\"record\":\"cut\"}",        "\xff\xfe broken", QByteArray(1024, 'k')};

QList<QByteArray> numbered(int count)
{
    QList<QByteArray> keys;
    for (int i = 0; i < count; ++i)
        keys.append("key-" + QByteArray::number(i));
    return keys;
}

JournalOperation operationOf(const QList<QByteArray> &keys, const QString &id = u"one"_s)
{
    JournalOperation operation;
    operation.id = id;
    operation.time = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7, 890), Qt::UTC);
    operation.profileName = u"production \"eu\""_s;
    operation.region = u"cn-hangzhou"_s;
    operation.endpoint = u"oss.example"_s;
    operation.accountId = u"100"_s;
    operation.withBackup = true;
    operation.request.index = {{u"rag"_s, u"cn-beijing"_s, u"200"_s, u"out.example"_s, u"in.example"_s}, u"articles"_s};
    operation.request.keys = keys;
    return operation;
}

//! A journal in a folder of its own.
struct Scene
{
    QTemporaryDir folder;
    QString fileName = folder.filePath(u"state/deletes.jsonl"_s);
    DeleteJournal journal{fileName};

    QByteArray contents() const
    {
        QFile file(fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void replace(const QByteArray &contents) const
    {
        QFile file(fileName);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(contents);
    }
    QString problem() const
    {
        QString text;
        journal.read(&text);
        return text;
    }
};

} // namespace

class TestDeleteJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheStateFolderOfTheDesktop();
    void onlyItsOwnerCanReadIt();
    void tellsAnOperationAsItWasWritten();
    void keysAreExact();
    void aMillionKeysTakeManyShortLines();
    void aConfirmedSetThatIsNotWholeWasNeverBegun();
    void theNewestComesFirst();
    void unsettledIsWhatIsNeitherGoneNorWasMissing();
    void goingOnReopensAnEndedOperation();
    void anOperationOfThisProcessRunsUntilItIsLeft();
    void anOperationOfAProcessThatIsGoneNeedsAttention();
    void aCutLastLineIsPassedOver();
    void aCutLineSpoilsNoLaterOne();
    void anUnreadableLineIsReported();
    void foreignLinesArePassedOver();
    void aFolderThatCannotBeMadeIsAProblem();
    void aLineThatDoesNotFitIsTakenBack();
    void aRemovedFileIsMadeAnew();
    void aRenamedFileIsMadeAnew();
    void aFileThatOthersMayReadIsMadePrivate();
    void aDamagedConfirmedSetIsNotGoneOnWith_data();
    void aDamagedConfirmedSetIsNotGoneOnWith();
    void unsettledKeysInAnyOrder();
    void twoProgramsShareAFile();
    void writesInOrderOnAThreadOfItsOwn();
    void aDeadContextIsNotCalled();
    void itsEndWaitsForWhatWasAsked();
    void aFailedWriteIsTold();
};

void TestDeleteJournal::followsTheStateFolderOfTheDesktop()
{
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", "/some/state");
    QCOMPARE(DeleteJournal::defaultFileName(), u"/some/state/vector-bucket-browser/deletes.jsonl"_s);
    qputenv("XDG_STATE_HOME", "relative");
    const QString home = QDir::homePath() + u"/.local/state/vector-bucket-browser/deletes.jsonl"_s;
    QCOMPARE(DeleteJournal::defaultFileName(), home);
    qunsetenv("XDG_STATE_HOME");
    QCOMPARE(DeleteJournal::defaultFileName(), home);
    qputenv("XDG_STATE_HOME", before);
}

void TestDeleteJournal::onlyItsOwnerCanReadIt()
{
    Scene it;
    QVERIFY(it.journal.read().isEmpty());
    QVERIFY(!QFile::exists(it.fileName)); // reading makes nothing
    QCOMPARE(it.journal.writeBegin(operationOf({"a"})), QString());
    const QFileInfo file(it.fileName);
    const QFileInfo directory(file.absolutePath());
    using F = QFileDevice;
    QCOMPARE(file.permissions() & (F::ReadGroup | F::ReadOther | F::WriteGroup | F::WriteOther), F::Permissions());
    QCOMPARE(directory.permissions() & (F::ReadGroup | F::ReadOther | F::ExeGroup | F::ExeOther), F::Permissions());
}

void TestDeleteJournal::tellsAnOperationAsItWasWritten()
{
    Scene it;
    const JournalOperation written = operationOf({"a", "b", "c", "d", "e"});
    JournalBatch batch;
    batch.number = 7;
    batch.keys = {"a", "b", "c", "d"};
    batch.deleted = {"a"};
    batch.stillThere = {"b"};
    batch.wasNotThere = {"c"};
    batch.unknown = {"d"};
    batch.requestIds = QStringList{u"R-1"_s, u"R-2"_s};
    QCOMPARE(it.journal.writeBegin(written), QString());
    QCOMPARE(it.journal.writeBackup(u"one"_s, u"/data/b.jsonl"_s, {"e"}), QString());
    QCOMPARE(it.journal.writeIntent(u"one"_s, 7, batch.keys), QString());
    QCOMPARE(it.journal.writeIntent(u"one"_s, 8, {"e"}), QString());
    QCOMPARE(it.journal.writeOutcome(u"one"_s, batch), QString());
    QCOMPARE(it.journal.writeEnd(u"one"_s, u"said so"_s), QString());

    const JournalOperation read = it.journal.read().value(0);
    QCOMPARE(read.time, written.time);
    QCOMPARE(read.profileName, written.profileName);
    QCOMPARE(read.region, written.region);
    QCOMPARE(read.endpoint, written.endpoint);
    QCOMPARE(read.accountId, written.accountId);
    QCOMPARE(read.request.what, DeleteRequest::What::Vectors);
    QCOMPARE(read.request.index, written.request.index);
    QCOMPARE(read.request.keys, written.request.keys);
    QVERIFY(read.withBackup);
    QCOMPARE(read.backupFile, u"/data/b.jsonl"_s);
    QCOMPARE(read.missing, QList<QByteArray>{"e"});
    QVERIFY(read.isEnded);
    QCOMPARE(read.summary, u"said so"_s);
    QCOMPARE(read.batches.size(), 2);
    QCOMPARE(read.batches[0].number, 7);
    QCOMPARE(read.batches[0].outcome, JournalBatch::Outcome::Settled);
    QCOMPARE(read.batches[0].keys, batch.keys);
    QCOMPARE(read.batches[0].deleted, batch.deleted);
    QCOMPARE(read.batches[0].stillThere, batch.stillThere);
    QCOMPARE(read.batches[0].wasNotThere, batch.wasNotThere);
    QCOMPARE(read.batches[0].unknown, batch.unknown);
    QCOMPARE(read.batches[0].requestIds, batch.requestIds);
    QCOMPARE(read.batches[1].outcome, JournalBatch::Outcome::Unknown);
}

void TestDeleteJournal::keysAreExact()
{
    Scene it;
    JournalBatch batch;
    batch.number = 1;
    batch.keys = difficultKeys;
    batch.deleted = difficultKeys.mid(0, 5);
    batch.stillThere = difficultKeys.mid(5);
    QCOMPARE(it.journal.writeBegin(operationOf(difficultKeys)), QString());
    QCOMPARE(it.journal.writeIntent(u"one"_s, 1, difficultKeys), QString());
    QCOMPARE(it.journal.writeOutcome(u"one"_s, batch), QString());
    const JournalOperation read = it.journal.read().value(0);
    QCOMPARE(it.problem(), QString());
    QCOMPARE(read.request.keys, difficultKeys);
    QCOMPARE(read.batches[0].keys, difficultKeys);
    QCOMPARE(read.batches[0].deleted, batch.deleted);
    QCOMPARE(read.batches[0].stillThere, batch.stillThere);
    QCOMPARE(read.unsettledKeys(), difficultKeys.mid(5));
}

void TestDeleteJournal::aMillionKeysTakeManyShortLines()
{
    Scene it;
    const QList<QByteArray> keys = numbered(1'000'000);
    QCOMPARE(it.journal.writeBegin(operationOf(keys)), QString());
    const QList<QByteArray> lines = it.contents().split('\n');
    QVERIFY(lines.size() > 10);
    qsizetype longest = 0;
    for (const QByteArray &line : lines)
        longest = qMax(longest, line.size());
    QVERIFY(longest < 2 << 20);
    QCOMPARE(it.journal.read().value(0).request.keys, keys);
}

void TestDeleteJournal::aConfirmedSetThatIsNotWholeWasNeverBegun()
{
    Scene it;
    JournalOperation operation = operationOf(numbered(100'000));
    QCOMPARE(it.journal.writeBegin(operation), QString());
    const QByteArray whole = it.contents();
    it.replace(whole.left(whole.size() / 2) + '\n');
    QCOMPARE(it.journal.writeBegin(operationOf({"a"}, u"two"_s)), QString());
    QCOMPARE(it.journal.writeRecord(leaveRecord(u"one"_s)), QString());
    operation = it.journal.read().value(1);
    QVERIFY(operation.request.keys.size() < 100'000);
    QVERIFY(operation.isEnded);
    QVERIFY(!operation.needsAttention());
    QVERIFY(!operation.summary.isEmpty());
}

void TestDeleteJournal::theNewestComesFirst()
{
    Scene it;
    for (const QString &id : {u"old"_s, u"middle"_s, u"new"_s})
        QCOMPARE(it.journal.writeBegin(operationOf({"a"}, id)), QString());
    QCOMPARE(it.journal.writeEnd(u"old"_s, {}), QString());
    const QList<JournalOperation> operations = it.journal.read();
    QCOMPARE(operations.size(), 3);
    QCOMPARE(operations[0].id, u"new"_s);
    QCOMPARE(operations[2].id, u"old"_s);
    QVERIFY(operations[2].isEnded);
    QVERIFY(!operations[0].isEnded);
}

void TestDeleteJournal::unsettledIsWhatIsNeitherGoneNorWasMissing()
{
    JournalOperation operation = operationOf({"gone", "missing", "absent", "still", "unknown", "untried"});
    operation.missing = {"missing"};
    JournalBatch batch;
    batch.deleted = {"gone"};
    batch.wasNotThere = {"absent"};
    batch.stillThere = {"still"};
    batch.unknown = {"unknown"};
    operation.batches = {batch};
    QCOMPARE(operation.unsettledKeys(), (QList<QByteArray>{"still", "unknown", "untried"}));
}

void TestDeleteJournal::goingOnReopensAnEndedOperation()
{
    Scene it;
    QCOMPARE(it.journal.writeBegin(operationOf({"a"})), QString());
    QCOMPARE(it.journal.writeEnd(u"one"_s, u"stopped"_s), QString());
    QVERIFY(it.journal.read().value(0).isEnded);
    QCOMPARE(it.journal.writeResume(u"one"_s), QString());
    QVERIFY(!it.journal.read().value(0).isEnded);
    QVERIFY(it.journal.read().value(0).isRunning);
}

void TestDeleteJournal::anOperationOfThisProcessRunsUntilItIsLeft()
{
    Scene it;
    QCOMPARE(it.journal.writeBegin(operationOf({"a"})), QString());
    QVERIFY(it.journal.read().value(0).isRunning);
    QVERIFY(!it.journal.read().value(0).needsAttention());
    QCOMPARE(it.journal.writeRecord(leaveRecord(u"one"_s)), QString());
    QVERIFY(!it.journal.read().value(0).isRunning);
    QVERIFY(it.journal.read().value(0).needsAttention());
}

void TestDeleteJournal::anOperationOfAProcessThatIsGoneNeedsAttention()
{
    Scene it;
    QCOMPARE(it.journal.writeBegin(operationOf({"a"})), QString());
    QByteArray contents = it.contents();
    const QByteArray process = thisProcess();
    QCOMPARE(contents.count(process), 1);
    QVERIFY(isRunning(process));
    const QByteArrayList parts = process.split(' ');
    const QByteArray reused = parts[0] + ' ' + QByteArray::number(parts[1].toLongLong() - 1) + ' ' + parts[2];
    QVERIFY(!isRunning(reused)); // its number was given to another since
    QVERIFY(!isRunning(parts[0] + ' ' + parts[1] + " another-boot"));
    QVERIFY(!isRunning({}));
    it.replace(contents.replace(process, reused));
    QVERIFY(it.journal.read().value(0).needsAttention());
}

void TestDeleteJournal::aCutLastLineIsPassedOver()
{
    Scene it;
    QCOMPARE(it.journal.writeBegin(operationOf({"a", "b"})), QString());
    const QByteArray before = it.contents();
    QCOMPARE(it.journal.writeIntent(u"one"_s, 1, {"a", "b"}), QString());
    const QByteArray after = it.contents();
    for (qsizetype length = before.size(); length < after.size() - 1; ++length) {
        it.replace(after.left(length));
        QCOMPARE(it.problem(), QString());
        QVERIFY(it.journal.read().value(0).batches.isEmpty());
        QCOMPARE(it.journal.read().value(0).request.keys, (QList<QByteArray>{"a", "b"}));
    }
}

void TestDeleteJournal::aCutLineSpoilsNoLaterOne()
{
    Scene it;
    QCOMPARE(it.journal.writeBegin(operationOf({"a", "b"})), QString());
    const QByteArray before = it.contents();
    QCOMPARE(it.journal.writeIntent(u"one"_s, 1, {"a", "b"}), QString());
    const QByteArray after = it.contents();
    for (qsizetype length = before.size(); length < after.size() - 1; ++length) {
        it.replace(after.left(length));
        QCOMPARE(DeleteJournal(it.fileName).writeIntent(u"one"_s, 2, {"b"}), QString());
        QCOMPARE(it.problem(), QString());
        const JournalOperation operation = it.journal.read().value(0);
        QCOMPARE(operation.batches.size(), 1);
        QCOMPARE(operation.batches[0].number, 2);
    }
}

void TestDeleteJournal::anUnreadableLineIsReported()
{
    Scene it;
    QCOMPARE(it.journal.writeBegin(operationOf({"a"})), QString());
    it.replace(it.contents() + "not JSON\n");
    QCOMPARE(it.journal.writeEnd(u"one"_s, {}), QString());
    QVERIFY(it.problem().contains(u"line 3"_s));
    QVERIFY(it.journal.read().value(0).isEnded);
}

void TestDeleteJournal::foreignLinesArePassedOver()
{
    Scene it;
    QCOMPARE(it.journal.writeBegin(operationOf({"a"})), QString());
    it.replace(it.contents()
               + "{\"record\":\"later\",\"id\":\"one\",\"x\":[1]}\n\n[]\n{\"record\":\"end\",\"id\":\"unknown\"}\n");
    QCOMPARE(it.journal.writeRecord(leaveRecord(u"one"_s)), QString());
    QCOMPARE(it.journal.read().size(), 1);
    QVERIFY(it.journal.read().value(0).needsAttention());
}

void TestDeleteJournal::aFolderThatCannotBeMadeIsAProblem()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    DeleteJournal journal(folder.filePath(u"file/deletes.jsonl"_s));
    QVERIFY(journal.writeBegin(operationOf({"a"})).contains(journal.fileName()));
    QVERIFY(!journal.writeIntent(u"one"_s, 1, {"a"}).isEmpty());
    QVERIFY(journal.read().isEmpty());
}

void TestDeleteJournal::aLineThatDoesNotFitIsTakenBack()
{
    Scene it;
    QCOMPARE(it.journal.writeBegin(operationOf({"a", "b"})), QString());
    const QByteArray before = it.contents();
    {
        const SizeLimit limit(before.size() + 20);
        QVERIFY(!it.journal.writeIntent(u"one"_s, 1, {"a"}).isEmpty());
        QCOMPARE(it.contents(), before);
    }
    QCOMPARE(it.journal.writeIntent(u"one"_s, 2, {"b"}), QString()); // there is room again
    QCOMPARE(it.problem(), QString());
    QCOMPARE(it.journal.read().value(0).batches.size(), 1);
}

void TestDeleteJournal::aRemovedFileIsMadeAnew()
{
    Scene it;
    QCOMPARE(it.journal.writeBegin(operationOf({"a"})), QString());
    QVERIFY(QFile::remove(it.fileName));
    QCOMPARE(it.journal.writeBegin(operationOf({"b"}, u"two"_s)), QString());
    QCOMPARE(it.journal.read().size(), 1);
    QCOMPARE(it.journal.read().value(0).id, u"two"_s);
}

//! As a log rotation does it: what is written afterwards must be found where it is looked for.
void TestDeleteJournal::aRenamedFileIsMadeAnew()
{
    Scene it;
    QCOMPARE(it.journal.writeBegin(operationOf({"a"})), QString());
    QVERIFY(QFile::rename(it.fileName, it.fileName + u".1"_s));
    QCOMPARE(it.journal.writeBegin(operationOf({"b"}, u"two"_s)), QString());
    QCOMPARE(it.journal.read().size(), 1);
    QCOMPARE(it.journal.read().value(0).id, u"two"_s);
}

void TestDeleteJournal::aFileThatOthersMayReadIsMadePrivate()
{
    Scene it;
    QCOMPARE(it.journal.writeBegin(operationOf({"a"})), QString());
    const auto open = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(QFile::setPermissions(it.fileName, open));
    QCOMPARE(DeleteJournal(it.fileName).writeBegin(operationOf({"b"}, u"two"_s)), QString());
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(it.fileName) & others));
}

void TestDeleteJournal::aDamagedConfirmedSetIsNotGoneOnWith_data()
{
    QTest::addColumn<bool>("isSent");
    QTest::addColumn<QByteArray>("keysLine");
    QTest::addColumn<QString>("summary");
    const QString never = u"The program ended before anything was deleted"_s;
    const QString damaged = u"It did not end, and cannot go on: 2 keys were confirmed, and the journal has %1"_s;
    QTest::newRow("cut off while it began") << false << QByteArray("{}") << never;
    QTest::newRow("unreadable, and sent") << true << QByteArray("garbage") << damaged.arg(0);
    QTest::newRow("longer than confirmed")
        << true << QByteArray(R"({"record":"keys","id":"one","keys":["a","b","c"]})") << damaged.arg(3);
}

//! It may name fewer keys than were confirmed, or more; and "nothing was deleted" would be a lie.
void TestDeleteJournal::aDamagedConfirmedSetIsNotGoneOnWith()
{
    QFETCH(bool, isSent);
    QFETCH(QByteArray, keysLine);
    QFETCH(QString, summary);
    Scene it;
    QCOMPARE(it.journal.writeBegin(operationOf({"a", "b"})), QString());
    QList<QByteArray> lines = it.contents().split('\n');
    lines[1] = keysLine;
    it.replace(lines.join('\n'));
    const QList<QByteArray> sent(isSent ? 1 : 0, "a");
    for (const QByteArray &key : sent)
        QCOMPARE(it.journal.writeIntent(u"one"_s, 1, {key}), QString());
    QCOMPARE(it.journal.writeRecord(leaveRecord(u"one"_s)), QString());
    const JournalOperation operation = it.journal.read().value(0);
    QVERIFY(!operation.needsAttention());
    QCOMPARE(operation.summary, summary);
}

void TestDeleteJournal::unsettledKeysInAnyOrder()
{
    JournalOperation operation = operationOf({"a", "b", "c", "d", "e", "f"});
    QCOMPARE(operation.unsettledKeys(), operation.request.keys);
    operation.missing = {"b"};
    operation.batches.resize(2);
    operation.batches[0].deleted = {"a", "c"};
    operation.batches[1].deleted = {"f"};
    QCOMPARE(operation.unsettledKeys(), (QList<QByteArray>{"d", "e"}));
    std::swap(operation.batches[0], operation.batches[1]); // as after a second run
    QCOMPARE(operation.unsettledKeys(), (QList<QByteArray>{"d", "e"}));
    operation.batches[0].wasNotThere = {"d", "x"}; // and x is none of them
    QCOMPARE(operation.unsettledKeys(), QList<QByteArray>{"e"});
    operation.batches[0].deleted = operation.request.keys;
    QVERIFY(operation.unsettledKeys().isEmpty());
}

void TestDeleteJournal::twoProgramsShareAFile()
{
    Scene it;
    const auto write = [&it](const QString &id) {
        DeleteJournal journal(it.fileName); // a file description, and so a lock, of its own
        journal.writeBegin(operationOf(numbered(500), id));
        for (int batch = 1; batch <= 50; ++batch)
            journal.writeIntent(id, batch, numbered(500));
    };
    std::thread one(write, u"one"_s);
    std::thread two(write, u"two"_s);
    one.join();
    two.join();
    QString problem;
    const QList<JournalOperation> operations = it.journal.read(&problem);
    QCOMPARE(problem, QString());
    QCOMPARE(operations.size(), 2);
    QCOMPARE(operations[0].batches.size(), 50);
    QCOMPARE(operations[1].batches.size(), 50);
    QCOMPARE(operations[1].batches[49].keys, numbered(500));
}

void TestDeleteJournal::writesInOrderOnAThreadOfItsOwn()
{
    Scene it;
    QList<int> done;
    QList<qsizetype> onDisk;
    it.journal.write(beginRecord(operationOf({"a"})), this, [&](const QString &) { done.append(0); });
    for (int batch = 1; batch <= 20; ++batch)
        it.journal.write(intentRecord(u"one"_s, batch, {"a"}), this, [&, batch](const QString &problem) {
            QCOMPARE(problem, QString());
            QCOMPARE(QThread::currentThread(), thread());
            done.append(batch);
            onDisk.append(it.journal.read().value(0).batches.size());
        });
    QVERIFY(done.isEmpty()); // never before the call returned
    QTRY_COMPARE(done.size(), 21);
    for (int batch = 1; batch <= 20; ++batch) {
        QCOMPARE(done[batch], batch);
        QVERIFY(onDisk[batch - 1] >= batch);
    }
}

void TestDeleteJournal::aDeadContextIsNotCalled()
{
    Scene it;
    bool isCalled = false;
    bool isLastCalled = false;
    auto context = std::make_unique<QObject>();
    it.journal.write(beginRecord(operationOf({"a"})), context.get(), [&](const QString &) { isCalled = true; });
    context.reset();
    it.journal.write(endRecord(u"one"_s, {}), this, [&](const QString &) { isLastCalled = true; });
    QTRY_VERIFY(isLastCalled);
    QVERIFY(!isCalled);
    QVERIFY(it.journal.read().value(0).isEnded); // written all the same
}

void TestDeleteJournal::itsEndWaitsForWhatWasAsked()
{
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"state/deletes.jsonl"_s);
    {
        DeleteJournal journal(fileName);
        journal.write(beginRecord(operationOf({"a"})), this, [](const QString &) { QFAIL("the journal is gone"); });
        journal.write(endRecord(u"one"_s, u"done"_s), nullptr, {});
    }
    QCoreApplication::processEvents();
    QCOMPARE(DeleteJournal(fileName).read().value(0).summary, u"done"_s);
}

void TestDeleteJournal::aFailedWriteIsTold()
{
    Scene it;
    QCOMPARE(it.journal.writeBegin(operationOf({"a"})), QString());
    const SizeLimit limit(it.contents().size());
    QString problem;
    it.journal.write(intentRecord(u"one"_s, 1, {"a"}), this, [&](const QString &text) { problem = text; });
    QTRY_VERIFY(!problem.isEmpty());
    QVERIFY(problem.contains(it.fileName));
}

QTEST_GUILESS_MAIN(TestDeleteJournal)
#include "tst_deletejournal.moc"
