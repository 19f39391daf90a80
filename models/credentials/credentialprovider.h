#pragma once

#include "apierror.h"
#include "credentialoffer.h"

#include <QObject>
#include <QProcessEnvironment>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace vb {

//! Fetches credentials from where an offer says, each time fetch() is called. Never blocks. Keeps nothing of
//! what it fetched, and when to fetch again is the caller's to know: Credentials::expires says until when they hold.
class CredentialProvider : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Ends in exactly one signal, from the event loop and never before this returned. Nothing while one is
    //! under way. Destroying the provider ends everything that it started.
    virtual void fetch() = 0;
    virtual bool isFetching() const = 0;

Q_SIGNALS:
    void ready(const vb::Credentials &credentials);
    //! Says where they were to come from and why they did not. Never holds what a process or a host answered.
    void failed(const vb::ApiError &error);
};

//! What the providers need to know besides the offer. The defaults are the ones to use outside tests.
struct ProviderOptions
{
    //! The command that the user saw and agreed to, whole. Another one is not run; empty: none is.
    QStringList consentedCommand;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment(); //!< for the switches in it
    QUrl metadataService{QStringLiteral("http://100.100.100.200")};
    std::chrono::milliseconds metadataDeadline{2000}; //!< of each request to it
    std::chrono::milliseconds deadline{15000}; //!< of a process, and of a URI's answer
};

//! Never null. For an offer that cannot be used: a provider that fails with the offer's problem.
CredentialProvider *makeCredentialProvider(const CredentialOffer &offer, QObject *parent,
                                           const ProviderOptions &options = {});

} // namespace vb
