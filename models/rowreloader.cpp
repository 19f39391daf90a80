#include "rowreloader.h"

#include "apicall.h"
#include "pagemend.h"
#include "vectorclient.h"

#include <algorithm>
#include <utility>

namespace vb {

RowReloader::RowReloader(VectorClient *client, const IndexRef &index, What what, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_index(index)
    , m_what(what)
{ }

RowReloader::~RowReloader()
{
    clear();
}

void RowReloader::clear()
{
    for (const Mend &mend : std::as_const(m_mends))
        cancel(mend);
    m_mends.clear();
    m_wanted.clear();
    m_failure.reset();
}

void RowReloader::want(std::vector<WantedPage> pages)
{
    const auto has = [&](quint64 id) {
        return std::any_of(pages.cbegin(), pages.cend(), [id](const WantedPage &page) { return page.page.id == id; });
    };
    const QList<quint64> running = m_mends.keys();
    for (const quint64 id : running) {
        if (!has(id))
            cancel(m_mends.take(id));
    }
    std::erase_if(pages, [this](const WantedPage &page) { return m_mends.contains(page.page.id); });
    m_wanted = std::move(pages);
    startNext();
}

void RowReloader::add(WantedPage page)
{
    m_wanted.push_back(std::move(page));
    startNext();
}

void RowReloader::retry()
{
    m_failure.reset();
    startNext();
}

void RowReloader::startNext()
{
    const bool wasRunning = isRunning();
    while (!m_failure && !m_wanted.empty() && m_mends.size() < mostInFlight) {
        const WantedPage next = std::move(m_wanted.front());
        m_wanted.erase(m_wanted.begin());
        m_mends.insert(next.page.id, {std::make_shared<PageMend>(next.page, next.next), next.page.origin, nullptr});
        ask(next.page.id);
    }
    if (isRunning() != wasRunning)
        Q_EMIT stateChanged();
}

void RowReloader::ask(quint64 id)
{
    Mend &mend = m_mends[id];
    ListVectorsArguments arguments;
    arguments.index = m_index;
    arguments.nextToken = *mend.mend->token();
    arguments.maxResults = mend.mend->pageSize();
    arguments.returnMetadata = m_what == What::Rows;
    arguments.segmentCount = mend.origin->segments;
    arguments.segmentIndex = mend.origin->segment;
    mend.call = m_client->listVectors(arguments, this, [this, id](const Result<VectorPage> &result) {
        if (result)
            answered(id, *result);
        else
            fail(result.error());
    });
}

void RowReloader::answered(quint64 id, const VectorPage &page)
{
    const std::shared_ptr<PageMend> mend = m_mends.value(id).mend;
    mend->add(page);
    if (mend->token())
        return ask(id);
    m_mends.remove(id);
    const QPointer<RowReloader> self(this);
    Q_EMIT came(id, mend->rows(), mend->digests());
    if (!self)
        return;
    startNext();
    if (self && !isRunning())
        Q_EMIT stateChanged();
}

//! What one request met, the others meet too.
void RowReloader::fail(const ApiError &error)
{
    clear(); // the table wants them anew when asked to try again
    m_failure = error;
    Q_EMIT stateChanged();
}

void RowReloader::cancel(const Mend &mend)
{
    if (mend.call)
        mend.call->cancel();
}

} // namespace vb
