#include "exportencoder.h"
#include "exportlines.h"
#include "npyfile.h"

#include <QTest>
#include <QtEndian>

#include <cmath>
#include <limits>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

QByteArray page(const QByteArray &items)
{
    return R"({"vectors":[)" + items + R"(],"nextToken":"t"})";
}

ExportOptions optionsOf(ExportFormat format, bool withData = false)
{
    ExportOptions options;
    options.format = format;
    options.withData = withData;
    return options;
}

//! "what is wrong", or the bytes.
QByteArray encoded(const ExportOptions &options, const QByteArray &items, const QStringList &fields = {},
                   int dimension = 3)
{
    const auto block = makeExportEncoder(options, fields, dimension)->encode(page(items));
    return block ? block->target : "FAULT " + block.error().message.toUtf8();
}

QByteArray csv(const QByteArray &items, const QStringList &fields = {}, ExportOptions options = {})
{
    options.format = ExportFormat::Csv;
    return encoded(options, items, fields);
}

//! The metadata field `a` with the JSON \a value, as a cell.
QByteArray cellOf(const QByteArray &value, bool formulaSafe = true)
{
    ExportOptions options;
    options.formulaSafe = formulaSafe;
    QByteArray line = csv(R"({"key":"k","metadata":{"a":)" + value + "}}", {u"a"_s}, options);
    return line.startsWith("k,") && line.endsWith(",\r\n") ? line.sliced(2).chopped(3) : "LINE " + line;
}

QList<float> floatsOf(const QByteArray &bytes)
{
    QList<float> floats;
    for (qsizetype at = 0; at + 4 <= bytes.size(); at += 4)
        floats.append(qFromLittleEndian<float>(bytes.constData() + at));
    return floats;
}

} // namespace

class TestExportEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesKeepEveryByte();
    void namesAreOurs();
    void membersNobodyKnowsAreKept();
    void whatWasNotAskedForIsLeftOut();
    void aVectorIsOneLine();
    void linesThatAreThereAreNotCopied();
    void linesInPlaceAreThoseThatAreWritten_data();
    void linesInPlaceAreThoseThatAreWritten();
    void aBodyThatSomebodyElseHasIsLeftAlone();
    void dataThatWereAskedForMustBeThere_data();
    void dataThatWereAskedForMustBeThere();
    void aDamagedBodyGivesNoRow_data();
    void aDamagedBodyGivesNoRow();
    void rowsAreCounted();
    void csvCells_data();
    void csvCells();
    void csvFormulasAreReversible_data();
    void csvFormulasAreReversible();
    void csvKeysAreSafeToo();
    void csvColumnsOfOursStayOurs();
    void csvMembersWithoutColumnAreNotLost();
    void csvOneMetadataColumn();
    void csvDataAreAList();
    void csvBegins();
    void fieldsComeAsTheyAppear();
    void npyHeaders_data();
    void npyHeaders();
    void npyRowsAndKeysAgree();
    void npyNumbersAreTheNearest();
    void npyWantsEveryDimension_data();
    void npyWantsEveryDimension();
};

void TestExportEncoder::valuesKeepEveryByte()
{
    const QByteArray item = R"({"key":"a\u00e9\/","metadata":{"b" : 1.0,"a":1E400, "a":12345678901234567890},)"
                            R"("data":{"float32":[0.0720,-0.0,1e-7]}})";
    QCOMPARE(encoded(optionsOf(ExportFormat::JsonLines, true), item), item + '\n');
}

void TestExportEncoder::namesAreOurs()
{
    const QByteArray item = R"({ "Data" : {"float32":[1]} , "Metadata":{} ,"Key":"k" })";
    QCOMPARE(encoded(optionsOf(ExportFormat::JsonLines, true), item),
             R"({"key":"k","metadata":{},"data":{"float32":[1]}})"
             "\n");
}

void TestExportEncoder::membersNobodyKnowsAreKept()
{
    const QByteArray item = R"({"key":"k","ti\"me":[1, 2],"distance":null})";
    QCOMPARE(encoded(optionsOf(ExportFormat::JsonLines), item), item + '\n');
}

