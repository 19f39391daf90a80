#include "vectordetail.h"

#include "recordparser.h"
#include "vectorclient.h"

#include <algorithm>
#include <utility>

namespace vb {

VectorDetail::VectorDetail(VectorClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{ }

VectorDetail::~VectorDetail()
{
    cancel();
}

void VectorDetail::load(const IndexRef &index, const IndexInfo &info, const QByteArray &key)
{
    // The same key of another index is another vector: shownKey() could not tell them apart.
    if (index != m_index)
        show({});
    m_index = index;
    m_info = info;
    m_key = key;
    request();
}

void VectorDetail::clear()
{
    cancel();
    m_index = {};
    m_info = {};
    m_key.clear();
    show({});
    enter(State::Empty);
}

void VectorDetail::retry()
{
    if (m_state == State::Failed || m_state == State::Missing)
        request();
}

void VectorDetail::request()
{
    cancel();
    const GetVectorsArguments arguments{m_index, {m_key}, true, true};
    m_call = m_client->getVectors(arguments, this,
                                  [this](Result<QList<VectorRecord>> result) { answered(std::move(result)); });
    connect(m_call, &ApiCall::retryScheduled, this, [this](const RetryNotice &notice) {
        m_retryNotice = notice;
        Q_EMIT changed();
    });
    enter(State::Loading);
}

void VectorDetail::cancel()
{
    if (m_call)
        m_call->cancel();
    m_call.clear();
}

void VectorDetail::answered(Result<QList<VectorRecord>> result)
{
    m_call.clear();
    if (!result) {
        show({});
        m_error = result.error();
        enter(State::Failed);
        return;
    }
    QList<VectorRecord> &records = result.value();
    const auto found = std::find_if(records.begin(), records.end(),
                                    [this](const VectorRecord &record) { return record.key == m_key; });
    const bool isMissing = found == records.end(); // an answer of other keys is no answer to ours
    show(isMissing ? VectorRecord() : std::move(*found));
    enter(isMissing ? State::Missing : State::Loaded);
}

void VectorDetail::show(VectorRecord record)
{
    m_record = std::move(record);
    m_fields.clear();
    m_dataProblem.clear();
    if (!m_record.data)
        return;
    Result<QList<VectorField>> fields = parseVectorData(*m_record.data);
    if (fields)
        m_fields = std::move(fields).value();
    else
        m_dataProblem = fields.error().message;
}

void VectorDetail::enter(State state)
{
    m_state = state;
    m_retryNotice = {};
    if (state != State::Failed)
        m_error = {};
    Q_EMIT changed();
}

} // namespace vb
