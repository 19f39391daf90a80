#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vb::bench {

//! What a row is answered with.
enum class Members { Key, KeyAndMetadata, All };

//! The rows of an index, rendered once as the text of a JSON array without its brackets, so that any page is one
//! slice of it, whatever its size and segment. Keys have 24-64 bytes (mean 44) in no order, metadata are nested
//! (mean 179 bytes), numbers have 8 digits behind the point (12.5 bytes with the comma).
class RowText
{
public:
    //! More rows than this repeat them, with other keys: memory for ten million rows is not to be had twice.
    static constexpr int64_t distinctRows = 1'000'000;

    //! At most distinctRows.
    RowText(int64_t rows, Members members, int dimension);

    //! \a rows rows from \a first on, mostInSlice() at most. \a buffer is filled and viewed where the text has to
    //! be made; else the rows' own text is.
    std::string_view slice(int64_t first, int64_t rows, std::string &buffer) const;
    //! How many rows from \a first on one slice can hold.
    static int64_t mostInSlice(int64_t first) { return distinctRows - first % distinctRows; }

private:
    size_t begin(int64_t row) const { return row == 0 ? 0 : m_ends[size_t(row - 1)]; }

    std::string m_text; //!< each row with its comma
    std::vector<uint64_t> m_ends; //!< behind each row's comma
};

} // namespace vb::bench
