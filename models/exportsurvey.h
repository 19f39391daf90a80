#pragma once

#include "apicall.h"
#include "exportrequest.h"
#include "result.h"

#include <QObject>
#include <QPointer>

namespace vb {

class VectorClient;

//! Asks what an export must know before its first row: the index's description, and the metadata fields that a
//! CSV file gets columns for, which are those of the first vectors. One of done() and failed() comes, once.
class ExportSurvey : public QObject
{
    Q_OBJECT

public:
    ExportSurvey(VectorClient *client, const ExportRequest &request, bool needsFields, QObject *parent);
    ~ExportSurvey() override;

    void start();

Q_SIGNALS:
    void done(const vb::IndexInfo &info, const QStringList &fields);
    void failed(const vb::ApiError &error);

private:
    void described(const Result<IndexInfo> &result);
    void askForFields();
    void sampled(const Result<QByteArray> &body);

    VectorClient *m_client;
    ExportRequest m_request;
    bool m_needsFields;
    IndexInfo m_info;
    QPointer<ApiCall> m_call;
};

} // namespace vb
