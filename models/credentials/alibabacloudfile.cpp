#include "credentialfields.h"
#include "iniprofile.h"
#include "offersource.h"
#include "placesuggestion.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct AlibabaCloudFile
{
    Q_DECLARE_TR_FUNCTIONS(vb::CredentialOffer)
};

const CredentialNames &names()
{
    static const CredentialNames names{u"access_key_id"_s,   u"access_key_secret"_s, u"security_token"_s,
                                       u"process_command"_s, u"credentials_uri"_s,   u"type"_s};
    return names;
}

CredentialOffer profileOffer(const IniSection &section, const OfferSource &source)
{
    IniProfile profile({&section});
    CredentialFields fields;
    fields.id = profile.secret({"accesskeyid"}, names().id);
    fields.secret = profile.secret({"accesskeysecret"}, names().secret);
    fields.token = profile.secret({"securitytoken", "ststoken"}, names().token);
    fields.roleName = profile.text({"rolename"}, u"role_name"_s);
    fields.mode = parseCredentialMode(profile.text({"type"}, names().mode));
    fields.problem = profile.problem();
    if (fields.problem.isEmpty() && fields.mode == CredentialMode::NotSaid)
        fields.problem = AlibabaCloudFile::tr("%1 is not set.").arg(names().mode);
    CredentialOffer offer = withCredentials(source.offer(section.name), fields, names(), source.switches);
    suggestRegion(offer, profile.text({"regionid", "region"}, u"region_id"_s));
    noteMissingRegion(offer);
    return offer;
}

} // namespace

QList<CredentialOffer> alibabaCloudOffers(QByteArrayView text, const OfferSource &source)
{
    const QString current = source.chosen.isEmpty() ? u"default"_s : source.chosen;
    QList<CredentialOffer> offers;
    for (const IniSection &section : parseIni(text)) {
        if (section.name.isEmpty()) {
            if (section.badLine > 0)
                offers.append(
                    source.problem(AlibabaCloudFile::tr("Line %L1 of the file is neither a section nor a setting.")
                                       .arg(section.badLine)));
            continue;
        }
        offers.append(profileOffer(section, source));
        offers.last().isCurrent = section.name.compare(current, Qt::CaseInsensitive) == 0;
    }
    if (offers.isEmpty())
        offers.append(source.problem(AlibabaCloudFile::tr("There is no profile in the file.")));
    return offers;
}

} // namespace vb
