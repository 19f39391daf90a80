#include "backuplist.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

QString writeBackup(const QString &folder, const QString &index, const QDateTime &time, int vectors)
{
    BackupHeader header;
    header.id = index;
    header.time = time;
    header.index.bucket.name = u"rag"_s;
    header.index.name = index;
    BackupWriter writer;
    writer.open(folder, header);
    for (int i = 0; i < vectors; ++i)
        writer.append({QByteArray::number(i), R"({"float32":[1]})", R"({"a":1})", {}});
    writer.close({});
    return writer.fileName();
}

QDateTime day(int number)
{
    return {QDate(2026, 5, number), QTime(10, 0), Qt::UTC};
}

} // namespace

class TestBackupList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void backupsAreListedNewestFirst();
    void whatRestoresNothingSaysWhy();
    void aFolderThatIsNotThereIsEmpty();
};

void TestBackupList::backupsAreListedNewestFirst()
{
    QTemporaryDir folder;
    const QString older = writeBackup(folder.path(), u"old"_s, day(1), 1200);
    writeBackup(folder.path(), u"new"_s, day(2), 1);
    BackupList list(folder.path());
    const QAbstractItemModelTester tester(&list);
    QCOMPARE(list.rowCount(), 2);
    QCOMPARE(list.index(0, BackupList::PlaceColumn).data().toString(), u"rag/new"_s);
    QCOMPARE(list.index(1, BackupList::PlaceColumn).data().toString(), u"rag/old"_s);
    QCOMPARE(list.index(1, BackupList::Vectors).data().toString(), u"1,200"_s);
    QVERIFY(list.index(1, BackupList::Size).data().toString().contains(u"kB"_s));
    QCOMPARE(list.rowOf(older), 1);
    QCOMPARE(list.rowOf(u"/elsewhere.jsonl"_s), -1);
    QCOMPARE(list.entryAt(1).vectors, 1200);
    QVERIFY(list.entryAt(1).problem.isEmpty());
}

void TestBackupList::whatRestoresNothingSaysWhy()
{
    QTemporaryDir folder;
    const QString cut = writeBackup(folder.path(), u"cut"_s, day(1), 10);
    QFile file(cut);
    QVERIFY(file.resize(file.size() - 5));
    BackupList list(folder.path());
    QCOMPARE(list.rowCount(), 1);
    QVERIFY(!list.entryAt(0).problem.isEmpty());
    QCOMPARE(list.index(0, 0).data(BackupList::ProblemRole).toString(), list.entryAt(0).problem);
    QCOMPARE(list.index(0, BackupList::Vectors).data().toString(), u"not usable"_s);
    QVERIFY(list.index(0, BackupList::PlaceColumn).data().toString().endsWith(u".jsonl"_s));
}

void TestBackupList::aFolderThatIsNotThereIsEmpty()
{
    QCOMPARE(BackupList(u"/no/such/folder"_s).rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestBackupList)
#include "tst_backuplist.moc"
