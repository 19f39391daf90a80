#include "deletequestion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

IndexRef makeIndex()
{
    return {BucketRef{u"rag-prod"_s, u"cn-shanghai"_s, u"100"_s, {}, {}}, u"articles"_s};
}

Profile makeProfile()
{
    Profile profile;
    profile.name = u"demo store"_s;
    profile.region = u"cn-hangzhou"_s;
    return profile;
}

IndexInfo makeInfo(const QString &status = u"enable"_s)
{
    IndexInfo info;
    info.name = u"articles"_s;
    info.dimension = 384;
    info.status = status;
    return info;
}

DeleteQuestion vectors(const QList<QByteArray> &keys, int notLoaded = 0)
{
    DeleteWish wish;
    wish.request = {DeleteRequest::What::Vectors, makeIndex(), keys};
    wish.info = makeInfo();
    wish.notLoaded = notLoaded;
    return DeleteQuestion::of(wish, makeProfile(), u"127.0.0.1:9"_s);
}

DeleteQuestion index(const QString &status = u"enable"_s)
{
    DeleteWish wish;
    wish.request = {DeleteRequest::What::Index, makeIndex(), {}};
    wish.info = makeInfo(status);
    return DeleteQuestion::of(wish, makeProfile(), u"127.0.0.1:9"_s);
}

//! "name: value" lines.
QStringList factLines(const DeleteQuestion &question)
{
    QStringList lines;
    for (const DeleteQuestion::Fact &fact : question.facts)
        lines.append(fact.name + u": "_s + fact.value);
    return lines;
}

} // namespace

class TestDeleteQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectorsAreCountedInTitleAndButton();
    void theButtonStartsWithTheVerbAndTheCount();
    void everyKeyIsListedInItsOrder();
    void thePlaceIsTheBucketsOwn();
    void keysInNoTableAreAFact();
    void fewVectorsNeedNothingTyped();
    void manyVectorsNeedTheirExactCount();
    void manyKeysAreNamedByTheirEnds();
    void aSampleIsBoundedPlainText();
    void aResumedDeletionSaysWhatItIs();
    void aBucketNamesNoIndexAndNoBackup();
    void anIndexNeedsItsExactName();
    void anIndexSaysThatAllItsVectorsGo();
    void anIndexThatIsNotReadyIsAFact();
    void itSaysThatNothingBringsThemBack();
    void controlCharactersInNamesAreShown();
};

void TestDeleteQuestion::vectorsAreCountedInTitleAndButton()
{
    const DeleteQuestion question = vectors({"a", "b", "c"});
    QCOMPARE(question.title, u"Delete 3 vector(s) from articles?"_s);
    QCOMPARE(question.button, u"Delete 3 vector(s)"_s);
}

void TestDeleteQuestion::theButtonStartsWithTheVerbAndTheCount()
{
    QVERIFY(vectors({"a"}).button.startsWith(u"Delete 1 vector"_s));
    QCOMPARE(index().button, u"Delete index articles"_s);
}

void TestDeleteQuestion::everyKeyIsListedInItsOrder()
{
    QList<QByteArray> keys;
    for (int i = 0; i < 1000; ++i)
        keys.append("key-" + QByteArray::number(999 - i));
    QCOMPARE(vectors(keys).keys, keys);
}

void TestDeleteQuestion::thePlaceIsTheBucketsOwn()
{
    const QStringList expected{u"Connection: demo store · 127.0.0.1:9"_s, u"Region: cn-shanghai"_s,
                               u"Bucket: rag-prod"_s, u"Index: articles"_s, u"Vectors: 1"_s};
    QCOMPARE(factLines(vectors({"a"})), expected);
}

void TestDeleteQuestion::keysInNoTableAreAFact()
{
    QCOMPARE(factLines(vectors({"a", "b"}, 2)).last(), u"Not loaded: 2 of them stand(s) in no table"_s);
    QVERIFY(!factLines(vectors({"a", "b"}, 0)).last().startsWith(u"Not loaded"_s));
}

void TestDeleteQuestion::fewVectorsNeedNothingTyped()
{
    QVERIFY(vectors(QList<QByteArray>(25, "a")).typedText.isEmpty());
}

void TestDeleteQuestion::manyVectorsNeedTheirExactCount()
{
    QCOMPARE(vectors(QList<QByteArray>(26, "a")).typedText, u"26"_s);
    const DeleteQuestion question = vectors(QList<QByteArray>(1200, "a"));
    QCOMPARE(question.typedText, u"1200"_s);
    QVERIFY(question.typedPrompt.contains(u"1200"_s));
}