void TestExportEncoder::whatWasNotAskedForIsLeftOut()
{
    ExportOptions options;
    options.withMetadata = false;
    QCOMPARE(encoded(options, R"({"key":"k","metadata":{"a":1},"data":{"float32":[1]}})"),
             R"({"key":"k"})"
             "\n");
}

void TestExportEncoder::aVectorIsOneLine()
{
    const QByteArray item = "{\"key\":\"k\",\n \"metadata\":{\r\n\"a\":\n1}, \"new\":[\n]}";
    QCOMPARE(encoded(optionsOf(ExportFormat::JsonLines), item),
             R"({"key":"k","metadata":{  "a": 1},"new":[ ]})"
             "\n");
}

void TestExportEncoder::linesThatAreThereAreNotCopied()
{
    Result<RawPage> raw = parseRawPage(page(R"({"key":"a","metadata":{"x":[1,"}"]}},{"key":"b"})"));
    QVERIFY(raw.ok());
    const char *const body = raw->body.constData();
    const auto block = makeExportEncoder({}, {}, 0)->encode(std::move(raw).value());
    QVERIFY(block.ok());
    QCOMPARE(block->target,
             "{\"key\":\"a\",\"metadata\":{\"x\":[1,\"}\"]}}\n"
             "{\"key\":\"b\"}\n");
    QCOMPARE(block->rows, 2);
    QCOMPARE(block->target.constData() - body, qsizetype(sizeof R"({"vectors":[)" - 1));
}

void TestExportEncoder::linesInPlaceAreThoseThatAreWritten_data()
{
    QTest::addColumn<QByteArray>("items");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("as it is written") << QByteArray(R"({"key":"a","metadata":{"x":1}},{"key":"b"})");
    QTest::newRow("a blank between") << QByteArray(R"({"key":"a"}, {"key":"b"})");
    QTest::newRow("a break between") << QByteArray("{\"key\":\"a\"},\n{\"key\":\"b\"}");
    QTest::newRow("a blank before the end") << QByteArray(R"({"key":"a"} ,{"key":"b" })");
    QTest::newRow("a blank at the beginning") << QByteArray(R"({"key":"a"},{ "key":"b"})");
    QTest::newRow("a blank in the middle") << QByteArray(R"({"key":"a", "metadata":{}},{"key": "b"})");
    QTest::newRow("a break inside") << QByteArray("{\"key\":\"a\",\"metadata\":{\"x\":\n1}},{\"key\":\"b\"}");
    QTest::newRow("a carriage return") << QByteArray("{\"key\":\"a\",\"metadata\":{\"x\":1\r}}");
    QTest::newRow("another order") << QByteArray(R"({"metadata":{"x":1},"key":"a"},{"key":"b"})");
    QTest::newRow("data that are null") << QByteArray(R"({"key":"a","data":null},{"key":"b"})");
    QTest::newRow("data not asked for") << QByteArray(R"({"key":"a","data":[1]},{"key":"b"})");
    QTest::newRow("another member") << QByteArray(R"({"key":"a","distance":1},{"key":"b"})");
    QTest::newRow("a name in capitals") << QByteArray(R"({"KEY":"a"},{"key":"b","Metadata":1})");
    QTest::newRow("an escape in a name") << QByteArray(R"({"k\u0065y":"a"},{"key":"b","metad\u0061ta":1})");
}

//! Line by line of what is read alone.
void TestExportEncoder::linesInPlaceAreThoseThatAreWritten()
{
    QFETCH(const QByteArray, items);
    QByteArray written;
    const auto append = [&written](const RawVector &vector) -> std::optional<ApiError> {
        appendJsonLine(written, vector, true, false);
        return std::nullopt;
    };
    QVERIFY(!readRawVectors(page(items), append));
    QCOMPARE(encoded(optionsOf(ExportFormat::JsonLines), items), written);
}

void TestExportEncoder::aBodyThatSomebodyElseHasIsLeftAlone()
{
    Result<RawPage> raw = parseRawPage(page(R"({"key":"a"},{"key":"b"})"));
    QVERIFY(raw.ok());
    const QByteArray body = raw->body;
    const auto block = makeExportEncoder({}, {}, 0)->encode(std::move(raw).value());
    QVERIFY(block.ok());
    QCOMPARE(block->target, "{\"key\":\"a\"}\n{\"key\":\"b\"}\n");
    QCOMPARE(body, page(R"({"key":"a"},{"key":"b"})"));
}

