#pragma once

#include "apierror.h"
#include "scanqueue.h"
#include "types.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace vb {

class ScanJob;
class ScanLanes;

//! Loads the whole of an index into a table by a scan, and can be stopped and gone on with. Hands rows over in
//! batches, some thirty times a second. What the table accepted is what it goes on behind.
class SegmentedLoad : public QObject
{
    Q_OBJECT

public:
    SegmentedLoad(ScanLanes *lanes, const IndexRef &index, QObject *parent = nullptr);
    ~SegmentedLoad() override;

    //! Goes on from where it was, or begins. \a known: rows of the table that it did not bring.
    void start(const StoreSnapshot &known);
    //! What came until now is handed over first.
    void stop();
    //! Ends it, and forgets where it was.
    void clear();

    bool isRunning() const { return m_job; }
    //! The table has pages of it.
    bool hasBegun() const { return m_hasBegun; }
    double rowsPerSecond() const;
    void setGivingUp(bool givingUp);

    //! Those of \a pages that follow what the table has of their segments; the others are not to be shown.
    std::vector<const ArrivedPage *> following(const std::vector<ArrivedPage> &pages) const;
    //! The table has the page.
    void accept(const ArrivedPage &page);

Q_SIGNALS:
    void arrived(const std::vector<vb::ArrivedPage> &pages);
    //! By itself; after the last arrived(). \a failure absent: all is here.
    void ended(const std::optional<vb::ApiError> &failure);
    //! By somebody else than this.
    void stopped();

private:
    void drain(bool all);
    void jobEnded();
    void noteDropped(const ScanJob &job);

    ScanLanes *m_lanes;
    IndexRef m_index;
    std::shared_ptr<ScanQueue> m_queue;
    QPointer<ScanJob> m_job;
    QTimer m_timer;
    QList<SegmentStart> m_positions; //!< behind what the table accepted
    std::vector<bool> m_hasPages; //!< of each segment
    bool m_hasBegun = false;
    bool m_givingUp = false;
};

} // namespace vb
