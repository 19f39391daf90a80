#pragma once

#include "fieldchooser.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace vb {

class DataTable;

//! What the user may do to a table's columns: hide, show, order and size them, from the header, its menu
//! and the dialog. Tells the user's changes apart from the program's; remembering them is the page's part.
class TableColumns : public QObject
{
    Q_OBJECT

public:
    explicit TableColumns(DataTable *table);

    //! In the order shown. All but the first column, which always stays.
    QList<FieldChoice> choices() const;
    int hiddenCount() const;

    //! What \a arrange does to the columns is not the user's doing.
    void silently(const std::function<void()> &arrange);
    //! Puts the columns into this order, behind the first one.
    void setOrder(const QList<int> &columns);
    //! Tells a change that waits to be told, now.
    void flush();

    void showDialog();

Q_SIGNALS:
    //! By the user; \a resized has the columns whose width changed. Once for many changes in a row.
    void arranged(const QSet<int> &resized);
    //! Columns are to become what they were at first.
    void resetRequested();
    //! Any change of what is hidden, the program's too.
    void hiddenChanged();

private:
    void noteArranged();
    void noteResized(int column);
    void setVisible(const QList<int> &columns, bool visible);
    void showMenu(const QPoint &position);

    DataTable *m_table;
    QTimer m_pause; //!< a drag of a header's edge is many changes
    QSet<int> m_resized;
    bool m_silent = false;
};

} // namespace vb
