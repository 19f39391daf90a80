#include "badanswer.h"

#include <QCoreApplication>

#include <array>

namespace vb {

namespace {

struct Answer
{
    Q_DECLARE_TR_FUNCTIONS(Answer)
};

constexpr qsizetype excerptBytes = 1024;

struct Utf8Lead
{
    int following = -1; // bytes to follow; -1: no lead byte
    uchar first = 0x80; // smallest and largest second byte
    uchar last = 0xbf;
};

Utf8Lead leadOf(uchar byte)
{
    if (byte < 0x80)
        return {0};
    if (byte < 0xc2 || byte > 0xf4)
        return {};
    if (byte < 0xe0)
        return {1};
    if (byte < 0xf0)
        return {2, uchar(byte == 0xe0 ? 0xa0 : 0x80), uchar(byte == 0xed ? 0x9f : 0xbf)};
    return {3, uchar(byte == 0xf0 ? 0x90 : 0x80), uchar(byte == 0xf4 ? 0x8f : 0xbf)};
}

bool continues(QByteArrayView text, qsizetype at, Utf8Lead lead)
{
    if (lead.following < 0 || at + lead.following >= text.size())
        return false;
    for (int i = 1; i <= lead.following; ++i) {
        const auto byte = uchar(text[at + i]);
        if (byte < lead.first || byte > lead.last)
            return false;
        lead.first = 0x80;
        lead.last = 0xbf;
    }
    return true;
}

} // namespace

std::optional<qsizetype> firstInvalidUtf8(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const Utf8Lead lead = leadOf(uchar(text[at]));
        if (!continues(text, at, lead))
            return at;
        at += 1 + lead.following;
    }
    return std::nullopt;
}

QByteArray bodyExcerpt(const QByteArray &body)
{
    if (body.size() <= excerptBytes)
        return body.left(excerptBytes);
    qsizetype end = excerptBytes;
    while (end > excerptBytes - 4 && (uchar(body[end]) & 0xc0) == 0x80)
        --end;
    return body.left(end);
}

ApiError badAnswer(const QString &message, const QByteArray &body)
{
    ApiError error;
    error.kind = ApiError::Kind::BadAnswer;
    error.message = message;
    error.bodyExcerpt = bodyExcerpt(body);
    return error;
}

std::optional<QString> foreignBodyMessage(const QByteArray &body)
{
    if (body.startsWith("\xef\xbb\xbf"))
        return Answer::tr("The answer starts with a byte order mark, which the service's JSON never does.");
    const QByteArray start = body.left(excerptBytes).trimmed();
    if (start.isEmpty() && body.size() <= excerptBytes)
        return Answer::tr("The answer is empty.");
    const QByteArray tag = start.left(15).toLower();
    if (tag.startsWith("<!doctype html") || tag.startsWith("<html"))
        return Answer::tr("The answer is an HTML page, not the service's JSON (proxy or wrong endpoint?).");
    if (start.startsWith('<'))
        return Answer::tr("The answer is XML, not the service's JSON (wrong endpoint?).");
    if (const auto at = firstInvalidUtf8(body))
        return Answer::tr("The answer is not valid UTF-8: byte %1 is wrong.").arg(*at);
    return std::nullopt;
}

} // namespace vb
