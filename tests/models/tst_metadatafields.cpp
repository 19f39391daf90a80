#include "metadatafields.h"
#include "tablecell.h"

#include <QTest>

#include <tuple>

using namespace vb;
using namespace Qt::StringLiterals;
using Kind = PagedTableModel::CellKind;

//! The walk over an object's members, and what a table shows of their values.
class MetadataFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersComeInOrderAsTheyAre_data();
    void membersComeInOrderAsTheyAre();
    void textThatIsNoObjectIsMalformed_data();
    void textThatIsNoObjectIsMalformed();
    void stringsAreUnescaped_data();
    void stringsAreUnescaped();
    void onlyTheStartOfALongStringIsRead();
    void itemsOfAListAreCounted();
    void valuesAreShown_data();
    void valuesAreShown();
};

void MetadataFieldsTest::membersComeInOrderAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("members");

    QTest::newRow("empty") << "{}"_ba
                           << ""_ba;
    QTest::newRow("blanks") << " {\t} "_ba
                            << ""_ba;
    QTest::newRow("kinds") << R"({"b":1,"a":"x","c":true,"n":null})"_ba
                           << R"(b=1;a="x";c=true;n=null;)"_ba;
    QTest::newRow("blanks between") << "{ \"a\" :\n1e400 , \"b\" : [ 1, 2 ] }"_ba
                                    << "a=1e400;b=[ 1, 2 ];"_ba;
    QTest::newRow("duplicates") << R"({"a":1,"a":2})"_ba
                                << "a=1;a=2;"_ba;
    QTest::newRow("brackets in strings") << R"({"a":"}]","b":{"c":"\"}"},"d":0})"_ba
                                         << R"(a="}]";b={"c":"\"}"};d=0;)"_ba;
    QTest::newRow("escapes in names") << R"({"a\"b":1,"\\":2})"_ba
                                      << R"(a\"b=1;\\=2;)"_ba;
    QTest::newRow("nested") << R"({"o":{"p":[{"q":[[]]}]},"z":-0.0})"_ba
                            << R"(o={"p":[{"q":[[]]}]};z=-0.0;)"_ba;
    QTest::newRow("empty name") << R"({"":""})"_ba
                                << R"(="";)"_ba;
}

void MetadataFieldsTest::membersComeInOrderAsTheyAre()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, members);
    MetadataFields fields(json);
    MetadataField field;
    QByteArray found;
    while (fields.next(&field))
        found += field.name.toByteArray() + '=' + field.value.toByteArray() + ';';
    QCOMPARE(found, members);
    QVERIFY(!fields.isMalformed());
    QVERIFY(!fields.next(&field)); // and stays at the end
}

void MetadataFieldsTest::textThatIsNoObjectIsMalformed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("membersBefore");

    QTest::newRow("nothing") << ""_ba << 0;
    QTest::newRow("list") << "[1]"_ba << 0;
    QTest::newRow("string") << "\"{}\""_ba << 0;
    QTest::newRow("open") << "{"_ba << 0;
    QTest::newRow("no value") << R"({"a":})"_ba << 0;
    QTest::newRow("no colon") << R"({"a" 1})"_ba << 0;
    QTest::newRow("name cut") << R"({"a)"_ba << 0;
    QTest::newRow("escape cut") << "{\"a\\"_ba << 0;
    QTest::newRow("string cut") << R"({"a":1,"b":"x)"_ba << 1;
    QTest::newRow("nested cut") << R"({"a":1,"b":[{"c":1})"_ba << 1;
    QTest::newRow("no comma") << R"({"a":1 "b":2})"_ba << 1;
    QTest::newRow("trailing comma") << R"({"a":1,})"_ba << 1;
    QTest::newRow("no end") << R"({"a":1)"_ba << 1;
}

