#pragma once

#include <QByteArrayView>

#include <memory>

namespace vb {

//! Appends to a file in large pieces, past the system's page cache where the file system can: to copy hundreds of
//! megabytes into the cache, only to wait for them to reach the disk, costs more than all else that is done with
//! them. What is no whole block goes through the cache. Blocking. Functions return 0 or an errno; after one nothing
//! can be appended any more.
class DirectWriter
{
public:
    static constexpr qsizetype pieceBytes = 4'194'304;
    static constexpr qsizetype blockBytes = 4096; //!< a multiple of every disk's

    //! Goes on behind the first \a size bytes of \a descriptor's file, which is not owned.
    DirectWriter(int descriptor, qint64 size);
    ~DirectWriter();
    DirectWriter(const DirectWriter &) = delete;
    DirectWriter &operator=(const DirectWriter &) = delete;

    int append(QByteArrayView bytes);
    //! All that was appended is with the system. The descriptor can then be used in any way.
    int flush();

private:
    struct Free
    {
        void operator()(char *bytes) const;
    };
    int begin();
    int writeBlocks();
    int write(qint64 at, QByteArrayView bytes);
    bool setDirect(bool direct);

    int m_descriptor;
    std::unique_ptr<char, Free> m_piece; //!< what stands at m_at in the file, whole or in part
    qint64 m_at; //!< whole blocks
    qsizetype m_size; //!< of the piece
    qsizetype m_flushed; //!< of it: these bytes are in the file
    bool m_canBeDirect = true;
    bool m_isDirect = false;
};

} // namespace vb
