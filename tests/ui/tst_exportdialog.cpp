#include "exportdialog.h"

#include "deletescene.h"
#include "englishplurals.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

//! The dialog over a store of 2005 vectors, with a file in a folder of its own.
struct Scene : DeleteScene
{
    explicit Scene(qint64 selected = 0, const QList<QByteArray> &keys = {"a", "b"})
        : file(folder.filePath(u"out.jsonl"_s))
    {
        ExportSubject subject;
        subject.index = makeIndex();
        subject.info = makeInfo();
        subject.selected = selected;
        subject.selectedKeys = [keys] { return keys; };
        dialog = std::make_unique<ExportDialog>(session.get(), subject);
        told = std::make_unique<QSignalSpy>(dialog.get(), &ExportDialog::reported);
        dialog->open();
        named<QLineEdit>(dialog.get(), u"File"_s)->setText(file);
        named<QComboBox>(dialog.get(), u"Format"_s)->setCurrentIndex(0);
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
    QStringList files() const { return QDir(folder.path()).entryList({u"out*"_s}, QDir::Files, QDir::Name); }
    qsizetype lines() const
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll().count('\n') : -1;
    }
    bool isVisible(const QString &text) const
    {
        for (const QWidget *box : dialog->findChildren<QCheckBox *>()) {
            if (box->property("text").toString().remove(u'&') == text)
                return box->isVisible();
        }
        return false;
    }
    void failOnce(const QByteArray &operation)
    {
        store.judge = [this, operation](const QByteArray &asked, const auto &) -> std::optional<FakeStore::Fault> {
            if (asked != operation)
                return std::nullopt;
            store.judge = {};
            return FakeStore::Fault{refusal(403, "AccessDenied"), 0};
        };
    }

    QString file;
    std::unique_ptr<ExportDialog> dialog;
    std::unique_ptr<QSignalSpy> told;
};

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void theWholeIndexIsExported();
    void aSelectionIsExported();
    void rowsThatAreNotInMemoryAreNotLeftOutSilently();
    void aFileIsReplacedOnlyWhenThatIsSaid();
    void aFailureOffersToGoOn();
    void anUnfinishedExportIsFound();
    void escapeStopsWhatRuns();
    void withoutAFileNothingStarts();
    void everyFormatHasItsOptions();
    void theSuffixFollowsTheFormat();
    void theMenuOpensItWhereAnIndexIs();
    void theSessionMayGo();
};

void TestExportDialog::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::installTranslator(new EnglishPlurals(this));
}

void TestExportDialog::theWholeIndexIsExported()
{
    Scene s;
    QVERIFY(!named<QRadioButton>(s.dialog.get(), u"selected"_s));
    s.button(u"Export"_s)->click();
    QTRY_VERIFY(s.button(u"Close"_s));
    QCOMPARE(s.label(u"Export state"_s), u"2,005 vectors of articles exported"_s);
    QVERIFY(s.label(u"Details"_s).contains(u"SHA-256"_s));
    QCOMPARE(s.lines(), 2005);
    QCOMPARE(s.files(), QStringList({u"out.jsonl"_s, u"out.jsonl.json"_s}));
    QVERIFY(!s.button(u"Export"_s));
    QVERIFY(s.button(u"Show in Folder"_s)->isEnabled());
    QCOMPARE(s.told->size(), 1);
}

void TestExportDialog::aSelectionIsExported()
{
    Scene s(2);
    QVERIFY(s.button(u"Export 2 vectors"_s));
    s.button(u"Export 2 vectors"_s)->click();
    QTRY_VERIFY(s.button(u"Close"_s));
    QCOMPARE(s.lines(), 2);
    QCOMPARE(s.store.count("listVectors"), 0);
}

void TestExportDialog::rowsThatAreNotInMemoryAreNotLeftOutSilently()
{
    Scene s(2, {"a", {}});
    s.button(u"Export 2 vectors"_s)->click();
    QVERIFY(s.label(u"Export state"_s).contains(u"not in memory"_s));
    QVERIFY(s.button(u"Export 2 vectors"_s)->isEnabled());
    QCOMPARE(s.files(), QStringList());
}

void TestExportDialog::aFileIsReplacedOnlyWhenThatIsSaid()
{
    Scene s(2);
    QFile mine(s.file);
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.close();
    s.button(u"Export 2 vectors"_s)->click();
    QTRY_VERIFY(s.button(u"Replace"_s));
    QVERIFY(s.label(u"Export state"_s).contains(u"exists already"_s));
    QVERIFY(s.button(u"Close"_s)->hasFocus());
    QCOMPARE(s.lines(), 0);
    QCOMPARE(s.told->size(), 0);
    s.button(u"Replace"_s)->click();
    QTRY_COMPARE(s.label(u"Export state"_s), u"2 vectors of articles exported"_s);
    QCOMPARE(s.lines(), 2);
}

