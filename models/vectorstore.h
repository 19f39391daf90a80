#pragma once

#include "types.h"

#include <QByteArray>
#include <QSet>

#include <vector>

namespace vb {

//! Rows next to each other.
struct RowRange
{
    qsizetype first = 0;
    qsizetype count = 0;
};

//! \a rows (ascending) as the fewest ranges, ascending.
std::vector<RowRange> rangesOf(const std::vector<qsizetype> &rows);

//! The loaded rows, compact: the pages as they were decoded (key and metadata bytes in arenas, two 32-bit
//! offsets a row) and a table of first rows. At most payload + 24 bytes a row with ordinary pages; pages
//! of few short rows are joined, so that this holds for them too. A page that loses rows keeps their bytes
//! until a quarter of its rows are gone: deleting 500 rows of a million must not rewrite a million.
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

    //! The rows with these keys, ascending. Linear over the loaded rows.
    std::vector<qsizetype> rowsOf(const QSet<QByteArray> &keys) const;
    //! Puts \a rows (ascending) behind all others; both keep their order.
    void moveToEnd(const std::vector<qsizetype> &rows);
    void removeRange(const RowRange &range);
    //! Drops the rows with these keys, keeping the order of the rest. Returns how many went.
    qsizetype remove(const QSet<QByteArray> &keys);

    //! Bytes held, for budgets.
    qsizetype bytes() const;

private:
    //! A page and which of its rows are still there.
    struct Page
    {
        VectorPage rows;
        std::vector<quint32> live; //!< empty: all of them
        qsizetype count() const { return live.empty() ? rows.count() : qsizetype(live.size()); }
        qsizetype place(qsizetype row) const { return live.empty() ? row : live[size_t(row)]; }
    };
    struct Place
    {
        size_t page = 0;
        qsizetype row = 0; //!< in the page's rows
    };
    Place place(qsizetype row) const;
    void hide(size_t page, const std::vector<qsizetype> &rows);
    void rebuild();

    std::vector<Page> m_pages;
    std::vector<qsizetype> m_firstRows; //!< of each page
    qsizetype m_count = 0;
};

} // namespace vb
