#include "dialogsize.h"

#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QScreen>
#include <QTest>
#include <QVBoxLayout>

namespace vb {

class TestDialogSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrappedTextGetsItsHeight();
    void noDialogIsTallerThanItsScreen();
};

namespace {

class TallList : public QListView
{
public:
    QSize sizeHint() const override { return {300, 5000}; }
};

} // namespace

void TestDialogSize::wrappedTextGetsItsHeight()
{
    QDialog dialog;
    dialog.setMinimumWidth(300);
    auto *label = new QLabel(QStringLiteral("word ").repeated(100));
    label->setWordWrap(true);
    (new QVBoxLayout(&dialog))->addWidget(label);
    sizeToContent(&dialog);
    dialog.show();
    QVERIFY(label->height() >= label->heightForWidth(label->width()));
}

void TestDialogSize::noDialogIsTallerThanItsScreen()
{
    QDialog dialog;
    (new QVBoxLayout(&dialog))->addWidget(new TallList);
    sizeToContent(&dialog);
    QVERIFY(dialog.height() < dialog.screen()->availableGeometry().height());
    QVERIFY(dialog.height() > dialog.screen()->availableGeometry().height() / 2);
}

} // namespace vb

QTEST_MAIN(vb::TestDialogSize)
#include "tst_dialogsize.moc"
