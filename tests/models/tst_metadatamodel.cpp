#include "metadatamodel.h"

#include "pagedtablemodel.h"
#include "printmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

using Kind = PagedTableModel::CellKind;

namespace {

//! A model under the tester.
struct Watched
{
    MetadataModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};

    explicit Watched(const QByteArray &raw, const QStringList &nonFilterable = {})
    {
        model.setMetadata(raw, nonFilterable);
    }
    QModelIndex at(std::initializer_list<int> rows, int column = MetadataModel::Value) const
    {
        QModelIndex index;
        for (const int row : rows)
            index = model.index(row, MetadataModel::Name, index);
        return index.siblingAtColumn(column);
    }
    QString shown(std::initializer_list<int> rows) const { return at(rows).data().toString(); }
    QString exact(std::initializer_list<int> rows) const
    {
        return at(rows).data(MetadataModel::ExactTextRole).toString();
    }
    QString path(std::initializer_list<int> rows) const { return at(rows).data(MetadataModel::PathRole).toString(); }
    int kind(std::initializer_list<int> rows) const { return at(rows).data(MetadataModel::KindRole).toInt(); }
};

//! A line a row: name | value | type.
QStringList printed(const QAbstractItemModel &model)
{
    return printModel(model).split(u'\n', Qt::SkipEmptyParts);
}

QStringList paths(const QModelIndexList &indexes)
{
    QStringList result;
    for (const QModelIndex &index : indexes)
        result += index.data(MetadataModel::PathRole).toString();
    return result;
}

} // namespace

class TestMetadataModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMetadataIsNotAnEmptyObject();
    void showsEveryKindOfValueAsATree();
    void orderDuplicatesAndLiteralsStay();
    void kindsTellNullAndEmptyApart();
    void exactTextIsTheStringOrTheRawValue();
    void longTextIsBoundedInTheCellOnly();
    void controlCharactersAreVisibleAndCopiedExactly();
    void pathsAreWhatOneWouldType();
    void anythingButAnObjectIsOneRow_data();
    void anythingButAnObjectIsOneRow();
    void aTopLevelListOpens();
    void brokenJsonIsOneRawRowWithAProblem();
    void tooDeepValuesAreRawRowsWithAProblem();
    void depth64IsATreeToTheEnd();
    void nonFilterableIsSaidOfTopLevelFieldsOnly();
    void sourceTextAndLocationAreRecognised();
    void sourceTextMustBeAStringOfThatExactNameAtTheTop();
    void findsNamesAndValuesInTreeOrder();
    void findsNothingForAnEmptyText();
    void theSameMetadataOnceMoreChangesNothing();
    void otherMetadataReplacesTheTree();
    void theHeaderNamesTheColumns();
};

void TestMetadataModel::noMetadataIsNotAnEmptyObject()
{
    const Watched none{QByteArray()};
    QVERIFY(!none.model.hasMetadata());
    QCOMPARE(none.model.rowCount(), 0);
    QCOMPARE(none.model.problem(), QString());
    const Watched empty{"{}"};
    QVERIFY(empty.model.hasMetadata());
    QCOMPARE(empty.model.rowCount(), 0);
    QCOMPARE(empty.model.problem(), QString());
}

void TestMetadataModel::showsEveryKindOfValueAsATree()
{
    const Watched watched{R"({"title":"GPicView","kib":412,"free":true,"seen":null,"tags":["a",[]],"more":{"x":{}}})"};
    QCOMPARE(
        printed(watched.model),
        (QStringList{u"title | GPicView | string"_s, u"kib | 412 | number"_s, u"free | true | boolean"_s,
                     u"seen | null | null"_s, u"tags | 2 item(s) | list"_s, u"  [0] | a | string"_s,
                     u"  [1] | 0 item(s) | list"_s, u"more | 1 field(s) | object"_s, u"  x | 0 field(s) | object"_s}));
}

void TestMetadataModel::orderDuplicatesAndLiteralsStay()
{
    const Watched watched{R"({"z":9007199254740993,"a":1e400,"z":-0.0,"m":1.50})"};
    QCOMPARE(printed(watched.model),
             (QStringList{u"z | 9007199254740993 | number"_s, u"a | 1e400 | number"_s, u"z | -0.0 | number"_s,
                          u"m | 1.50 | number"_s}));
}

