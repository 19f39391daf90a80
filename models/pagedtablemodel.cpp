#include "pagedtablemodel.h"

#include "apicall.h"

#include <utility>

namespace vb {

PagedTableModel::PagedTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

PagedTableModel::~PagedTableModel()
{
    cancelCall();
}

bool PagedTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && canLoadMore() && !m_wasStopped;
}

void PagedTableModel::fetchMore(const QModelIndex &parent)
{
    if (!parent.isValid())
        loadMore();
}

void PagedTableModel::reload()
{
    cancelCall();
    const quint64 generation = ++m_generation;
    m_isBulk = false;
    m_token.clear();
    m_trail.clear();
    m_atEnd = false;
    m_wasLoaded = false;
    m_loadAll = false;
    m_error = {};
    // Before the reset, since a view that hears of it may ask for more at once.
    m_state = State::Loading;

    const QPointer<PagedTableModel> self(this);
    beginResetModel();
    clearRows();
    endResetModel();
    if (self && generation == m_generation)
        proceed();
}

void PagedTableModel::retry()
{
    if (m_state == State::Failed)
        proceed();
}

void PagedTableModel::stop()
{
    if (m_state != State::Loading)
        return;
    cancelCall();
    ++m_generation;
    m_loadAll = false;
    if (std::exchange(m_isBulk, false)) {
        const QPointer<PagedTableModel> self(this);
        const quint64 generation = m_generation;
        stopBulk();
        if (!self || generation != m_generation)
            return;
    }
    m_wasStopped = !m_atEnd;
    // A page that came has already set both, so that stopping while its rows are announced asks for
    // nothing twice.
    setState(m_atEnd ? State::Complete : State::Ready);
}

void PagedTableModel::loadMore()
{
    if (canLoadMore())
        start();
}

void PagedTableModel::loadAll()
{
    if (m_state == State::Complete || isLoadingAll())
        return;
    m_loadAll = true;
    if (m_state == State::Loading)
        Q_EMIT stateChanged();
    else
        proceed();
}

void PagedTableModel::pageArrived(int count, const QByteArray &nextToken, const std::function<void()> &append,
                                  const std::function<void()> &prepare)
{
    m_call = nullptr; // it is ending by itself
    m_retryNotice = {};
    if (!nextToken.isEmpty() && m_trail.contains(nextToken)) {
        refuseRepeatedToken();
        return;
    }
    const QPointer<PagedTableModel> self(this);
    const quint64 generation = m_generation;
    if (prepare) {
        prepare();
        if (!self || generation != m_generation)
            return; // stopped or reloaded by a slot: the page counts as not come
    }
    m_token = nextToken;
    m_trail.add(nextToken);
    m_atEnd = nextToken.isEmpty();
    m_wasLoaded = true;
    if (count > 0) {
        insertRows(count, append);
        if (!self || generation != m_generation)
            return;
    }
    goOn(count);
}

void PagedTableModel::insertRows(int count, const std::function<void()> &append)
{
    const int first = rowCount();
    beginInsertRows({}, first, first + count - 1);
    append();
    endInsertRows();
}

void PagedTableModel::goOn(int newRows)
{
    if (m_atEnd) {
        m_loadAll = false;
        setState(State::Complete);
    } else if (newRows == 0 || m_loadAll) {
        // A view asks for more only when rows came: after an empty page the model asks by itself.
        proceed();
    } else {
        setState(State::Ready);
    }
}

void PagedTableModel::refuseRepeatedToken()
{
    // The page is refused as a whole: with its rows in place, a retry would bring them a second time.
    ApiError error;
    error.kind = ApiError::Kind::RepeatedToken;
    error.message = tr("The service answered with a page token that it had already given.");
    error.operation = operation();
    error.place = place();
    pageFailed(error);
}

void PagedTableModel::pageFailed(const ApiError &error)
{
    m_call = nullptr;
    m_error = error;
    setState(State::Failed);
}

//! Loads what comes next: a page, or the rest.
void PagedTableModel::proceed()
{
    const bool isForBulk = isBulkOnly() || ((m_loadAll || hasBulk()) && m_wasLoaded);
    if (!isForBulk || !startBulk())
        return start();
    m_loadAll = true;
    m_isBulk = true;
    m_wasStopped = false;
    setState(State::Loading);
}

void PagedTableModel::bulkEnded(const std::optional<ApiError> &failure)
{
    m_isBulk = false;
    if (failure)
        return pageFailed(*failure);
    m_atEnd = true;
    m_wasLoaded = true;
    m_loadAll = false;
    setState(State::Complete);
}

void PagedTableModel::start()
{
    m_wasStopped = false;
    m_retryNotice = {};
    m_call = requestPage(m_token);
    connect(m_call, &ApiCall::retryScheduled, this, &PagedTableModel::showRetry);
    setState(State::Loading);
}

void PagedTableModel::cancelCall()
{
    m_retryNotice = {};
    if (m_call) {
        disconnect(m_call, nullptr, this, nullptr);
        m_call->cancel();
    }
    m_call = nullptr;
}

void PagedTableModel::showRetry(const RetryNotice &notice)
{
    m_retryNotice = notice;
    Q_EMIT stateChanged();
}

void PagedTableModel::setState(State state)
{
    m_state = state;
    if (state != State::Failed)
        m_error = {};
    if (state != State::Loading)
        m_retryNotice = {};
    Q_EMIT stateChanged(); // nothing after this: a slot may have deleted the model
}

} // namespace vb
