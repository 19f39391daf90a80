#pragma once

#include "datatable.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace vb {

class LineLabel;
class RowFinder;
class VectorModel;

//! Finds a text in the keys and metadata of the loaded rows, says how many of them have it, walks through
//! them and selects them. Never loads a row: what it says is about loaded rows only.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    //! \a table shows the rows; not owned.
    explicit FindBar(DataTable *table, QWidget *parent = nullptr);

    void setModel(VectorModel *model);
    //! Shows the bar, ready for typing.
    void open();
    void close();

public Q_SLOTS:
    void findNext();
    void findPrevious();
    void selectMatches();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(const QString &iconName, const QString &text, const QString &toolTip,
                           void (FindBar::*act)());
    void showRow(int row);
    void showState();
    QList<RowSpan> spans() const;

    DataTable *m_table;
    RowFinder *m_finder;
    QPointer<VectorModel> m_model;
    QLineEdit *m_text;
    LineLabel *m_state;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_select;
};

} // namespace vb
