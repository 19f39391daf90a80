#pragma once

#include "inifile.h"

#include <initializer_list>

namespace vb {

//! A profile of an INI file, with the profiles that it refers to behind it: the first that sets something counts.
class IniProfile
{
public:
    using Keys = std::initializer_list<QByteArrayView>; //!< all spellings of one setting, normalized

    explicit IniProfile(QList<const IniSection *> sections);

    //! Empty when it is set nowhere. \a shown names the setting in a problem.
    Secret secret(Keys keys, const QString &shown);
    QString text(Keys keys, const QString &shown);
    bool isOn(Keys keys) const; //!< "true", "1", "yes"
    bool has(Keys keys) const;
    //! Only of the first section that sets one of them: halves of two keys make no key.
    IniProfile narrowedTo(Keys keys) const;

    //! A setting that was asked for is set twice to different values, or a line cannot be read. A sentence;
    //! it names lines and settings, never values.
    const QString &problem() const { return m_problem; }

private:
    const IniEntry *find(const IniSection &section, Keys keys, bool &isAmbiguous) const;

    QList<const IniSection *> m_sections;
    QString m_problem;
};

} // namespace vb
