#include "vectorjson.h"

#include "jsonwriter.h"
#include "refusal.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

//! Nothing where \a json is not an object with an array of finite numbers under "float32".
std::optional<std::vector<float>> readFloats(const QByteArray &json)
{
    const simdjson::padded_string padded(json.constData(), size_t(json.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::array array;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS
        || document["float32"].get_array().get(array) != simdjson::SUCCESS)
        return std::nullopt;
    std::vector<float> values;
    for (auto element : array) {
        double number = 0;
        if (element.get_double().get(number) != simdjson::SUCCESS || !std::isfinite(float(number)))
            return std::nullopt;
        values.push_back(float(number));
    }
    return values;
}

void appendFloats(QByteArray &out, const QByteArray &data)
{
    const auto *values = reinterpret_cast<const float *>(data.constData());
    const qsizetype count = data.size() / qsizetype(sizeof(float));
    out += R"({"float32":[)";
    for (qsizetype i = 0; i < count; ++i) {
        if (i > 0)
            out += ',';
        appendFloat(out, values[i]);
    }
    out += "]}";
}

} // namespace

void appendFloat(QByteArray &out, float value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    out.append(text.data(), end - text.data());
}

void appendVector(QByteArray &out, const StoredVector &vector, VectorMembers members)
{
    out += R"({"key":)";
    out += JsonWriter::quoted(vector.key);
    if (members.data) {
        out += R"(,"data":)";
        if (members.isFusion)
            out += vector.data;
        else
            appendFloats(out, vector.data);
    }
    if (members.metadata && vector.metadata) {
        out += R"(,"metadata":)";
        out += *vector.metadata;
    }
    out += '}';
}

Result<QByteArray> parseFloat32(const QByteArray &json, const Index &index)
{
    const auto values = readFloats(json);
    if (!values)
        return invalidParameter(u"The vector data must be an array of finite float32 numbers named float32."_s);
    if (qsizetype(values->size()) != index.dimension)
        return invalidParameter(
            u"The vector has %1 dimensions, but the index has %2."_s.arg(values->size()).arg(index.dimension));
    if (index.isCosine() && std::all_of(values->begin(), values->end(), [](float value) { return value == 0.0F; }))
        return invalidParameter(u"A zero vector is not allowed in an index whose distance metric is cosine."_s);
    return QByteArray(reinterpret_cast<const char *>(values->data()), qsizetype(values->size() * sizeof(float)));
}

} // namespace vb::demo
