#include "deletereporttext.h"

#include "errortext.h"
#include "visibletext.h"

#include <QLocale>
#include <QSet>
#include <QStringList>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

void appendKeys(QStringList *lines, const QList<QByteArray> &keys)
{
    for (const QByteArray &key : keys)
        lines->append(u"  "_s + textFromUtf8(key));
}

void appendGroup(QStringList *lines, const QString &heading, const QList<QByteArray> &keys)
{
    if (keys.isEmpty())
        return;
    *lines << QString() << heading.arg(keys.size());
    appendKeys(lines, keys);
}

void appendFailures(QStringList *lines, const QString &heading, const QList<DeleteReport::Failure> &failures)
{
    for (const DeleteReport::Failure &failure : failures) {
        const ErrorText text = errorText(failure.error);
        *lines << QString() << heading.arg(failure.keys.size()) << text.title << text.why << failure.error.details();
        appendKeys(lines, failure.keys);
    }
}

} // namespace

QString DeleteReportText::line(const DeleteReport &report)
{
    const QString index = visibleText(report.request.index.name);
    if (report.request.what == DeleteRequest::What::Index)
        return report.indexDeleted ? tr("Index %1 deleted").arg(index) : tr("Index %1 was not deleted").arg(index);
    const int deleted = int(report.deleted.size());
    if (report.isComplete())
        return tr("%Ln vector(s) deleted from %1", nullptr, deleted).arg(index);
    const QLocale locale;
    return tr("%1: %2 deleted, %3 failed, %4 not tried")
        .arg(index, locale.toString(deleted), locale.toString(report.stillThereCount() + report.unknownCount()),
             locale.toString(report.notTried.size()));
}

QString DeleteReportText::title(const DeleteReport &report)
{
    if (report.request.what == DeleteRequest::What::Index)
        return line(report);
    const int total = int(report.request.keys.size());
    const QString deleted = QLocale().toString(report.deleted.size());
    if (report.isComplete())
        return tr("%Ln vector(s) deleted", nullptr, total);
    return tr("%1 of %Ln vector(s) deleted", nullptr, total).arg(deleted);
}

QString DeleteReportText::full(const DeleteReport &report)
{
    QStringList lines{title(report), report.request.index.place()};
    if (!report.problem.isEmpty())
        lines << QString() << report.problem;
    if (report.backupError)
        lines << QString() << tr("The backup failed, and nothing was deleted.") << report.backupError->details();
    if (!report.backupFile.isEmpty())
        lines << QString() << tr("Backup: %1").arg(report.backupFile);
    appendFailures(&lines, tr("Still there: %1"), report.stillThere);
    appendFailures(&lines, tr("Unknown: %1"), report.unknown);
    appendGroup(&lines, tr("Not tried: %1"), report.notTried);
    appendGroup(&lines, tr("Was not there: %1"), report.wasNotThere);
    appendGroup(&lines, tr("Deleted: %1"), report.deleted);
    return lines.join(u'\n');
}

QString DeleteReportText::uncertainNote()
{
    return tr("The service may have deleted some of them all the same. Deleting them again is safe.");
}

QList<QByteArray> DeleteReportText::remaining(const DeleteReport &report)
{
    QSet<QByteArray> open(report.notTried.cbegin(), report.notTried.cend());
    const QList<DeleteReport::Failure> failures = report.stillThere + report.unknown;
    for (const DeleteReport::Failure &failure : failures)
        open.unite(QSet<QByteArray>(failure.keys.cbegin(), failure.keys.cend()));
    QList<QByteArray> keys;
    for (const QByteArray &key : report.request.keys) {
        if (open.contains(key))
            keys.append(key);
    }
    return keys;
}

} // namespace vb
