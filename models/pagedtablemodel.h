#pragma once

#include "apierror.h"
#include "callrecord.h"
#include "tokentrail.h"

#include <QAbstractTableModel>
#include <QByteArray>
#include <QPointer>

#include <functional>
#include <optional>

namespace vb {

class ApiCall;

//! All paging rules, once (architecture.md, "PagedTableModel, whole"). A subclass names its columns, holds
//! its rows, and makes one list call; it decides nothing about pages.
//! Slots may do anything to the model, deleting it included, except from the signals that announce a
//! change to come (rowsAboutToBeInserted and the like).
class PagedTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State {
        Complete, //!< all rows are here; also before the first reload
        Ready, //!< there are more rows, none being loaded
        Loading,
        Failed, //!< keeps its rows and its token; left by retry() or reload()
    };
    Q_ENUM(State)

    enum Role {
        //! The exact text of the cell, for copying: no elision, no grouping.
        ExactTextRole = Qt::UserRole,
        //! A CellKind, so that a delegate can draw it. Absent: the row's content is not here now.
        KindRole,
        FirstOwnRole,
    };

    enum class CellKind { Text, Number, Boolean, Time, Missing, Null, EmptyText, List, Object, Absent };
    Q_ENUM(CellKind)

    explicit PagedTableModel(QObject *parent = nullptr);
    ~PagedTableModel() override;

    State state() const { return m_state; }
    //! A page arrived since the last reload(), so that zero rows mean something.
    bool wasLoaded() const { return m_wasLoaded; }
    //! Only when Failed.
    const ApiError &error() const { return m_error; }
    //! attempt 0: the running call is on its first attempt, or there is none.
    const RetryNotice &retryNotice() const { return m_retryNotice; }
    //! stop() ended the last load. Then canFetchMore() is false too: a view whose last row is visible would
    //! otherwise undo the stop at its next layout.
    bool wasStopped() const { return m_wasStopped; }
    //! Rows that are loaded, also those that a filter leaves out of the table.
    virtual qint64 loadedCount() const { return rowCount(); }
    //! loadMore() would do something. Not once rows came otherwise than page after page.
    bool canLoadMore() const { return m_state == State::Ready && !hasBulk(); }
    //! loadAll() is under way.
    bool isLoadingAll() const { return m_loadAll && m_state == State::Loading; }

    //! What else there is to say.
    struct Details
    {
        double rowsPerSecond = 0; //!< while loadAll() runs; 0: not known
        qint64 total = -1; //!< rows there are in all; -1: not known
        bool isReloadingRows = false; //!< rows in view that were given up
        bool hasListingChanged = false; //!< since it was listed
        bool isFull = false; //!< no more rows fit
    };
    virtual Details details() const { return {}; }
    //! Why rows in view that were given up do not come back; until retry().
    virtual std::optional<ApiError> rowFailure() const { return {}; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

public Q_SLOTS:
    //! Cancels what runs, drops all rows, and asks for the first page.
    void reload();
    //! From Failed: the same page again. A loadAll() that failed goes on.
    virtual void retry();
    //! Ends a running load or loadAll(). What is loaded stays; Ready, with the token of the page that was
    //! being asked for. A first page that was stopped leaves no rows, and wasLoaded() false.
    void stop();
    //! The next page, from Ready.
    void loadMore();
    //! To the end, from Ready or Failed, or joining a running load; until stop(). Page after page, or as the
    //! subclass does it, from its second page on.
    void loadAll();

Q_SIGNALS:
    //! State, error, retry notice or loadAll changed, or a page of many came. Rows are in place before it.
    void stateChanged();

protected:
    //! Makes the list call for \a token (empty: the first page) and reports with pageArrived() or
    //! pageFailed() from its callback. Returns the call.
    virtual ApiCall *requestPage(const QByteArray &token) = 0;
    //! Drops all rows. Called between beginResetModel() and endResetModel().
    virtual void clearRows() = 0;
    //! Announces \a count rows at the end, and calls \a append to store them.
    virtual void insertRows(int count, const std::function<void()> &append);
    //! Loads the rest otherwise than page after page, where the subclass can; it reports with bulkEnded().
    virtual bool startBulk() { return false; }
    //! Rows never come page after page: also the first ones are loaded by startBulk().
    virtual bool isBulkOnly() const { return false; }
    //! Ends it; what came stays.
    virtual void stopBulk() { }
    //! Some of it is here, so that the next page of the chain is not what comes next.
    virtual bool hasBulk() const { return false; }
    //! No \a failure: all rows are here.
    void bulkEnded(const std::optional<ApiError> &failure);
    //! Changes whenever what is under way is not what it was: stopped, or reloaded.
    quint64 generation() const { return m_generation; }
    //! Operation and place of the list call, for an error that is found here.
    virtual QString operation() const = 0;
    virtual QString place() const = 0;

    //! \a count rows came. When the page is accepted, \a prepare is called (where it was given) and may
    //! announce what the rows need, new columns for one; then insertRows() with \a append, unless the page is
    //! empty.
    void pageArrived(int count, const QByteArray &nextToken, const std::function<void()> &append,
                     const std::function<void()> &prepare = {});
    void pageFailed(const ApiError &error);

private:
    void start();
    void proceed();
    void goOn(int newRows);
    void refuseRepeatedToken();
    void cancelCall();
    void showRetry(const RetryNotice &notice);
    void setState(State state);

    State m_state = State::Complete;
    bool m_wasLoaded = false;
    bool m_atEnd = true; //!< the last page that came had no token
    bool m_loadAll = false;
    bool m_wasStopped = false;
    bool m_isBulk = false; //!< what is loading is not a page
    quint64 m_generation = 0;
    QByteArray m_token; //!< of the page to ask for next; empty: the first
    TokenTrail m_trail;
    ApiError m_error;
    RetryNotice m_retryNotice;
    QPointer<ApiCall> m_call;
};

} // namespace vb
