#include "inifile.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

//! "[section] key=value key=value #badLine" a line; `?` behind an ambiguous value.
QStringList printed(const QList<IniSection> &sections)
{
    QStringList lines;
    for (const IniSection &section : sections) {
        QString line = u"["_s + section.name + u']';
        for (const IniEntry &entry : section.entries)
            line += u' ' + QString::fromUtf8(entry.key) + u'=' + QString::fromUtf8(entry.value.bytes())
                + (entry.isAmbiguous ? u"?"_s : QString());
        lines.append(section.badLine > 0 ? QString(line + u" #" + QString::number(section.badLine)) : line);
    }
    return lines;
}

} // namespace

class TestIniFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSectionsAndSettings_data();
    void readsSectionsAndSettings();
    void aHostileFileIsReadInNoTime_data();
    void aHostileFileIsReadInNoTime();
};

void TestIniFile::readsSectionsAndSettings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << QByteArray() << QStringList();
    QTest::newRow("comments and empty lines") << "# a\n\n; b = c\n  # d\n"_ba << QStringList();
    QTest::newRow("spellings of a key") << "[s]\naccess-key-id=1\nSTS_Token = 2\nregionId=3"_ba
                                        << QStringList{u"[s] accesskeyid=1 ststoken=2 regionid=3"_s};
    QTest::newRow("carriage returns") << "[s]\r\na=1\r\n[t]\r\nb = 2\r\n"_ba << QStringList{u"[s] a=1"_s, u"[t] b=2"_s};
    QTest::newRow("quotes") << "[s]\na=\"x y\"\nb='#'\nc=\"\" # none\nd = \"x\"  # y"_ba
                            << QStringList{u"[s] a=x y b=# c= d=x"_s};
    QTest::newRow("quotes of a command stay")
        << "[s]\na=\"/opt/my tool\" --x"_ba << QStringList{u"[s] a=\"/opt/my tool\" --x"_s};
    QTest::newRow("an open quote stays") << "[s]\na=\"x"_ba << QStringList{u"[s] a=\"x"_s};
    QTest::newRow("comment behind a value")
        << "[s]\na=x # y\nb=x#y\nc= # only\nd=x;y ; z"_ba << QStringList{u"[s] a=x b=x#y c= d=x;y ; z"_s};
    QTest::newRow("equals signs in a value") << "[s]\na=b=c=="_ba << QStringList{u"[s] a=b=c=="_s};
    QTest::newRow("sections of one name are one")
        << "[S]\na=1\n[t]\nb=2\n[ s ]\nc=3\n"_ba << QStringList{u"[S] a=1 c=3"_s, u"[t] b=2"_s};
    QTest::newRow("set twice alike") << "[s]\na=1\nA=1"_ba << QStringList{u"[s] a=1"_s};
    QTest::newRow("set twice differently") << "[s]\na-b=1\naB=2"_ba << QStringList{u"[s] ab=1?"_s};
    QTest::newRow("before the first section") << "a=1\n[s]\nb=2"_ba << QStringList{u"[] a=1"_s, u"[s] b=2"_s};
    QTest::newRow("a line that is nothing") << "[s]\na=1\nnothing\nworse"_ba << QStringList{u"[s] a=1 #3"_s};
    QTest::newRow("a value without a key") << "[s]\n=1"_ba << QStringList{u"[s] #2"_s};
    QTest::newRow("a broken header ends its section")
        << "[s]\na=1\n[t\nb=2"_ba << QStringList{u"[s] a=1"_s, u"[] b=2 #3"_s};
    QTest::newRow("text behind a header") << "[s] x\na=1"_ba << QStringList{u"[] a=1 #1"_s};
    QTest::newRow("comment behind a header") << "[s] # x\na=1"_ba << QStringList{u"[s] a=1"_s};
    QTest::newRow("indented, as the vendor nests buckets")
        << "[buckets b]\nname =\n  region=r\n"_ba << QStringList{u"[buckets b] name= region=r"_s};
}

void TestIniFile::readsSectionsAndSettings()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    QCOMPARE(printed(parseIni(text)), expected);
}

void TestIniFile::aHostileFileIsReadInNoTime_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::newRow("sections") << "[%1]\n"_ba;
    QTest::newRow("settings") << "%1=\n"_ba;
    QTest::newRow("profiles") << "[profile %1]\nsource-profile=%1\n"_ba;
}

void TestIniFile::aHostileFileIsReadInNoTime()
{
    QFETCH(QByteArray, pattern);
    QByteArray text;
    for (int i = 0; text.size() < 1 << 20; ++i)
        text += QByteArray(pattern).replace("%1", QByteArray::number(i));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!parseIni(text).isEmpty());
    QVERIFY2(timer.elapsed() < 5000, "quadratic"); // 0.1 s as it is
}

QTEST_APPLESS_MAIN(TestIniFile)
#include "tst_inifile.moc"
