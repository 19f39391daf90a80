#pragma once

#include <QLineEdit>

namespace vb {

//! A box for a secret: dots, and no memory of an input method. Blanks and line ends that were pasted with it are
//! dropped when it is read. Its text is wiped with it; what QLineEdit keeps to undo typing nobody can reach.
class SecretEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);
    ~SecretEdit() override;

    //! UTF-8, without blanks and line ends around it.
    QByteArray secretBytes() const;
};

} // namespace vb
