#pragma once

#include "datatable.h"
#include "loadstatetext.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace vb {

class ErrorStrip;
class FieldChooser;
class LoadBar;
class PagedTableModel;
class Placeholder;

//! What a page says in place of its rows when there are none and nothing went wrong.
struct EmptyState
{
    QString iconName;
    QString title;
    QString why;
    QString actionText; //!< empty: no button
};

//! A title row, the rows or what stands in their place, and the load bar. A subclass names its unit, its
//! empty state and its menu; it is given its model by its own setModel().
class TablePage : public QWidget
{
    Q_OBJECT

public:
    ~TablePage() override;

    //! Null before the first setModel().
    PagedTableModel *model() const { return m_model; }
    DataTable *table() const { return m_table; }
    qint64 selectedCount() const { return m_table->selectedCount(); }

public Q_SLOTS:
    void refresh();
    void stop();
    void loadMore();
    void loadAll();
    //! The names or keys of the selected rows, exact, one a line.
    void copy();
    void selectAll();
    //! The dialog that shows, hides and orders columns.
    void showColumnsMenu();

Q_SIGNALS:
    //! The model, its state, or what may be done changed: actions are to be enabled anew.
    void stateChanged();
    void selectionChanged();

protected:
    TablePage(RowUnit unit, const QString &tableName, QWidget *parent);

    //! Takes ownership; the former model goes. Null: nothing is shown.
    void setPagedModel(PagedTableModel *model);
    void setHeading(const QString &heading, const QString &facts);
    QToolButton *addButton(const QString &iconName, const QString &text);
    //! The model announced rows, state or columns, or was replaced.
    void showState();

    virtual EmptyState emptyState() const = 0;
    //! What stands for this error in place of rows; absent: the error itself.
    virtual std::optional<EmptyState> stateForError(const ApiError &error) const;
    //! The button of an EmptyState. The default reloads.
    virtual void actOnEmptyState();
    virtual void activateRow(int row) = 0;
    //! Adds the page's own actions for the selected rows, above and below the copies.
    virtual void addRowActions(QMenu *menu, int row) = 0;
    //! The exact name or key of a row.
    virtual QString rowName(int row) const;
    //! The row as JSON, exact where the service's own text is kept.
    virtual QByteArray rowJson(int row) const = 0;
    virtual QString copyNameText() const = 0;

    //! Columns: the title row's button, the header's menu and the dialog go through these.
    virtual void setColumnVisible(int column, bool visible);
    virtual void columnsArranged() = 0; //!< the user moved, hid or sized one
    virtual void resetColumns() = 0;
    void showHiddenCount();
    bool isArranging() const { return m_arranging; }
    //! While \a arrange runs, moves and sizes are not the user's.
    void arrangeSilently(const std::function<void()> &arrange);

private:
    void createTitleRow();
    void createBody(const QString &tableName);
    void connectTable();
    void showRowMenu(const QPoint &position);
    void showHeaderMenu(const QPoint &position);
    void showPlaceholder();
    void copyCells(const QModelIndex &cell);
    void copyRows();

    RowUnit m_unit;
    QPointer<PagedTableModel> m_model;
    QLabel *m_heading = nullptr;
    QLabel *m_facts = nullptr;
    QHBoxLayout *m_titleRow = nullptr;
    QToolButton *m_columns = nullptr;
    QStackedWidget *m_stack = nullptr;
    DataTable *m_table = nullptr;
    Placeholder *m_placeholder = nullptr;
    ErrorStrip *m_errorStrip = nullptr;
    LoadBar *m_loadBar = nullptr;
    QTimer m_patience; //!< before "waiting" replaces a calm empty table
    bool m_arranging = false;
};

} // namespace vb
