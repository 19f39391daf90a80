#pragma once

#include "jsontree.h"
#include "pagedtablemodel.h"

#include <QString>

//! The words of MetadataModel: what a node of its tree is called, shows, and where it is. Pure.
namespace vb {

//! Where the vendor's embedding tool keeps what a vector was made from.
inline constexpr QLatin1StringView embeddedContentName("OSSVECTORS-EMBED-SRC-CONTENT");
inline constexpr QLatin1StringView embeddedLocationName("OSSVECTORS-EMBED-SRC-LOCATION");

//! "title", or "[2]" for a list's item; empty for the root.
QString nodeName(const JsonTree &tree, int id);
//! "tags[2]", "a.b", "[\"odd name\"].c"; empty for the root. A name is left bare where JavaScript would.
QString nodePath(const JsonTree &tree, int id);
//! nodeName() with what is invisible made visible, bounded.
QString shownName(const JsonTree &tree, int id);
//! A string's text the same way; a number's literal; "7 items" and "3 fields" for lists and objects; null and
//! "" for themselves.
QString shownValue(const JsonTree &tree, int id);
QString typeName(JsonNode::Kind kind);
PagedTableModel::CellKind cellKind(const JsonTree &tree, int id);

} // namespace vb
