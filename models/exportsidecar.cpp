#include "exportsidecar.h"

#include "exportencoder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr auto sidecarFormat = "vector-bucket-browser export"_L1;
constexpr int formatVersion = 1;
constexpr qint64 largestSidecar = 1'048'576;

QString nowUtc()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

} // namespace

QByteArray ExportSidecar::toJson() const
{
    const ExportRequest &request = report.request;
    const ExportNames names(request.fileName, request.options.format);
    QJsonObject object{
        {u"format"_s, sidecarFormat},
        {u"version"_s, formatVersion},
        {u"file"_s, QFileInfo(names.target).fileName()},
        {u"rows"_s, report.rows},
        {u"bytes"_s, report.bytes},
        {u"sha256"_s, QString::fromLatin1(report.sha256)},
        {u"coverage"_s, request.keys ? u"keys"_s : u"whole index"_s},
        {u"index"_s, state.index},
        {u"options"_s, state.options},
        {u"started"_s, state.started.toString(Qt::ISODate)},
        {u"finished"_s, nowUtc()},
        {u"resumptions"_s, state.resumptions},
        {u"program"_s, QString(u"vector-bucket-browser "_s + QCoreApplication::applicationVersion()).trimmed()}};
    if (!request.endpoint.isEmpty())
        object.insert(u"endpoint"_s, request.endpoint);
    if (request.keys) {
        object.insert(u"keysAsked"_s, request.keys->size());
        object.insert(u"keysMissing"_s, report.missing);
    }
    if (request.options.format == ExportFormat::Csv)
        object.insert(u"columns"_s, QJsonArray::fromStringList(csvColumns(request.options, state.fields)));
    if (!names.keys.isEmpty())
        object.insert(u"keysFile"_s,
                      QJsonObject{{u"file"_s, QFileInfo(names.keys).fileName()},
                                  {u"bytes"_s, state.keysBytes},
                                  {u"sha256"_s, QString::fromLatin1(keysSha256)}});
    return QJsonDocument(object).toJson();
}

std::optional<SidecarFacts> SidecarFacts::read(const QString &target)
{
    QFile file(target + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.read(largestSidecar)).object();
    if (object[u"format"_s].toString() != sidecarFormat)
        return std::nullopt;
    SidecarFacts facts;
    facts.rows = object[u"rows"_s].toInteger();
    facts.sha256 = object[u"sha256"_s].toString().toLatin1();
    const QJsonObject index = object[u"index"_s].toObject();
    facts.info.name = index[u"index"_s].toString();
    facts.info.bucketName = index[u"bucket"_s].toString();
    facts.info.dataType = index[u"dataType"_s].toString();
    facts.info.distanceMetric = index[u"distanceMetric"_s].toString();
    facts.info.mode = index[u"mode"_s].toString();
    if (index.contains(u"dimension"_s))
        facts.info.dimension = index[u"dimension"_s].toInt();
    for (const QJsonValue key : index[u"nonFilterableMetadataKeys"_s].toArray())
        facts.info.nonFilterableKeys.append(key.toString());
    return facts;
}

} // namespace vb
