#pragma once

#include <QLineEdit>

namespace vb {

//! A box for a secret: dots, and no memory of an input method. Blanks and line ends that were pasted with it are
//! dropped when it is read. QLineEdit keeps copies that nobody can wipe; they go when the box goes.
class SecretEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);

    //! UTF-8, without blanks and line ends around it.
    QByteArray secretBytes() const;
};

} // namespace vb
