#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace vb {

class DeleteFlow;
class DeleteJournal;
class JournalWindow;
class NoticeStrip;
struct JournalOperation;

//! What a window has of the journal of deletions: its own window, and a notice of what a crash left.
class JournalDesk : public QObject
{
    Q_OBJECT

public:
    explicit JournalDesk(QWidget *window);
    ~JournalDesk() override;

    //! For the window's layout, which owns it.
    NoticeStrip *notice() const { return m_notice; }
    //! Not owned, outlives the desk. \a offers: it is read, and what did not end is noticed.
    void setJournal(DeleteJournal *journal, bool offers);
    bool hasJournal() const { return m_journal; }
    //! What goes on with a deletion; null: nothing does, without a connection.
    void setFlow(DeleteFlow *flow);

public Q_SLOTS:
    //! The journal's window.
    void open();

Q_SIGNALS:
    void restoreRequested(const QString &fileName);

private:
    void lookForUnfinished();
    void noticeUnfinished(const QList<JournalOperation> &operations);

    QWidget *m_window;
    NoticeStrip *m_notice;
    DeleteJournal *m_journal = nullptr;
    bool m_offers = true;
    QPointer<DeleteFlow> m_flow;
    QPointer<JournalWindow> m_journalWindow;
};

} // namespace vb
