#include "findquery.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

class TestFindQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expressionsBecomeFilters_data();
    void expressionsBecomeFilters();
    void textStaysText_data();
    void textStaysText();
    void brokenOnesNameThePlace_data();
    void brokenOnesNameThePlace();
    void nothingIsNothing();
};

void TestFindQuery::expressionsBecomeFilters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *text, const char *json) {
        QTest::newRow(text) << QString::fromUtf8(text) << QByteArray(json);
    };
    row("year = 2020", R"({"year":{"$eq":2020}})");
    row("year==2020", R"({"year":{"$eq":2020}})");
    row("  year   >=2020 ", R"({"year":{"$gte":2020}})");
    row("year > 1", R"({"year":{"$gt":1}})");
    row("year<-1.5e3", R"({"year":{"$lt":-1.5e3}})");
    row("year <= 0", R"({"year":{"$lte":0}})");
    row("year != 7", R"({"year":{"$ne":7}})");
    row("year <> 7", R"({"year":{"$ne":7}})");
    row("year $gte 7", R"({"year":{"$gte":7}})");
    row("n = 9007199254740993", R"({"n":{"$eq":9007199254740993}})");
    row("section = \"x y\"", R"({"section":{"$eq":"x y"}})");
    row("section = 'it\\'s'", R"({"section":{"$eq":"it's"}})");
    row("section = \"\\u00e9\\n\"", R"({"section":{"$eq":"é\n"}})");
    row("section = haskell", R"({"section":{"$eq":"haskell"}})");
    row("date = 2020-01-01", R"({"date":{"$eq":"2020-01-01"}})");
    row("zip = 007", R"({"zip":{"$eq":"007"}})");
    row("zip = \"7\"", R"({"zip":{"$eq":"7"}})");
    row("ok = true", R"({"ok":{"$eq":true}})");
    row("ok = 'true'", R"({"ok":{"$eq":"true"}})");
    row("\"a field\" = 1", R"({"a field":{"$eq":1}})");
    row("größe > 1", R"({"größe":{"$gt":1}})");
    row("a.b-c_d$ = 1", R"({"a.b-c_d$":{"$eq":1}})");
    row("tags in (\"a\", 'b', 3, true)", R"({"tags":{"$in":["a","b",3,true]}})");
    row("tags in [a]", R"({"tags":{"$in":["a"]}})");
    row("tags not in (a)", R"({"tags":{"$nin":["a"]}})");
    row("tags NIN (a)", R"({"tags":{"$nin":["a"]}})");
    row("exists(title)", R"({"title":{"$exists":true}})");
    row("not exists(\"a b\")", R"({"a b":{"$exists":false}})");
    row("! exists (title)", R"({"title":{"$exists":false}})");
    row("exists = 1", R"({"exists":{"$eq":1}})");
    row("not = 1", R"({"not":{"$eq":1}})");
    row("a = 1 and b = 2", R"({"$and":[{"a":{"$eq":1}},{"b":{"$eq":2}}]})");
    row("a = 1 || b = 2 && c = 3", R"({"$or":[{"a":{"$eq":1}},{"$and":[{"b":{"$eq":2}},{"c":{"$eq":3}}]}]})");
    row("(a = 1 OR b = 2) AND c = 3", R"({"$and":[{"$or":[{"a":{"$eq":1}},{"b":{"$eq":2}}]},{"c":{"$eq":3}}]})");
    row("((a = 1))", R"({"a":{"$eq":1}})");
    row("year >= 2020 and tags in (\"a\",\"b\")", R"({"$and":[{"year":{"$gte":2020}},{"tags":{"$in":["a","b"]}}]})");
    row(" {\"year\": {\"$gte\": 2020}} ", R"({"year": {"$gte": 2020}})"); // as it is
}

void TestFindQuery::expressionsBecomeFilters()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, json);
    const FindQuery query = readFindQuery(text);
    QCOMPARE(query.error, QString());
    QCOMPARE(int(query.kind), int(FindQuery::Kind::Filter));
    QCOMPARE(query.filterJson, json);
}

