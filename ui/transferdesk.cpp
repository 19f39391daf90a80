#include "transferdesk.h"

#include "availability.h"
#include "exportdialog.h"
#include "importdialog.h"
#include "session.h"
#include "vectormodel.h"
#include "vectorspage.h"

namespace vb {

TransferDesk::TransferDesk(Session *session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
{ }

TransferDesk::~TransferDesk()
{
    delete m_export;
    delete m_import;
}

bool TransferDesk::isBusy() const
{
    return !m_export.isNull() || !m_import.isNull(); // not their values: they may be half destroyed
}

ExportSubject TransferDesk::subjectOf(VectorsPage *page, const IndexRef &index, const IndexInfo &info)
{
    ExportSubject subject;
    subject.index = index;
    subject.info = info;
    subject.selected = page->selectedCount();
    subject.selectedKeys = [page = QPointer(page)] { return page ? page->selectedKeys() : QList<QByteArray>(); };
    const QPointer<VectorModel> model = qobject_cast<VectorModel *>(page->model());
    if (!model)
        return subject;
    // Rows that were given up have no keys; exporting the whole index has them.
    const std::vector<RowRange> all{{0, model->rowCount()}};
    subject.loaded = model->areLoaded(all) ? model->rowCount() : 0;
    subject.isAllLoaded = model == page->listing() && model->state() == PagedTableModel::State::Complete
        && model->rowCount() == model->storedCount();
    subject.loadedKeys = [model] { return model ? model->keysOf({{0, model->rowCount()}}) : QList<QByteArray>(); };
    return subject;
}

void TransferDesk::openExport(const ExportSubject &subject)
{
    if (isBusy() || !m_session)
        return;
    m_export = new ExportDialog(m_session, subject, m_window);
    m_export->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_export, &ExportDialog::reported, this, &TransferDesk::reported);
    // Queued: while it is being destroyed, the pointer still says that it is there.
    connect(m_export, &QObject::destroyed, this, &TransferDesk::changed, Qt::QueuedConnection);
    m_export->open();
    Q_EMIT changed();
}

void TransferDesk::openImport(const IndexRef &index)
{
    if (isBusy() || !Availability::whyNotWritable(m_session).isEmpty())
        return;
    m_import = new ImportDialog(m_session, index, m_window);
    m_import->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_import, &ImportDialog::imported, this, &TransferDesk::imported);
    connect(m_import, &ImportDialog::reported, this, &TransferDesk::reported);
    connect(m_import, &QObject::destroyed, this, &TransferDesk::changed, Qt::QueuedConnection); // as above
    m_import->open();
    Q_EMIT changed();
}

} // namespace vb
