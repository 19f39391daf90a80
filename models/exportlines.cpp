#include "exportlines.h"

#include "badanswer.h"
#include "exportencoder.h"
#include "metadatafields.h"
#include "visibletext.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cstring>

namespace vb {

namespace {

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

void appendOnOneLine(QByteArray &out, QByteArrayView json)
{
    const qsizetype begin = out.size();
    out.append(json);
    const auto isBreak = [](char c) { return c == '\n' || c == '\r'; };
    const auto size = size_t(json.size());
    if (std::memchr(json.data(), '\n', size) || std::memchr(json.data(), '\r', size))
        std::replace_if(out.begin() + begin, out.end(), isBreak, ' ');
}

void appendJsonLine(QByteArray &out, const RawVector &vector, bool withMetadata, bool withData)
{
    out.append("{\"key\":").append(vector.key);
    if (withMetadata && !vector.metadata.isEmpty()) {
        out.append(",\"metadata\":");
        appendOnOneLine(out, vector.metadata);
    }
    if (withData && !vector.data.isEmpty()) {
        out.append(",\"data\":");
        appendOnOneLine(out, vector.data);
    }
    if (!vector.others.isEmpty())
        appendOnOneLine(out, vector.others);
    out.append("}\n");
}

ApiError noDataError(const RawVector &vector)
{
    const QString key = visibleText(jsonStringText(vector.key.sliced(1).chopped(1)));
    return badAnswer(Export::tr("The vector \"%1\" came without its data.").arg(key), {});
}

Result<QStringList> metadataFieldsOf(const QByteArray &body, qsizetype most)
{
    QStringList names;
    QSet<QString> known;
    const auto wrong = readRawVectors(body, [&](const RawVector &vector) -> std::optional<ApiError> {
        MetadataFields fields(vector.metadata);
        for (MetadataField field; names.size() < most && fields.next(&field);) {
            const QString name = jsonStringText(field.name);
            if (known.contains(name))
                continue;
            known.insert(name);
            names.append(name);
        }
        return std::nullopt;
    });
    if (wrong)
        return *wrong;
    return names;
}

} // namespace vb
