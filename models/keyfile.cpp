#include "keyfile.h"

#include "jsontree.h"
#include "keylookup.h"
#include "uniquekeys.h"

#include <QDir>
#include <QFile>

#include <optional>

namespace vb {

namespace {

ApiError fault(const QString &message)
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    error.message = message;
    return error;
}

//! Absent: \a line is no JSON object.
std::optional<QByteArray> keyOfLine(const QByteArray &line)
{
    const JsonTree tree(line);
    if (tree.problem() != JsonTree::Problem::None || tree.node(0).kind != JsonNode::Kind::Object)
        return {};
    for (const int id : tree.node(0).children) {
        if (tree.rawName(id) == "\"key\"" && tree.node(id).kind == JsonNode::Kind::Text)
            return tree.text(id).toUtf8();
    }
    return QByteArray();
}

//! Absent: \a text is not JSON lines.
std::optional<QList<QByteArray>> jsonLinesKeys(const QByteArray &text)
{
    QList<QByteArray> keys;
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype found = text.indexOf('\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArray line = QByteArray::fromRawData(text.constData() + begin, end - begin).trimmed();
        begin = end + 1;
        if (line.isEmpty())
            continue;
        const std::optional<QByteArray> key = keyOfLine(line);
        if (!key)
            return {};
        if (!key->isEmpty())
            keys.append(*key);
    }
    return keys;
}

} // namespace

QList<QByteArray> KeyFile::parse(const QByteArray &text)
{
    const QByteArray body = text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text;
    if (body.trimmed().startsWith('{')) {
        if (const std::optional<QList<QByteArray>> keys = jsonLinesKeys(body))
            return uniqueKeys(*keys);
    }
    return KeyLookup::parseKeys(QString::fromUtf8(body));
}

Result<QList<QByteArray>> KeyFile::read(const QString &fileName)
{
    const QString shown = QDir::toNativeSeparators(fileName);
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return fault(tr("%1 cannot be read: %2").arg(shown, file.errorString()));
    if (file.size() > maximumBytes)
        return fault(tr("%1 is too large for a list of keys.").arg(shown));
    const QByteArray text = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fault(tr("%1 cannot be read: %2").arg(shown, file.errorString()));
    const QList<QByteArray> keys = parse(text);
    if (keys.isEmpty())
        return fault(tr("%1 names no key.").arg(shown));
    return keys;
}

} // namespace vb
