#pragma once

#include <QString>

class QAbstractItemModel;
class QModelIndex;

namespace vb {

//! The model as text, one line a row, what is shown of the cells joined by " | ", children indented by two
//! blanks under their parent: a test compares a whole table or tree with one text, and its failure shows
//! both. Ends without a newline. Asks for nothing to be fetched.
QString printModel(const QAbstractItemModel &model);
//! The horizontal header the same way.
QString printHeader(const QAbstractItemModel &model);
//! One row, without its children.
QString printRow(const QAbstractItemModel &model, int row, const QModelIndex &parent);

} // namespace vb
