#include "recordparser.h"

#include "answerfields.h"
#include "endpoint.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Answer
{
    Q_DECLARE_TR_FUNCTIONS(Answer)
};

constexpr std::array<TextMember<BucketInfo>, 7> textMembers{{
    {"Name", &BucketInfo::name},
    {"Region", &BucketInfo::region},
    {"Location", &BucketInfo::location},
    {"CreationDate", &BucketInfo::creationDate},
    {"ExtranetEndpoint", &BucketInfo::extranetEndpoint},
    {"IntranetEndpoint", &BucketInfo::intranetEndpoint},
    {"ResourceGroupId", &BucketInfo::resourceGroupId},
}};

//! `Name` is an ARN or a bare name. The ARN's region helps out where no other is given.
void takeArnApart(BucketInfo &bucket)
{
    const auto arn = parseBucketArn(bucket.name);
    if (!arn)
        return;
    bucket.arn = std::exchange(bucket.name, arn->bucket);
    bucket.accountId = arn->accountId;
    if (bucket.region.isEmpty())
        bucket.region = arn->region;
}

class BucketReader
{
public:
    explicit BucketReader(const QByteArray &body)
        : m_reader(body)
    { }

    Result<BucketPage> readPage();
    Result<BucketInfo> readBucket();

private:
    bool readResult(JsonReader::Field &field);
    bool readBuckets(JsonReader::Value &value);
    bool readTruncated(JsonReader::Value &value);
    bool readMember(JsonReader::Field &field, BucketInfo &bucket);
    bool readItem(JsonReader::Value &value);
    bool finish(BucketInfo &bucket, const char *begin);

    JsonReader m_reader;
    BucketPage m_page;
    std::optional<bool> m_truncated;
    bool m_found = false; //!< the object that everything else is in
};

bool BucketReader::readMember(JsonReader::Field &field, BucketInfo &bucket)
{
    const auto name = m_reader.nameOf(field);
    return name && readKnownText<BucketInfo>(m_reader, *name, field.value(), textMembers, bucket);
}

bool BucketReader::finish(BucketInfo &bucket, const char *begin)
{
    if (bucket.name.isEmpty())
        return m_reader.failMissing("Name");
    bucket.created = parseTime(bucket.creationDate);
    bucket.raw = m_reader.since(begin).toByteArray();
    takeArnApart(bucket);
    return true;
}

bool BucketReader::readItem(JsonReader::Value &value)
{
    BucketInfo bucket;
    const char *begin = JsonReader::start(value);
    if (!m_reader.members(value, [&](JsonReader::Field &field) { return readMember(field, bucket); })
        || !finish(bucket, begin))
        return false;
    m_page.buckets.append(bucket);
    return true;
}

//! A list, or as some converters from XML write it, an object with the list in `Bucket`.
bool BucketReader::readBuckets(JsonReader::Value &value)
{
    const auto readItems = [this](std::string_view name, JsonReader::Value &list) {
        return m_reader.items(name, list, [this](JsonReader::Value &item) { return readItem(item); });
    };
    if (JsonReader::kindOf(value) != JsonReader::Kind::Object)
        return readItems("Buckets", value);
    return m_reader.object("Buckets", value, [&](JsonReader::Field &field) {
        const auto name = m_reader.nameOf(field);
        if (!name)
            return false;
        return isNamed(*name, "Bucket") ? readItems("Bucket", field.value())
                                        : m_reader.raw(*name, field.value()).has_value();
    });
}

//! A boolean, or a string that says the same.
bool BucketReader::readTruncated(JsonReader::Value &value)
{
    if (JsonReader::kindOf(value) == JsonReader::Kind::String) {
        const auto text = m_reader.text("IsTruncated", value);
        m_truncated = text && text->compare("true", Qt::CaseInsensitive) == 0;
        return text.has_value();
    }
    if (JsonReader::kindOf(value) == JsonReader::Kind::Null)
        return m_reader.raw("IsTruncated", value).has_value();
    if (JsonReader::kindOf(value) != JsonReader::Kind::Boolean)
        return m_reader.failType("IsTruncated", value, JsonReader::Kind::Boolean);
    const auto raw = m_reader.raw("IsTruncated", value);
    m_truncated = raw && *raw == "true";
    return raw.has_value();
}

bool BucketReader::readResult(JsonReader::Field &field)
{
    const auto name = m_reader.nameOf(field);
    if (!name)
        return false;
    if (isNamed(*name, "Buckets"))
        return readBuckets(field.value());
    if (isNamed(*name, "IsTruncated"))
        return readTruncated(field.value());
    if (!isNamed(*name, "NextMarker"))
        return m_reader.raw(*name, field.value()).has_value();
    const auto marker = readText(m_reader, "NextMarker", field.value());
    m_page.nextMarker = marker.value_or(QString());
    return marker.has_value();
}

Result<BucketPage> BucketReader::readPage()
{
    const bool read = m_reader.root([this](JsonReader::Field &field) {
        const auto name = m_reader.nameOf(field);
        if (!name)
            return false;
        if (!isNamed(*name, "ListAllMyBucketsResult"))
            return m_reader.raw(*name, field.value()).has_value();
        m_found = true;
        return m_reader.object("ListAllMyBucketsResult", field.value(),
                               [this](JsonReader::Field &member) { return readResult(member); });
    });
    if (!read || (!m_found && !m_reader.failMissing("ListAllMyBucketsResult")))
        return m_reader.error();
    if (m_truncated == false)
        m_page.nextMarker.clear();
    // To take this for the end would hide buckets.
    if (m_truncated == true && m_page.nextMarker.isEmpty() && !m_page.buckets.isEmpty()) {
        m_reader.fail(Answer::tr("\"IsTruncated\" says that there are more buckets, but \"NextMarker\" is missing."));
        return m_reader.error();
    }
    return std::move(m_page);
}

Result<BucketInfo> BucketReader::readBucket()
{
    BucketInfo bucket;
    const bool read = m_reader.root([&](JsonReader::Field &field) {
        const auto name = m_reader.nameOf(field);
        if (!name)
            return false;
        if (!isNamed(*name, "BucketInfo"))
            return m_reader.raw(*name, field.value()).has_value();
        m_found = true;
        const char *begin = JsonReader::start(field.value());
        return m_reader.object("BucketInfo", field.value(), [&](JsonReader::Field &member) {
            return readMember(member, bucket);
        }) && finish(bucket, begin);
    });
    if (!read || (!m_found && !m_reader.failMissing("BucketInfo")))
        return m_reader.error();
    return bucket;
}

} // namespace

Result<BucketPage> parseBucketPage(const QByteArray &body)
{
    return BucketReader(body).readPage();
}

Result<BucketInfo> parseBucket(const QByteArray &body)
{
    return BucketReader(body).readBucket();
}

} // namespace vb
