#pragma once

#include <QByteArrayView>

namespace vb::demo {

//! Whether \a text is one JSON value by RFC 8259, in UTF-8, no deeper than 256. Numbers of any size count:
//! unlike simdjson's and Qt's parsers, since what is only stored need not fit a double.
bool isJson(QByteArrayView text);

} // namespace vb::demo
