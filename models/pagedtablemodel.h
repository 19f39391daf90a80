#pragma once

#include "apierror.h"
#include "callrecord.h"

#include <QAbstractTableModel>
#include <QByteArray>
#include <QPointer>
#include <QSet>

#include <optional>

namespace vb {

class ApiCall;

//! All paging rules, once (architecture.md, "PagedTableModel, whole"). A subclass names its columns, holds
//! its rows, and makes one list call; it decides nothing about pages.
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
        //! A CellKind, so that a delegate can draw it.
        KindRole,
        FirstOwnRole,
    };

    enum class CellKind { Text, Number, Boolean, Time, Missing, Null, EmptyText, List, Object };
    Q_ENUM(CellKind)

    explicit PagedTableModel(QObject *parent = nullptr);
    ~PagedTableModel() override;

    State state() const { return m_state; }
    //! Was loaded at least once, so that zero rows mean something.
    bool wasLoaded() const { return m_wasLoaded; }
    //! Only when Failed.
    const ApiError &error() const { return m_error; }
    //! attempt 0: the running call is on its first attempt, or there is none.
    const RetryNotice &retryNotice() const { return m_retryNotice; }
    //! loadAll() is under way.
    bool isLoadingAll() const { return m_loadAll; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

public Q_SLOTS:
    //! Cancels what runs, drops all rows, and asks for the first page.
    void reload();
    //! From Failed: the same page again.
    void retry();
    //! Ends a running load or loadAll(). What is loaded stays; Ready, with the token of the next page.
    void stop();
    //! The next page, from Ready.
    void loadMore();
    //! Page after page to the end, from Ready or Failed; or until stop().
    void loadAll();

Q_SIGNALS:
    //! State, error, retry notice or loadAll changed. Rows are in place before it.
    void stateChanged();

protected:
    //! Makes the list call for \a token (empty: the first page) and reports with pageArrived() or
    //! pageFailed() from its callback. Returns the call.
    virtual ApiCall *requestPage(const QByteArray &token) = 0;
    //! Drops all rows. Called between beginResetModel() and endResetModel().
    virtual void clearRows() = 0;

    //! The subclass has inserted its rows (with begin/endInsertRows) just before this.
    void pageArrived(int newRows, const QByteArray &nextToken);
    void pageFailed(const ApiError &error);

private:
    void request();
    void setState(State state);

    State m_state = State::Complete;
    bool m_wasLoaded = false;
    bool m_loadAll = false;
    QByteArray m_token; //!< of the page to ask for next
    QSet<QByteArray> m_seenTokens; //!< hashes, so that a cycle of any length is noticed
    ApiError m_error;
    RetryNotice m_retryNotice;
    QPointer<ApiCall> m_call;
};

} // namespace vb
