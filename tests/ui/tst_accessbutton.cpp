#include "accessbutton.h"

#include <QAction>
#include <QTest>

namespace vb {

class TestAccessButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickChangesTheAction();
    void aScreenReadersToggleChangesTheAction();
    void aRefusedToggleShowsWhatIs();
};

void TestAccessButton::aClickChangesTheAction()
{
    QAction action;
    action.setCheckable(true);
    AccessButton button(&action);
    button.click();
    QVERIFY(action.isChecked());
    QVERIFY(button.isChecked());
    button.click();
    QVERIFY(!action.isChecked());
    QVERIFY(!button.isChecked());
}

void TestAccessButton::aScreenReadersToggleChangesTheAction()
{
    QAction action;
    action.setCheckable(true);
    AccessButton button(&action);
    button.toggle();
    QVERIFY(action.isChecked());
    QCOMPARE(button.text(), QStringLiteral("Read-only"));
    button.toggle();
    QVERIFY(!action.isChecked());
    QCOMPARE(button.text(), QStringLiteral("Writable"));
}

//! A session that was started with --read-only cannot be made writable.
void TestAccessButton::aRefusedToggleShowsWhatIs()
{
    QAction action;
    action.setCheckable(true);
    action.setChecked(true);
    connect(&action, &QAction::triggered, &action, [&action] { action.setChecked(true); });
    AccessButton button(&action);
    button.toggle();
    QVERIFY(action.isChecked());
    QVERIFY(button.isChecked());
    QCOMPARE(button.text(), QStringLiteral("Read-only"));
}

} // namespace vb

QTEST_MAIN(vb::TestAccessButton)
#include "tst_accessbutton.moc"
