#include "journaltext.h"

#include "visibletext.h"

#include <QDir>
#include <QLocale>
#include <QStringList>

namespace vb {

using namespace Qt::StringLiterals;

using What = DeleteRequest::What;

QString JournalText::what(const JournalOperation &operation)
{
    const IndexRef &index = operation.request.index;
    switch (operation.request.what) {
    case What::Index:
        return tr("index %1").arg(visibleText(index.name));
    case What::Bucket:
        return tr("bucket %1").arg(visibleText(index.bucket.name));
    case What::Vectors:
        break;
    }
    return tr("%Ln vector(s) of %1", nullptr, int(operation.request.keys.size())).arg(visibleText(index.name));
}

QString JournalText::state(const JournalOperation &operation)
{
    if (operation.isRunning)
        return tr("running");
    if (operation.isEnded)
        return operation.summary.isEmpty() ? tr("ended") : visibleText(operation.summary);
    if (operation.request.what != What::Vectors)
        return tr("did not end");
    return tr("did not end: %Ln key(s) open", nullptr, int(operation.unsettledKeys().size()));
}

QString JournalText::outcome(const JournalBatch &batch)
{
    if (batch.outcome == JournalBatch::Outcome::Unknown)
        return tr("not known: the program ended in between");
    QStringList parts;
    if (!batch.deleted.isEmpty())
        parts.append(tr("%Ln deleted", nullptr, int(batch.deleted.size())));
    if (!batch.wasNotThere.isEmpty())
        parts.append(tr("%Ln not there before", nullptr, int(batch.wasNotThere.size())));
    if (!batch.stillThere.isEmpty())
        parts.append(tr("%Ln still there", nullptr, int(batch.stillThere.size())));
    if (!batch.unknown.isEmpty())
        parts.append(tr("%Ln unknown", nullptr, int(batch.unknown.size())));
    return parts.join(tr(", ", "between counts"));
}

QString JournalText::facts(const JournalOperation &operation)
{
    const IndexRef &index = operation.request.index;
    const QString backup
        = operation.backupFile.isEmpty() ? tr("none") : visibleText(QDir::toNativeSeparators(operation.backupFile));
    const QString place = operation.request.what == What::Bucket ? index.bucket.name : index.place();
    const QStringList connection{operation.profileName, operation.endpoint, operation.region, operation.accountId};
    QStringList shown;
    for (const QString &part : connection) {
        if (!part.isEmpty())
            shown.append(visibleText(part));
    }
    return QStringList{
        tr("Place: %1").arg(visibleText(place)),
        tr("Connection: %1").arg(shown.join(u" · "_s)),
        tr("Confirmed: %1").arg(QLocale().toString(operation.time.toLocalTime(), QLocale::LongFormat)),
        tr("State: %1").arg(state(operation)),
        tr("Backup: %1").arg(backup),
    }
        .join(u'\n');
}

QString JournalText::full(const JournalOperation &operation)
{
    QStringList lines{what(operation), facts(operation)};
    for (const JournalBatch &batch : operation.batches) {
        lines << QString() << tr("Batch %1: %2").arg(batch.number).arg(outcome(batch));
        if (!batch.requestIds.isEmpty())
            lines << tr("Requests: %1").arg(batch.requestIds.join(u", "_s));
        for (const QByteArray &key : batch.keys)
            lines << u"  "_s + textFromUtf8(key);
    }
    if (const QList<QByteArray> open = operation.unsettledKeys(); !open.isEmpty()) {
        lines << QString() << tr("Open: %1").arg(open.size());
        for (const QByteArray &key : open)
            lines << u"  "_s + textFromUtf8(key);
    }
    return lines.join(u'\n');
}

} // namespace vb
