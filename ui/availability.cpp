#include "availability.h"

#include "bucketspage.h"
#include "indexespage.h"
#include "pagedtablemodel.h"
#include "placepages.h"
#include "session.h"
#include "vectorspage.h"
#include "windowactions.h"

#include <utility>

namespace vb {

using State = PagedTableModel::State;

Availability::Availability(WindowState state)
    : m_state(std::move(state))
{
    if (const TablePage *page = m_state.pages->currentPage())
        m_model = page->model();
}

void Availability::applyTo(const WindowActions &actions) const
{
    applyToPlaces(actions);
    applyToTable(actions);
    applyToTransfers(actions);
    applyToDeleting(actions);
    const bool isIndexShown = m_model && m_state.place.kind == Place::Kind::Index;
    for (QAction *action : {actions.goToKey, actions.find})
        WindowActions::setAvailable(action, isIndexShown ? QString() : tr("No index is open"));
}

void Availability::applyToPlaces(const WindowActions &actions) const
{
    const QString notConnected = m_state.session ? QString() : tr("Not connected");
    WindowActions::setAvailable(actions.openDemo, m_state.isDeleting ? tr("A deletion is under way") : QString());
    WindowActions::setAvailable(actions.connectTo, m_state.isDeleting ? tr("A deletion is under way") : QString());
    WindowActions::setAvailable(actions.disconnectFrom,
                                m_state.isDeleting ? tr("A deletion is under way") : notConnected);
    WindowActions::setAvailable(actions.testConnection, notConnected);
    WindowActions::setAvailable(actions.refresh, notConnected);
    WindowActions::setAvailable(actions.home, notConnected);
    WindowActions::setAvailable(actions.back, m_state.canGoBack ? QString() : tr("No place before this one"));
    WindowActions::setAvailable(actions.forward, m_state.canGoForward ? QString() : tr("No place after this one"));
}

void Availability::applyToTable(const WindowActions &actions) const
{
    const QString noTable = m_model ? QString() : tr("No table is shown");
    const bool hasRows = m_model && m_model->loadedCount() > 0;
    const bool hasSelection = m_model && m_state.pages->currentPage()->selectedCount() > 0;
    WindowActions::setAvailable(actions.copy, hasSelection ? QString() : tr("Nothing is selected"));
    WindowActions::setAvailable(actions.selectAll, !m_model ? noTable : hasRows ? QString() : tr("The table is empty"));
    WindowActions::setAvailable(actions.loadAll, whyNoLoadAll());
    WindowActions::setAvailable(actions.countAll, whyNoCountAll());
    WindowActions::setAvailable(actions.columns, noTable);
    actions.stop->setEnabled(m_model && m_state.pages->currentPage()->isBusy());
}

void Availability::applyToTransfers(const WindowActions &actions) const
{
    const bool isIndexShown = m_model && m_state.place.kind == Place::Kind::Index;
    const QString busy = m_state.isTransferring ? tr("An export or import is open") : QString();
    const QString whyNoExport = isIndexShown ? busy : tr("No index is open");
    const QString whyNotWritable = Availability::whyNotWritable(m_state.session);
    WindowActions::setAvailable(actions.exportVectors, whyNoExport);
    WindowActions::setAvailable(actions.importVectors, whyNotWritable.isEmpty() ? busy : whyNotWritable);
}

void Availability::applyToDeleting(const WindowActions &actions) const
{
    WindowActions::setAvailable(actions.deleteVectors, whyNoVectorDelete());
    WindowActions::setAvailable(actions.deleteKeys, whyNoKeysDelete());
    WindowActions::setAvailable(actions.deleteIndex, whyNoIndexDelete());
    WindowActions::setAvailable(actions.deleteBucket, whyNoBucketDelete());
    WindowActions::setAvailable(actions.restore, whyNotWritable(m_state.session));
    WindowActions::setAvailable(actions.undoDelete, m_state.whyNoUndo);
    WindowActions::setAvailable(actions.readOnly, whyNoAccessChange(m_state.session));
    WindowActions::setAvailable(actions.journal, m_state.hasJournal ? QString() : tr("There is no journal"));
}

QString Availability::whyNoAccessChange(const Session *session)
{
    if (!session)
        return tr("Not connected");
    return session->profile().isReadOnlyForced ? tr("The program was started with --read-only") : QString();
}

QString Availability::whyNotWritable(const Session *session)
{
    if (!session)
        return tr("Not connected");
    return session->isReadOnly() ? tr("This connection is read-only") : QString();
}

QString Availability::whyNoVectorDelete() const
{
    if (QString reason = whyNotWritable(m_state.session); !reason.isEmpty())
        return reason;
    return m_state.place.kind == Place::Kind::Index ? m_state.pages->vectors()->whyNotDeletable()
                                                    : tr("No index is open");
}

QString Availability::whyNoKeysDelete() const
{
    if (QString reason = whyNotWritable(m_state.session); !reason.isEmpty())
        return reason;
    return m_state.place.kind == Place::Kind::Index ? QString() : tr("No index is open");
}

QString Availability::whyNoBucketDelete() const
{
    if (QString reason = whyNotWritable(m_state.session); !reason.isEmpty())
        return reason;
    if (m_state.place.kind == Place::Kind::Account)
        return m_state.pages->buckets()->whyNotDeletable();
    const bool hasIndexes = m_state.place.kind == Place::Kind::Index || (m_model && m_model->rowCount() > 0);
    return hasIndexes ? tr("The bucket holds indexes; only an empty one can be deleted") : QString();
}

QString Availability::whyNoIndexDelete() const
{
    if (QString reason = whyNotWritable(m_state.session); !reason.isEmpty())
        return reason;
    if (m_state.place.kind == Place::Kind::Account)
        return tr("No index is open or selected");
    if (m_state.place.kind == Place::Kind::Bucket)
        return m_state.pages->indexes()->whyNotDeletable();
    // What the service did not say is no reason: it decides.
    const IndexInfo &index = m_state.place.index;
    const bool isKnownUnready = !index.status.isEmpty() && !index.isReady();
    return isKnownUnready ? tr("The index is not ready: %1").arg(index.status) : QString();
}

QString Availability::whyNoCountAll() const
{
    if (!m_model || m_state.place.kind != Place::Kind::Index)
        return tr("No index is open");
    return m_state.pages->vectors()->isCounting() ? tr("The index is being counted") : QString();
}

QString Availability::whyNoLoadAll() const
{
    if (!m_model)
        return tr("No table is shown");
    if (m_model->isLoadingAll())
        return tr("Everything is being loaded");
    if (m_model->state() == State::Complete && m_model->wasLoaded())
        return tr("Everything is loaded");
    const bool isAble
        = m_model->state() == State::Ready || (m_model->state() == State::Failed && m_model->loadedCount() > 0);
    return isAble ? QString() : tr("The first page is not loaded");
}

} // namespace vb
