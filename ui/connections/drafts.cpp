#include "drafts.h"

#include <QCoreApplication>

#include <algorithm>

namespace vb {

namespace {

struct Drafts
{
    Q_DECLARE_TR_FUNCTIONS(vb::Drafts)
};

QString freeName(const QString &wanted, const QList<Profile> &others)
{
    const auto isTaken = [&others](const QString &name) {
        return std::any_of(others.cbegin(), others.cend(),
                           [&name](const Profile &profile) { return profile.name == name; });
    };
    QString name = wanted;
    for (int i = 2; isTaken(name); ++i)
        name = Drafts::tr("%1 (%2)", "name of a connection, number").arg(wanted, QString::number(i));
    return name;
}

} // namespace

Profile newDraft()
{
    Profile profile;
    profile.readOnly = true;
    return profile;
}

Profile draftFrom(const CredentialOffer &offer, const QList<Profile> &others)
{
    Profile profile = offer.suggested;
    profile.id.clear();
    profile.name = freeName(profile.name.isEmpty() ? offer.name : profile.name, others);
    profile.endpointConfirmed.clear(); // a file agrees to nothing
    profile.allowPlainHttp = false;
    profile.readOnly = true;
    profile.credentials = {};
    profile.credentials.kind = CredentialKind::Imported;
    profile.credentials.file = offer.file;
    profile.credentials.name = offer.name;
    profile.credentials.source = offer.source;
    return profile;
}

Profile copyOf(const Profile &profile, const QList<Profile> &others)
{
    Profile copy = profile;
    copy.id.clear();
    copy.lastUsed = {};
    copy.endpointConfirmed.clear();
    copy.credentials.consentedCommand.clear();
    copy.name = freeName(profile.name, others);
    return copy;
}

} // namespace vb
