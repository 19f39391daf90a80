#pragma once

#include "deletejob.h"
#include "types.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace vb {

class DeleteFlow;
class DeleteKeysDialog;
class RestoreDialog;
class Session;
struct RestoreReport;

//! What a window has for deleting and for bringing back: the flow, the list of keys, restoring, and the last
//! backup, which Undo Delete… restores. Lives as long as its session.
class DeleteDesk : public QObject
{
    Q_OBJECT

public:
    //! Dialogs are opened over \a window.
    DeleteDesk(Session *session, QWidget *window);
    ~DeleteDesk() override;

    DeleteFlow *flow() const { return m_flow; }
    //! A deletion or a restoring is under way or asked for.
    bool isBusy() const;
    //! Empty: it can.
    QString whyNoUndo() const;

public Q_SLOTS:
    void openDeleteKeys(const vb::IndexRef &index);
    //! With a backup chosen, where \a fileName is given.
    void openRestore(const QString &fileName = {});
    void undo();

Q_SIGNALS:
    //! What can be done changed.
    void changed();
    void deleteKeysRequested(const vb::IndexRef &index, const QList<QByteArray> &keys);
    void restored(const vb::RestoreReport &report);
    void reported(const QString &line);

private:
    void deletionEnded(const DeleteReport &report);

    QPointer<Session> m_session;
    QWidget *m_window;
    DeleteFlow *m_flow;
    QPointer<DeleteKeysDialog> m_deleteKeys;
    QPointer<RestoreDialog> m_restore;
    QString m_lastBackup; //!< of the last deletion that deleted something; empty: it made none
};

} // namespace vb