void MetadataFieldsTest::textThatIsNoObjectIsMalformed()
{
    QFETCH(QByteArray, json);
    QFETCH(int, membersBefore);
    // Exactly these bytes and no more, so that a sanitizer sees a step too far.
    const std::vector<char> bytes(json.begin(), json.end());
    MetadataFields fields(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    MetadataField field;
    int count = 0;
    while (fields.next(&field))
        ++count;
    QCOMPARE(count, membersBefore);
    QVERIFY(fields.isMalformed());
}

void MetadataFieldsTest::stringsAreUnescaped_data()
{
    QTest::addColumn<QByteArray>("escaped");
    QTest::addColumn<QString>("text");

    QTest::newRow("plain") << "Größe"_ba << u"Größe"_s;
    QTest::newRow("short") << R"(\"\\\/\b\f\n\r\t)"_ba << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("unicode") << R"(a\u00e4\u8272)"_ba << u"aä色"_s;
    QTest::newRow("pair") << R"(\ud83d\ude00)"_ba << u"\U0001f600"_s;
    QTest::newRow("lone surrogate") << R"(\ud83dx)"_ba << QString(QChar(0xd83d) + u"x"_s);
    QTest::newRow("NUL") << R"(a\u0000b)"_ba << QString(u"a"_s + QChar(0) + u"b"_s);
    QTest::newRow("no escape") << R"(\x\u12g4\u+123\)"_ba << uR"(\x\u12g4\u+123\)"_s;
    QTest::newRow("cut unicode") << R"(\u12)"_ba << uR"(\u12)"_s;
}

void MetadataFieldsTest::stringsAreUnescaped()
{
    QFETCH(QByteArray, escaped);
    QFETCH(QString, text);
    QCOMPARE(jsonStringText(escaped), text);
}

void MetadataFieldsTest::onlyTheStartOfALongStringIsRead()
{
    QCOMPARE(jsonStringText("abcd", 4), u"abcd"_s);
    QCOMPARE(jsonStringText("abcde", 4), u"abcd\u2026"_s);
    QCOMPARE(jsonStringText(QByteArray(R"(\u0041)").repeated(5), 4), u"AAAA\u2026"_s);
    QCOMPARE(jsonStringText("色色色色色", 4), u"色色色色\u2026"_s);
    QBENCHMARK
    {
        QCOMPARE(jsonStringText(QByteArray(40'000, 'x'), 200).size(), 201);
    }
}

void MetadataFieldsTest::itemsOfAListAreCounted()
{
    QCOMPARE(jsonItemCount("[]"), 0);
    QCOMPARE(jsonItemCount("[ ]"), 0);
    QCOMPARE(jsonItemCount("[1]"), 1);
    QCOMPARE(jsonItemCount(R"([1, "a,b", [2,3], {"x":[4,5]} ])"), 4);
    QCOMPARE(jsonItemCount("[1,2"), 2);
    QCOMPARE(jsonItemCount("["), 0);
}

void MetadataFieldsTest::valuesAreShown_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("exact");
    QTest::addColumn<Kind>("kind");

    QTest::newRow("missing") << ""_ba << QString() << QString() << Kind::Missing;
    QTest::newRow("null") << "null"_ba << u"null"_s << u"null"_s << Kind::Null;
    QTest::newRow("empty") << R"("")"_ba << u"\"\""_s << QString() << Kind::EmptyText;
    QTest::newRow("text") << R"("a\nb\u202e")"_ba << u"a\u21b5b\u27e8U+202E\u27e9"_s << u"a\nb\u202e"_s << Kind::Text;
    QTest::newRow("word null") << R"("null")"_ba << u"null"_s << u"null"_s << Kind::Text;
    QTest::newRow("long text") << '"' + QByteArray(201, 'x') + '"' << u"x"_s.repeated(200) + u'\u2026'
                               << u"x"_s.repeated(201) << Kind::Text;
    QTest::newRow("true") << "true"_ba << u"true"_s << u"true"_s << Kind::Boolean;
    QTest::newRow("false") << "false"_ba << u"false"_s << u"false"_s << Kind::Boolean;
    QTest::newRow("small") << "7"_ba << u"7"_s << u"7"_s << Kind::Number;
    QTest::newRow("zero") << "0"_ba << u"0"_s << u"0"_s << Kind::Number;
    QTest::newRow("grouped") << "-1234567"_ba << u"-1,234,567"_s << u"-1234567"_s << Kind::Number;
    QTest::newRow("2^53-1") << "9007199254740991"_ba << u"9,007,199,254,740,991"_s << u"9007199254740991"_s
                            << Kind::Number;
    QTest::newRow("2^53") << "9007199254740992"_ba << u"9007199254740992"_s << u"9007199254740992"_s << Kind::Number;
    QTest::newRow("huge") << "123456789012345678901234567890"_ba << u"123456789012345678901234567890"_s
                          << u"123456789012345678901234567890"_s << Kind::Number;
    QTest::newRow("-0") << "-0"_ba << u"-0"_s << u"-0"_s << Kind::Number;
    QTest::newRow("-0.0") << "-0.0"_ba << u"-0.0"_s << u"-0.0"_s << Kind::Number;
    QTest::newRow("1e400") << "1e400"_ba << u"1e400"_s << u"1e400"_s << Kind::Number;
    QTest::newRow("1.50") << "1234.50"_ba << u"1234.50"_s << u"1234.50"_s << Kind::Number;
    QTest::newRow("leading zero") << "0123"_ba << u"0123"_s << u"0123"_s << Kind::Number;
    QTest::newRow("list") << "[1,2]"_ba << u"2 item(s)"_s << u"[1,2]"_s << Kind::List;
    QTest::newRow("object") << R"({"a":1})"_ba << u"{\u2026}"_s << uR"({"a":1})"_s << Kind::Object;
    QTest::newRow("empty object") << "{}"_ba << u"{}"_s << u"{}"_s << Kind::Object;
    QTest::newRow("not JSON") << "nil\n"_ba << u"nil\u21b5"_s << u"nil\n"_s << Kind::Text;
    QTest::newRow("half a string") << "\""_ba << QString() << QString() << Kind::Text;
}

void MetadataFieldsTest::valuesAreShown()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, shown);
    QFETCH(QString, exact);
    QFETCH(Kind, kind);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(TableCell::shownJson(raw), shown);
    QCOMPARE(TableCell::exactTextOfJson(raw), exact);
    QCOMPARE(TableCell::kindOfJson(raw), kind);
}

QTEST_APPLESS_MAIN(MetadataFieldsTest)
#include "tst_metadatafields.moc"
