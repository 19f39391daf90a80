#include "commandsplit.h"

#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

class TestCommandSplit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dividesAsTheAliyunCliDoes_data();
    void dividesAsTheAliyunCliDoes();
    void refusesWhatIsNoCommand_data();
    void refusesWhatIsNoCommand();
};

void TestCommandSplit::dividesAsTheAliyunCliDoes_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("one word") << u"tool"_s << QStringList{u"tool"_s};
    QTest::newRow("blanks of all kinds") << u"  tool\t a \n b  "_s << QStringList{u"tool"_s, u"a"_s, u"b"_s};
    QTest::newRow("double quotes") << u"tool \"a b\" c"_s << QStringList{u"tool"_s, u"a b"_s, u"c"_s};
    QTest::newRow("single quotes") << u"tool 'a \"b\" \\c'"_s << QStringList{u"tool"_s, u"a \"b\" \\c"_s};
    QTest::newRow("quotes inside a word") << u"to\"o l\"x"_s << QStringList{u"too lx"_s};
    QTest::newRow("quoted program") << u"'/opt/my tool' x"_s << QStringList{u"/opt/my tool"_s, u"x"_s};
    QTest::newRow("empty argument") << u"tool \"\" ''"_s << QStringList{u"tool"_s, QString(), QString()};
    QTest::newRow("escaped blank") << u"tool a\\ b"_s << QStringList{u"tool"_s, u"a b"_s};
    QTest::newRow("escapes in double quotes")
        << u"tool \"\\\" \\\\ \\$ \\` \\n\""_s << QStringList{u"tool"_s, u"\" \\ $ ` \\n"_s};
    QTest::newRow("continued line") << u"tool a\\\nb \"c\\\nd\""_s << QStringList{u"tool"_s, u"ab"_s, u"cd"_s};
    QTest::newRow("a shell's signs mean nothing")
        << u"tool $HOME ; rm -rf ~ | x > y `z` && *"_s
        << QStringList{u"tool"_s, u"$HOME"_s, u";"_s, u"rm"_s,  u"-rf"_s, u"~"_s, u"|"_s,
                       u"x"_s,    u">"_s,     u"y"_s, u"`z`"_s, u"&&"_s,  u"*"_s};
}

void TestCommandSplit::dividesAsTheAliyunCliDoes()
{
    QFETCH(QString, command);
    QFETCH(QStringList, arguments);
    const auto split = splitCommand(command);
    QVERIFY(split.has_value());
    QCOMPARE(*split, arguments);
}

void TestCommandSplit::refusesWhatIsNoCommand_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u" \t\n"_s;
    QTest::newRow("no program") << u"\"\" a"_s;
    QTest::newRow("open double quote") << u"tool \"a"_s;
    QTest::newRow("open single quote") << u"tool 'a"_s;
    QTest::newRow("backslash at the end") << u"tool a\\"_s;
    QTest::newRow("backslash at the end of an open quote") << u"tool \"a\\"_s;
}

void TestCommandSplit::refusesWhatIsNoCommand()
{
    QFETCH(QString, command);
    QVERIFY(!splitCommand(command).has_value());
}

QTEST_APPLESS_MAIN(TestCommandSplit)
#include "tst_commandsplit.moc"
