#include "backuplines.h"

#include "answerfields.h"
#include "jsonwriter.h"
#include "recordparser.h"

#include <array>

using namespace Qt::StringLiterals;

namespace vb::backup {

namespace {

constexpr QLatin1StringView formatName("vector-bucket-browser backup");
constexpr int formatVersion = 1;

//! Only to be read by people and by parsers: the index is never sent as it came.
QByteArray onOneLine(QByteArray json)
{
    return json.replace('\n', ' ');
}

void writeRaw(JsonWriter &line, const QByteArray &name, const std::optional<QByteArray> &json)
{
    if (!json)
        return;
    if (json->contains('\n'))
        line.text(QByteArray(name + "Text"), *json);
    else
        line.raw(name, *json);
}

//! JSON that was written as text. Checked whole, since it becomes a part of a request.
bool readText(JsonReader &reader, JsonReader::Value &value, std::optional<QByteArray> &json)
{
    const auto text = reader.text("Text", value);
    if (!text || json)
        return false;
    const char *end = text->constData() + text->size();
    if (jsonExtent(text->constData(), end, JsonNumbers::WithNonFinite).end != end)
        return false;
    json = text;
    return true;
}

bool readTexts(const QByteArray &line, VectorRecord &record)
{
    JsonReader reader(line);
    return reader.root([&](JsonReader::Field &field) {
        const auto name = reader.nameOf(field);
        if (name && *name == "dataText")
            return readText(reader, field.value(), record.data);
        if (name && *name == "metadataText")
            return readText(reader, field.value(), record.metadata);
        return name && reader.raw(*name, field.value(), JsonNumbers::WithNonFinite).has_value();
    });
}

QByteArray bucketJson(const BucketRef &bucket)
{
    return JsonWriter()
        .text("name", bucket.name)
        .text("region", bucket.region)
        .text("accountId", bucket.accountId)
        .text("extranetEndpoint", bucket.extranetEndpoint)
        .text("intranetEndpoint", bucket.intranetEndpoint)
        .finish();
}

QByteArray metadataJson(const QStringList &nonFilterableKeys)
{
    QByteArrayList keys;
    for (const QString &key : nonFilterableKeys)
        keys.append(JsonWriter::quoted(key.toUtf8()));
    return JsonWriter().raw("nonFilterableMetadataKeys", QByteArray('[' + keys.join(',') + ']')).finish();
}

//! The server's own bytes; where there are none, the same members from what is known.
QByteArray indexJson(const BackupHeader &header)
{
    const IndexInfo &info = header.info;
    if (!info.raw.isEmpty())
        return onOneLine(info.raw);
    JsonWriter json;
    json.text("indexName", info.name.isEmpty() ? header.index.name : info.name)
        .text("vectorBucketName", info.bucketName)
        .text("dataType", info.dataType)
        .text("distanceMetric", info.distanceMetric)
        .text("status", info.status)
        .text("mode", info.mode)
        .text("createTime", info.createTime)
        .raw("metadata", metadataJson(info.nonFilterableKeys));
    if (info.dimension)
        json.number("dimension", *info.dimension);
    return json.finish();
}

//! The plain members of a header or trailer, as text.
struct Members
{
    QString backup;
    QString version;
    QString id;
    QString time;
    QString profile;
    QString region;
    QString endpoint;
    QString indexName;
    QString vectors;
    QString missing;
    QString digest;
    BucketRef bucket;
    bool isWholeIndex = false;
};

constexpr std::array<TextMember<Members>, 11> textMembers{{
    {"backup", &Members::backup},
    {"version", &Members::version},
    {"id", &Members::id},
    {"time", &Members::time},
    {"profile", &Members::profile},
    {"region", &Members::region},
    {"endpoint", &Members::endpoint},
    {"indexName", &Members::indexName},
    {"vectors", &Members::vectors},
    {"missing", &Members::missing},
    {"digest", &Members::digest},
}};

constexpr std::array<TextMember<BucketRef>, 5> bucketMembers{{
    {"name", &BucketRef::name},
    {"region", &BucketRef::region},
    {"accountId", &BucketRef::accountId},
    {"extranetEndpoint", &BucketRef::extranetEndpoint},
    {"intranetEndpoint", &BucketRef::intranetEndpoint},
}};

bool readMember(JsonReader &reader, JsonReader::Field &field, Members &members)
{
    const auto name = reader.nameOf(field);
    if (!name)
        return false;
    JsonReader::Value &value = field.value();
    if (isNamed(*name, "bucket")) {
        return reader.object("bucket", value, [&](JsonReader::Field &member) {
            const auto memberName = reader.nameOf(member);
            return memberName
                && readKnownText<BucketRef>(reader, *memberName, member.value(), bucketMembers, members.bucket);
        });
    }
    if (isNamed(*name, "wholeIndex")) {
        members.isWholeIndex
            = JsonReader::kindOf(value) == JsonReader::Kind::Boolean && *JsonReader::start(value) == 't';
        return reader.raw("wholeIndex", value).has_value();
    }
    return readKnownText<Members>(reader, *name, value, textMembers, members);
}

std::optional<Members> parseMembers(const QByteArray &line)
{
    Members members;
    JsonReader reader(line);
    if (!reader.root([&](JsonReader::Field &field) { return readMember(reader, field, members); }))
        return std::nullopt;
    return members;
}

std::optional<qint64> countOf(const QString &digits)
{
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

} // namespace

QByteArray headerLine(const BackupHeader &header)
{
    return JsonWriter()
        .text("backup", QByteArrayView(formatName))
        .number("version", formatVersion)
        .text("id", header.id)
        .text("time", header.time.toUTC().toString(Qt::ISODateWithMs))
        .text("profile", header.profileName)
        .text("region", header.region)
        .text("endpoint", header.endpoint)
        .raw("bucket", bucketJson(header.index.bucket))
        .text("indexName", header.index.name)
        .boolean("wholeIndex", header.isWholeIndex)
        .raw("index", indexJson(header))
        .finish();
}

QByteArray vectorLine(const VectorRecord &record)
{
    JsonWriter line;
    line.text("key", record.key);
    writeRaw(line, "data"_ba, record.data);
    writeRaw(line, "metadata"_ba, record.metadata);
    return line.finish();
}

QByteArray missingLine(const QByteArray &key)
{
    return JsonWriter().text("missing", key).finish();
}

QByteArray endLine(const End &end)
{
    return JsonWriter()
        .number("vectors", end.vectors)
        .number("missing", end.missing)
        .text("digest", end.digest)
        .finish();
}

std::optional<BackupHeader> parseHeader(const QByteArray &line)
{
    const auto members = parseMembers(line);
    if (!members || members->backup != formatName || members->version != QString::number(formatVersion))
        return std::nullopt;
    const Result<IndexInfo> info = parseIndex(line); // ignores all but its member "index"
    if (!info)
        return std::nullopt;
    BackupHeader header;
    header.id = members->id;
    header.time = parseTime(members->time);
    header.profileName = members->profile;
    header.region = members->region;
    header.endpoint = members->endpoint;
    header.index = {members->bucket, members->indexName};
    header.info = *info;
    header.isWholeIndex = members->isWholeIndex;
    return header;
}

// Most lines have no texts: only those that may are read twice.
std::optional<VectorRecord> parseVector(const QByteArray &line)
{
    Result<VectorRecord> record = parseVectorRecord(line);
    if (!record || (line.contains("Text\":") && !readTexts(line, record.value())) || !record->data)
        return std::nullopt;
    return std::move(record).value();
}

std::optional<QByteArray> parseMissing(const QByteArray &line)
{
    std::optional<QByteArray> key;
    JsonReader reader(line);
    const bool isRead = reader.root([&](JsonReader::Field &field) {
        const auto name = reader.nameOf(field);
        if (!name || !isNamed(*name, "missing"))
            return name && reader.raw(*name, field.value()).has_value();
        key = reader.text("missing", field.value());
        return key.has_value();
    });
    return isRead ? key : std::nullopt;
}

std::optional<End> parseEnd(const QByteArray &line)
{
    const auto members = parseMembers(line);
    if (!members || members->digest.isEmpty())
        return std::nullopt;
    const auto vectors = countOf(members->vectors);
    const auto missing = countOf(members->missing);
    if (!vectors || !missing)
        return std::nullopt;
    return End{*vectors, *missing, members->digest.toLatin1()};
}

} // namespace vb::backup
