#pragma once

#include <QStringList>

#include <chrono>

namespace vb::demo {

//! Ways in which the demo store can behave badly, for tests and for trying the program. "Every n" counts
//! the requests since the faults were set: the n-th, 2n-th… is hit. 0: never.
struct Faults
{
    std::chrono::milliseconds latency{0}; //!< before every answer
    int failEvery = 0; //!< 503 ServiceUnavailable
    int truncateEvery = 0; //!< a whole header, half of the body, then the connection closes
    int dropEvery = 0; //!< the connection closes without an answer
    int throttleEvery = 0; //!< 429 QpsLimitExceeded with `Retry-After: 1`
    int htmlEvery = 0; //!< a proxy's HTML page with status 200
    int wrongTypesEvery = 0; //!< ListVectors and GetVectors: a key that is a number
    int emptyPageEvery
        = 0; //!< ListVectors: no rows, but a new token for the rows that were asked for; never two in a row
    bool repeatToken = false; //!< ListVectors: answers with the token that was asked with
    bool refuseListFilter = false; //!< ListVectors: 400 to a `filter`, as the service did before it knew it
    bool partialDelete = false; //!< DeleteVectors: the first half of the batch goes, then 500
    // NOLINTNEXTLINE(readability-redundant-member-init): so that others can be named without it
    QStringList denied{}; //!< operations ("ListVectors", in any case): 403 AccessDenied, as a RAM policy makes it
};

} // namespace vb::demo
