#pragma once

#include "credentials.h"
#include "profile.h"
#include "result.h"

#include <QObject>
#include <QThread>

namespace vb {

//! The embedded demo store on a thread of its own, so that the window never waits for it. Its credentials are
//! made up for this run and known to nobody else.
class DemoHost : public QObject
{
    Q_OBJECT

public:
    //! Starts at once.
    explicit DemoHost(QObject *parent = nullptr);
    ~DemoHost() override; //!< stops the store

Q_SIGNALS:
    void started(const vb::Profile &profile, const vb::Credentials &credentials);
    void failed(const vb::ApiError &error);

private:
    QThread m_thread;
};

} // namespace vb

Q_DECLARE_METATYPE(vb::Profile)
