#include "backupfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

BackupHeader header()
{
    BackupHeader header;
    header.id = u"20260101T000000-1"_s;
    header.time = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 6), Qt::UTC);
    header.profileName = u"pröfile \"q\""_s;
    header.region = u"cn-hangzhou"_s;
    header.endpoint = u"127.0.0.1:9"_s;
    header.index = {{u"rag-prod"_s, u"cn-hangzhou"_s, u"100"_s, u"out.example"_s, u"in.example"_s}, u"articles"_s};
    header.isWholeIndex = true;
    header.info.name = u"articles"_s;
    header.info.bucketName = u"rag-prod"_s;
    header.info.dimension = 3;
    header.info.distanceMetric = u"cosine"_s;
    header.info.dataType = u"float32"_s;
    header.info.nonFilterableKeys = {u"text"_s, u"文"_s};
    return header;
}

VectorRecord record(const QByteArray &key, std::optional<QByteArray> metadata = std::nullopt,
                    const QByteArray &data = R"({"float32":[1,2,3]})")
{
    return {key, data, std::move(metadata), {}};
}

QList<VectorRecord> difficultRecords()
{
    return {
        record("plain", "{}"),
        record(QByteArray("nul\0in", 6), "null"),
        record("\x01\x1b\x7f \"q\" \\n \r\n\t", R"({"b": 9007199254740993, "a": 1e400, "b": 0.0720, "s":"\n\u0000"})"),
        record("\U0001F600\u2028\u0301", R"([1,"\ud800"])"),
        record("absent metadata"),
        record("not JSON, but data", std::nullopt, R"({"float32": [NaN,-Infinity, -0.0 ,1E-7,0.10000000149011612]})"),
        record("fusion", "{}", R"({"one":[1],"two":[2.50]})"),
        record(QByteArray(1024, 'k'), '"' + QByteArray(40 * 1024, 'm') + '"',
               R"({"float32":[)" + QByteArray("0.12345678901234567,").repeated(4095) + "1]}")};
}

//! A folder with one backup in it.
struct Backup
{
    QTemporaryDir home;
    QString directory = home.filePath(u"a/backups"_s);
    QString fileName;

    QString write(const QList<VectorRecord> &records, const QList<QByteArray> &missing = {})
    {
        BackupWriter writer;
        QString problem = writer.open(directory, header());
        for (const VectorRecord &item : records)
            problem += writer.append(item);
        problem += writer.close(missing);
        fileName = writer.fileName();
        return problem;
    }
    QByteArray content() const
    {
        QFile file(fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void setContent(const QByteArray &content) const
    {
        QFile file(fileName);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }
    //! The message of the first error; empty when all of it reads well.
    QString error(qsizetype *read = nullptr) const
    {
        BackupReader reader(fileName);
        if (const auto opened = reader.open(); !opened)
            return opened.error().message;
        for (;;) {
            const auto next = reader.next();
            if (!next)
                return next.error().message;
            if (!*next)
                return {};
            if (read)
                ++*read;
        }
    }
};

//! Files of this process end at \a bytes, as a quota or a full disk would have it.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 0777) : -1;
}

} // namespace

class TestBackupFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack();
    void theHeaderIsReadBack();
    void theServersIndexIsKeptAsItCame();
    void linesAreWhatTheyShouldBe();
    void anEmptyBackupIsOne();
    void aLargeBackupIsReadBack();
    void onlyTheUserMayReadIt();
    void aFolderThatIsThereKeepsItsMode();
    void namesArePlainAndNeverTakenTwice();
    void aPlantedLinkIsNotFollowed();
    void aFileThatCannotBeMadeIsAProblem_data();
    void aFileThatCannotBeMadeIsAProblem();
    void aFullDiskIsAProblem();
    void aFullDiskIsAProblemInTheMiddle();
    void aShortWriteIsAProblem();
    void whatCannotBeSyncedIsAProblem();
    void whatIsReadBackDiffersIsAProblem();
    void aVectorWithoutDataIsAProblem();
    void theCheckCanBeInterrupted();
    void discardRemovesTheFile();
    void everyByteCounts();
    void everyPrefixIsCutOff();
    void linesAreNamed_data();
    void linesAreNamed();
    void whatIsNoBackupIsSaidToBeNone_data();
    void whatIsNoBackupIsSaidToBeNone();
    void aLineWithoutAnEndIsNotSwallowed();
    void anErrorStays();
    void theDefaultFolderIsTheUsers();
};

