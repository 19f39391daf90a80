#pragma once

#include "credentials.h"
#include "profile.h"

#include <QDebug>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace vb {

//! Credentials that the user already keeps somewhere, as they were found there: shown, chosen and imported,
//! never written back and never used unasked. Its texts hold no secret and nothing of a file's content but
//! names of sections, profiles, modes and roles.
struct CredentialOffer
{
    enum class Kind {
        Static, //!< `credentials` holds a key
        Sts, //!< `credentials` holds a key with a security token, which will expire
        EcsRole, //!< from the metadata service of the machine, as `roleName`
        Process, //!< from what `command` prints; wants the user's consent to that very command
        Uri, //!< from what `uri` answers
        Unsupported, //!< a mode that is not for us, or a file that cannot be read: `problem` says the way out
    };

    Kind kind = Kind::Unsupported;
    QString source; //!< shown: "ossutil · ~/.ossutilconfig · profile a"
    QString file; //!< absolute path; empty for the environment
    QString name; //!< of the profile in the file, or of the variable: with `file` it finds the offer again
    bool isCurrent = false; //!< what the tool that owns the file would use

    Credentials credentials; //!< Static and Sts; complete unless there is a problem
    QStringList command; //!< Process: program and arguments, run as they are, without a shell
    QUrl uri;
    QString roleName; //!< EcsRole; empty: the one that the machine has

    Profile suggested; //!< name, region, endpoint, account id, addressing and proxy as far as the source says them
    Secret proxyPassword; //!< of the suggested proxy

    QString note; //!< usable, but to be known: that a region must be chosen, that a setting was not taken
    QString problem; //!< not empty: cannot be used; why, and what to do instead

    bool isUsable() const { return problem.isEmpty() && kind != Kind::Unsupported; }
    bool isDynamic() const { return kind == Kind::EcsRole || kind == Kind::Process || kind == Kind::Uri; }
};

QDebug operator<<(QDebug, const CredentialOffer &) = delete;

} // namespace vb
