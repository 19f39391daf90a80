#include "testladder.h"

#include "icons.h"
#include "plaintooltip.h"
#include "tones.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

enum Column { Name, StateColumn, ResultColumn };
constexpr int stateRole = Qt::UserRole;

using State = TestStep::State;

QString iconName(State state)
{
    switch (state) {
    case State::Passed:
        return u"check"_s;
    case State::Failed:
        return u"close"_s;
    case State::Running:
        return u"refresh"_s;
    case State::Waiting:
        return u"waiting"_s;
    case State::Skipped:
        return u"forward"_s;
    case State::NotTried:
        break;
    }
    return u"info"_s;
}

//! The colour says nothing that the icon and the word do not.
QColor toneOf(State state, const Tones &tones)
{
    switch (state) {
    case State::Passed:
        return tones.good;
    case State::Failed:
        return tones.error;
    default:
        return tones.quiet;
    }
}

class StateDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto state = State(index.siblingAtColumn(StateColumn).data(stateRole).toInt());
        const bool isOpen = state != State::Passed && state != State::Failed;
        if (index.column() == StateColumn) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = QSize(16, 16);
            option->icon = itemIcon(iconName(state), *option);
        }
        if (!(option->state & QStyle::State_Selected) && (isOpen || index.column() == StateColumn))
            option->palette.setColor(QPalette::Text, toneOf(state, Tones::of(option->palette)));
    }
};

} // namespace

TestLadder::TestLadder(QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Test results"));
    setColumnCount(3);
    setHeaderLabels({tr("Step"), tr("State"), tr("Result")});
    setItemDelegate(new StateDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideRight);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    connect(this, &QTreeWidget::currentItemChanged, this, &TestLadder::currentStepChanged);
}

void TestLadder::setSteps(const QList<TestStep> &steps)
{
    m_isFollowing = true;
    m_steps = steps;
    clear();
    int nameWidth = 0;
    for (const TestStep &step : steps) {
        auto *item = new QTreeWidgetItem(this, {rungName(step.rung)});
        item->setSizeHint(Name, {0, rowHeight()});
        show(step);
        nameWidth = std::max(nameWidth, fontMetrics().horizontalAdvance(item->text(Name)));
    }
    header()->resizeSection(Name, nameWidth + 24);
    header()->resizeSection(StateColumn, fontMetrics().horizontalAdvance(stateName(TestStep::State::NotTried)) + 48);
    setCurrentItem(topLevelItem(0)); // a screen reader needs one
}

int TestLadder::rowHeight() const
{
    return std::max(24, fontMetrics().height() + 6);
}

//! All rungs without scrolling.
QSize TestLadder::sizeHint() const
{
    return {QTreeWidget::sizeHint().width(),
            header()->sizeHint().height() + rungCount * rowHeight() + 2 * frameWidth()};
}

void TestLadder::setStep(const TestStep &step)
{
    const auto place = std::find_if(m_steps.begin(), m_steps.end(),
                                    [&step](const TestStep &other) { return other.rung == step.rung; });
    if (place == m_steps.end())
        return;
    *place = step;
    show(step);
    follow(step);
    if (currentItem() && currentStep().rung == step.rung)
        Q_EMIT currentStepChanged();
}

void TestLadder::show(const TestStep &step)
{
    QTreeWidgetItem *item = topLevelItem(int(step.rung));
    item->setText(StateColumn, stateName(step.state));
    item->setData(StateColumn, stateRole, int(step.state));
    item->setText(ResultColumn, step.result);
    item->setToolTip(ResultColumn, plainToolTip(step.result));
    //: for a screen reader: a step of the test, its state, its result
    item->setData(Name, Qt::AccessibleTextRole,
                  tr("%1: %2. %3").arg(rungName(step.rung), stateName(step.state), step.result));
}

//! The first failure stays: what is below it follows from it.
void TestLadder::follow(const TestStep &step)
{
    const bool isAtFailure = currentItem() && currentStep().state == TestStep::State::Failed;
    if (m_isFollowing && !isAtFailure
        && (step.state == TestStep::State::Running || step.state == TestStep::State::Failed))
        setCurrentItem(topLevelItem(int(step.rung)));
}

const TestStep &TestLadder::currentStep() const
{
    return m_steps.at(std::max(0, indexOfTopLevelItem(currentItem())));
}

void TestLadder::mousePressEvent(QMouseEvent *event)
{
    m_isFollowing = false;
    QTreeWidget::mousePressEvent(event);
}

void TestLadder::keyPressEvent(QKeyEvent *event)
{
    m_isFollowing = false;
    QTreeWidget::keyPressEvent(event);
}

} // namespace vb
