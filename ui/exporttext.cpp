#include "exporttext.h"

#include "errortext.h"
#include "visibletext.h"

#include <QLocale>
#include <QStringList>

namespace vb {

QString ExportText::progress(const ExportJob::Progress &progress)
{
    const QLocale locale;
    if (progress.phase == ExportJob::Phase::Preparing)
        return tr("Preparing…");
    const QString bytes = locale.formattedDataSize(progress.bytes);
    const QString rate = locale.toString(qRound64(progress.rowsPerSecond));
    if (progress.phase == ExportJob::Phase::Finishing)
        return tr("Finishing: %Ln vector(s), %1", nullptr, int(progress.rows)).arg(bytes);
    if (progress.total >= 0)
        return tr("%1 of %Ln vector(s), %2, %3 a second", nullptr, int(progress.total))
            .arg(locale.toString(progress.rows + progress.missing), bytes, rate);
    return tr("%Ln vector(s), %1, %2 a second", nullptr, int(progress.rows)).arg(bytes, rate);
}

QString ExportText::line(const ExportReport &report)
{
    const QString index = visibleText(report.request.index.name);
    if (report.isComplete())
        return tr("%Ln vector(s) of %1 exported", nullptr, int(report.rows)).arg(index);
    if (report.refusal != ExportReport::Refusal::None)
        return visibleText(report.problem);
    if (report.stopped)
        return tr("The export was stopped");
    return tr("The export failed");
}

QString ExportText::details(const ExportReport &report)
{
    using Refusal = ExportReport::Refusal;
    QStringList sentences;
    if (report.error)
        sentences.append(errorLine(*report.error));
    else if (report.refusal == Refusal::None && !report.problem.isEmpty())
        sentences.append(visibleText(report.problem));
    if (report.refusal == Refusal::Unfinished)
        sentences.append(tr("Resume goes on where it was whole. Begin Anew discards what there is of it."));
    if (report.refusal == Refusal::OtherExport)
        sentences.append(tr("It cannot be gone on with like this. Begin Anew discards what there is of it."));
    if (report.refusal == Refusal::None && report.canResume)
        sentences.append(tr("What was written, %Ln vector(s), is kept beside the file. Resume goes on from there; the "
                            "file itself is not there before it is whole.",
                            nullptr, int(report.rows)));
    if (report.isComplete()) {
        if (report.missing > 0)
            sentences.append(tr("%Ln key(s) not found any more.", nullptr, int(report.missing)));
        sentences.append(
            tr("%1, SHA-256 %2").arg(QLocale().formattedDataSize(report.bytes), QString::fromLatin1(report.sha256)));
    }
    return sentences.join(tr(" ", "between sentences"));
}

} // namespace vb
