#include "tokenpeek.h"

#include "pageparser.h"

#include <QTest>

using namespace vb;

class TestTokenPeek : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void whatItFindsIsWhatReadingFinds_data();
    void whatItFindsIsWhatReadingFinds();
};

void TestTokenPeek::finds_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("token");
    const auto row = [](const char *name, const QByteArray &body, const QByteArray &token) {
        QTest::newRow(name) << body << token;
    };
    row("behind the list", R"({"vectors":[{"key":"a"}],"nextToken":"CAES-15"})", "CAES-15");
    row("before the list", R"({"nextToken":"CAES-15","vectors":[{"key":"a"}]})", "CAES-15");
    row("an empty list", R"({"vectors":[],"nextToken":"x"})", "x");
    row("with blanks", "\n{ \"vectors\" : [ ] ,\r\n\t\"nextToken\" : \"x\" } \n", "x");
    row("with blanks in front", " {\n\"nextToken\" : \"x\" , \"vectors\":[]}", "x");
    row("the longest", R"({"vectors":[],"nextToken":")" + QByteArray(2048, 'x') + "\"}", QByteArray(2048, 'x'));
    row("too long", R"({"vectors":[],"nextToken":")" + QByteArray(2049, 'x') + "\"}", {});
    row("none", R"({"vectors":[{"key":"a"}]})", {});
    row("an empty one", R"({"vectors":[],"nextToken":""})", {});
    row("null", R"({"vectors":[],"nextToken":null})", {});
    row("of another case", R"({"vectors":[],"NextToken":"x"})", {});
    row("an escape", R"({"vectors":[],"nextToken":"a\u002Fb"})", {});
    row("an escaped quote", R"({"vectors":[],"nextToken":"a\"b"})", {});
    row("in the middle", R"({"a":1,"nextToken":"x","vectors":[]})", {});
    row("behind another member", R"({"vectors":[],"count":1,"nextToken":"x"})", {});
    row("in a vector", R"({"vectors":[{"key":"a","metadata":{"l":[],"nextToken":"x"}}]})", {});
    row("in a text", R"({"vectors":[{"key":"],\"nextToken\":\"x\"}"}]})", {});
    row("nothing", {}, {});
    row("a brace", "}", {});
    row("a quote", "\"}", {});
    row("a name", R"({"nextToken)", {});
    row("cut", R"({"nextToken":"abc)", {});
}

void TestTokenPeek::finds()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, token);
    QCOMPARE(peekNextToken(body).value_or(QByteArray()), token);
    QCOMPARE(peekNextToken(body).has_value(), !token.isEmpty());
}

//! Every cut and every change of one byte of a page: what reads as a page has the token that was found.
void TestTokenPeek::whatItFindsIsWhatReadingFinds_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("behind") << QByteArray(R"({"vectors":[{"key":"a","metadata":{"b":["c"]}}],"nextToken":"tok"})");
    QTest::newRow("before") << QByteArray(R"({"nextToken":"tok","vectors":[{"key":"a","metadata":{"b":["c"]}}]})");
}

void TestTokenPeek::whatItFindsIsWhatReadingFinds()
{
    QFETCH(const QByteArray, page);
    int both = 0;
    const auto compare = [&both](const QByteArray &body) {
        const auto peeked = peekNextToken(body);
        const auto read = parsePageOutline(body);
        const bool isComparable = peeked && read;
        both += isComparable;
        return !isComparable || read->nextToken == *peeked;
    };
    for (qsizetype i = 0; i < page.size(); ++i) {
        QVERIFY2(compare(page.first(i)), page.first(i).constData());
        for (const char other : {'"', '\\', '{', '}', '[', ']', ',', ':', 'x', ' '}) {
            QByteArray changed = page;
            changed[i] = other;
            QVERIFY2(compare(changed), changed.constData());
        }
    }
    QVERIFY(both > 10);
}

QTEST_APPLESS_MAIN(TestTokenPeek)
#include "tst_tokenpeek.moc"
