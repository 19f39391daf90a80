#include "requestlogpane.h"

#include "requestlog.h"
#include "statuslabel.h"
#include "widgets.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace vb;

class TestRequestLogPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theWindowsCallsAreInItOnceItIsShown();
    void hiddenItTakesNothingIn();
    void theSelectedCallIsToldWhole();
    void whatIsCopiedIsTheIdAndTheCommand();
    void itFollowsTheNewestCallUntilItIsScrolledAway();
    void itIsFilteredPausedAndCleared();
    void textOfTheServiceIsNoMarkup();
    void everyWidgetHasAName();

private:
    QTableView *table() const { return named<QTableView>(m_pane.get(), u"Request log"_s); }
    QToolButton *button(const QString &name) const { return named<QToolButton>(m_pane.get(), name); }
    void add(int count, int status = 200);

    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<RequestLogPane> m_pane;
};

void TestRequestLogPane::init()
{
    m_log = std::make_unique<RequestLog>();
    Profile profile;
    profile.region = u"cn-hangzhou"_s;
    m_log->setProfile(profile);
    m_pane = std::make_unique<RequestLogPane>(m_log.get());
    m_pane->resize(1000, 240);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestRequestLogPane::cleanup()
{
    m_pane.reset();
    m_log.reset();
}

void TestRequestLogPane::add(int count, int status)
{
    const int before = m_log->rowCount();
    QList<CallRecord> calls;
    for (int i = 0; i < count; ++i) {
        CallRecord call;
        call.operation = u"GetVectorIndex"_s;
        call.bucket = BucketRef{u"rag-prod"_s, u"cn-hangzhou"_s, u"12345"_s, {}, {}};
        call.index = u"articles"_s;
        call.place = u"rag-prod/articles"_s;
        call.arguments = "{\"indexName\":\"articles\"}"_ba;
        call.requestId = u"REQUEST%1"_s.arg(before + i);
        call.httpStatus = status;
        call.attempts = 1;
        call.bytesReceived = 12345;
        if (status >= 400) {
            call.failure = ApiError::Kind::Denied;
            call.code = u"<b>AccessDenied</b>"_s;
        }
        calls.append(call);
    }
    m_log->add(calls);
    QTRY_COMPARE(m_log->rowCount(), before + count);
}

void TestRequestLogPane::theWindowsCallsAreInItOnceItIsShown()
{
    WindowFixture fixture;
    auto *dock = fixture.window->findChild<QDockWidget *>(u"RequestLogDock"_s);
    QVERIFY(dock->isHidden());
    fixture.open({});
    QTRY_VERIFY(!fixture.service.log().isEmpty());
    QCOMPARE(fixture.action(u"Request Log"_s)->shortcut(), QKeySequence(u"Ctrl+Shift+L"_s));
    fixture.action(u"Request Log"_s)->trigger();
    QVERIFY(dock->isVisible());
    const auto *shown = named<QTableView>(dock, u"Request log"_s);
    QTRY_VERIFY(shown->model()->rowCount() > 0);
    QCOMPARE(shown->model()->index(0, RequestLog::Operation).data().toString(), u"ListVectorBuckets"_s);
    fixture.action(u"Reset Layout"_s)->trigger();
    QVERIFY(dock->isHidden());
}

void TestRequestLogPane::hiddenItTakesNothingIn()
{
    m_pane->hide();
    QSignalSpy inserted(m_log.get(), &QAbstractItemModel::rowsInserted);
    m_log->add({CallRecord()});
    QTest::qWait(120); // nothing to wait for is what is proved
    QCOMPARE(inserted.size(), 0);
    m_pane->show();
    QTRY_COMPARE(m_log->rowCount(), 1);
}

void TestRequestLogPane::theSelectedCallIsToldWhole()
{
    add(3);
    const auto *details = named<QPlainTextEdit>(m_pane.get(), u"Call details"_s);
    QVERIFY(details->toPlainText().isEmpty());
    table()->selectRow(1);
    QTRY_VERIFY(details->toPlainText().contains(u"REQUEST1"_s));
    QVERIFY(details->toPlainText().contains(u"ossutil vectors-api get-vector-index --bucket rag-prod"_s));
    QVERIFY(details->isReadOnly());
}

void TestRequestLogPane::whatIsCopiedIsTheIdAndTheCommand()
{
    add(2);
    QVERIFY(!button(u"Copy Request ID"_s)->isEnabled());
    table()->selectRow(1);
    button(u"Copy Request ID"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"REQUEST1"_s);
    button(u"Copy as ossutil Command"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"ossutil vectors-api get-vector-index --bucket rag-prod --index-name articles --region cn-hangzhou "
             "--endpoint https://cn-hangzhou.oss-vectors.aliyuncs.com --account-id 12345"_s);
}

void TestRequestLogPane::itFollowsTheNewestCallUntilItIsScrolledAway()
{
    const QScrollBar *bar = table()->verticalScrollBar();
    add(100);
    QTRY_COMPARE(bar->value(), bar->maximum());
    add(100);
    QTRY_VERIFY(bar->maximum() > 150);
    QTRY_COMPARE(bar->value(), bar->maximum());
    table()->scrollToTop();
    add(100);
    QTRY_VERIFY(bar->maximum() > 250);
    QCOMPARE(bar->value(), 0);
}

void TestRequestLogPane::itIsFilteredPausedAndCleared()
{
    add(4);
    add(2, 403);
    named<QCheckBox>(m_pane.get(), u"Failed only"_s)->setChecked(true);
    QCOMPARE(m_log->rowCount(), 2);
    named<QCheckBox>(m_pane.get(), u"Failed only"_s)->setChecked(false);
    named<QLineEdit>(m_pane.get(), u"Filter calls"_s)->setText(u"REQUEST3"_s);
    QCOMPARE(m_log->rowCount(), 1);
    named<QLineEdit>(m_pane.get(), u"Filter calls"_s)->clear();
    const auto *state = named<StatusLabel>(m_pane.get(), u"Request log state"_s);
    button(u"Pause"_s)->setChecked(true);
    QVERIFY(m_log->isPaused());
    QCOMPARE(state->text(), u"6 call(s), paused"_s);
    button(u"Clear"_s)->click();
    QCOMPARE(m_log->rowCount(), 0);
    QVERIFY(!button(u"Clear"_s)->isEnabled());
}

void TestRequestLogPane::textOfTheServiceIsNoMarkup()
{
    add(1, 403);
    table()->selectRow(0);
    const auto *details = named<QPlainTextEdit>(m_pane.get(), u"Call details"_s);
    QTRY_VERIFY(details->toPlainText().contains(u"<b>AccessDenied</b>"_s));
    QCOMPARE(table()->model()->index(0, RequestLog::Received).data(Qt::TextAlignmentRole).toInt(),
             int(Qt::AlignRight | Qt::AlignVCenter));
}

void TestRequestLogPane::everyWidgetHasAName()
{
    for (const QWidget *widget : m_pane->findChildren<QWidget *>()) {
        const bool isOurs = !widget->objectName().startsWith(u"qt_"_s) && (widget->focusPolicy() & Qt::TabFocus);
        const bool isPart = qobject_cast<const QHeaderView *>(widget) || widget->parentWidget()->inherits("QLineEdit");
        QVERIFY2(!isOurs || isPart || !widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestRequestLogPane)
#include "tst_requestlogpane.moc"
