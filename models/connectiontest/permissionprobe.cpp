#include "permissionprobe.h"

#include "recordparser.h"
#include "vectorclient.h"
#include "visibletext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using State = TestStep::State;

constexpr qsizetype mostPlaces = 3; //!< that are tried until one is not empty

//! The pinned ones of \a listed first, then the others.
QList<BucketRef> candidates(const QList<BucketInfo> &listed, const QStringList &pinned)
{
    QList<BucketRef> found;
    for (const BucketInfo &bucket : listed)
        found.append(bucket.ref());
    std::stable_partition(found.begin(), found.end(),
                          [&pinned](const BucketRef &bucket) { return pinned.contains(bucket.name); });
    if (found.isEmpty()) {
        for (const QString &name : pinned)
            found.append(BucketRef{name, {}, {}, {}, {}});
    }
    return found.mid(0, mostPlaces);
}

//! Those that can be listed and searched first.
QList<IndexInfo> candidates(QList<IndexInfo> listed)
{
    std::stable_partition(listed.begin(), listed.end(),
                          [](const IndexInfo &index) { return index.isReady() && !index.isFusion(); });
    return listed.mid(0, mostPlaces);
}

//! Points somewhere: the zero vector has no cosine.
std::vector<float> unitVector(const IndexInfo &index)
{
    std::vector<float> vector(size_t(index.isFusion() ? 0 : index.dimension.value_or(0)), 0.0F);
    if (!vector.empty())
        vector.front() = 1.0F;
    return vector;
}

std::vector<float> vectorOf(const QList<VectorRecord> &records, const IndexInfo &index)
{
    const auto fields = records.isEmpty() || !records.first().data ? Result<QList<VectorField>>(QList<VectorField>())
                                                                   : parseVectorData(*records.first().data);
    if (index.isFusion() || !fields || fields->size() != 1 || fields->first().values.empty())
        return unitVector(index);
    return fields->first().values;
}

} // namespace

