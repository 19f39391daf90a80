#pragma once

#include "connections/credentialfetch.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace vb {

class Session;

//! How long a session's temporary credentials are good for, and their renewal: those that a command, an address or
//! the machine's role gives are fetched again by themselves, in good time; others wait for the user. Wakes up to
//! count down only while an expiry is known.
class CredentialWatch : public QObject
{
    Q_OBJECT

public:
    using Now = std::function<QDateTime()>;

    //! How the session was connected; the rest is not owned. \a now: the clock, UTC.
    CredentialWatch(Session *session, const Connection &connection, SecretStore *secrets,
                    CredentialFetch::FindOffers findOffers, Now now = QDateTime::currentDateTimeUtc,
                    QObject *parent = nullptr);
    ~CredentialWatch() override;

    const Profile &profile() const { return m_profile; }
    //! Absent: they do not expire, or nobody said when. Negative: they have.
    std::optional<std::chrono::seconds> remaining() const;
    //! Without the user.
    bool renewsItself() const { return m_isDynamic; }
    //! "ossutil · ~/.ossutilconfig": a file where others may be by now; empty: there is none.
    QString fileSource() const;

    //! When they are fetched again by themselves: with a fifth of their life left and at least 180 s, but not before a
    //! third of it is over.
    QDateTime due() const;
    //! Until look() has something to do; absent: nothing, until something else happens.
    std::optional<std::chrono::milliseconds> untilNextLook() const;

public Q_SLOTS:
    //! At the clock. The timer does it.
    void look();
    //! From where they came, now.
    void fetchAgain();
    //! Those that the user typed.
    void renewWith(const QString &accessKeyId, const vb::ProfileSecrets &secrets);
    //! What the user asked for and thought better of: the session keeps what it has.
    void abandon();

Q_SIGNALS:
    //! Time has passed.
    void looked();
    //! Nothing but the user can renew them. Said for each call that was refused.
    void userNeeded();
    void renewed();
    //! Of fetchAgain() and renewWith(), and of what goes on by itself, which tries again later.
    void failed(const vb::ApiError &error);

private:
    void noteNeeded();
    void fetch();
    void fetched(const Connection &connection);
    void fail(const ApiError &error);
    void succeed();
    void schedule();

    Session *m_session;
    Profile m_profile;
    ProfileSecrets m_given; //!< the proxy's password
    SecretStore *m_secrets;
    CredentialFetch::FindOffers m_findOffers;
    Now m_now;
    bool m_isDynamic = false;
    bool m_isNeeded = false; //!< a call waits
    QDateTime m_obtained; //!< when the present ones came
    QDateTime m_notBefore; //!< of the next attempt, after a failure
    int m_failures = 0;
    QPointer<CredentialFetch> m_fetch;
    QTimer m_timer;
};

} // namespace vb