void TestExportEncoder::dataThatWereAskedForMustBeThere_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QByteArray>("item");
    for (const ExportFormat format : {ExportFormat::JsonLines, ExportFormat::Csv, ExportFormat::Npy}) {
        const QByteArray name = exportFormatName(format).toLatin1();
        QTest::addRow("%s absent", name.constData()) << format << QByteArray(R"({"key":"k"})");
        QTest::addRow("%s null", name.constData()) << format << QByteArray(R"({"key":"k","data":null})");
    }
}

void TestExportEncoder::dataThatWereAskedForMustBeThere()
{
    QFETCH(const ExportFormat, format);
    QFETCH(const QByteArray, item);
    QCOMPARE(encoded(optionsOf(format, true), item), "FAULT The vector \"k\" came without its data.");
}

void TestExportEncoder::aDamagedBodyGivesNoRow_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("cut") << QByteArray(R"({"vectors":[{"key":"a"},{"key":"b")");
    QTest::newRow("html") << QByteArray("<html></html>");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("key is a number") << page(R"({"key":"a"},{"key":1})");
    QTest::newRow("no key") << page(R"({"key":"a"},{"metadata":{}})");
    QTest::newRow("key twice") << page(R"({"key":"a","key":"b"})");
    QTest::newRow("metadata is malformed") << page(R"({"key":"a","metadata":{"a":01}})");
    QTest::newRow("metadata is NaN") << page(R"({"key":"a","metadata":{"a":NaN}})");
    QTest::newRow("vectors twice") << QByteArray(R"({"vectors":[],"vectors":[]})");
}

void TestExportEncoder::aDamagedBodyGivesNoRow()
{
    QFETCH(const QByteArray, body);
    const auto block = makeExportEncoder({}, {}, 0)->encode(body);
    QVERIFY(!block.ok());
    QCOMPARE(block.error().kind, ApiError::Kind::BadAnswer);
}

void TestExportEncoder::rowsAreCounted()
{
    for (const ExportFormat format : {ExportFormat::JsonLines, ExportFormat::Csv, ExportFormat::Npy}) {
        const auto block = makeExportEncoder(optionsOf(format), {}, 1)
                               ->encode(page(R"({"key":"a","data":[1]},{"key":"b","data":[2]})"));
        QVERIFY(block.ok());
        QCOMPARE(block->rows, 2);
    }
}

void TestExportEncoder::csvCells_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("cell");
    const auto row
        = [](const char *name, const QByteArray &json, const QByteArray &cell) { QTest::newRow(name) << json << cell; };
    row("text", R"("plain")", "plain");
    row("empty text", R"("")", R"("")");
    row("comma", R"("a,b")", R"("a,b")");
    row("quote", R"("a\"b")", R"("a""b")");
    row("line feed", R"("a\nb")", "\"a\nb\"");
    row("carriage return", R"("a\rb")", "\"a\rb\"");
    row("tab inside", R"("a\tb")", "a\tb");
    row("blanks around", R"(" a ")", R"(" a ")");
    row("escapes", R"("\u00e9\ud83d\ude00")", "\xc3\xa9\xf0\x9f\x98\x80");
    row("lone surrogate", R"("a\ud800b")",
        "a\xef\xbf\xbd"
        "b");
    row("nul", R"("a\u0000b")", QByteArray("a\0b", 3));
    row("number", "12345678901234567890.10", "12345678901234567890.10");
    row("negative number", "-1e5", "-1e5");
    row("true", "true", "true");
    row("null", "null", "null");
    row("list", "[1, \"a\"]", R"("[1, ""a""]")");
    row("empty list", "[]", "[]");
    row("list with line feed", "[1,\n2]", R"("[1, 2]")");
    row("object", "{}", "{}");
}

void TestExportEncoder::csvCells()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, cell);
    QCOMPARE(cellOf(json), cell);
}

