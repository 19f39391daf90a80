#pragma once

#include "deletequestion.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace vb {

//! Asks one DeleteQuestion. Only a press of the button that names the deed accepts it; Return, Escape and
//! closing are Cancel, which is the default and has the focus. Remembers nothing.
class ConfirmDeleteDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConfirmDeleteDialog(const DeleteQuestion &question, QWidget *parent = nullptr);

    //! Does nothing unless what must be typed is typed, nor a second time.
    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeading();
    QWidget *makeFacts();
    QWidget *makeKeys();
    QWidget *makeTypedBox();
    QWidget *makeButtons();
    bool isTyped() const;
    void colourDeleteButton();

    const DeleteQuestion m_question;
    QLineEdit *m_typed = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace vb
