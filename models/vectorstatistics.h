#pragma once

#include <cstddef>
#include <span>

namespace vb {

//! Figures of one vector, computed in double. Not-a-number and infinite components are counted and left
//! out of every other figure.
struct VectorStatistics
{
    size_t count = 0;
    size_t zeros = 0;
    size_t notANumber = 0;
    size_t infinite = 0;
    double norm = 0; //!< Euclidean
    double minimum = 0;
    double maximum = 0;
    double mean = 0;
    double deviation = 0; //!< population σ

    bool isFinite() const { return notANumber == 0 && infinite == 0; }
    bool isZero() const { return count > 0 && zeros == count; }
    //! At least two components, all equal, and not zero.
    bool isConstant() const;
    //! |norm − 1| ≤ 1e-3: float32 text of a normalised vector stays well within.
    bool isUnit() const;
};

VectorStatistics statistics(std::span<const float> values);

} // namespace vb
