#include "exportstate.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr auto stateFormat = "vector-bucket-browser unfinished export"_L1;
constexpr int formatVersion = 1;
constexpr qint64 largestState = 16'777'216; //!< sixteen tokens of 2 KiB are far less

QJsonArray positionsJson(const QList<SegmentStart> &positions)
{
    QJsonArray list;
    for (const SegmentStart &position : positions)
        list.append(QJsonObject{{u"segment"_s, position.segment},
                                {u"token"_s, QString::fromLatin1(position.token.toBase64())},
                                {u"isDone"_s, position.isDone}});
    return list;
}

QList<SegmentStart> positionsOf(const QJsonArray &list)
{
    QList<SegmentStart> positions;
    for (const QJsonValue value : list) {
        const QJsonObject position = value.toObject();
        positions.append({position[u"segment"_s].toInt(),
                          QByteArray::fromBase64(position[u"token"_s].toString().toLatin1()),
                          position[u"isDone"_s].toBool()});
    }
    return positions;
}

QStringList textsOf(const QJsonArray &list)
{
    QStringList texts;
    for (const QJsonValue value : list)
        texts.append(value.toString());
    return texts;
}

//! Of keys in their order, each with its length before it.
QString digestOf(const QList<QByteArray> &keys)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &key : keys) {
        hash.addData(QByteArray(QByteArray::number(key.size()) + ':'));
        hash.addData(key);
    }
    return QString::fromLatin1(hash.result().toHex());
}

ApiError unreadable(const QString &fileName, const QString &why)
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    error.message = Export::tr("%1: %2").arg(QDir::toNativeSeparators(fileName), why);
    return error;
}

} // namespace

QJsonObject describeIndex(const ExportRequest &request, const IndexInfo &info)
{
    QJsonObject index{{u"bucket"_s, request.index.bucket.name}, {u"index"_s, request.index.name}};
    const auto addText = [&index](const QString &name, const QString &value) {
        if (!value.isEmpty())
            index.insert(name, value);
    };
    addText(u"region"_s, request.index.bucket.region);
    addText(u"dataType"_s, info.dataType);
    addText(u"distanceMetric"_s, info.distanceMetric);
    addText(u"mode"_s, info.mode);
    addText(u"createTime"_s, info.createTime);
    if (info.dimension)
        index.insert(u"dimension"_s, *info.dimension);
    if (!info.nonFilterableKeys.isEmpty())
        index.insert(u"nonFilterableMetadataKeys"_s, QJsonArray::fromStringList(info.nonFilterableKeys));
    return index;
}

QJsonObject describeOptions(const ExportRequest &request)
{
    const ExportOptions &options = request.options;
    QJsonObject object{{u"format"_s, exportFormatName(options.format)},
                       {u"metadata"_s, options.withMetadata},
                       {u"data"_s, options.hasData()}};
    if (options.format == ExportFormat::Csv) {
        object.insert(u"byteOrderMark"_s, options.byteOrderMark);
        object.insert(u"formulaSafe"_s, options.formulaSafe);
        object.insert(u"fieldColumns"_s, options.fieldColumns);
        if (!options.fields.isEmpty())
            object.insert(u"fieldsAsked"_s, QJsonArray::fromStringList(options.fields));
    }
    if (request.keys)
        object.insert(u"keysSha256"_s, digestOf(*request.keys));
    else
        object.insert(u"segments"_s, request.segments);
    return object;
}

QByteArray ExportState::toJson() const
{
    const QJsonObject object{{u"format"_s, stateFormat},
                             {u"version"_s, formatVersion},
                             {u"index"_s, index},
                             {u"options"_s, options},
                             {u"fields"_s, QJsonArray::fromStringList(fields)},
                             {u"positions"_s, positionsJson(positions)},
                             {u"targetBytes"_s, targetBytes},
                             {u"keysBytes"_s, keysBytes},
                             {u"rows"_s, rows},
                             {u"missing"_s, missing},
                             {u"resumptions"_s, resumptions},
                             {u"started"_s, started.toString(Qt::ISODate)}};
    return QJsonDocument(object).toJson();
}

Result<ExportState> ExportState::read(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(fileName, file.errorString());
    const QJsonObject object = QJsonDocument::fromJson(file.read(largestState)).object();
    if (object[u"format"_s].toString() != stateFormat || object[u"version"_s].toInt() != formatVersion)
        return unreadable(fileName, Export::tr("this is no state of an unfinished export"));
    ExportState state;
    state.index = object[u"index"_s].toObject();
    state.options = object[u"options"_s].toObject();
    state.fields = textsOf(object[u"fields"_s].toArray());
    state.positions = positionsOf(object[u"positions"_s].toArray());
    state.targetBytes = object[u"targetBytes"_s].toInteger();
    state.keysBytes = object[u"keysBytes"_s].toInteger();
    state.rows = object[u"rows"_s].toInteger();
    state.missing = object[u"missing"_s].toInteger();
    state.resumptions = object[u"resumptions"_s].toInt();
    state.started = QDateTime::fromString(object[u"started"_s].toString(), Qt::ISODate);
    return state;
}

} // namespace vb
