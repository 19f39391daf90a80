#include "confirmdeletedialog.h"

#include "keylist.h"
#include "widgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

DeleteQuestion vectorsQuestion(const QList<QByteArray> &keys)
{
    DeleteQuestion question;
    question.title = u"Delete <b>2</b> vectors?"_s;
    question.facts = {{u"Bucket"_s, u"<i>rag</i>"_s}};
    question.sentence = u"They go."_s;
    question.irreversible = u"This cannot be undone."_s;
    question.button = u"Delete 2 vectors"_s;
    question.keys = keys;
    return question;
}

DeleteQuestion indexQuestion()
{
    DeleteQuestion question = vectorsQuestion({});
    question.button = u"Delete index R&D"_s;
    question.typedText = u"R&D"_s;
    question.typedPrompt = u"Type it:"_s;
    return question;
}

//! A dialog that is open, and what came of it.
struct Asked
{
    explicit Asked(const DeleteQuestion &question)
        : dialog(question)
        , accepted(&dialog, &QDialog::accepted)
        , rejected(&dialog, &QDialog::rejected)
    {
        dialog.open();
        dialog.activateWindow();
    }
    QPushButton *button(const QString &name) const { return named<QPushButton>(&dialog, name); }
    QLineEdit *box() const { return named<QLineEdit>(&dialog, u"Type the name to confirm"_s); }

    ConfirmDeleteDialog dialog;
    QSignalSpy accepted;
    QSignalSpy rejected;
};

} // namespace

class TestConfirmDeleteDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancelIsTheDefaultAndHasTheFocus();
    void returnEnterAndEscapeCancel_data();
    void returnEnterAndEscapeCancel();
    void returnOnTheDeleteButtonStillCancels();
    void closingCancels();
    void onlyAPressOfTheButtonAccepts();
    void aSecondPressDoesNotAcceptTwice();
    void nothingNeedsTypingForVectors();
    void theNameMustBeTypedExactly_data();
    void theNameMustBeTypedExactly();
    void returnInTheBoxCancelsEvenWithTheRightName();
    void acceptIsRefusedWhileTheNameIsWrong();
    void allKeysAreListedAndCopiedExactly();
    void serverTextIsPlainText();
};

void TestConfirmDeleteDialog::cancelIsTheDefaultAndHasTheFocus()
{
    for (const DeleteQuestion &question : {vectorsQuestion({"a", "b"}), indexQuestion()}) {
        Asked asked(question);
        QVERIFY(asked.button(u"Cancel"_s)->isDefault());
        QCOMPARE(asked.dialog.focusWidget(), asked.button(u"Cancel"_s));
        QVERIFY(!asked.button(question.button)->isDefault());
        QVERIFY(!asked.button(question.button)->autoDefault());
    }
}

void TestConfirmDeleteDialog::returnEnterAndEscapeCancel_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addRow("return") << Qt::Key_Return;
    QTest::addRow("enter") << Qt::Key_Enter;
    QTest::addRow("escape") << Qt::Key_Escape;
    QTest::addRow("space") << Qt::Key_Space;
}

void TestConfirmDeleteDialog::returnEnterAndEscapeCancel()
{
    QFETCH(Qt::Key, key);
    Asked asked(vectorsQuestion({"a", "b"}));
    press(&asked.dialog, key);
    QTRY_COMPARE(asked.rejected.count(), 1);
    QCOMPARE(asked.accepted.count(), 0);
}

void TestConfirmDeleteDialog::returnOnTheDeleteButtonStillCancels()
{
    Asked asked(vectorsQuestion({"a", "b"}));
    asked.button(u"Delete 2 vectors"_s)->setFocus();
    press(&asked.dialog, Qt::Key_Return);
    QTRY_COMPARE(asked.rejected.count(), 1);
    QCOMPARE(asked.accepted.count(), 0);
}

