#include "benchpage.h"

#include "measure.h"

#include "session.h"
#include "vectormodel.h"
#include "vectorspage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vb::bench {

BenchPage::BenchPage(Session *session, const QString &index)
    : m_settings(m_folder.filePath(u"settings.conf"_s))
    , m_page(std::make_unique<VectorsPage>(&m_settings))
    , m_model(session->makeVectorModel(BenchServer::indexInfo(index), BenchServer::bucket(), m_page.get()))
{
    m_page->resize(1200, 800);
    m_page->show();
    BucketInfo bucket;
    bucket.name = BenchServer::bucket().name;
    m_page->setModel(m_model, bucket);
}

BenchPage::~BenchPage() = default;

DataTable *BenchPage::table() const
{
    return m_page->table();
}

void BenchPage::awaitFirstRows() const
{
    while (m_model->rowCount() == 0 && m_model->state() != PagedTableModel::State::Failed)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
}

void BenchPage::loadAll() const
{
    awaitFirstRows();
    if (m_model->state() != PagedTableModel::State::Complete) {
        await([this](QEventLoop *loop) {
            QObject::connect(m_model, &PagedTableModel::stateChanged, loop, [this, loop] {
                if (m_model->state() != PagedTableModel::State::Loading)
                    loop->quit();
            });
            m_model->loadAll();
        });
    }
    QCoreApplication::processEvents();
    if (m_model->state() != PagedTableModel::State::Complete)
        qFatal("not loaded: %s", qPrintable(m_model->error().details()));
}

} // namespace vb::bench
