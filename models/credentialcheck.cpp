#include "credentialcheck.h"

#include <utility>

namespace vb {

namespace {

VectorClient::Setup forCheck(VectorClient::Setup setup)
{
    setup.profile.accountId.clear(); // a listing does not name it
    setup.holdsExpired = false;
    return setup;
}

ApiError refusal(const QString &message)
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    error.message = message;
    return error;
}

//! Who may not list, or lists where nothing can be listed, has a key all the same.
bool isOfTheKeyItself(ApiError::Kind kind)
{
    return kind != ApiError::Kind::Denied && kind != ApiError::Kind::NotFound && kind != ApiError::Kind::InvalidRequest;
}

} // namespace

CredentialCheck::CredentialCheck(const VectorClient::Setup &own, QNetworkAccessManager *network, QObject *parent)
    : QObject(parent)
    , m_client(forCheck(own), network)
    , m_account(own.profile.accountId)
{
    connect(&m_client, &VectorClient::callEnded, this, &CredentialCheck::callEnded);
}

void CredentialCheck::start(const Credentials &credentials, Trust trust, QObject *context, const Done &done)
{
    m_client.setCredentials(credentials);
    ListVectorBucketsArguments arguments;
    arguments.maxKeys = 1;
    m_client.listVectorBuckets(arguments, context,
                               [this, trust, done](const Result<BucketPage> &page) { done(judge(page, trust)); });
}

std::optional<ApiError> CredentialCheck::judge(const Result<BucketPage> &page, Trust trust) const
{
    if (!page && isOfTheKeyItself(page.error().kind))
        return page.error();
    const QString account = m_client.profile().accountId; // that the listing told
    if (!account.isEmpty() && !m_account.isEmpty() && account != m_account)
        return refusal(tr("This key is of another account (%1). What is open here is of account %2: connect anew to "
                          "work with the other one.")
                           .arg(account, m_account));
    if (m_account.isEmpty() && trust == Trust::Typed)
        return refusal(tr("The account that is open here is not known, so it cannot be told whether this key is of the "
                          "same one. Connect anew."));
    return std::nullopt;
}

} // namespace vb
