#pragma once

#include <QByteArray>
#include <QString>

namespace vb {

//! Writes one compact JSON object, members in the order given. Text is UTF-8 and is escaped only where
//! JSON demands it; raw values are taken as they are, so that numbers keep their digits.
class JsonWriter
{
public:
    JsonWriter();

    JsonWriter &text(QByteArrayView name, QByteArrayView utf8);
    JsonWriter &text(QByteArrayView name, const QByteArray &utf8) { return text(name, QByteArrayView(utf8)); }
    JsonWriter &text(QByteArrayView name, const QString &value);
    JsonWriter &number(QByteArrayView name, qint64 value);
    JsonWriter &boolean(QByteArrayView name, bool value);
    JsonWriter &raw(QByteArrayView name, QByteArrayView json);

    //! The finished object. Call once, last.
    QByteArray finish();

    //! \a utf8 as a JSON string with its quotes.
    static QByteArray quoted(QByteArrayView utf8);
    //! The same at the end of \a out, for lists of very many.
    static void appendQuoted(QByteArray &out, QByteArrayView utf8);

private:
    void name(QByteArrayView name);
    QByteArray m_out;
};

} // namespace vb