void TestMetadataModel::kindsTellNullAndEmptyApart()
{
    const Watched watched{R"({"a":null,"b":"","c":"null","d":0,"e":false,"f":[],"g":{}})"};
    QCOMPARE(watched.kind({0}), int(Kind::Null));
    QCOMPARE(watched.kind({1}), int(Kind::EmptyText));
    QCOMPARE(watched.kind({2}), int(Kind::Text));
    QCOMPARE(watched.kind({3}), int(Kind::Number));
    QCOMPARE(watched.kind({4}), int(Kind::Boolean));
    QCOMPARE(watched.kind({5}), int(Kind::List));
    QCOMPARE(watched.kind({6}), int(Kind::Object));
    QCOMPARE(watched.shown({1}), u"\"\""_s);
    QCOMPARE(watched.exact({1}), QString());
}

void TestMetadataModel::exactTextIsTheStringOrTheRawValue()
{
    const Watched watched{R"({"a":"x\u0041\n","b":1.0,"c":[1, 2]})"};
    QCOMPARE(watched.exact({0}), u"xA\n"_s);
    QCOMPARE(watched.exact({1}), u"1.0"_s);
    QCOMPARE(watched.exact({2}), u"[1, 2]"_s);
    QCOMPARE(watched.at({0}).data(MetadataModel::RawRole).toByteArray(), R"("x\u0041\n")"_ba);
    QCOMPARE(watched.at({2}).data(MetadataModel::RawRole).toByteArray(), "[1, 2]"_ba);
}

void TestMetadataModel::longTextIsBoundedInTheCellOnly()
{
    const QByteArray text(40'000, 'x');
    const Watched watched{"{\"a\":\"" + text + "\"}"};
    QCOMPARE(watched.shown({0}), QString(QString(500, u'x') + u'…'));
    QCOMPARE(watched.exact({0}), QString::fromLatin1(text));
}

void TestMetadataModel::controlCharactersAreVisibleAndCopiedExactly()
{
    const Watched watched{R"({"na\tme":"a\nb\u202e"})"};
    QVERIFY(!watched.shown({0}).contains(u'\n'));
    QVERIFY(!watched.shown({0}).contains(QChar(0x202e)));
    QVERIFY(!watched.at({0}, MetadataModel::Name).data().toString().contains(u'\t'));
    QCOMPARE(watched.exact({0}), QString(u"a\nb"_s + QChar(0x202e)));
    QCOMPARE(watched.at({0}).data(MetadataModel::NameRole).toString(), u"na\tme"_s);
}

void TestMetadataModel::pathsAreWhatOneWouldType()
{
    const Watched watched{
        R"({"tags":[1,{"b":2}],"a":{"b":{"odd name":[3]}},"odd \"name":{"c":4},"1st":5,"":6,"键":7})"};
    QCOMPARE(watched.path({0}), u"tags"_s);
    QCOMPARE(watched.path({0, 0}), u"tags[0]"_s);
    QCOMPARE(watched.path({0, 1, 0}), u"tags[1].b"_s);
    QCOMPARE(watched.path({1, 0}), u"a.b"_s);
    QCOMPARE(watched.path({1, 0, 0, 0}), u"a.b[\"odd name\"][0]"_s);
    QCOMPARE(watched.path({2, 0}), u"[\"odd \\\"name\"].c"_s);
    QCOMPARE(watched.path({3}), u"[\"1st\"]"_s);
    QCOMPARE(watched.path({4}), u"[\"\"]"_s);
    QCOMPARE(watched.path({5}), u"[\"键\"]"_s);
}

void TestMetadataModel::anythingButAnObjectIsOneRow_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("row");
    QTest::newRow("string") << "\"text\""_ba << u" | text | string"_s;
    QTest::newRow("number") << "1e400"_ba << u" | 1e400 | number"_s;
    QTest::newRow("null") << "null"_ba << u" | null | null"_s;
    QTest::newRow("boolean") << "false"_ba << u" | false | boolean"_s;
    QTest::newRow("empty list") << "[]"_ba << u" | 0 item(s) | list"_s;
}

