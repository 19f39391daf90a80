#pragma once

#include "catalogue.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>

namespace vb::demo {

//! One vector as it is stored.
struct StoredVector
{
    qint64 position = 0; //!< its place in the listing, from 1; kept when it is overwritten
    QByteArray key;
    QByteArray data; //!< little-endian float32, or a fusion index's raw JSON
    std::optional<QByteArray> metadata; //!< exactly as it was put
};

//! Which rows are wanted, and what of them.
struct Selection
{
    qint64 after = 0; //!< rows whose position is larger
    int segmentCount = 1;
    int segmentIndex = 0;
    bool withData = true;
    bool withMetadata = true;
};

//! The vectors of one index. Belongs to its Database's thread.
class VectorTable
{
public:
    //! Returns whether to go on.
    using Visitor = std::function<bool(const StoredVector &)>;

    virtual ~VectorTable() = default;

    //! Calls \a visitor with the rows of \a selection in the order of their positions.
    virtual void visit(const Selection &selection, const Visitor &visitor) = 0;
    virtual std::optional<StoredVector> find(const QByteArray &key) = 0;
    //! Overwrites the vector of that key. The position given is not used.
    virtual void put(const StoredVector &vector) = 0;
    //! A key that is not there is no error.
    virtual void remove(const QByteArray &key) = 0;

    static std::unique_ptr<VectorTable> open(Database &database, const Index &index);
};

//! A hash of the key that does not change between versions: segments are cut by it.
quint32 slotOf(const QByteArray &key);

} // namespace vb::demo
