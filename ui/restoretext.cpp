#include "restoretext.h"

#include "errortext.h"
#include "visibletext.h"

#include <QDir>
#include <QLocale>
#include <QStringList>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

qsizetype failedCount(const RestoreReport &report)
{
    qsizetype count = 0;
    for (const RestoreReport::Failure &failure : report.failures)
        count += failure.keys.size();
    return count;
}

void appendKeys(QStringList *lines, const QList<QByteArray> &keys)
{
    for (const QByteArray &key : keys)
        lines->append(u"  "_s + textFromUtf8(key));
}

} // namespace

QString RestoreText::progress(qint64 done, qint64 total)
{
    const QLocale locale;
    return total > 0 ? tr("Restoring: %1 of %2").arg(locale.toString(done), locale.toString(total)) : tr("Restoring…");
}

QString RestoreText::importing(qint64 done, qint64 total)
{
    const QLocale locale;
    return total > 0 ? tr("Importing: %1 of %2").arg(locale.toString(done), locale.toString(total)) : tr("Importing…");
}

QString RestoreText::importLine(const RestoreReport &report)
{
    if (report.error)
        return tr("Nothing was imported");
    const QString index = visibleText(report.request.target.name);
    if (report.isComplete())
        return tr("%Ln vector(s) imported into %1", nullptr, int(report.restored)).arg(index);
    return tr("%1 of %Ln vector(s) imported into %2", nullptr, int(report.total))
        .arg(QLocale().toString(report.restored), index);
}

QString RestoreText::line(const RestoreReport &report)
{
    if (report.request.rules)
        return importLine(report);
    if (report.error)
        return tr("Nothing was restored");
    const QString index = visibleText(report.request.target.name);
    if (report.isComplete())
        return tr("%Ln vector(s) restored into %1", nullptr, int(report.restored)).arg(index);
    return tr("%1 of %Ln vector(s) restored into %2", nullptr, int(report.total))
        .arg(QLocale().toString(report.restored), index);
}

QString RestoreText::details(const RestoreReport &report)
{
    QStringList sentences;
    if (report.error) // a faulty file is of no place of the service
        sentences.append(report.error->place.isEmpty() ? visibleText(report.error->message) : errorLine(*report.error));
    if (report.indexCreated)
        sentences.append(tr("The index was made anew."));
    if (!report.skipped.isEmpty())
        sentences.append(tr("%Ln already there, left unchanged.", nullptr, int(report.skipped.size())));
    if (const qsizetype failed = failedCount(report); failed > 0) {
        sentences.append(report.request.rules ? tr("%Ln could not be imported.", nullptr, int(failed))
                                              : tr("%Ln could not be restored.", nullptr, int(failed)));
        sentences.append(errorLine(report.failures.first().error));
    }
    if (report.notTried > 0)
        sentences.append(tr("%Ln not tried.", nullptr, int(report.notTried)));
    if (report.stopped)
        sentences.append(report.request.rules
                             ? tr("It was stopped; importing once more goes on with what is missing.")
                             : tr("It was stopped; restoring once more goes on with what is missing."));
    return sentences.join(tr(" ", "between sentences"));
}

QString RestoreText::full(const RestoreReport &report)
{
    QStringList lines{line(report), report.request.target.place(), QDir::toNativeSeparators(report.request.fileName),
                      details(report)};
    if (report.error)
        lines << report.error->details();
    for (const RestoreReport::Failure &failure : report.failures) {
        lines << QString() << tr("Failed: %1").arg(failure.keys.size()) << failure.error.details();
        appendKeys(&lines, failure.keys);
    }
    if (!report.skipped.isEmpty()) {
        lines << QString() << tr("Skipped: %1").arg(report.skipped.size());
        appendKeys(&lines, report.skipped);
    }
    return lines.join(u'\n');
}

} // namespace vb
