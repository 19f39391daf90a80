#include "journalmodel.h"
#include "journalrecord.h"
#include "printmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

using What = DeleteRequest::What;

JournalOperation operationOf(const QString &id, What what, const QList<QByteArray> &keys)
{
    JournalOperation operation;
    operation.id = id;
    operation.time = QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC);
    operation.profileName = u"Production"_s;
    operation.endpoint = u"oss.example"_s;
    operation.request = {what, {{u"rag"_s, {}, {}, {}, {}}, what == What::Bucket ? QString() : u"articles"_s}, keys};
    return operation;
}

//! A journal with one deletion of each kind, and a model of it.
struct Scene
{
    QTemporaryDir folder;
    DeleteJournal journal{folder.filePath(u"state/deletes.jsonl"_s)};
    JournalModel model{&journal};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy loaded{&model, &JournalModel::loaded};

    Scene()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        journal.writeBegin(operationOf(u"done"_s, What::Vectors, {"alpha", "beta"}));
        journal.writeBackup(u"done"_s, u"/data/backups/b.jsonl"_s);
        journal.writeEnd(u"done"_s, u"2 deleted"_s);
        journal.writeBegin(operationOf(u"cut"_s, What::Vectors, {"gamma", "delta", "epsilon"}));
        journal.writeIntent(u"cut"_s, 1, {"gamma", "delta"});
        JournalBatch batch;
        batch.number = 1;
        batch.keys = batch.deleted = {"gamma", "delta"};
        journal.writeOutcome(u"cut"_s, batch);
        journal.writeRecord(leaveRecord(u"cut"_s));
        journal.writeBegin(operationOf(u"index"_s, What::Index, {}));
        journal.writeIntent(u"index"_s, 1, {});
        journal.writeRecord(leaveRecord(u"index"_s));
        journal.writeBegin(operationOf(u"bucket"_s, What::Bucket, {}));
    }
    void load()
    {
        model.reload();
        QTRY_COMPARE(loaded.count(), 1);
    }
    QStringList ids() const
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result.append(model.index(row, 0).data(JournalModel::IdRole).toString());
        return result;
    }
};

} // namespace

class TestJournalModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyUntilItIsLoaded();
    void showsTheNewestFirst();
    void tellsWhatNeedsAttention();
    void findsPlacesProfilesAndKeys_data();
    void findsPlacesProfilesAndKeys();
    void showsWhatCameSince();
    void twoReloadsEndOnce();
    void aNameCannotHideAnything();
    void anUnreadableLineIsAProblem();
    void aModelThatGoesIsNotCalled();
};

void TestJournalModel::isEmptyUntilItIsLoaded()
{
    Scene it;
    QCOMPARE(it.model.rowCount(), 0);
    it.model.reload();
    QVERIFY(it.model.isLoading());
    QCOMPARE(it.model.rowCount(), 0);
    QTRY_COMPARE(it.loaded.count(), 1);
    QVERIFY(!it.model.isLoading());
    QCOMPARE(it.model.rowCount(), 4);
}

void TestJournalModel::showsTheNewestFirst()
{
    Scene it;
    it.load();
    QCOMPARE(printHeader(it.model), u"Time | Connection | Place | What | Count | Outcome | Backup"_s);
    QCOMPARE(printModel(it.model),
             u"3/4/26 5:06 AM | Production | rag | Bucket |  | Running | \n"
             "3/4/26 5:06 AM | Production | rag/articles | Index |  | Unfinished: it may have been deleted | \n"
             "3/4/26 5:06 AM | Production | rag/articles | Vectors | 3 | Unfinished: 2 of 3 settled | \n"
             "3/4/26 5:06 AM | Production | rag/articles | Vectors | 2 | 2 deleted | b.jsonl"_s);
}

void TestJournalModel::tellsWhatNeedsAttention()
{
    Scene it;
    it.load();
    QCOMPARE(it.model.attentionCount(), 2);
    QVERIFY(!it.model.index(0, 0).data(JournalModel::NeedsAttentionRole).toBool());
    QVERIFY(it.model.index(2, 0).data(JournalModel::NeedsAttentionRole).toBool());
    QCOMPARE(it.model.operation(2).unsettledKeys(), QList<QByteArray>{"epsilon"});
    QCOMPARE(it.model.index(3, 0).data(JournalModel::BackupFileRole).toString(), u"/data/backups/b.jsonl"_s);
    QCOMPARE(it.model.index(3, 0).data(JournalModel::TimeRole).toDateTime(),
             QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC));
}

void TestJournalModel::findsPlacesProfilesAndKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("a key") << u"beta"_s << QStringList{u"done"_s};
    QTest::newRow("part of keys") << u"lta"_s << QStringList{u"cut"_s};
    QTest::newRow("keys are exact") << u"BETA"_s << QStringList();
    QTest::newRow("an index") << u"Articles"_s << QStringList{u"index"_s, u"cut"_s, u"done"_s};
    QTest::newRow("a profile") << u"production"_s << QStringList{u"bucket"_s, u"index"_s, u"cut"_s, u"done"_s};
    QTest::newRow("a backup") << u"b.jsonl"_s << QStringList{u"done"_s};
    QTest::newRow("nothing") << u"nowhere"_s << QStringList();
}

void TestJournalModel::findsPlacesProfilesAndKeys()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    Scene it;
    it.load();
    it.model.setFilterText(text);
    QCOMPARE(it.ids(), ids);
    QCOMPARE(it.model.attentionCount(), 2); // whatever the filter
    it.model.setFilterText({});
    QCOMPARE(it.model.rowCount(), 4);
}

void TestJournalModel::showsWhatCameSince()
{
    Scene it;
    it.load();
    it.model.setFilterText(u"beta"_s);
    it.journal.writeBegin(operationOf(u"new"_s, What::Vectors, {"beta 2"}));
    it.model.reload();
    QTRY_COMPARE(it.loaded.count(), 2);
    QCOMPARE(it.ids(), (QStringList{u"new"_s, u"done"_s}));
}

void TestJournalModel::twoReloadsEndOnce()
{
    Scene it;
    it.model.reload();
    it.model.reload();
    QTRY_COMPARE(it.loaded.count(), 1);
    QTest::qWait(20);
    QCOMPARE(it.loaded.count(), 1);
}

void TestJournalModel::aNameCannotHideAnything()
{
    Scene it;
    JournalOperation operation = operationOf(u"odd"_s, What::Vectors, {"k"});
    operation.profileName = u"two\nlines"_s;
    it.journal.writeBegin(operation);
    it.load();
    QCOMPARE(it.model.index(0, JournalModel::Connection).data().toString(), u"two↵lines"_s);
}

void TestJournalModel::anUnreadableLineIsAProblem()
{
    Scene it;
    QFile file(it.journal.fileName());
    QVERIFY(file.open(QIODevice::Append));
    file.write("spoiled\n");
    file.close();
    it.journal.writeEnd(u"bucket"_s, u"said so"_s);
    it.load();
    QVERIFY(!it.model.problem().isEmpty());
    QCOMPARE(it.model.rowCount(), 4);
}

void TestJournalModel::aModelThatGoesIsNotCalled()
{
    Scene it;
    auto model = std::make_unique<JournalModel>(&it.journal);
    QSignalSpy loaded(model.get(), &JournalModel::loaded);
    model->reload();
    model.reset();
    it.load();
    QCOMPARE(loaded.count(), 0);
}

QTEST_GUILESS_MAIN(TestJournalModel)
#include "tst_journalmodel.moc"