PermissionProbe::PermissionProbe(VectorClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{ }

void PermissionProbe::start()
{
    m_client->listVectorBuckets({}, this, [this](const auto &page) {
        bucketsListed(page);
        tell();
    });
    note(Rung::Signature, State::Running);
    tell();
}

//! The first signed request answers for two rungs: who asks, and whether they may.
void PermissionProbe::bucketsListed(const Result<BucketPage> &page)
{
    if (!page)
        return isDenied(page.error()) ? bucketsDenied(page.error()) : noteSignatureFailure(page.error());
    const int count = int(page->buckets.size());
    note(Rung::Signature, State::Passed, tr("Accepted: the service knows this key, and its secret is right."));
    note(Rung::ListBuckets, State::Passed,
         page->nextMarker.isEmpty() ? tr("Allowed: %n bucket(s).", "", count)
                                    : tr("Allowed: %n bucket(s), and there are more.", "", count));
    m_buckets = candidates(page->buckets, m_client->profile().pinnedBuckets);
    if (m_buckets.isEmpty())
        return noteUntried(Rung::ListIndexes, tr("There is no bucket to try on."));
    tryIndexes();
}

void PermissionProbe::bucketsDenied(const ApiError &error)
{
    note(Rung::Signature, State::Passed, tr("Accepted: the service knows who asks."));
    noteFailure(Rung::ListBuckets, error);
    m_buckets = candidates({}, m_client->profile().pinnedBuckets);
    if (m_buckets.isEmpty())
        return noteUntried(Rung::ListIndexes,
                           tr("There is no bucket to try on: none may be listed, and none is pinned in this "
                              "connection."));
    tryIndexes();
}

void PermissionProbe::tryIndexes()
{
    m_bucket = m_buckets.takeFirst();
    note(Rung::ListIndexes, State::Running);
    ListVectorIndexesArguments arguments;
    arguments.bucket = m_bucket;
    m_client->listVectorIndexes(arguments, this, [this](const auto &page) {
        indexesListed(page);
        tell();
    });
}

void PermissionProbe::indexesListed(const Result<IndexPage> &page)
{
    if (!page) {
        noteFailure(Rung::ListIndexes, page.error());
        m_isOver = true; // what is below needs an index
        return;
    }
    const QString bucket = visibleText(m_bucket.name);
    if (page->indexes.isEmpty() && !m_buckets.isEmpty())
        return tryIndexes();
    note(Rung::ListIndexes, State::Passed,
         tr("Allowed: %n index(es) in %1.", "", int(page->indexes.size())).arg(bucket));
    m_indexes = candidates(page->indexes);
    if (m_indexes.isEmpty())
        return noteUntried(Rung::ListVectors, tr("There is no index to try on in %1.").arg(bucket));
    tryVectors();
}

void PermissionProbe::tryVectors()
{
    m_index = m_indexes.takeFirst();
    note(Rung::ListVectors, State::Running);
    ListVectorsArguments arguments;
    arguments.index = {m_bucket, m_index.name};
    arguments.maxResults = 1;
    arguments.returnMetadata = false;
    m_client->listVectors(arguments, this, [this](const auto &page) {
        vectorsListed(page);
        tell();
    });
}

void PermissionProbe::vectorsListed(const Result<VectorPage> &page)
{
    const QString place = visibleText(IndexRef{m_bucket, m_index.name}.place());
    if (!page) {
        noteFailure(Rung::ListVectors, page.error());
        m_isOver = !isDenied(page.error());
        if (m_isOver)
            return;
        // An application that only searches may have no more than that.
        note(Rung::GetVectors, State::NotTried, tr("No key is known to try with: the vectors may not be listed."));
        return tryQuery(unitVector(m_index));
    }
    if (page->count() == 0 && !m_indexes.isEmpty())
        return tryVectors();
    note(Rung::ListVectors, State::Passed, tr("Allowed: tried on %1.").arg(place));
    if (page->count() == 0)
        return noteUntried(Rung::GetVectors, tr("There is no vector to try with in %1.").arg(place));
    tryGet(page->key(0).toByteArray());
}

void PermissionProbe::tryGet(const QByteArray &key)
{
    note(Rung::GetVectors, State::Running);
    GetVectorsArguments arguments;
    arguments.index = {m_bucket, m_index.name};
    arguments.keys = {key};
    arguments.returnMetadata = false;
    m_client->getVectors(arguments, this, [this](const auto &vectors) {
        vectorRead(vectors);
        tell();
    });
}

void PermissionProbe::vectorRead(const Result<QList<VectorRecord>> &vectors)
{
    if (vectors)
        note(Rung::GetVectors, State::Passed,
             tr("Allowed: tried on %1.").arg(visibleText(IndexRef{m_bucket, m_index.name}.place())));
    else
        noteFailure(Rung::GetVectors, vectors.error());
    tryQuery(vectorOf(vectors ? *vectors : QList<VectorRecord>(), m_index));
}

void PermissionProbe::tryQuery(std::vector<float> vector)
{
    if (vector.empty())
        return noteUntried(Rung::QueryVectors,
                           tr("No vector is known to search %1 with: it has several fields, or no fixed dimension.")
                               .arg(visibleText(m_index.name)));
    note(Rung::QueryVectors, State::Running);
    QueryVectorsArguments arguments;
    arguments.index = {m_bucket, m_index.name};
    arguments.vector = std::move(vector);
    arguments.topK = 1;
    arguments.returnDistance = false;
    arguments.returnMetadata = false;
    m_client->queryVectors(arguments, this, [this](const auto &hits) {
        queried(hits);
        tell();
    });
}

void PermissionProbe::queried(const Result<QList<QueryHit>> &hits)
{
    m_isOver = true;
    if (!hits)
        return noteFailure(Rung::QueryVectors, hits.error());
    note(Rung::QueryVectors, State::Passed,
         tr("Allowed: tried on %1.").arg(visibleText(IndexRef{m_bucket, m_index.name}.place())));
}

} // namespace vb
