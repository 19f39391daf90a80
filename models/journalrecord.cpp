#include "journalrecord.h"

#include "jsonwriter.h"

#include <QDateTime>
#include <QFile>

#include <unistd.h>
#include <utility>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lineBytes = qsizetype(1) << 20; //!< of keys; a longer line is begun anew

JsonWriter header(QByteArrayView type, const QString &id)
{
    JsonWriter writer;
    writer.text("record", type)
        .text("id", id)
        .text("time", QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    return writer;
}

//! JSON is text: a key that is not UTF-8 (the service has none) is written as its bytes.
void appendKey(QByteArray &list, const QByteArray &key)
{
    if (QByteArrayView(key).isValidUtf8())
        JsonWriter::appendQuoted(list, key);
    else
        list += QByteArray(R"({"base64":")" + key.toBase64() + R"("})");
    list += ',';
}

QByteArray keyList(const QList<QByteArray> &keys)
{
    QByteArray list("[");
    for (const QByteArray &key : keys)
        appendKey(list, key);
    if (!keys.isEmpty())
        list.chop(1);
    return list + ']';
}

QByteArray whatText(DeleteRequest::What what)
{
    switch (what) {
    case DeleteRequest::What::Index:
        return "index"_ba;
    case DeleteRequest::What::Bucket:
        return "bucket"_ba;
    case DeleteRequest::What::Vectors:
        break;
    }
    return "vectors"_ba;
}

QByteArray beginLine(const JournalOperation &operation)
{
    const BucketRef &bucket = operation.request.index.bucket;
    JsonWriter writer;
    writer.text("record", "begin"_ba)
        .text("id", operation.id)
        .text("time", operation.time.toUTC().toString(Qt::ISODateWithMs))
        .text("process", thisProcess())
        .text("profile", operation.profileName)
        .text("region", operation.region)
        .text("endpoint", operation.endpoint)
        .text("account", operation.accountId)
        .text("what", whatText(operation.request.what))
        .text("bucket", bucket.name)
        .text("bucketRegion", bucket.region)
        .text("bucketAccount", bucket.accountId)
        .text("extranet", bucket.extranetEndpoint)
        .text("intranet", bucket.intranetEndpoint)
        .text("index", operation.request.index.name)
        .boolean("withBackup", operation.withBackup)
        .number("count", operation.request.keys.size());
    return writer.finish();
}

QByteArray keysLine(const QString &id, const QByteArray &list)
{
    JsonWriter writer;
    writer.text("record", "keys"_ba).text("id", id).raw("keys", list);
    return writer.finish();
}

QList<QByteArray> beginLines(const JournalOperation &operation)
{
    QList<QByteArray> lines{beginLine(operation)};
    QByteArray list("[");
    for (const QByteArray &key : operation.request.keys) {
        if (list.size() > lineBytes) {
            list.back() = ']';
            lines.append(keysLine(operation.id, std::exchange(list, "["_ba)));
        }
        appendKey(list, key);
    }
    if (list.size() > 1) {
        list.back() = ']';
        lines.append(keysLine(operation.id, list));
    }
    return lines;
}

QByteArray outcomeLine(const QString &id, const JournalBatch &batch)
{
    JsonWriter writer = header("outcome", id);
    writer.number("batch", batch.number);
    // Nearly always all keys of a batch end alike: they are in its intent already.
    const auto write = [&](QByteArrayView name, const QList<QByteArray> &keys) {
        if (!keys.isEmpty() && keys == batch.keys)
            writer.text("all", name);
        else if (!keys.isEmpty())
            writer.raw(name, keyList(keys));
    };
    write("deleted", batch.deleted);
    write("stillThere", batch.stillThere);
    write("wasNotThere", batch.wasNotThere);
    write("unknown", batch.unknown);
    QByteArrayList ids;
    for (const QString &requestId : batch.requestIds)
        ids.append(JsonWriter::quoted(requestId.toUtf8()));
    writer.raw("requestIds", QByteArray('[' + ids.join(',') + ']'));
    return writer.finish();
}

QByteArray contents(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

//! The time a process started, in ticks since the machine did: field 22, counted behind the name, which can
//! hold anything. Empty when it is no more, or ended and only waits for its parent to look.
QByteArray startOf(const QByteArray &process)
{
    const QByteArray line = contents(u"/proc/%1/stat"_s.arg(QString::fromLatin1(process)));
    const QByteArrayList fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return fields.value(0) == "Z" || fields.value(0) == "X" ? QByteArray() : fields.value(19);
}

QByteArray boot()
{
    return contents(u"/proc/sys/kernel/random/boot_id"_s);
}

} // namespace

QByteArray thisProcess()
{
    const QByteArray number = QByteArray::number(qint64(::getpid()));
    const QByteArray start = startOf(number);
    return start.isEmpty() ? QByteArray() : QByteArray(number + ' ' + start + ' ' + boot());
}

bool isRunning(const QByteArray &process)
{
    const QByteArrayList parts = process.split(' ');
    return parts.size() == 3 && !parts[1].isEmpty() && parts[2] == boot() && startOf(parts[0]) == parts[1];
}

JournalRecord beginRecord(const JournalOperation &operation)
{
    return {[operation] { return beginLines(operation); }};
}

JournalRecord resumeRecord(const QString &id)
{
    return {[id] { return QList<QByteArray>{header("resume", id).text("process", thisProcess()).finish()}; }};
}

JournalRecord leaveRecord(const QString &id)
{
    return {[id] { return QList<QByteArray>{header("leave", id).finish()}; }, false};
}

JournalRecord backupRecord(const QString &id, const QString &backupFile, const QList<QByteArray> &missing)
{
    return {[id, backupFile, missing] {
        return QList<QByteArray>{
            header("backup", id).text("file", backupFile).raw("missing", keyList(missing)).finish()};
    }};
}

JournalRecord intentRecord(const QString &id, int batch, const QList<QByteArray> &keys)
{
    return {[id, batch, keys] {
        return QList<QByteArray>{header("intent", id).number("batch", batch).raw("keys", keyList(keys)).finish()};
    }};
}

JournalRecord outcomeRecord(const QString &id, const JournalBatch &batch)
{
    return {[id, batch] { return QList<QByteArray>{outcomeLine(id, batch)}; }, false};
}

JournalRecord endRecord(const QString &id, const QString &summary)
{
    return {[id, summary] { return QList<QByteArray>{header("end", id).text("summary", summary).finish()}; }};
}

} // namespace vb
