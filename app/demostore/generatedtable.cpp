#include "generatedtable.h"

#include <QtMath>

#include <array>
#include <cmath>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int KeyDigits = 7;
constexpr auto KeyPrefix = "reading-"; // then seven digits, from 0000001
constexpr int StationCount = 250;
constexpr std::array<const char *, 8> Regions{"coast",  "desert",   "forest", "harbour",
                                              "island", "mountain", "plain",  "valley"};

//! A well mixed number for each row: the same in every run (splitmix64).
quint64 mix(quint64 value)
{
    value += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

struct Reading
{
    int station;
    int day;
    double mean; //!< °C
    double swing; //!< between the mean and the warmest hour
};

Reading readingAt(qint64 position)
{
    const int station = int((position - 1) % StationCount);
    const int day = int((position - 1) / StationCount);
    const double climate = double(station % 8) * 3.0 - 4.0;
    const double season = -std::cos(2 * M_PI * (day % 365) / 365.0) * 9.0;
    const double weather = double(mix(quint64(position)) % 1000U) / 125.0 - 4.0;
    return {station, day, 10.0 + climate + season + weather, 2.0 + double(mix(quint64(position) * 3U) % 600U) / 100.0};
}

QByteArray keyAt(qint64 position)
{
    return KeyPrefix + QByteArray::number(position).rightJustified(KeyDigits, '0');
}

//! 0 when \a key is not that of a generated row.
qint64 positionOf(const QByteArray &key)
{
    const qint64 position = key.mid(qsizetype(qstrlen(KeyPrefix))).toLongLong();
    return position >= 1 && position <= GeneratedTable::RowCount && keyAt(position) == key ? position : 0;
}

void writeData(const Reading &reading, qint64 position, QByteArray &data)
{
    // Warmest at 15 o'clock; the day is cut into sixteen pieces of ninety minutes.
    static const std::array<double, GeneratedTable::Dimension> Course = [] {
        std::array<double, GeneratedTable::Dimension> course{};
        for (size_t i = 0; i < course.size(); ++i)
            course[i] = std::cos(2 * M_PI * (double(i) * 1.5 - 15.0) / 24.0);
        return course;
    }();
    data.resize(GeneratedTable::Dimension * qsizetype(sizeof(float)));
    auto *values = reinterpret_cast<float *>(data.data());
    quint64 noise = mix(quint64(position) * 7U);
    for (const double course : Course) {
        const double tenths = std::round((reading.mean + reading.swing * course) * 10.0 + double(noise & 7U) - 3.5);
        *values++ = float(tenths / 10.0);
        noise >>= 3U;
    }
}

QByteArray metadataAt(const Reading &reading)
{
    QByteArray json;
    json.reserve(112);
    json += R"({"station":")";
    json += Regions[size_t(reading.station % 8)];
    json += '-' + QByteArray::number(reading.station).rightJustified(3, '0');
    json += R"(","region":")";
    json += Regions[size_t(reading.station % 8)];
    json += R"(","day":)" + QByteArray::number(reading.day);
    json += R"(,"mean":)" + QByteArray::number(reading.mean, 'f', 1);
    json += R"(,"frost":)";
    json += reading.mean - reading.swing < 0 ? "true}" : "false}";
    return json;
}

StoredVector vectorAt(qint64 position)
{
    const Reading reading = readingAt(position);
    StoredVector vector{position, keyAt(position), {}, metadataAt(reading)};
    writeData(reading, position, vector.data);
    return vector;
}

} // namespace

GeneratedTable::GeneratedTable(Database &database, qint64 indexId)
    : m_database(database)
    , m_indexId(indexId)
    , m_stored(database, indexId)
{ }

void GeneratedTable::visit(const Selection &selection, const Visitor &visitor)
{
    if (!visitGenerated(selection, visitor))
        return;
    // Positions of rows that were put follow those of the generated ones.
    Selection stored = selection;
    stored.after = std::max<qint64>(0, selection.after - RowCount);
    m_stored.visit(stored, [&visitor](const StoredVector &row) {
        StoredVector moved = row;
        moved.position += RowCount;
        return visitor(moved);
    });
}

bool GeneratedTable::visitGenerated(const Selection &selection, const Visitor &visitor)
{
    QSqlQuery buried
        = m_database.run(u"SELECT position FROM tombstones WHERE index_id=? AND position>? ORDER BY position"_s,
                         {m_indexId, selection.after});
    const auto nextBuried = [&buried] { return buried.next() ? buried.value(0).toLongLong() : RowCount + 1; };
    qint64 grave = nextBuried();
    StoredVector vector;
    for (qint64 position = selection.after + 1; position <= RowCount; ++position) {
        if (position == grave) {
            grave = nextBuried();
            continue;
        }
        if (position % selection.segmentCount != selection.segmentIndex)
            continue;
        const Reading reading = readingAt(position);
        vector.position = position;
        vector.key = keyAt(position);
        if (selection.withData)
            writeData(reading, position, vector.data);
        if (selection.withMetadata)
            vector.metadata = metadataAt(reading);
        if (!visitor(vector))
            return false;
    }
    return true;
}

std::optional<StoredVector> GeneratedTable::find(const QByteArray &key)
{
    const qint64 position = positionOf(key);
    if (position > 0 && !isBuried(position))
        return vectorAt(position);
    return m_stored.find(key);
}

bool GeneratedTable::isBuried(qint64 position)
{
    return m_database.run(u"SELECT 1 FROM tombstones WHERE index_id=? AND position=?"_s, {m_indexId, position}).next();
}

void GeneratedTable::bury(const QByteArray &key)
{
    const qint64 position = positionOf(key);
    if (position > 0)
        m_database.run(u"INSERT OR IGNORE INTO tombstones VALUES(?,?)"_s, {m_indexId, position});
}

void GeneratedTable::put(const StoredVector &vector)
{
    bury(vector.key);
    m_stored.put(vector);
}

void GeneratedTable::remove(const QByteArray &key)
{
    bury(key);
    m_stored.remove(key);
}

} // namespace vb::demo
