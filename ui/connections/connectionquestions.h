#pragma once

#include "profile.h"

#include <QString>

#include <functional>

class QWidget;

namespace vb {

//! A question about a connection: what would happen, and a button that says it. Cancel is the default.
struct ConnectionQuestion
{
    QString title;
    QString text;
    QString details; //!< shown in the fixed-width font, exact
    QString verb;
};

//! Discards what was filled in.
ConnectionQuestion discardQuestion(const QString &name);
ConnectionQuestion removeQuestion(const Profile &profile);
//! Of an endpoint that is not the service's.
ConnectionQuestion endpointQuestion(const Profile &profile, const QString &address);
//! Shows every argument of \a command on a line of its own.
ConnectionQuestion commandQuestion(const Profile &profile, const QStringList &command);

//! Opens a dialog over \a parent; calls \a agreed, or \a declined when it was closed in any other way.
void askConnectionQuestion(QWidget *parent, const ConnectionQuestion &question, const std::function<void()> &agreed,
                           const std::function<void()> &declined = {});

} // namespace vb
