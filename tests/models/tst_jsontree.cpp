#include "jsontree.h"

#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

using Kind = JsonNode::Kind;

class TestJsonTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void literalsStayAsTheyAre_data();
    void literalsStayAsTheyAre();
    void nodesAreInTreeOrder();
    void slicesAreExact();
    void stringsAreUnescaped_data();
    void stringsAreUnescaped();
    void whatIsNotJsonIsOneNode_data();
    void whatIsNotJsonIsOneNode();
    void noPrefixOfATextIsTakenForAWhole();
    void anEmptyTreeHasNoNodes();
    void theDeepestAllowedLevelIsInTheTree();
    void deeperLevelsAreCut();
    void aVeryDeepTextDoesNotExhaustTheStack();
    void bracketsAreMatchedInWhatIsCut();
    void bracketsInStringsOfWhatIsCutDoNotCount();
};

void TestJsonTree::literalsStayAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("kind");
    for (const QByteArray &number :
         {"9007199254740993"_ba, "1e400"_ba, "-0.0"_ba, "-0"_ba, "0"_ba, "1E+2"_ba, "1.50"_ba, "1e-2"_ba, "NaN"_ba,
          "Infinity"_ba, "-Infinity"_ba, "123456789012345678901234567890"_ba})
        QTest::newRow(number) << number << int(Kind::Number);
    QTest::newRow("true") << "true"_ba << int(Kind::Boolean);
    QTest::newRow("false") << "false"_ba << int(Kind::Boolean);
    QTest::newRow("null") << "null"_ba << int(Kind::Null);
    QTest::newRow("string") << "\"a\\u0062\""_ba << int(Kind::Text);
    QTest::newRow("empty object") << "{}"_ba << int(Kind::Object);
    QTest::newRow("empty list") << "[ ]"_ba << int(Kind::List);
}

void TestJsonTree::literalsStayAsTheyAre()
{
    QFETCH(QByteArray, json);
    const JsonTree tree(" \t\r\n" + json + " \n");
    QCOMPARE(tree.problem(), JsonTree::Problem::None);
    QCOMPARE(tree.nodes().size(), size_t(1));
    QCOMPARE(tree.raw(0).toByteArray(), json);
    QTEST(int(tree.node(0).kind), "kind");
}

void TestJsonTree::nodesAreInTreeOrder()
{
    const JsonTree tree(R"({"b":[1,{"x":null}],"a":"t"})");
    QCOMPARE(tree.nodes().size(), size_t(6));
    QCOMPARE(tree.node(0).children, (std::vector<int>{1, 5}));
    QCOMPARE(tree.node(1).children, (std::vector<int>{2, 3}));
    QCOMPARE(tree.node(3).children, std::vector<int>{4});
    QCOMPARE(tree.node(3).parent, 1);
    QCOMPARE(tree.node(3).row, 1);
    QCOMPARE(tree.node(5).row, 1);
    QCOMPARE(tree.name(1), u"b"_s);
    QCOMPARE(tree.name(2), QString());
    QCOMPARE(tree.name(4), u"x"_s);
}

void TestJsonTree::slicesAreExact()
{
    const JsonTree tree("{ \"a\\u0062\" : [ 1 , 2.0 ] , \"a\\u0062\":{ } }");
    QCOMPARE(tree.raw(0).toByteArray(), tree.json());
    QCOMPARE(tree.raw(1).toByteArray(), "[ 1 , 2.0 ]"_ba);
    QCOMPARE(tree.raw(3).toByteArray(), "2.0"_ba);
    QCOMPARE(tree.rawName(1).toByteArray(), "\"a\\u0062\""_ba);
    QCOMPARE(tree.name(4), u"ab"_s);
    QCOMPARE(tree.raw(4).toByteArray(), "{ }"_ba);
}

void TestJsonTree::stringsAreUnescaped_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "\"\""_ba << u""_s;
    QTest::newRow("plain") << "\"plain\""_ba << u"plain"_s;
    QTest::newRow("UTF-8") << "\"\xe9\x94\xae \xf0\x9f\x98\x80\""_ba << u"键 😀"_s;
    QTest::newRow("all escapes") << R"("\"\\\/\b\f\n\r\t\u0041")"_ba << u"\"\\/\b\f\n\r\tA"_s;
    QTest::newRow("pair") << R"("\ud83d\uDE00")"_ba << u"😀"_s;
    QTest::newRow("lone surrogate") << R"("a\ud83dz")"_ba << QString(u'a' + QString(QChar(0xd83d)) + u'z');
    QTest::newRow("null character") << R"("a\u0000b")"_ba << QString::fromUtf16(u"a\0b", 3);
    QTest::newRow("escape at both ends") << R"("\nx\n")"_ba << u"\nx\n"_s;
    QTest::newRow("raw line break") << "\"a\nb\""_ba << u"a\nb"_s;
}

void TestJsonTree::stringsAreUnescaped()
{
    QFETCH(QByteArray, json);
    const JsonTree tree(json);
    QCOMPARE(tree.problem(), JsonTree::Problem::None);
    QTEST(tree.text(0), "text");
}

