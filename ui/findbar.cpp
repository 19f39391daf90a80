#include "findbar.h"

#include "icons.h"
#include "linelabel.h"
#include "rowfinder.h"
#include "vectormodel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vb {

FindBar::FindBar(DataTable *table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_finder(new RowFinder(this))
    , m_text(new QLineEdit)
    , m_state(new LineLabel)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    m_previous
        = addButton(u"find-previous"_s, tr("Previous"), tr("The match before (Shift+Return)"), &FindBar::findPrevious);
    m_next = addButton(u"find-next"_s, tr("Next"), tr("The next match (Return)"), &FindBar::findNext);
    layout->addWidget(m_state);
    m_select = addButton(u"select"_s, tr("Select Matches"), tr("Select every loaded row that matches"),
                         &FindBar::selectMatches);
    addButton(u"close"_s, tr("Close Find"), tr("Close (Esc)"), &FindBar::close);
    m_text->setAccessibleName(tr("Find"));
    m_text->setPlaceholderText(tr("Find in keys and metadata of the loaded rows"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(m_text->fontMetrics().averageCharWidth() * 14);
    m_state->setAccessibleName(tr("Matches"));
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textChanged, m_finder, &RowFinder::setText);
    connect(m_finder, &RowFinder::changed, this, &FindBar::showState);
    showState();
    hide();
}

QToolButton *FindBar::addButton(const QString &iconName, const QString &text, const QString &toolTip,
                                void (FindBar::*act)())
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setIcon(themedIcon(iconName));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, act);
    layout()->addWidget(button);
    return button;
}

void FindBar::setModel(VectorModel *model)
{
    m_model = model;
    m_finder->setModel(isVisible() ? model : nullptr);
    m_finder->setText(m_text->text());
}

void FindBar::open()
{
    show();
    m_finder->setModel(m_model);
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

//! Nothing is looked through for a bar that nobody sees.
void FindBar::close()
{
    hide();
    m_finder->setModel(nullptr);
    m_table->setFocus(Qt::OtherFocusReason);
}

void FindBar::findNext()
{
    showRow(m_finder->rowAfter(m_table->currentIndex().row()));
}

void FindBar::findPrevious()
{
    showRow(m_finder->rowBefore(m_table->currentIndex().row()));
}

void FindBar::showRow(int row)
{
    if (row < 0)
        return;
    m_table->selectSpans({{row, row}});
    m_table->scrollTo(m_model->index(row, 0));
}

void FindBar::selectMatches()
{
    if (!m_finder->rows().empty())
        m_table->selectSpans(spans());
}

QList<RowSpan> FindBar::spans() const
{
    QList<RowSpan> spans;
    for (const int row : m_finder->rows()) {
        if (!spans.isEmpty() && spans.last().last + 1 == row)
            spans.last().last = row;
        else
            spans.append({row, row});
    }
    return spans;
}

void FindBar::showState()
{
    const QLocale locale;
    const auto found = int(m_finder->rows().size());
    const int loaded = m_model ? m_model->rowCount() : 0;
    const QString searched = locale.toString(m_finder->searchedCount());
    if (m_finder->text().isEmpty() || loaded == 0 || isHidden())
        m_state->setStatus({});
    else if (m_finder->isRunning()) //: %Ln: matches so far
        m_state->setStatus(tr("%Ln in %1 of %2 loaded rows…", nullptr, found).arg(searched, locale.toString(loaded)));
    else
        m_state->setStatus(tr("%1 of %Ln loaded row(s) match", nullptr, loaded).arg(locale.toString(found)));
    for (QToolButton *button : {m_previous, m_next})
        button->setEnabled(found > 0);
    // Of a search that is not over it would select some, and look as if it were all.
    m_select->setEnabled(found > 0 && !m_finder->isRunning());
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isReturn && (event->modifiers() & Qt::ShiftModifier))
        findPrevious();
    else if (isReturn)
        findNext();
    else
        QWidget::keyPressEvent(event);
}

//! What is found is said before a button says its name.
void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int enough = 560;
    m_select->setToolButtonStyle(width() < enough ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
}

} // namespace vb
