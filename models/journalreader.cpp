#include "journalreader.h"

#include "journalfile.h"
#include "journalrecord.h"
#include "jsonreader.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <utility>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

//! A key as journalrecord.cpp writes it.
bool readKey(JsonReader &reader, JsonReader::Value &value, QList<QByteArray> &keys)
{
    std::optional<QByteArray> key;
    const auto readBytes = [&](JsonReader::Field &field) {
        const auto name = reader.nameOf(field);
        key = name ? reader.text(*name, field.value()) : std::nullopt;
        if (key)
            key = QByteArray::fromBase64(*key);
        return key.has_value();
    };
    if (JsonReader::kindOf(value) == JsonReader::Kind::Object)
        reader.members(value, readBytes);
    else
        key = reader.text("key", value);
    if (key)
        keys.append(*key);
    return key.has_value();
}

DeleteRequest::What what(const QString &text)
{
    if (text == "index"_L1)
        return DeleteRequest::What::Index;
    return text == "bucket"_L1 ? DeleteRequest::What::Bucket : DeleteRequest::What::Vectors;
}

} // namespace

std::optional<JournalReader::Line> JournalReader::parse(const QByteArray &text)
{
    Line line;
    JsonReader reader(text);
    const bool isRead = reader.root([&](JsonReader::Field &field) {
        const auto name = reader.nameOf(field);
        if (!name)
            return false;
        const QByteArray key(name->data(), qsizetype(name->size()));
        JsonReader::Value &value = field.value();
        const JsonReader::Kind kind = JsonReader::kindOf(value);
        if (kind == JsonReader::Kind::Array)
            return reader.items(*name, value,
                                [&](JsonReader::Value &item) { return readKey(reader, item, line.lists[key]); });
        if (kind == JsonReader::Kind::String) {
            const auto content = reader.text(*name, value);
            line.texts.insert(key, QString::fromUtf8(content.value_or(QByteArray())));
            return content.has_value();
        }
        const auto raw = reader.raw(*name, value);
        line.texts.insert(key, raw ? QString::fromUtf8(*raw) : QString());
        return raw.has_value();
    });
    return isRead ? std::optional(std::move(line)) : std::nullopt;
}

void JournalReader::add(const QByteArray &text)
{
    ++m_line;
    const bool excused = text == JournalFile::cutMark();
    const int cut = std::exchange(m_cutLine, 0);
    if (cut > 0 && !excused)
        m_badLines.append(cut);
    if (excused || text.isEmpty())
        return;
    if (const auto line = parse(text))
        apply(*line);
    else
        m_cutLine = m_line;
}

void JournalReader::apply(const Line &line)
{
    const QString record = line.texts.value("record");
    if (record == "begin"_L1)
        return begin(line);
    const auto place = m_places.constFind(line.texts.value("id"));
    if (place == m_places.cend())
        return;
    Reading &reading = m_readings[*place];
    JournalOperation &operation = reading.operation;
    if (record == "keys"_L1) {
        operation.request.keys += line.lists.value("keys");
    } else if (record == "resume"_L1) {
        operation.isEnded = false;
        reading.process = line.texts.value("process").toUtf8();
    } else if (record == "leave"_L1) {
        reading.process.clear();
    } else if (record == "backup"_L1) {
        operation.backupFile = line.texts.value("file");
        operation.missing += line.lists.value("missing"); // of a second backup: of the rest
    } else if (record == "intent"_L1) {
        intend(line, reading);
    } else if (record == "outcome"_L1) {
        settle(line, operation);
    } else if (record == "end"_L1) {
        operation.isEnded = true;
        operation.summary = line.texts.value("summary");
    }
}

void JournalReader::begin(const Line &line)
{
    Reading reading;
    reading.count = line.texts.value("count").toLongLong();
    reading.process = line.texts.value("process").toUtf8();
    JournalOperation &operation = reading.operation;
    operation.id = line.texts.value("id");
    operation.time = QDateTime::fromString(line.texts.value("time"), Qt::ISODateWithMs).toUTC();
    operation.profileName = line.texts.value("profile");
    operation.region = line.texts.value("region");
    operation.endpoint = line.texts.value("endpoint");
    operation.accountId = line.texts.value("account");
    operation.withBackup = line.texts.value("withBackup") == "true"_L1;
    operation.request.what = what(line.texts.value("what"));
    operation.request.index.name = line.texts.value("index");
    operation.request.index.bucket
        = {line.texts.value("bucket"), line.texts.value("bucketRegion"), line.texts.value("bucketAccount"),
           line.texts.value("extranet"), line.texts.value("intranet")};
    m_places.insert(operation.id, m_readings.size());
    m_readings.append(reading);
}

void JournalReader::intend(const Line &line, Reading &reading)
{
    const QList<QByteArray> &confirmed = reading.operation.request.keys;
    JournalBatch batch;
    batch.number = line.texts.value("batch").toInt();
    batch.keys = line.lists.value("keys");
    // The confirmed set is in memory already: a batch that follows it shares its keys.
    for (QByteArray &key : batch.keys) {
        if (reading.next < confirmed.size() && confirmed[reading.next] == key)
            key = confirmed[reading.next++];
    }
    reading.operation.batches.append(batch);
}

void JournalReader::settle(const Line &line, JournalOperation &operation)
{
    const int number = line.texts.value("batch").toInt();
    const auto batch = std::find_if(operation.batches.rbegin(), operation.batches.rend(),
                                    [number](const JournalBatch &candidate) { return candidate.number == number; });
    if (batch == operation.batches.rend())
        return;
    const QString all = line.texts.value("all");
    const auto keys
        = [&](const QByteArray &name) { return all == QLatin1StringView(name) ? batch->keys : line.lists.value(name); };
    batch->outcome = JournalBatch::Outcome::Settled;
    batch->deleted = keys("deleted");
    batch->stillThere = keys("stillThere");
    batch->wasNotThere = keys("wasNotThere");
    batch->unknown = keys("unknown");
    for (const QByteArray &id : line.lists.value("requestIds"))
        batch->requestIds.append(QString::fromUtf8(id));
}

//! The confirmed set is not the one that is here, and so it cannot be gone on with.
QString JournalReader::whyNotKnown(const Reading &reading, const JournalOperation &operation)
{
    if (operation.batches.isEmpty() && operation.request.keys.size() < reading.count)
        return QCoreApplication::translate("vb::DeleteJournal", "The program ended before anything was deleted");
    return QCoreApplication::translate(
               "vb::DeleteJournal", "It did not end, and cannot go on: %1 keys were confirmed, and the journal has %2")
        .arg(QLocale().toString(reading.count), QLocale().toString(operation.request.keys.size()));
}

QList<JournalOperation> JournalReader::finish()
{
    QList<JournalOperation> operations;
    for (auto reading = m_readings.rbegin(); reading != m_readings.rend(); ++reading) {
        JournalOperation operation = std::move(reading->operation);
        operation.isRunning = !operation.isEnded && isRunning(reading->process);
        if (operation.request.keys.size() != reading->count && !operation.isRunning && !operation.isEnded) {
            operation.isEnded = true;
            operation.summary = whyNotKnown(*reading, operation);
        }
        operations.append(std::move(operation));
    }
    m_readings.clear();
    m_places.clear();
    return operations;
}

QString JournalReader::problem() const
{
    if (m_badLines.isEmpty())
        return {};
    return QCoreApplication::translate("vb::DeleteJournal", "%n line(s) cannot be read, the first is line %1.", nullptr,
                                       int(m_badLines.size()))
        .arg(m_badLines.constFirst());
}

} // namespace vb
