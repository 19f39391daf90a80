#pragma once

#include <QObject>

class QWidget;

namespace vb {

class DeleteJournal;
struct JournalOperation;

//! Puts a deletion to rest that did not end and will not be gone on with: its connection is gone, or it was
//! settled by other means. After a question, and after another look whether anyone goes on with it, an end is
//! written into the journal. Nothing is sent, and what is open stays readable there.
class JournalEnding : public QObject
{
    Q_OBJECT

public:
    //! \a journal is not owned and outlives this.
    JournalEnding(DeleteJournal *journal, QWidget *window);

    void ask(const JournalOperation &operation);

Q_SIGNALS:
    void ended();
    void failed(const QString &problem);

private:
    void end(const JournalOperation &operation);

    DeleteJournal *m_journal;
    QWidget *m_window;
};

} // namespace vb
