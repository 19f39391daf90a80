#pragma once

#include "apierror.h"
#include "rowrange.h"
#include "storesnapshot.h"
#include "types.h"

#include <QList>
#include <QObject>

#include <optional>
#include <vector>

namespace vb {

class RowReloader;
class VectorClient;

//! The keys of rows of a table, some of which it has given up: those are asked for again. It knows them by their
//! digests, so that it finds exactly the rows that were there when it was made; when one of them is not in the
//! listing any more it stops and says so. A table may do anything meanwhile.
class KeyCollection : public QObject
{
    Q_OBJECT

public:
    //! \a rows: stored rows of \a snapshot.
    KeyCollection(VectorClient *client, const IndexRef &index, StoreSnapshot snapshot,
                  const std::vector<RowRange> &rows, QObject *parent = nullptr);
    ~KeyCollection() override;

    void start();
    void stop();
    bool isRunning() const { return m_isRunning; }
    //! keys() are all of them.
    bool isComplete() const { return !m_isRunning && m_count == m_total; }
    //! Some are not where they were: the index changed since it was listed.
    bool hasListingChanged() const { return m_hasListingChanged; }
    //! Why it failed, if it did.
    const std::optional<ApiError> &error() const { return m_error; }
    qint64 count() const { return m_count; }
    qint64 total() const { return m_total; }
    //! Only when isComplete(); in the order in which the table got them.
    QList<QByteArray> keys() const;

Q_SIGNALS:
    void progressed();
    //! Once, from the event loop; not after stop().
    void ended();

private:
    struct Part
    {
        size_t page = 0; //!< of the snapshot
        RowRange rows; //!< of the page
        QList<QByteArray> keys;
    };
    void askMore();
    void came(quint64 id, const std::shared_ptr<const StoredPage> &rows, const std::vector<quint64> &digests);
    bool take(Part *part, const StoredPage *rows, const std::vector<quint64> &digests);
    void fail();
    void end();

    StoreSnapshot m_snapshot;
    RowReloader *m_reloader;
    std::vector<Part> m_parts;
    std::vector<size_t> m_absent; //!< parts whose rows were given up
    size_t m_asked = 0; //!< of m_absent
    bool m_isRunning = false;
    bool m_hasListingChanged = false;
    std::optional<ApiError> m_error;
    qint64 m_count = 0;
    qint64 m_total = 0;
};

} // namespace vb
