#pragma once

#include "profile.h"
#include "result.h"
#include "types.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>

namespace vb {

//! Where one request goes and what its signature covers. Source: ../shared/protocol, sections 1 and 2.
struct Target
{
    QUrl url; //!< scheme, host, port and path; no query
    QString region; //!< the region to sign for
    QByteArray resource; //!< `/acs:ossvector:<region>:<account>:<bucket>/`, not yet percent-encoded
};

//! The parts of `acs:ossvector:<region>:<account>:<bucket>`.
struct BucketArn
{
    QString region;
    QString accountId;
    QString bucket;
};

//! Absent when \a text is not such an ARN (a bare bucket name, for one).
std::optional<BucketArn> parseBucketArn(QStringView text);

//! Resolves \a profile (and \a bucket, unless the request is for the account) to an address. A custom
//! endpoint (an IP address, localhost, a host outside oss-vectors.aliyuncs.com) serves every bucket; on
//! the service's own hosts a bucket of another region is addressed and signed there. Virtual-hosted
//! unless the endpoint is an IP address or localhost or the profile says path style.
//! A host that the service names for a bucket is believed only when it is `<label>.oss-vectors.aliyuncs.com`;
//! else it is made from the region: a listing must not be able to draw credentials elsewhere. The host of
//! a bucket, pasted as the endpoint, means the endpoint in it.
//! Errors, all Configuration: no region, an endpoint that is no http(s) URL, names whose characters
//! could change the host, no account id for a bucket (needless in path style on a custom endpoint).
Result<Target> resolveTarget(const Profile &profile, const std::optional<BucketRef> &bucket);

//! The host and port of the profile's endpoint as shown to people; empty when it cannot be resolved.
QString endpointLabel(const Profile &profile);

} // namespace vb
