#include "visibletext.h"

#include <QTest>

using namespace vb;
using namespace Qt::StringLiterals;

//! What is shown of a text must not be able to hide or reorder anything.
class VisibleTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordinaryTextIsUntouched();
    void invisibleCharactersAreMadeVisible_data();
    void invisibleCharactersAreMadeVisible();
    void brokenBytesAreNamed_data();
    void brokenBytesAreNamed();
    void boundedNeverCutsAPair();
};

void VisibleTextTest::ordinaryTextIsUntouched()
{
    const QString text = u"plain, 色 größe \U0001f469\u200d\U0001f680 \u0646\u200c\u0647 a\u0301"_s;
    QCOMPARE(visibleText(text), text);
    const QString plain = QString(u"no copy for the common case"_s).append(u'!');
    QCOMPARE(visibleText(plain).constData(), plain.constData());
    QCOMPARE(visibleText(QString()), QString());
}

void VisibleTextTest::invisibleCharactersAreMadeVisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("newline") << u"a\nb"_s << u"a\u21b5b"_s;
    QTest::newRow("tab and NUL") << u"\t"_s + QChar(0) << u"\u21e5\u27e8NUL\u27e9"_s;
    QTest::newRow("delete") << u"a\u007f"_s << u"a\u27e8DEL\u27e9"_s;
    QTest::newRow("C1") << u"\u0085"_s << u"\u27e8U+0085\u27e9"_s;
    QTest::newRow("right-to-left override") << u"gpj.\u202eexe"_s << u"gpj.\u27e8U+202E\u27e9exe"_s;
    QTest::newRow("isolate") << u"\u2066\u2069"_s << u"\u27e8U+2066\u27e9\u27e8U+2069\u27e9"_s;
    QTest::newRow("marks") << u"\u200e\u200f"_s << u"\u27e8U+200E\u27e9\u27e8U+200F\u27e9"_s;
    QTest::newRow("zero width, BOM") << u"a\u200bb\ufeff"_s << u"a\u27e8U+200B\u27e9b\u27e8U+FEFF\u27e9"_s;
    QTest::newRow("line separator") << u"\u2028"_s << u"\u27e8U+2028\u27e9"_s;
    QTest::newRow("lone surrogates") << u"x"_s + QChar(0xd83d) + u"y"_s + QChar(0xde00)
                                     << u"x\u27e8U+D83D\u27e9y\u27e8U+DE00\u27e9"_s;
    QTest::newRow("pair after trouble") << u"\n\U0001f600"_s << u"\u21b5\U0001f600"_s;
}

void VisibleTextTest::invisibleCharactersAreMadeVisible()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(visibleText(text), shown);
}

void VisibleTextTest::brokenBytesAreNamed_data()
{
    QTest::addColumn<QByteArray>("utf8");
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("valid") << "ä色\xf0\x9f\x98\x80"_ba << u"ä色\U0001f600"_s;
    QTest::newRow("byte order mark") << "\xef\xbb\xbfkey"_ba << u"\ufeffkey"_s;
    QTest::newRow("lone byte") << "a\xff"_ba + "b" << u"a\u27e8FF\u27e9b"_s;
    QTest::newRow("cut sequence") << "a\xe8\x89"_ba << u"a\u27e8E8\u27e9\u27e889\u27e9"_s;
    QTest::newRow("overlong") << "\xc0\x80"_ba << u"\u27e8C0\u27e9\u27e880\u27e9"_s;
    QTest::newRow("valid after broken") << "\xfe\xc3\xa4"_ba << u"\u27e8FE\u27e9ä"_s;
}

void VisibleTextTest::brokenBytesAreNamed()
{
    QFETCH(QByteArray, utf8);
    QFETCH(QString, text);
    QCOMPARE(textFromUtf8(utf8), text);
}

void VisibleTextTest::boundedNeverCutsAPair()
{
    QCOMPARE(bounded(u"abc"_s, 3), u"abc"_s);
    QCOMPARE(bounded(u"abcd"_s, 3), u"abc\u2026"_s);
    QCOMPARE(bounded(u"ab\U0001f600d"_s, 3), u"ab\u2026"_s);
    QCOMPARE(bounded(u"ab\U0001f600d"_s, 4), u"ab\U0001f600\u2026"_s);
}

QTEST_APPLESS_MAIN(VisibleTextTest)
#include "tst_visibletext.moc"
