#include "placepages.h"

#include "bucketmodel.h"
#include "bucketspage.h"
#include "connections/startpage.h"
#include "indexespage.h"
#include "indexmodel.h"
#include "placeholder.h"
#include "session.h"
#include "vectormodel.h"
#include "vectorspage.h"

using namespace Qt::StringLiterals;

namespace vb {

PlacePages::PlacePages(Settings *settings, QWidget *parent)
    : QStackedWidget(parent)
    , m_buckets(new BucketsPage(settings))
    , m_indexes(new IndexesPage(settings))
    , m_vectors(new VectorsPage(settings))
    , m_words(new Placeholder)
    , m_start(new StartPage)
{
    for (QWidget *page :
         {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_buckets), static_cast<QWidget *>(m_indexes),
          static_cast<QWidget *>(m_vectors), static_cast<QWidget *>(m_start)})
        addWidget(page);
    connect(m_words, &Placeholder::actionTriggered, this, &PlacePages::actionTriggered);
    connect(m_words, &Placeholder::retryRequested, this, &PlacePages::retryRequested);
}

void PlacePages::setSession(Session *session)
{
    empty();
    m_session = session;
    setCurrentWidget(m_words);
}

void PlacePages::setWritable(bool writable, const QString &reason)
{
    m_buckets->setWritable(writable, reason);
    m_indexes->setWritable(writable, reason);
    m_vectors->setWritable(writable, reason);
}

void PlacePages::empty()
{
    m_buckets->setModel(nullptr);
    m_indexes->setModel(nullptr, {});
    m_vectors->setModel(nullptr, {});
}

void PlacePages::showPlace(const Place &place)
{
    empty();
    if (!m_session)
        return;
    switch (place.kind) {
    case Place::Kind::Account:
        m_buckets->setModel(m_session->makeBucketModel(m_session), m_session->endpointLabel());
        setCurrentWidget(m_buckets);
        break;
    case Place::Kind::Bucket:
        m_indexes->setModel(m_session->makeIndexModel(place.bucket.ref(), m_session), place.bucket);
        setCurrentWidget(m_indexes);
        break;
    case Place::Kind::Index:
        m_vectors->setModel(m_session->makeVectorModel(place.index, place.bucket.ref(), m_session), place.bucket);
        setCurrentWidget(m_vectors);
        break;
    }
}

void PlacePages::showWaiting(const QString &title, const QString &why)
{
    empty();
    m_words->showState(u"waiting"_s, title, why);
    setCurrentWidget(m_words);
}

void PlacePages::showProblem(const ApiError &error, const QString &actionText)
{
    empty();
    m_words->showError(error, actionText);
    setCurrentWidget(m_words);
}

void PlacePages::showStart(const ApiError *problem)
{
    empty();
    if (problem)
        m_start->showProblem(*problem);
    else
        m_start->clearProblem();
    setCurrentWidget(m_start);
}

TablePage *PlacePages::currentPage() const
{
    return qobject_cast<TablePage *>(currentWidget());
}

} // namespace vb
