#include "recordparser.h"

#include "badanswer.h"
#include "jsonnumber.h"
#include "jsonreader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Answer
{
    Q_DECLARE_TR_FUNCTIONS(Answer)
};

constexpr std::string_view standardField = "float32";

//! Whether the list \a value is empty or begins with a number: fields of text have lists, too.
bool isNumberList(JsonReader::Value &value)
{
    if (JsonReader::kindOf(value) != JsonReader::Kind::Array)
        return false;
    const char *at = JsonReader::start(value) + 1;
    while (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\n')
        ++at;
    return (*at >= '0' && *at <= '9') || *at == '-' || *at == 'N' || *at == 'I' || *at == ']';
}

class DataReader
{
public:
    explicit DataReader(const QByteArray &data)
        : m_reader(data)
    { }

    Result<QList<VectorField>> read()
    {
        if (!m_reader.root([this](JsonReader::Field &field) { return readField(field); }))
            return m_reader.error();
        return std::move(m_fields);
    }

private:
    bool readField(JsonReader::Field &field);
    bool readNumber(JsonReader::Value &value, std::vector<float> &values);

    JsonReader m_reader;
    QList<VectorField> m_fields;
};

bool DataReader::readField(JsonReader::Field &field)
{
    const auto name = m_reader.nameOf(field);
    if (!name)
        return false;
    if (!isNamed(*name, standardField) && !isNumberList(field.value()))
        return m_reader.raw(*name, field.value(), JsonNumbers::WithNonFinite).has_value();
    VectorField vector;
    vector.name = QString::fromUtf8(name->data(), qsizetype(name->size()));
    const bool read = m_reader.items(*name, field.value(),
                                     [&](JsonReader::Value &value) { return readNumber(value, vector.values); });
    if (read)
        m_fields.append(std::move(vector));
    return read;
}

bool DataReader::readNumber(JsonReader::Value &value, std::vector<float> &values)
{
    if (JsonReader::kindOf(value) != JsonReader::Kind::Number)
        return m_reader.failType({}, value, JsonReader::Kind::Number);
    const auto literal = m_reader.raw({}, value, JsonNumbers::WithNonFinite);
    if (literal)
        values.push_back(nearest<float>(*literal));
    return literal.has_value();
}

} // namespace

Result<QList<VectorField>> parseVectorData(const QByteArray &data)
{
    const QByteArray start = data.left(64).trimmed().left(1);
    if (start == "[")
        return DataReader("{\"float32\":" + data + '}').read();
    if (start == "{")
        return DataReader(data).read();
    return badAnswer(Answer::tr("The vector's data is neither an object nor an array."), data);
}

} // namespace vb
