#include "deletereporttext.h"

#include "errortext.h"
#include "visibletext.h"

#include <QDir>
#include <QLocale>
#include <QSet>
#include <QStringList>

namespace vb {

using namespace Qt::StringLiterals;

using What = DeleteRequest::What;

namespace {

QList<QByteArray> keysOf(const QList<DeleteReport::Failure> &failures)
{
    QList<QByteArray> keys;
    for (const DeleteReport::Failure &failure : failures)
        keys += failure.keys;
    return keys;
}

void appendKeys(QStringList *lines, const QString &heading, const QList<QByteArray> &keys)
{
    if (!keys.isEmpty())
        *lines << QString() << heading.arg(keys.size());
    for (const QByteArray &key : keys)
        lines->append(u"  "_s + textFromUtf8(key));
}

void appendFailures(QStringList *lines, const QString &heading, const QList<DeleteReport::Failure> &failures)
{
    for (const DeleteReport::Failure &failure : failures) {
        const ErrorText text = errorText(failure.error);
        *lines << QString() << text.title << text.why << failure.error.details();
        appendKeys(lines, heading, failure.keys);
    }
}

} // namespace

QString DeleteReportText::doing(const DeleteRequest &request)
{
    const QString index = visibleText(request.index.name);
    switch (request.what) {
    case What::Index:
        return tr("Deleting index %1").arg(index);
    case What::Bucket:
        return tr("Deleting bucket %1").arg(visibleText(request.index.bucket.name));
    case What::Vectors:
        break;
    }
    return tr("Deleting %Ln vector(s) from %1", nullptr, int(request.keys.size())).arg(index);
}

QString DeleteReportText::line(const DeleteReport &report)
{
    if (report.request.what != What::Vectors || isNothingDeleted(report))
        return title(report);
    const QString index = visibleText(report.request.index.name);
    const int deleted = int(report.deleted.size());
    QString gone = tr("%Ln vector(s) deleted from %1", nullptr, deleted).arg(index);
    if (report.isComplete() && report.wasNotThere.isEmpty())
        return gone;
    if (report.isComplete()) //: "3 vectors deleted from articles, 2 not there before"
        return tr("%1, %Ln not there before", nullptr, int(report.wasNotThere.size())).arg(gone);
    const QLocale locale;
    return tr("%1: %2 deleted, %3 still there, %4 unknown, %5 not tried")
        .arg(index, locale.toString(deleted), locale.toString(report.stillThereCount()),
             locale.toString(report.unknownCount()), locale.toString(report.notTried.size()));
}

bool DeleteReportText::isNothingDeleted(const DeleteReport &report)
{
    return report.deleted.isEmpty() && !report.indexDeleted && !report.bucketDeleted && report.unknown.isEmpty()
        && (report.backupError || !report.problem.isEmpty());
}

bool DeleteReportText::mayHaveDeleted(const DeleteReport &report)
{
    return !report.deleted.isEmpty() || report.indexDeleted || report.bucketDeleted || !report.unknown.isEmpty();
}

bool DeleteReportText::isSomethingLeft(const DeleteReport &report)
{
    if (report.request.what == What::Vectors)
        return report.stillThereCount() + report.unknownCount() + report.notTried.size() > 0;
    return !report.indexDeleted && !report.bucketDeleted;
}

QString DeleteReportText::title(const DeleteReport &report)
{
    if (report.backupError && report.unknown.isEmpty())
        return tr("Nothing was deleted: the backup failed");
    if (isNothingDeleted(report))
        return tr("Nothing was deleted");
    const QString index = visibleText(report.request.index.name);
    const QString bucket = visibleText(report.request.index.bucket.name);
    switch (report.request.what) {
    case What::Index:
        return report.indexDeleted ? tr("Index %1 deleted").arg(index) : tr("Index %1 was not deleted").arg(index);
    case What::Bucket:
        return report.bucketDeleted ? tr("Bucket %1 deleted").arg(bucket) : tr("Bucket %1 was not deleted").arg(bucket);
    case What::Vectors:
        break;
    }
    const auto total = int(report.request.keys.size());
    if (report.deleted.size() == total)
        return tr("%Ln vector(s) deleted", nullptr, total);
    return tr("%1 of %Ln vector(s) deleted", nullptr, total).arg(QLocale().toString(report.deleted.size()));
}

QString DeleteReportText::problem(const DeleteReport &report)
{
    if (report.backupError)
        return errorLine(*report.backupError);
    if (!report.problem.isEmpty())
        return visibleText(report.problem);
    return report.stopped ? tr("It was stopped.") : QString();
}

QList<DeleteReportText::Group> DeleteReportText::groups(const DeleteReport &report)
{
    const bool isKnown = !report.backupFile.isEmpty() || !report.wasNotThere.isEmpty();
    QList<Group> groups{
        {u"error"_s, tr("Still there"), tr("Read back and found, or the request was refused as a whole."),
         keysOf(report.stillThere)},
        {u"warning"_s, tr("Unknown"), tr("They could not be read back: they may be gone or not."),
         keysOf(report.unknown)},
        {u"stop"_s, tr("Not tried"), {}, report.notTried},
        {u"missing"_s, tr("Was not there"), tr("They did not exist when it began."), report.wasNotThere},
        {u"check"_s, tr("Deleted"),
         isKnown ? tr("Read back: they are gone.")
                 : tr("Read back: they are gone. Whether they had been there was not looked "
                      "for, since no backup was made."),
         report.deleted},
    };
    groups.removeIf([](const Group &group) { return group.keys.isEmpty(); });
    return groups;
}

QList<ApiError> DeleteReportText::errors(const DeleteReport &report)
{
    QList<ApiError> errors;
    if (report.backupError)
        errors.append(*report.backupError);
    for (const QList<DeleteReport::Failure> &failures : {report.stillThere, report.unknown}) {
        for (const DeleteReport::Failure &failure : failures)
            errors.append(failure.error);
    }
    return errors;
}

QString DeleteReportText::full(const DeleteReport &report)
{
    const bool isBucket = report.request.what == What::Bucket;
    QStringList lines{title(report), isBucket ? report.request.index.bucket.name : report.request.index.place()};
    if (const QString why = problem(report); !why.isEmpty())
        lines << why;
    if (!report.backupFile.isEmpty())
        lines << tr("Backup: %1").arg(QDir::toNativeSeparators(report.backupFile));
    if (report.backupError)
        lines << report.backupError->details();
    appendFailures(&lines, tr("Still there: %1"), report.stillThere);
    appendFailures(&lines, tr("Unknown: %1"), report.unknown);
    appendKeys(&lines, tr("Not tried: %1"), report.notTried);
    appendKeys(&lines, tr("Was not there: %1"), report.wasNotThere);
    appendKeys(&lines, tr("Deleted: %1"), report.deleted);
    return lines.join(u'\n');
}

QList<QByteArray> DeleteReportText::remaining(const DeleteReport &report)
{
    QSet<QByteArray> open;
    for (const QList<QByteArray> &keys : {report.notTried, keysOf(report.stillThere), keysOf(report.unknown)})
        open.unite(QSet<QByteArray>(keys.cbegin(), keys.cend()));
    QList<QByteArray> keys;
    for (const QByteArray &key : report.request.keys) {
        if (open.contains(key))
            keys.append(key);
    }
    return keys;
}

} // namespace vb
