//! What a VectorsPage shows: the listing or the results of a search, and what stands where there are no rows.
#include "vectorspage.h"

#include "arrangedselection.h"
#include "findbar.h"
#include "loadbar.h"
#include "rowarranger.h"
#include "rowwindowbar.h"
#include "sortcontrol.h"
#include "tablecolumns.h"
#include "tableviewport.h"
#include "vectorsearch.h"

#include <QScrollBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

VectorModel *VectorsPage::listing() const
{
    return m_listing ? m_listing : m_vectors;
}

bool VectorsPage::showsResults() const
{
    return m_listing;
}

void VectorsPage::attach(VectorModel *model)
{
    m_vectors = model;
    m_viewport->setModel(model);
    m_window->setModel(model);
    m_selection->setModel(model);
    m_sorting->setModel(model);
    m_find->setShowsResults(showsResults());
    m_arranger->setModel(model);
    m_find->setModel(model);
    if (!model)
        return;
    // After the view, which has the columns by then.
    connect(model, &QAbstractItemModel::columnsInserted, this, &VectorsPage::arrangeColumns);
    connect(model, &QAbstractItemModel::modelReset, this, &VectorsPage::arrangeColumns);
    connect(model, &QAbstractItemModel::dataChanged, this, &VectorsPage::rowsChanged);
    arrangeColumns();
}

void VectorsPage::showResults(VectorSearch *search)
{
    showListing();
    if (!m_vectors)
        return search->deleteLater();
    m_listingScroll = table()->verticalScrollBar()->value();
    m_listing = m_vectors;
    m_arranger->setModel(nullptr);
    search->setParent(this);
    search->reload();
    exchangeModel(search);
    attach(search);
}

void VectorsPage::showListing()
{
    VectorModel *listing = std::exchange(m_listing, nullptr);
    if (!listing)
        return;
    VectorModel *results = m_vectors;
    m_arranger->setModel(nullptr);
    exchangeModel(listing);
    attach(listing);
    table()->verticalScrollBar()->setValue(m_listingScroll);
    results->stop();
    results->deleteLater(); // this call may come from one of its signals
}

EmptyState VectorsPage::waitingState() const
{
    if (!showsResults())
        return TablePage::waitingState();
    return {u"search"_s, tr("Searching the whole index"), tr("Nothing was found yet."), {}};
}

EmptyState VectorsPage::stoppedState() const
{
    if (!showsResults())
        return TablePage::stoppedState();
    return {u"stop"_s, tr("The search was stopped"), tr("Nothing had been found by then."), tr("Search Again")};
}

EmptyState VectorsPage::emptyState() const
{
    if (showsResults())
        return {u"nothing-found"_s, tr("No vector matches"), tr("Every vector of the index was looked at."), {}};
    if (const auto notReady = notReadyState())
        return *notReady;
    return {u"empty"_s, tr("This index holds no vectors"),
            tr("Vectors written a moment ago can take some seconds to be listed."), tr("Refresh")};
}

EmptyState VectorsPage::nothingShownState() const
{
    const int loaded = int(m_vectors->loadedCount());
    if (m_vectors->state() == PagedTableModel::State::Complete)
        return {u"nothing-found"_s, tr("No vector matches"), tr("All %Ln vector(s) are loaded.", nullptr, loaded), {}};
    return {u"nothing-found"_s,
            tr("No loaded vector matches"),
            tr("%Ln vector(s) are loaded. “Search Whole Index” looks through all there are.", nullptr, loaded),
            {}};
}

//! The filter's own words are in the find bar.
void VectorsPage::showCoverage()
{
    loadBar()->setNote(m_sorting->coverageText());
}

std::optional<EmptyState> VectorsPage::stateForError(const ApiError &error) const
{
    if (error.kind != ApiError::Kind::Conflict || error.code != "VectorIndexOperationConflict"_L1)
        return {};
    return notReadyState(); // where the status is not known, the error says more
}

std::optional<EmptyState> VectorsPage::notReadyState() const
{
    if (m_index.status.isEmpty() || m_index.isReady())
        return {};
    if (m_index.status.compare("creating"_L1, Qt::CaseInsensitive) == 0)
        return EmptyState{u"waiting"_s, tr("The index is being created"),
                          tr("Its vectors can be listed when its status is “enable”."), tr("Refresh")};
    if (m_index.status.compare("deleting"_L1, Qt::CaseInsensitive) == 0)
        return EmptyState{u"delete"_s, tr("The index is being deleted"), tr("Its vectors can no longer be listed."),
                          tr("Refresh")};
    return EmptyState{u"waiting"_s, tr("The index is not ready"),
                      tr("Its status is “%1”; vectors can be listed when it is “enable”.").arg(m_index.status),
                      tr("Refresh")};
}

} // namespace vb