void TestExportEncoder::csvFormulasAreReversible_data()
{
    QTest::addColumn<QByteArray>("json"); // the inside of a string
    QTest::addColumn<QByteArray>("safe");
    QTest::addColumn<QByteArray>("unsafe");
    QTest::newRow("=") << QByteArray("=1+1") << QByteArray("'=1+1") << QByteArray("=1+1");
    QTest::newRow("+") << QByteArray("+1") << QByteArray("'+1") << QByteArray("+1");
    QTest::newRow("-") << QByteArray("-1") << QByteArray("'-1") << QByteArray("-1");
    QTest::newRow("@") << QByteArray("@SUM(A1)") << QByteArray("'@SUM(A1)") << QByteArray("@SUM(A1)");
    QTest::newRow("tab") << QByteArray("\\t=1") << QByteArray("'\t=1") << QByteArray("\t=1");
    QTest::newRow("cr") << QByteArray("\\r=1") << QByteArray("\"'\r=1\"") << QByteArray("\"\r=1\"");
    QTest::newRow("quotes needed") << QByteArray("=A1,B1") << QByteArray("\"'=A1,B1\"") << QByteArray("\"=A1,B1\"");
    // Without this, taking the sign off would take one that was there.
    QTest::newRow("apostrophe") << QByteArray("'tis") << QByteArray("''tis") << QByteArray("'tis");
    QTest::newRow("harmless") << QByteArray("a=1") << QByteArray("a=1") << QByteArray("a=1");
}

void TestExportEncoder::csvFormulasAreReversible()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, safe);
    QFETCH(const QByteArray, unsafe);
    QCOMPARE(cellOf('"' + json + '"'), safe);
    QCOMPARE(cellOf('"' + json + '"', false), unsafe);
}

void TestExportEncoder::csvKeysAreSafeToo()
{
    QCOMPARE(csv(R"({"key":"=cmd|' /C calc'!A0"})"), "'=cmd|' /C calc'!A0,\r\n");
}

void TestExportEncoder::csvColumnsOfOursStayOurs()
{
    ExportOptions options;
    options.format = ExportFormat::Csv;
    options.withData = true;
    const QStringList fields{u"key"_s, u"data"_s, u"=a"_s, u"b"_s};
    QCOMPARE(csvColumns(options, fields),
             QStringList(
                 {u"key"_s, u"metadata.key"_s, u"metadata.data"_s, u"=a"_s, u"b"_s, u"other_metadata"_s, u"data"_s}));
    QCOMPARE(makeExportEncoder(options, fields, 0)->preamble(),
             "key,metadata.key,metadata.data,'=a,b,other_metadata,data\r\n");
}

void TestExportEncoder::csvMembersWithoutColumnAreNotLost()
{
    QCOMPARE(csv(R"({"key":"k","metadata":{"z":[1,2],"a":1,"y\"":"x"}})", {u"a"_s}),
             "k,1,\"{\"\"z\"\":[1,2],\"\"y\\\"\"\"\":\"\"x\"\"}\"\r\n");
    // Of two of one name the last, as everywhere else.
    QCOMPARE(csv(R"({"key":"k","metadata":{"a":1,"a":2}})", {u"a"_s}), "k,2,\r\n");
    QCOMPARE(csv(R"({"key":"k","metadata":[1]})", {u"a"_s}), "k,,[1]\r\n");
    QCOMPARE(csv(R"({"key":"k"})", {u"a"_s}), "k,,\r\n");
}

void TestExportEncoder::csvOneMetadataColumn()
{
    ExportOptions options;
    options.fieldColumns = false;
    QCOMPARE(csv(R"({"key":"k","metadata":{"a":1.0}},{"key":"l"})", {}, options), "k,\"{\"\"a\"\":1.0}\"\r\nl,\r\n");
}

void TestExportEncoder::csvDataAreAList()
{
    ExportOptions options;
    options.withData = true;
    options.withMetadata = false;
    QCOMPARE(csv(R"({"key":"k","data":{"float32":[1.50]}})", {}, options), "k,[1.50]\r\n");
    QCOMPARE(csv(R"({"key":"k","data":{"a":[1],"b":[2]}})", {}, options), "k,\"{\"\"a\"\":[1],\"\"b\"\":[2]}\"\r\n");
}

void TestExportEncoder::csvBegins()
{
    ExportOptions options;
    options.format = ExportFormat::Csv;
    options.byteOrderMark = true;
    QCOMPARE(makeExportEncoder(options, {u"\u00e9"_s}, 0)->preamble(), "\xef\xbb\xbfkey,\xc3\xa9,other_metadata\r\n");
}

