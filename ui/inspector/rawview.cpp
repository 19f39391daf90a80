#include "inspector/rawview.h"

#include <QFontDatabase>
#include <QMimeData>
#include <QTextDocument>
#include <QTextOption>

namespace vb {

namespace {

//! Same length as \a text; differs only where a QTextDocument would change it.
QString standIn(const QString &text)
{
    QString shown = text;
    for (QChar &character : shown) {
        switch (character.unicode()) {
        case u'\r':
            character = u'␍';
            break;
        case 0:
            character = u'␀';
            break;
        case 0x2029: // paragraph separator
        case 0xfdd0: // frame marks of QTextDocument
        case 0xfdd1:
            character = QChar::ReplacementCharacter;
            break;
        default:
            break;
        }
    }
    return shown;
}

} // namespace

RawView::RawView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleStrategy(QFont::PreferNoShaping); // half the time of a long line
    setFont(font);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setLayoutDirection(Qt::LeftToRight);
}

void RawView::setExactText(const QString &text)
{
    m_text = text;
    setPlainText(standIn(text));
}

QString RawView::selectedExactText() const
{
    const QTextCursor cursor = textCursor();
    return m_text.mid(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart());
}

QMimeData *RawView::createMimeDataFromSelection() const
{
    auto *mime = new QMimeData;
    mime->setText(selectedExactText());
    return mime;
}

} // namespace vb