void TestDeleteQuestion::manyKeysAreNamedByTheirEnds()
{
    QCOMPARE(factLines(vectors({"k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9"})).last(), u"Keys: k1 … k9"_s);
    QVERIFY(!factLines(vectors({"k1", "k2"})).last().startsWith(u"Keys"_s));
}

void TestDeleteQuestion::aSampleIsBoundedPlainText()
{
    DeleteWish wish;
    wish.request = {DeleteRequest::What::Vectors, makeIndex(), {"a"}};
    QVERIFY(DeleteQuestion::of(wish, makeProfile(), {}).sampleTitle.isEmpty());
    wish.sampleKey = "a";
    QCOMPARE(DeleteQuestion::of(wish, makeProfile(), {}).sampleText, u"none"_s);
    wish.sampleMetadata = "{\"t\":\"" + QByteArray(5000, 'x') + "\n\"}";
    const DeleteQuestion question = DeleteQuestion::of(wish, makeProfile(), {});
    QCOMPARE(question.sampleTitle, u"Metadata of a"_s);
    QVERIFY(question.sampleText.startsWith(u"{\"t\":\"xxx"_s));
    QVERIFY(question.sampleText.size() < 400);
    QVERIFY(!question.sampleText.contains(u'\n'));
}

void TestDeleteQuestion::aResumedDeletionSaysWhatItIs()
{
    DeleteWish wish;
    wish.request = {DeleteRequest::What::Vectors, makeIndex(), {"a", "b"}};
    wish.resumedId = u"id"_s;
    wish.confirmed = QDateTime(QDate(2026, 5, 12), QTime(10, 0), Qt::UTC);
    wish.earlierBackup = u"/b/backup.jsonl"_s;
    const DeleteQuestion question = DeleteQuestion::of(wish, makeProfile(), {});
    QCOMPARE(question.title, u"Go on deleting 2 vector(s) from articles?"_s);
    QCOMPARE(factLines(question).last(), u"Earlier backup: /b/backup.jsonl"_s);
    QCOMPARE(question.keys, wish.request.keys);
    QVERIFY(question.backupPlace.isEmpty()); // no other is made, and so none is offered
    QCOMPARE(question.irreversible, question.restorable);
    wish.earlierBackup.clear();
    QVERIFY(!DeleteQuestion::of(wish, makeProfile(), {}).backupPlace.isEmpty());
}

void TestDeleteQuestion::aBucketNamesNoIndexAndNoBackup()
{
    DeleteWish wish;
    wish.request = {DeleteRequest::What::Bucket, {makeIndex().bucket, {}}, {}};
    const DeleteQuestion question = DeleteQuestion::of(wish, makeProfile(), u"127.0.0.1:9"_s);
    const QStringList expected{u"Connection: demo store · 127.0.0.1:9"_s, u"Region: cn-shanghai"_s,
                               u"Bucket: rag-prod"_s};
    QCOMPARE(factLines(question), expected);
    QCOMPARE(question.typedText, u"rag-prod"_s);
    QVERIFY(question.backupPlace.isEmpty());
}

void TestDeleteQuestion::anIndexNeedsItsExactName()
{
    QCOMPARE(index().typedText, u"articles"_s);
    QVERIFY(!index().typedPrompt.isEmpty());
}

void TestDeleteQuestion::anIndexSaysThatAllItsVectorsGo()
{
    QVERIFY(index().sentence.contains(u"Every vector"_s));
    QVERIFY(index().keys.isEmpty());
}

void TestDeleteQuestion::anIndexThatIsNotReadyIsAFact()
{
    QCOMPARE(factLines(index(u"creating"_s)).last(), u"Status: creating: the service may refuse"_s);
    QCOMPARE(factLines(index()).last(), u"Dimension: 384"_s);
}

void TestDeleteQuestion::itSaysThatNothingBringsThemBack()
{
    QCOMPARE(vectors({"a"}).irreversible, u"This cannot be undone."_s);
    QCOMPARE(index().irreversible, u"This cannot be undone."_s);
}

void TestDeleteQuestion::controlCharactersInNamesAreShown()
{
    IndexRef odd = makeIndex();
    odd.name = u"a\u202eb"_s;
    DeleteWish wish;
    wish.request = {DeleteRequest::What::Index, odd, {}};
    const auto question = DeleteQuestion::of(wish, makeProfile(), {});
    QVERIFY(!question.title.contains(QChar(0x202e)));
    QCOMPARE(question.typedText, odd.name); // what must be typed stays exact
}

QTEST_GUILESS_MAIN(TestDeleteQuestion)
#include "tst_deletequestion.moc"
