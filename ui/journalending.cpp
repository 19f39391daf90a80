#include "journalending.h"

#include "deletejournal.h"
#include "journalrecord.h"
#include "visibletext.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

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
    connect(accept, &QPushButton::clicked, this, [this, id = operation.id] { end(id); });
    question->open();
}

//! Another window, or another process, may have gone on with it while the question was open.
void JournalEnding::end(const QString &id)
{
    m_journal->read(this, [this, id](const QList<JournalOperation> &operations, const QString &problem) {
        const auto found = std::find_if(operations.cbegin(), operations.cend(),
                                        [&id](const JournalOperation &operation) { return operation.id == id; });
        if (found == operations.cend())
            Q_EMIT failed(problem.isEmpty() ? tr("This deletion is no longer in the journal") : problem);
        else if (!found->needsAttention())
            Q_EMIT failed(found->isRunning ? tr("This deletion is running") : tr("This deletion was ended"));
        else
            m_journal->write(endRecord(id, tr("Marked as ended, without going on")), this,
                             [this](const QString &notWritten) {
                                 if (notWritten.isEmpty())
                                     Q_EMIT ended();
                                 else
                                     Q_EMIT failed(notWritten);
                             });
    });
}

} // namespace vb
