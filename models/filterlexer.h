#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace vb {

//! A word, sign or quoted text of a filter expression.
struct FilterToken
{
    enum class Kind { Word, Quoted, Operator, Open, Close, Comma, And, Or, End, Unclosed, BadEscape, Foreign };

    Kind kind = Kind::End;
    QString text; //!< of Quoted: what it means, its escapes resolved
    qsizetype position = 0; //!< of its first character
    qsizetype end = 0; //!< of the character after it

    bool isWord(QStringView word) const { return kind == Kind::Word && text.compare(word, Qt::CaseInsensitive) == 0; }
    bool isOpen(QChar bracket) const { return kind == Kind::Open && text == bracket; }
};

//! The tokens of \a text, ended by End. Never fails: what is no token is Foreign, what is cut off Unclosed.
//! Text is quoted by " or ' with JSON's escapes; `and`, `or`, `&&`, `||` join; a word has no blanks, quotes,
//! brackets, commas or signs of comparison in it.
std::vector<FilterToken> filterTokens(const QString &text);

} // namespace vb
