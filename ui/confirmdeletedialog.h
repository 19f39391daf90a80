#pragma once

#include "deletequestion.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vb {

//! Asks one DeleteQuestion. Only a press of the button that names the deed accepts it; Return, Escape and
//! closing are Cancel, which is the default and has the focus. Remembers nothing: a backup that was switched
//! off is on again the next time.
class ConfirmDeleteDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a count says how many there are, in the place of a fact; owned. Null: the facts say it.
    explicit ConfirmDeleteDialog(const DeleteQuestion &question, QWidget *count = nullptr, QWidget *parent = nullptr);

    //! What the user wishes; false also where there is nothing to back up.
    bool wantsBackup() const;
    //! Does nothing unless what must be typed is typed, nor a second time.
    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeading();
    QWidget *makeFacts(QWidget *count);
    QWidget *makeKeys();
    QWidget *makeSample();
    QWidget *makeBackup();
    QWidget *makeTypedBox();
    QWidget *makeButtons();
    void showConsequence();
    bool isTyped() const;
    void colourDeleteButton();

    const DeleteQuestion m_question;
    QLabel *m_consequence = nullptr;
    QCheckBox *m_backup = nullptr;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace vb
