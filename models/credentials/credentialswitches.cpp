#include "credentialswitches.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct SwitchTexts
{
    Q_DECLARE_TR_FUNCTIONS(vb::CredentialSwitches)

public:
    static QString forbids(const QString &variable)
    {
        //: %1 is the name of an environment variable
        return tr("The environment forbids it: %1 is set.").arg(variable);
    }
};

constexpr QLatin1String noExternalVariable("ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS");
constexpr QLatin1String noMetadataVariable("ALIBABA_CLOUD_ECS_METADATA_DISABLED");

bool isOn(const QProcessEnvironment &environment, QLatin1String name)
{
    const QString value = environment.value(name).trimmed();
    return value == "1"_L1 || value.compare("true"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

CredentialSwitches::CredentialSwitches(const QProcessEnvironment &environment)
    : noExternal(isOn(environment, noExternalVariable))
    , noMetadata(isOn(environment, noMetadataVariable))
    , noPlainMetadata(isOn(environment, "ALIBABA_CLOUD_IMDSV1_DISABLED"_L1))
    , noCliProfile(isOn(environment, "ALIBABA_CLOUD_CLI_PROFILE_DISABLED"_L1))
{ }

QString CredentialSwitches::externalProblem() const
{
    return noExternal ? SwitchTexts::forbids(noExternalVariable) : QString();
}

QString CredentialSwitches::metadataProblem() const
{
    return noMetadata ? SwitchTexts::forbids(noMetadataVariable) : QString();
}

} // namespace vb
