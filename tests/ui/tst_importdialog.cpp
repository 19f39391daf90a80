#include "importdialog.h"

#include "deletescene.h"
#include "englishplurals.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

QByteArray line(const QByteArray &key, const QByteArray &data = "[0.5]")
{
    return R"({"key":")" + key + R"(","data":)" + data + "}\n";
}

//! The dialog over a store, with a file of \a content.
struct Scene : DeleteScene
{
    explicit Scene(const QByteArray &content, const Profile &profile = testProfile())
        : DeleteScene(profile)
        , dialog(std::make_unique<ImportDialog>(session.get(), makeIndex()))
        , imported(dialog.get(), &ImportDialog::imported)
    {
        QFile file(folder.filePath(u"in.jsonl"_s));
        file.open(QIODevice::WriteOnly);
        file.write(content);
        file.close();
        dialog->open();
        dialog->setFileName(file.fileName());
    }
    QPushButton *button(const QString &name) const
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->accessibleName() == name && button->isVisible())
                return button;
        }
        return nullptr;
    }
    QString label(const QString &name) const { return named<QLabel>(dialog.get(), name)->text(); }
    void check() const
    {
        button(u"Check"_s)->click();
        QTRY_VERIFY(button(u"Cancel"_s));
    }

    std::unique_ptr<ImportDialog> dialog;
    QSignalSpy imported;
};

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void nothingIsPutUnchecked();
    void aGoodFileIsImported();
    void existingVectorsAreOverwrittenOnlyWhenAsked();
    void faultsAreShownAndCanBeLeftOut();
    void whatIsChangedIsCheckedAgain();
    void aFileThatCannotBeReadSaysSo();
    void aReadOnlyConnectionRefuses();
    void escapeStopsTheCheck();
    void theMenuOpensIt();
    void theSessionMayGo();
};

void TestImportDialog::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::installTranslator(new EnglishPlurals(this));
}

void TestImportDialog::nothingIsPutUnchecked()
{
    Scene s(line("new"));
    QVERIFY(!s.button(u"Import"_s)->isEnabled());
    QCOMPARE(s.button(u"Import"_s)->toolTip(), u"The file was not checked yet"_s);
    s.check();
    QCOMPARE(s.store.count("putVectors"), 0);
    QCOMPARE(s.label(u"Import state"_s), u"1 vector can be imported"_s);
    s.dialog->reject();
    QCOMPARE(s.store.count("putVectors"), 0);
}

void TestImportDialog::aGoodFileIsImported()
{
    Scene s(line("new") + line("newer"));
    s.check();
    s.button(u"Import 2 vectors"_s)->click();
    QTRY_VERIFY(s.button(u"Close"_s));
    QCOMPARE(s.label(u"Import state"_s), u"2 vectors imported into articles"_s);
    QVERIFY(s.store.keys.contains("new") && s.store.keys.contains("newer"));
    QCOMPARE(s.imported.size(), 1);
    s.button(u"Copy Report"_s)->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"2 vectors imported"_s));
}

void TestImportDialog::existingVectorsAreOverwrittenOnlyWhenAsked()
{
    Scene s(line("a"));
    s.check();
    s.button(u"Import 1 vector"_s)->click();
    QTRY_VERIFY(s.button(u"Close"_s));
    QCOMPARE(s.store.count("putVectors"), 0);
    QVERIFY(s.label(u"Details"_s).contains(u"already there"_s));
    named<QCheckBox>(s.dialog.get(), u"Overwrite"_s)->setChecked(true);
    s.check();
    s.button(u"Import 1 vector"_s)->click();
    QTRY_VERIFY(s.button(u"Close"_s));
    QCOMPARE(s.store.count("putVectors"), 1);
}

