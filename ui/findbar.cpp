#include "findbar.h"

#include "icons.h"
#include "linelabel.h"
#include "rowarranger.h"
#include "rowfinder.h"
#include "vectormodel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QShortcut>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

FindBar::FindBar(DataTable *table, RowArranger *arranger, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_arranger(arranger)
    , m_finder(new RowFinder(this))
    , m_text(new QLineEdit)
    , m_state(new LineLabel)
    , m_error(new LineLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_error);
    createButtons(row);
    m_text->setAccessibleName(tr("Find"));
    m_text->setPlaceholderText(tr("Find key or metadata, or a condition: year >= 2020"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(m_text->fontMetrics().averageCharWidth() * 20);
    m_state->setAccessibleName(tr("Matches"));
    m_error->setAccessibleName(tr("Find error"));
    m_error->hide();
    setFocusProxy(m_text);
    // Not QKeySequence::FindNext, which is Ctrl+G on some desktops: that goes to a key here.
    for (QWidget *where : {static_cast<QWidget *>(table), static_cast<QWidget *>(this)})
        addShortcuts(where);
    m_delay.setSingleShot(true);
    m_delay.setInterval(150ms);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::textEdited);
    connect(&m_delay, &QTimer::timeout, this, &FindBar::useQuery);
    connect(m_finder, &RowFinder::changed, this, &FindBar::showState);
    connect(m_arranger, &RowArranger::changed, this, &FindBar::showState);
    showState();
    hide();
}

void FindBar::addShortcuts(QWidget *where)
{
    new QShortcut(Qt::Key_F3, where, this, &FindBar::findNext, Qt::WidgetWithChildrenShortcut);
    new QShortcut(Qt::SHIFT | Qt::Key_F3, where, this, &FindBar::findPrevious, Qt::WidgetWithChildrenShortcut);
}

void FindBar::createButtons(QHBoxLayout *row)
{
    row->addWidget(m_text, 1);
    m_previous
        = addButton(row, u"find-previous"_s, tr("Previous"), tr("The match before (Shift+F3)"), &FindBar::findPrevious);
    m_next = addButton(row, u"find-next"_s, tr("Next"), tr("The next match (F3)"), &FindBar::findNext);
    row->addWidget(m_state);
    m_filter = addButton(row, u"filter"_s, tr("Filter"), tr("Show only the loaded rows that match"));
    m_filter->setCheckable(true);
    connect(m_filter, &QToolButton::toggled, this,
            &FindBar::toggleFilter); // a screen reader toggles, it does not click
    m_select = addButton(row, u"select"_s, tr("Select Matches"), tr("Select every loaded row that matches"),
                         &FindBar::selectMatches);
    m_search = addButton(row, u"search"_s, tr("Search Whole Index"),
                         tr("Look through every vector of the index, loaded or not (Ctrl+Return)"), &FindBar::search);
    m_listing
        = addButton(row, u"back"_s, tr("Back to Listing"), tr("Show the index again"), &FindBar::listingRequested);
    m_listing->hide();
    addButton(row, u"close"_s, tr("Close Find"), tr("Close (Esc)"), &FindBar::close);
}

QToolButton *FindBar::addButton(QHBoxLayout *row, const QString &iconName, const QString &text, const QString &toolTip,
                                void (FindBar::*act)())
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setIcon(themedIcon(iconName));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::StrongFocus);
    if (act)
        connect(button, &QToolButton::clicked, this, act);
    row->addWidget(button);
    return button;
}

void FindBar::setModel(VectorModel *model)
{
    m_model = model;
    m_finder->setModel(isVisible() ? model : nullptr);
    useQuery();
}

void FindBar::setShowsResults(bool showsResults)
{
    m_showsResults = showsResults;
    useQuery();
}

