#include "mainwindow.h"

#include "bucketspage.h"
#include "deletedesk.h"
#include "deleteflow.h"
#include "deletequestion.h"
#include "exportform.h"
#include "indexespage.h"
#include "inspector/inspectorpane.h"
#include "journaldesk.h"
#include "navigatormodel.h"
#include "navigatorpane.h"
#include "placepages.h"
#include "restorejob.h"
#include "session.h"
#include "transferdesk.h"
#include "vectormodel.h"
#include "vectorspage.h"
#include "visibletext.h"
#include "windowactions.h"
#include "windowstatus.h"

#include <QSet>

namespace vb {

void MainWindow::connectDeleting()
{
    const WindowActions &actions = *m_actions;
    connect(actions.deleteVectors, &QAction::triggered, m_pages->vectors(), &VectorsPage::requestDelete);
    connect(actions.deleteIndex, &QAction::triggered, this, &MainWindow::deleteIndexHere);
    connect(actions.deleteBucket, &QAction::triggered, this, &MainWindow::deleteBucketHere);
    connect(actions.deleteKeys, &QAction::triggered, this, [this] { m_desk->openDeleteKeys(m_place.indexRef()); });
    connect(actions.exportVectors, &QAction::triggered, this, [this] {
        m_pages->vectors()->withSelectedKeys([this](const QList<QByteArray> &keys) { exportKeys(keys); });
    });
    connect(actions.importVectors, &QAction::triggered, this, [this] { m_transfers->openImport(m_place.indexRef()); });
    connect(actions.restore, &QAction::triggered, this, [this] { m_desk->openRestore(); });
    connect(actions.journal, &QAction::triggered, m_journal, &JournalDesk::open);
    connect(m_journal, &JournalDesk::restoreRequested, this, [this](const QString &fileName) {
        if (m_desk)
            m_desk->openRestore(fileName);
    });
    connect(actions.undoDelete, &QAction::triggered, this, [this] { m_desk->undo(); });
    connect(actions.readOnly, &QAction::triggered, this, &MainWindow::setReadOnly);
    connect(m_pages->buckets(), &BucketsPage::deleteRequested, this,
            [this](const BucketInfo &bucket) { m_desk->flow()->deleteBucket(bucket.ref()); });
    connect(m_pages->indexes(), &IndexesPage::deleteRequested, this,
            [this](const IndexInfo &index) { deleteIndex(m_place.bucket, index); });
    connect(m_pages->vectors(), &VectorsPage::deleteRequested, this, &MainWindow::deleteSelection);
    connect(m_navigator, &NavigatorPane::deleteIndexRequested, this, &MainWindow::deleteIndex);
    connect(m_navigator, &NavigatorPane::deleteBucketRequested, this,
            [this](const BucketInfo &bucket) { m_desk->flow()->deleteBucket(bucket.ref()); });
    connect(m_status, &WindowStatus::undoRequested, actions.undoDelete, &QAction::trigger);
}

void MainWindow::connectDesk()
{
    m_desk = new DeleteDesk(m_session, this);
    connect(m_desk, &DeleteDesk::changed, this, &MainWindow::updateActions);
    connect(m_desk, &DeleteDesk::reported, this, &MainWindow::showDeleteReport);
    connect(m_desk, &DeleteDesk::restored, this, &MainWindow::vectorsRestored);
    connect(m_desk, &DeleteDesk::deleteKeysRequested, this,
            [this](const IndexRef &index, const QList<QByteArray> &keys) {
                if (m_place.kind == Place::Kind::Index && m_place.indexRef() == index)
                    deleteKeys(keys);
            });
    const DeleteFlow *flow = m_desk->flow();
    connect(flow, &DeleteFlow::vectorsDeleted, this, &MainWindow::vectorsDeleted);
    connect(flow, &DeleteFlow::indexDeleted, this, &MainWindow::indexDeleted);
    connect(flow, &DeleteFlow::bucketDeleted, this, &MainWindow::bucketDeleted);
    m_journal->setFlow(m_desk->flow());
    connectTransfers();
}

void MainWindow::connectTransfers()
{
    m_transfers = new TransferDesk(m_session, this);
    connect(m_transfers, &TransferDesk::changed, this, &MainWindow::updateActions);
    connect(m_transfers, &TransferDesk::imported, this, &MainWindow::vectorsRestored);
    connect(m_transfers, &TransferDesk::reported, this, [this](const QString &line) { m_status->showReport(line); });
}

//! \a keys: of the selection, some of which may have had to be listed again.
void MainWindow::exportKeys(const QList<QByteArray> &keys)
{
    if (!m_transfers)
        return;
    ExportSubject subject = TransferDesk::subjectOf(m_pages->vectors(), m_place.indexRef(), m_place.index);
    subject.selected = keys.size();
    subject.selectedKeys = [keys] { return keys; };
    m_transfers->openExport(subject);
}

void MainWindow::setReadOnly(bool readOnly)
{
    if (m_session)
        m_session->setReadOnly(readOnly);
    showAccess(); // also where it was refused
}

//! Keys of selected rows, which stand in the table: nothing is looked up for a million of them.
void MainWindow::deleteSelection(const QList<QByteArray> &keys)
{
    DeleteWish wish;
    wish.request = {DeleteRequest::What::Vectors, m_place.indexRef(), keys};
    wish.info = m_place.index;
    wish.sampleKey = keys.value(0);
    wish.sampleMetadata = m_pages->vectors()->selectedMetadata(1).value(0);
    m_desk->flow()->ask(wish);
}

//! Of the index that is open, from wherever.
void MainWindow::deleteKeys(const QList<QByteArray> &keys)
{
    DeleteWish wish;
    wish.request = {DeleteRequest::What::Vectors, m_place.indexRef(), keys};
    wish.info = m_place.index;
    QSet<QByteArray> notLoaded(keys.cbegin(), keys.cend());
    const auto *model = qobject_cast<VectorModel *>(m_pages->vectors()->model());
    for (int row = 0; model && row < model->rowCount() && !notLoaded.isEmpty(); ++row) {
        const QByteArray key = model->keyAt(row);
        if (!notLoaded.remove(key) || !wish.sampleKey.isEmpty())
            continue;
        wish.sampleKey = key;
        wish.sampleMetadata = model->metadataAt(row);
    }
    wish.notLoaded = int(notLoaded.size());
    m_desk->flow()->ask(wish);
}

void MainWindow::deleteIndex(const BucketInfo &bucket, const IndexInfo &index)
{
    DeleteWish wish;
    wish.request = {DeleteRequest::What::Index, {bucket.ref(), index.name}, {}};
    wish.info = index;
    const VectorModel *model = m_pages->vectors()->listing();
    if (model && model->ref() == wish.request.index && model->wasLoaded()) {
        wish.knownCount = model->loadedCount();
        wish.isWholeCount = model->state() == PagedTableModel::State::Complete;
    }
    m_desk->flow()->ask(wish);
}

void MainWindow::deleteIndexHere()
{
    const std::optional<IndexInfo> index
        = m_place.kind == Place::Kind::Index ? std::optional(m_place.index) : m_pages->indexes()->current();
    if (index)
        deleteIndex(m_place.bucket, *index);
}

void MainWindow::deleteBucketHere()
{
    const std::optional<BucketInfo> bucket
        = m_place.kind == Place::Kind::Account ? m_pages->buckets()->current() : std::optional(m_place.bucket);
    if (bucket)
        m_desk->flow()->deleteBucket(bucket->ref());
}

void MainWindow::vectorsDeleted(const IndexRef &index, const QList<QByteArray> &keys)
{
    if (m_place.kind == Place::Kind::Index && m_place.indexRef() == index)
        m_pages->vectors()->removeKeys(keys);
    m_inspector->forget(index, keys);
}

void MainWindow::indexDeleted(const IndexRef &index)
{
    const bool isHere = m_place.kind == Place::Kind::Index && m_place.indexRef() == index;
    m_history.forgetIndex(index);
    if (isHere)
        goTo(Place::ofBucket(m_place.bucket));
    else if (m_place.kind == Place::Kind::Bucket && m_place.bucket.name == index.bucket.name)
        m_pages->indexes()->removeIndex(index.name);
    if (NavigatorModel *model = m_navigator->model())
        model->removeIndex(index);
    updateActions();
}

void MainWindow::bucketDeleted(const BucketRef &bucket)
{
    const bool isHere = m_place.kind != Place::Kind::Account && m_place.bucket.name == bucket.name;
    m_history.forgetBucket(bucket.name);
    if (isHere)
        goTo(Place::account());
    else if (m_place.kind == Place::Kind::Account)
        m_pages->buckets()->removeBucket(bucket.name);
    if (NavigatorModel *model = m_navigator->model())
        model->removeBucket(bucket.name);
    updateActions();
}

//! Where they are looked at, they are shown.
void MainWindow::vectorsRestored(const RestoreReport &report)
{
    const IndexRef &target = report.request.target;
    const bool isHere = m_place.kind != Place::Kind::Account && m_place.bucket.name == target.bucket.name;
    if (isHere && m_place.kind == Place::Kind::Index && m_place.index.name == target.name)
        m_pages->vectors()->refresh();
    if (!report.indexCreated)
        return;
    if (isHere && m_place.kind == Place::Kind::Bucket)
        m_pages->indexes()->refresh();
    if (NavigatorModel *model = m_navigator->model())
        model->reloadBucket(target.bucket.name);
}

void MainWindow::showDeleteReport(const QString &line)
{
    m_status->showReport(line, m_desk->whyNoUndo().isEmpty());
    updateActions();
}

void MainWindow::setJournal(DeleteJournal *journal, bool offers)
{
    m_journal->setJournal(journal, offers);
    updateActions();
}

} // namespace vb