void TestFindQuery::textStaysText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("looked");
    const auto row
        = [](const QString &text, const QString &looked) { QTest::newRow(qPrintable(text)) << text << looked; };
    for (const QString &text : {u"haskell"_s, u" "_s, u"exists"_s, u"in (the)"_s, u"a and b"_s, u"\"quoted\""_s,
                                u"(see below"_s, u"title in"_s, u"http://host/?a=b"_s, u"2020-01-01 = x"_s,
                                u"two words = x"_s, u"-> x"_s, u"= 3"_s, u"not in"_s, u"'open"_s, u"a, b"_s, u"[1]"_s})
        row(text, text);
    row(u"\"year >= 2020\""_s, u"year >= 2020"_s);
    row(u"\"{\"a\"\""_s, u"{\"a\""_s);
}

void TestFindQuery::textStaysText()
{
    QFETCH(QString, text);
    QFETCH(QString, looked);
    const FindQuery query = readFindQuery(text);
    QCOMPARE(int(query.kind), int(FindQuery::Kind::Text));
    QCOMPARE(query.text, looked);
    QVERIFY(query.isUsable());
}

void TestFindQuery::brokenOnesNameThePlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *text, const char *error) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(error);
    };
    row("year >=", "Character 8: A value is missing after “>=”.");
    row("year => 3", "Character 6: “=>” is no comparison (=, !=, <, <=, >, >=, in, not in).");
    row("year > \"3\"", "Character 8: “>” compares numbers only.");
    row("year > tall", "Character 8: “>” compares numbers only.");
    row("year >= true", "Character 9: “>=” compares numbers only.");
    row("a = 1e999", "Character 5: The number is too large.");
    row("a = null", "Character 5: Nothing equals null. Ask with “not exists(…)”, or put it in quotes.");
    row("a = (1)", "Character 5: A value is missing after “=”.");
    row("a = \"x", "Character 5: The closing quote is missing.");
    row("a = \"x\\q\"", "Character 7: “\\q” is no escape.");
    row("a = 1 b = 2", "Character 7: “and” or “or” is missing before “b”.");
    row("a = 1 and", "Character 10: The name of a field is missing.");
    row("a = 1 and 3 = b", "Character 11: “3” is no name of a field. Put it in quotes if it is.");
    row("a = 1 and b", "Character 12: A comparison like “= \"x\"” is missing.");
    row("a = 1 and b like c", "Character 13: “like” is no comparison (=, !=, <, <=, >, >=, in, not in).");
    row("(a = 1", "Character 7: “)” is missing.");
    row("a = 1)", "Character 6: There is no “(” that this “)” closes.");
    row("a in (", "Character 7: A value is missing after “(”.");
    row("a in ()", "Character 7: A value is missing after “(”.");
    row("a in (1", "Character 8: “)” is missing.");
    row("a in (1,)", "Character 9: A value is missing after “,”.");
    row("a in [1)", "Character 8: “]” is missing.");
    row("a = 1 and b in 3", "Character 16: A list in brackets is missing, like (1, 2).");
    row("exists(", "Character 8: The name of a field is missing.");
    row("exists(a", "Character 9: “)” is missing.");
    row("a = 1 and not exists", "Character 21: “(” and the name of a field are missing after “exists”.");
    row("a = 1 and not b = 2", "Character 11: “not” can only stand before “exists” and “in”.");
    row("a = 1 & b = 2", "Character 7: “and” or “or” is missing before “&”.");
    row("{\"a\":1", "Character 7: This is not JSON.");
    row("{\"é\":1,}", "Character 8: This is not JSON."); // characters, not bytes
    row("{\"a\":{\"$like\":1}}", "Character 8: There is no operator “$like”.");
    row("{}", "Character 1: An object of conditions is empty.");
}

void TestFindQuery::brokenOnesNameThePlace()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    const FindQuery query = readFindQuery(text);
    QCOMPARE(query.error, error);
    QCOMPARE(int(query.kind), int(FindQuery::Kind::Broken));
    QVERIFY(!query.isUsable());
}

void TestFindQuery::nothingIsNothing()
{
    QCOMPARE(int(readFindQuery({}).kind), int(FindQuery::Kind::Nothing));
    QVERIFY(readFindQuery({}).matcher().matchesAll());
}

QTEST_GUILESS_MAIN(TestFindQuery)
#include "tst_findquery.moc"
