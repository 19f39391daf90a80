#include "testdialog.h"

#include "connections/profileaddress.h"
#include "connectiontest/connectiontest.h"
#include "icons.h"
#include "statuslabel.h"
#include "testladder.h"
#include "tones.h"
#include "visibletext.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using State = TestStep::State;

QPlainTextEdit *readOnlyText(const QString &name)
{
    auto *box = new QPlainTextEdit;
    box->setReadOnly(true);
    box->setAccessibleName(name);
    box->setTabChangesFocus(true);
    box->setFrameShape(QFrame::NoFrame);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return box;
}

int countOf(const QList<TestStep> &steps, State state)
{
    return int(
        std::count_if(steps.begin(), steps.end(), [state](const TestStep &step) { return step.state == state; }));
}

} // namespace

TestDialog::TestDialog(const Profile &profile, QWidget *parent)
    : QDialog(parent)
    , m_summary(new StatusLabel)
    , m_ladder(new TestLadder)
{
    setWindowTitle(tr("Test Connection"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    const QString name = visibleText(profile.name);
    layout->addWidget(makeHeadingLabel(name.isEmpty() ? windowTitle() : tr("Test of “%1”").arg(name)));
    const QString address = addressOf(profile);
    auto *where = new QuietLabel(visibleText(address));
    where->setVisible(!address.isEmpty());
    layout->addWidget(where);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_ladder);
    splitter->addWidget(makeLower());
    splitter->setStretchFactor(1, 1); // the rungs are all in sight, or the user made them less
    layout->addWidget(splitter, 1);
    m_summary->setAccessibleName(tr("Test state"));
    m_summary->setWordWrap(true);
    layout->addWidget(m_summary);
    layout->addWidget(makeButtons());
    connect(m_ladder, &TestLadder::currentStepChanged, this, &TestDialog::showCurrent);
    m_ladder->setSteps(waitingSteps());
    showState();
    const QSize room = parent ? parent->screen()->availableSize() : QSize(1440, 900);
    resize(std::min(760, room.width() - 40), std::min(720, room.height() - 80));
    splitter->setSizes({m_ladder->sizeHint().height(), 200});
}

QWidget *TestDialog::makeLower()
{
    m_advice = readOnlyText(tr("Advice"));
    m_policy = readOnlyText(tr("RAM policy for what is missing"));
    m_policy->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_policy->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_advice, tr("Advice and Details"));
    m_tabs->addTab(m_policy, tr("RAM Policy"));
    m_tabs->setMinimumHeight(120);
    return m_tabs;
}

QWidget *TestDialog::makeButtons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    m_copyReport = new QPushButton(tr("Copy Report"));
    m_copyPolicy = new QPushButton(tr("Copy Policy"));
    m_again = new QPushButton(tr("Test Again"));
    m_stop = new QPushButton(tr("Stop"));
    m_close = new QPushButton(tr("Close"));
    layout->addWidget(m_copyReport);
    layout->addWidget(m_copyPolicy);
    layout->addStretch(1);
    layout->addWidget(m_again);
    layout->addWidget(m_stop);
    layout->addWidget(m_close);
    for (QPushButton *button : {m_copyReport, m_copyPolicy, m_again, m_stop, m_close}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    m_close->setDefault(true);
    connect(m_copyReport, &QPushButton::clicked, this, &TestDialog::copyReport);
    connect(m_copyPolicy, &QPushButton::clicked, this, &TestDialog::copyPolicy);
    connect(m_again, &QPushButton::clicked, this, &TestDialog::againRequested);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_test)
            m_test->stop();
        Q_EMIT stopRequested();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

void TestDialog::showWaiting(const QString &what)
{
    m_test = nullptr;
    showState();
    m_summary->setStatus(what);
}

void TestDialog::follow(ConnectionTest *test)
{
    m_test = test;
    m_tabs->setCurrentWidget(m_advice);
    m_ladder->setSteps(test->steps());
    connect(test, &ConnectionTest::stepChanged, m_ladder, &TestLadder::setStep);
    connect(test, &ConnectionTest::finished, this, &TestDialog::showState);
    // What failed before this was told.
    for (const TestStep &step : test->steps())
        m_ladder->setStep(step);
    showState();
}

void TestDialog::showCurrent()
{
    const TestStep &step = m_ladder->currentStep();
    QStringList parts{step.result, step.advice, step.details.join(u'\n')};
    parts.removeAll({});
    const QString text = parts.isEmpty() ? stateName(step.state) : parts.join(u"\n\n"_s);
    if (text != m_advice->toPlainText())
        m_advice->setPlainText(text);
}

void TestDialog::showState()
{
    const bool isRunning = !m_test || m_test->isRunning();
    const QString policy = m_test && !isRunning ? ramPolicy(m_test->missing()) : QString();
    m_policy->setPlainText(policy);
    m_tabs->setTabVisible(m_tabs->indexOf(m_policy), !policy.isEmpty());
    m_copyPolicy->setVisible(!policy.isEmpty());
    m_copyReport->setEnabled(m_test && !isRunning);
    m_again->setVisible(!isRunning);
    m_stop->setVisible(isRunning);
    if (isRunning)
        m_summary->setStatus(tr("Testing…"));
    else
        showOutcome();
    showCurrent();
}

void TestDialog::showOutcome()
{
    const int failed = countOf(m_test->steps(), State::Failed);
    const int passed = countOf(m_test->steps(), State::Passed);
    const QString counts = tr("%n step(s) passed", "", passed);
    if (!m_test->missing().isEmpty())
        return m_summary->setStatus(tr("%1, %2. The policy for what is missing is on its own page; more may be missing "
                                       "behind it, so test again "
                                       "once it was granted.")
                                        .arg(counts, tr("%n failed", "", failed)));
    if (failed > 0)
        return m_summary->setStatus(tr("%1, %2.").arg(counts, tr("%n failed", "", failed)));
    m_summary->setStatus(tr("%1, none failed.").arg(counts));
}

void TestDialog::copyReport()
{
    if (m_test)
        QGuiApplication::clipboard()->setText(m_test->report());
}

void TestDialog::copyPolicy()
{
    QGuiApplication::clipboard()->setText(m_policy->toPlainText());
}

} // namespace vb
