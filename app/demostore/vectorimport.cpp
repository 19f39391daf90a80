#include "vectorimport.h"

#include "catalogue.h"
#include "jsoncheck.h"
#include "servicelimits.h"
#include "storedtable.h"

#include <simdjson.h>

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cmath>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

const QString BucketName = u"loaded"_s;

QString indexNameOf(const QString &file)
{
    QString name;
    for (const QChar c : QFileInfo(file).completeBaseName()) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            name += c;
    }
    if (name.isEmpty() || !name.front().isLetter())
        name.prepend(u"vectors"_s);
    return name.left(63);
}

//! Reads one line; returns what is wrong with it, or nothing.
QString parseLine(const QByteArray &line, StoredVector &to)
{
    if (!isJson(line))
        return u"it is not JSON"_s;
    const simdjson::padded_string padded(line.constData(), size_t(line.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    std::string_view key;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS
        || document["key"].get_string().get(key) != simdjson::SUCCESS)
        return u"it has no \"key\" that is a string"_s;
    to.key = QByteArray(key.data(), qsizetype(key.size()));
    if (to.key.isEmpty() || to.key.size() > MaximumKeyBytes)
        return u"the key must have 1 to %1 bytes"_s.arg(MaximumKeyBytes);

    to.metadata.reset();
    simdjson::ondemand::value member;
    if (document["metadata"].get(member) != simdjson::SUCCESS)
        return {};
    simdjson::ondemand::object object;
    std::string_view metadata;
    if (member.get_object().get(object) != simdjson::SUCCESS || object.raw_json().get(metadata) != simdjson::SUCCESS)
        return u"the \"metadata\" is not an object"_s;
    to.metadata = QByteArray(metadata.data(), qsizetype(metadata.rfind('}')) + 1);
    return to.metadata->size() > MaximumMetadataBytes ? u"the metadata has more than 40 KB"_s : QString();
}

//! Looks at the rows as they go by, to choose the metric.
class UnitLengthCheck
{
public:
    //! False when a value is NaN or infinite.
    bool add(const QByteArray &row)
    {
        double sum = 0;
        const auto *values = reinterpret_cast<const float *>(row.constData());
        for (qsizetype i = 0; i < row.size() / qsizetype(sizeof(float)); ++i)
            sum += double(values[i]) * double(values[i]);
        m_allUnit = m_allUnit && std::abs(std::sqrt(sum) - 1) < 1e-3;
        return std::isfinite(sum);
    }
    QString metric() const { return m_allUnit ? u"cosine"_s : u"euclidean"_s; }

private:
    bool m_allUnit = true;
};

class Import
{
public:
    Import(Database &database, const VectorFiles &files)
        : m_database(database)
        , m_files(files)
        , m_vectors(files.vectors)
        , m_keys(files.keys)
    { }

    //! Returns what went wrong, or nothing.
    QString open()
    {
        if (m_files.dimension < 1 || m_files.dimension > MaximumDimension)
            return u"--dimension must be between 1 and %1"_s.arg(MaximumDimension);
        for (QFile *file : {&m_vectors, &m_keys}) {
            if (!file->open(QIODevice::ReadOnly))
                return u"cannot read %1: %2"_s.arg(file->fileName(), file->errorString());
        }
        if (m_vectors.size() % rowBytes() != 0)
            return u"%1 has %2 bytes, which is no whole number of rows of %3 float32 values (%4 bytes each)"_s
                .arg(m_files.vectors)
                .arg(m_vectors.size())
                .arg(m_files.dimension)
                .arg(rowBytes());
        return {};
    }

    //! Inside a transaction.
    QString run()
    {
        const qint64 indexId = replaceIndex();
        StoredTable table(m_database, indexId);
        const qint64 rows = m_vectors.size() / rowBytes();
        UnitLengthCheck lengths;
        for (qint64 row = 1; row <= rows; ++row) {
            const QByteArray line = m_keys.readLine();
            if (line.isEmpty())
                return u"%1 has %2 lines, but %3 has %4 rows"_s.arg(m_files.keys)
                    .arg(row - 1)
                    .arg(m_files.vectors)
                    .arg(rows);
            QString fault = parseLine(line, m_vector);
            m_vector.data = m_vectors.read(rowBytes());
            if (fault.isEmpty() && !lengths.add(m_vector.data))
                fault = u"its row of %1 has a value that is not finite"_s.arg(m_files.vectors);
            if (fault.isEmpty() && table.find(m_vector.key))
                fault = u"the key is in the file twice"_s;
            if (!fault.isEmpty())
                return u"%1, line %2: %3"_s.arg(m_files.keys).arg(row).arg(fault);
            table.put(m_vector);
        }
        if (!m_keys.readLine().trimmed().isEmpty())
            return u"%1 has more lines than the %2 rows of %3"_s.arg(m_files.keys).arg(rows).arg(m_files.vectors);
        m_database.run(u"UPDATE indexes SET metric=? WHERE id=?"_s, {lengths.metric(), indexId});
        return {};
    }

private:
    qint64 rowBytes() const { return qint64(m_files.dimension) * qint64(sizeof(float)); }

    qint64 replaceIndex()
    {
        Catalogue catalogue(m_database);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        if (!catalogue.bucket(BucketName))
            catalogue.addBucket({BucketName, m_files.region, now, false});
        Index index;
        index.bucket = BucketName;
        index.name = indexNameOf(m_files.vectors);
        index.dimension = m_files.dimension;
        index.nonFilterableKeys = {u"OSSVECTORS-EMBED-SRC-CONTENT"_s};
        index.created = now;
        if (const auto old = catalogue.index(index.bucket, index.name))
            catalogue.removeIndex(old->id);
        return catalogue.addIndex(index);
    }

    Database &m_database;
    VectorFiles m_files;
    QFile m_vectors;
    QFile m_keys;
    StoredVector m_vector;
};

} // namespace

QString importVectors(Database &database, const VectorFiles &files)
{
    Import import(database, files);
    QString fault = import.open();
    if (!fault.isEmpty())
        return fault;
    database.transaction([&database, &import, &fault] {
        fault = import.run();
        if (!fault.isEmpty())
            database.fail(fault);
    });
    const QString databaseFault = database.takeError();
    return fault.isEmpty() ? databaseFault : fault;
}

} // namespace vb::demo
