#pragma once

#include "connections/keychain.h"

#include <QHash>
#include <QTimer>

namespace vb {

//! A keychain in memory that does as it is told.
class FakeKeychain : public Keychain
{
public:
    void read(const QString &entry, QObject *context, const Callback &callback) override
    {
        answer(entry, context, callback, [this, entry] { return Secret(entries.value(entry)); });
    }
    void write(const QString &entry, const Secret &secret, QObject *context, const Callback &callback) override
    {
        if (refusal == Outcome::Done)
            entries.insert(entry, secret.bytes());
        answer(entry, context, callback, [] { return Secret(); });
    }
    void remove(const QString &entry, QObject *context, const Callback &callback) override
    {
        const bool wasThere = entries.contains(entry);
        if (refusal == Outcome::Done)
            entries.remove(entry);
        Answer removed;
        removed.outcome = refusal != Outcome::Done ? refusal : wasThere ? Outcome::Done : Outcome::NotFound;
        later(context, callback, removed);
    }

    QHash<QString, QByteArray> entries;
    Outcome refusal = Outcome::Done; //!< anything else: the outcome of every call
    bool isSilent = false;

private:
    template <typename Value>
    void answer(const QString &entry, QObject *context, const Callback &callback, const Value &value)
    {
        Answer given;
        given.outcome = refusal != Outcome::Done ? refusal
            : entries.contains(entry)            ? Outcome::Done
                                                 : Outcome::NotFound;
        if (given.outcome == Outcome::Done)
            given.secret = value();
        else
            given.message = QStringLiteral("as told");
        later(context, callback, given);
    }
    void later(QObject *context, const Callback &callback, const Answer &given) const
    {
        if (!isSilent)
            QTimer::singleShot(0, context, [callback, given] { callback(given); });
    }
};

} // namespace vb
