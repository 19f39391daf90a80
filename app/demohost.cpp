#include "demohost.h"

#include "demostore/demostore.h"

namespace vb {

namespace {

//! Lives and dies on the thread; the store belongs to the thread that made it.
class Worker : public QObject
{
public:
    std::unique_ptr<DemoStore> store;
};

} // namespace

DemoHost::DemoHost(QObject *parent)
    : QObject(parent)
{
    auto *worker = new Worker;
    worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
    connect(&m_thread, &QThread::started, worker, [this, worker] {
        worker->store = std::make_unique<DemoStore>();
        const Result<quint16> port = worker->store->start();
        if (port)
            Q_EMIT started(worker->store->profile(), worker->store->credentials());
        else
            Q_EMIT failed(port.error());
    });
    m_thread.setObjectName(QStringLiteral("demo store"));
    m_thread.start();
}

DemoHost::~DemoHost()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace vb
