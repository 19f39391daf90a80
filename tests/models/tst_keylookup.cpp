#include "fakeclient.h"
#include "keylookup.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

using Presence = KeyLookup::Presence;

namespace {

QList<QByteArray> numbered(int count)
{
    QList<QByteArray> keys;
    for (int i = 0; i < count; ++i)
        keys.append("key-" + QByteArray::number(i));
    return keys;
}

//! A look-up under the tester. The service knows the keys that end in an even digit.
struct LookingUp : FakeClient
{
    KeyLookup lookup{&client, index()};
    QAbstractItemModelTester tester{&lookup, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy finished{&lookup, &KeyLookup::finished};
    QSignalSpy progressed{&lookup, &KeyLookup::progressed};

    LookingUp() { network.setHandler(&evenKeys); }

    static Exchange evenKeys(const FakeNetwork::Sent &sent)
    {
        QByteArrayList items;
        for (const QByteArray &key : keysOf(sent.body)) {
            if (key.back() % 2 == 0)
                items.prepend(R"({"key":")" + key + R"("})"); // the service's order is its own
        }
        return answer(200, R"({"vectors":[)" + items.join(',') + "]}");
    }
    Presence presence(int row) const
    {
        return lookup.index(row, KeyLookup::KeyState).data(KeyLookup::PresenceRole).value<Presence>();
    }
    QString text(int row, int column) const { return lookup.index(row, column).data().toString(); }
    QString reason(int row) const { return lookup.index(row, 0).data(KeyLookup::ReasonRole).toString(); }
};

} // namespace

class TestKeyLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsesKeys_data();
    void parsesKeys();
    void tellsPresentFromMissing();
    void asksAHundredAtATimeWithoutDataOrMetadata();
    void duplicatesAreAskedAndShownOnce();
    void keysAreComparedByteForByte();
    void whatCannotBeAKeyIsListedAndNeverSent();
    void noKeyAtAllFinishesLater();
    void onlyImpossibleKeysFinishLater();
    void anErrorStopsAndKeepsWhatIsKnown();
    void retryAsksOnlyForWhatIsUnknown();
    void retryWhileRunningOrDoneDoesNothing();
    void stopKeepsWhatIsKnown();
    void stopInAHandlerSendsNoMore();
    void startingAnewCancelsWithoutFinished();
    void aHandlerMayStartAnew();
    void aRetryIsTold();
    void deletionCancels();
    void controlCharactersAreVisible();
    void theHeaderNamesTheColumns();
};

void TestKeyLookup::parsesKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QByteArray>>("keys");
    QTest::newRow("nothing") << QString() << QList<QByteArray>{};
    QTest::newRow("one") << u"a"_s << QList<QByteArray>{"a"};
    QTest::newRow("lines") << u"a\nb\n\nc\n"_s << QList<QByteArray>{"a", "b", "c"};
    QTest::newRow("lines of Windows") << u"a\r\n\r\nb\r\n"_s << QList<QByteArray>{"a", "b"};
    QTest::newRow("blanks belong to the key") << u" a \n\tb\n "_s << QList<QByteArray>{" a ", "\tb", " "};
    QTest::newRow("only the last CR goes") << u"a\r\r\nb\rc"_s << QList<QByteArray>{"a\r", "b\rc"};
    QTest::newRow("duplicates keep the first order") << u"b\na\nb\nc\na"_s << QList<QByteArray>{"b", "a", "c"};
    QTest::newRow("UTF-8") << u"键\n😀"_s << QList<QByteArray>{"\xe9\x94\xae", "\xf0\x9f\x98\x80"};
    QTest::newRow("JSON list") << uR"(["a", "b\n", "b\n", ""])"_s << QList<QByteArray>{"a", "b\n", ""};
    QTest::newRow("JSON list over lines")
        << u"\n [\r\n\"a\",\n\"\\u952e\"\n]\n"_s << QList<QByteArray>{"a", "\xe9\x94\xae"};
    QTest::newRow("empty JSON list") << u"[]"_s << QList<QByteArray>{};
    QTest::newRow("JSON list of others") << uR"(["a", 1])"_s << QList<QByteArray>{R"(["a", 1])"};
    QTest::newRow("nearly JSON") << u"[a]\n[b]"_s << QList<QByteArray>{"[a]", "[b]"};
    QTest::newRow("JSON, but no list") << uR"({"a":"b"})"_s << QList<QByteArray>{R"({"a":"b"})"};
}

