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
            QMetaObject::invokeMethod(
                this, [this, profile = worker->store->profile(), credentials = worker->store->credentials()] {
                    storeStarted(profile, credentials);
                });
        else
            QMetaObject::invokeMethod(this, [this, error = port.error()] { Q_EMIT failed(error); });
    });
    m_thread.setObjectName(QStringLiteral("demo store"));
    m_thread.start();
}

DemoHost::~DemoHost()
{
    m_thread.quit();
    m_thread.wait();
}

//! In the thread of whoever made this.
void DemoHost::storeStarted(const Profile &profile, const Credentials &credentials)
{
    m_isStarted = true;
    m_profile = profile;
    m_credentials = credentials;
    Q_EMIT started(profile, credentials);
}

} // namespace vb
