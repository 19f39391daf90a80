#include "offersource.h"

#include "visibletext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct SourceTexts
{
    Q_DECLARE_TR_FUNCTIONS(vb::CredentialOffer)
};

constexpr qsizetype nameLength = 80;

QString shownName(const QString &name)
{
    return visibleText(bounded(name, nameLength));
}

} // namespace

CredentialOffer OfferSource::offer(const QString &name) const
{
    CredentialOffer offer;
    offer.file = file;
    offer.name = name;
    //: %1 is a tool, %2 a file, %3 the name of a profile in it
    offer.source = SourceTexts::tr("%1 · %2 · profile %3").arg(tool, shownFile, shownName(name));
    offer.suggested.name = shownName(name);
    return offer;
}

CredentialOffer OfferSource::problem(const QString &problem) const
{
    CredentialOffer offer;
    offer.file = file;
    //: %1 is a tool, %2 a file
    offer.source = SourceTexts::tr("%1 · %2").arg(tool, shownFile);
    offer.problem = problem;
    return offer;
}

CredentialOffer OfferSource::missingProfile(const QString &name, const QString &namedBy) const
{
    //: %1 is a variable or setting, %2 the name of a profile, %3 a file
    return problem(
        SourceTexts::tr("%1 names the profile “%2”, which is not in %3.").arg(namedBy, shownName(name), shownFile));
}

} // namespace vb
