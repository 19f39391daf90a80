#include "windowactions.h"

#include <QMainWindow>
#include <QTest>

using namespace Qt::StringLiterals;

namespace vb {

class TestWindowActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mnemonicLeavesTheText_data();
    void mnemonicLeavesTheText();
    void groupsAreNamedWithoutMnemonics();
};

void TestWindowActions::mnemonicLeavesTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("at the start") << u"&File"_s << u"File"_s;
    QTest::newRow("within") << u"All B&uckets"_s << u"All Buckets"_s;
    QTest::newRow("behind") << u"文件(&F)"_s << u"文件"_s;
    QTest::newRow("behind, before an ellipsis") << u"删除(&D)…"_s << u"删除…"_s;
    QTest::newRow("none") << u"Next Pane (F6)"_s << u"Next Pane (F6)"_s;
}

void TestWindowActions::mnemonicLeavesTheText()
{
    QFETCH(QString, text);
    QTEST(WindowActions::withoutMnemonic(text), "name");
}

void TestWindowActions::groupsAreNamedWithoutMnemonics()
{
    QMainWindow window;
    const WindowActions actions(&window);
    QStringList titles;
    for (const WindowActions::Group &group : actions.groups())
        titles.append(group.title);
    QCOMPARE(titles, (QStringList{u"File"_s, u"Edit"_s, u"Vector"_s, u"Index"_s, u"View"_s, u"Help"_s, u"Window"_s}));
}

} // namespace vb

QTEST_MAIN(vb::TestWindowActions)
#include "tst_windowactions.moc"
