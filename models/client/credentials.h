#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QDebug>
#include <QString>

namespace vb {

//! A secret in memory: wiped when the last copy goes, and not printable.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    ~Secret();
    Secret(const Secret &other);
    Secret &operator=(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;

    bool isEmpty() const { return m_bytes.isEmpty(); }
    //! For signing only.
    const QByteArray &bytes() const { return m_bytes; }

private:
    void wipe();
    QByteArray m_bytes;
};

//! An access key, with a security token when it is a temporary one (STS).
struct Credentials
{
    QString accessKeyId;
    Secret accessKeySecret;
    Secret securityToken; //!< empty for a long-lived key
    QString source; //!< where it came from, for the status bar: "OSS_ACCESS_KEY_ID"
    QDateTime expires; //!< UTC; invalid: it does not, or nobody said when

    bool isComplete() const { return !accessKeyId.isEmpty() && !accessKeySecret.isEmpty(); }
};

QDebug operator<<(QDebug, const Secret &) = delete;
QDebug operator<<(QDebug, const Credentials &) = delete;

} // namespace vb

Q_DECLARE_METATYPE(vb::Credentials)
