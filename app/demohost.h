#pragma once

#include "credentials.h"
#include "profile.h"
#include "result.h"

#include <QObject>
#include <QThread>

namespace vb {

//! The embedded demo store on a thread of its own, so that the window never waits for it. Its credentials are
//! made up for this run and known to nobody else. Windows may share one.
class DemoHost : public QObject
{
    Q_OBJECT

public:
    //! Starts at once.
    explicit DemoHost(QObject *parent = nullptr);
    ~DemoHost() override; //!< stops the store

    bool isStarted() const { return m_isStarted; }
    //! Once it is.
    const Profile &profile() const { return m_profile; }
    const Credentials &credentials() const { return m_credentials; }

Q_SIGNALS:
    void started(const vb::Profile &profile, const vb::Credentials &credentials);
    void failed(const vb::ApiError &error);

private:
    void storeStarted(const Profile &profile, const Credentials &credentials);

    QThread m_thread;
    bool m_isStarted = false;
    Profile m_profile;
    Credentials m_credentials;
};

} // namespace vb

Q_DECLARE_METATYPE(vb::Profile)
