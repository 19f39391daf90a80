#include "exportrequest.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr std::array formatNames{
    std::pair(ExportFormat::JsonLines, "jsonl"_L1),
    std::pair(ExportFormat::Csv, "csv"_L1),
    std::pair(ExportFormat::Npy, "npy"_L1),
};

QString withoutSuffix(const QString &name, const QString &suffix)
{
    return name.endsWith(suffix, Qt::CaseInsensitive) ? name.chopped(suffix.size()) : name;
}

} // namespace

QString exportFormatName(ExportFormat format)
{
    for (const auto &[known, name] : formatNames) {
        if (known == format)
            return name;
    }
    return {};
}

std::optional<ExportFormat> exportFormatOf(const QString &name)
{
    for (const auto &[format, known] : formatNames) {
        if (known == name)
            return format;
    }
    return std::nullopt;
}

ExportNames::ExportNames(const QString &theTarget, ExportFormat format)
    : target(theTarget)
    , keys(format == ExportFormat::Npy ? withoutSuffix(target, u".npy"_s) + u".keys.jsonl"_s : QString())
    , sidecar(target + u".json"_s)
    , part(target + u".part"_s)
    , keysPart(keys.isEmpty() ? QString() : keys + u".part"_s)
    , state(target + u".resume"_s)
{ }

} // namespace vb
