#include "filterjson.h"
#include "jsonmembers.h"
#include "jsontext.h"
#include "metadatafilter.h"

#include <QTest>

using namespace vb;

namespace {

MetadataFilter filterOf(const QByteArray &json)
{
    const auto read = readFilter(json);
    return MetadataFilter(std::get<FilterCondition>(read));
}

} // namespace

class TestMetadataFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesAsTheServiceDoes_data();
    void matchesAsTheServiceDoes();
    void whatIsWrittenReadsTheSame_data();
    void whatIsWrittenReadsTheSame();
    void faultsNameTheirPlace_data();
    void faultsNameTheirPlace();
    void everythingMatchesWithoutAFilter();
    void fieldsAreNamedOnce();
    void escapesAreResolved_data();
    void escapesAreResolved();
    void membersAreFoundByTheirNames_data();
    void membersAreFoundByTheirNames();
};

void TestMetadataFilter::matchesAsTheServiceDoes_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *filter, const char *metadata, bool matches) {
        QTest::addRow("%s in %s", filter, metadata) << QByteArray(filter) << QByteArray(metadata) << matches;
    };
    row(R"({"a":"x"})", R"({"a":"x"})", true);
    row(R"({"a":"x"})", R"({"a":"X"})", false);
    row(R"({"a":"x"})", R"({"b":"x"})", false);
    row(R"({"a":"x"})", R"({"b":{"a":"x"}})", false);
    row(R"({"a":"x"})", "", false);
    row(R"({"a":"x"})", R"([{"a":"x"}])", false);
    row(R"({"a":"x"})", R"( { "b" : [ { } ] , "a" : "x" } )", true);
    row(R"({"a":"x"})", R"({"a":"x","a":"y"})", false); // the last counts
    row(R"({"a":"x"})", R"({"a":"y","a":"x"})", true);
    row(R"({"a":"é"})", R"({"a":"\u00e9"})", true);
    row(R"({"a":"\u00e9"})", R"({"a":"é"})", true);
    row(R"({"é":1})", R"({"\u00E9":1})", true);
    row(R"({"a":"\ud83d\ude00"})", "{\"a\":\"\xF0\x9F\x98\x80\"}", true);
    row(R"({"a":"\\n"})", R"({"a":"\n"})", false); // backslash and n are no newline
    row(R"({"a":"\\n"})", R"({"a":"\\n"})", true);
    row(R"({"a":"\n"})", R"({"a":"\u000a"})", true);
    row(R"({"a":"\ufffd"})", R"({"a":"\ud800"})", false); // a lone surrogate is no text
    row(R"({"a":""})", R"({"a":""})", true);
    row(R"({"a":4})", R"({"a":4.0})", true);
    row(R"({"a":4})", R"({"a":40e-1})", true);
    row(R"({"a":4})", R"({"a":"4"})", false);
    row(R"({"a":"4"})", R"({"a":4})", false);
    row(R"({"a":0})", R"({"a":-0.0})", true);
    row(R"({"a":9007199254740993})", R"({"a":9007199254740992})", true); // doubles, as the service
    row(R"({"a":{"$gt":0}})", R"({"a":1e400})", false); // no double
    row(R"({"a":{"$exists":true}})", R"({"a":1e400})", true);
    row(R"({"a":{"$gte":0}})", R"({"a":1e-400})", true); // zero
    row(R"({"a":true})", R"({"a":true})", true);
    row(R"({"a":true})", R"({"a":1})", false);
    row(R"({"a":true})", R"({"a":"true"})", false);
    row(R"({"a":"x"})", R"({"a":["y","x"]})", true);
    row(R"({"a":"x"})", R"({"a":["y",["x"],{"a":"x"}]})", false);
    row(R"({"a":"x"})", R"({"a":[]})", false);
    row(R"({"a":{"$exists":true}})", R"({"a":[]})", true);
    row(R"({"a":{"$exists":true}})", R"({"a":null})", true);
    row(R"({"a":{"$exists":true}})", R"({"a":{}})", true);
    row(R"({"a":{"$exists":false}})", R"({"b":1})", true);
    row(R"({"a":{"$exists":false}})", "", true);
    row(R"({"a":{"$ne":"x"}})", R"({"b":1})", true);
    row(R"({"a":{"$ne":"x"}})", R"({"a":null})", true);
    row(R"({"a":{"$ne":"x"}})", R"({"a":["x","y"]})", false);
    row(R"({"a":{"$nin":["x",1]}})", R"({"a":1})", false);
    row(R"({"a":{"$nin":["x",1]}})", R"({"a":2})", true);
    row(R"({"a":{"$in":["x",1]}})", R"({"a":[3,1]})", true);
    row(R"({"a":{"$gt":2}})", R"({"a":"3"})", false);
    row(R"({"a":{"$gt":2}})", R"({"a":[1,"9",3]})", true);
    row(R"({"a":{"$gt":2}})", R"({"a":2})", false);
    row(R"({"a":{"$gte":2}})", R"({"a":2})", true);
    row(R"({"a":{"$lt":-1.5}})", R"({"a":-2})", true);
    row(R"({"a":{"$lte":-2}})", R"({"a":-2.0})", true);
    row(R"({"a":{"$gt":1,"$lt":3}})", R"({"a":[0,4]})", true); // each has its element
    row(R"({"a":1,"b":2})", R"({"a":1})", false);
    row(R"({"$and":[{"a":1},{"b":2}]})", R"({"a":1,"b":2})", true);
    row(R"({"$or":[{"a":1},{"b":2}]})", R"({"b":2})", true);
    row(R"({"$or":[{"a":1},{"b":2}]})", R"({"b":1})", false);
}

