#pragma once

#include "credentials.h"
#include "logging/logfile.h"
#include "redaction.h"

#include <QHash>
#include <QLoggingCategory>
#include <QMutex>
#include <QObject>
#include <QString>

namespace vb {

//! Where everything goes that Qt and we log: to the terminal as before, and to a file on request. Each message is
//! made one line, is bounded, and passes redaction.h on the way, whichever way it takes. One in a program, made in
//! main() before the application and gone after it: a message handler is a bare function.
class LogSink : public QObject
{
    Q_OBJECT

public:
    explicit LogSink(QObject *parent = nullptr);
    explicit LogSink(LogFile::Limits limits, QObject *parent = nullptr);
    ~LogSink() override;

    //! `$XDG_STATE_HOME/vector-bucket-browser/log`; its folder is made where it is missing.
    static QString standardFile();

    //! From now on lines go to \a fileName as well, with times and a line for each call. Empty, or what went wrong:
    //! then the former file is closed, too.
    QString writeTo(const QString &fileName);
    void stop();
    bool isWriting() const;
    QString fileName() const;

    //! These secrets are masked wherever they stand, for as long as \a owner lives. Asked for again, they are more.
    void hide(const Credentials &credentials, const Secret &proxyPassword, QObject *owner);

Q_SIGNALS:
    //! isWriting() or fileName().
    void changed();
    //! Once: nothing is written any more.
    void failed(const QString &problem);

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void take(QtMsgType type, const QMessageLogContext &context, const QString &message);
    QString harmless(const QString &message) const;
    void append(const QString &line);

    mutable QMutex m_mutex;
    LogFile m_file;
    QHash<const QObject *, KnownSecrets> m_secrets;
    QtMessageHandler m_previous = nullptr;
};

} // namespace vb
