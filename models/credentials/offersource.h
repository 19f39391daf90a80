#pragma once

#include "credentialoffer.h"
#include "credentialswitches.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace vb {

//! A configuration file, for the functions that read offers out of its text.
struct OfferSource
{
    QString tool; //!< "ossutil"
    QString file;
    QString shownFile; //!< "~/.ossutilconfig"
    QString chosen; //!< the profile that the environment names; empty: none
    QString chosenBy; //!< the variable that names it
    CredentialSwitches switches;

    //! An offer with its source, file and name, and nothing else. \a name is the file's.
    CredentialOffer offer(const QString &name) const;
    //! The file as a whole is no use; \a problem is a sentence.
    CredentialOffer problem(const QString &problem) const;
    //! When no offer is the current one: that the profile \a name, named by \a namedBy, is not there.
    CredentialOffer missingProfile(const QString &name, const QString &namedBy) const;
};

//! What the text of each format offers. Pure. Each text that is not empty gives at least one offer.
QList<CredentialOffer> ossutilOffers(QByteArrayView text, const OfferSource &source);
QList<CredentialOffer> aliyunOffers(QByteArrayView text, const OfferSource &source);
QList<CredentialOffer> alibabaCloudOffers(QByteArrayView text, const OfferSource &source);

} // namespace vb