void TestKeyLookup::parsesKeys()
{
    QFETCH(QString, text);
    QTEST(KeyLookup::parseKeys(text), "keys");
}

void TestKeyLookup::tellsPresentFromMissing()
{
    LookingUp it;
    it.lookup.start({"k1", "k2", "k3"});
    QVERIFY(it.lookup.isRunning());
    QCOMPARE(it.lookup.rowCount(), 3);
    QCOMPARE(it.lookup.unknownCount(), 3);
    QCOMPARE(it.presence(0), Presence::Unknown);
    QTRY_COMPARE(it.finished.count(), 1);
    QVERIFY(!it.lookup.isRunning());
    QVERIFY(!it.lookup.hasFailed());
    QCOMPARE(it.presence(0), Presence::Missing);
    QCOMPARE(it.presence(1), Presence::Present);
    QCOMPARE(it.presence(2), Presence::Missing);
    QCOMPARE(it.lookup.presentCount(), 1);
    QCOMPARE(it.lookup.missingCount(), 2);
    QCOMPARE(it.lookup.unknownCount(), 0);
    QCOMPARE(it.text(1, KeyLookup::Key), u"k2"_s);
    QCOMPARE(it.text(1, KeyLookup::KeyState), u"Present"_s);
    QCOMPARE(it.text(2, KeyLookup::KeyState), u"Missing"_s);
}

void TestKeyLookup::asksAHundredAtATimeWithoutDataOrMetadata()
{
    LookingUp it;
    const QList<QByteArray> keys = numbered(250);
    it.lookup.start(keys);
    QTRY_COMPARE(it.finished.count(), 1);
    QCOMPARE(it.sentKeys(), (QList<QList<QByteArray>>{keys.mid(0, 100), keys.mid(100, 100), keys.mid(200)}));
    QCOMPARE(it.lookup.presentCount(), 125);
    QCOMPARE(it.lookup.missingCount(), 125);
    const QJsonObject body = QJsonDocument::fromJson(it.network.sent()[0].body).object();
    QCOMPARE(body.value(u"returnData").toBool(), false);
    QCOMPARE(body.value(u"returnMetadata").toBool(), false);
    QCOMPARE(it.progressed.count(), 4);
    QTest::qWait(20);
    QCOMPARE(it.finished.count(), 1);
}

void TestKeyLookup::duplicatesAreAskedAndShownOnce()
{
    LookingUp it;
    it.lookup.start({"k2", "k1", "k2"});
    QTRY_COMPARE(it.finished.count(), 1);
    QCOMPARE(it.lookup.rowCount(), 2);
    QCOMPARE(it.sentKeys(), (QList<QList<QByteArray>>{{"k2", "k1"}}));
}

void TestKeyLookup::keysAreComparedByteForByte()
{
    LookingUp it;
    it.network.expect(FakeClient::answer(200, R"({"vectors":[{"key":"K"},{"key":"k "},{"key":"\u00e9"}]})"));
    it.lookup.start({"k", "k ", "\xc3\xa9", "e\xcc\x81"});
    QTRY_COMPARE(it.finished.count(), 1);
    QCOMPARE(it.presence(0), Presence::Missing);
    QCOMPARE(it.presence(1), Presence::Present);
    QCOMPARE(it.presence(2), Presence::Present);
    QCOMPARE(it.presence(3), Presence::Missing);
}

