#include "exportsurvey.h"

#include "exportencoder.h"
#include "exportkeys.h"
#include "vectorclient.h"

#include <algorithm>

namespace vb {

namespace {

constexpr qsizetype mostFields = 256;
constexpr int sampleRows = 1000;
constexpr qsizetype sampleKeys = 100;

bool hasFieldColumns(const ExportOptions &options)
{
    return options.format == ExportFormat::Csv && options.withMetadata && options.fieldColumns;
}

} // namespace

ExportSurvey::ExportSurvey(VectorClient *client, const ExportRequest &request, bool needsFields, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_request(request)
    , m_needsFields(needsFields && hasFieldColumns(request.options) && request.options.fields.isEmpty())
{ }

ExportSurvey::~ExportSurvey()
{
    if (m_call)
        m_call->cancel();
}

void ExportSurvey::start()
{
    m_call = m_client->getVectorIndex(m_request.index, this,
                                      [this](const Result<IndexInfo> &answer) { described(answer); });
}

//! An account may list vectors and still not be allowed to look at the index.
void ExportSurvey::described(const Result<IndexInfo> &result)
{
    if (!result && result.error().kind != ApiError::Kind::Denied) {
        Q_EMIT failed(result.error());
        return;
    }
    m_info = result ? *result : m_request.info.value_or(IndexInfo());
    if (m_needsFields)
        askForFields();
    else
        Q_EMIT done(m_info, m_request.options.fields);
}

void ExportSurvey::askForFields()
{
    if (!m_request.keys) {
        ListVectorsArguments arguments;
        arguments.index = m_request.index;
        arguments.maxResults = sampleRows;
        m_call = m_client->listVectorBody(arguments, this, [this](const Result<QByteArray> &body) { sampled(body); });
        return;
    }
    const QList<QByteArray> first = m_request.keys->first(std::min(sampleKeys, m_request.keys->size()));
    if (first.isEmpty())
        return sampled(QByteArray("{}"));
    m_call = m_client->getVectors(
        {m_request.index, first, false, true}, this, [this](const Result<QList<VectorRecord>> &answer) {
            sampled(answer ? Result<QByteArray>(ExportKeys::bodyOf(*answer)) : Result<QByteArray>(answer.error()));
        });
}

void ExportSurvey::sampled(const Result<QByteArray> &body)
{
    const Result<QStringList> fields = body ? metadataFieldsOf(*body, mostFields) : Result<QStringList>(body.error());
    if (fields)
        Q_EMIT done(m_info, *fields);
    else
        Q_EMIT failed(fields.error());
}

} // namespace vb
