#include "filterlexer.h"

namespace vb {

using namespace Qt::StringLiterals;

namespace {

using Kind = FilterToken::Kind;

constexpr QStringView operatorSigns = u"=!<>";

//! The character of a one-letter escape; null when there is no such escape.
QChar shortEscape(QChar letter)
{
    constexpr QStringView letters = u"\"'\\/bfnrt";
    constexpr QStringView meanings = u"\"'\\/\b\f\n\r\t";
    const qsizetype found = letters.indexOf(letter);
    return found < 0 ? QChar() : meanings[found];
}

class Lexer
{
public:
    explicit Lexer(const QString &text)
        : m_text(text)
    { }

    std::vector<FilterToken> tokens()
    {
        std::vector<FilterToken> all;
        do {
            while (m_at < m_text.size() && m_text[m_at].isSpace())
                ++m_at;
            const qsizetype begin = m_at;
            FilterToken token = next();
            token.position = token.kind == Kind::BadEscape ? token.position : begin;
            token.end = m_at;
            all.push_back(token);
        } while (all.back().kind != Kind::End);
        return all;
    }

private:
    FilterToken next()
    {
        const QChar c = peek();
        if (c.isNull())
            return {Kind::End, {}};
        if (c == u'"' || c == u'\'')
            return quoted(c);
        if (c == u'(' || c == u'[')
            return single(Kind::Open);
        if (c == u')' || c == u']')
            return single(Kind::Close);
        if (c == u',')
            return single(Kind::Comma);
        if (c == u'&' || c == u'|')
            return joint(c);
        if (operatorSigns.contains(c))
            return comparison();
        return c == u'{' || c == u'}' ? single(Kind::Foreign) : word();
    }

    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }

    FilterToken single(Kind kind) { return {kind, m_text[m_at++]}; }

    FilterToken joint(QChar sign)
    {
        if (peek(1) != sign)
            return single(Kind::Foreign);
        m_at += 2;
        return {sign == u'&' ? Kind::And : Kind::Or, QString(2, sign)};
    }

    FilterToken comparison()
    {
        FilterToken token{Kind::Operator, {}};
        while (operatorSigns.contains(peek()) && !peek().isNull())
            token.text += m_text[m_at++];
        return token;
    }

    FilterToken word()
    {
        FilterToken token{Kind::Word, {}};
        for (QChar c = peek(); !c.isNull() && !c.isSpace() && !u"\"'()[]{},&|=!<>"_s.contains(c); c = peek()) {
            token.text += c;
            ++m_at;
        }
        if (token.isWord(u"and"))
            token.kind = Kind::And;
        else if (token.isWord(u"or"))
            token.kind = Kind::Or;
        return token;
    }

    FilterToken quoted(QChar quote)
    {
        FilterToken token{Kind::Quoted, {}};
        ++m_at;
        for (QChar c = peek(); c != quote; c = peek()) {
            if (c.isNull() && m_at >= m_text.size())
                return {Kind::Unclosed, token.text};
            if (c != u'\\')
                token.text += m_text[m_at++];
            else if (!escape(&token.text))
                return {Kind::BadEscape, m_text.mid(m_at, 2), m_at};
        }
        ++m_at;
        return token;
    }

    bool escape(QString *out)
    {
        bool isCode = false;
        const ushort code = peek(1) == u'u' ? QStringView(m_text).mid(m_at + 2, 4).toUShort(&isCode, 16) : ushort(0);
        const QChar meaning = isCode ? QChar(code) : shortEscape(peek(1));
        if (m_at + 1 >= m_text.size() || (!isCode && meaning.isNull()))
            return false;
        *out += meaning;
        m_at += isCode ? 6 : 2;
        return true;
    }

    QString m_text;
    qsizetype m_at = 0;
};

} // namespace

std::vector<FilterToken> filterTokens(const QString &text)
{
    return Lexer(text).tokens();
}

} // namespace vb
