#pragma once

#include "connectiontest/teststep.h"

#include <QTreeWidget>

namespace vb {

//! The rungs of a test, one a line: an icon and a word for the state, and what came out. The current line's advice
//! and details are for somebody else to show.
class TestLadder : public QTreeWidget
{
    Q_OBJECT

public:
    explicit TestLadder(QWidget *parent = nullptr);

    void setSteps(const QList<TestStep> &steps);
    //! Follows what runs and what fails, until the user chose a line.
    void setStep(const TestStep &step);
    const TestStep &currentStep() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    //! Another line, or news of it.
    void currentStepChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const TestStep &step);
    void follow(const TestStep &step);
    int rowHeight() const;

    QList<TestStep> m_steps;
    bool m_isFollowing = true;
};

} // namespace vb
