#pragma once

#include <QString>

namespace vb::demo {

class Database;

//! A second region, in which one bucket of the demo data lives: the listing of an endpoint names buckets of
//! other regions too.
inline const QString OtherRegion = QStringLiteral("cn-shanghai");

//! Fills an empty store, in one transaction; a filled one is left as it is. Returns what went wrong, or nothing.
QString fillDemoData(Database &database, const QString &region);

} // namespace vb::demo