void TestKeyLookup::whatCannotBeAKeyIsListedAndNeverSent()
{
    LookingUp it;
    const QByteArray longest(1024, '2');
    it.lookup.start({"k1", "", longest, longest + '2', "\xff", "k2"});
    QCOMPARE(it.lookup.invalidCount(), 3);
    QTRY_COMPARE(it.finished.count(), 1);
    QCOMPARE(it.sentKeys(), (QList<QList<QByteArray>>{{"k1", longest, "k2"}}));
    QCOMPARE(it.lookup.rowCount(), 6);
    QCOMPARE(it.presence(1), Presence::Invalid);
    QCOMPARE(it.presence(2), Presence::Present);
    QCOMPARE(it.presence(3), Presence::Invalid);
    QCOMPARE(it.presence(4), Presence::Invalid);
    QCOMPARE(it.presence(5), Presence::Present);
    QVERIFY(it.reason(1).contains(u"empty"_s));
    QVERIFY(it.reason(3).contains(u"1025"_s));
    QVERIFY(it.reason(4).contains(u"UTF-8"_s));
    QVERIFY(it.reason(0).isNull());
    QCOMPARE(it.lookup.unknownCount(), 0);
}

void TestKeyLookup::noKeyAtAllFinishesLater()
{
    LookingUp it;
    it.lookup.start({});
    QCOMPARE(it.finished.count(), 0);
    QTRY_COMPARE(it.finished.count(), 1);
    QVERIFY(!it.lookup.isRunning());
    QVERIFY(it.network.sent().isEmpty());
}

void TestKeyLookup::onlyImpossibleKeysFinishLater()
{
    LookingUp it;
    it.lookup.start({""});
    it.lookup.start({"", "\xff"});
    QCOMPARE(it.finished.count(), 0);
    QTRY_COMPARE(it.finished.count(), 1);
    QTest::qWait(20);
    QCOMPARE(it.finished.count(), 1);
    QVERIFY(it.network.sent().isEmpty());
}

void TestKeyLookup::anErrorStopsAndKeepsWhatIsKnown()
{
    LookingUp it;
    const QList<QByteArray> keys = numbered(250);
    int asked = 0;
    it.network.setHandler([&asked](const FakeNetwork::Sent &sent) {
        return ++asked == 2 ? FakeClient::error(403, "AccessDenied") : LookingUp::evenKeys(sent);
    });
    it.lookup.start(keys);
    QTRY_COMPARE(it.finished.count(), 1);
    QVERIFY(it.lookup.hasFailed());
    QVERIFY(!it.lookup.isRunning());
    QCOMPARE(it.lookup.error().code, u"AccessDenied"_s);
    QCOMPARE(it.lookup.presentCount() + it.lookup.missingCount(), 100);
    QCOMPARE(it.lookup.unknownCount(), 150);
    QCOMPARE(it.presence(100), Presence::Unknown);
    QCOMPARE(asked, 2);
}

void TestKeyLookup::retryAsksOnlyForWhatIsUnknown()
{
    LookingUp it;
    const QList<QByteArray> keys = numbered(150);
    int asked = 0;
    it.network.setHandler([&asked](const FakeNetwork::Sent &sent) {
        return ++asked == 2 ? FakeClient::error(403, "AccessDenied") : LookingUp::evenKeys(sent);
    });
    it.lookup.start(keys);
    QTRY_COMPARE(it.finished.count(), 1);
    it.lookup.retry();
    QVERIFY(it.lookup.isRunning());
    QVERIFY(!it.lookup.hasFailed());
    QTRY_COMPARE(it.finished.count(), 2);
    QCOMPARE(it.sentKeys().constLast(), keys.mid(100));
    QCOMPARE(it.lookup.unknownCount(), 0);
}

void TestKeyLookup::retryWhileRunningOrDoneDoesNothing()
{
    LookingUp it;
    it.lookup.start({"k1"});
    it.lookup.retry();
    QTRY_COMPARE(it.finished.count(), 1);
    it.lookup.retry();
    QVERIFY(!it.lookup.isRunning());
    QTest::qWait(20);
    QCOMPARE(it.network.sent().size(), 1);
    QCOMPARE(it.finished.count(), 1);
}