void TestBackupFile::whatIsWrittenIsReadBack()
{
    const QList<VectorRecord> records = difficultRecords();
    const QList<QByteArray> missing{"gone", QByteArray("\0\n\"", 3), "\U0001F600"};
    Backup backup;
    QCOMPARE(backup.write(records, missing), QString());
    BackupReader reader(backup.fileName);
    QVERIFY(reader.open().ok());
    QCOMPARE(reader.trailer().vectors, records.size());
    QCOMPARE(reader.trailer().missingCount, missing.size());
    for (const VectorRecord &expected : records) {
        const auto read = reader.next();
        QVERIFY2(read.ok() && read->has_value(), expected.key.constData());
        QCOMPARE(read.value()->key, expected.key);
        QCOMPARE(read.value()->data, expected.data);
        QCOMPARE(read.value()->metadata, expected.metadata);
    }
    QVERIFY(reader.next().ok() && !reader.next()->has_value());
    QCOMPARE(reader.trailer().missing, missing);
}

void TestBackupFile::theHeaderIsReadBack()
{
    Backup backup;
    QCOMPARE(backup.write({}), QString());
    const auto read = BackupReader(backup.fileName).open();
    QVERIFY(read.ok());
    QCOMPARE(read->id, header().id);
    QCOMPARE(read->time, header().time);
    QCOMPARE(read->profileName, header().profileName);
    QCOMPARE(read->region, header().region);
    QCOMPARE(read->endpoint, header().endpoint);
    QCOMPARE(read->index, header().index);
    QCOMPARE(read->isWholeIndex, true);
    QCOMPARE(read->info.name, u"articles"_s);
    QCOMPARE(read->info.bucketName, u"rag-prod"_s);
    QCOMPARE(read->info.dimension, std::optional(3));
    QCOMPARE(read->info.distanceMetric, u"cosine"_s);
    QCOMPARE(read->info.dataType, u"float32"_s);
    QCOMPARE(read->info.nonFilterableKeys, header().info.nonFilterableKeys);
}

void TestBackupFile::theServersIndexIsKeptAsItCame()
{
    BackupHeader given = header();
    given.isWholeIndex = false;
    given.info.raw = "{\"indexName\" : \"articles\",\n \"dimension\":7, \"mode\":\"fusion\", \"x\":[1e400, 0.10]}";
    const QTemporaryDir home;
    BackupWriter writer;
    QCOMPARE(writer.open(home.path(), given), QString());
    QCOMPARE(writer.close({}), QString());
    const auto read = BackupReader(writer.fileName()).open();
    QVERIFY(read.ok());
    QCOMPARE(read->info.raw, given.info.raw.replace('\n', ' '));
    QCOMPARE(read->info.dimension, std::optional(7));
    QVERIFY(read->info.isFusion());
    QVERIFY(!read->isWholeIndex);
}