void TestJsonTree::whatIsNotJsonIsOneNode_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("at");
    QTest::newRow("nothing") << ""_ba << 0;
    QTest::newRow("blanks") << "  "_ba << 2;
    QTest::newRow("word") << "nope"_ba << 0;
    QTest::newRow("two values") << "{} {}"_ba << 3;
    QTest::newRow("trailing comma in a list") << "[1,]"_ba << 3;
    QTest::newRow("trailing comma in an object") << R"({"a":1,})"_ba << 7;
    QTest::newRow("bare name") << "{a:1}"_ba << 1;
    QTest::newRow("no colon") << R"({"a" 1})"_ba << 5;
    QTest::newRow("leading zero") << "[01]"_ba << 2;
    QTest::newRow("no digit after the point") << "[1.]"_ba << 3;
    QTest::newRow("no exponent") << "[1e]"_ba << 3;
    QTest::newRow("lone minus") << "[-]"_ba << 2;
    QTest::newRow("wrong bracket") << "[1}"_ba << 2;
    QTest::newRow("unknown escape") << R"(["\x"])"_ba << 3;
    QTest::newRow("short code") << R"(["\u12"])"_ba << 4;
    QTest::newRow("code cut off") << R"(["\u12)"_ba << 4;
    QTest::newRow("code of other letters") << R"(["\u12g4"])"_ba << 4;
    QTest::newRow("single quotes") << "{'a':1}"_ba << 1;
    QTest::newRow("null character") << QByteArray("[\0]", 3) << 1;
    QTest::newRow("web page") << "<html></html>"_ba << 0;
}

void TestJsonTree::whatIsNotJsonIsOneNode()
{
    QFETCH(QByteArray, json);
    const JsonTree tree(json);
    QCOMPARE(tree.problem(), JsonTree::Problem::NotJson);
    QTEST(int(tree.problemAt()), "at");
    QCOMPARE(tree.nodes().size(), size_t(1));
    QCOMPARE(tree.node(0).kind, Kind::NotJson);
    QCOMPARE(tree.raw(0).toByteArray(), json);
}

void TestJsonTree::noPrefixOfATextIsTakenForAWhole()
{
    const QByteArray json = R"({"a":[1.5e+3,true,"\u0041\\",null,{}],"b":{"c":[[]]}})";
    for (qsizetype length = 0; length < json.size(); ++length)
        QCOMPARE(JsonTree(json.first(length)).problem(), JsonTree::Problem::NotJson);
    QCOMPARE(JsonTree(json).problem(), JsonTree::Problem::None);
}

void TestJsonTree::anEmptyTreeHasNoNodes()
{
    QVERIFY(JsonTree().nodes().empty());
    QCOMPARE(JsonTree().problem(), JsonTree::Problem::None);
}

void TestJsonTree::theDeepestAllowedLevelIsInTheTree()
{
    constexpr int depth = JsonTree::maximumDepth;
    const JsonTree tree(QByteArray(depth, '[') + "7" + QByteArray(depth, ']'));
    QCOMPARE(tree.problem(), JsonTree::Problem::None);
    QCOMPARE(tree.nodes().size(), size_t(depth + 1));
    QCOMPARE(tree.raw(depth).toByteArray(), "7"_ba);
}

void TestJsonTree::deeperLevelsAreCut()
{
    constexpr int depth = JsonTree::maximumDepth;
    const JsonTree tree(QByteArray(depth, '[') + R"({"a":[7]},8)" + QByteArray(depth, ']'));
    QCOMPARE(tree.problem(), JsonTree::Problem::TooDeep);
    QCOMPARE(tree.problemAt(), qsizetype(depth));
    QCOMPARE(tree.nodes().size(), size_t(depth + 2));
    QVERIFY(tree.node(depth).isCut);
    QCOMPARE(tree.raw(depth).toByteArray(), R"({"a":[7]})"_ba);
    QVERIFY(tree.node(depth).children.empty());
    QCOMPARE(tree.raw(depth + 1).toByteArray(), "8"_ba);
}

void TestJsonTree::aVeryDeepTextDoesNotExhaustTheStack()
{
    constexpr int depth = 2'000'000;
    QCOMPARE(JsonTree(QByteArray(depth, '[') + QByteArray(depth, ']')).problem(), JsonTree::Problem::TooDeep);
    QCOMPARE(JsonTree(QByteArray(depth, '[')).problem(), JsonTree::Problem::NotJson);
}

void TestJsonTree::bracketsAreMatchedInWhatIsCut()
{
    constexpr int depth = JsonTree::maximumDepth;
    const JsonTree tree(QByteArray(depth, '[') + "{[}]" + QByteArray(depth, ']'));
    QCOMPARE(tree.problem(), JsonTree::Problem::NotJson);
}

void TestJsonTree::bracketsInStringsOfWhatIsCutDoNotCount()
{
    constexpr int depth = JsonTree::maximumDepth;
    const JsonTree tree(QByteArray(depth, '[') + R"({"]\"}":"["})" + QByteArray(depth, ']'));
    QCOMPARE(tree.problem(), JsonTree::Problem::TooDeep);
    QCOMPARE(tree.raw(depth).toByteArray(), R"({"]\"}":"["})"_ba);
}

QTEST_APPLESS_MAIN(TestJsonTree)
#include "tst_jsontree.moc"
