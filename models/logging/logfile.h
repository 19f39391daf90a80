#pragma once

#include <QByteArray>
#include <QString>

namespace vb {

//! A file of lines for people: 0600, and renamed to FILE.1, FILE.2 … before it grows too large; the oldest goes.
//! Each line is one write(2) under O_APPEND, so that a crash loses none and several programs can share the file.
//! What is no file of the user's own (a link, a pipe, somebody else's) is refused. For one thread at a time. Every
//! function returns an empty text or says what went wrong.
class LogFile
{
public:
    struct Limits
    {
        qint64 bytes = qint64(2) << 20; //!< of one file
        int files = 5; //!< all of them, at least one
    };

    LogFile();
    explicit LogFile(Limits limits);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    //! Not made is the folder. Lines are added to a file that is there.
    QString open(const QString &fileName);
    void close();
    bool isOpen() const { return m_file >= 0; }
    const QString &fileName() const { return m_fileName; }

    //! \a line without its line feed.
    QString append(const QByteArray &line);

private:
    QString openFile();
    QString reopenWhereItWent(qint64 &size);
    QString rotate();
    QByteArray nameOf(int age) const;

    Limits m_limits;
    QString m_fileName;
    int m_file = -1;
};

} // namespace vb
