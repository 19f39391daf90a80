#include "settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fileIsPrivateFromTheStartAndAfterWriting();
    void anOpenFileBecomesPrivate();
    void usersFileLiesInAPrivateFolder();
    void everythingComesBack();
    void defaultsLeaveNoTrace();
    void fieldNamesCanHoldAnything();
    void aLayoutOfOnePlaceIsNotAnothers();
    void onlyTheNewestPlacesAreKept();
    void aBrokenFileIsAFreshStart();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

void TestSettings::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(u"sub/window.conf"_s);
    umask(0);
}

void TestSettings::fileIsPrivateFromTheStartAndAfterWriting()
{
    Settings settings(m_file);
    QCOMPARE(modeOf(m_file), mode_t(0600));
    QCOMPARE(modeOf(QFileInfo(m_file).path()), mode_t(0700));
    settings.setLanguage(u"zh_CN"_s);
    settings.sync();
    QCOMPARE(modeOf(m_file), mode_t(0600));
    QVERIFY(QFileInfo(m_file).size() > 0);
}

void TestSettings::anOpenFileBecomesPrivate()
{
    QFile file(m_dir->filePath(u"old.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\nLanguage=en\n");
    file.close();
    QCOMPARE(modeOf(file.fileName()), mode_t(0666));
    const Settings settings(file.fileName());
    QCOMPARE(modeOf(file.fileName()), mode_t(0600));
    QCOMPARE(settings.language(), u"en"_s);
}

void TestSettings::usersFileLiesInAPrivateFolder()
{
    QStandardPaths::setTestModeEnabled(true);
    const QString folder
        = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/vector-bucket-browser"_s;
    QDir(folder).removeRecursively();
    Settings settings;
    settings.setLanguage(u"en"_s);
    settings.sync();
    QCOMPARE(modeOf(folder), mode_t(0700));
    QCOMPARE(modeOf(folder + u"/vector-bucket-browser.conf"_s), mode_t(0600));
    QStandardPaths::setTestModeEnabled(false);
}

void TestSettings::everythingComesBack()
{
    const Settings::FieldLayout layout{{u"b"_s, u"a"_s}, {u"c"_s}, {{u""_s, 240}, {u"b"_s, 99}}};
    {
        Settings settings(m_file);
        settings.setWindowGeometry("geometry\0x"_ba);
        settings.setWindowState("state"_ba);
        settings.setHeaderState(u"Buckets"_s, "header"_ba);
        settings.setAppearance(Settings::Appearance::Dark);
        settings.setLanguage(u"zh_CN"_s);
        settings.setFieldLayout(u"rag-prod/articles"_s, layout);
        settings.sync();
    }
    const Settings settings(m_file);
    QCOMPARE(settings.windowGeometry(), "geometry\0x"_ba);
    QCOMPARE(settings.windowState(), "state"_ba);
    QCOMPARE(settings.headerState(u"Buckets"_s), "header"_ba);
    QCOMPARE(settings.headerState(u"Indexes"_s), QByteArray());
    QCOMPARE(settings.appearance(), Settings::Appearance::Dark);
    QCOMPARE(settings.language(), u"zh_CN"_s);
    QVERIFY(settings.fieldLayout(u"rag-prod/articles"_s) == layout);
}

void TestSettings::defaultsLeaveNoTrace()
{
    Settings settings(m_file);
    settings.setFieldLayout(u"rag/a"_s, {{u"x"_s}, {}, {}});
    settings.setFieldLayout(u"rag/a"_s, {});
    settings.setAppearance(Settings::Appearance::Light);
    settings.setAppearance(Settings::Appearance::System);
    settings.setHeaderState(u"Buckets"_s, "header"_ba);
    settings.setHeaderState(u"Buckets"_s, {});
    settings.sync();
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(!text.contains("rag") && !text.contains("Appearance") && !text.contains("Buckets"), text);
}

void TestSettings::fieldNamesCanHoldAnything()
{
    const Settings::FieldLayout layout{{u"a,b"_s, u"\"q\""_s, u"line\nbreak"_s, u"=x;#"_s, u"日本"_s, u"a:b"_s, u""_s},
                                       {u"@Variant(x)"_s, u" "_s},
                                       {{u"7:x"_s, 12}}};
    Settings(m_file).setFieldLayout(u"a/b%/ü"_s, layout);
    QVERIFY(Settings(m_file).fieldLayout(u"a/b%/ü"_s) == layout);
}

void TestSettings::aLayoutOfOnePlaceIsNotAnothers()
{
    Settings settings(m_file);
    settings.setFieldLayout(u"rag/a"_s, {{u"x"_s}, {}, {}});
    QVERIFY(settings.fieldLayout(u"rag"_s) == Settings::FieldLayout());
    QVERIFY(settings.fieldLayout(u"rag/a/order"_s) == Settings::FieldLayout());
    QVERIFY(settings.fieldLayout(u"RAG/a"_s) == Settings::FieldLayout());
}

void TestSettings::onlyTheNewestPlacesAreKept()
{
    Settings settings(m_file);
    const Settings::FieldLayout layout{{u"x"_s}, {}, {}};
    settings.setFieldLayout(u"first/used"_s, layout);
    settings.setFieldLayout(u"first/unused"_s, layout);
    for (int i = 0; i < Settings::maximumFieldLayouts - 2; ++i)
        settings.setFieldLayout(u"bucket/%1"_s.arg(i), layout);
    settings.setFieldLayout(u"first/used"_s, layout);
    QVERIFY(settings.fieldLayout(u"first/unused"_s) == layout);
    settings.setFieldLayout(u"one/more"_s, layout);
    QVERIFY(settings.fieldLayout(u"one/more"_s) == layout);
    QVERIFY(settings.fieldLayout(u"first/used"_s) == layout);
    QVERIFY(settings.fieldLayout(u"first/unused"_s) == Settings::FieldLayout());
    QVERIFY(settings.fieldLayout(u"bucket/0"_s) == layout);
}

void TestSettings::aBrokenFileIsAFreshStart()
{
    QFile file(m_dir->filePath(u"broken.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xff\x00[[[=\n\n[Fields\nwidths=x:y, :, 7"_ba);
    file.close();
    Settings settings(file.fileName());
    QCOMPARE(settings.appearance(), Settings::Appearance::System);
    settings.setLanguage(u"en"_s);
    settings.sync();
    QCOMPARE(Settings(file.fileName()).language(), u"en"_s);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
