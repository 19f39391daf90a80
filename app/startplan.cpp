#include "startplan.h"

#include "connections/profileaddress.h"
#include "endpoint.h"

namespace vb {

namespace {

StartPlan problemPlan(const QString &message)
{
    StartPlan plan;
    plan.kind = StartPlan::Kind::Problem;
    plan.problem.kind = ApiError::Kind::Configuration;
    plan.problem.message = message;
    return plan;
}

} // namespace

StartPlan StartPlan::decide(const CommandLine &options, const EnvironmentSettings &environment,
                            bool hasSavedConnections)
{
    StartPlan plan;
    plan.profile.readOnly = options.readOnly;
    plan.profile.isReadOnlyForced = options.readOnly;
    if (options.demo)
        return plan;
    if (!options.profile.isEmpty()) {
        plan.kind = Kind::Saved;
        plan.profile.name = options.profile;
        return plan;
    }
    if (!environment.problem.isEmpty())
        return problemPlan(environment.problem);
    if (!environment.credentials.isComplete()) {
        if (!options.namesConnection()) {
            // Nothing is connected to unasked, but an empty demo store is not what its owner is looking for.
            plan.kind = hasSavedConnections ? Kind::Choose : Kind::Demo;
            return plan;
        }
        return problemPlan(tr("There are no credentials. Set OSS_ACCESS_KEY_ID and OSS_ACCESS_KEY_SECRET (and "
                              "OSS_SESSION_TOKEN for temporary ones) in the environment and start again."));
    }
    plan.profile.region = options.region.isEmpty() ? environment.region : options.region;
    plan.profile.endpoint = options.endpoint.isEmpty() ? environment.endpoint : options.endpoint;
    if (plan.profile.region.isEmpty() && plan.profile.endpoint.isEmpty())
        return problemPlan(tr("There are credentials, but neither a region nor an endpoint. Give --region or "
                              "--endpoint, or set OSS_REGION or OSS_ENDPOINT in the environment."));
    if (const Result<Target> target = resolveTarget(plan.profile, {}); !target)
        return problemPlan(target.error().message);
    if (isSentInClear(plan.profile))
        return problemPlan(
            tr("%1 is not encrypted, and it is not this computer. Use https://, or save a connection that "
               "allows http:// and start with --profile.")
                .arg(addressOf(plan.profile)));
    plan.kind = Kind::Connect;
    plan.profile.name = tr("environment");
    // Who sets the key sets the endpoint beside it.
    plan.profile.endpointConfirmed = plan.profile.endpoint;
    plan.profile.accountId = options.accountId;
    if (options.pathStyle)
        plan.profile.pathStyle = true;
    plan.credentials = environment.credentials;
    return plan;
}

} // namespace vb
