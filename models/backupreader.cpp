#include "backupfile.h"

#include "backuplines.h"
#include "badanswer.h"
#include "linereader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace vb {

namespace {

struct Backup
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

constexpr qint64 longestEnd = 4096;

} // namespace

struct BackupReader::Private
{
    explicit Private(const QString &fileName)
        : file(fileName)
    { }

    QFile file;
    LineReader lines{&file};
    QCryptographicHash digest{QCryptographicHash::Blake2b_256};
    QByteArray writtenDigest; //!< as the trailer says
    BackupTrailer trailer;
    qint64 endAt = 0; //!< where the last line begins
    qint64 line = 0; //!< number of the line read last
    qint64 read = 0; //!< vectors
    bool isAtEnd = false;
    std::optional<ApiError> error;

    ApiError fail(const QString &message, const QByteArray &excerpt = {});
    ApiError failLine(const QString &message, const QByteArray &excerpt = {});
    Result<QByteArray> nextLine();
    Result<BackupHeader> readHeader();
    std::optional<ApiError> readEnd();
    std::optional<ApiError> readRest();
    Result<std::optional<VectorRecord>> next();
};

ApiError BackupReader::Private::fail(const QString &message, const QByteArray &excerpt)
{
    error = badAnswer(message, excerpt);
    return *error;
}

ApiError BackupReader::Private::failLine(const QString &message, const QByteArray &excerpt)
{
    return fail(Backup::tr("%1, line %2: %3").arg(file.fileName(), QString::number(line), message), excerpt);
}

Result<QByteArray> BackupReader::Private::nextLine()
{
    ++line;
    LineReader::Answer answer = lines.next();
    switch (answer.outcome) {
    case LineReader::Outcome::Line:
        digest.addData(answer.line);
        digest.addData("\n");
        return std::move(answer.line);
    case LineReader::Outcome::TooLong:
        return failLine(Backup::tr("The line is too long for a backup."), answer.line);
    case LineReader::Outcome::Failed:
        return failLine(file.errorString());
    case LineReader::Outcome::End:
    case LineReader::Outcome::Unended:
        break;
    }
    return failLine(Backup::tr("The file ends here."));
}

Result<BackupHeader> BackupReader::Private::readHeader()
{
    const QString isNone = Backup::tr("%1 is no backup, or one of a newer version of this program.");
    const LineReader::Answer first = lines.next();
    const auto header = backup::parseHeader(first.line);
    if (first.outcome != LineReader::Outcome::Line || !header)
        return fail(isNone.arg(file.fileName()), first.line);
    digest.addData(first.line);
    digest.addData("\n");
    line = 1;
    return *header;
}

//! From the end of the file: it says how the other lines are to be read.
std::optional<ApiError> BackupReader::Private::readEnd()
{
    const qint64 from = std::max<qint64>(0, file.size() - longestEnd);
    file.seek(from);
    const QByteArray tail = file.read(longestEnd);
    const qsizetype begin = tail.lastIndexOf('\n', -2) + 1;
    const auto parsed = tail.endsWith('\n') ? backup::parseEnd(tail.sliced(begin).chopped(1)) : std::nullopt;
    endAt = from + begin;
    if (begin == 0 || !parsed)
        return fail(Backup::tr("%1 is not complete: it was cut off, or its backup never ended.").arg(file.fileName()));
    trailer.vectors = parsed->vectors;
    trailer.missingCount = parsed->missing;
    writtenDigest = parsed->digest;
    return std::nullopt;
}

//! After the vectors: the missing keys, and then nothing but the trailer.
std::optional<ApiError> BackupReader::Private::readRest()
{
    for (qint64 i = 0; i < trailer.missingCount; ++i) {
        const Result<QByteArray> text = nextLine();
        if (!text)
            return text.error();
        const auto key = backup::parseMissing(*text);
        if (!key)
            return failLine(Backup::tr("This is not a missing key of a backup."), *text);
        trailer.missing.append(*key);
    }
    if (lines.position() != endAt)
        return fail(Backup::tr("%1 is damaged: it has more lines than it says.").arg(file.fileName()));
    if (digest.result().toHex() != writtenDigest)
        return fail(Backup::tr("%1 is damaged: it was changed since it was written.").arg(file.fileName()));
    isAtEnd = true;
    return std::nullopt;
}

Result<std::optional<VectorRecord>> BackupReader::Private::next()
{
    if (error)
        return *error;
    if (isAtEnd)
        return std::optional<VectorRecord>();
    if (read == trailer.vectors) {
        if (auto wrong = readRest())
            return *std::move(wrong);
        return std::optional<VectorRecord>();
    }
    const Result<QByteArray> text = nextLine();
    if (!text)
        return text.error();
    auto record = backup::parseVector(*text);
    if (!record)
        return failLine(Backup::tr("This is not a vector of a backup."), *text);
    ++read;
    return record;
}

BackupReader::BackupReader(const QString &fileName)
    : d(std::make_unique<Private>(fileName))
{ }

BackupReader::~BackupReader() = default;

Result<BackupHeader> BackupReader::open()
{
    if (!d->file.open(QIODevice::ReadOnly))
        return d->fail(Backup::tr("%1: %2").arg(d->file.fileName(), d->file.errorString()));
    Result<BackupHeader> header = d->readHeader();
    if (!header)
        return header;
    const qint64 firstVector = d->lines.position();
    if (const auto wrong = d->readEnd())
        return *wrong;
    d->lines.seek(firstVector);
    return header;
}

bool isBackupOf(const QString &fileName, const QString &id)
{
    if (fileName.isEmpty())
        return false;
    BackupReader reader(fileName);
    const Result<BackupHeader> header = reader.open();
    return header && header->id == id;
}

const BackupTrailer &BackupReader::trailer() const
{
    return d->trailer;
}

Result<std::optional<VectorRecord>> BackupReader::next()
{
    return d->next();
}

} // namespace vb
