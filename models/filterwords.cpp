#include "filterwords.h"

#include <algorithm>

namespace vb {

using namespace Qt::StringLiterals;

using Kind = FilterCondition::Kind;
using Token = FilterToken::Kind;

std::optional<Kind> comparisonOf(const FilterToken &token)
{
    struct Spelling
    {
        QStringView text;
        Kind kind;
    };
    static constexpr Spelling spellings[] = {
        {u"=", Kind::Equal},
        {u"==", Kind::Equal},
        {u"$eq", Kind::Equal},
        {u"!=", Kind::NotEqual},
        {u"<>", Kind::NotEqual},
        {u"$ne", Kind::NotEqual},
        {u">", Kind::Greater},
        {u"$gt", Kind::Greater},
        {u">=", Kind::GreaterOrEqual},
        {u"$gte", Kind::GreaterOrEqual},
        {u"<", Kind::Less},
        {u"$lt", Kind::Less},
        {u"<=", Kind::LessOrEqual},
        {u"$lte", Kind::LessOrEqual},
    };
    for (const Spelling &known : spellings) {
        if (token.kind != Token::Quoted && token.text.compare(known.text, Qt::CaseInsensitive) == 0)
            return known.kind;
    }
    return {};
}

bool isNumber(const QString &word)
{
    static constexpr auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    qsizetype at = word.startsWith(u'-') ? 1 : 0;
    const auto digits = [&] {
        const qsizetype begin = at;
        while (at < word.size() && isDigit(word[at]))
            ++at;
        return at - begin;
    };
    const qsizetype whole = at;
    const qsizetype count = digits();
    if (count == 0 || (count > 1 && word[whole] == u'0'))
        return false;
    if (at < word.size() && word[at] == u'.') {
        ++at;
        if (digits() == 0)
            return false;
    }
    if (at < word.size() && word[at].toLower() == u'e') {
        ++at;
        at += at < word.size() && (word[at] == u'+' || word[at] == u'-') ? 1 : 0;
        if (digits() == 0)
            return false;
    }
    return at == word.size();
}

bool isFieldName(const FilterToken &token)
{
    if (token.kind == Token::Quoted)
        return true;
    if (token.kind != Token::Word || token.text.front().isDigit() || token.text.startsWith(u'-'))
        return false;
    return std::all_of(token.text.begin(), token.text.end(), [](QChar c) {
        return c.isLetterOrNumber() || c.isSurrogate() || c.isMark() || u"_-.$@"_s.contains(c);
    });
}

} // namespace vb
