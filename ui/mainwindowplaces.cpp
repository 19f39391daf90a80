#include "mainwindow.h"

#include "breadcrumb.h"
#include "gotokeydialog.h"
#include "indexespage.h"
#include "inspector/inspectorpane.h"
#include "navigatormodel.h"
#include "navigatorpane.h"
#include "placepages.h"
#include "placeresolver.h"
#include "session.h"
#include "vectorsearch.h"
#include "vectorspage.h"
#include "windowstatus.h"

namespace vb {

namespace {

constexpr int mostCompared = 1000; //!< selected vectors whose fields the inspector compares

} // namespace

void MainWindow::goTo(const Place &place)
{
    if (!m_session || (m_pages->currentPage() && place.isSame(m_place)))
        return;
    m_history.visit(place);
    m_wantedKey.clear();
    showPlace(place);
}

void MainWindow::goToEntry(const PlaceHistory::Entry &entry)
{
    // A copy: showing it may change the history.
    const PlaceHistory::Entry target = entry;
    m_wantedKey = target.key;
    showPlace(target.place);
}

void MainWindow::showPlace(const Place &place)
{
    m_resolver->cancel();
    delete m_goToKey;
    m_place = place;
    m_pages->showPlace(place);
    m_selectionTimer.stop();
    m_inspector->showNothing();
    m_status->showSelected(0);
    m_navigator->showPlace(place);
    m_breadcrumb->setPlace(place);
    showTitle();
    updateActions();
}

void MainWindow::openByName(const QString &bucket, const QString &index)
{
    m_wantedBucket = bucket;
    m_wantedIndex = index;
    m_pages->showWaiting(tr("Opening %1…").arg(index.isEmpty() ? bucket : bucket + u'/' + index), {});
    m_resolver->resolve(bucket, index);
}

void MainWindow::placeResolved(const BucketInfo &bucket, const IndexInfo &index)
{
    const Place place = index.name.isEmpty() ? Place::ofBucket(bucket) : Place::ofIndex(bucket, index);
    if (!m_pages->currentPage() || !place.isSame(m_place)) {
        goTo(place);
        return;
    }
    // Asked again at a place that is open: more is known of it now.
    m_place = place;
    m_history.visit(place);
    m_pages->vectors()->setIndexInfo(index);
    updateActions();
}

void MainWindow::resolvingFailed(const ApiError &error)
{
    if (!m_pages->currentPage())
        m_pages->showProblem(error);
}

void MainWindow::retryFromWords()
{
    if (m_session)
        openByName(m_wantedBucket, m_wantedIndex);
}

void MainWindow::refresh(const Place &place)
{
    NavigatorModel *model = m_navigator->model();
    if (place.kind == Place::Kind::Account && model)
        model->reload();
    if (place.kind == Place::Kind::Bucket && model)
        model->reloadBucket(place.bucket.name);
    if (!m_pages->currentPage() || !place.isSame(m_place))
        return;
    m_pages->currentPage()->refresh();
    // An index that was being created may be ready now.
    if (place.kind == Place::Kind::Index && !m_place.index.isReady())
        m_resolver->resolveIndex(m_place.bucket, m_place.index.name);
}

void MainWindow::refreshHere()
{
    if (m_pages->currentPage())
        refresh(m_place);
    else
        retryFromWords();
}

void MainWindow::pageStateChanged()
{
    if (!m_wantedKey.isEmpty() && m_place.kind == Place::Kind::Index) {
        const PagedTableModel *model = m_pages->vectors()->model();
        const bool isSettled = model && model->state() != PagedTableModel::State::Loading && model->wasLoaded();
        if (isSettled)
            m_pages->vectors()->selectKey(std::exchange(m_wantedKey, {}));
    }
    updateActions();
}

void MainWindow::selectionChanged()
{
    const TablePage *page = m_pages->currentPage();
    m_status->showSelected(page ? page->selectedCount() : 0);
    if (m_place.kind == Place::Kind::Index)
        m_selectionTimer.start();
    updateActions();
}

void MainWindow::inspectSelection()
{
    const VectorsPage *page = m_pages->vectors();
    const qint64 count = page->selectedCount();
    if (count == 0) {
        m_inspector->showNothing();
    } else if (count == 1) {
        const QByteArray key = page->selectedKeys().constFirst();
        if (key.isNull())
            return m_inspector->showNothing(); // the row is on its way; the selection is told again then
        m_history.remember(key);
        m_inspector->showVector(m_place.indexRef(), m_place.index, key);
    } else {
        m_inspector->showSelection(count, page->selectedMetadata(mostCompared));
    }
}

//! A key that is not loaded has no row: the selection goes, so that it does not speak for another vector.
void MainWindow::showKey(const QByteArray &key)
{
    if (!m_pages->vectors()->selectKey(key))
        m_pages->vectors()->table()->clearSelection();
    m_selectionTimer.stop();
    m_history.remember(key);
    m_inspector->showVector(m_place.indexRef(), m_place.index, key);
}

void MainWindow::searchIndex(const FindQuery &query)
{
    if (m_session && m_place.kind == Place::Kind::Index)
        m_pages->vectors()->showResults(
            m_session->makeVectorSearch(m_place.index, m_place.bucket.ref(), query, m_pages->vectors()));
}

void MainWindow::openGoToKey()
{
    if (m_place.kind != Place::Kind::Index || !m_session)
        return;
    if (!m_goToKey) {
        m_goToKey = new GoToKeyDialog(m_session, m_place.indexRef(), this);
        m_goToKey->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_goToKey, &GoToKeyDialog::keyChosen, this, &MainWindow::showKey);
        connect(m_goToKey, &GoToKeyDialog::deleteRequested, this, &MainWindow::deleteKeys);
    }
    m_goToKey->show();
    m_goToKey->raise();
    m_goToKey->activateWindow();
}

} // namespace vb
