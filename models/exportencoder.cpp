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

    Result<ExportBlock> encode(const QByteArray &body) const override
    {
        ExportBlock block;
        block.target.reserve(body.size() + body.size() / 8);
        const auto onVector = [&](const RawVector &vector) -> std::optional<ApiError> {
            if (m_options.withData && vector.data.isEmpty())
                return noDataError(vector);
            appendJsonLine(block.target, vector, m_options.withMetadata, m_options.withData);
            ++block.rows;
            return std::nullopt;
        };
        if (auto wrong = readRawVectors(body, onVector))
            return *std::move(wrong);
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

    Result<ExportBlock> encode(const QByteArray &body) const override
    {
        ExportBlock block;
        block.target.reserve(body.size());
        const auto onVector = [&](const RawVector &vector) -> std::optional<ApiError> {
            if (m_options.withData && vector.data.isEmpty())
                return noDataError(vector);
            m_writer.appendRow(block.target, vector);
            ++block.rows;
            return std::nullopt;
        };
        if (auto wrong = readRawVectors(body, onVector))
            return *std::move(wrong);
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

    Result<ExportBlock> encode(const QByteArray &body) const override
    {
        ExportBlock block;
        const auto onVector = [&](const RawVector &vector) -> std::optional<ApiError> {
            if (vector.data.isEmpty())
                return noDataError(vector);
            if (const QString wrong = npy::appendRow(block.target, vector.data, m_dimension); !wrong.isEmpty())
                return badAnswer(wrong, vector.key.toByteArray());
            appendJsonLine(block.keys, vector, m_options.withMetadata, false);
            ++block.rows;
            return std::nullopt;
        };
        if (auto wrong = readRawVectors(body, onVector))
            return *std::move(wrong);
        return block;
    }
    QByteArray preamble() const override { return npy::header(0, m_dimension); }
    QByteArray preamble(qint64 rows) const override { return npy::header(rows, m_dimension); }

private:
    ExportOptions m_options;
    int m_dimension;
};

} // namespace

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