void TestImportDialog::faultsAreShownAndCanBeLeftOut()
{
    Scene s(line("new") + line("bad", "[1,2]") + "x\n");
    s.check();
    QCOMPARE(s.label(u"Import state"_s), u"1 vector can be imported; 2 lines cannot"_s);
    QCOMPARE(named<QPlainTextEdit>(s.dialog.get(), u"Faults"_s)->toPlainText(),
             u"Line 2 (bad): The vector has 2 dimensions, the index has 1.\nLine 3: This line is no JSON object."_s);
    QVERIFY(!s.button(u"Import 1 vector"_s)->isEnabled());
    named<QCheckBox>(s.dialog.get(), u"Leave faulty lines out"_s)->setChecked(true);
    s.button(u"Import 1 vector"_s)->click();
    QTRY_VERIFY(s.button(u"Close"_s));
    QVERIFY(s.store.keys.contains("new") && !s.store.keys.contains("bad"));
}

void TestImportDialog::whatIsChangedIsCheckedAgain()
{
    Scene s(line("new"));
    s.check();
    QVERIFY(s.button(u"Import 1 vector"_s)->isEnabled());
    named<QComboBox>(s.dialog.get(), u"Target index"_s)->setEditText(u"another"_s);
    QVERIFY(!s.button(u"Import"_s)->isEnabled());
    QVERIFY(!named<QLabel>(s.dialog.get(), u"Import state"_s)->isVisible());
}

void TestImportDialog::aFileThatCannotBeReadSaysSo()
{
    Scene s(line("new"));
    s.dialog->setFileName(s.folder.filePath(u"none.jsonl"_s));
    s.check();
    QCOMPARE(s.label(u"Import state"_s), u"The file could not be checked"_s);
    QVERIFY(s.label(u"Details"_s).contains(u"none.jsonl"_s));
    QVERIFY(!s.button(u"Import"_s)->isEnabled());
}

void TestImportDialog::aReadOnlyConnectionRefuses()
{
    Profile profile = testProfile();
    profile.readOnly = true;
    Scene s(line("new"), profile);
    s.check();
    QVERIFY(!s.button(u"Import 1 vector"_s)->isEnabled());
    QCOMPARE(s.button(u"Import 1 vector"_s)->toolTip(), u"This connection is read-only"_s);
}

void TestImportDialog::escapeStopsTheCheck()
{
    Scene s(line("new"));
    s.store.judge = [](const QByteArray &asked, const auto &) -> std::optional<FakeStore::Fault> {
        return asked == "getVectorIndex" ? std::optional(FakeStore::Fault{silence(), 0}) : std::nullopt;
    };
    s.button(u"Check"_s)->click();
    QVERIFY(s.button(u"Stop"_s));
    press(s.dialog.get(), Qt::Key_Escape);
    QVERIFY(s.dialog->isVisible() && s.button(u"Cancel"_s));
    press(s.dialog.get(), Qt::Key_Escape);
    QVERIFY(!s.dialog->isVisible());
}

void TestImportDialog::theMenuOpensIt()
{
    WindowFixture f(true);
    QAction *action = f.action(u"Import…"_s);
    f.open(u"rag"_s, u"articles"_s);
    QTRY_VERIFY(f.action(u"Export…"_s)->isEnabled()); // an export reads only
    QVERIFY(!action->isEnabled());
    f.session->setReadOnly(false);
    QTRY_VERIFY(action->isEnabled());
    action->trigger();
    auto *dialog = openDialog<ImportDialog>();
    QVERIFY(dialog);
    QCOMPARE(named<QComboBox>(dialog, u"Target index"_s)->currentText(), u"articles"_s);
    dialog->reject();
    QTRY_VERIFY(action->isEnabled());
}

void TestImportDialog::theSessionMayGo()
{
    Scene s(line("new"));
    s.store.judge = [](const QByteArray &asked, const auto &) -> std::optional<FakeStore::Fault> {
        return asked == "getVectorIndex" ? std::optional(FakeStore::Fault{silence(), 0}) : std::nullopt;
    };
    s.button(u"Check"_s)->click();
    s.session.reset();
    QVERIFY(!s.dialog->isVisible());
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
