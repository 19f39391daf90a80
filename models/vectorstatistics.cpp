#include "vectorstatistics.h"

#include <algorithm>
#include <cmath>

namespace vb {

namespace {

//! Finite components only, in two passes: the sum of squares less the square of the sum would lose σ
//! where the mean is large.
void addSpread(VectorStatistics &result, std::span<const float> values)
{
    double squares = 0;
    double rest = 0; // what rounding of the mean left over
    for (const float value : values) {
        if (std::isfinite(value)) {
            const double distance = double(value) - result.mean;
            squares += distance * distance;
            rest += distance;
        }
    }
    const auto finite = double(result.count - result.notANumber - result.infinite);
    result.deviation = std::sqrt(std::max(0.0, squares - rest * rest / finite) / finite);
}

} // namespace

bool VectorStatistics::isConstant() const
{
    return count > 1 && isFinite() && minimum == maximum && minimum != 0;
}

bool VectorStatistics::isUnit() const
{
    return count > 0 && isFinite() && std::abs(norm - 1) <= 1e-3;
}

VectorStatistics statistics(std::span<const float> values)
{
    VectorStatistics result;
    result.count = values.size();
    size_t finite = 0;
    double sum = 0;
    double squares = 0; // the square of any float32 is a normal double
    for (const float value : values) {
        if (std::isnan(value)) {
            ++result.notANumber;
            continue;
        }
        if (std::isinf(value)) {
            ++result.infinite;
            continue;
        }
        const double exact = value;
        result.zeros += value == 0 ? 1 : 0;
        result.minimum = finite == 0 ? exact : std::min(result.minimum, exact);
        result.maximum = finite == 0 ? exact : std::max(result.maximum, exact);
        sum += exact;
        squares += exact * exact;
        ++finite;
    }
    if (finite == 0)
        return result;
    result.norm = std::sqrt(squares);
    result.mean = sum / double(finite);
    addSpread(result, values);
    return result;
}

} // namespace vb
