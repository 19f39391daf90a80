#pragma once

#include "profile.h"

#include <QDialog>
#include <QPointer>

class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace vb {

class ConnectionTest;
class StatusLabel;
class TestLadder;
struct TestStep;

//! Shows a test of a connection while it runs and when it is over: every rung, what to do about the one that is
//! chosen, the policy for what is missing. Asks for tests, and makes none.
class TestDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TestDialog(const Profile &profile, QWidget *parent = nullptr);

    //! Before there is a test: \a what is waited for.
    void showWaiting(const QString &what);
    //! A test that was started, in place of the former one; not owned.
    void follow(ConnectionTest *test);

Q_SIGNALS:
    void againRequested();
    void stopRequested();

private:
    QWidget *makeLower();
    QWidget *makeButtons();
    void showCurrent();
    void showState();
    void showOutcome();
    void copyReport();
    void copyPolicy();

    QPointer<ConnectionTest> m_test;
    StatusLabel *m_summary;
    TestLadder *m_ladder;
    QTabWidget *m_tabs = nullptr;
    QPlainTextEdit *m_advice = nullptr;
    QPlainTextEdit *m_policy = nullptr;
    QPushButton *m_copyReport = nullptr;
    QPushButton *m_copyPolicy = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace vb
