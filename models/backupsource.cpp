#include "backupsource.h"

#include "badanswer.h"
#include "segmentplan.h"
#include "uniquekeys.h"
#include "vectorclient.h"
#include "visibletext.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Backup
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

constexpr qsizetype keysPerCall = 100; // GetVectors' limit
constexpr int largestDimension = 4096;

//! So many vectors that an answer has some 8 MB: a number of the demo store's takes 12.5 bytes, all around
//! it 260.
int pageSize(const IndexInfo &info)
{
    const double bytesOfOne = 12.5 * info.dimension.value_or(largestDimension) + 260;
    return std::clamp(int(8'000'000 / bytesOfOne), 50, 1000);
}

//! What is wrong with \a vectors, as far as they can tell by themselves.
std::optional<QString> wrongWith(const QList<VectorRecord> &vectors)
{
    QSet<QByteArray> seen;
    for (const VectorRecord &vector : vectors) {
        const QString key = visibleText(textFromUtf8(vector.key));
        if (!vector.data)
            return Backup::tr("The vector \"%1\" came without its data and could not be put back.").arg(key);
        if (seen.contains(vector.key))
            return Backup::tr("The vector \"%1\" came twice.").arg(key);
        seen.insert(vector.key);
    }
    return std::nullopt;
}

ApiError badPage(const QString &message, const QString &operation, const IndexRef &index)
{
    ApiError error = badAnswer(message, {});
    error.operation = operation;
    error.place = index.place();
    return error;
}

class KeySource : public BackupSource
{
public:
    KeySource(VectorClient *client, const DeleteRequest &request)
        : m_client(client)
        , m_index(request.index)
        , m_keys(request.isUnique ? request.keys : uniqueKeys(request.keys))
    { }

    bool hasNext() const override { return m_next < m_keys.size(); }
    ApiCall *ask(QObject *context, Page page) override;
    bool isDone() const override { return m_settled == m_keys.size(); }
    qint64 total() const override { return m_keys.size(); }
    QList<QByteArray> missing() const override;
    qint64 missingCount() const override { return m_missing.size(); }

private:
    Result<QList<VectorRecord>> accept(const QList<QByteArray> &keys, const Result<QList<VectorRecord>> &answer);

    VectorClient *m_client;
    IndexRef m_index;
    QList<QByteArray> m_keys;
    QSet<QByteArray> m_missing;
    qsizetype m_next = 0; //!< not asked for yet
    qsizetype m_settled = 0;
};

ApiCall *KeySource::ask(QObject *context, Page page)
{
    const QList<QByteArray> keys = m_keys.mid(m_next, keysPerCall);
    m_next += keys.size();
    return m_client->getVectors({m_index, keys, true, true}, context,
                                [this, keys, page = std::move(page)](const Result<QList<VectorRecord>> &answer) {
                                    page(accept(keys, answer));
                                });
}

Result<QList<VectorRecord>> KeySource::accept(const QList<QByteArray> &keys, const Result<QList<VectorRecord>> &answer)
{
    if (!answer)
        return answer;
    const QString operation = u"GetVectors"_s;
    if (const auto wrong = wrongWith(*answer))
        return badPage(*wrong, operation, m_index);
    QSet<QByteArray> open(keys.cbegin(), keys.cend());
    for (const VectorRecord &vector : *answer) {
        if (!open.remove(vector.key))
            return badPage(
                Backup::tr("The vector \"%1\" came, and was not asked for.").arg(visibleText(textFromUtf8(vector.key))),
                operation, m_index);
    }
    m_missing.unite(open);
    m_settled += keys.size();
    return answer;
}

QList<QByteArray> KeySource::missing() const
{
    QList<QByteArray> missing;
    if (m_missing.isEmpty()) // nearly always, and the keys can be a million
        return missing;
    std::copy_if(m_keys.cbegin(), m_keys.cend(), std::back_inserter(missing),
                 [this](const QByteArray &key) { return m_missing.contains(key); });
    return missing;
}

class ScanSource : public BackupSource
{
public:
    ScanSource(VectorClient *client, IndexRef index, int maxResults)
        : m_client(client)
        , m_index(std::move(index))
        , m_maxResults(maxResults)
        , m_plan(m_index.place())
    { }

    bool hasNext() const override { return m_plan.hasNext(); }
    ApiCall *ask(QObject *context, Page page) override;
    bool isDone() const override { return m_plan.isDone(); }
    qint64 total() const override { return -1; }

private:
    Result<QList<VectorRecord>> accept(int segment, const Result<VectorRecordPage> &answer);

    VectorClient *m_client;
    IndexRef m_index;
    int m_maxResults;
    SegmentPlan m_plan;
};

ApiCall *ScanSource::ask(QObject *context, Page page)
{
    const SegmentPlan::Page next = m_plan.takeNext();
    const ListVectorsArguments arguments{m_index,     next.token, m_maxResults, true, true, SegmentPlan::segmentCount,
                                         next.segment};
    return m_client->listVectorRecords(
        arguments, context,
        [this, segment = next.segment, page = std::move(page)](const auto &answer) { page(accept(segment, answer)); });
}

Result<QList<VectorRecord>> ScanSource::accept(int segment, const Result<VectorRecordPage> &answer)
{
    if (!answer)
        return answer.error();
    if (const auto wrong = wrongWith(answer->vectors))
        return badPage(*wrong, u"ListVectors"_s, m_index);
    const QByteArray firstKey = answer->vectors.isEmpty() ? QByteArray() : answer->vectors.constFirst().key;
    const auto verdict = m_plan.answered(segment, answer->nextToken, firstKey);
    if (!verdict)
        return verdict.error();
    return *verdict == SegmentCheck::Verdict::Take ? answer->vectors : QList<VectorRecord>();
}

} // namespace

std::unique_ptr<BackupSource> makeBackupSource(VectorClient *client, const DeleteRequest &request,
                                               const IndexInfo &info)
{
    if (request.what == DeleteRequest::What::Index)
        return std::make_unique<ScanSource>(client, request.index, pageSize(info));
    return std::make_unique<KeySource>(client, request);
}

} // namespace vb
