#include "loadbar.h"

#include "linelabel.h"
#include "progressline.h"
#include "vectorsearch.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace vb {

using State = PagedTableModel::State;

LoadBar::LoadBar(RowUnit unit, QWidget *parent)
    : QWidget(parent)
    , m_unit(unit)
    , m_text(new LineLabel)
    , m_progress(new ProgressLine)
{
    m_text->setAccessibleName(tr("Load state"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    m_stop = addButton(row, tr("Stop"), tr("Stop what runs; what is loaded stays"), &PagedTableModel::stop);
    connect(m_stop, &QPushButton::clicked, this, &LoadBar::stopRequested);
    m_retry = addButton(row, tr("Retry"), tr("Ask for the page that failed again"), &PagedTableModel::retry);
    m_loadMore = addButton(row, tr("Load more"), tr("Load the next page"), &PagedTableModel::loadMore);
    m_loadAll = addButton(row, tr("Load all"), tr("Load page after page to the end"), &PagedTableModel::loadAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_progress);
    layout->addLayout(row);
    m_text->setMinimumHeight(m_stop->sizeHint().height()); // no jump when no button is visible
    m_countdown.setInterval(250);
    connect(&m_countdown, &QTimer::timeout, this, &LoadBar::showText);
    showState();
}

QPushButton *LoadBar::addButton(QHBoxLayout *layout, const QString &text, const QString &toolTip,
                                void (PagedTableModel::*act)())
{
    auto *button = new QPushButton(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(text);
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, act] {
        if (m_model)
            (m_model->*act)();
    });
    return button;
}

void LoadBar::setModel(PagedTableModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_retryAttempt = 0;
    nameLoadAll();
    if (model) {
        connect(model, &PagedTableModel::stateChanged, this, &LoadBar::showState);
        // Rows that leave a loaded table change what there is to count.
        connect(model, &QAbstractItemModel::rowsRemoved, this, &LoadBar::showText);
        connect(model, &QAbstractItemModel::modelReset, this, &LoadBar::showText);
    }
    showState();
}

void LoadBar::setNote(const QString &note)
{
    m_note = note;
    showText();
}

//! A search that was stopped goes on by the same slot.
void LoadBar::nameLoadAll()
{
    const bool isSearch = qobject_cast<const VectorSearch *>(m_model);
    m_loadAll->setText(isSearch ? tr("Continue") : tr("Load all"));
    m_loadAll->setAccessibleName(m_loadAll->text());
    m_loadAll->setToolTip(isSearch ? tr("Go on searching where it was stopped")
                                   : tr("Load page after page to the end"));
    m_stop->setToolTip(isSearch ? tr("Stop searching; what was found stays")
                                : tr("Stop loading; what is loaded stays"));
}

void LoadBar::setActivity(const QString &text, bool isRunning)
{
    m_activity = text;
    if (std::exchange(m_isActive, isRunning) != isRunning)
        showState();
    else
        showText();
}

void LoadBar::showState()
{
    const State state = m_model ? m_model->state() : State::Complete;
    noteRetry();
    const bool hasRows = m_model && m_model->loadedCount() > 0;
    m_progress->setRunning(state == State::Loading || m_isActive);
    m_stop->setVisible(state == State::Loading || m_isActive);
    // Without rows, the place where they would be has its own Retry.
    m_retry->setVisible(hasRows && (state == State::Failed || m_model->rowFailure()));
    m_loadMore->setVisible(m_model && m_model->canLoadMore());
    m_loadAll->setVisible(state == State::Ready || (state == State::Loading && hasRows && !m_model->isLoadingAll()));
    showText();
}

void LoadBar::noteRetry()
{
    const RetryNotice notice = m_model ? m_model->retryNotice() : RetryNotice();
    if (notice.attempt == m_retryAttempt)
        return;
    m_retryAttempt = notice.attempt;
    m_retryAt.setRemainingTime(notice.delay);
    if (notice.attempt > 0)
        m_countdown.start();
    else
        m_countdown.stop();
}

void LoadBar::showText()
{
    QStringList parts;
    if (m_model)
        parts = {loadStateText(facts()), m_note, m_activity};
    parts.removeAll(QString());
    m_text->setStatus(parts.join(u" · "));
    if (m_retryAt.hasExpired())
        m_countdown.stop();
}

LoadFacts LoadBar::facts() const
{
    LoadFacts facts;
    facts.unit = m_unit;
    facts.state = m_model->state();
    facts.count = m_model->loadedCount();
    facts.wasLoaded = m_model->wasLoaded();
    facts.wasStopped = m_model->wasStopped();
    facts.retry = m_model->retryNotice();
    facts.retry.delay = std::chrono::milliseconds(m_retryAt.remainingTime());
    facts.error = m_model->error();
    if (const auto *search = qobject_cast<const VectorSearch *>(m_model)) {
        const VectorSearch::Progress progress = search->progress();
        facts.search = {progress.scanned,  progress.rowsPerSecond,   progress.segmentsDone,
                        progress.segments, progress.onlyMatchesCame, progress.isFull};
    }
    facts.details = m_model->details();
    return facts;
}

} // namespace vb
