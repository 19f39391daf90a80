#pragma once

#include "credentialmode.h"
#include "credentialoffer.h"
#include "credentialswitches.h"

#include <QDateTime>
#include <QString>

namespace vb {

//! What every format says about credentials, each in its own words.
struct CredentialFields
{
    CredentialMode mode = CredentialMode::NotSaid;
    Secret id;
    Secret secret;
    Secret token;
    QDateTime expires; //!< of the token, where the file says it
    QString roleName; //!< of the machine
    QString command;
    QString uri;
    bool hasRoleArn = false; //!< a role to be assumed with the key, which is not to be used itself then
    bool hasOidc = false;
    QString problem; //!< found while reading; goes before all others
};

//! How a format names the fields, for messages.
struct CredentialNames
{
    QString id;
    QString secret;
    QString token;
    QString command;
    QString uri;
    QString mode;
};

//! \a offer with its kind and credentials, or with the problem that \a fields have. Never takes another key
//! than the mode says, and never half of one. Where no mode is said, what is set must leave no doubt.
CredentialOffer withCredentials(CredentialOffer offer, const CredentialFields &fields, const CredentialNames &names,
                                const CredentialSwitches &switches);

//! One sentence more.
void addNote(CredentialOffer &offer, const QString &note);

//! Http only to this machine or its link: what it answers could be read and replaced on any other way.
//! Empty: may be asked.
QString credentialUriProblem(const QUrl &uri);

//! Role names end up in a path.
bool isRoleName(QStringView text);

} // namespace vb
