#include "uriprovider.h"

#include "credentialanswer.h"
#include "credentialfields.h"
#include "credentialswitches.h"

using namespace Qt::StringLiterals;

namespace vb {

UriProvider::UriProvider(const CredentialOffer &offer, const ProviderOptions &options, QObject *parent)
    : HttpProvider(offer, offer.uri.scheme() != "https"_L1, parent)
    , m_uri(offer.uri)
    , m_options(options)
{ }

void UriProvider::begin()
{
    if (const QString problem = credentialUriProblem(m_uri); !problem.isEmpty())
        return fail(ApiError::Kind::Configuration, problem);
    if (const QString problem = CredentialSwitches(m_options.environment).externalProblem(); !problem.isEmpty())
        return fail(ApiError::Kind::Configuration, problem);
    send("GET"_ba, m_uri, {}, m_options.deadline, [this](const WireAnswer &answer) { read(answer); });
}

void UriProvider::read(const WireAnswer &answer)
{
    if (answer.transportError || answer.status != 200)
        return failAnswer(answer, m_uri.host());
    Result<Credentials> result
        = parseCredentialAnswer(answer.body, AnswerRule::WholeToken, source(), QDateTime::currentDateTimeUtc());
    if (!result)
        result.error().message = tr("%1: %2").arg(m_uri.host(), result.error().message);
    finish(result);
}

} // namespace vb
