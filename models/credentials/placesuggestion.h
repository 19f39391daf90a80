#pragma once

#include "credentialoffer.h"

namespace vb {

//! Fill in what a configuration says besides credentials, as far as it means vector buckets. What is not taken
//! over is noted in the offer. Absent values change nothing.
void suggestRegion(CredentialOffer &offer, const QString &region);

//! An endpoint of object storage serves no vectors, but tells the region and whether the tool works from
//! inside the vendor's network.
void suggestEndpoint(CredentialOffer &offer, const QString &endpoint);

void suggestAccount(CredentialOffer &offer, const QString &accountId);

//! \a proxy is a URL or "host:port"; "env" leaves it to the system. \a user and \a password where they are
//! not in it.
void suggestProxy(CredentialOffer &offer, const Secret &proxy, const QString &user = {}, const Secret &password = {});

//! The last: says that a region must be chosen when nothing of the above told it.
void noteMissingRegion(CredentialOffer &offer);

} // namespace vb
