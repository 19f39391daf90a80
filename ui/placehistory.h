#pragma once

#include "place.h"

#include <QByteArray>
#include <QList>

namespace vb {

//! The places visited, as a browser keeps them: a new visit drops what was ahead. Holds values only, so that
//! a place can be gone back to after its tables are gone. At most maximumEntries, the oldest go first.
class PlaceHistory
{
public:
    static constexpr qsizetype maximumEntries = 200;

    struct Entry
    {
        Place place;
        QByteArray key; //!< the vector that was selected there; empty: none
    };

    //! The same place as the current one adds no entry; what is newly known of it is kept.
    void visit(const Place &place);
    //! Notes the selection at the current place.
    void remember(const QByteArray &key);

    bool canGoBack() const { return m_position > 0; }
    bool canGoForward() const { return m_position + 1 < m_entries.size(); }
    //! Only when canGoBack() or canGoForward(); the entry that is current after it.
    const Entry &goBack();
    const Entry &goForward();
    //! The places goBack() and goForward() would go to, for tooltips. Only when they could.
    const Place &placeBehind() const { return m_entries.at(m_position - 1).place; }
    const Place &placeAhead() const { return m_entries.at(m_position + 1).place; }

    //! An index that was deleted is no place to go back to.
    void forgetIndex(const IndexRef &index);
    void forgetBucket(const QString &bucket);
    void clear();

private:
    template <typename Matches>
    void forget(const Matches &matches);
    void dropRepeats();

    QList<Entry> m_entries;
    qsizetype m_position = -1;
};

} // namespace vb
