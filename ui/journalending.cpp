#include "journalending.h"

#include "deletejournal.h"
#include "visibletext.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace vb {

JournalEnding::JournalEnding(DeleteJournal *journal, QWidget *window)
    : QObject(window)
    , m_journal(journal)
    , m_window(window)
{ }

void JournalEnding::ask(const JournalOperation &operation)
{
    const bool areVectors = operation.request.what == DeleteRequest::What::Vectors;
    auto *question = new QMessageBox(m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Mark as Ended"));
    question->setText(
        areVectors ? tr("%Ln key(s) of this deletion are neither deleted nor known to be gone.", nullptr,
                        int(operation.unsettledKeys().size()))
                   : tr("It is not known whether %1 was deleted.").arg(visibleText(operation.request.index.place())));
    question->setInformativeText(tr("Nothing is sent. The journal keeps what it has, and will not offer to go on with "
                                    "this deletion again."));
    auto *accept = question->addButton(tr("Mark as Ended"), QMessageBox::AcceptRole);
    accept->setAccessibleName(accept->text());
    auto *cancel = question->addButton(QMessageBox::Cancel);
    cancel->setIcon({}); // a style's own, which does not follow dark and light
    question->setDefaultButton(cancel);
    connect(accept, &QPushButton::clicked, this, [this, operation] { end(operation); });
    question->open();
}

//! Another window, or another process, may have gone on with it while the question was open.
void JournalEnding::end(const JournalOperation &operation)
{
    m_journal->putToRest(operation, tr("Marked as ended, without going on"), this,
                         [this](const QString &refusal, const QString &problem) {
                             if (refusal.isEmpty() && problem.isEmpty())
                                 Q_EMIT ended();
                             else
                                 Q_EMIT failed(problem.isEmpty() ? refusal : problem);
                         });
}

} // namespace vb
