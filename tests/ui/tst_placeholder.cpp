#include "placeholder.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vb;

namespace {

ApiError makeDenied()
{
    ApiError error;
    error.kind = ApiError::Kind::Denied;
    error.httpStatus = 403;
    error.code = u"AccessDenied"_s;
    error.message = u"<b>You</b> may not"_s;
    error.requestId = u"65F0-REQUEST"_s;
    error.operation = u"ListVectors"_s;
    error.place = u"rag-prod/articles"_s;
    return error;
}

QLabel *labelNamed(const QWidget &root, const QString &name)
{
    for (QLabel *label : root.findChildren<QLabel *>()) {
        if (label->accessibleName() == name)
            return label;
    }
    return nullptr;
}

QPushButton *buttonWith(const QWidget &root, const QString &text)
{
    for (QPushButton *button : root.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestPlaceholder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorIsFoundByItsAccessibleName();
    void errorTextReachesTheAccessibilityTextInterface();
    void detailsHoldTheRequestIdAndArePlainText();
    void copyPutsTheDetailsOnTheClipboard();
    void retryIsAsked();
    void stateHasItsActionAndNoErrorMessage();
    void stateWithoutActionHasNoButton();
    void stateAfterErrorLeavesNothingOfIt();
};

void TestPlaceholder::errorIsFoundByItsAccessibleName()
{
    Placeholder placeholder;
    placeholder.showError(makeDenied());
    QLabel *message = labelNamed(placeholder, u"Error message"_s);
    QVERIFY(message);
    QCOMPARE(message->text(), u"The vectors of rag-prod/articles could not be listed"_s);
    QVERIFY(message->accessibleDescription().contains(u"Access denied"_s));
    QVERIFY(message->accessibleDescription().contains(u"oss:ListVectors"_s));
    QVERIFY(message->accessibleDescription().contains(u"AccessDenied"_s));
}

void TestPlaceholder::errorTextReachesTheAccessibilityTextInterface()
{
    Placeholder placeholder;
    placeholder.showError(makeDenied());
    QAccessibleInterface *message = QAccessible::queryAccessibleInterface(labelNamed(placeholder, u"Error message"_s));
    QVERIFY(message);
    QCOMPARE(message->text(QAccessible::Name), u"Error message"_s);
    QVERIFY(message->textInterface());
    const int length = message->textInterface()->characterCount();
    QVERIFY(message->textInterface()->text(0, length).contains(u"Access denied"_s));
}

void TestPlaceholder::detailsHoldTheRequestIdAndArePlainText()
{
    Placeholder placeholder;
    placeholder.showError(makeDenied());
    QLabel *details = labelNamed(placeholder, u"Error details"_s);
    QVERIFY(details);
    QCOMPARE(details->text(), makeDenied().details());
    QCOMPARE(details->textFormat(), Qt::PlainText);
    QCOMPARE(details->accessibleDescription(), details->text());
    QVERIFY(details->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
}

void TestPlaceholder::copyPutsTheDetailsOnTheClipboard()
{
    Placeholder placeholder;
    placeholder.showError(makeDenied());
    buttonWith(placeholder, u"Copy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), makeDenied().details());
}

void TestPlaceholder::retryIsAsked()
{
    Placeholder placeholder;
    QSignalSpy retried(&placeholder, &Placeholder::retryRequested);
    QSignalSpy acted(&placeholder, &Placeholder::actionTriggered);
    placeholder.showError(makeDenied());
    buttonWith(placeholder, u"Retry"_s)->click();
    QCOMPARE(retried.size(), 1);
    QCOMPARE(acted.size(), 0);
}

void TestPlaceholder::stateHasItsActionAndNoErrorMessage()
{
    Placeholder placeholder;
    QSignalSpy acted(&placeholder, &Placeholder::actionTriggered);
    placeholder.showState(u"empty"_s, u"No vectors"_s, u"This index holds none."_s, u"Refresh"_s);
    QVERIFY(!labelNamed(placeholder, u"Error message"_s));
    QVERIFY(buttonWith(placeholder, u"Retry"_s)->isHidden());
    QVERIFY(buttonWith(placeholder, u"Copy"_s)->isHidden());
    buttonWith(placeholder, u"Refresh"_s)->click();
    QCOMPARE(acted.size(), 1);
}

void TestPlaceholder::stateWithoutActionHasNoButton()
{
    Placeholder placeholder;
    placeholder.showState(u"waiting"_s, u"Waiting"_s, u"The first rows are on their way."_s);
    for (const QPushButton *button : placeholder.findChildren<QPushButton *>())
        QVERIFY(button->isHidden());
}

void TestPlaceholder::stateAfterErrorLeavesNothingOfIt()
{
    Placeholder placeholder;
    placeholder.showError(makeDenied());
    placeholder.showState(u"empty"_s, u"No vectors"_s, u"This index holds none."_s);
    QVERIFY(labelNamed(placeholder, u"Error details"_s)->isHidden());
    QVERIFY(!labelNamed(placeholder, u"Error message"_s));
    for (const QLabel *label : placeholder.findChildren<QLabel *>())
        QVERIFY(!label->text().contains(u"denied"_s));
}

QTEST_MAIN(TestPlaceholder)
#include "tst_placeholder.moc"
