#include "benchserver.h"

#include "networkfactory.h"
#include "session.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vb::bench {

BenchServer::BenchServer()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationDirPath() + "/vb_bench_server"_L1);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(20000)) { }
    m_port = m_process.readLine().trimmed().toInt();
    if (m_port == 0)
        qFatal("the bench server does not start");
}

BenchServer::~BenchServer()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

Profile BenchServer::profile() const
{
    Profile profile;
    profile.name = u"bench"_s;
    profile.region = u"cn-hangzhou"_s;
    profile.endpoint = u"http://127.0.0.1:%1"_s.arg(m_port);
    profile.accountId = u"123456"_s;
    return profile;
}

Credentials BenchServer::credentials()
{
    Credentials credentials;
    credentials.accessKeyId = u"bench"_s;
    credentials.accessKeySecret = Secret("bench"_ba);
    return credentials;
}

BucketRef BenchServer::bucket()
{
    BucketRef bucket;
    bucket.name = u"bench"_s;
    return bucket;
}

QString BenchServer::indexName(qint64 rows, int milliseconds, int dimension)
{
    QString name = u"rows-%1"_s.arg(rows);
    if (dimension > 0)
        name += u"x%1"_s.arg(dimension);
    return milliseconds > 0 ? QString(name + u"-%1ms"_s.arg(milliseconds)) : name;
}

IndexRef BenchServer::index(qint64 rows, int milliseconds, int dimension)
{
    return {bucket(), indexName(rows, milliseconds, dimension)};
}

IndexInfo BenchServer::indexInfo(const QString &name)
{
    IndexInfo info;
    info.name = name;
    info.status = u"enable"_s;
    return info;
}

QUrl BenchServer::url(const QByteArray &operation) const
{
    return QUrl(profile().endpoint + u"/bench/?"_s + QString::fromLatin1(operation));
}

std::unique_ptr<Session> BenchServer::makeSession()
{
    m_networks.clear();
    for (int i = 0; i < 7; ++i)
        m_networks.push_back(std::make_unique<QNetworkAccessManager>());
    auto session = std::make_unique<Session>(profile(), credentials(), m_networks.front().get());
    for (size_t i = 1; i < m_networks.size(); ++i)
        session->addNetwork(m_networks[i].get());
    session->useScanThreads({});
    return session;
}

} // namespace vb::bench
