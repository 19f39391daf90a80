#include "retrypolicy.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace vb {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds Base = 200ms;
constexpr std::chrono::milliseconds Cap = 20s;
//! A server that asks for more than this is not waited for any longer; the user can retry by hand.
constexpr std::chrono::seconds RetryAfterCap = 60s;

} // namespace

RetryPolicy::RetryPolicy(Random random, int attempts)
    : m_random(random ? std::move(random) : [] { return QRandomGenerator::global()->generateDouble(); })
    , m_attempts(std::max(attempts, 1))
{ }

std::optional<std::chrono::milliseconds> RetryPolicy::delayAfter(int attempt, const ApiError &error,
                                                                 std::optional<std::chrono::seconds> retryAfter) const
{
    if (attempt >= m_attempts || !isRetryable(error))
        return std::nullopt;
    if (error.kind == ApiError::Kind::ClockSkew)
        return 0ms; // the cause is cured, the server is not busy: nothing to wait for
    const std::chrono::milliseconds jittered = backoff(attempt);
    if (!retryAfter)
        return jittered;
    return std::max<std::chrono::milliseconds>(jittered, std::clamp(*retryAfter, 0s, RetryAfterCap));
}

std::chrono::milliseconds RetryPolicy::backoff(int attempt) const
{
    // ldexp never overflows into a small number, as a shift would.
    const double bound = std::min(std::ldexp(double(Base.count()), std::max(attempt, 1) - 1), double(Cap.count()));
    return std::chrono::milliseconds(std::llround(std::clamp(m_random(), 0.0, 1.0) * bound));
}

bool RetryPolicy::leavesOutcomeUnknown(const ApiError &error)
{
    using Kind = ApiError::Kind;
    return error.kind == Kind::ConnectionClosed || error.kind == Kind::Timeout || error.kind == Kind::Server
        || error.kind == Kind::BadAnswer;
}

bool RetryPolicy::isRetryable(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Offline:
    case ApiError::Kind::ConnectionClosed:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::ClockSkew:
    case ApiError::Kind::Throttled:
    case ApiError::Kind::Server:
        return true;
    case ApiError::Kind::Configuration:
    case ApiError::Kind::ReadOnly:
    case ApiError::Kind::Proxy: // some lock the account after a few
    case ApiError::Kind::Tls:
    case ApiError::Kind::Redirect:
    case ApiError::Kind::Denied:
    case ApiError::Kind::Credentials:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::InvalidRequest:
    case ApiError::Kind::BadAnswer:
    case ApiError::Kind::RepeatedToken:
        break;
    }
    return false;
}

} // namespace vb
