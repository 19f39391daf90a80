#pragma once

#include "types.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace vb {

//! The name of a metadata field.
struct FieldName
{
    QByteArray utf8; //!< in the one spelling that stands for all that JSON has for it
    QString text;
};

//! \a escaped, as JSON spells it, in the one spelling. A view of it where that is spelt so.
QByteArray fieldNameUtf8(QByteArrayView escaped);

//! \a escaped, which may have one in several spellings, each once.
std::vector<FieldName> fieldNamesOf(const QList<QByteArray> &escaped);

//! The different names at the top level of \a page's metadata, in the order they are met.
std::vector<FieldName> fieldNamesOf(const VectorPage &page);

} // namespace vb
