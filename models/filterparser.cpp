#include "filterparser.h"

#include "filterlexer.h"
#include "filterwords.h"

#include <QCoreApplication>

#include <cmath>
#include <optional>
#include <utility>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

using Kind = FilterCondition::Kind;
using Token = FilterToken::Kind;

constexpr int maximumDepth = 64; //!< of brackets

FilterCondition joined(Kind kind, std::vector<FilterCondition> children)
{
    if (children.size() == 1)
        return std::move(children.front());
    FilterCondition condition;
    condition.kind = kind;
    condition.children = std::move(children);
    return condition;
}

//! Recursive descent; the first fault is kept and ends it.
class Parser
{
    Q_DECLARE_TR_FUNCTIONS(vb::FindQuery)

public:
    explicit Parser(const QString &text)
        : m_tokens(filterTokens(text))
    { }

    FilterCondition whole()
    {
        FilterCondition condition = any(1);
        if (peek().kind == Token::Close)
            fault(tr("There is no “%1” that this “%2” closes.")
                      .arg(peek().text == u")"_s ? u"("_s : u"["_s, peek().text));
        else if (peek().kind != Token::End)
            fault(tr("“and” or “or” is missing before “%1”.").arg(peek().text));
        return condition;
    }

    const std::optional<ExpressionFault> &error() const { return m_fault; }

private:
    const FilterToken &peek(size_t ahead = 0) const { return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)]; }

    FilterToken take()
    {
        FilterToken token = peek();
        m_at += m_at + 1 < m_tokens.size() ? 1 : 0;
        return token;
    }

    void fault(const QString &text) { faultAt(peek(), text); }

    //! A fault of the token itself says more than what was expected in its place.
    void faultAt(const FilterToken &token, const QString &text)
    {
        if (m_fault)
            return;
        if (token.kind == Token::Unclosed)
            m_fault = {tr("The closing quote is missing."), token.position};
        else if (token.kind == Token::BadEscape)
            m_fault = {tr("“%1” is no escape.").arg(token.text), token.position};
        else
            m_fault = {text, token.position};
        m_at = m_tokens.size() - 1;
    }

    FilterCondition any(int depth)
    {
        std::vector<FilterCondition> children{all(depth)};
        while (peek().kind == Token::Or) {
            take();
            children.push_back(all(depth));
        }
        return joined(Kind::Any, std::move(children));
    }

    FilterCondition all(int depth)
    {
        std::vector<FilterCondition> children{single(depth)};
        while (peek().kind == Token::And) {
            take();
            children.push_back(single(depth));
        }
        return joined(Kind::All, std::move(children));
    }

    FilterCondition single(int depth)
    {
        if (depth > maximumDepth)
            fault(tr("Too many brackets in each other."));
        if (peek().isOpen(u'(')) {
            take();
            FilterCondition inside = any(depth + 1);
            close(u')');
            return inside;
        }
        const bool isNot = peek().isWord(u"not") && !comparisonOf(peek(1));
        if (isNot || peek().kind == Token::Operator)
            return negated(isNot);
        return peek().isWord(u"exists") && peek(1).isOpen(u'(') ? exists(true) : condition();
    }

    FilterCondition negated(bool isWord)
    {
        const bool isSign = !isWord && peek().text == u"!"_s;
        if (!isWord && !isSign)
            return condition();
        if (!peek(1).isWord(u"exists")) {
            fault(tr("“%1” can only stand before “exists” and “in”.").arg(peek().text));
            return {};
        }
        take();
        return exists(false);
    }

    FilterCondition exists(bool wanted)
    {
        take();
        if (!peek().isOpen(u'('))
            fault(tr("“(” and the name of a field are missing after “exists”."));
        take();
        FilterCondition condition;
        condition.kind = Kind::Exists;
        condition.field = field();
        condition.operands = {FilterScalar::ofBoolean(wanted)};
        close(u')');
        return condition;
    }

    FilterCondition condition()
    {
        FilterCondition condition;
        condition.field = field();
        const FilterToken word = take();
        const bool isNot = word.isWord(u"not") && peek().isWord(u"in");
        if (isNot)
            take();
        if (isNot || word.isWord(u"nin") || word.isWord(u"$nin") || word.isWord(u"in") || word.isWord(u"$in")) {
            condition.kind = word.isWord(u"in") || word.isWord(u"$in") ? Kind::In : Kind::NotIn;
            condition.operands = list();
            return condition;
        }
        const std::optional<Kind> kind = comparisonOf(word);
        if (!kind)
            faultAt(word, noComparison(word));
        condition.kind = kind.value_or(Kind::Equal);
        const FilterToken valueToken = peek();
        condition.operands = {value(word.text)};
        if (condition.isOrdered() && condition.operands.front().type != FilterScalar::Type::Number)
            faultAt(valueToken, tr("“%1” compares numbers only.").arg(word.text));
        return condition;
    }

    static QString noComparison(const FilterToken &token)
    {
        if (token.kind == Token::End)
            return tr("A comparison like “= \"x\"” is missing.");
        return tr("“%1” is no comparison (=, !=, <, <=, >, >=, in, not in).").arg(token.text);
    }

    QByteArray field()
    {
        if (!isFieldName(peek()))
            fault(peek().kind == Token::End
                      ? tr("The name of a field is missing.")
                      : tr("“%1” is no name of a field. Put it in quotes if it is.").arg(peek().text));
        return take().text.toUtf8();
    }

    std::vector<FilterScalar> list()
    {
        std::vector<FilterScalar> values;
        const QChar closing = peek().isOpen(u'[') ? u']' : u')';
        if (peek().kind != Token::Open)
            fault(tr("A list in brackets is missing, like (1, 2)."));
        take();
        do {
            if (!values.empty())
                take();
            values.push_back(value(values.empty() ? u"("_s : u","_s));
        } while (peek().kind == Token::Comma);
        close(closing);
        return values;
    }

    FilterScalar value(const QString &before)
    {
        if (peek().kind != Token::Word && peek().kind != Token::Quoted)
            fault(tr("A value is missing after “%1”.").arg(before));
        const FilterToken token = take();
        if (token.kind == Token::Quoted)
            return FilterScalar::ofText(token.text.toUtf8());
        if (token.isWord(u"true") || token.isWord(u"false"))
            return FilterScalar::ofBoolean(token.isWord(u"true"));
        if (token.isWord(u"null"))
            faultAt(token, tr("Nothing equals null. Ask with “not exists(…)”, or put it in quotes."));
        if (!isNumber(token.text))
            return FilterScalar::ofText(token.text.toUtf8());
        FilterScalar number = FilterScalar::ofNumber(token.text.toLatin1());
        if (!std::isfinite(number.number))
            faultAt(token, tr("The number is too large."));
        return number;
    }

    void close(QChar bracket)
    {
        if (peek().kind != Token::Close || peek().text != bracket)
            fault(tr("“%1” is missing.").arg(QString(bracket)));
        take();
    }

    std::vector<FilterToken> m_tokens;
    size_t m_at = 0;
    std::optional<ExpressionFault> m_fault;
};

} // namespace

bool looksLikeFilter(const QString &text)
{
    const std::vector<FilterToken> tokens = filterTokens(text);
    size_t at = 0;
    while (tokens[at].isOpen(u'('))
        ++at;
    const auto token = [&](size_t ahead) { return tokens[std::min(at + ahead, tokens.size() - 1)]; };
    if ((token(0).isWord(u"not") && !comparisonOf(token(1))) || token(0).text == u"!"_s)
        ++at;
    if (token(0).isWord(u"exists") && token(1).isOpen(u'('))
        return true;
    if (token(0).kind == Token::End || !isFieldName(token(0)))
        return false;
    if (token(1).kind == Token::Operator || comparisonOf(token(1)))
        return true;
    const size_t behindNot = token(1).isWord(u"not") ? 2 : 1;
    const FilterToken word = token(behindNot);
    const bool isIn = word.isWord(u"in") || word.isWord(u"nin") || word.isWord(u"$in") || word.isWord(u"$nin");
    return isIn && token(behindNot + 1).kind == Token::Open;
}

std::variant<FilterCondition, ExpressionFault> parseFilter(const QString &text)
{
    Parser parser(text);
    FilterCondition condition = parser.whole();
    if (parser.error())
        return *parser.error();
    return condition;
}

} // namespace vb
