#pragma once

#include "types.h"

#include <QByteArray>
#include <QSet>

#include <vector>

namespace vb {

//! The loaded rows, compact: the pages as they were decoded (key and metadata bytes in arenas, two 32-bit
//! offsets a row) and a table of first rows. At most payload + 24 bytes a row.
class VectorStore
{
public:
    qsizetype count() const { return m_count; }
    void clear();
    void append(VectorPage page);

    //! Views into the store; valid until it changes.
    QByteArrayView key(qsizetype row) const;
    //! Raw JSON; empty where the vector has no metadata.
    QByteArrayView metadata(qsizetype row) const;

    //! Drops the rows with these keys, keeping the order of the rest. Returns how many went.
    qsizetype remove(const QSet<QByteArray> &keys);

    //! Bytes held, for budgets.
    qsizetype bytes() const;

private:
    struct Place
    {
        size_t page = 0;
        qsizetype row = 0;
    };
    Place place(qsizetype row) const;
    void rebuild();

    std::vector<VectorPage> m_pages;
    std::vector<qsizetype> m_firstRows; //!< of each page
    qsizetype m_count = 0;
};

} // namespace vb
