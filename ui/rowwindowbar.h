#pragma once

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace vb {

class DataTable;
class LineLabel;
class VectorModel;

//! For a table with more rows than can be shown at once: says which of them it shows, and moves on to earlier and
//! later ones, as scrolling to an end does. Hidden where all rows are shown.
class RowWindowBar : public QWidget
{
    Q_OBJECT

public:
    explicit RowWindowBar(DataTable *table, QWidget *parent = nullptr);

    //! After the table has it. Not owned.
    void setModel(VectorModel *model);

private:
    void showState();
    void scrolled();
    void move(int direction);

    DataTable *m_table;
    QPointer<VectorModel> m_model;
    LineLabel *m_text;
    QPushButton *m_earlier;
    QPushButton *m_later;
};

} // namespace vb
