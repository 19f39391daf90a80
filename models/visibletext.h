#pragma once

#include <QByteArrayView>
#include <QString>

//! Keys, names and values come from anywhere. What is shown of them must not be able to hide, reorder or
//! break a line; what is copied stays exact. These two functions stand between.
namespace vb {

//! \a text with everything invisible made visible: a newline as ↵, a tab as ⇥, other control characters
//! as ⟨NUL⟩, ⟨ESC⟩, bidirectional controls, zero-width marks, line separators and lone surrogates as ⟨U+202E⟩. Joiners
//! (U+200C, U+200D) stay, since scripts and emoji are written with them. For showing only.
QString visibleText(const QString &text);

//! UTF-8 to text, where every byte that is not UTF-8 becomes ⟨FF⟩ instead of an anonymous replacement
//! character, so that two different broken keys look different. Valid UTF-8 is exact, a byte order mark at its
//! beginning included.
QString textFromUtf8(QByteArrayView utf8);

//! The first \a maximum characters and "…", or \a text itself when it is not longer. Never cuts a
//! surrogate pair.
QString bounded(const QString &text, qsizetype maximum);

} // namespace vb
