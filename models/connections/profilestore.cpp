#include "profilestore.h"

#include "profilejson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

namespace {

constexpr QFileDevice::Permissions privateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 maximumBytes = 4 << 20;
constexpr auto lockPatience = 500ms; //!< another program holds it for a few milliseconds

QString usersFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return folder + "/vector-bucket-browser/connections.json"_L1;
}

ApiError fault(const QString &message)
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    error.message = message;
    return error;
}

void makeFolder(const QString &fileName)
{
    const QString folder = QFileInfo(fileName).path();
    if (QFileInfo::exists(folder))
        return;
    QDir().mkpath(QFileInfo(folder).path());
    QDir().mkdir(folder, privateFile | QFileDevice::ExeOwner);
}

} // namespace

ProfileStore::ProfileStore(const QString &file, QObject *parent)
    : QObject(parent)
    , m_fileName(file.isEmpty() ? usersFile() : file)
{
    read();
}

void ProfileStore::reload()
{
    read();
    Q_EMIT changed();
}

void ProfileStore::read()
{
    m_condition = Condition::Whole;
    m_problem.clear();
    m_frame = {};
    m_entries.clear();
    m_profiles.clear();
    const QFileInfo info(m_fileName);
    if (!info.exists() && !info.isSymLink())
        return;
    QFile file(m_fileName);
    // A directory, a pipe or a device would open, and never end or answer.
    if (!info.isFile() || info.size() > maximumBytes || !file.open(QIODevice::ReadOnly)) {
        m_condition = Condition::Unreadable;
        m_problem = tr("The saved connections in %1 cannot be read, and none can be saved: %2")
                        .arg(m_fileName,
                             !info.isFile()                   ? tr("it is no file")
                                 : info.size() > maximumBytes ? tr("it is too large")
                                                              : file.errorString());
        return;
    }
    file.setPermissions(privateFile); // holds ids of keys and names of buckets
    if (!readEntries(file.read(maximumBytes + 1))) {
        m_condition = Condition::Damaged;
        m_problem = tr("The saved connections in %1 are damaged and cannot be read. The file stays as it is until a "
                       "connection is saved; then it is kept beside the new one.")
                        .arg(m_fileName);
    }
}

bool ProfileStore::readEntries(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    const QJsonValue connections = document.object()["connections"_L1];
    if (!document.isObject() || !connections.isArray())
        return false;
    QList<QJsonObject> entries;
    for (const QJsonValue value : connections.toArray()) {
        if (!value.isObject())
            return false;
        entries.append(value.toObject());
    }
    m_frame = document.object();
    m_entries = entries;
    for (const QJsonObject &entry : std::as_const(m_entries)) {
        if (const std::optional<Profile> profile = profileFromJson(entry))
            m_profiles.append(*profile);
    }
    return true;
}

QList<Profile> ProfileStore::byLastUse() const
{
    QList<Profile> sorted = m_profiles;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Profile &one, const Profile &other) {
        return one.lastUsed.isValid() && (!other.lastUsed.isValid() || one.lastUsed > other.lastUsed);
    });
    return sorted;
}

std::optional<Profile> ProfileStore::find(const QString &id) const
{
    const auto found = std::find_if(m_profiles.cbegin(), m_profiles.cend(),
                                    [&id](const Profile &profile) { return profile.id == id; });
    return found == m_profiles.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Profile> ProfileStore::findByName(const QString &name) const
{
    const auto found = std::find_if(m_profiles.cbegin(), m_profiles.cend(),
                                    [&name](const Profile &profile) { return profile.name == name; });
    return found == m_profiles.cend() ? std::nullopt : std::optional(*found);
}

qsizetype ProfileStore::entryOf(const QString &id) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&id](const QJsonObject &entry) { return entry["id"_L1].toString() == id; });
    return found == m_entries.cend() ? -1 : found - m_entries.cbegin();
}

Result<Profile> ProfileStore::save(const Profile &profile)
{
    Profile saved = profile;
    saved.name = profile.name.trimmed();
    if (saved.name.isEmpty())
        return fault(tr("A connection needs a name."));
    if (saved.id.isEmpty())
        saved.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    bool isTaken = false;
    const auto error = change([&](QList<QJsonObject> &entries) {
        const std::optional<Profile> other = findByName(saved.name);
        isTaken = other && other->id != saved.id;
        if (isTaken)
            return;
        if (const qsizetype at = entryOf(saved.id); at >= 0)
            entries[at] = profileToJson(saved, entries.at(at));
        else
            entries.append(profileToJson(saved));
    });
    if (isTaken)
        return fault(tr("There is a connection named “%1” already.").arg(saved.name));
    if (error)
        return *error;
    return saved;
}

std::optional<ApiError> ProfileStore::remove(const QString &id)
{
    return change([&](QList<QJsonObject> &entries) {
        if (const qsizetype at = entryOf(id); at >= 0)
            entries.removeAt(at);
    });
}

void ProfileStore::markUsed(const QString &id)
{
    // That it could not be remembered is no reason to stop anybody.
    change([&](QList<QJsonObject> &entries) {
        const std::optional<Profile> profile = find(id);
        const qsizetype at = entryOf(id);
        if (!profile || at < 0)
            return;
        Profile used = *profile;
        used.lastUsed = QDateTime::currentDateTimeUtc();
        entries[at] = profileToJson(used, entries.at(at));
    });
}

//! \a edit sees the file as it is now, also in the members; when it changes nothing, nothing is written.
std::optional<ApiError> ProfileStore::change(const std::function<void(QList<QJsonObject> &)> &edit)
{
    makeFolder(m_fileName);
    QLockFile lock(m_fileName + ".lock"_L1);
    if (!lock.tryLock(lockPatience.count()))
        return fault(lock.error() == QLockFile::LockFailedError
                         ? tr("Another program is changing the saved connections. Try again.")
                         : tr("The saved connections cannot be written to %1.").arg(QFileInfo(m_fileName).path()));
    read();
    if (m_condition == Condition::Unreadable)
        return fault(m_problem);
    QList<QJsonObject> entries = m_entries;
    edit(entries);
    if (entries == m_entries)
        return {};
    if (m_condition == Condition::Damaged) {
        if (auto error = moveAside())
            return error;
    }
    if (auto error = write(entries))
        return error;
    reload();
    return {};
}

std::optional<ApiError> ProfileStore::write(const QList<QJsonObject> &entries)
{
    QJsonArray connections;
    for (const QJsonObject &entry : entries)
        connections.append(entry);
    QJsonObject frame = m_frame;
    if (!frame.contains("version"_L1))
        frame.insert("version"_L1, 1);
    frame.insert("connections"_L1, connections);
    QSaveFile file(m_fileName);
    const QByteArray text = QJsonDocument(frame).toJson();
    // Without the flush, commit() puts a file cut short by a full disk in place of the old one: it asks only
    // whether write() failed, and that one fills a buffer.
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(privateFile)
        && file.write(text) == text.size() && file.flush() && file.commit();
    if (isWritten)
        return {};
    return fault(tr("The connection was not saved: %1 could not be written (%2).").arg(m_fileName, file.errorString()));
}

std::optional<ApiError> ProfileStore::moveAside()
{
    const QString now = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    if (QFile::rename(m_fileName, m_fileName + ".damaged-"_L1 + now))
        return {};
    return fault(tr("The connection was not saved: the damaged file %1 could not be moved aside.").arg(m_fileName));
}

} // namespace vb
