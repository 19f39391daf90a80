#include "deletekeysdialog.h"

#include "deletescene.h"
#include "keyinput.h"

#include <QFile>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

struct Scene : DeleteScene
{
    Scene()
        : dialog(session.get(), makeIndex())
        , requested(&dialog, &DeleteKeysDialog::deleteRequested)
    {
        dialog.open();
    }
    KeyInput *input() const { return named<KeyInput>(&dialog, u"Keys"_s); }
    QPushButton *button(const QString &name) const { return named<QPushButton>(&dialog, name); }
    QString state() const { return named<QLabel>(&dialog, u"Look-up state"_s)->text(); }
    QString write(const QByteArray &text) const
    {
        QFile file(folder.filePath(u"list.txt"_s));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }

    DeleteKeysDialog dialog;
    QSignalSpy requested;
};

} // namespace

class TestDeleteKeysDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presentAndMissingAreToldBeforeTheQuestion();
    void whatWasTypedSinceMustBeLookedUpAnew();
    void aFileTakesThePlaceOfWhatWasTyped();
    void aFileThatCannotBeReadSaysSo();
    void keysWithLineBreaksStayWhole();
    void closingAsksForNothing_data();
    void closingAsksForNothing();
    void readOnlyHasNothingToDelete();
    void itGoesWithItsSession();
};

void TestDeleteKeysDialog::presentAndMissingAreToldBeforeTheQuestion()
{
    Scene scene;
    QVERIFY(!scene.button(u"Delete…"_s)->isEnabled());
    scene.input()->setPlainText(u"a\nghost\nb"_s);
    scene.button(u"Look Up"_s)->click();
    QTRY_COMPARE(scene.state(), u"2 present, 1 missing"_s);
    scene.button(u"Delete…"_s)->click();
    QCOMPARE(scene.requested.count(), 1);
    QCOMPARE(scene.requested.first().first().value<IndexRef>(), makeIndex());
    QCOMPARE(scene.requested.first().at(1).value<QList<QByteArray>>(), (QList<QByteArray>{"a", "b"}));
    QVERIFY(!scene.dialog.isVisible());
    QCOMPARE(scene.writes(), 0);
}

void TestDeleteKeysDialog::whatWasTypedSinceMustBeLookedUpAnew()
{
    Scene scene;
    scene.input()->setPlainText(u"a"_s);
    scene.button(u"Look Up"_s)->click();
    QTRY_VERIFY(scene.button(u"Delete…"_s)->isEnabled());
    scene.input()->setPlainText(u"a\nb"_s);
    QVERIFY(!scene.button(u"Delete…"_s)->isEnabled());
    QVERIFY(scene.button(u"Delete…"_s)->toolTip().contains(u"looked up"_s));
}

void TestDeleteKeysDialog::aFileTakesThePlaceOfWhatWasTyped()
{
    Scene scene;
    scene.input()->setPlainText(u"c"_s);
    scene.dialog.readFile(scene.write("{\"key\":\"a\"}\n{\"key\":\"b\"}\n"));
    QCOMPARE(scene.input()->exactText(), u"a\nb"_s);
    QTRY_COMPARE(scene.state(), u"2 present, 0 missing"_s);
}

void TestDeleteKeysDialog::aFileThatCannotBeReadSaysSo()
{
    Scene scene;
    scene.input()->setPlainText(u"c"_s);
    scene.dialog.readFile(scene.folder.filePath(u"absent.txt"_s));
    auto *problem = named<QLabel>(&scene.dialog, u"Error message"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"absent.txt"_s));
    QCOMPARE(scene.input()->exactText(), u"c"_s);
}

void TestDeleteKeysDialog::keysWithLineBreaksStayWhole()
{
    Scene scene;
    scene.store.put({"two\nlines", "[x"});
    scene.dialog.readFile(scene.write(R"(["two\nlines","[x"])"));
    QTRY_COMPARE(scene.state(), u"2 present, 0 missing"_s);
    scene.button(u"Delete…"_s)->click();
    QCOMPARE(scene.requested.first().at(1).value<QList<QByteArray>>(), (QList<QByteArray>{"two\nlines", "[x"}));
}

void TestDeleteKeysDialog::closingAsksForNothing_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addRow("escape") << Qt::Key_Escape;
    QTest::addRow("return") << Qt::Key_Return;
    QTest::addRow("enter") << Qt::Key_Enter;
}

void TestDeleteKeysDialog::closingAsksForNothing()
{
    QFETCH(Qt::Key, key);
    Scene scene;
    scene.input()->setPlainText(u"a\nb"_s);
    scene.button(u"Look Up"_s)->click();
    QTRY_VERIFY(scene.button(u"Delete…"_s)->isEnabled());
    QTest::keyClick(&scene.dialog, key);
    scene.dialog.close();
    QCOMPARE(scene.requested.count(), 0);
    QCOMPARE(scene.writes(), 0);
}

void TestDeleteKeysDialog::readOnlyHasNothingToDelete()
{
    Scene scene;
    scene.input()->setPlainText(u"a"_s);
    scene.button(u"Look Up"_s)->click();
    QTRY_VERIFY(scene.button(u"Delete…"_s)->isEnabled());
    scene.session->setReadOnly(true);
    QVERIFY(!scene.button(u"Delete…"_s)->isEnabled());
    QCOMPARE(scene.button(u"Delete…"_s)->toolTip(), u"This connection is read-only"_s);
}

void TestDeleteKeysDialog::itGoesWithItsSession()
{
    Scene scene;
    scene.store.judge = [](const QByteArray &, const QList<QByteArray> &) {
        return std::optional(FakeStore::Fault{silence(), 0});
    };
    scene.input()->setPlainText(u"a"_s);
    scene.button(u"Look Up"_s)->click();
    scene.session.reset();
    QVERIFY(!scene.dialog.isVisible());
}

QTEST_MAIN(TestDeleteKeysDialog)
#include "tst_deletekeysdialog.moc"
