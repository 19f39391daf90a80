#include "deletequestion.h"

#include "backupfile.h"
#include "visibletext.h"

#include <QDir>
#include <QLocale>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSample = 320;
constexpr qsizetype longestEnd = 40;
constexpr qsizetype mostKeysSeen = 8; //!< a list shows them without scrolling

QString shortKey(const QByteArray &key)
{
    return bounded(visibleText(textFromUtf8(key)), longestEnd);
}

} // namespace

DeleteQuestion DeleteQuestion::of(const DeleteWish &wish, const Profile &profile, const QString &endpoint)
{
    DeleteQuestion question;
    question.irreversible = tr("This cannot be undone.");
    question.addPlace(wish.request, profile, endpoint);
    if (wish.request.what != DeleteRequest::What::Bucket) {
        question.backupPlace = visibleText(QDir::toNativeSeparators(backupDirectory()));
        question.restorable = tr("The service cannot undo this; Restore… can, from the backup.");
    }
    switch (wish.request.what) {
    case DeleteRequest::What::Vectors:
        question.askForVectors(wish, profile);
        break;
    case DeleteRequest::What::Index:
        question.askForIndex(wish);
        break;
    case DeleteRequest::What::Bucket:
        question.askForBucket(wish);
        break;
    }
    if (!wish.resumedId.isEmpty())
        question.addResumed(wish);
    return question;
}

void DeleteQuestion::addPlace(const DeleteRequest &request, const Profile &profile, const QString &endpoint)
{
    const BucketRef &bucket = request.index.bucket;
    QString connection = profile.name.isEmpty() || profile.name == endpoint
        ? endpoint
        : QString(visibleText(profile.name) + u" · "_s + endpoint);
    if (profile.production)
        connection = tr("%1 (production)").arg(connection);
    facts.append({tr("Connection"), connection});
    facts.append({tr("Region"), visibleText(bucket.region.isEmpty() ? profile.region : bucket.region)});
    facts.append({tr("Bucket"), visibleText(bucket.name)});
    if (request.what != DeleteRequest::What::Bucket)
        facts.append({tr("Index"), visibleText(request.index.name)});
}

void DeleteQuestion::askForVectors(const DeleteWish &wish, const Profile &profile)
{
    const int count = int(wish.request.keys.size());
    const QString index = visibleText(wish.request.index.name);
    keys = wish.request.keys;
    title = tr("Delete %Ln vector(s) from %1?", nullptr, count).arg(index);
    button = tr("Delete %Ln vector(s)", nullptr, count);
    sentence = tr("Data and metadata of %Ln vector(s) are removed from the service.", nullptr, count);
    facts.append({tr("Vectors"), QLocale().toString(count)});
    if (wish.notLoaded > 0)
        facts.append({tr("Not loaded"), tr("%Ln of them stand(s) in no table", nullptr, wish.notLoaded)});
    if (count > mostKeysSeen) //: first and last key
        facts.append({tr("Keys"), tr("%1 … %2").arg(shortKey(keys.first()), shortKey(keys.last()))});
    if (count > mostUntyped || profile.production) {
        typedText = QString::number(count);
        typedPrompt = tr("Type the number of vectors, %1, to confirm:").arg(typedText);
    }
    addSample(wish);
}

void DeleteQuestion::addSample(const DeleteWish &wish)
{
    if (wish.sampleKey.isEmpty())
        return;
    sampleTitle = tr("Metadata of %1").arg(shortKey(wish.sampleKey));
    sampleText = wish.sampleMetadata.isNull() ? tr("none")
                                              : bounded(visibleText(textFromUtf8(wish.sampleMetadata)), longestSample);
}

void DeleteQuestion::askForIndex(const DeleteWish &wish)
{
    const QString index = visibleText(wish.request.index.name);
    title = tr("Delete index %1?").arg(index);
    button = tr("Delete index %1").arg(index);
    sentence = tr("Every vector in it is deleted with it, loaded or not, with its data and metadata.");
    restorable = tr("The service cannot undo this; Restore… can, from the backup. Vectors that are written while the "
                    "backup is made may be missing from it.");
    typedText = wish.request.index.name;
    typedPrompt = tr("Type the name of the index to confirm:");
    if (wish.info.dimension)
        facts.append({tr("Dimension"), QLocale().toString(*wish.info.dimension)});
    if (!wish.info.status.isEmpty() && !wish.info.isReady())
        facts.append({tr("Status"), tr("%1: the service may refuse").arg(visibleText(wish.info.status))});
}

void DeleteQuestion::askForBucket(const DeleteWish &wish)
{
    const QString &name = wish.request.index.bucket.name;
    title = tr("Delete bucket %1?").arg(visibleText(name));
    button = tr("Delete bucket %1").arg(visibleText(name));
    sentence = tr("Only an empty bucket can be deleted: the service refuses while there is an index in it.");
    typedText = name;
    typedPrompt = tr("Type the name of the bucket to confirm:");
}

void DeleteQuestion::addResumed(const DeleteWish &wish)
{
    const QString when = QLocale().toString(wish.confirmed.toLocalTime(), QLocale::ShortFormat);
    facts.append({tr("Confirmed"), when});
    if (!wish.earlierBackup.isEmpty()) {
        // It holds all that goes: no other is made.
        backupPlace.clear();
        irreversible = restorable;
        facts.append({tr("Earlier backup"), visibleText(QDir::toNativeSeparators(wish.earlierBackup))});
    }
    if (wish.request.what == DeleteRequest::What::Vectors) {
        const int count = int(wish.request.keys.size());
        title = tr("Go on deleting %Ln vector(s) from %1?", nullptr, count).arg(visibleText(wish.request.index.name));
        sentence = tr("These are left of a deletion that was interrupted. What became of them is looked up first; "
                      "only those that still exist are deleted.");
    }
}

} // namespace vb
