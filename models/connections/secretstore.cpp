#include "secretstore.h"

#include <QPointer>

#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

namespace {

constexpr auto patience = 4s; //!< of check(): a service that hangs is none

ApiError fault(ApiError::Kind kind, const QString &message)
{
    ApiError error;
    error.kind = kind;
    error.message = message;
    return error;
}

using Line = std::pair<QByteArray, Secret ProfileSecrets::*>;
const std::array<Line, 3> &lines()
{
    static const std::array<Line, 3> all{{{"secret"_ba, &ProfileSecrets::accessKeySecret},
                                          {"token"_ba, &ProfileSecrets::securityToken},
                                          {"proxy-password"_ba, &ProfileSecrets::proxyPassword}}};
    return all;
}

//! One entry holds all: the user is asked to unlock once. Lines of bytes, since JSON would leave copies in
//! strings that nobody wipes.
Secret encoded(const ProfileSecrets &secrets)
{
    QByteArray text;
    text.reserve(4096); // does not move while it grows, and so leaves no copy behind
    for (const auto &[name, member] : lines()) {
        const Secret value((secrets.*member).bytes().toPercentEncoding());
        if (!value.isEmpty())
            text.append(name).append('=').append(value.bytes()).append('\n');
    }
    return Secret(std::move(text));
}

ProfileSecrets decoded(const Secret &entry)
{
    ProfileSecrets secrets;
    qsizetype begin = 0;
    const QByteArray &text = entry.bytes();
    while (begin < text.size()) {
        const qsizetype found = text.indexOf('\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        for (const auto &[name, member] : lines()) {
            const QByteArrayView line = QByteArrayView(text).sliced(begin, end - begin);
            if (line.startsWith(name) && line.size() > name.size() && line.at(name.size()) == '=')
                secrets.*member = Secret(QByteArray::fromPercentEncoding(line.sliced(name.size() + 1).toByteArray()));
        }
        begin = end + 1;
    }
    return secrets;
}

//! Later, so that a caller hears nothing before its call returned.
template <typename Callback, typename Value>
void answerLater(QObject *context, const Callback &callback, const Value &value)
{
    QTimer::singleShot(0, context, [callback, value] { callback(value); });
}

} // namespace

SecretStore::SecretStore(Keychain *keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { setAvailability(Availability::Absent); });
}

SecretStore::~SecretStore() = default;

void SecretStore::check()
{
    if (m_availability == Availability::Available || m_patience.isActive())
        return;
    m_patience.start();
    // An entry that nobody writes: a keychain that works says so, and asks nobody to unlock it for that.
    m_keychain->read(u"availability"_s, this, [this](const Keychain::Answer &answer) {
        m_patience.stop();
        answered(answer);
    });
}

void SecretStore::answered(const Keychain::Answer &answer)
{
    const bool isThere = answer.outcome == Keychain::Outcome::Done || answer.outcome == Keychain::Outcome::NotFound
        || answer.outcome == Keychain::Outcome::Denied;
    setAvailability(isThere ? Availability::Available : Availability::Absent);
}

void SecretStore::setAvailability(Availability availability)
{
    if (m_availability == availability)
        return;
    m_availability = availability;
    Q_EMIT availabilityChanged();
}

void SecretStore::read(const QString &id, QObject *context, const ReadCallback &callback)
{
    if (const auto found = m_session.constFind(id); found != m_session.cend())
        return answerLater(context, callback, Result<ProfileSecrets>(*found));
    m_keychain->read(id, context, [callback](const Keychain::Answer &answer) {
        using Outcome = Keychain::Outcome;
        if (answer.outcome == Outcome::Done)
            callback(decoded(answer.secret));
        else if (answer.outcome == Outcome::NotFound)
            callback(fault(ApiError::Kind::Credentials, tr("The keychain has no secret for this connection.")));
        else if (answer.outcome == Outcome::Denied)
            callback(fault(ApiError::Kind::Credentials, tr("The keychain was not unlocked.")));
        else
            callback(fault(ApiError::Kind::Credentials,
                           tr("There is no keychain to read the secret from: %1").arg(answer.message.simplified())));
    });
}

void SecretStore::write(const QString &id, const ProfileSecrets &secrets, Place place, QObject *context,
                        const DoneCallback &callback)
{
    if (place == Place::Session) {
        m_session.insert(id, secrets);
        return answerLater(context, callback, std::optional<ApiError>());
    }
    const QPointer<SecretStore> self(this);
    m_keychain->write(id, encoded(secrets), context, [self, id, callback](const Keychain::Answer &answer) {
        if (answer.outcome == Keychain::Outcome::Done) {
            if (self)
                self->m_session.remove(id); // or the older one there would go on being used
            return callback({});
        }
        callback(fault(
            ApiError::Kind::Configuration,
            answer.outcome == Keychain::Outcome::Denied
                ? tr("The secret was not saved: the keychain was not unlocked.")
                : tr("The secret was not saved: the keychain did not take it (%1).").arg(answer.message.simplified())));
    });
}

void SecretStore::remove(const QString &id, QObject *context, const DoneCallback &callback)
{
    m_session.remove(id);
    m_keychain->remove(id, context, [callback](const Keychain::Answer &answer) {
        using Outcome = Keychain::Outcome;
        if (answer.outcome == Outcome::Done || answer.outcome == Outcome::NotFound)
            return callback({});
        callback(fault(ApiError::Kind::Configuration,
                       tr("The secret could not be removed from the keychain: %1").arg(answer.message.simplified())));
    });
}

} // namespace vb
