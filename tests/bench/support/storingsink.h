#pragma once

#include "scanjob.h"
#include "vectorstore.h"

#include <QMutex>

namespace vb::bench {

//! Keeps every page, as the table's store does.
class StoringSink : public ScanSink
{
public:
    std::optional<ApiError> take(ScanPage page) override
    {
        auto stored = std::make_shared<const StoredPage>(std::move(page.rows));
        const QMutexLocker lock(&m_mutex);
        m_store.append(std::move(stored), {});
        return std::nullopt;
    }
    //! Once the scan has ended.
    const VectorStore &store() const { return m_store; }

private:
    QMutex m_mutex;
    VectorStore m_store;
};

} // namespace vb::bench
