#include "keyinput.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QTextDocument>

namespace vb {

KeyInput::KeyInput(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
}

QString KeyInput::exactText() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

QSize KeyInput::sizeHint() const
{
    constexpr int lines = 4;
    return {QPlainTextEdit::sizeHint().width(), lines * fontMetrics().lineSpacing() + 16};
}

void KeyInput::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isWish
        = event->modifiers() & Qt::ControlModifier || (blockCount() == 1 && !(event->modifiers() & Qt::ShiftModifier));
    if (!isReturn)
        QPlainTextEdit::keyPressEvent(event);
    else if (isWish)
        Q_EMIT submitted();
    else
        textCursor().insertBlock();
}

} // namespace vb
