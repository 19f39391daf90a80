#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace vb {

//! One metadata field over several vectors.
struct CommonField
{
    QString name;
    int present = 0; //!< vectors that have it
    int distinct = 0; //!< different raw values among them
    QByteArray onlyValue; //!< raw JSON, when there is one distinct value
};

//! The top-level fields of \a metadata (raw JSON of each vector, null where absent): those that most
//! vectors have first, in the order they were met. At most \a maximum.
QList<CommonField> commonFields(const QList<QByteArray> &metadata, int maximum);

} // namespace vb
