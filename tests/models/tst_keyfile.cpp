#include "keyfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

using Keys = QList<QByteArray>;

class TestKeyFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesKeysInEachForm_data();
    void namesKeysInEachForm();
    void aFileIsReadOrRefusedWithItsName();
};

void TestKeyFile::namesKeysInEachForm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Keys>("keys");
    QTest::addRow("lines") << "a\nb c \n\na\n"_ba << Keys{"a", "b c "};
    QTest::addRow("dos lines with a mark") << "\xef\xbb\xbf"
                                              "a\r\nb\r\n"_ba
                                           << Keys{"a", "b"};
    QTest::addRow("a list") << R"(["a", "line\nbreak"])"_ba << Keys{"a", "line\nbreak"};
    QTest::addRow("json lines") << R"({"key":"a","data":{}}
{"metadata":{"key":"no"},"key":"b"})"_ba
                                << Keys{"a", "b"};
    QTest::addRow("a backup") << R"({"format":"x","version":1}
{"key":"a","data":{"float32":[1]}}
{"missing":"gone"}
{"vectors":1})"_ba << Keys{"a"};
    QTest::addRow("a key that looks like an object") << "{not json\nb"_ba << Keys{"{not json", "b"};
    QTest::addRow("an escaped key") << R"({"key":"\u4e2d\n"})"_ba << Keys{"中\n"};
    QTest::addRow("nothing") << " \n"_ba.trimmed() << Keys{};
}

void TestKeyFile::namesKeysInEachForm()
{
    QFETCH(QByteArray, text);
    QFETCH(Keys, keys);
    QCOMPARE(KeyFile::parse(text), keys);
}

void TestKeyFile::aFileIsReadOrRefusedWithItsName()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(u"keys.txt"_s);
    const auto absent = KeyFile::read(name);
    QVERIFY(!absent.ok());
    QVERIFY(absent.error().message.contains(u"keys.txt"_s));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(KeyFile::read(name).error().message.contains(u"names no key"_s));
    file.write("a\nb");
    file.close();
    QCOMPARE(KeyFile::read(name).value(), (Keys{"a", "b"}));
}

QTEST_GUILESS_MAIN(TestKeyFile)
#include "tst_keyfile.moc"
