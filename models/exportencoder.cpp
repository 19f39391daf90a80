#include "exportencoder.h"

#include "badanswer.h"
#include "csvwriter.h"
#include "exportlines.h"
#include "npyfile.h"

#include <utility>

namespace vb {

namespace {

class JsonLinesEncoder : public ExportEncoder
{
public:
    explicit JsonLinesEncoder(const ExportOptions &options)
        : m_options(options)
    { }

    Result<ExportBlock> encode(RawPage page) const override
    {
        ExportBlock block;
        block.rows = qint64(page.vectors.size());
        for (const RawVector &vector : page.vectors) {
            if (m_options.withData && vector.data.isEmpty())
                return noDataError(vector);
        }
        if (auto lines = jsonLinesInPlace(page, m_options.withMetadata, m_options.withData)) {
            block.target = *std::move(lines);
            return block;
        }
        block.target.reserve(page.body.size() + page.body.size() / 8);
        for (const RawVector &vector : page.vectors)
            appendJsonLine(block.target, vector, m_options.withMetadata, m_options.withData);
        return block;
    }

private:
    ExportOptions m_options;
};

class CsvEncoder : public ExportEncoder
{
public:
    CsvEncoder(const ExportOptions &options, const QStringList &fields)
        : m_options(options)
        , m_writer(options, fields)
    { }

    Result<ExportBlock> encode(RawPage page) const override
    {
        ExportBlock block;
        block.rows = qint64(page.vectors.size());
        block.target.reserve(page.body.size());
        for (const RawVector &vector : page.vectors) {
            if (m_options.withData && vector.data.isEmpty())
                return noDataError(vector);
            m_writer.appendRow(block.target, vector);
        }
        return block;
    }
    using ExportEncoder::preamble;
    QByteArray preamble() const override { return m_writer.header(); }

private:
    ExportOptions m_options;
    CsvWriter m_writer;
};

class NpyEncoder : public ExportEncoder
{
public:
    NpyEncoder(const ExportOptions &options, int dimension)
        : m_options(options)
        , m_dimension(dimension)
    { }

    Result<ExportBlock> encode(RawPage page) const override
    {
        ExportBlock block;
        block.rows = qint64(page.vectors.size());
        block.target.reserve(block.rows * m_dimension * qint64(sizeof(float)));
        for (const RawVector &vector : page.vectors) {
            if (vector.data.isEmpty())
                return noDataError(vector);
            if (const QString wrong = npy::appendRow(block.target, vector.data, m_dimension); !wrong.isEmpty())
                return badAnswer(wrong, vector.key.toByteArray());
            appendJsonLine(block.keys, vector, m_options.withMetadata, false);
        }
        return block;
    }
    QByteArray preamble() const override { return npy::header(0, m_dimension); }
    QByteArray preamble(qint64 rows) const override { return npy::header(rows, m_dimension); }

private:
    ExportOptions m_options;
    int m_dimension;
};

} // namespace

Result<ExportBlock> ExportEncoder::encode(const QByteArray &body) const
{
    Result<RawPage> page = parseRawPage(body);
    return page ? encode(std::move(page).value()) : Result<ExportBlock>(page.error());
}

std::unique_ptr<ExportEncoder> makeExportEncoder(const ExportOptions &options, const QStringList &fields, int dimension)
{
    switch (options.format) {
    case ExportFormat::Csv:
        return std::make_unique<CsvEncoder>(options, fields);
    case ExportFormat::Npy:
        return std::make_unique<NpyEncoder>(options, dimension);
    case ExportFormat::JsonLines:
        break;
    }
    return std::make_unique<JsonLinesEncoder>(options);
}

} // namespace vb