void TestExportDialog::aFailureOffersToGoOn()
{
    Scene s;
    s.store.judge = [&s](const QByteArray &asked, const auto &) -> std::optional<FakeStore::Fault> {
        // The first segment has answered before: it has all there is.
        if (asked != "listVectors" || s.store.count("listVectors") < 10)
            return std::nullopt;
        return FakeStore::Fault{refusal(403, "AccessDenied"), 0};
    };
    s.button(u"Export"_s)->click();
    QTRY_VERIFY(s.button(u"Resume"_s));
    QCOMPARE(s.label(u"Export state"_s), u"The export failed"_s);
    QVERIFY(s.label(u"Details"_s).contains(u"2,005 vectors, is kept"_s));
    QVERIFY(s.button(u"Begin Anew"_s));
    QCOMPARE(s.files(), QStringList({u"out.jsonl.part"_s, u"out.jsonl.resume"_s}));
    s.store.judge = {};
    s.button(u"Resume"_s)->click();
    QTRY_COMPARE(s.label(u"Export state"_s), u"2,005 vectors of articles exported"_s);
    QCOMPARE(s.lines(), 2005);
}

void TestExportDialog::anUnfinishedExportIsFound()
{
    Scene s;
    for (const QString &name : QStringList{s.file + u".part"_s, s.file + u".resume"_s}) {
        QFile left(name);
        QVERIFY(left.open(QIODevice::WriteOnly));
    }
    s.button(u"Export"_s)->click();
    QTRY_VERIFY(s.button(u"Resume"_s));
    QVERIFY(s.label(u"Export state"_s).contains(u"did not end"_s));
    // Its state cannot be read.
    s.button(u"Resume"_s)->click();
    QTRY_VERIFY(!s.button(u"Resume"_s) && s.button(u"Begin Anew"_s));
    s.button(u"Begin Anew"_s)->click();
    QTRY_COMPARE(s.label(u"Export state"_s), u"2,005 vectors of articles exported"_s);
}

void TestExportDialog::escapeStopsWhatRuns()
{
    Scene s;
    s.store.judge = [](const QByteArray &asked, const auto &) -> std::optional<FakeStore::Fault> {
        return asked == "listVectors" ? std::optional(FakeStore::Fault{silence(), 0}) : std::nullopt;
    };
    s.button(u"Export"_s)->click();
    QCOMPARE(s.dialog->focusWidget(), s.button(u"Stop"_s));
    QTRY_VERIFY(s.store.count("listVectors") > 0);
    press(s.dialog.get(), Qt::Key_Escape);
    QVERIFY(s.dialog->isVisible());
    QTRY_COMPARE(s.label(u"Export state"_s), u"The export was stopped"_s);
    QCOMPARE(s.files(), QStringList()); // there was nothing to keep
    press(s.dialog.get(), Qt::Key_Escape);
    QVERIFY(!s.dialog->isVisible());
}

void TestExportDialog::withoutAFileNothingStarts()
{
    Scene s;
    named<QLineEdit>(s.dialog.get(), u"File"_s)->clear();
    QVERIFY(!s.button(u"Export"_s)->isEnabled());
    QCOMPARE(s.button(u"Export"_s)->toolTip(), u"No file is named"_s);
}

void TestExportDialog::everyFormatHasItsOptions()
{
    Scene s;
    auto *format = named<QComboBox>(s.dialog.get(), u"Format"_s);
    const QString data = u"With the vectors' data"_s;
    const QString mark = u"With a byte order mark"_s;
    QVERIFY(s.isVisible(data) && !s.isVisible(mark));
    format->setCurrentIndex(1);
    QVERIFY(s.isVisible(data) && s.isVisible(mark));
    format->setCurrentIndex(2);
    QVERIFY(!s.isVisible(data) && !s.isVisible(mark));
}

void TestExportDialog::theSuffixFollowsTheFormat()
{
    Scene s;
    auto *format = named<QComboBox>(s.dialog.get(), u"Format"_s);
    auto *file = named<QLineEdit>(s.dialog.get(), u"File"_s);
    format->setCurrentIndex(1);
    QCOMPARE(file->text(), s.folder.filePath(u"out.csv"_s));
    format->setCurrentIndex(2);
    QCOMPARE(file->text(), s.folder.filePath(u"out.npy"_s));
}

void TestExportDialog::theMenuOpensItWhereAnIndexIs()
{
    WindowFixture f;
    QAction *action = f.action(u"Export…"_s);
    QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+E"_s));
    f.open(u"rag"_s);
    QTRY_VERIFY(f.window->place().kind == Place::Kind::Bucket);
    QVERIFY(!action->isEnabled());
    f.open(u"rag"_s, u"articles"_s);
    QTRY_VERIFY(action->isEnabled());
    action->trigger();
    QVERIFY(openDialog<ExportDialog>());
    QVERIFY(!action->isEnabled());
    openDialog<ExportDialog>()->reject();
    QTRY_VERIFY(action->isEnabled());
}

void TestExportDialog::theSessionMayGo()
{
    Scene s;
    s.store.judge = [](const QByteArray &asked, const auto &) -> std::optional<FakeStore::Fault> {
        return asked == "listVectors" ? std::optional(FakeStore::Fault{silence(), 0}) : std::nullopt;
    };
    s.button(u"Export"_s)->click();
    QTRY_VERIFY(s.store.count("listVectors") > 0);
    s.session.reset();
    QVERIFY(!s.dialog->isVisible());
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
