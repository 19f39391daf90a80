#pragma once

#include "apierror.h"
#include "storesnapshot.h"
#include "types.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <vector>

namespace vb {

class ApiCall;
class PageMend;
class VectorClient;

//! An evicted page that is wanted again, and what says where it ends.
struct WantedPage
{
    PlacedPage page;
    std::vector<quint64> next; //!< digests of the page that follows it in the listing
};

//! Asks for evicted pages again, a few side by side. Only what is wanted now is under way: what was wanted before
//! and is not any more is cancelled. After a failure it waits for retry().
class RowReloader : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostInFlight = 4;

    enum class What { Rows, Keys };

    RowReloader(VectorClient *client, const IndexRef &index, What what, QObject *parent = nullptr);
    ~RowReloader() override;

    //! Most wanted first. Instead of those wanted before; of those, what is under way goes on.
    void want(std::vector<WantedPage> pages);
    //! After those wanted before.
    void add(WantedPage page);
    qsizetype waitingCount() const { return qsizetype(m_wanted.size()); }
    bool isRunning() const { return !m_mends.isEmpty(); }
    //! Why pages do not come; until retry().
    const std::optional<ApiError> &failure() const { return m_failure; }
    void retry();
    //! Ends everything, and forgets the failure.
    void clear();

Q_SIGNALS:
    //! What the listing has now for the page \a id. Rows may be null.
    void came(quint64 id, const std::shared_ptr<const vb::StoredPage> &rows, const std::vector<quint64> &digests);
    //! It runs, ended or failed.
    void stateChanged();

private:
    struct Mend
    {
        std::shared_ptr<PageMend> mend;
        std::shared_ptr<const PageOrigin> origin;
        QPointer<ApiCall> call; //!< the client may go first
    };
    void startNext();
    void ask(quint64 id);
    void answered(quint64 id, const VectorPage &page);
    void fail(const ApiError &error);
    static void cancel(const Mend &mend);

    VectorClient *m_client;
    IndexRef m_index;
    What m_what;
    std::vector<WantedPage> m_wanted; //!< not yet asked for
    QHash<quint64, Mend> m_mends;
    std::optional<ApiError> m_failure;
};

} // namespace vb
