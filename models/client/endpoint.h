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
//! Errors, all Configuration: no region, an endpoint that is no http(s) URL, no account id for a bucket,
//! names whose characters could change the host.
Result<Target> resolveTarget(const Profile &profile, const std::optional<BucketRef> &bucket);

//! The host and port of the profile's endpoint as shown to people; empty when it cannot be resolved.
QString endpointLabel(const Profile &profile);

} // namespace vb