void TestBackupFile::linesAreWhatTheyShouldBe()
{
    Backup backup;
    const QByteArray data = "{ \"float32\" :\n [ 1.0,\r\n 2 ] }";
    QCOMPARE(backup.write({record("a\n\"\U0001F600", "{ \"x\" : 1.50}", data), record("b")}, {"c"}), QString());
    const QByteArrayList lines = backup.content().split('\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines[0].startsWith(R"({"backup":"vector-bucket-browser backup","version":1,)"));
    QCOMPARE(lines[1],
             "{\"key\":\"a\\n\\\"\U0001F600\",\"dataText\":\"{ \\\"float32\\\" :\\n [ 1.0,\\r\\n 2 ] }\","
             "\"metadata\":{ \"x\" : 1.50}}"_ba);
    QCOMPARE(lines[2], R"({"key":"b","data":{"float32":[1,2,3]}})"_ba);
    QCOMPARE(lines[3], R"({"missing":"c"})"_ba);
    QVERIFY(lines[4].startsWith(R"({"vectors":2,"missing":1,"digest":)"));
    QCOMPARE(lines[5], QByteArray());
}

void TestBackupFile::anEmptyBackupIsOne()
{
    Backup backup;
    QCOMPARE(backup.write({}), QString());
    QCOMPARE(backup.error(), QString());
}

void TestBackupFile::aLargeBackupIsReadBack()
{
    Backup backup;
    QCOMPARE(backup.write(QList<VectorRecord>(200, difficultRecords().last()), {}), QString());
    QVERIFY(backup.content().size() > 20'000'000);
    qsizetype read = 0;
    QCOMPARE(backup.error(&read), QString());
    QCOMPARE(read, 200);
}

void TestBackupFile::onlyTheUserMayReadIt()
{
    Backup backup;
    const mode_t mask = ::umask(0);
    QCOMPARE(backup.write({record("a")}), QString());
    ::umask(mask);
    QCOMPARE(modeOf(backup.directory), 0700);
    QCOMPARE(modeOf(backup.fileName), 0600);
}

void TestBackupFile::aFolderThatIsThereKeepsItsMode()
{
    Backup backup;
    QVERIFY(QDir().mkpath(backup.directory));
    QCOMPARE(::chmod(QFile::encodeName(backup.directory).constData(), 0750), 0);
    QCOMPARE(backup.write({record("a")}), QString());
    QCOMPARE(modeOf(backup.directory), 0750);
    QCOMPARE(modeOf(backup.fileName), 0600);
}

void TestBackupFile::namesArePlainAndNeverTakenTwice()
{
    BackupHeader given = header();
    given.index.bucket.name = u"../büro x"_s;
    given.index.name = QString(500, u'i');
    const QTemporaryDir home;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(BackupWriter().open(home.path(), given), QString());
    const QString base = u"20260102T030405Z-.._b_ro_x-"_s + QString(64, u'i');
    QCOMPARE(QDir(home.path()).entryList(QDir::Files, QDir::Name),
             QStringList({QString(base + u"-2.jsonl"), QString(base + u"-3.jsonl"), QString(base + u".jsonl")}));
}

void TestBackupFile::aPlantedLinkIsNotFollowed()
{
    const QTemporaryDir home;
    const QString victim = home.filePath(u"victim"_s);
    const QString link = home.filePath(u"20260102T030405Z-rag-prod-articles.jsonl"_s);
    QVERIFY(QFile::link(victim, link));
    BackupWriter writer;
    QCOMPARE(writer.open(home.path(), header()), QString());
    QCOMPARE(writer.close({}), QString());
    QVERIFY(!QFile::exists(victim));
    QVERIFY(writer.fileName() != link);
}

void TestBackupFile::aFileThatCannotBeMadeIsAProblem_data()
{
    QTest::addColumn<QString>("directory");
    QTest::addColumn<QString>("problem");
    QTest::newRow("below a file") << u"/etc/passwd/backups"_s << u"Not a directory"_s;
    QTest::newRow("a file") << u"/etc/passwd"_s << u"Not a directory"_s;
    QTest::newRow("where nothing can be made") << u"/proc/backups"_s << u"No such file or directory"_s;
    QTest::newRow("deeper") << u"/proc/self/backups/deeper"_s << u"No such file or directory"_s;
    QTest::newRow("a folder without files") << u"/proc/self"_s << u"No such file or directory"_s;
}

void TestBackupFile::aFileThatCannotBeMadeIsAProblem()
{
    QFETCH(const QString, directory);
    BackupWriter writer;
    QTEST(writer.open(directory, header()), "problem");
    QTEST(writer.append(record("a")), "problem");
    QTEST(writer.close({}), "problem");
    QVERIFY(writer.fileName().isEmpty());
}

void TestBackupFile::aFullDiskIsAProblem()
{
    const QTemporaryDir home;
    BackupWriter writer([](const QByteArray &) { return ::open("/dev/full", O_WRONLY | O_CLOEXEC); });
    QCOMPARE(writer.open(home.path(), header()), QString());
    QCOMPARE(writer.append(record("a")), QString());
    QCOMPARE(writer.close({}), u"No space left on device"_s);
    QCOMPARE(writer.append(record("b")), u"No space left on device"_s);
}

void TestBackupFile::aFullDiskIsAProblemInTheMiddle()
{
    const QTemporaryDir home;
    BackupWriter writer([](const QByteArray &) { return ::open("/dev/full", O_WRONLY | O_CLOEXEC); });
    QCOMPARE(writer.open(home.path(), header()), QString());
    QString problem;
    for (int i = 0; i < 50; ++i)
        problem = writer.append(difficultRecords().last());
    QCOMPARE(problem, u"No space left on device"_s);
    QCOMPARE(writer.close({}), u"No space left on device"_s);
}

void TestBackupFile::aShortWriteIsAProblem()
{
    Backup backup;
    {
        const FileSizeLimit limit(1'000'000); // the write that reaches it writes less than it was given
        QVERIFY(backup.write(QList<VectorRecord>(20, difficultRecords().last())).contains(u"File too large"_s));
    }
    QCOMPARE(backup.content().size(), 1'000'000);
    QVERIFY(backup.error().contains(u"is not complete"_s));
}

void TestBackupFile::whatCannotBeSyncedIsAProblem()
{
    const QTemporaryDir home;
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    BackupWriter writer([&ends](const QByteArray &) { return ends[1]; });
    QCOMPARE(writer.open(home.path(), header()), QString());
    QCOMPARE(writer.append(record("a")), QString());
    QCOMPARE(writer.close({}), u"Invalid argument"_s); // fsync of a pipe
    ::close(ends[0]);
}

void TestBackupFile::whatIsReadBackDiffersIsAProblem()
{
    Backup other;
    QCOMPARE(other.write({record("a")}), QString());
    const QTemporaryDir home;
    BackupWriter writer([&](const QByteArray &path) {
        QFile::copy(other.fileName, QFile::decodeName(path)); // a whole backup, but not this one
        return ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    });
    QCOMPARE(writer.open(home.path(), header()), QString());
    QCOMPARE(writer.append(record("a")), QString());
    QCOMPARE(writer.append(record("b")), QString());
    QVERIFY(!writer.close({}).isEmpty());
}

void TestBackupFile::aVectorWithoutDataIsAProblem()
{
    Backup backup;
    const QString problem = backup.write({record("a"), {"b", std::nullopt, "{}", {}}});
    QVERIFY2(problem.contains(u"line 3"_s), qPrintable(problem));
}

void TestBackupFile::theCheckCanBeInterrupted()
{
    const QTemporaryDir home;
    QString problem;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        BackupWriter writer;
        writer.open(home.path(), header());
        writer.append(record("a"));
        QThread::currentThread()->requestInterruption();
        problem = writer.close({});
    }));
    thread->start();
    QVERIFY(thread->wait(10'000));
    QCOMPARE(problem, u"Stopped while the backup was checked."_s);
}

void TestBackupFile::discardRemovesTheFile()
{
    const QTemporaryDir home;
    BackupWriter writer;
    writer.discard();
    QCOMPARE(writer.open(home.path(), header()), QString());
    const QString fileName = writer.fileName();
    QVERIFY(QFile::exists(fileName));
    writer.discard();
    QVERIFY(!QFile::exists(fileName));
    QVERIFY(writer.fileName().isEmpty());
}

void TestBackupFile::everyByteCounts()
{
    Backup backup;
    QCOMPARE(backup.write({record("a", "{}"), record("b")}, {"c"}), QString());
    const QByteArray whole = backup.content();
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray changed = whole;
        changed[at] = char(changed[at] ^ 1);
        backup.setContent(changed);
        QVERIFY2(!backup.error().isEmpty(), changed.constData());
    }
}

