#include "linereader.h"

#include <QIODevice>

#include <algorithm>

namespace vb {

namespace {

constexpr qsizetype chunkBytes = 262'144;
constexpr qsizetype paddingBytes = 64; // simdjson's

} // namespace

LineReader::LineReader(QIODevice *device)
    : m_device(device)
{ }

LineReader::Answer LineReader::next()
{
    qsizetype searched = m_begin;
    for (;;) {
        if (const qsizetype end = m_buffer.indexOf('\n', searched); end >= 0)
            return end - m_begin > longestLine ? take(Outcome::TooLong, longestLine, 0)
                                               : take(Outcome::Line, end - m_begin, 1);
        if (m_buffer.size() - m_begin > longestLine)
            return take(Outcome::TooLong, longestLine, 0);
        m_buffer.remove(0, m_begin);
        m_begin = 0;
        searched = m_buffer.size();
        const qsizetype wanted = std::max(chunkBytes, searched); // doubles: a long line is not searched for ever
        m_buffer.resize(searched + wanted);
        const qint64 count = m_device->read(m_buffer.data() + searched, wanted);
        m_buffer.resize(searched + std::max<qint64>(0, count));
        if (count < 0)
            return {Outcome::Failed, {}};
        if (count == 0)
            return searched == 0 ? Answer{} : take(Outcome::Unended, searched, 0);
    }
}

LineReader::Answer LineReader::take(Outcome outcome, qsizetype bytes, qsizetype skipped)
{
    Answer answer{outcome, {}};
    answer.line.reserve(bytes + paddingBytes);
    answer.line.append(QByteArrayView(m_buffer).sliced(m_begin, bytes));
    m_begin += bytes + skipped;
    m_position += bytes + skipped;
    return answer;
}

void LineReader::seek(qint64 position)
{
    m_device->seek(position);
    m_buffer.clear();
    m_begin = 0;
    m_position = position;
}

} // namespace vb
