#include "importrules.h"

#include "backuplines.h"
#include "badanswer.h"
#include "jsonextent.h"
#include "metadatafields.h"
#include "recordparser.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

//! Why \a line is no vector at all.
QString whyNoVector(const QByteArray &line)
{
    if (const auto bad = firstInvalidUtf8(line))
        return Import::tr("This line is not UTF-8 (byte %1).").arg(*bad + 1);
    const QByteArray text = line.trimmed();
    const char *limit = text.constData() + text.size();
    const JsonExtent extent = jsonExtent(text.constData(), limit, JsonNumbers::WithNonFinite);
    if (!text.startsWith('{'))
        return Import::tr("This line is no JSON object.");
    if (extent.end != limit)
        return Import::tr("This line is malformed JSON at byte %1.")
            .arg((extent.ok() ? extent.end : extent.fault) - text.constData() + 1);
    const Result<VectorRecord> record = parseVectorRecord(line);
    if (!record)
        return Import::tr("This line has no text named \"key\", or a member twice.");
    return Import::tr("The vector has no data.");
}

QString faultOfData(const QByteArray &data, const ImportRules &rules)
{
    const Result<QList<VectorField>> fields = parseVectorData(data);
    if (!fields || fields->isEmpty() || (!rules.isFusion && fields->size() != 1))
        return Import::tr("The vector's data are not one list of numbers.");
    for (const VectorField &field : *fields) {
        const auto isFinite = [](float value) { return std::isfinite(value); };
        const auto bad = std::find_if_not(field.values.cbegin(), field.values.cend(), isFinite);
        if (bad != field.values.cend())
            return Import::tr("Value %1 of the vector is no finite float32.").arg(bad - field.values.cbegin());
    }
    const qsizetype count = qsizetype(fields->constFirst().values.size());
    if (!rules.isFusion && rules.dimension && count != *rules.dimension)
        return Import::tr("The vector has %1 dimensions, the index has %2.").arg(count).arg(*rules.dimension);
    return {};
}

QString faultOf(const VectorRecord &vector, const ImportRules &rules)
{
    const QLocale locale;
    if (vector.key.isEmpty() || vector.key.size() > ImportRules::mostKeyBytes)
        return Import::tr("The key has %1 bytes; 1 to %2 are allowed.")
            .arg(locale.toString(vector.key.size()), locale.toString(ImportRules::mostKeyBytes));
    if (vector.metadata && !vector.metadata->startsWith('{'))
        return Import::tr("The metadata are no JSON object.");
    if (vector.metadata && vector.metadata->size() > ImportRules::mostMetadataBytes)
        return Import::tr("The metadata have %1 bytes; at most %2 are allowed.")
            .arg(locale.toString(vector.metadata->size()), locale.toString(ImportRules::mostMetadataBytes));
    return faultOfData(*vector.data, rules);
}

} // namespace

ImportLine readImportLine(const QByteArray &line, const ImportRules &rules)
{
    ImportLine result;
    auto vector = backup::parseVector(line);
    if (!vector) {
        const Result<VectorRecord> record = parseVectorRecord(line);
        result.key = record ? record->key : QByteArray();
        result.fault = whyNoVector(line);
        return result;
    }
    if (vector->metadata == "null")
        vector->metadata.reset();
    result.key = vector->key;
    result.fault = faultOf(*vector, rules);
    if (vector->data->startsWith('['))
        vector->data = QByteArray("{\"float32\":" + *vector->data + '}');
    if (result.fault.isEmpty())
        result.vector = std::move(vector);
    return result;
}

std::optional<int> dimensionOf(const VectorRecord &vector)
{
    const Result<QList<VectorField>> fields = parseVectorData(*vector.data);
    return fields && fields->size() == 1 ? std::optional(int(fields->constFirst().values.size())) : std::nullopt;
}

} // namespace vb