void TestBackupFile::everyPrefixIsCutOff()
{
    Backup backup;
    QCOMPARE(backup.write({record("a", "{}"), record("b")}, {"c"}), QString());
    const QByteArray whole = backup.content();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        backup.setContent(whole.left(size));
        qsizetype read = 0;
        QVERIFY2(!backup.error(&read).isEmpty(), whole.left(size).constData());
        QCOMPARE(read, 0);
    }
}

void TestBackupFile::linesAreNamed_data()
{
    QTest::addColumn<QByteArrayList>("lines"); // v0 to v2 are the three vectors, m the missing key, end the trailer
    QTest::addColumn<QString>("message");
    const QString none = u"line 3: This is not a vector of a backup."_s;
    QTest::newRow("garbage") << QByteArrayList{"v0", "garbage", "v2", "m", "end"} << none;
    QTest::newRow("empty") << QByteArrayList{"v0", "", "v2", "m", "end"} << none;
    QTest::newRow("two in one") << QByteArrayList{"v0", R"({"key":"a","data":[]},{"key":"b","data":[]})", "v2", "m",
                                                  "end"}
                                << none;
    QTest::newRow("no data") << QByteArrayList{"v0", R"({"key":"a","metadata":{}})", "v2", "m", "end"} << none;
    QTest::newRow("no JSON in a text") << QByteArrayList{"v0", R"({"key":"a","dataText":"{}},{"})", "v2", "m", "end"}
                                       << none;
    QTest::newRow("two data") << QByteArrayList{"v0", R"({"key":"a","data":{},"dataText":"{}"})", "v2", "m", "end"}
                              << none;
    QTest::newRow("a text that is none") << QByteArrayList{"v0", R"({"key":"a","dataText":{}})", "v2", "m", "end"}
                                         << none;
    QTest::newRow("bad UTF-8") << QByteArrayList{"v0", "{\"key\":\"\xff\",\"data\":[]}", "v2", "m", "end"} << none;
    QTest::newRow("one less") << QByteArrayList{"v0", "v1", "m", "end"}
                              << u"line 4: This is not a vector of a backup."_s;
    QTest::newRow("one more") << QByteArrayList{"v0", "v1", "v1", "v2", "m", "end"}
                              << u"line 5: This is not a missing key of a backup."_s;
    QTest::newRow("exchanged") << QByteArrayList{"v0", "v2", "v1", "m", "end"} << u"was changed since"_s;
    QTest::newRow("another") << QByteArrayList{"v0", "v1", R"({"key":"z","data":{"float32":[1,2,3]}})", "m", "end"}
                             << u"was changed since"_s;
    QTest::newRow("no missing key") << QByteArrayList{"v0", "v1", "v2", "end"}
                                    << u"line 5: This is not a missing key of a backup."_s;
    QTest::newRow("a missing key more") << QByteArrayList{"v0", "v1", "v2", "m", "m", "end"}
                                        << u"more lines than it says"_s;
    QTest::newRow("after the end") << QByteArrayList{"v0", "v1", "v2", "m", "end", "v0"} << u"is not complete"_s;
}

