#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QSet>

namespace vb {

//! The page tokens a listing was given. A token that comes a second time, at whatever distance, would
//! send the listing round in a circle for ever. Holds 20 bytes a page, since tokens can have 2 KiB.
class TokenTrail
{
public:
    void clear() { m_seen.clear(); }
    bool contains(const QByteArray &token) const { return m_seen.contains(digest(token)); }
    void add(const QByteArray &token) { m_seen.insert(digest(token)); }

private:
    static QByteArray digest(const QByteArray &token)
    {
        return QCryptographicHash::hash(token, QCryptographicHash::Sha1);
    }

    QSet<QByteArray> m_seen;
};

} // namespace vb
