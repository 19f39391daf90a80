#include "inspector/inspectorpane.h"

#include "answers.h"
#include "inspector/commonfields.h"
#include "inspector/copymenu.h"
#include "inspector/valueplot.h"
#include "metadatamodel.h"
#include "session.h"
#include "testclient.h"
#include "widgets.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>
#include <QTreeWidget>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

IndexRef makeIndex(const QString &name = u"articles"_s)
{
    return {BucketRef{u"rag-prod"_s, u"cn-hangzhou"_s, u"100"_s, {}, {}}, name};
}

IndexInfo makeInfo()
{
    IndexInfo info;
    info.name = u"articles"_s;
    info.distanceMetric = u"cosine"_s;
    info.dimension = 3;
    info.nonFilterableKeys = {u"hidden"_s};
    return info;
}

//! The answer to GetVectors with one vector; empty members are left out.
QByteArray vectorBody(const QByteArray &key, const QByteArray &data, const QByteArray &metadata)
{
    const QByteArray dataMember = data.isEmpty() ? QByteArray() : QByteArray(",\"data\":" + data);
    const QByteArray metadataMember = metadata.isEmpty() ? QByteArray() : QByteArray(",\"metadata\":" + metadata);
    // Not a raw string: moc 6.4 loses its way in this one.
    return "{\"vectors\":[{\"key\":\"" + key + '"' + dataMember + metadataMember + "}]}";
}

const QByteArray numbers = R"({"float32":[0.6,-0.8,0]})";