void TestKeyLookup::stopKeepsWhatIsKnown()
{
    LookingUp it;
    it.network.expect(FakeClient::hanging());
    it.lookup.stop();
    QCOMPARE(it.finished.count(), 0);
    it.lookup.start({"k2"});
    QTRY_COMPARE(it.network.sent().size(), 1);
    it.lookup.stop();
    QCOMPARE(it.finished.count(), 1);
    QVERIFY(!it.lookup.isRunning());
    QVERIFY(!it.lookup.hasFailed());
    QTRY_COMPARE(it.network.aborted(), 1);
    QCOMPARE(it.presence(0), Presence::Unknown);
    it.lookup.retry();
    QTRY_COMPARE(it.finished.count(), 2);
    QCOMPARE(it.presence(0), Presence::Present);
}

void TestKeyLookup::stopInAHandlerSendsNoMore()
{
    LookingUp it;
    connect(&it.lookup, &QAbstractItemModel::dataChanged, &it.lookup, [&it] { it.lookup.stop(); });
    it.lookup.start(numbered(300));
    QTRY_COMPARE(it.finished.count(), 1);
    QTest::qWait(20);
    QCOMPARE(it.finished.count(), 1);
    QCOMPARE(it.network.sent().size(), 1);
    QCOMPARE(it.lookup.unknownCount(), 200);
}

void TestKeyLookup::startingAnewCancelsWithoutFinished()
{
    LookingUp it;
    it.network.expect(FakeClient::hanging());
    it.lookup.start({"k1", "k3"});
    QTRY_COMPARE(it.network.sent().size(), 1);
    it.lookup.start({"k2"});
    QCOMPARE(it.finished.count(), 0);
    QTRY_COMPARE(it.finished.count(), 1);
    QCOMPARE(it.network.aborted(), 1);
    QCOMPARE(it.lookup.rowCount(), 1);
    QCOMPARE(it.presence(0), Presence::Present);
}

void TestKeyLookup::aHandlerMayStartAnew()
{
    LookingUp it;
    connect(
        &it.lookup, &QAbstractItemModel::dataChanged, &it.lookup,
        [&it] {
            it.lookup.start({"k2", "k4"});
        },
        Qt::SingleShotConnection);
    it.lookup.start({"k1"});
    QTRY_COMPARE(it.finished.count(), 1);
    QTest::qWait(20);
    QCOMPARE(it.finished.count(), 1);
    QCOMPARE(it.lookup.presentCount(), 2);
}

void TestKeyLookup::aRetryIsTold()
{
    LookingUp it;
    QSignalSpy retries(&it.lookup, &KeyLookup::retryScheduled);
    it.network.expect(FakeClient::error(503, "ServiceUnavailable"));
    it.lookup.start({"k2"});
    QTRY_COMPARE(it.finished.count(), 1);
    QCOMPARE(retries.count(), 1);
    QCOMPARE(it.presence(0), Presence::Present);
}

void TestKeyLookup::deletionCancels()
{
    FakeClient fake;
    fake.network.expect(FakeClient::hanging());
    auto lookup = std::make_unique<KeyLookup>(&fake.client, FakeClient::index());
    lookup->start({"a"});
    QTRY_COMPARE(fake.network.sent().size(), 1);
    lookup.reset();
    QTRY_COMPARE(fake.network.aborted(), 1);
}

void TestKeyLookup::controlCharactersAreVisible()
{
    LookingUp it;
    it.lookup.start({"a\nb2", "\xff"});
    QVERIFY(!it.text(0, KeyLookup::Key).contains(u'\n'));
    QVERIFY(!it.text(1, KeyLookup::Key).isEmpty());
    QCOMPARE(it.lookup.index(0, 0).data(KeyLookup::KeyRole).toByteArray(), "a\nb2"_ba);
    QCOMPARE(it.text(1, KeyLookup::KeyState), u"Not a possible key"_s);
}

void TestKeyLookup::theHeaderNamesTheColumns()
{
    const LookingUp it;
    QCOMPARE(it.lookup.headerData(KeyLookup::Key, Qt::Horizontal, Qt::DisplayRole).toString(), u"Key"_s);
    QCOMPARE(it.lookup.headerData(KeyLookup::KeyState, Qt::Horizontal, Qt::DisplayRole).toString(), u"State"_s);
    QCOMPARE(it.lookup.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestKeyLookup)
#include "tst_keylookup.moc"