void FindBar::open()
{
    show();
    m_finder->setModel(m_model);
    useQuery();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

//! Nothing is looked through for a bar that nobody sees, and nothing left out without a word.
void FindBar::close()
{
    hide();
    m_finder->setModel(nullptr);
    useQuery();
    if (m_showsResults)
        Q_EMIT listingRequested();
    m_table->setFocus(Qt::OtherFocusReason);
}

//! What is wrong with an expression is not said while it is still being written.
void FindBar::textEdited()
{
    if (isFiltering())
        m_delay.start();
    else
        useQuery();
    showState();
}

void FindBar::useQuery()
{
    m_delay.stop();
    m_query = readFindQuery(m_text->text());
    const RowMatcher matcher = m_query.matcher();
    m_finder->setMatcher(isFiltering() ? RowMatcher() : matcher);
    // A broken expression leaves the rows as they are: it is mostly one that is being written.
    if (!isFiltering() || m_query.kind != FindQuery::Kind::Broken)
        m_arranger->setFilter(isFiltering() ? matcher : RowMatcher());
    showState();
}

void FindBar::toggleFilter()
{
    useQuery();
}

bool FindBar::isFiltering() const
{
    return m_filter->isChecked() && !isHidden() && !m_showsResults;
}

void FindBar::search()
{
    useQuery();
    if (m_query.isUsable())
        Q_EMIT searchRequested(m_query);
}

void FindBar::findNext()
{
    const int row = m_table->currentIndex().row();
    const int count = m_model ? m_model->rowCount() : 0;
    showRow(isFiltering() && count > 0 ? (row + 1) % count : m_finder->rowAfter(row));
}

void FindBar::findPrevious()
{
    const int row = m_table->currentIndex().row();
    const int count = m_model ? m_model->rowCount() : 0;
    showRow(isFiltering() && count > 0 ? (row + count - 1) % count : m_finder->rowBefore(row));
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
    if (isFiltering())
        m_table->selectAll();
    else if (!m_finder->rows().empty())
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
    m_state->setStatus(stateText());
    const bool isBroken = m_query.kind == FindQuery::Kind::Broken && !isHidden();
    //: %1: what is wrong with an expression, and where
    m_error->setStatus(isBroken ? tr("%1 To find it as a text, put it in quotes.").arg(m_query.error) : QString());
    m_error->setVisible(isBroken);
    showButtons();
}

QString FindBar::stateText() const
{
    const QLocale locale;
    const qint64 loaded = m_model ? m_model->loadedCount() : 0;
    if (!m_query.isUsable() || loaded == 0 || isHidden())
        return {};
    const auto coverage = m_arranger->coverage();
    if (isFiltering() && m_arranger->isFiltered()) {
        const QString text
            = tr("%1 of %Ln loaded vector(s)", nullptr, int(coverage.rows)).arg(locale.toString(coverage.shown));
        return coverage.givenUp == 0 ? text
                                     : tr("%1, %2 no longer in memory").arg(text, locale.toString(coverage.givenUp));
    }
    if (isFiltering() || (m_finder->isRunning() && m_finder->searchedCount() == 0))
        return tr("Looking through %Ln loaded row(s)…", nullptr, int(loaded));
    return tr("%1 of %Ln loaded row(s) match", nullptr, int(m_finder->searchedCount()))
        .arg(locale.toString(qint64(m_finder->rows().size())));
}

void FindBar::showButtons()
{
    const bool isFound
        = isFiltering() ? m_arranger->isFiltered() && m_model && m_model->rowCount() > 0 : !m_finder->rows().empty();
    for (QToolButton *button : {m_previous, m_next})
        button->setEnabled(isFound);
    // Of a search that is not over it would select some, and look as if it were all.
    m_select->setEnabled(isFound && !(isFiltering() ? m_arranger->isRunning() : m_finder->isRunning()));
    m_filter->setVisible(!m_showsResults);
    m_search->setVisible(!m_showsResults);
    m_search->setEnabled(m_query.isUsable());
    m_listing->setVisible(m_showsResults);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isReturn && (event->modifiers() & Qt::ControlModifier) && m_search->isVisible())
        search();
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
    constexpr int enough = 860;
    const Qt::ToolButtonStyle style = width() < enough ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton *button : {m_filter, m_search, m_listing})
        button->setToolButtonStyle(style);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
}

} // namespace vb
