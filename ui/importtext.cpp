#include "importtext.h"

#include "errortext.h"
#include "visibletext.h"

#include <QLocale>
#include <QStringList>

namespace vb {

namespace {

constexpr qsizetype keyShown = 80;

} // namespace

QString ImportText::line(const ImportFindings &findings)
{
    if (findings.error)
        return tr("The file could not be checked");
    QStringList parts{tr("%Ln vector(s) can be imported", nullptr, int(findings.good - findings.repeated))};
    if (findings.faulty > 0)
        parts.append(tr("%Ln line(s) cannot", nullptr, int(findings.faulty)));
    if (findings.repeated > 0)
        parts.append(tr("%Ln key(s) came before", nullptr, int(findings.repeated)));
    return parts.join(tr("; ", "between counts"));
}

QString ImportText::details(const ImportFindings &findings)
{
    if (findings.error) {
        const bool isOfFile = findings.error->kind == ApiError::Kind::Configuration;
        return isOfFile ? visibleText(findings.error->message) : errorLine(*findings.error);
    }
    QStringList sentences;
    if (!findings.index && findings.canMakeIndex)
        sentences.append(tr("The index does not exist; it will be made as the export's description says."));
    else if (!findings.index)
        sentences.append(tr("The index does not exist. Make it first, then import into it."));
    if (findings.matchesSidecar)
        sentences.append(tr("The file is the one that was exported (SHA-256)."));
    else if (findings.hasSidecar)
        sentences.append(tr("The file is not the one that was exported: it was changed since, or is not whole."));
    return sentences.join(tr(" ", "between sentences"));
}

QString ImportText::faults(const ImportFindings &findings)
{
    QStringList lines;
    for (const ImportFault &fault : findings.faults) {
        const QString line = QLocale().toString(fault.line);
        const QString key = bounded(visibleText(textFromUtf8(fault.key)), keyShown);
        lines.append(key.isEmpty() ? tr("Line %1: %2").arg(line, fault.text)
                                   : tr("Line %1 (%2): %3").arg(line, key, fault.text));
    }
    const qint64 more = findings.faulty + findings.repeated - findings.faults.size();
    if (more > 0)
        lines.append(tr("…and %Ln more", nullptr, int(more)));
    return lines.join(u'\n');
}

} // namespace vb
