#include "credentialoffers.h"

#include "configfile.h"
#include "credentialsources.h"
#include "offersource.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct CredentialOffersTexts
{
    Q_DECLARE_TR_FUNCTIONS(vb::CredentialOffer)
};

using Reader = QList<CredentialOffer> (*)(QByteArrayView text, const OfferSource &source);

//! Where one tool keeps its configuration.
struct Place
{
    QString tool;
    QString usualFile; //!< below the home directory
    QString fileVariable;
    QString profileVariable;
    Reader reader;
};

//! `~/` stands for the home directory in the variables, too: not every shell expands it there.
QString resolved(const QString &path, const QString &home)
{
    const QString full = path.startsWith("~/"_L1) ? QString(home + path.mid(1)) : path;
    return QDir::cleanPath(QDir::isAbsolutePath(full) ? full : QDir::current().absoluteFilePath(full));
}

QList<CredentialOffer> offersOf(const Place &place, const QProcessEnvironment &environment, const QString &home)
{
    const QString named = environment.value(place.fileVariable).trimmed();
    OfferSource source;
    source.tool = place.tool;
    source.file = resolved(named.isEmpty() ? QString(home + u'/' + place.usualFile) : named, home);
    source.shownFile = shownPath(source.file, home);
    source.chosen = environment.value(place.profileVariable).trimmed();
    source.chosenBy = place.profileVariable;
    source.switches = CredentialSwitches(environment);

    const ConfigFile file = readConfigFile(source.file);
    if (!file.exists && named.isEmpty())
        return {};
    if (!file.exists)
        //: %1 is the name of an environment variable, %2 a file
        return {source.problem(CredentialOffersTexts::tr("%1 names the file %2, which does not exist.")
                                   .arg(place.fileVariable, source.shownFile))};
    if (!file.problem.isEmpty())
        //: %1 is a file, %2 the end of the sentence: "is a directory"
        return {source.problem(CredentialOffersTexts::tr("%1 %2.").arg(source.shownFile, file.problem))};
    return place.reader(file.text.bytes(), source);
}

} // namespace

QList<CredentialOffer> findCredentialOffers(const QProcessEnvironment &environment, const QString &home)
{
    const QList<Place> places{
        {u"ossutil"_s, u".ossutilconfig"_s, u"OSSUTIL_CONFIG_FILE"_s, u"OSSUTIL_PROFILE"_s, ossutilOffers},
        {u"aliyun CLI"_s, u".aliyun/config.json"_s, u"ALIBABA_CLOUD_CONFIG_FILE"_s, u"ALIBABA_CLOUD_PROFILE"_s,
         aliyunOffers},
        {u"Alibaba Cloud"_s, u".alibabacloud/credentials"_s, u"ALIBABA_CLOUD_CREDENTIALS_FILE"_s,
         u"ALIBABA_CLOUD_PROFILE"_s, alibabaCloudOffers},
    };
    const bool noCliProfile = CredentialSwitches(environment).noCliProfile;
    QList<CredentialOffer> offers = environmentOffers(environment);
    for (const Place &place : places) {
        if (place.reader != aliyunOffers || !noCliProfile)
            offers += offersOf(place, environment, home);
    }
    return offers;
}

} // namespace vb
