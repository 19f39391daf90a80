#include "iniprofile.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct IniTexts
{
    Q_DECLARE_TR_FUNCTIONS(vb::CredentialOffer)
};

bool setsOne(const IniSection &section, IniProfile::Keys keys)
{
    return std::any_of(keys.begin(), keys.end(), [&](QByteArrayView key) { return section.find(key) != nullptr; });
}

} // namespace

IniProfile::IniProfile(QList<const IniSection *> sections)
    : m_sections(std::move(sections))
{
    for (const IniSection *section : m_sections) {
        if (section->badLine > 0 && m_problem.isEmpty())
            m_problem = IniTexts::tr("Line %L1 of the file is neither a section nor a setting.").arg(section->badLine);
    }
}

Secret IniProfile::secret(Keys keys, const QString &shown)
{
    for (const IniSection *section : std::as_const(m_sections)) {
        bool isAmbiguous = false;
        const IniEntry *entry = find(*section, keys, isAmbiguous);
        if (isAmbiguous && m_problem.isEmpty())
            m_problem = IniTexts::tr("%1 is set twice, to different values.").arg(shown);
        if (entry)
            return entry->value;
    }
    return {};
}

QString IniProfile::text(Keys keys, const QString &shown)
{
    return QString::fromUtf8(secret(keys, shown).bytes());
}

bool IniProfile::isOn(Keys keys) const
{
    for (const IniSection *section : m_sections) {
        bool isAmbiguous = false;
        if (const IniEntry *entry = find(*section, keys, isAmbiguous)) {
            const QByteArray value = entry->value.bytes().toLower();
            return value == "true" || value == "1" || value == "yes";
        }
    }
    return false;
}

bool IniProfile::has(Keys keys) const
{
    return std::any_of(m_sections.begin(), m_sections.end(),
                       [keys](const IniSection *section) { return setsOne(*section, keys); });
}

IniProfile IniProfile::narrowedTo(Keys keys) const
{
    const auto first = std::find_if(m_sections.begin(), m_sections.end(),
                                    [keys](const IniSection *section) { return setsOne(*section, keys); });
    return IniProfile(first == m_sections.end() ? QList<const IniSection *>() : QList<const IniSection *>{*first});
}

const IniEntry *IniProfile::find(const IniSection &section, Keys keys, bool &isAmbiguous) const
{
    const IniEntry *found = nullptr;
    for (const QByteArrayView key : keys) {
        const IniEntry *entry = section.find(key);
        if (!entry)
            continue;
        isAmbiguous |= entry->isAmbiguous || (found && found->value.bytes() != entry->value.bytes());
        found = found ? found : entry;
    }
    return found;
}

} // namespace vb