void TestConfirmDeleteDialog::closingCancels()
{
    Asked asked(vectorsQuestion({"a", "b"}));
    asked.dialog.close();
    QCOMPARE(asked.rejected.count(), 1);
    QCOMPARE(asked.accepted.count(), 0);
}

void TestConfirmDeleteDialog::onlyAPressOfTheButtonAccepts()
{
    Asked asked(vectorsQuestion({"a", "b"}));
    asked.button(u"Delete 2 vectors"_s)->setFocus();
    press(&asked.dialog, Qt::Key_Space);
    QCOMPARE(asked.accepted.count(), 1);
}

void TestConfirmDeleteDialog::aSecondPressDoesNotAcceptTwice()
{
    Asked asked(vectorsQuestion({"a", "b"}));
    auto *button = asked.button(u"Delete 2 vectors"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.accepted.count(), 1);
}

void TestConfirmDeleteDialog::nothingNeedsTypingForVectors()
{
    Asked asked(vectorsQuestion({"a", "b"}));
    QVERIFY(!asked.box());
    QVERIFY(asked.button(u"Delete 2 vectors"_s)->isEnabled());
}

void TestConfirmDeleteDialog::theNameMustBeTypedExactly_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("enabled");
    QTest::addRow("nothing") << QString() << false;
    QTest::addRow("other case") << u"r&d"_s << false;
    QTest::addRow("a part") << u"R&"_s << false;
    QTest::addRow("a blank more") << u"R&D "_s << false;
    QTest::addRow("a blank before") << u" R&D"_s << false;
    QTest::addRow("exact") << u"R&D"_s << true;
}

void TestConfirmDeleteDialog::theNameMustBeTypedExactly()
{
    QFETCH(QString, typed);
    QFETCH(bool, enabled);
    Asked asked(indexQuestion());
    asked.box()->setFocus();
    QTest::keyClicks(asked.box(), typed);
    QCOMPARE(asked.button(u"Delete index R&D"_s)->isEnabled(), enabled);
    QTest::mouseClick(asked.button(u"Delete index R&D"_s), Qt::LeftButton);
    QCOMPARE(asked.accepted.count(), int(enabled));
}

void TestConfirmDeleteDialog::returnInTheBoxCancelsEvenWithTheRightName()
{
    Asked asked(indexQuestion());
    asked.box()->setFocus();
    QTest::keyClicks(asked.box(), u"R&D"_s);
    QTest::keyClick(asked.box(), Qt::Key_Return);
    QTRY_COMPARE(asked.rejected.count(), 1);
    QCOMPARE(asked.accepted.count(), 0);
}

void TestConfirmDeleteDialog::acceptIsRefusedWhileTheNameIsWrong()
{
    Asked asked(indexQuestion());
    asked.dialog.accept();
    QCOMPARE(asked.accepted.count(), 0);
    QVERIFY(asked.dialog.isVisible());
}

void TestConfirmDeleteDialog::allKeysAreListedAndCopiedExactly()
{
    QList<QByteArray> keys{"plain", "new\nline", "<b>not bold</b>"};
    for (int i = 0; i < 2000; ++i)
        keys.append(QByteArray::number(i));
    Asked asked(vectorsQuestion(keys));
    auto *list = named<KeyList>(&asked.dialog, u"Keys to delete"_s);
    QVERIFY(list);
    QCOMPARE(list->model()->rowCount(), int(keys.size()));
    QVERIFY(!list->model()->index(1, 0).data().toString().contains(u'\n'));
    list->copyKeys();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(keys.join('\n')));
}

void TestConfirmDeleteDialog::serverTextIsPlainText()
{
    Asked asked(vectorsQuestion({"a"}));
    const QList<QLabel *> labels = asked.dialog.findChildren<QLabel *>();
    QVERIFY(labels.size() > 3);
    for (const QLabel *label : labels)
        QVERIFY2(label->pixmap().isNull() ? label->textFormat() == Qt::PlainText : true, qPrintable(label->text()));
}

QTEST_MAIN(TestConfirmDeleteDialog)
#include "tst_confirmdeletedialog.moc"
