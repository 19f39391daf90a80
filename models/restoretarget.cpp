#include "restoretarget.h"

#include "vectorclient.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

namespace {

constexpr auto firstDelay = 250ms;
constexpr auto longestDelay = 5000ms;
constexpr int mostUnseen = 7; //!< an index can take a moment to be seen after it was made

bool is(const QString &status, QLatin1StringView known)
{
    return status.compare(known, Qt::CaseInsensitive) == 0;
}

bool saysThereIsNoIndex(const ApiError &error)
{
    return error.kind == ApiError::Kind::NotFound && !error.code.contains("Bucket"_L1)
        && (error.code.isEmpty() || error.code.contains("Index"_L1));
}

} // namespace

RestoreTarget::RestoreTarget(VectorClient *client, IndexRef index, bool mayCreate, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_index(std::move(index))
    , m_mayCreate(mayCreate)
    , m_delay(firstDelay)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RestoreTarget::ask);
}

RestoreTarget::~RestoreTarget()
{
    cancel();
}

void RestoreTarget::cancel()
{
    m_timer.stop();
    if (m_call)
        m_call->cancel();
}

void RestoreTarget::find(const BackupHeader &header)
{
    m_header = header;
    ask();
}

void RestoreTarget::ask()
{
    watch(m_client->getVectorIndex(m_index, this, [this](const Result<IndexInfo> &result) { found(result); }));
}

void RestoreTarget::found(const Result<IndexInfo> &result)
{
    if (result)
        return judge(*result);
    const bool mayBeMade = m_mayCreate && saysThereIsNoIndex(result.error());
    if (mayBeMade && !m_wasCreated)
        create();
    else if (mayBeMade && ++m_unseen < mostUnseen)
        askLater();
    else
        Q_EMIT failed(result.error());
}

void RestoreTarget::judge(const IndexInfo &info)
{
    // One that is going is waited for only to be made anew.
    if (is(info.status, "creating"_L1) || (m_mayCreate && is(info.status, "deleting"_L1)))
        return askLater();
    QString wrong = misfit(info);
    if (wrong.isEmpty() && !info.isReady())
        wrong = tr("The index takes no vectors: its status is \"%1\".").arg(info.status);
    if (wrong.isEmpty())
        Q_EMIT ready();
    else
        Q_EMIT failed(refusal(wrong));
}

//! Empty: the backup's vectors fit into the index.
QString RestoreTarget::misfit(const IndexInfo &info) const
{
    const IndexInfo &backup = m_header.info;
    if (info.isFusion() != backup.isFusion())
        return tr("The backup is of another kind of index (standard or fusion).");
    if (info.dimension && backup.dimension && *info.dimension != *backup.dimension)
        return tr("The backup's vectors have %1 dimensions, those of the index have %2.")
            .arg(QString::number(*backup.dimension), QString::number(*info.dimension));
    return {};
}

void RestoreTarget::create()
{
    const IndexInfo &info = m_header.info;
    if (info.isFusion() || !info.dimension || info.distanceMetric.isEmpty()) {
        const QString message = info.isFusion()
            ? tr("A fusion index cannot be made by this program. Make it elsewhere, then restore into it.")
            : tr("The backup does not say how its index is to be made. Make it first, then restore into it.");
        Q_EMIT failed(refusal(message));
        return;
    }
    PutVectorIndexArguments arguments;
    arguments.index = m_index;
    arguments.dimension = *info.dimension;
    arguments.distanceMetric = info.distanceMetric;
    if (!info.dataType.isEmpty())
        arguments.dataType = info.dataType;
    arguments.nonFilterableKeys = info.nonFilterableKeys;
    watch(m_client->putVectorIndex(arguments, this, [this](const Result<Done> &result) { created(result); }));
}

void RestoreTarget::created(const Result<Done> &result)
{
    m_wasCreated = result.ok();
    if (result)
        ask();
    else
        Q_EMIT failed(result.error());
}

void RestoreTarget::askLater()
{
    m_timer.start(m_delay);
    m_delay = std::min<std::chrono::milliseconds>(m_delay * 3 / 2, longestDelay);
}

void RestoreTarget::watch(ApiCall *call)
{
    m_call = call;
    connect(call, &ApiCall::retryScheduled, this, &RestoreTarget::retryScheduled);
}

ApiError RestoreTarget::refusal(const QString &message) const
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    error.message = message;
    error.operation = u"PutVectors"_s;
    error.place = m_index.place();
    return error;
}

} // namespace vb
