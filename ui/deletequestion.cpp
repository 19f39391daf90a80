#include "deletequestion.h"

#include "visibletext.h"

#include <QLocale>

namespace vb {

using namespace Qt::StringLiterals;

DeleteQuestion DeleteQuestion::of(const DeleteRequest &request, const IndexInfo &info, const Profile &profile,
                                  const QString &endpoint, int notLoaded)
{
    DeleteQuestion question;
    question.irreversible = tr("This cannot be undone.");
    question.addPlace(request, profile, endpoint);
    if (request.what == DeleteRequest::What::Index)
        question.askForIndex(request, info);
    else
        question.askForVectors(request, notLoaded);
    return question;
}

void DeleteQuestion::addPlace(const DeleteRequest &request, const Profile &profile, const QString &endpoint)
{
    const BucketRef &bucket = request.index.bucket;
    const QString connection = profile.name.isEmpty() || profile.name == endpoint
        ? endpoint
        : QString(visibleText(profile.name) + u" · "_s + endpoint);
    facts.append({tr("Connection"), connection});
    facts.append({tr("Region"), visibleText(bucket.region.isEmpty() ? profile.region : bucket.region)});
    facts.append({tr("Bucket"), visibleText(bucket.name)});
    facts.append({tr("Index"), visibleText(request.index.name)});
}

void DeleteQuestion::askForVectors(const DeleteRequest &request, int notLoaded)
{
    const int count = int(request.keys.size());
    const QString index = visibleText(request.index.name);
    keys = request.keys;
    title = tr("Delete %Ln vector(s) from %1?", nullptr, count).arg(index);
    button = tr("Delete %Ln vector(s)", nullptr, count);
    sentence = tr("Data and metadata of %Ln vector(s) are removed from the service.", nullptr, count);
    facts.append({tr("Vectors"), QLocale().toString(count)});
    if (notLoaded > 0)
        facts.append({tr("Not loaded"), tr("%Ln of them stand(s) in no table", nullptr, notLoaded)});
}

void DeleteQuestion::askForIndex(const DeleteRequest &request, const IndexInfo &info)
{
    const QString index = visibleText(request.index.name);
    title = tr("Delete index %1?").arg(index);
    button = tr("Delete index %1").arg(index);
    sentence = tr("Every vector in it is deleted with it, loaded or not, with its data and metadata.");
    typedText = request.index.name;
    typedPrompt = tr("Type the name of the index to confirm:");
    facts.append({tr("Vectors"), tr("all of them; the service does not say how many")});
    if (info.dimension)
        facts.append({tr("Dimension"), QLocale().toString(*info.dimension)});
    if (!info.status.isEmpty() && !info.isReady())
        facts.append({tr("Status"), tr("%1: the service may refuse").arg(visibleText(info.status))});
}

} // namespace vb
