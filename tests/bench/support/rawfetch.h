#pragma once

#include "benchserver.h"

namespace vb::bench {

//! The floor of every listing: bare Qt fetches the same pages, finds the token at each one's end, and throws the
//! rest away. No signature, no decoding, no rows kept.
struct RawFetch
{
    QString index;
    int segments = 1; //!< more than one: side by side, on \a threads threads with a manager each
    int threads = 0; //!< 0: this one
    int pageSize = 1000;
    bool withMetadata = true;
    bool withData = false;
    qint64 mostPages = 0; //!< of each segment; 0: all

    struct Outcome
    {
        double milliseconds = 0;
        qint64 bytes = 0;
        qint64 pages = 0;
    };
    Outcome run(const BenchServer &server) const;
};

} // namespace vb::bench
