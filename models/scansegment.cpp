#include "scansegment.h"

#include "pageparser.h"
#include "scanlane.h"
#include "scanrun.h"
#include "tokenpeek.h"

#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

ScanSegment::ScanSegment(ScanLane *lane, std::shared_ptr<ScanRun> run, SegmentStart start)
    : QObject(lane)
    , m_lane(lane)
    , m_run(std::move(run))
    , m_segment(start.segment)
    , m_token(std::move(start.token))
    , m_patience(new QTimer(this))
{
    m_patience->setSingleShot(true);
    m_patience->setInterval(5ms);
    connect(m_patience, &QTimer::timeout, this, &ScanSegment::readArrived);
}

ScanSegment::~ScanSegment() = default;

void ScanSegment::start()
{
    want(m_token);
}

void ScanSegment::want(const QByteArray &token)
{
    m_token = token;
    m_isWanted = true;
    m_needsRoom = true; // before the sink is asked: it may call wake() before it has answered
    wake();
}

void ScanSegment::wake()
{
    if (!m_needsRoom || m_run->isOver() || !m_run->sink().hasRoom(m_segment))
        return;
    m_needsRoom = false;
    m_lane->queue(this);
}

void ScanSegment::ask()
{
    const ScanRequest &request = m_run->request();
    const ListVectorsArguments arguments{request.index,        m_token,          request.pageSize, request.withData,
                                         request.withMetadata, request.segments, m_segment,        request.filter};
    m_call = m_lane->client()->listVectorBody(
        arguments, this, [this, token = m_token](const Result<QByteArray> &body) { answered(token, body); });
    connect(m_call, &ApiCall::sent, this, [this, call = m_call] {
        if (call == m_call) // and not the one before, whose answer this is about
            readArrived();
    });
}

//! The page that is wanted is not the one.
void ScanSegment::takeBack()
{
    if (!std::exchange(m_isWanted, false))
        return;
    m_needsRoom = false;
    if (m_call) {
        m_call->cancel();
        m_call.clear();
        m_lane->release();
    } else {
        m_lane->unqueue(this);
    }
}

void ScanSegment::answered(const QByteArray &token, const Result<QByteArray> &body)
{
    const CallRecord record = m_call->record();
    m_call.clear();
    m_lane->release();
    readArrived(); // the page before, if it was not yet
    if (m_isOver || m_token != token) // it was asked for by mistake
        return;
    m_isWanted = false;
    if (body)
        arrived({token, *body, record.requestId, record.attempts});
    else
        fail(body.error());
}

void ScanSegment::arrived(Arrived answer)
{
    m_arrived = std::move(answer);
    const auto next = peekNextToken(m_arrived->body);
    if (next && *next != m_token && !m_run->isOver())
        want(*next);
    // A request passes through this thread's event loop on its way, and would wait until the page was read.
    if (m_call)
        m_patience->start();
    else
        readArrived();
}

void ScanSegment::readArrived()
{
    if (!m_arrived)
        return;
    m_patience->stop();
    Arrived answer = *std::exchange(m_arrived, std::nullopt);
    QByteArray next;
    if (const auto wrong = take(std::move(answer), next))
        return fail(*wrong);
    if (next.isEmpty())
        return end();
    if (m_isWanted && m_token == next)
        return;
    takeBack();
    want(next);
}

//! \a nextToken stays empty when that was the segment's last page.
std::optional<ApiError> ScanSegment::take(Arrived answer, QByteArray &nextToken)
{
    const qsizetype bytes = answer.body.size();
    ScanPage page;
    QByteArray firstKey;
    if (auto wrong = read(std::move(answer), page, firstKey))
        return wrong;
    const auto verdict = m_run->check(m_segment, page.nextToken, firstKey);
    if (!verdict)
        return verdict.error();
    if (*verdict == SegmentCheck::Verdict::Drop) {
        m_run->dropped(m_segment);
        return std::nullopt;
    }
    if (m_run->isOver())
        return std::nullopt;
    nextToken = page.nextToken;
    const qsizetype rows = page.rowCount;
    if (auto wrong = m_run->sink().take(std::move(page)))
        return wrong;
    m_run->taken(m_segment, nextToken, rows, bytes);
    return std::nullopt;
}

std::optional<ApiError> ScanSegment::read(Arrived answer, ScanPage &page, QByteArray &firstKey) const
{
    page.segment = m_segment;
    page.token = answer.token;
    auto wrong = readBody(std::move(answer.body), m_run->request().rows, page, firstKey);
    if (!wrong)
        return std::nullopt;
    wrong->operation = u"ListVectors"_s;
    wrong->place = m_run->request().index.place();
    wrong->httpStatus = 200;
    wrong->requestId = answer.requestId;
    wrong->attempts = answer.attempts;
    m_lane->client()->hideSecrets(*wrong);
    return wrong;
}

std::optional<ApiError> ScanSegment::readBody(QByteArray body, ScanRows rows, ScanPage &page, QByteArray &firstKey)
{
    switch (rows) {
    case ScanRows::Decoded: {
        Result<VectorPage> decoded = parseVectorPage(body, &page.fieldNames);
        if (!decoded)
            return decoded.error();
        page.rows = std::move(decoded).value();
        page.rowCount = page.rows.count();
        page.nextToken = page.rows.nextToken;
        firstKey = page.rowCount > 0 ? page.rows.key(0).toByteArray() : QByteArray();
        break;
    }
    case ScanRows::Raw: {
        Result<RawPage> raw = parseRawPage(std::move(body));
        if (!raw)
            return raw.error();
        page.raw = std::move(raw).value();
        page.rowCount = qsizetype(page.raw.vectors.size());
        page.nextToken = page.raw.nextToken;
        firstKey = page.rowCount > 0 ? keyOf(page.raw.vectors.front()) : QByteArray();
        return std::nullopt;
    }
    case ScanRows::Counted: {
        const Result<PageOutline> outline = parsePageOutline(body);
        if (!outline)
            return outline.error();
        page.rowCount = outline->count;
        page.nextToken = outline->nextToken;
        firstKey = outline->firstKey;
        break;
    }
    }
    page.body = std::move(body);
    return std::nullopt;
}

void ScanSegment::fail(const ApiError &error)
{
    m_run->fail(error);
    end();
}

void ScanSegment::leave()
{
    end();
}

void ScanSegment::end()
{
    if (std::exchange(m_isOver, true))
        return;
    takeBack();
    m_arrived.reset();
    m_lane->remove(this);
}

} // namespace vb
