#pragma once

#include "credentials.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

//! What keeps secrets out of what is logged, shown and copied: last line of defence, since nothing of ours prints
//! one. Masks by form (headers, signatures, members, addresses), by the form of the vendor's key ids, and by value
//! where the value is known. Masks too much rather than too little.
namespace vb {

//! "LTAI****mple": enough to know a key again. A short one is its first two characters.
QString shortenedKeyId(const QString &keyId);

//! \a text without: the values of headers that are not on the list of harmless ones (Authorization,
//! Proxy-Authorization, Cookie, x-oss-… but for the request id and a few more), signatures, members and variables
//! with a secret's name (AccessKeySecret, SecurityToken, password…) in JSON, XML, INI or a query, the user's part of
//! addresses, and whole access key ids.
QString redacted(QStringView text);

//! Secrets by value: each as it is, in base64 at any alignment, in hexadecimal and percent-encoded. Holds copies,
//! wiped with this. What is shorter than eight bytes is not looked for: it would be found by chance.
class KnownSecrets
{
public:
    static constexpr qsizetype shortest = 8;

    void add(const Secret &secret);
    //! To be shown shortened, also where its form is not the vendor's.
    void addKeyId(const QString &keyId);
    bool isEmpty() const { return m_forms.empty() && m_keyIds.isEmpty(); }

    QString redacted(const QString &text) const;

private:
    std::vector<Secret> m_forms;
    QStringList m_keyIds;
};

} // namespace vb
