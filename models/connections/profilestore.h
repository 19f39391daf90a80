#pragma once

#include "profile.h"
#include "result.h"

#include <QJsonObject>
#include <QList>
#include <QObject>

#include <functional>
#include <optional>

namespace vb {

//! The saved connections: a file of the user's settings folder, readable by nobody else, written whole or not
//! at all. Holds no secret. Several programs may use the file at once: each change is made to what is in it
//! at that moment. What this version does not understand in it stays in it.
//! A file that is damaged is reported by problem(), and moved aside, whole, before the first change; one that
//! cannot be read at all is left alone, and nothing can be saved.
class ProfileStore : public QObject
{
    Q_OBJECT

public:
    //! An empty \a file: `connections.json` of the user.
    explicit ProfileStore(const QString &file = {}, QObject *parent = nullptr);

    const QString &fileName() const { return m_fileName; }
    const QList<Profile> &profiles() const { return m_profiles; }
    //! Those that were used, the last one first, and then the others.
    QList<Profile> byLastUse() const;
    std::optional<Profile> find(const QString &id) const;
    std::optional<Profile> findByName(const QString &name) const;

    //! What is wrong with the file, as a sentence; empty when nothing is.
    const QString &problem() const { return m_problem; }

    //! Reads the file anew.
    void reload();
    //! Adds \a profile, or replaces the one of its id. Returns it as it was saved: a new one with its id.
    //! Refuses an empty name, and one that another connection has.
    Result<Profile> save(const Profile &profile);
    //! Its secret, in the keychain, is the caller's to remove. No such id: nothing to do.
    std::optional<ApiError> remove(const QString &id);
    //! Remembers that it was connected to, now.
    void markUsed(const QString &id);

Q_SIGNALS:
    void changed();

private:
    enum class Condition { Whole, Damaged, Unreadable };

    void read();
    bool readEntries(const QByteArray &text);
    std::optional<ApiError> change(const std::function<void(QList<QJsonObject> &)> &edit);
    std::optional<ApiError> write(const QList<QJsonObject> &entries);
    std::optional<ApiError> moveAside();
    qsizetype entryOf(const QString &id) const;

    QString m_fileName;
    Condition m_condition = Condition::Whole;
    QString m_problem;
    QJsonObject m_frame; //!< the file's other members, for writing
    QList<QJsonObject> m_entries; //!< as they stand in the file, those that cannot be read included
    QList<Profile> m_profiles;
};

} // namespace vb
