#pragma once

#include "credentials.h"

#include <QObject>
#include <QString>

#include <functional>

namespace vb {

//! Where secrets outlive the program. Every call answers once, from the event loop and never before it
//! returned, unless \a context died; how long it takes is up to a user who is asked to unlock it.
class Keychain : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        Done,
        NotFound, //!< the keychain works, and has no such entry
        Denied, //!< by the user, who did not unlock it, or by its rules
        Absent, //!< there is no keychain here
        Failed,
    };

    struct Answer
    {
        Outcome outcome = Outcome::Failed;
        Secret secret; //!< of read(), when Done
        QString message; //!< what the keychain says, otherwise; holds no secret
    };
    using Callback = std::function<void(const Answer &)>;

    using QObject::QObject;

    virtual void read(const QString &entry, QObject *context, const Callback &callback) = 0;
    virtual void write(const QString &entry, const Secret &secret, QObject *context, const Callback &callback) = 0;
    //! Done or NotFound: it is not there any more.
    virtual void remove(const QString &entry, QObject *context, const Callback &callback) = 0;
};

} // namespace vb
