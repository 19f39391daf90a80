#pragma once

#include "types.h"

#include <QString>

namespace vb {

//! What the window shows: the account's buckets, a bucket's indexes, or an index's vectors.
struct Place
{
    enum class Kind { Account, Bucket, Index };

    Kind kind = Kind::Account;
    BucketInfo bucket; //!< of Bucket and Index
    IndexInfo index; //!< of Index; may lack all but the name until GetVectorIndex answered

    static Place account() { return {}; }
    static Place ofBucket(const BucketInfo &bucket) { return {Kind::Bucket, bucket, {}}; }
    static Place ofIndex(const BucketInfo &bucket, const IndexInfo &index) { return {Kind::Index, bucket, index}; }

    IndexRef indexRef() const { return {bucket.ref(), index.name}; }
    //! As RAM policies name it; empty for the account, and where the service did not say the bucket's ARN.
    QString arn() const
    {
        if (kind == Kind::Account || bucket.arn.isEmpty())
            return {};
        return kind == Kind::Bucket ? bucket.arn : bucket.arn + u'/' + index.name;
    }
    //! Same bucket and index by name, whatever else is known of them.
    bool isSame(const Place &other) const
    {
        return kind == other.kind && (kind == Kind::Account || bucket.name == other.bucket.name)
            && (kind != Kind::Index || index.name == other.index.name);
    }
};

} // namespace vb

Q_DECLARE_METATYPE(vb::Place)
