#include "secretedit.h"

#include <QSignalBlocker>

#include <cstring>

namespace vb {

SecretEdit::SecretEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setEchoMode(Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    setMaxLength(65536); // tokens are long; QLineEdit would cut them at 32767
}

SecretEdit::~SecretEdit()
{
    const QSignalBlocker silent(this);
    QString last = text();
    setText({}); // so that nobody shares it any more
    if (last.isDetached())
        ::explicit_bzero(last.data(), size_t(last.size()) * sizeof(QChar));
}

QByteArray SecretEdit::secretBytes() const
{
    return text().trimmed().toUtf8();
}

} // namespace vb
