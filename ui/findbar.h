#pragma once

#include "datatable.h"
#include "findquery.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace vb {

class LineLabel;
class RowArranger;
class RowFinder;
class VectorModel;

//! Finds a text, or rows that an expression holds for, among the loaded rows: walks through them, selects them,
//! or shows only them. Says how many there are and of how many. Never loads a row; asks for a search of the
//! whole index, which others carry out.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    //! \a table shows the rows, \a arranger leaves those out that do not match; neither is owned.
    FindBar(DataTable *table, RowArranger *arranger, QWidget *parent = nullptr);

    void setModel(VectorModel *model);
    //! What the rows are instead of the listing: the results of a search of the whole index.
    void setShowsResults(bool showsResults);
    //! Shows the bar, ready for typing.
    void open();
    //! All rows are shown again.
    void close();

public Q_SLOTS:
    void findNext();
    void findPrevious();
    void selectMatches();

Q_SIGNALS:
    void searchRequested(const vb::FindQuery &query);
    //! Away from the results.
    void listingRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addShortcuts(QWidget *where);
    void createButtons(QHBoxLayout *row);
    QToolButton *addButton(QHBoxLayout *row, const QString &iconName, const QString &text, const QString &toolTip,
                           void (FindBar::*act)() = nullptr);
    void textEdited();
    void useQuery();
    void toggleFilter();
    void search();
    bool isFiltering() const;
    void showRow(int row);
    void showState();
    void showButtons();
    QString stateText() const;
    QList<RowSpan> spans() const;

    DataTable *m_table;
    RowArranger *m_arranger;
    RowFinder *m_finder;
    QPointer<VectorModel> m_model;
    FindQuery m_query;
    QTimer m_delay; //!< after a key, before the rows change
    bool m_showsResults = false;
    QLineEdit *m_text;
    LineLabel *m_state;
    LineLabel *m_error; //!< under the bar
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_filter = nullptr;
    QToolButton *m_select = nullptr;
    QToolButton *m_search = nullptr;
    QToolButton *m_listing = nullptr;
};

} // namespace vb
