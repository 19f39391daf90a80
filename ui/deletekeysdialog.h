#pragma once

#include "types.h"

#include <QDialog>
#include <QPointer>

class QPushButton;

namespace vb {

class KeyLookupPanel;
class Session;
class StatusLabel;

//! Delete Keys…: a pasted or opened list of keys is looked up first, so that the question counts what exists.
//! Deletes nothing itself.
class DeleteKeysDialog : public QDialog
{
    Q_OBJECT

public:
    DeleteKeysDialog(Session *session, const IndexRef &index, QWidget *parent = nullptr);
    ~DeleteKeysDialog() override;

    //! Puts the keys a file names in place of what was typed, and looks them up.
    void readFile(const QString &fileName);

Q_SIGNALS:
    //! Exactly these present keys; goes to DeleteFlow.
    void deleteRequested(const vb::IndexRef &index, const QList<QByteArray> &keys);

private:
    QWidget *makeButtons();
    void chooseFile();
    void showState();
    QString whyNotDeletable() const;

    const IndexRef m_index;
    KeyLookupPanel *m_panel;
    StatusLabel *m_problem;
    QPushButton *m_delete = nullptr;
    QPointer<Session> m_session;
};

} // namespace vb
