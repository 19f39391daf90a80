#pragma once

#include "credentialoffer.h"

#include <QList>

class QProcessEnvironment;

namespace vb {

//! Everything that \a environment and the configuration files below \a home offer, in the order in which they
//! should be considered: the environment, ossutil, the aliyun CLI, ~/.alibabacloud/credentials. A file that
//! does not exist offers nothing, unless the environment names it; one that cannot be read, or a profile that
//! cannot be used, is an offer with a problem. Reads each file at most once, whole or not at all, up to 1 MiB, never
//! one that is not a regular file; writes nothing, starts nothing, sends nothing.
QList<CredentialOffer> findCredentialOffers(const QProcessEnvironment &environment, const QString &home);

} // namespace vb
