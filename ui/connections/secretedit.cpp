#include "secretedit.h"

namespace vb {

SecretEdit::SecretEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setEchoMode(Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    setMaxLength(65536); // tokens are long; QLineEdit would cut them at 32767
}

QByteArray SecretEdit::secretBytes() const
{
    return text().trimmed().toUtf8();
}

} // namespace vb