void TestBackupFile::linesAreNamed()
{
    QFETCH(const QByteArrayList, lines);
    QFETCH(const QString, message);
    Backup backup;
    QCOMPARE(backup.write({record("a"), record("b"), record("c")}, {"m"}), QString());
    const QByteArrayList whole = backup.content().split('\n');
    const QHash<QByteArray, QByteArray> named{
        {"v0", whole[1]}, {"v1", whole[2]}, {"v2", whole[3]}, {"m", whole[4]}, {"end", whole[5]}};
    QByteArray content = whole[0] + '\n';
    for (const QByteArray &line : lines)
        content += named.value(line, line) + '\n';
    backup.setContent(content);
    QVERIFY2(backup.error().contains(message), qPrintable(backup.error()));
    QVERIFY2(backup.error().contains(backup.fileName), qPrintable(backup.error()));
}

void TestBackupFile::whatIsNoBackupIsSaidToBeNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << "hello\nworld\n"_ba;
    QTest::newRow("JSON lines of another program") << "{\"key\":\"a\",\"data\":{}}\n{}\n"_ba;
    QTest::newRow("a newer version") << "{\"backup\":\"vector-bucket-browser backup\",\"version\":2,"
                                        "\"index\":{\"indexName\":\"a\"}}\n"_ba;
    QTest::newRow("without its index") << "{\"backup\":\"vector-bucket-browser backup\",\"version\":1}\n"_ba;
    QTest::newRow("binary") << QByteArray(100'000, '\0');
}

void TestBackupFile::whatIsNoBackupIsSaidToBeNone()
{
    QFETCH(const QByteArray, content);
    Backup backup;
    QCOMPARE(backup.write({}), QString());
    backup.setContent(content);
    QCOMPARE(backup.error(), QString(backup.fileName + u" is no backup, or one of a newer version of this program."));
    QCOMPARE(BackupReader(backup.fileName).open().error().kind, ApiError::Kind::BadAnswer);
    QVERIFY(BackupReader(backup.fileName + u"-gone"_s).open().error().message.contains(u"No such file"_s));
}

void TestBackupFile::aLineWithoutAnEndIsNotSwallowed()
{
    Backup backup;
    QCOMPARE(backup.write({record("a")}), QString());
    QByteArrayList lines = backup.content().split('\n');
    lines[1] = QByteArray(40'000'000, 'x');
    backup.setContent(lines.join('\n'));
    QVERIFY2(backup.error().contains(u"line 2: The line is too long for a backup."_s), qPrintable(backup.error()));
}

void TestBackupFile::anErrorStays()
{
    Backup backup;
    QCOMPARE(backup.write({record("a"), record("b")}), QString());
    QByteArrayList lines = backup.content().split('\n');
    lines[1] = "garbage";
    backup.setContent(lines.join('\n'));
    BackupReader reader(backup.fileName);
    reader.open();
    const QString message = reader.next().error().message;
    QVERIFY(!message.isEmpty());
    QCOMPARE(reader.next().error().message, message);
}

void TestBackupFile::theDefaultFolderIsTheUsers()
{
    QCOMPARE(backupDirectory(), QString(qEnvironmentVariable("XDG_DATA_HOME") + u"/vector-bucket-browser/backups"_s));
}

QTEST_APPLESS_MAIN(TestBackupFile)
#include "tst_backupfile.moc"
