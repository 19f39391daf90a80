#include "jsoncheck.h"

#include <simdjson.h>

namespace vb::demo {

namespace {

constexpr int MaximumDepth = 256;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

//! Recursive descent over the grammar; every function consumes what it names, or returns false.
class Checker
{
public:
    explicit Checker(QByteArrayView text)
        : m_at(text.begin())
        , m_end(text.end())
    { }

    bool document()
    {
        if (!value(0))
            return false;
        space();
        return m_at == m_end;
    }

private:
    char peek() const { return m_at < m_end ? *m_at : '\0'; }

    bool take(char c)
    {
        if (m_at >= m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    void space()
    {
        while (m_at < m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\n' || *m_at == '\r'))
            ++m_at;
    }

    bool word(QByteArrayView word)
    {
        if (!QByteArrayView(m_at, m_end).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

    bool digits()
    {
        if (!isDigit(peek()))
            return false;
        while (isDigit(peek()))
            ++m_at;
        return true;
    }

    bool number()
    {
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            return digits();
        }
        return true;
    }

    bool escape()
    {
        if (take('u')) {
            for (int i = 0; i < 4; ++i, ++m_at) {
                if (!isDigit(peek()) && !(peek() >= 'a' && peek() <= 'f') && !(peek() >= 'A' && peek() <= 'F'))
                    return false;
            }
            return true;
        }
        const bool known = m_at < m_end && QByteArrayView("\"\\/bfnrt").contains(*m_at);
        ++m_at;
        return known;
    }

    bool string()
    {
        if (!take('"'))
            return false;
        while (m_at < m_end && *m_at != '"') {
            if (uchar(*m_at) < 0x20)
                return false;
            if (*m_at++ == '\\' && !escape())
                return false;
        }
        return take('"');
    }

    bool list(int depth)
    {
        space();
        if (take(']'))
            return true;
        do {
            if (!value(depth))
                return false;
            space();
        } while (take(','));
        return take(']');
    }

    bool object(int depth)
    {
        space();
        if (take('}'))
            return true;
        do {
            space();
            if (!string())
                return false;
            space();
            if (!take(':') || !value(depth))
                return false;
            space();
        } while (take(','));
        return take('}');
    }

    bool value(int depth)
    {
        if (depth >= MaximumDepth)
            return false;
        space();
        switch (peek()) {
        case '{':
            ++m_at;
            return object(depth + 1);
        case '[':
            ++m_at;
            return list(depth + 1);
        case '"':
            return string();
        case 't':
            return word("true");
        case 'f':
            return word("false");
        case 'n':
            return word("null");
        default:
            return number();
        }
    }

    const char *m_at;
    const char *m_end;
};

} // namespace

bool isJson(QByteArrayView text)
{
    return simdjson::validate_utf8(text.data(), size_t(text.size())) && Checker(text).document();
}

} // namespace vb::demo
