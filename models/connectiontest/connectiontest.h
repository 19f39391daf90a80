#pragma once

#include "connections/credentialfetch.h"
#include "connectiontest/rampolicy.h"
#include "connectiontest/teststep.h"
#include "result.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace vb {

class HttpAttempt;
class NetworkFactory;
class NetworkProbe;
class PermissionProbe;
class VectorClient;
struct Target;
struct WireAnswer;

//! Tests one connection from the ground up, a rung at a time, and says of each what came out. What needs a rung
//! that failed is skipped. Nothing is written or deleted; a key is used only at an endpoint that the user agreed to,
//! and not at all where it is known to be unusable. Never blocks; can be stopped, and deleted, at any time. Once.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionTest(Profile profile, QObject *parent = nullptr);
    ~ConnectionTest() override;

    //! Of each rung that waits for the network. Default 10 s.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    //! An error says why there are no credentials: what needs none is tested all the same. With \a ways it goes
    //! where they lead; else where the profile says.
    void start(const Result<Connection> &connection, const NetworkFactory *ways = nullptr);
    //! What was not reached is not tried. Nothing once it is over.
    void stop();

    bool isRunning() const { return m_isRunning; }
    //! All rungs, always.
    const QList<TestStep> &steps() const { return m_steps; }
    const QList<MissingPermission> &missing() const { return m_missing; }
    //! What happened, for somebody who was not there. No secret in it.
    QString report() const;

Q_SIGNALS:
    void stepChanged(const vb::TestStep &step);
    void finished();

private:
    bool checkKey(const Result<Connection> &connection);
    bool mayUseEndpoint();
    void probeNetwork();
    void networkStepped(TestStep step);
    void askForTime();
    void timeTold(const WireAnswer &answer);
    void probePermissions();

    void set(TestStep step);
    void set(const QList<TestStep> &steps);
    void fail(Rung rung, const QString &result, const QString &advice, const QStringList &details = {});
    void finish(bool isStopped = false);
    void dropParts();
    QString withoutSecrets(QString text) const;

    Profile m_profile;
    Credentials m_credentials;
    Secret m_proxyPassword;
    std::chrono::milliseconds m_patience{10'000};
    std::chrono::milliseconds m_clockOffset{0};
    QDateTime m_asked;
    std::unique_ptr<NetworkFactory> m_ways; //!< null: to be made
    QNetworkAccessManager *m_network = nullptr;
    NetworkProbe *m_networkProbe = nullptr;
    HttpAttempt *m_timeRequest = nullptr;
    VectorClient *m_client = nullptr;
    PermissionProbe *m_permissions = nullptr;
    QList<TestStep> m_steps;
    QList<MissingPermission> m_missing;
    QDateTime m_started;
    bool m_hasKey = false;
    bool m_isRunning = false;
};

//! What to do about a region whose host was not found; empty where the region is a known one, or an endpoint of the
//! user's own is asked.
QString unknownRegionAdvice(const Profile &profile);

} // namespace vb
