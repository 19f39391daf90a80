#pragma once

#include "apierror.h"

#include <chrono>
#include <functional>
#include <optional>

namespace vb {

//! When to try again, as the official SDKs do: 3 attempts, full jitter, base 200 ms, cap 20 s; on 408,
//! 429, 5xx, a skewed clock and transport errors; never on 403 and 404. `Retry-After` is honoured up to
//! 60 s. Pure but for the random source, which is passed in.
class RetryPolicy
{
public:
    //! Returns a number in [0, 1).
    using Random = std::function<double()>;

    explicit RetryPolicy(Random random = {}, int attempts = 3);

    int attempts() const { return m_attempts; }

    //! How long to wait before the next attempt, \a attempt (1-based) having ended in \a error; absent:
    //! give up. \a retryAfter is the server's wish, if it had one.
    std::optional<std::chrono::milliseconds> delayAfter(int attempt, const ApiError &error,
                                                        std::optional<std::chrono::seconds> retryAfter) const;

    static bool isRetryable(const ApiError &error);

    //! The request may have reached the server and been carried out although no success came back. A refused
    //! connection, a rate limit and a refusal say that it was not.
    static bool leavesOutcomeUnknown(const ApiError &error);

    //! What delayAfter() waits without a server's wish.
    std::chrono::milliseconds backoff(int attempt) const;

private:
    Random m_random;
    int m_attempts;
};

} // namespace vb
