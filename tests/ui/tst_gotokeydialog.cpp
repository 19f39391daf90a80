#include "gotokeydialog.h"

#include "answers.h"
#include "keyinput.h"
#include "keyresults.h"
#include "session.h"
#include "testclient.h"
#include "widgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

QStringList keysSent(const FakeNetwork::Sent &sent)
{
    QStringList keys;
    const QJsonArray array = QJsonDocument::fromJson(sent.body).object().value("keys"_L1).toArray();
    for (const auto &key : array)
        keys.append(key.toString());
    return keys;
}

//! The dialog over a service that has the keys of `present`.
struct Scene
{
    explicit Scene(const QList<QByteArray> &keys = {})
        : session(std::make_unique<Session>(testProfile(), testCredentials(), &network))
        , dialog(session.get(), {BucketRef{u"rag-prod"_s, u"cn-hangzhou"_s, u"100"_s, {}, {}}, u"articles"_s})
        , chosen(&dialog, &GoToKeyDialog::keyChosen)
        , deleteRequested(&dialog, &GoToKeyDialog::deleteRequested)
        , finished(&dialog, &QDialog::finished)
        , present(keys)
    {
        network.setHandler([this](const FakeNetwork::Sent &sent) { return answerTo(sent); });
        dialog.open();
    }
    Exchange answerTo(const FakeNetwork::Sent &sent) const
    {
        QList<QPair<QByteArray, QByteArray>> found;
        for (const QString &key : keysSent(sent)) {
            if (present.contains(key.toUtf8()))
                found.append({key.toUtf8(), QByteArray()});
        }
        return answer(vectorsBody(found));
    }
    KeyInput *input() const { return named<KeyInput>(&dialog, u"Keys"_s); }
    KeyResults *results() const { return named<KeyResults>(&dialog, u"Keys found"_s); }
    QPushButton *button(const QString &name) const { return named<QPushButton>(&dialog, name); }
    QString state() const { return named<QLabel>(&dialog, u"Look-up state"_s)->text(); }
    QString hint() const { return named<QLabel>(&dialog, u"Hint"_s)->text(); }
    void lookUp(const QString &text) const
    {
        input()->setPlainText(text);
        button(u"Look Up"_s)->click();
    }
    QStringList rows() const
    {
        QStringList lines;
        const QAbstractItemModel *model = results()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            lines.append(model->index(row, 0).data().toString() + u'|' + model->index(row, 1).data().toString());
        return lines;
    }

    FakeNetwork network;
    std::unique_ptr<Session> session;
    GoToKeyDialog dialog;
    QSignalSpy chosen;
    QSignalSpy deleteRequested;
    QSignalSpy finished;
    QList<QByteArray> present;
};

} // namespace

class TestGoToKeyDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePresentKeyIsShownAtOnce();
    void oneMissingKeyIsSaid();
    void aListIsToldApart();
    void returnInSeveralLinesStartsANewOne();
    void keysGoAsTheyAre();
    void blanksAtTheEndsAreHintedAt();
    void aPresentKeyIsChosenByReturnAndDoubleClick();
    void missingKeysAreCopied();
    void deleteNamesThePresentKeysOnly();
    void deleteNamesTheSelectedOnes();
    void anErrorCanBeRetried();
    void stopKeepsWhatIsKnown();
    void nothingTypedAsksNothing();
    void escapeSendsNothingAndChoosesNothing();
    void theSessionMayGo();
};

void TestGoToKeyDialog::onePresentKeyIsShownAtOnce()
{
    Scene scene({"gpicview"});
    QCOMPARE(scene.dialog.focusWidget(), scene.input());
    QTest::keyClicks(scene.input(), u"gpicview"_s);
    QTest::keyClick(scene.input(), Qt::Key_Return);
    QTRY_COMPARE(scene.chosen.count(), 1);
    QCOMPARE(scene.chosen.first().first().toByteArray(), "gpicview"_ba);
    QVERIFY(!scene.dialog.isVisible());
}

