#include "arguments.h"

#include "jsoncheck.h"
#include "refusal.h"

#include <simdjson.h>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

using simdjson::ondemand::value;

bool read(value json, QByteArray &to)
{
    std::string_view text;
    if (json.get_string().get(text) != simdjson::SUCCESS)
        return false;
    to = QByteArray(text.data(), qsizetype(text.size()));
    return true;
}

bool read(value json, std::optional<QByteArray> &to)
{
    return read(json, to.emplace());
}

bool read(value json, QString &to)
{
    QByteArray text;
    const bool done = read(json, text);
    to = QString::fromUtf8(text);
    return done;
}

bool read(value json, bool &to)
{
    return json.get_bool().get(to) == simdjson::SUCCESS;
}

bool read(value json, std::optional<qint64> &to)
{
    int64_t number = 0;
    const bool done = json.get_int64().get(number) == simdjson::SUCCESS;
    to = number;
    return done;
}

//! The bytes of an object as they were sent.
bool readRaw(value json, QByteArray &to)
{
    simdjson::ondemand::object object;
    std::string_view text;
    if (json.get_object().get(object) != simdjson::SUCCESS || object.raw_json().get(text) != simdjson::SUCCESS)
        return false;
    // simdjson's slice reaches to the next token.
    to = QByteArray(text.data(), qsizetype(text.rfind('}')) + 1);
    return true;
}

//! Calls \a element with each element; false when it is no array or an element was refused.
template <typename Element>
bool readArray(value json, Element element)
{
    simdjson::ondemand::array array;
    if (json.get_array().get(array) != simdjson::SUCCESS)
        return false;
    for (auto item : array) {
        value itemValue;
        if (item.get(itemValue) != simdjson::SUCCESS || !element(itemValue))
            return false;
    }
    return true;
}

//! Calls \a member with each name and value, and returns the first name it refused (or "" when it is no object).
template <typename Object, typename Member>
std::optional<QByteArray> readObject(Object &json, Member member)
{
    simdjson::ondemand::object object;
    if (json.get_object().get(object) != simdjson::SUCCESS)
        return QByteArrayLiteral("");
    for (auto field : object) {
        std::string_view name;
        value fieldValue;
        if (field.unescaped_key().get(name) != simdjson::SUCCESS || field.value().get(fieldValue) != simdjson::SUCCESS)
            return QByteArrayLiteral("");
        const QByteArray copy(name.data(), qsizetype(name.size()));
        if (!member(copy, fieldValue))
            return copy;
    }
    return std::nullopt;
}

template <typename Text>
bool readTexts(value json, QList<Text> &to)
{
    to.clear();
    return readArray(json, [&to](value element) { return read(element, to.emplaceBack()); });
}

bool readVector(value json, PutVector &to)
{
    return !readObject(json, [&to](const QByteArray &name, value member) {
        if (name == "key")
            return read(member, to.key);
        if (name == "data")
            return readRaw(member, to.data);
        if (name == "metadata")
            return readRaw(member, to.metadata.emplace());
        return true;
    });
}

bool readVectors(value json, QList<PutVector> &to)
{
    to.clear();
    return readArray(json, [&to](value element) { return readVector(element, to.emplaceBack()); });
}

bool readIndexMetadata(value json, Arguments &to)
{
    return !readObject(json, [&to](const QByteArray &name, value member) {
        return name != "nonFilterableMetadataKeys" || readTexts(member, to.nonFilterableKeys);
    });
}

bool readSmallMember(const QByteArray &name, value json, Arguments &to)
{
    if (name == "indexName")
        return read(json, to.indexName);
    if (name == "prefix")
        return read(json, to.prefix);
    if (name == "nextToken")
        return read(json, to.nextToken);
    if (name == "maxResults")
        return read(json, to.maxResults);
    if (name == "segmentCount")
        return read(json, to.segmentCount);
    if (name == "segmentIndex")
        return read(json, to.segmentIndex);
    if (name == "topK")
        return read(json, to.topK);
    if (name == "dimension")
        return read(json, to.dimension);
    if (name == "dataType")
        return read(json, to.dataType);
    if (name == "distanceMetric")
        return read(json, to.distanceMetric);
    return true;
}

bool readMember(const QByteArray &name, value json, Arguments &to)
{
    if (name == "returnData")
        return read(json, to.returnData);
    if (name == "returnMetadata")
        return read(json, to.returnMetadata);
    if (name == "returnDistance")
        return read(json, to.returnDistance);
    if (name == "keys")
        return readTexts(json, to.keys);
    if (name == "vectors")
        return readVectors(json, to.vectors);
    if (name == "queryVector")
        return readRaw(json, to.queryVector);
    if (name == "filter")
        return readRaw(json, to.filter);
    if (name == "metadata")
        return readIndexMetadata(json, to);
    return readSmallMember(name, json, to);
}

} // namespace

Result<Arguments> parseArguments(const QByteArray &body)
{
    if (!isJson(body))
        return malformedJson(u"The JSON you provided was not well-formed."_s);
    const simdjson::padded_string padded(body.constData(), size_t(body.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS)
        return malformedJson(u"The JSON you provided was not well-formed."_s);

    Arguments arguments;
    const auto wrong = readObject(
        document, [&arguments](const QByteArray &name, value member) { return readMember(name, member, arguments); });
    if (wrong && wrong->isEmpty())
        return malformedJson(u"The body must be a JSON object."_s);
    if (wrong)
        return invalidParameter(u"The value of \"%1\" is of the wrong type."_s.arg(QString::fromUtf8(*wrong)));
    return arguments;
}

} // namespace vb::demo
