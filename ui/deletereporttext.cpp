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
        .arg(index, locale.toString(deleted), locale.toString(report.failedCount()),
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
    for (const DeleteReport::Failure &failure : report.failures) {
        const ErrorText text = errorText(failure.error);
        lines << QString() << tr("Failed: %1").arg(failure.keys.size()) << text.title << text.why;
        if (isUncertain(failure.error))
            lines << uncertainNote();
        lines << failure.error.details();
        appendKeys(&lines, failure.keys);
    }
    if (!report.notTried.isEmpty()) {
        lines << QString() << tr("Not tried: %1").arg(report.notTried.size());
        appendKeys(&lines, report.notTried);
    }
    if (!report.deleted.isEmpty()) {
        lines << QString() << tr("Deleted: %1").arg(report.deleted.size());
        appendKeys(&lines, report.deleted);
    }
    return lines.join(u'\n');
}

bool DeleteReportText::isUncertain(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::ConnectionClosed:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Server:
    case ApiError::Kind::BadAnswer:
        return true;
    default:
        return false;
    }
}

QString DeleteReportText::uncertainNote()
{
    return tr("The service may have deleted some of them all the same. Deleting them again is safe.");
}

QList<QByteArray> DeleteReportText::remaining(const DeleteReport &report)
{
    QSet<QByteArray> open(report.notTried.cbegin(), report.notTried.cend());
    for (const DeleteReport::Failure &failure : report.failures)
        open.unite(QSet<QByteArray>(failure.keys.cbegin(), failure.keys.cend()));
    QList<QByteArray> keys;
    for (const QByteArray &key : report.request.keys) {
        if (open.contains(key))
            keys.append(key);
    }
    return keys;
}

} // namespace vb
