#pragma once

#include <QString>

namespace vb {

class DataTable;
class Settings;
class TableColumns;

//! The columns of a table whose columns are always the same, kept in the settings under \a name.
void rememberHeader(Settings *settings, const QString &name, const DataTable &table);
//! Does nothing where nothing fitting is remembered.
void restoreHeader(const Settings &settings, const QString &name, DataTable *table, TableColumns *columns);
//! All columns visible, in the model's order, measured; and nothing is remembered.
void resetHeader(Settings *settings, const QString &name, DataTable *table, TableColumns *columns);

} // namespace vb
