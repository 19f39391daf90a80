#include "inifile.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace vb {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArray normalizedKey(QByteArrayView key)
{
    QByteArray normalized = key.toByteArray().toLower();
    normalized.removeIf([](char c) { return c == '-' || c == '_'; });
    return normalized;
}

//! What is inside the quotes that \a value begins with; not found when text that is no comment follows them:
//! then they belong to the value (a command line).
std::optional<QByteArrayView> insideQuotes(QByteArrayView value)
{
    if (value.isEmpty() || (value[0] != '"' && value[0] != '\''))
        return std::nullopt;
    const qsizetype end = value.indexOf(value[0], 1);
    if (end < 0)
        return std::nullopt;
    const QByteArrayView rest = value.sliced(end + 1).trimmed();
    if (!rest.isEmpty() && rest[0] != '#')
        return std::nullopt;
    return value.sliced(1, end - 1);
}

Secret cleanValue(QByteArrayView text)
{
    if (const auto inside = insideQuotes(text.trimmed()))
        return Secret(inside->toByteArray());
    qsizetype end = text.size();
    for (qsizetype i = 1; i < text.size() && end == text.size(); ++i) {
        if (text[i] == '#' && isBlank(text[i - 1]))
            end = i;
    }
    return Secret(text.first(end).trimmed().toByteArray());
}

class Parser
{
public:
    void line(QByteArrayView line)
    {
        ++m_line;
        const QByteArrayView text = line.trimmed();
        if (text.isEmpty() || text[0] == '#' || text[0] == ';')
            return;
        if (text[0] == '[')
            return header(text);
        const qsizetype equals = text.indexOf('=');
        if (equals <= 0)
            return noteBadLine();
        add(normalizedKey(text.first(equals).trimmed()), cleanValue(text.sliced(equals + 1)));
    }
    QList<IniSection> takeSections() { return std::move(m_sections); }

private:
    IniSection &current()
    {
        if (m_sections.isEmpty())
            open({});
        return m_sections[m_current];
    }
    void open(const QString &name)
    {
        const QString folded = name.toCaseFolded();
        m_current = m_places.value(folded, m_sections.size());
        if (m_current < m_sections.size())
            return;
        m_places.insert(folded, m_current);
        m_sections.append({name, {}, 0});
        m_keys.append(QHash<QByteArray, qsizetype>());
    }
    void header(QByteArrayView text)
    {
        const qsizetype end = text.indexOf(']');
        const QByteArrayView rest = end < 0 ? QByteArrayView() : text.sliced(end + 1).trimmed();
        const QString name = end < 0 ? QString() : QString::fromUtf8(text.sliced(1, end - 1)).simplified();
        const bool isWhole = !name.isEmpty() && (rest.isEmpty() || rest[0] == '#' || rest[0] == ';');
        open(isWhole ? name : QString());
        if (!isWhole)
            noteBadLine();
    }
    void noteBadLine()
    {
        if (current().badLine == 0)
            current().badLine = m_line;
    }
    void add(const QByteArray &key, Secret value)
    {
        QList<IniEntry> &entries = current().entries;
        const qsizetype place = m_keys[m_current].value(key, entries.size());
        if (place < entries.size()) {
            entries[place].isAmbiguous |= entries[place].value.bytes() != value.bytes();
            return;
        }
        m_keys[m_current].insert(key, place);
        entries.append({key, std::move(value), false});
    }

    QList<IniSection> m_sections;
    QHash<QString, qsizetype> m_places; //!< of the sections; a hostile file has very many
    QList<QHash<QByteArray, qsizetype>> m_keys; //!< of each section's entries
    qsizetype m_current = 0;
    int m_line = 0;
};

} // namespace

const IniEntry *IniSection::find(QByteArrayView key) const
{
    const auto found
        = std::find_if(entries.begin(), entries.end(), [key](const IniEntry &entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &*found;
}

QList<IniSection> parseIni(QByteArrayView text)
{
    Parser parser;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        parser.line(end < 0 ? text : text.first(end));
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
    return parser.takeSections();
}

} // namespace vb