void TestMetadataModel::anythingButAnObjectIsOneRow()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, row);
    const Watched watched{raw};
    QCOMPARE(printed(watched.model), QStringList{row});
    QVERIFY(watched.model.hasMetadata());
    QCOMPARE(watched.path({0}), QString());
    QVERIFY(!watched.at({0}).data(MetadataModel::NonFilterableRole).isValid());
}

void TestMetadataModel::aTopLevelListOpens()
{
    const Watched watched{R"([1,{"a":2}])"};
    QCOMPARE(printed(watched.model),
             (QStringList{u" | 2 item(s) | list"_s, u"  [0] | 1 | number"_s, u"  [1] | 1 field(s) | object"_s,
                          u"    a | 2 | number"_s}));
    QCOMPARE(watched.path({0, 1, 0}), u"[1].a"_s);
}

void TestMetadataModel::brokenJsonIsOneRawRowWithAProblem()
{
    const Watched watched{R"({"a":1,})"};
    QCOMPARE(printed(watched.model), QStringList{uR"( | {"a":1,} | not JSON)"_s});
    QVERIFY(watched.model.problem().contains(u"byte 7"_s));
    QVERIFY(watched.model.hasMetadata());
    const Watched empty{""};
    QVERIFY(empty.model.hasMetadata());
    QVERIFY(!empty.model.problem().isEmpty());
    QCOMPARE(empty.model.rowCount(), 1);
}

void TestMetadataModel::tooDeepValuesAreRawRowsWithAProblem()
{
    const QByteArray raw = "{\"a\":" + QByteArray(600, '[') + "7" + QByteArray(600, ']') + ",\"b\":8}";
    const Watched watched{raw};
    QVERIFY(watched.model.problem().contains(u"512"_s));
    QCOMPARE(watched.shown({1}), u"8"_s);
    QModelIndex deepest = watched.model.index(0, 0);
    while (watched.model.rowCount(deepest) > 0)
        deepest = watched.model.index(0, 0, deepest);
    const QString rest = QString(600 - 511, u'[') + u'7' + QString(600 - 511, u']');
    QCOMPARE(deepest.siblingAtColumn(MetadataModel::Value).data().toString(), rest);
    QCOMPARE(deepest.siblingAtColumn(MetadataModel::Type).data().toString(), u"list"_s);
}

void TestMetadataModel::depth64IsATreeToTheEnd()
{
    QByteArray raw = "\"bottom\"";
    for (int depth = 0; depth < 64; ++depth)
        raw = "{\"d\":" + raw + "}";
    const Watched watched{raw};
    QCOMPARE(watched.model.problem(), QString());
    QModelIndex index;
    for (int depth = 0; depth < 64; ++depth)
        index = watched.model.index(0, 0, index);
    QCOMPARE(index.data(MetadataModel::ExactTextRole).toString(), u"bottom"_s);
    QCOMPARE(index.data(MetadataModel::PathRole).toString(), QString(u'd' + u".d"_s.repeated(63)));
}

void TestMetadataModel::nonFilterableIsSaidOfTopLevelFieldsOnly()
{
    const Watched watched{R"({"text":"x","kind":{"text":1}})", {u"text"_s}};
    QCOMPARE(watched.at({0}).data(MetadataModel::NonFilterableRole), QVariant(true));
    QCOMPARE(watched.at({1}).data(MetadataModel::NonFilterableRole), QVariant(false));
    QVERIFY(!watched.at({1, 0}).data(MetadataModel::NonFilterableRole).isValid());
}

