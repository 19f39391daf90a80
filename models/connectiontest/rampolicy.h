#pragma once

#include <QList>
#include <QString>

namespace vb {

//! An operation that was denied, and where.
struct MissingPermission
{
    QString operation; //!< "ListVectors": the RAM action is "oss:ListVectors"
    QString accountId; //!< empty: not known
    QString bucket; //!< empty: of the account
    QString index; //!< empty: of the bucket

    bool operator==(const MissingPermission &) const = default;
};

//! The policy, as JSON to be pasted into RAM, that allows exactly what is \a missing where it was tried: not an
//! operation more, and no wildcard but where the service takes nothing else (the region) or the account id is not
//! known. Empty where nothing is missing. Source of actions and resources: the service's "Access control and logs".
QString ramPolicy(const QList<MissingPermission> &missing);

} // namespace vb