void TestExportEncoder::fieldsComeAsTheyAppear()
{
    const QByteArray body = page(R"({"key":"a","metadata":{"z":1,"a":2}},{"key":"b"},{"key":"c","metadata":{"m":1}})");
    QCOMPARE(*metadataFieldsOf(body, 256), QStringList({u"z"_s, u"a"_s, u"m"_s}));
    QCOMPARE(*metadataFieldsOf(body, 2), QStringList({u"z"_s, u"a"_s}));
    QVERIFY(!metadataFieldsOf("{", 2).ok());
}

void TestExportEncoder::npyHeaders_data()
{
    QTest::addColumn<qint64>("rows");
    QTest::newRow("none") << qint64(0);
    QTest::newRow("some") << qint64(123'456);
    QTest::newRow("as many as can be") << std::numeric_limits<qint64>::max();
}

//! As the format's description has it: magic, version, length, a Python dictionary, blanks, a line feed.
void TestExportEncoder::npyHeaders()
{
    QFETCH(const qint64, rows);
    const QByteArray header = npy::header(rows, 4096);
    QCOMPARE(header.first(8), QByteArray("\x93NUMPY\x01\x00", 8));
    const auto length = qFromLittleEndian<quint16>(header.constData() + 8);
    QCOMPARE(header.size(), 10 + length);
    QCOMPARE(header.size() % 64, 0);
    QVERIFY(header.endsWith(" \n"));
    QCOMPARE(header.sliced(10).trimmed(),
             "{'descr': '<f4', 'fortran_order': False, 'shape': (" + QByteArray::number(rows) + ", 4096), }");
}

void TestExportEncoder::npyRowsAndKeysAgree()
{
    const auto block = makeExportEncoder(optionsOf(ExportFormat::Npy), {}, 2)
                           ->encode(page(R"({"key":"a","data":{"float32":[1, 2.5]},"metadata":{"x":1.0}},)"
                                         R"({"key":"b","data":{"float32":[-0.0,1e-7]}})"));
    QVERIFY(block.ok());
    QCOMPARE(floatsOf(block->target), QList<float>({1.0F, 2.5F, -0.0F, 1e-7F}));
    QVERIFY(std::signbit(floatsOf(block->target)[2]));
    QCOMPARE(block->keys, "{\"key\":\"a\",\"metadata\":{\"x\":1.0}}\n{\"key\":\"b\"}\n");
}

void TestExportEncoder::npyNumbersAreTheNearest()
{
    QByteArray row;
    QCOMPARE(npy::appendRow(row, "[ 16777217.0000001 ,NaN, -Infinity,\n1e-46]", 4), QString());
    const QList<float> floats = floatsOf(row);
    QCOMPARE(floats[0], 16777218.0F); // by way of a double it would be 16777216
    QVERIFY(std::isnan(floats[1]));
    QCOMPARE(floats[2], -std::numeric_limits<float>::infinity());
    QCOMPARE(floats[3], 0.0F);
}

void TestExportEncoder::npyWantsEveryDimension_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("fewer") << QByteArray("[1,2]");
    QTest::newRow("more") << QByteArray("[1,2,3,4]");
    QTest::newRow("none") << QByteArray("[]");
    QTest::newRow("a text") << QByteArray(R"([1,2,"3"])");
    QTest::newRow("null") << QByteArray("[1,2,null]");
    QTest::newRow("nested") << QByteArray("[[1,2,3]]");
    QTest::newRow("two fields") << QByteArray(R"({"a":[1,2,3],"b":[1,2,3]})");
    QTest::newRow("no list") << QByteArray(R"({"float32":3})");
    QTest::newRow("number") << QByteArray("3");
}

void TestExportEncoder::npyWantsEveryDimension()
{
    QFETCH(const QByteArray, data);
    QVERIFY(encoded(optionsOf(ExportFormat::Npy), R"({"key":"k","data":)" + data + '}').startsWith("FAULT"));
    QByteArray row = "before";
    QVERIFY(!npy::appendRow(row, data, 3).isEmpty());
    QCOMPARE(row, "before");
}

QTEST_APPLESS_MAIN(TestExportEncoder)
#include "tst_exportencoder.moc"
