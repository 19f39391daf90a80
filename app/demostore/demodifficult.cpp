#include "demowriter.h"

#include "jsonwriter.h"

#include <cmath>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

const QString BucketName = u"difficult"_s;
constexpr int Dimension = 8;

//! Any vector will do here; each differs, and none is zero.
std::vector<float> someVector(int number)
{
    std::vector<float> values(Dimension);
    for (size_t i = 0; i < values.size(); ++i)
        values[i] = float(std::sin(double(number) + double(i) * 0.7));
    return values;
}

struct Case
{
    QByteArray key;
    std::optional<QByteArray> metadata;
};

QByteArray nested(int depth)
{
    QByteArray json = R"({"depth":)" + QByteArray::number(depth) + R"(,"nested":)";
    json += QByteArray(R"({"deeper":)").repeated(depth - 2);
    json += "{}";
    return json + QByteArray("}").repeated(depth - 1);
}

QList<Case> keyCases()
{
    const auto about = [](const char *what) { return QByteArray(R"({"key is":")" + QByteArray(what) + "\"}"); };
    return {
        {"key with spaces", about("with spaces")},
        {"trailing space", about("without a trailing space")},
        {"trailing space ", about("with a trailing space")},
        {" leading space", about("with a leading space")},
        {" ", about("one space")},
        {"UPPER", about("upper case")},
        {"upper", about("lower case")},
        {"tab\there", about("with a tab")},
        {"two\nlines", about("with a line feed")},
        {"carriage\r\nreturn", about("with carriage return and line feed")},
        {QByteArray("nul\0inside", 10), about("with a NUL")},
        {"\x01\x1b[31mcontrol\x7f", about("with control characters and an escape sequence")},
        {"quote\"and'apostrophe", about("with quotes")},
        {R"(back\slash\n)", about("with backslashes that are no escapes")},
        {"<b>bold</b>&amp;<img src=x onerror=alert(1)>", about("HTML")},
        {"=HYPERLINK(\"http://example.invalid\")", about("a spreadsheet formula")},
        {"%s%n {0} %1 ${HOME}", about("full of placeholders")},
        {"../../etc/passwd", about("a path")},
        {"a/b/c?d=e&f#g", about("like a URL")},
        {"café", about("composed (NFC)")},
        {"cafe\xcc\x81", about("decomposed (NFD)")},
        {"杭州-向量", about("Chinese")},
        {"שלום עולם", about("right to left")},
        {"مرحبا 123 abc", about("of both directions")},
        {"\xe2\x80\xaegnp.exe", about("turned around by a direction override")},
        {"👩‍👩‍👧‍👦 family", about("an emoji of seven code points")},
        {"🇨🇳🇩🇪", about("flags")},
        {"z\xcc\x80\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86\xcc\x87\xcc\x88", about("stacked accents")},
        {"zero\xe2\x80\x8bwidth", about("with a zero width space")},
        {"\xef\xbb\xbf"
         "bom",
         about("with a byte order mark")},
        {"\xf0\x90\x80\x80 plane 1", about("beyond the basic plane")},
        {"null", about("the word null")},
        {"-1e5", about("like a number")},
        {QByteArray("long-").repeated(204) + "1024", about("1024 bytes long")},
    };
}

QByteArray longValue()
{
    constexpr qsizetype Bytes = 39'936; // 39 KB
    const QByteArray sentence = "The quick brown fox jumps over the lazy dog, again and again. ";
    return R"({"long":")" + sentence.repeated(Bytes / sentence.size()) + "\"}";
}

QList<Case> metadataCases()
{
    return {
        {"metadata: absent", std::nullopt},
        {"metadata: {}", "{}"},
        {"metadata: null, empty, missing", R"({"null":null,"empty":"","list":[],"object":{}})"},
        {"metadata: mixed list", R"({"mixed":["a",1,true,null,2.5,["b"],{"c":"d"}]})"},
        {"metadata: nested objects",
         R"({"author":{"name":"Ada","born":1815,"works":[{"title":"Notes","year":1843}]}})"},
        {"metadata: depth 64", nested(64)},
        {"metadata: integers",
         R"({"2^53+1":9007199254740993,"max":18446744073709551615,"beyond":123456789012345678901234567890})"},
        {"metadata: numbers",
         R"({"huge":1e400,"tiny":1e-400,"minus zero":-0.0,"trailing":1.50,"exponent":1E+2,"third":0.1})"},
        {"metadata: duplicate names", R"({"twice":"first","once":1,"twice":"second"})"},
        {"metadata: names", R"({"a.b":1,"a":{"b":2},"":"empty name","with space":3,"line\nfeed":4,"$eq":5,"ключ":6})"},
        {"metadata: escapes", R"({"escapes":"\u0041\u00e9\ud83d\ude00 \"\\\/\b\f\n\r\t\u0000"})"},
        {"metadata: HTML",
         R"({"html":"<h1>Title</h1><script>alert(1)</script>&lt;","link":"<a href='http://example.invalid'>x</a>"})"},
        {"metadata: spaces", "{ \"spaced\" :\t[ 1 , 2 ,\n 3 ] }"},
        {"metadata: 39 KB", longValue()},
        {"metadata: types differ", R"({"value":"text"})"},
        {"metadata: types differ, number", R"({"value":42})"},
        {"metadata: types differ, list", R"({"value":["x","y"]})"},
        {"metadata: long line", R"({"line":")" + QByteArray("word ").repeated(400) + "\"}"},
        {"metadata: many lines", R"({"lines":")" + QByteArray("line\\n").repeated(60) + "\"}"},
    };
}

void addFusion(DemoWriter &writer)
{
    Index index;
    index.bucket = BucketName;
    index.name = u"fusion"_s;
    index.kind = Index::Kind::Fusion;
    writer.addIndex(index);
    const auto list = [](int number, int count) {
        QByteArrayList values;
        for (int i = 0; i < count; ++i)
            values.append(QByteArray::number(std::round(std::cos(number + i * 0.3) * 1000) / 1000));
        return QByteArray('[' + values.join(',') + ']');
    };
    for (int number = 1; number <= 12; ++number) {
        // The last has only one of its fields.
        const QByteArray cover = number < 12 ? QByteArray(R"(,"cover":)" + list(number * 7, 12)) : QByteArray();
        writer.putRaw("album-" + QByteArray::number(number), R"({"title":)" + list(number, 8) + cover + '}',
                      R"({"year":)" + QByteArray::number(1960 + number * 5) + R"(,"tracks":)"
                          + QByteArray::number(7 + number % 6) + '}');
    }
}

} // namespace

//! What tests a client: keys, metadata and indexes as bad as the protocol allows, or a little worse.
void addDifficult(DemoWriter &writer)
{
    writer.addBucket(BucketName);
    writer.addReadyIndex(BucketName, u"keys"_s, Dimension, u"euclidean"_s);
    int number = 0;
    for (const QList<Case> &cases : {keyCases(), metadataCases()}) {
        for (const Case &item : cases)
            writer.put(item.key, someVector(++number), item.metadata);
    }
    writer.addReadyIndex(BucketName, u"empty"_s, Dimension, u"cosine"_s);
    addFusion(writer);
    Index building;
    building.bucket = BucketName;
    building.name = u"building"_s;
    building.dimension = Dimension;
    building.metric = u"cosine"_s;
    building.ready = Index::NeverReady;
    writer.addIndex(building);
}

} // namespace vb::demo
