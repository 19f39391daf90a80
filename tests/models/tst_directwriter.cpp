#include "directwriter.h"
#include "sizelimit.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

#include <fcntl.h>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

//! Bytes of which no two stretches are the same.
QByteArray bytes(qsizetype size)
{
    QByteArray out;
    out.reserve(size + 8);
    for (quint64 i = 1; out.size() < size; ++i)
        out.append(QByteArray::number(i * 0x9e3779b97f4a7c15u, 36));
    return out.first(size);
}

struct Target
{
    explicit Target(const QString &folder)
        : home(folder + u"/vb-XXXXXX"_s)
        , file(home.filePath(u"file"_s))
    {
        if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            qFatal("%s", qPrintable(file.errorString()));
    }
    QByteArray content() const
    {
        QFile other(file.fileName());
        return other.open(QIODevice::ReadOnly) ? other.readAll() : QByteArray();
    }

    QTemporaryDir home;
    QFile file;
};

} // namespace

class TestDirectWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasAppendedIsTheFile_data();
    void whatWasAppendedIsTheFile();
    void everyFlushIsExact();
    void itGoesOnBehindWhatIsThere_data();
    void itGoesOnBehindWhatIsThere();
    void afterAFlushTheFileIsAnyOther();
    void aFullDiskIsAnError_data();
    void aFullDiskIsAnError();
    void aFileThatIsTooShortIsAnError();
};

void TestDirectWriter::whatWasAppendedIsTheFile_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qsizetype>("step");
    constexpr qsizetype piece = DirectWriter::pieceBytes;
    // One that goes past the page cache, where the tests' disk is one, and one that often cannot.
    for (const QString &folder : {QDir::tempPath(), u"/dev/shm"_s}) {
        const auto row = [&](const char *name, qsizetype size, qsizetype step) {
            QTest::addRow("%s in %s", name, qPrintable(folder)) << folder << size << step;
        };
        row("nothing", 0, 1);
        row("a byte", 1, 1);
        row("a block", DirectWriter::blockBytes, 100);
        row("a piece", piece, 65'536);
        row("a piece and a byte", piece + 1, 70'001);
        row("at once", 2 * piece + 5000, 3 * piece);
        row("pieces in pages", 3 * piece + 12'345, 246'813);
    }
}

void TestDirectWriter::whatWasAppendedIsTheFile()
{
    QFETCH(const QString, folder);
    QFETCH(const qsizetype, size);
    QFETCH(const qsizetype, step);
    const Target target(folder);
    const QByteArray all = bytes(size);
    DirectWriter writer(target.file.handle(), 0);
    for (qsizetype at = 0; at < size; at += step)
        QCOMPARE(writer.append(QByteArrayView(all).sliced(at, std::min(step, size - at))), 0);
    QCOMPARE(writer.flush(), 0);
    QVERIFY(target.content() == all);
}

void TestDirectWriter::everyFlushIsExact()
{
    const Target target(QDir::tempPath());
    const QByteArray all = bytes(DirectWriter::pieceBytes * 2);
    DirectWriter writer(target.file.handle(), 0);
    qsizetype at = 0;
    for (const qsizetype count : {10, 0, 4086, 1, 5'000'000, 3, 4096, 70'000}) {
        QCOMPARE(writer.append(QByteArrayView(all).sliced(at, count)), 0);
        at += count;
        QCOMPARE(writer.flush(), 0);
        QVERIFY(target.content() == all.first(at));
    }
}

void TestDirectWriter::itGoesOnBehindWhatIsThere_data()
{
    QTest::addColumn<qsizetype>("kept");
    for (const qsizetype kept : {qsizetype(0), qsizetype(1), DirectWriter::blockBytes, qsizetype(100'001)})
        QTest::addRow("%lld bytes", qlonglong(kept)) << kept;
}

void TestDirectWriter::itGoesOnBehindWhatIsThere()
{
    QFETCH(const qsizetype, kept);
    Target target(QDir::tempPath());
    const QByteArray all = bytes(DirectWriter::pieceBytes + 200'000);
    QCOMPARE(target.file.write(all.first(kept)), kept);
    DirectWriter writer(target.file.handle(), kept);
    QCOMPARE(writer.append(QByteArrayView(all).sliced(kept)), 0);
    QCOMPARE(writer.flush(), 0);
    QVERIFY(target.content() == all);
}

void TestDirectWriter::afterAFlushTheFileIsAnyOther()
{
    Target target(QDir::tempPath());
    DirectWriter writer(target.file.handle(), 0);
    QCOMPARE(writer.append(bytes(DirectWriter::pieceBytes + 1)), 0);
    QCOMPARE(writer.flush(), 0);
    QCOMPARE(::fcntl(target.file.handle(), F_GETFL) & O_DIRECT, 0);
    QVERIFY(target.file.seek(3));
    QCOMPARE(target.file.write("x"), 1);
}

void TestDirectWriter::aFullDiskIsAnError_data()
{
    QTest::addColumn<qsizetype>("room");
    QTest::newRow("whole blocks") << qsizetype(8192);
    QTest::newRow("in a block") << qsizetype(10'001);
    QTest::newRow("in the second piece") << DirectWriter::pieceBytes + 5000;
}

void TestDirectWriter::aFullDiskIsAnError()
{
    QFETCH(const qsizetype, room);
    const Target target(QDir::tempPath());
    const QByteArray all = bytes(room + 1);
    DirectWriter writer(target.file.handle(), 0);
    const SizeLimit limit(room);
    const int appended = writer.append(all);
    QCOMPARE(appended == 0 ? writer.flush() : appended, EFBIG);
    QVERIFY(all.startsWith(target.content()));
}

void TestDirectWriter::aFileThatIsTooShortIsAnError()
{
    const Target target(QDir::tempPath());
    DirectWriter writer(target.file.handle(), 100);
    QCOMPARE(writer.append("x"), EIO);
}

QTEST_GUILESS_MAIN(TestDirectWriter)
#include "tst_directwriter.moc"
