#include "exportkeys.h"

#include "badanswer.h"
#include "vectorclient.h"
#include "visibletext.h"

#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr qsizetype keysPerCall = 100; // GetVectors' limit
constexpr qsizetype mostCalls = 6;
constexpr qsizetype mostBatches = 12; // with those that wait for one before them

} // namespace

ExportKeys::ExportKeys(VectorClient *client, Task task, std::function<bool()> hasRoom, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_task(std::move(task))
    , m_hasRoom(std::move(hasRoom))
    , m_asked(m_task.from)
{ }

ExportKeys::~ExportKeys() = default;

void ExportKeys::wake()
{
    while (!m_isOver && m_asked < m_task.keys.size() && m_calls.count() < mostCalls && m_batches.size() < mostBatches
           && m_hasRoom())
        ask();
    if (m_isOver || m_asked < m_task.keys.size() || !m_batches.isEmpty() || m_nextAsked > 0)
        return;
    // No key at all, or none left: the end is told all the same.
    m_isOver = true;
    Q_EMIT arrived({"{}", m_asked, 0, true});
}

void ExportKeys::stop()
{
    m_isOver = true;
    m_calls.cancelAll();
}

void ExportKeys::ask()
{
    const int number = m_nextAsked++;
    const QList<QByteArray> keys = m_task.keys.mid(m_asked, keysPerCall);
    m_asked += keys.size();
    m_batches.insert(number, {m_asked, std::nullopt});
    m_calls.add(number,
                m_client->getVectors({m_task.index, keys, m_task.withData, m_task.withMetadata}, this,
                                     [this, number](const auto &answer) { answered(number, answer); }));
}

void ExportKeys::answered(int number, const Result<QList<VectorRecord>> &answer)
{
    m_calls.remove(number);
    const qsizetype end = m_batches[number].end;
    const qsizetype begin = m_task.from + (end - m_task.from - 1) / keysPerCall * keysPerCall;
    Result<Page> page = answer ? accept(m_task.keys.mid(begin, end - begin), *answer) : Result<Page>(answer.error());
    if (!page) {
        stop();
        Q_EMIT failed(page.error()); // last: a slot may delete this
        return;
    }
    page.value().settled = end;
    page.value().isLast = end == m_task.keys.size();
    m_batches[number].page = std::move(page).value();
    deliver();
}

Result<ExportKeys::Page> ExportKeys::accept(const QList<QByteArray> &keys, const QList<VectorRecord> &records) const
{
    QHash<QByteArray, VectorRecord> byKey;
    for (const VectorRecord &record : records)
        byKey.insert(record.key, record);
    QList<VectorRecord> sorted;
    for (const QByteArray &key : keys) {
        if (const auto found = byKey.constFind(key); found != byKey.cend())
            sorted.append(*found);
    }
    if (sorted.size() != records.size())
        return badAnswer(tr("Vectors came that were not asked for, or twice."), {});
    return Page{bodyOf(sorted), 0, keys.size() - sorted.size(), false};
}

void ExportKeys::deliver()
{
    const QPointer<ExportKeys> alive = this; // a slot may delete it
    while (alive && !m_isOver && m_batches.contains(m_nextDelivered) && m_batches[m_nextDelivered].page) {
        const Page page = *m_batches.take(m_nextDelivered++).page;
        m_isOver = m_isOver || page.isLast;
        Q_EMIT arrived(page);
    }
    if (alive)
        wake();
}

QByteArray ExportKeys::bodyOf(const QList<VectorRecord> &records)
{
    qsizetype size = 128; // with simdjson's padding
    for (const VectorRecord &record : records)
        size += record.raw.size() + 1;
    QByteArray body;
    body.reserve(size);
    body.append("{\"vectors\":[");
    for (const VectorRecord &record : records) {
        if (!body.endsWith('['))
            body.append(',');
        body.append(record.raw);
    }
    return body.append("]}");
}

} // namespace vb
