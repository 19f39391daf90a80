#pragma once

#include <QByteArray>
#include <QByteArrayView>

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

//! Walks the items of a JSON list, as slices of the text. Anything else has none. As lenient as the above.
class JsonItems
{
public:
    explicit JsonItems(QByteArrayView list)
        : m_at(list.data() + (list.startsWith('[') ? 1 : list.size()))
        , m_end(list.data() + list.size())
    { }

    //! False at the end.
    bool next(QByteArrayView *item);

private:
    const char *m_at;
    const char *m_end;
};

//! Whether a member's name, between its quotes and still escaped, is \a wanted (UTF-8).
bool isMemberNamed(QByteArrayView escapedName, const QByteArray &wanted);

//! The value of the last member of \a object with this name; null when it has none.
QByteArrayView memberOf(QByteArrayView object, const QByteArray &name);

} // namespace vb