void TestGoToKeyDialog::oneMissingKeyIsSaid()
{
    Scene scene;
    scene.lookUp(u"nobody"_s);
    QTRY_COMPARE(scene.state(), u"0 present, 1 missing"_s);
    QCOMPARE(scene.rows(), QStringList{u"nobody|Missing"_s});
    QCOMPARE(scene.chosen.count(), 0);
    QVERIFY(scene.dialog.isVisible());
}

void TestGoToKeyDialog::aListIsToldApart()
{
    Scene scene({"a", "c"});
    scene.lookUp(u"a\nb\nc\n\na"_s);
    QTRY_COMPARE(scene.state(), u"2 present, 1 missing"_s);
    QCOMPARE(scene.rows(), QStringList({u"a|Present"_s, u"b|Missing"_s, u"c|Present"_s}));
    QCOMPARE(scene.network.sent().size(), 1);
    QVERIFY(scene.dialog.isVisible());
}

void TestGoToKeyDialog::returnInSeveralLinesStartsANewOne()
{
    Scene scene({"a"});
    QTest::keyClicks(scene.input(), u"a"_s);
    QTest::keyClick(scene.input(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(scene.input(), u"b"_s);
    QTest::keyClick(scene.input(), Qt::Key_Return);
    QCOMPARE(scene.input()->exactText(), u"a\nb\n"_s);
    QVERIFY(scene.network.sent().isEmpty());
    QTest::keyClick(scene.input(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(scene.state(), u"1 present, 1 missing"_s);
}

void TestGoToKeyDialog::keysGoAsTheyAre()
{
    Scene scene;
    scene.lookUp(u" leading\ntrailing \nno\u00a0break\nключ"_s);
    QTRY_COMPARE(scene.network.sent().size(), 1);
    QCOMPARE(keysSent(scene.network.sent().first()),
             QStringList({u" leading"_s, u"trailing "_s, u"no\u00a0break"_s, u"ключ"_s}));
}

void TestGoToKeyDialog::blanksAtTheEndsAreHintedAt()
{
    Scene scene;
    scene.input()->setPlainText(u"plain"_s);
    QVERIFY(!scene.hint().contains(u"blank"_s));
    scene.input()->setPlainText(u"plain\nodd "_s);
    QVERIFY(scene.hint().contains(u"1 key(s) begin or end with a blank"_s));
    QCOMPARE(named<QLabel>(&scene.dialog, u"Hint"_s)->accessibleDescription(), scene.hint());
}

void TestGoToKeyDialog::aPresentKeyIsChosenByReturnAndDoubleClick()
{
    Scene scene({"a", "c"});
    scene.lookUp(u"a\nb\nc"_s);
    QTRY_COMPARE(scene.state(), u"2 present, 1 missing"_s);
    scene.results()->selectRow(2);
    QTest::keyClick(scene.results(), Qt::Key_Return);
    QCOMPARE(scene.chosen.count(), 1);
    QCOMPARE(scene.chosen.last().first().toByteArray(), "c"_ba);
    scene.results()->selectRow(1);
    QTest::keyClick(scene.results(), Qt::Key_Return);
    QCOMPARE(scene.chosen.count(), 1); // a missing one is not
    const QPoint first = scene.results()->visualRect(scene.results()->model()->index(0, 0)).center();
    QTest::mouseClick(scene.results()->viewport(), Qt::LeftButton, {}, first);
    QTest::mouseDClick(scene.results()->viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(scene.chosen.count(), 2);
    QCOMPARE(scene.chosen.last().first().toByteArray(), "a"_ba);
    QVERIFY(scene.dialog.isVisible());
}

void TestGoToKeyDialog::missingKeysAreCopied()
{
    Scene scene({"a"});
    scene.lookUp(u"a\nb \nc"_s);
    QTRY_COMPARE(scene.state(), u"1 present, 2 missing"_s);
    scene.button(u"Copy Missing"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"b \nc"_s);
}

void TestGoToKeyDialog::deleteNamesThePresentKeysOnly()
{
    Scene scene({"c", "a"});
    QVERIFY(!scene.button(u"Delete…"_s)->isEnabled());
    scene.lookUp(u"a\nb\nc"_s);
    QTRY_VERIFY(scene.button(u"Delete…"_s)->isEnabled());
    scene.button(u"Delete…"_s)->click();
    QCOMPARE(scene.deleteRequested.count(), 1);
    QCOMPARE(scene.deleteRequested.first().first().value<QList<QByteArray>>(), QList<QByteArray>({"a", "c"}));
    QCOMPARE(scene.network.sent().size(), 1); // the dialog itself deletes nothing
}

void TestGoToKeyDialog::deleteNamesTheSelectedOnes()
{
    Scene scene({"a", "c"});
    scene.lookUp(u"a\nb\nc"_s);
    QTRY_COMPARE(scene.state(), u"2 present, 1 missing"_s);
    scene.results()->selectRow(1);
    QVERIFY(!scene.button(u"Delete…"_s)->isEnabled()); // a missing one only
    scene.results()->selectRow(2);
    scene.button(u"Delete…"_s)->click();
    QCOMPARE(scene.deleteRequested.first().first().value<QList<QByteArray>>(), QList<QByteArray>({"c"}));
}

void TestGoToKeyDialog::anErrorCanBeRetried()
{
    Scene scene({"a"});
    scene.network.expect(refusal(403, "AccessDenied"));
    scene.lookUp(u"a\nb"_s);
    QTRY_VERIFY(scene.button(u"Retry"_s)->isVisible());
    QVERIFY(scene.state().contains(u"Access denied"_s));
    QVERIFY(scene.state().contains(u"2 not known"_s));
    scene.button(u"Retry"_s)->click();
    QTRY_COMPARE(scene.state(), u"1 present, 1 missing"_s);
    QVERIFY(!scene.button(u"Retry"_s)->isVisible());
}

void TestGoToKeyDialog::stopKeepsWhatIsKnown()
{
    Scene scene({"key-0"});
    QStringList keys;
    for (int i = 0; i < 150; ++i)
        keys.append(u"key-%1"_s.arg(i));
    scene.network.expect(answer(vectorsBody({{"key-0", QByteArray()}})));
    scene.network.expect(silence());
    scene.lookUp(keys.join(u'\n'));
    QTRY_COMPARE(scene.network.sent().size(), 2);
    QVERIFY(scene.button(u"Stop"_s)->isVisible());
    scene.button(u"Stop"_s)->click();
    QCOMPARE(scene.state(), u"1 present, 99 missing, 50 not known"_s);
    QVERIFY(!scene.button(u"Stop"_s)->isVisible());
    QCOMPARE(scene.network.aborted(), 1);
}

void TestGoToKeyDialog::nothingTypedAsksNothing()
{
    Scene scene;
    QVERIFY(!scene.button(u"Look Up"_s)->isEnabled());
    QTest::keyClick(scene.input(), Qt::Key_Return);
    QTest::qWait(20);
    QVERIFY(scene.network.sent().isEmpty());
}

void TestGoToKeyDialog::escapeSendsNothingAndChoosesNothing()
{
    Scene scene({"a"});
    QTest::keyClicks(scene.input(), u"a"_s);
    QTest::keyClick(scene.input(), Qt::Key_Escape);
    QTRY_COMPARE(scene.finished.count(), 1);
    QVERIFY(scene.network.sent().isEmpty());
    QCOMPARE(scene.chosen.count(), 0);
}

void TestGoToKeyDialog::theSessionMayGo()
{
    Scene scene;
    scene.network.expect(silence());
    scene.lookUp(u"a"_s);
    QTRY_COMPARE(scene.network.sent().size(), 1);
    scene.session.reset();
    QVERIFY(!scene.dialog.isVisible());
    QCOMPARE(scene.chosen.count(), 0);
}

QTEST_MAIN(TestGoToKeyDialog)
#include "tst_gotokeydialog.moc"