void TestMetadataFilter::matchesAsTheServiceDoes()
{
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, metadata);
    QFETCH(bool, matches);
    QCOMPARE(filterOf(filter).matches(metadata), matches);
}

void TestMetadataFilter::whatIsWrittenReadsTheSame_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("written");
    const auto row
        = [](const char *json, const char *written) { QTest::newRow(json) << QByteArray(json) << QByteArray(written); };
    row(R"({"a":"x"})", R"({"a":{"$eq":"x"}})");
    row(R"({"a\"b":"\u00e9\n"})", R"({"a\"b":{"$eq":"é\n"}})");
    row(R"({"a":{"$gt":1.50}})", R"({"a":{"$gt":1.50}})"); // the literal stays
    row(R"({"a":{"$in":["x",2,true]}})", R"({"a":{"$in":["x",2,true]}})");
    row(R"({"a":{"$exists":false}})", R"({"a":{"$exists":false}})");
    row(R"({"a":{"$gt":1,"$lt":3}})", R"({"$and":[{"a":{"$gt":1}},{"a":{"$lt":3}}]})");
    row(R"({"$or":[{"a":1},{"$and":[{"b":2},{"c":{"$nin":[3]}}]}]})",
        R"({"$or":[{"a":{"$eq":1}},{"$and":[{"b":{"$eq":2}},{"c":{"$nin":[3]}}]}]})");
}

void TestMetadataFilter::whatIsWrittenReadsTheSame()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, written);
    QCOMPARE(filterJson(filterOf(json).root()), written);
    QCOMPARE(filterJson(filterOf(written).root()), written);
}

void TestMetadataFilter::faultsNameTheirPlace_data()
{
    using Problem = FilterFault::Problem;
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("problem");
    QTest::addColumn<int>("position");
    const auto row = [](const QByteArray &json, Problem problem, int position) {
        QTest::newRow(json.constData()) << json << int(problem) << position;
    };
    row("", Problem::NotJson, 0);
    row("{\"a\":1", Problem::NotJson, 6);
    row("{\"a\":1} x", Problem::NotJson, 7);
    row(R"({"a":tru})", Problem::NotJson, 5);
    row("  []", Problem::NotObject, 2);
    row(R"({})", Problem::EmptyObject, 0);
    row(R"({"$not":{"a":1}})", Problem::UnknownOperator, 2);
    row(R"({"a":{"$like":"b"}})", Problem::UnknownOperator, 7);
    row(R"({"a":{}})", Problem::EmptyConditions, 5);
    row(R"({"a":null})", Problem::ScalarNeeded, 5);
    row(R"({"a":1e400})", Problem::ScalarNeeded, 5);
    row(R"({"a":"\ud800"})", Problem::ScalarNeeded, 5);
    row(R"({"a":[1]})", Problem::ScalarNeeded, 5);
    row(R"({"a":{"$in":1}})", Problem::ListNeeded, 12);
    row(R"({"a":{"$in":[]}})", Problem::EmptyList, 12);
    row(R"({"a":{"$in":[1,{}]}})", Problem::ScalarNeeded, 15);
    row(R"({"a":{"$gt":"1"}})", Problem::NumberNeeded, 12);
    row(R"({"a":{"$exists":1}})", Problem::BooleanNeeded, 16);
    row(R"({"$and":{"a":1}})", Problem::FiltersNeeded, 8);
    row(R"({"$or":[]})", Problem::EmptyList, 7);
    row(R"({"$or":[1]})", Problem::NotObject, 8);
    row(QByteArray(R"({"$and":[)").repeated(8) + R"({"a":1})" + QByteArray("]}").repeated(8), Problem::TooDeep, 72);
}

