#include "faultinjector.h"

#include "refusal.h"

namespace vb::demo {

using namespace Qt::StringLiterals;

void FaultInjector::set(const Faults &faults)
{
    const std::lock_guard lock(m_mutex);
    m_faults = faults;
    m_count = 0;
}

FaultDecision FaultInjector::next()
{
    std::unique_lock lock(m_mutex);
    const int number = ++m_count;
    const Faults faults = m_faults;
    if (faults.latency.count() > 0)
        m_stop.wait_for(lock, faults.latency, [this] { return m_stopping; });
    const auto hits = [number](int every) { return every > 0 && number % every == 0; };
    return {hits(faults.failEvery),
            hits(faults.truncateEvery),
            hits(faults.dropEvery),
            hits(faults.throttleEvery),
            hits(faults.htmlEvery),
            hits(faults.wrongTypesEvery),
            hits(faults.emptyPageEvery),
            faults.repeatToken,
            faults.refuseListFilter,
            faults.partialDelete,
            faults.denied};
}

void FaultInjector::setStopping(bool stopping)
{
    const std::lock_guard lock(m_mutex);
    m_stopping = stopping;
    m_stop.notify_all();
}

std::optional<Answer> FaultInjector::replacement(const FaultDecision &decision)
{
    if (decision.throttle) {
        Answer answer = refusalAnswer(
            refusal(429, u"QpsLimitExceeded"_s, u"Please reduce your request rate. (A fault of the demo store.)"_s));
        answer.headers.append({"Retry-After"_ba, "1"_ba});
        return answer;
    }
    if (decision.fail)
        return refusalAnswer(
            refusal(503, u"ServiceUnavailable"_s, u"Please try again later. (A fault of the demo store.)"_s));
    if (decision.html) {
        Answer answer;
        answer.contentType = "text/html; charset=utf-8";
        answer.body = "<!DOCTYPE html>\n<html><head><title>Sign in to the network</title></head>\n"
                      "<body><h1>Sign in to the network</h1><p>A fault of the demo store.</p></body></html>\n";
        return answer;
    }
    return std::nullopt;
}

void FaultInjector::spoil(const FaultDecision &decision, Answer &answer)
{
    if (decision.truncate)
        answer.delivery = Answer::Delivery::Cut;
    if (decision.drop)
        answer.delivery = Answer::Delivery::Dropped;
    if (decision.wrongTypes) {
        constexpr QByteArrayView Key = R"("key":")";
        const qsizetype at = answer.body.indexOf(Key);
        if (at >= 0)
            answer.body.insert(at + Key.size() - 1, "42,\"was\":");
    }
}

} // namespace vb::demo
