#include "exportlines.h"

#include "badanswer.h"
#include "exportencoder.h"
#include "metadatafields.h"
#include "visibletext.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace vb {

namespace {

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr std::string_view keyStart = "{\"key\":";
constexpr std::string_view metadataStart = ",\"metadata\":";
constexpr std::string_view dataStart = ",\"data\":";

//! \a value, unless it is empty, stands behind \a name, and that at \a end, which moves behind both.
bool follows(const char *&end, std::string_view name, QByteArrayView value)
{
    if (value.isEmpty())
        return true;
    const bool isNext = value.data() - end == qsizetype(name.size()) && std::memcmp(end, name.data(), name.size()) == 0;
    end = value.data() + value.size();
    return isNext;
}

//! The closing brace of the vector's item, when the item is written as its line would be; else null. There are
//! always more bytes before a key and behind a value than are looked at.
const char *endOfLine(const RawVector &vector, bool withMetadata, bool withData)
{
    const bool isLeftOut = (!withMetadata && !vector.metadata.isEmpty()) || (!withData && !vector.data.isEmpty());
    if (isLeftOut || !vector.others.isEmpty())
        return nullptr;
    if (std::memcmp(vector.key.data() - keyStart.size(), keyStart.data(), keyStart.size()) != 0)
        return nullptr;
    const char *end = vector.key.data() + vector.key.size();
    if (!follows(end, metadataStart, vector.metadata) || !follows(end, dataStart, vector.data))
        return nullptr;
    return *end == '}' ? end : nullptr;
}

bool hasBreak(QByteArrayView text)
{
    return std::memchr(text.data(), '\n', size_t(text.size())) || std::memchr(text.data(), '\r', size_t(text.size()));
}

} // namespace

std::optional<QByteArray> jsonLinesInPlace(RawPage &page, bool withMetadata, bool withData)
{
    if (page.vectors.empty())
        return QByteArray();
    const char *begin = page.vectors.front().key.data() - keyStart.size();
    const char *next = begin; // of a line
    std::vector<qsizetype> ends;
    ends.reserve(page.vectors.size());
    for (const RawVector &vector : page.vectors) {
        const char *end = endOfLine(vector, withMetadata, withData);
        if (!end || vector.key.data() - keyStart.size() != next)
            return std::nullopt;
        ends.push_back(end + 1 - begin);
        next = end + 2; // behind a comma, unless it is the last
    }
    if (hasBreak({begin, next - 1}))
        return std::nullopt;
    const qsizetype first = begin - page.body.constData();
    page.vectors.clear();
    QByteArray lines = std::exchange(page.body, {});
    char *const out = lines.data() + first; // of its own, if somebody else has the body too
    for (const qsizetype end : ends)
        out[end] = '\n';
    lines.data_ptr().setBegin(out);
    lines.data_ptr().size = ends.back() + 1;
    return lines;
}

void appendOnOneLine(QByteArray &out, QByteArrayView json)
{
    const qsizetype begin = out.size();
    out.append(json);
    const auto isBreak = [](char c) { return c == '\n' || c == '\r'; };
    if (hasBreak(json))
        std::replace_if(out.begin() + begin, out.end(), isBreak, ' ');
}

void appendJsonLine(QByteArray &out, const RawVector &vector, bool withMetadata, bool withData)
{
    out.append(keyStart.data(), qsizetype(keyStart.size())).append(vector.key);
    if (withMetadata && !vector.metadata.isEmpty()) {
        out.append(metadataStart.data(), qsizetype(metadataStart.size()));
        appendOnOneLine(out, vector.metadata);
    }
    if (withData && !vector.data.isEmpty()) {
        out.append(dataStart.data(), qsizetype(dataStart.size()));
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
