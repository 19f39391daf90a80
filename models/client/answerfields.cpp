#include "answerfields.h"

namespace vb {

std::optional<QString> readText(JsonReader &reader, std::string_view name, JsonReader::Value &value)
{
    const JsonReader::Kind kind = JsonReader::kindOf(value);
    if (kind == JsonReader::Kind::Null || kind == JsonReader::Kind::Number) {
        const auto raw = reader.raw(name, value);
        if (!raw)
            return std::nullopt;
        return kind == JsonReader::Kind::Null ? QString() : QString::fromLatin1(*raw);
    }
    const auto text = reader.text(name, value);
    return text ? std::optional(QString::fromUtf8(*text)) : std::nullopt;
}

std::optional<QStringList> readTexts(JsonReader &reader, std::string_view name, JsonReader::Value &value)
{
    QStringList texts;
    const bool read = reader.items(name, value, [&](JsonReader::Value &item) {
        const auto text = reader.text({}, item);
        if (text)
            texts.append(QString::fromUtf8(*text));
        return text.has_value();
    });
    return read ? std::optional(texts) : std::nullopt;
}

QDateTime parseTime(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

} // namespace vb