void TestMetadataModel::sourceTextAndLocationAreRecognised()
{
    const Watched watched{
        R"({"a":1,"OSSVECTORS-EMBED-SRC-CONTENT":"line\ntwo","OSSVECTORS-EMBED-SRC-LOCATION":"oss://b/k"})"};
    QCOMPARE(watched.model.sourceText(), u"line\ntwo"_s);
    QCOMPARE(watched.model.sourceLocation(), u"oss://b/k"_s);
    QVERIFY(!watched.at({0}).data(MetadataModel::SourceTextRole).isValid());
    QCOMPARE(watched.at({1}).data(MetadataModel::SourceTextRole), QVariant(true));
    QVERIFY(!watched.at({2}).data(MetadataModel::SourceTextRole).isValid());
}

void TestMetadataModel::sourceTextMustBeAStringOfThatExactNameAtTheTop()
{
    const Watched watched{
        R"({"ossvectors-embed-src-content":"x","OSSVECTORS-EMBED-SRC-CONTENT":5,"a":{"OSSVECTORS-EMBED-SRC-CONTENT":"y"}})"};
    QVERIFY(watched.model.sourceText().isNull());
    QVERIFY(watched.model.sourceLocation().isNull());
    QVERIFY(!watched.at({1}).data(MetadataModel::SourceTextRole).isValid());
    QVERIFY(!watched.at({2, 0}).data(MetadataModel::SourceTextRole).isValid());
    const Watched duplicate{R"({"OSSVECTORS-EMBED-SRC-CONTENT":null,"OSSVECTORS-EMBED-SRC-CONTENT":"z"})"};
    QCOMPARE(duplicate.model.sourceText(), u"z"_s);
}

void TestMetadataModel::findsNamesAndValuesInTreeOrder()
{
    const Watched watched{R"({"photo":{"x":"no"},"b":["A PHOTO",12,"\u0070hoto"],"c":"other","d":{"photos":1}})"};
    QCOMPARE(paths(watched.model.find(u"photo"_s)), (QStringList{u"photo"_s, u"b[0]"_s, u"b[2]"_s, u"d.photos"_s}));
    QCOMPARE(paths(watched.model.find(u"12"_s)), QStringList{u"b[1]"_s});
    QCOMPARE(paths(watched.model.find(u"absent"_s)), QStringList());
    QCOMPARE(watched.model.find(u"12"_s).constFirst().column(), int(MetadataModel::Name));
    QCOMPARE(paths(Watched{R"("photo")"}.model.find(u"photo"_s)), QStringList{QString()});
}

void TestMetadataModel::findsNothingForAnEmptyText()
{
    const Watched watched{R"({"a":1})"};
    QVERIFY(watched.model.find(QString()).isEmpty());
    QVERIFY(Watched{QByteArray()}.model.find(u"a"_s).isEmpty());
}

void TestMetadataModel::theSameMetadataOnceMoreChangesNothing()
{
    Watched watched{R"({"a":1})", {u"a"_s}};
    QCOMPARE(watched.resets.count(), 1);
    watched.model.setMetadata(R"({"a":1})", {u"a"_s});
    QCOMPARE(watched.resets.count(), 1);
    watched.model.setMetadata(R"({"a":1})", {});
    QCOMPARE(watched.resets.count(), 2);
    watched.model.setMetadata({}, {});
    QCOMPARE(watched.resets.count(), 3);
    watched.model.setMetadata("", {});
    QCOMPARE(watched.resets.count(), 4);
}

void TestMetadataModel::otherMetadataReplacesTheTree()
{
    Watched watched{R"({"a":[1,2,3],"b":2})"};
    watched.model.setMetadata(R"({"c":[9]})", {});
    QCOMPARE(printed(watched.model), (QStringList{u"c | 1 item(s) | list"_s, u"  [0] | 9 | number"_s}));
    watched.model.setMetadata({}, {});
    QCOMPARE(printed(watched.model), QStringList());
}

void TestMetadataModel::theHeaderNamesTheColumns()
{
    const MetadataModel model;
    QCOMPARE(model.headerData(MetadataModel::Name, Qt::Horizontal, Qt::DisplayRole).toString(), u"Name"_s);
    QCOMPARE(model.headerData(MetadataModel::Value, Qt::Horizontal, Qt::DisplayRole).toString(), u"Value"_s);
    QCOMPARE(model.headerData(MetadataModel::Type, Qt::Horizontal, Qt::DisplayRole).toString(), u"Type"_s);
    QVERIFY(!model.headerData(MetadataModel::ColumnCount, Qt::Horizontal, Qt::DisplayRole).isValid());
}

QTEST_GUILESS_MAIN(TestMetadataModel)
#include "tst_metadatamodel.moc"
