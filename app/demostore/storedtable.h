#pragma once

#include "vectortable.h"

namespace vb::demo {

//! An index whose vectors are rows of the database.
class StoredTable : public VectorTable
{
public:
    StoredTable(Database &database, qint64 indexId);

    void visit(const Selection &selection, const Visitor &visitor) override;
    std::optional<StoredVector> find(const QByteArray &key) override;
    void put(const StoredVector &vector) override;
    void remove(const QByteArray &key) override;

private:
    Database &m_database;
    qint64 m_indexId;
    QSqlQuery m_put; //!< prepared with the first put
    bool m_putIsPrepared = false;
};

} // namespace vb::demo
