#pragma once

#include "storedtable.h"

namespace vb::demo {

//! A million readings of made-up weather stations: each vector holds sixteen temperatures of one day, and each
//! row is computed from its number when it is read. What is deleted is remembered; what is put hides the
//! generated row and is listed after the others.
class GeneratedTable : public VectorTable
{
public:
    static constexpr qint64 RowCount = 1'000'000;
    static constexpr int Dimension = 16;

    GeneratedTable(Database &database, qint64 indexId);

    void visit(const Selection &selection, const Visitor &visitor) override;
    std::optional<StoredVector> find(const QByteArray &key) override;
    void put(const StoredVector &vector) override;
    void remove(const QByteArray &key) override;

private:
    //! Returns whether the visitor wants to go on.
    bool visitGenerated(const Selection &selection, const Visitor &visitor);
    bool isBuried(qint64 position);
    void bury(const QByteArray &key);

    Database &m_database;
    qint64 m_indexId;
    StoredTable m_stored; //!< what was put
};

} // namespace vb::demo
