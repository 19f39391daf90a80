#include "commandsplit.h"

namespace vb {

namespace {

class Splitter
{
public:
    explicit Splitter(const QString &command)
        : m_text(command)
    { }

    bool split()
    {
        while (m_position < m_text.size()) {
            if (!step(m_text[m_position++]))
                return false;
        }
        endArgument();
        return m_quote.isNull() && !m_arguments.isEmpty() && !m_arguments.constFirst().isEmpty();
    }
    const QStringList &arguments() const { return m_arguments; }

private:
    bool step(QChar c)
    {
        if (m_quote == u'\'') {
            take(c);
            return true;
        }
        if (c == u'\\')
            return escape();
        if (!m_quote.isNull())
            take(c);
        else if (c == u'\'' || c == u'"')
            openQuote(c);
        else if (c.isSpace())
            endArgument();
        else
            append(c);
        return true;
    }
    //! A character between quotes.
    void take(QChar c)
    {
        if (c == m_quote)
            m_quote = QChar();
        else
            append(c);
    }
    bool escape()
    {
        if (m_position == m_text.size())
            return false; // in quotes too: they are not closed
        const QChar next = m_text[m_position];
        if (next == u'\n') {
            ++m_position;
            return true;
        }
        const bool isEscape = m_quote.isNull() || QStringView(u"\"\\$`").contains(next);
        append(isEscape ? next : QChar(u'\\'));
        m_position += isEscape ? 1 : 0;
        return true;
    }
    void openQuote(QChar c)
    {
        m_quote = c;
        m_isArgument = true; // "" is one, too
    }
    void append(QChar c)
    {
        m_argument += c;
        m_isArgument = true;
    }
    void endArgument()
    {
        if (m_isArgument)
            m_arguments.append(m_argument);
        m_argument.clear();
        m_isArgument = false;
    }

    const QString &m_text;
    qsizetype m_position = 0;
    QChar m_quote; //!< the open one
    QString m_argument;
    bool m_isArgument = false;
    QStringList m_arguments;
};

} // namespace

std::optional<QStringList> splitCommand(const QString &command)
{
    const QString trimmed = command.trimmed();
    Splitter splitter(trimmed);
    if (!splitter.split())
        return std::nullopt;
    return splitter.arguments();
}

} // namespace vb
