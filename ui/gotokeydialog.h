#pragma once

#include "types.h"

#include <QDialog>
#include <QPointer>

class QPushButton;

namespace vb {

class KeyLookupPanel;
class Session;

//! Go to Key…: one key or a pasted list, looked up by GetVectors without loading the index. Present and
//! missing keys are told apart; one present key is opened in the inspector.
class GoToKeyDialog : public QDialog
{
    Q_OBJECT

public:
    GoToKeyDialog(Session *session, const IndexRef &index, QWidget *parent = nullptr);
    ~GoToKeyDialog() override;

Q_SIGNALS:
    //! Show this key's vector. Whether the dialog stays open is its own business.
    void keyChosen(const QByteArray &key);
    //! Delete… in the dialog: exactly these present keys; goes to DeleteFlow.
    void deleteRequested(const QList<QByteArray> &keys);

private:
    QWidget *makeButtons();
    void connectAll();
    void copyMissing();
    void showState();
    void end();

    KeyLookupPanel *m_panel;
    QPushButton *m_show;
    QPushButton *m_copyMissing;
    QPushButton *m_remove;
    QPointer<Session> m_session;
};

} // namespace vb