//! The inspector over a scripted network.
struct Scene
{
    Scene()
        : session(std::make_unique<Session>(testProfile(), testCredentials(), &network))
    {
        pane.setSession(session.get());
        pane.resize(320, 640);
        pane.show();
    }
    //! Shows a vector and waits for it.
    void show(const QByteArray &key, const QByteArray &data = numbers, const QByteArray &metadata = {})
    {
        network.expect(answer(vectorBody(key, data, metadata)));
        pane.showVector(makeIndex(), makeInfo(), key);
        QTRY_COMPARE_WITH_TIMEOUT(keyShown(), QString::fromUtf8(key), 2000);
    }
    QString keyShown() const
    {
        auto *key = named<QWidget>(&pane, u"Key"_s);
        return key->isVisible() ? key->accessibleDescription() : QString();
    }
    //! A text that can be seen.
    bool says(const QString &text) const
    {
        for (const QLabel *label : pane.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    void copy(const QString &action) const
    {
        auto *menu = pane.findChild<CopyMenu *>();
        Q_EMIT menu->aboutToShow();
        for (QAction *candidate : menu->actions()) {
            if (candidate->text() == action)
                candidate->trigger();
        }
    }
    QTabWidget *tabs() const { return pane.findChild<QTabWidget *>(); }
    QTableView *table() const { return named<QTableView>(&pane, u"Vector data"_s); }
    QTreeView *tree() const { return named<QTreeView>(&pane, u"Vector metadata"_s); }

    FakeNetwork network;
    std::unique_ptr<Session> session;
    InspectorPane pane;
};

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

class TestInspectorPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSelectedSaysSo();
    void aVectorIsShownInThreeTabs();
    void aNormBeyondEveryMeasureStaysShort();
    void theTabStaysAcrossVectors();
    void passingOverRowsAsksForTheFirstAndTheLast();
    void theSameVectorIsNotAskedForTwice();
    void theVectorBeforeStaysUntilTheNextComes();
    void aMissingKeyIsSaid();
    void anErrorCanBeRetried();
    void forgettingClearsOnlyWhatIsShown();
    void severalAreCompared();
    void dataThatIsAbsentIsSaid();
    void dataThatIsNoNumbersPointsToRaw();
    void fieldsOfAFusionIndexAreChosenFrom();
    void plotTableAndBoxAgree();
    void noMetadataIsNotEmptyMetadata();
    void filterableFieldsAreToldApart();
    void metadataIsSearched();
    void theSourceTextIsShown();
    void everythingCanBeCopiedExactly();
    void htmlInAKeyIsText();
    void theSessionMayGo();
};

void TestInspectorPane::nothingSelectedSaysSo()
{
    const Scene scene;
    QVERIFY(scene.says(u"No vector selected"_s));
    QVERIFY(!scene.tabs()->isVisible());
    QVERIFY(scene.network.sent().isEmpty());
}

void TestInspectorPane::aVectorIsShownInThreeTabs()
{
    Scene scene;
    scene.show("gpicview", numbers, R"({"section":"graphics"})");
    QCOMPARE(scene.network.sent().size(), 1);
    QCOMPARE(scene.table()->model()->rowCount(), 3);
    QCOMPARE(scene.table()->model()->index(1, 1).data().toString(), u"-0.8"_s);
    QVERIFY(scene.says(u"3 value(s) · norm 1.000"_s));
    QVERIFY(named<QWidget>(&scene.pane, u"unit length"_s));
    QCOMPARE(named<QLabel>(&scene.pane, u"Min"_s)->text(), u"-0.800000"_s);
    QCOMPARE(scene.tree()->model()->index(0, MetadataModel::Value).data().toString(), u"graphics"_s);
    QCOMPARE(named<QPlainTextEdit>(&scene.pane, u"Raw JSON"_s)->toPlainText().toUtf8(),
             vectorBody("gpicview", numbers, R"({"section":"graphics"})").chopped(2).sliced(12));
}

//! Written out it would push the pane wider than the window.
void TestInspectorPane::aNormBeyondEveryMeasureStaysShort()
{
    Scene scene;
    scene.show("huge", R"({"float32":[3.4e38,0]})");
    QVERIFY(scene.says(u"2 value(s) · norm 3.4E+38"_s));
    scene.show("tiny", R"({"float32":[0.00003,0]})");
    QVERIFY(scene.says(u"2 value(s) · norm 3E-05"_s)); // not 0.000, which would be a zero vector's
    scene.show("zero", R"({"float32":[0,0]})");
    QVERIFY(scene.says(u"2 value(s) · norm 0.000"_s));
}

void TestInspectorPane::theTabStaysAcrossVectors()
{
    Scene scene;
    scene.show("a");
    scene.tabs()->setCurrentIndex(2);
    scene.show("b");
    QCOMPARE(scene.tabs()->currentIndex(), 2);
    scene.pane.showNothing();
    scene.show("c");
    QCOMPARE(scene.tabs()->currentIndex(), 2);
}

void TestInspectorPane::passingOverRowsAsksForTheFirstAndTheLast()
{
    Scene scene;
    scene.network.expect(silence());
    scene.network.expect(answer(vectorBody("key-20", numbers, {})));
    for (int i = 0; i <= 20; ++i)
        scene.pane.showVector(makeIndex(), makeInfo(), "key-" + QByteArray::number(i));
    QTRY_COMPARE(scene.keyShown(), u"key-20"_s);
    QCOMPARE(scene.network.sent().size(), 2);
    QVERIFY(scene.network.sent().last().body.contains("\"key-20\""));
}

void TestInspectorPane::theSameVectorIsNotAskedForTwice()
{
    Scene scene;
    scene.show("a");
    scene.pane.showVector(makeIndex(), makeInfo(), "a");
    QTest::qWait(100); // nothing is asked
    QCOMPARE(scene.network.sent().size(), 1);
}

void TestInspectorPane::theVectorBeforeStaysUntilTheNextComes()
{
    Scene scene;
    scene.show("a");
    scene.network.expect(silence());
    scene.pane.showVector(makeIndex(), makeInfo(), "b");
    QCOMPARE(scene.keyShown(), u"a"_s);
    QVERIFY(!scene.says(u"Loading"_s)); // not yet
    QTRY_VERIFY(scene.says(u"Loading b…"_s));
    QCOMPARE(scene.keyShown(), u"a"_s);
    QVERIFY(scene.table()->isVisible());
    scene.copy(u"Copy Key"_s);
    QCOMPARE(clipboard(), u"a"_s);
}

void TestInspectorPane::aMissingKeyIsSaid()
{
    Scene scene;
    scene.network.expect(answer(R"({"vectors":[]})"));
    scene.pane.showVector(makeIndex(), makeInfo(), "gone");
    QTRY_VERIFY(scene.says(u"This key no longer exists"_s));
    QCOMPARE(scene.keyShown(), u"gone"_s);
    QVERIFY(!scene.tabs()->isVisible());
}

void TestInspectorPane::anErrorCanBeRetried()
{
    Scene scene;
    scene.network.expect(refusal(403, "AccessDenied"));
    scene.pane.showVector(makeIndex(), makeInfo(), "a");
    QTRY_VERIFY(named<QLabel>(&scene.pane, u"Error message"_s));
    QVERIFY(scene.says(u"AccessDenied"_s));
    scene.network.expect(answer(vectorBody("a", numbers, {})));
    for (auto *button : scene.pane.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Retry"_s)
            button->click();
    }
    QTRY_VERIFY(scene.tabs()->isVisible());
    QVERIFY(scene.network.isDone());
}

void TestInspectorPane::forgettingClearsOnlyWhatIsShown()
{
    Scene scene;
    scene.show("a");
    scene.pane.forget(makeIndex(), {"b"});
    scene.pane.forget(makeIndex(u"other"_s), {"a"});
    QCOMPARE(scene.keyShown(), u"a"_s);
    scene.pane.forget(makeIndex(), {"b", "a"});
    QVERIFY(scene.says(u"No vector selected"_s));
}

void TestInspectorPane::severalAreCompared()
{
    Scene scene;
    scene.show("a");
    scene.pane.showSelection(3, {R"({"section":"games","n":1})", R"({"n":2,"section":"games"})", QByteArray()});
    QVERIFY(scene.says(u"3 vector(s) selected"_s));
    auto *fields = named<QTreeWidget>(&scene.pane, u"Common fields"_s);
    QStringList lines;
    for (int row = 0; row < fields->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = fields->topLevelItem(row);
        lines.append(item->text(0) + u'|' + item->text(1) + u'|' + item->text(2));
    }
    QCOMPARE(lines, QStringList({u"section|2|games"_s, u"n|2|2 different value(s)"_s}));
    QVERIFY(!scene.tabs()->isVisible());
}

void TestInspectorPane::dataThatIsAbsentIsSaid()
{
    Scene scene;
    scene.show("a", {}, "{}");
    QVERIFY(scene.says(u"This vector came without data"_s));
}

void TestInspectorPane::dataThatIsNoNumbersPointsToRaw()
{
    Scene scene;
    scene.show("a", R"({"float32":["x"]})");
    QVERIFY(scene.says(u"The data could not be read as numbers"_s));
    for (auto *button : scene.pane.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Show Raw"_s)
            button->click();
    }
    QCOMPARE(scene.tabs()->currentIndex(), 2);
    QVERIFY(named<QPlainTextEdit>(&scene.pane, u"Raw JSON"_s)->toPlainText().contains(u"[\"x\"]"_s));
}

void TestInspectorPane::fieldsOfAFusionIndexAreChosenFrom()
{
    Scene scene;
    scene.show("a");
    auto *fields = named<QComboBox>(&scene.pane, u"Field"_s);
    QVERIFY(!fields->isVisible());
    scene.show("b", R"({"text":[1,2],"image":[3,4,5,6]})");
    QVERIFY(fields->isVisible());
    QCOMPARE(fields->count(), 2);
    QCOMPARE(scene.table()->model()->rowCount(), 2);
    fields->setCurrentIndex(1);
    QCOMPARE(scene.table()->model()->rowCount(), 4);
    scene.copy(u"Copy Vector as JSON"_s);
    QCOMPARE(clipboard(), u"[3, 4, 5, 6]"_s);
}

void TestInspectorPane::plotTableAndBoxAgree()
{
    Scene scene;
    scene.show("a");
    auto *plot = scene.pane.findChild<ValuePlot *>();
    auto *box = named<QSpinBox>(&scene.pane, u"Go to component"_s);
    scene.table()->selectRow(1);
    QCOMPARE(plot->marked(), 1);
    QCOMPARE(box->value(), 1);
    box->setValue(2);
    QCOMPARE(plot->marked(), 2);
    QCOMPARE(scene.table()->currentIndex().row(), 2);
    Q_EMIT plot->componentClicked(0);
    QCOMPARE(scene.table()->currentIndex().row(), 0);
    QCOMPARE(box->value(), 0);
}

void TestInspectorPane::noMetadataIsNotEmptyMetadata()
{
    Scene scene;
    scene.show("a", numbers, {});
    scene.tabs()->setCurrentIndex(1);
    QVERIFY(scene.says(u"No metadata"_s));
    QVERIFY(!scene.says(u"Empty metadata"_s));
    scene.show("b", numbers, "{}");
    QVERIFY(scene.says(u"Empty metadata"_s));
    QVERIFY(!scene.says(u"No metadata"_s));
}

void TestInspectorPane::filterableFieldsAreToldApart()
{
    Scene scene;
    scene.show("a", numbers, R"({"hidden":1,"open":{"hidden":2}})");
    const QAbstractItemModel *model = scene.tree()->model();
    QCOMPARE(model->index(0, 0).data(MetadataModel::NonFilterableRole).toBool(), true);
    QCOMPARE(model->index(1, 0).data(MetadataModel::NonFilterableRole).toBool(), false);
    QVERIFY(!model->index(0, 0, model->index(1, 0)).data(MetadataModel::NonFilterableRole).isValid());
}

void TestInspectorPane::metadataIsSearched()
{
    Scene scene;
    scene.show("a", numbers, R"({"x":"needle","y":{"deep":{"z":"a needle too"}},"w":1})");
    scene.tabs()->setCurrentIndex(1);
    auto *box = named<QLineEdit>(&scene.pane, u"Find in metadata"_s);
    auto *matches = named<QLabel>(&scene.pane, u"Matches"_s);
    box->setText(u"NEEDLE"_s);
    QCOMPARE(matches->text(), u"1 of 2"_s);
    QCOMPARE(scene.tree()->currentIndex().data().toString(), u"x"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(matches->text(), u"2 of 2"_s);
    QCOMPARE(scene.tree()->currentIndex().data().toString(), u"z"_s);
    QVERIFY(!scene.tree()->visualRect(scene.tree()->currentIndex()).isEmpty()); // its parents are open
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(matches->text(), u"1 of 2"_s);
    QTest::keyClick(box, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(matches->text(), u"2 of 2"_s);
    box->setText(u"nowhere"_s);
    QCOMPARE(matches->text(), u"none"_s);
    QTest::keyClick(box, Qt::Key_Return);
}

void TestInspectorPane::theSourceTextIsShown()
{
    Scene scene;
    scene.show("a", numbers, R"({"OSSVECTORS-EMBED-SRC-CONTENT":"Line one.\nLine <b>two</b>."})");
    scene.tabs()->setCurrentIndex(1);
    auto *source = named<QPlainTextEdit>(&scene.pane, u"Source text"_s);
    QVERIFY(source->isVisible());
    QCOMPARE(source->toPlainText(), u"Line one.\nLine <b>two</b>."_s);
    scene.show("b", numbers, R"({"x":1})");
    QVERIFY(!source->isVisible());
}

void TestInspectorPane::everythingCanBeCopiedExactly()
{
    Scene scene;
    const QByteArray metadata = R"({"b":1.50, "a":9007199254740993})";
    scene.show("a key ", numbers, metadata);
    scene.copy(u"Copy Key"_s);
    QCOMPARE(clipboard(), u"a key "_s);
    scene.copy(u"Copy Metadata"_s);
    QCOMPARE(clipboard().toUtf8(), metadata);
    scene.copy(u"Copy Vector as Python List"_s);
    QVERIFY(clipboard().startsWith(u"[0.6, -0.8, 0"_s));
    scene.copy(u"Copy Vector as Base64"_s);
    QCOMPARE(QByteArray::fromBase64(clipboard().toLatin1()).size(), 12);
    scene.copy(u"Copy Raw JSON"_s);
    QCOMPARE(clipboard().toUtf8(), vectorBody("a key ", numbers, metadata).chopped(2).sliced(12));
}

void TestInspectorPane::htmlInAKeyIsText()
{
    Scene scene;
    scene.show("<b>x</b>");
    auto *key = named<QWidget>(&scene.pane, u"Key"_s);
    QVERIFY(!key->toolTip().contains(u"<b>"_s));
    QVERIFY(key->toolTip().contains(u"&lt;b&gt;x"_s));
}

void TestInspectorPane::theSessionMayGo()
{
    Scene scene;
    scene.show("a");
    scene.network.expect(silence());
    scene.pane.showVector(makeIndex(), makeInfo(), "b");
    scene.session.reset();
    QVERIFY(scene.says(u"No vector selected"_s));
    scene.pane.showVector(makeIndex(), makeInfo(), "c");
    QTest::qWait(200); // nothing happens
    QVERIFY(scene.says(u"No vector selected"_s));
    scene.copy(u"Copy Key"_s);
}

QTEST_MAIN(TestInspectorPane)
#include "tst_inspectorpane.moc"
