#pragma once

#include "jsonmembers.h"

#include <QByteArrayView>
#include <QString>

namespace vb {

//! The text of a JSON string given without its quotes. Lone surrogates stay what they are; an escape that
//! is none is kept as written. Not more than \a maximum characters, and "…", when that is not negative.
QString jsonStringText(QByteArrayView escaped, qsizetype maximum = -1);

//! How many items the JSON list \a raw has at its top level.
int jsonItemCount(QByteArrayView raw);

} // namespace vb
