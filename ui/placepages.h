#pragma once

#include "apierror.h"
#include "place.h"

#include <QPointer>
#include <QStackedWidget>

namespace vb {

class BucketsPage;
class IndexesPage;
class Placeholder;
class Session;
class Settings;
class StartPage;
class TablePage;
class VectorsPage;

//! The middle of the window: a page for each kind of place, and words where there is no place yet. Showing a
//! place ends what ran for the one before: its model goes, and with it every call under way.
class PlacePages : public QStackedWidget
{
    Q_OBJECT

public:
    //! \a settings keeps the pages' columns; not owned.
    explicit PlacePages(Settings *settings, QWidget *parent = nullptr);

    //! Empties the pages. Null: no place can be shown.
    void setSession(Session *session);
    void setWritable(bool writable, const QString &reason);

    void showPlace(const Place &place);
    //! Instead of a place. An \a actionText replaces Retry.
    void showWaiting(const QString &title, const QString &why);
    void showProblem(const ApiError &error, const QString &actionText = {});
    //! Where connections are chosen; null: nothing went wrong.
    void showStart(const ApiError *problem);

    //! Null while no place is shown.
    TablePage *currentPage() const;
    BucketsPage *buckets() const { return m_buckets; }
    IndexesPage *indexes() const { return m_indexes; }
    VectorsPage *vectors() const { return m_vectors; }
    StartPage *start() const { return m_start; }

Q_SIGNALS:
    //! Of the words' button, and of their Retry.
    void actionTriggered();
    void retryRequested();

private:
    void empty();

    BucketsPage *m_buckets;
    IndexesPage *m_indexes;
    VectorsPage *m_vectors;
    Placeholder *m_words;
    StartPage *m_start;
    QPointer<Session> m_session;
};

} // namespace vb
