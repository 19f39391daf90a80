#pragma once

#include <QByteArray>

class QIODevice;

namespace vb {

//! Lines of a file of any size with bounded memory. QIODevice::readLine() does not do: with a limit it
//! allocates the limit for every line, without one it has none.
class LineReader
{
public:
    enum class Outcome {
        Line, //!< whole, its line feed taken off
        End, //!< nothing is left
        Unended, //!< the file ends in this line, without a line feed
        TooLong, //!< more than longestLine bytes without a line feed; the first of them
        Failed, //!< the device says what
    };
    struct Answer
    {
        Outcome outcome = Outcome::End;
        QByteArray line; //!< with room behind it for a JsonReader, which copies it otherwise
    };
    //! Far more than any line of ours: a vector has some 80 KB of data and 40 KB of metadata at most.
    static constexpr qsizetype longestLine = 32'000'000;

    //! \a device is open, not owned, and read by nobody else meanwhile.
    explicit LineReader(QIODevice *device);

    Answer next();
    //! Where the next line begins.
    qint64 position() const { return m_position; }
    void seek(qint64 position);

private:
    Answer take(Outcome outcome, qsizetype bytes, qsizetype skipped);

    QIODevice *m_device;
    QByteArray m_buffer;
    qsizetype m_begin = 0; //!< in the buffer: what is before it was given out
    qint64 m_position = 0;
};

} // namespace vb
