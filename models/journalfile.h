#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

#include <sys/types.h>

namespace vb {

//! A file of lines that only ever grows: 0600, in a folder of 0700 that is made where it is missing. Each
//! line is one write(2) under O_APPEND and a lock, so that several programs can share the file. Blocking, and
//! for one thread at a time. Every function returns an empty text or says what went wrong.
class JournalFile
{
public:
    explicit JournalFile(QString fileName);
    ~JournalFile();
    JournalFile(const JournalFile &) = delete;
    JournalFile &operator=(const JournalFile &) = delete;

    const QString &fileName() const { return m_fileName; }

    //! \a lines have no newline at their end. A line that does not fit is taken back; what another program's
    //! crash left half written is ended by cutMark, so that it spoils no line but itself.
    //! \a mayWrite is asked when no other program can write: false, and nothing is written.
    QString append(const QList<QByteArray> &lines, const std::function<bool()> &mayWrite = {});
    //! What was appended is on the disk. A failure stays: the kernel may have dropped the pages, and says so
    //! only once.
    QString sync();

    //! The line after one that was cut off.
    static QByteArray cutMark();

private:
    QString open();
    QString openNew();
    QString write(const QByteArray &line);
    QString endCutLine();
    QString failure(int code) const;
    QString failure(const QString &why) const;

    QString m_fileName;
    QString m_broken; //!< by a failed sync()
    int m_file = -1;
};

} // namespace vb