void TestMetadataFilter::faultsNameTheirPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(int, problem);
    QFETCH(int, position);
    const auto read = readFilter(json);
    const auto *fault = std::get_if<FilterFault>(&read);
    QVERIFY(fault);
    QCOMPARE(int(fault->problem), problem);
    QCOMPARE(int(fault->position), position);
}

void TestMetadataFilter::everythingMatchesWithoutAFilter()
{
    QVERIFY(MetadataFilter().matches({}));
    QVERIFY(MetadataFilter().matches("{}"));
}

void TestMetadataFilter::fieldsAreNamedOnce()
{
    QCOMPARE(filterOf(R"({"a":{"$gt":1,"$lt":3},"$or":[{"b":1},{"a":2}]})").fieldNames(),
             (QList<QByteArray>{"a", "b"}));
}

void TestMetadataFilter::escapesAreResolved_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("exact");
    QTest::newRow("none") << QByteArray("plain é") << QByteArray("plain é") << true;
    QTest::newRow("short") << QByteArray(R"(\"\\\/\b\f\n\r\t)") << QByteArray("\"\\/\b\f\n\r\t") << true;
    QTest::newRow("codes") << QByteArray(R"(\u0041\u00e9\u4E2d)") << QByteArray("Aé中") << true;
    QTest::newRow("zero") << QByteArray(R"(a\u0000b)") << QByteArray("a\0b", 3) << true;
    QTest::newRow("pair") << QByteArray(R"(\ud83d\ude00)") << QByteArray("\xF0\x9F\x98\x80") << true;
    QTest::newRow("lone high") << QByteArray(R"(a\ud83dz)") << QByteArray("a\xEF\xBF\xBDz") << false;
    QTest::newRow("lone low") << QByteArray(R"(\ude00)") << QByteArray("\xEF\xBF\xBD") << false;
    QTest::newRow("two highs") << QByteArray(R"(\ud83d\ud83d\ude00)") << QByteArray("\xEF\xBF\xBD\xF0\x9F\x98\x80")
                               << false;
    QTest::newRow("no escape") << QByteArray(R"(\x)") << QByteArray(R"(\x)") << false;
    QTest::newRow("cut") << QByteArray(R"(a\)") << QByteArray(R"(a\)") << false;
    QTest::newRow("cut code") << QByteArray(R"(\u12)") << QByteArray(R"(\u12)") << false;
}

void TestMetadataFilter::escapesAreResolved()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, text);
    QFETCH(bool, exact);
    std::string resolved;
    QCOMPARE(appendUnescaped(json, &resolved), exact);
    QCOMPARE(QByteArray::fromStdString(resolved), text);
}

void TestMetadataFilter::membersAreFoundByTheirNames_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QByteArray>("value");
    const QByteArray longText(100, 'x'); // longer than what is looked at in one step, with a quote at each place
    QTest::newRow("last") << QByteArray(R"({"a":1,"n":2})") << QByteArray("2");
    QTest::newRow("twice") << QByteArray(R"({"n":1,"n":2})") << QByteArray("2");
    QTest::newRow("escaped") << QByteArray(R"({"\u006e":[1,"]"]})") << QByteArray(R"([1,"]"])");
    QTest::newRow("absent") << QByteArray(R"({"N":1})") << QByteArray();
    for (int i = 0; i < 40; ++i)
        QTest::addRow("behind %d characters", i)
            << QByteArray("{\"t\":\"" + longText.first(i) + "\\\"" + longText.first(40 - i) + "\",\"n\":\"v\"}")
            << QByteArray("\"v\"");
}

void TestMetadataFilter::membersAreFoundByTheirNames()
{
    QFETCH(QByteArray, object);
    QFETCH(QByteArray, value);
    QCOMPARE(memberOf(object, "n").toByteArray(), value);
}

QTEST_GUILESS_MAIN(TestMetadataFilter)
#include "tst_metadatafilter.moc"
