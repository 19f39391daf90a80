#pragma once

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace vb {

class KeyCollection;

//! Waits for the keys of a selection some of whose rows are not loaded now: progress and Stop. When they cannot be
//! had it says why, and that nothing was done.
class KeyCollectionDialog : public QDialog
{
    Q_OBJECT

public:
    //! Takes the collection over, and starts it.
    explicit KeyCollectionDialog(KeyCollection *collection, QWidget *parent = nullptr);

Q_SIGNALS:
    //! All of them. The dialog is closed.
    void collected(const QList<QByteArray> &keys);

private:
    void showProgress();
    void showEnd();

    KeyCollection *m_collection;
    QProgressBar *m_bar;
    QLabel *m_text;
    QPushButton *m_stop;
};

} // namespace vb
