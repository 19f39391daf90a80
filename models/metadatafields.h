#pragma once

#include <QByteArrayView>
#include <QString>

namespace vb {

//! One member at the top level of an object, as slices of the text.
struct MetadataField
{
    QByteArrayView name; //!< between its quotes, still escaped
    QByteArrayView value; //!< raw JSON, without blanks around it
};

//! Walks the top-level members of a JSON object in order, duplicates included, and builds nothing: a
//! table asks for the names of every loaded row. It does not judge JSON (the page's decoder did); where
//! the text stops being an object it stops, and says so.
class MetadataFields
{
public:
    explicit MetadataFields(QByteArrayView json);

    //! False at the end.
    bool next(MetadataField *field);
    bool isMalformed() const { return m_malformed; }

private:
    bool stop(bool malformed);
    bool skipString();
    bool skipValue();
    void skipBlanks();

    const char *m_at;
    const char *m_end;
    bool m_first = true;
    bool m_malformed = false;
};

//! The text of a JSON string given without its quotes. Lone surrogates stay what they are; an escape that
//! is none is kept as written. Not more than \a maximum characters, and "…", when that is not negative.
QString jsonStringText(QByteArrayView escaped, qsizetype maximum = -1);

//! How many items the JSON list \a raw has at its top level.
int jsonItemCount(QByteArrayView raw);

} // namespace vb
