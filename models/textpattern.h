#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringMatcher>

#include <vector>

namespace vb {

//! A text that is looked for without regard to case, in UTF-8 bytes as they lie in the arenas of pages: many
//! rows at a time, some 4 GB/s. The case of letters beyond ASCII counts as little as that of others; rows are
//! then read one by one. In JSON, escapes are resolved first: what a user sees is what is found.
//! Threads may share one.
class TextPattern
{
public:
    //! An empty text is found everywhere.
    explicit TextPattern(const QString &text);

    enum class Bytes { Plain, Json };
    bool isIn(QByteArrayView row, Bytes bytes) const;
    //! Appends the numbers of the rows of an arena that have it, ascending. Row i ends at \a ends[i].
    void findRows(const QByteArray &arena, const std::vector<quint32> &ends, Bytes bytes,
                  std::vector<quint32> *rows) const;

private:
    const char *find(const char *begin, const char *end) const;
    bool isAt(const char *at) const;
    void findPlainRows(const QByteArray &arena, const std::vector<quint32> &ends, size_t first, size_t last,
                       std::vector<quint32> *rows) const;
    bool isInText(QByteArrayView utf8) const;

    QByteArray m_folded; //!< UTF-8, ASCII letters in lower case
    QStringMatcher m_matcher; //!< for letters with cases beyond ASCII
    bool m_needsMatcher = false;
};

} // namespace vb
