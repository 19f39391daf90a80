#pragma once

#include "deletejournal.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace vb {

//! Puts the lines of a journal together to operations. Takes whatever it finds: what is no line of a journal
//! is named in problem(), lines of a later version's kind are passed over.
class JournalReader
{
public:
    void add(const QByteArray &line);
    //! The end: what is unreadable now was the last line, cut off by a crash.
    QList<JournalOperation> finish(); //!< newest first
    QString problem() const;

private:
    struct Line
    {
        QHash<QByteArray, QString> texts; //!< numbers and the like as their literals
        QHash<QByteArray, QList<QByteArray>> lists;
    };
    struct Reading
    {
        JournalOperation operation;
        qsizetype count = 0; //!< of keys, as the beginning says
        qsizetype next = 0; //!< of the confirmed keys, most likely in the next intent
        QByteArray process;
    };

    static std::optional<Line> parse(const QByteArray &line);
    void apply(const Line &line);
    void begin(const Line &line);
    static void intend(const Line &line, Reading &reading);
    static QString whyNotKnown(const Reading &reading, const JournalOperation &operation);
    static void settle(const Line &line, JournalOperation &operation);

    QList<Reading> m_readings;
    QHash<QString, qsizetype> m_places; //!< by id, in m_readings
    int m_line = 0;
    int m_cutLine = 0; //!< unreadable; a cutMark() after it, or the end, excuses it
    QList<int> m_badLines;
};

} // namespace vb
