#pragma once

#include "credentials.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace vb {

struct IniEntry
{
    QByteArray key; //!< without case, '-' and '_': `access-key-id` is "accesskeyid"
    Secret value; //!< without quotes and blanks around it
    bool isAmbiguous = false; //!< set again to something else
};

//! The sections of one name, as one.
struct IniSection
{
    QString name; //!< as written, without blanks around it; empty: before the first, or a broken header
    QList<IniEntry> entries;
    int badLine = 0; //!< the first that is neither a comment nor `key = value`; from 1, 0: none

    const IniEntry *find(QByteArrayView key) const;
};

//! INI as the vendor's tools write and read it: `#` and `;` lines are comments, and so is ` #` behind a value
//! without quotes. Section names are told apart without case. What follows a broken header belongs to no section: it is
//! not to end in the section before. Pure.
QList<IniSection> parseIni(QByteArrayView text);

} // namespace vb
