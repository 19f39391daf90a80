#pragma once

#include "datatable.h"
#include "loadstatetext.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QMenu;
class QStackedLayout;
class QToolButton;

namespace vb {

class ErrorStrip;
class LoadBar;
class Placeholder;
class TableColumns;
class TitleRow;

//! What a page says in place of its rows when there are none.
struct EmptyState
{
    QString iconName;
    QString title;
    QString why;
    QString actionText; //!< empty: no button; it refreshes
};

//! A title row, the rows or what stands in their place, and the load bar. A subclass is given its model by
//! its own setModel(), and names what is its own: the empty state, the menu's actions, the columns' memory.
class TablePage : public QWidget
{
    Q_OBJECT

public:
    ~TablePage() override;

    //! Null before the first setModel().
    PagedTableModel *model() const { return m_model; }
    DataTable *table() const { return m_table; }
    qint64 selectedCount() const { return m_table->selectedCount(); }
    //! Something runs that stop() stops.
    virtual bool isBusy() const;

public Q_SLOTS:
    void refresh();
    virtual void stop();
    void loadMore();
    void loadAll();
    //! The names or keys of the selected rows, exact, one a line.
    virtual void copy();
    void selectAll();
    //! The dialog that shows, hides and orders columns.
    void showColumnsMenu();

Q_SIGNALS:
    //! The model, its state, or what may be done changed: actions are to be enabled anew.
    void stateChanged();
    void selectionChanged();

protected:
    TablePage(RowUnit unit, const QString &tableName, QWidget *parent);

    TableColumns *columns() const { return m_columns; }
    //! Takes ownership and loads the first page; the former model goes. Null: nothing is shown.
    void setPagedModel(PagedTableModel *model);
    //! Shows another model, which is loaded already or loads itself. Returns the former one, which lives on.
    PagedTableModel *exchangeModel(PagedTableModel *model);
    LoadBar *loadBar() const { return m_loadBar; }
    void setHeading(const QString &heading, const QString &facts);
    //! Between the title row and the table.
    void addBar(QWidget *bar);
    //! In the title row, before the Columns button.
    QToolButton *addButton(const QString &iconName, const QString &text, const QString &toolTip);
    //! Shows what the model says now.
    void showState();

    virtual EmptyState emptyState() const = 0;
    //! While the first rows take long.
    virtual EmptyState waitingState() const;
    //! Stopped before the first rows.
    virtual EmptyState stoppedState() const;
    //! For loaded rows none of which is shown.
    virtual EmptyState nothingShownState() const { return emptyState(); }
    //! What stands for this error in place of rows; absent: the error itself.
    virtual std::optional<EmptyState> stateForError(const ApiError &error) const;
    virtual void activateRow(int row) = 0;
    virtual QString openText() const = 0; //!< of the menu's first action, which activates the row
    virtual QString copyText(int count) const = 0; //!< of the menu's copy(): "Copy Key"
    virtual void addFurtherActions(QMenu *menu) = 0; //!< after the copies
    //! Empty: the selected rows can be copied as JSON.
    virtual QString whyNoJson() const { return {}; }
    //! The row as one line of JSON, exact where the service's own text is kept.
    virtual QByteArray rowJson(int row) const = 0;
    //! The user changed the columns, \a resized in width: remember it.
    virtual void rememberColumns(const QSet<int> &resized) = 0;
    //! Back to what they were at first, and forget.
    virtual void resetColumns() = 0;

    void hideEvent(QHideEvent *event) override;

private:
    void connectParts();
    void connectModel();
    void showNoRows();
    void showWaiting();
    void showEmpty(const EmptyState &state);
    void showHiddenCount();
    void showRowMenu(const QPoint &position);
    void copyCurrentCell();
    void copyRowsAsJson();

    RowUnit m_unit;
    QPointer<PagedTableModel> m_model;
    TitleRow *m_title;
    QToolButton *m_columnsButton;
    QStackedLayout *m_stack;
    DataTable *m_table;
    TableColumns *m_columns;
    Placeholder *m_placeholder;
    ErrorStrip *m_errorStrip;
    LoadBar *m_loadBar;
    QTimer m_patience; //!< before "waiting" takes the place of the calm empty table
    bool m_isWaiting = false;
};

} // namespace vb
