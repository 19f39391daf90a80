#pragma once

#include "vectordetail.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace vb {

class BadgeStrip;
class Placeholder;
class StatisticsGrid;
class ValuePlot;
class ValuesModel;

//! The numbers of a vector: summary, remarks, figures, picture and table. Several named fields (fusion
//! mode) are chosen from. Data that is absent, and data that is no numbers, are said so.
class DataTab : public QWidget
{
    Q_OBJECT

public:
    explicit DataTab(QWidget *parent = nullptr);

    //! Copies what it needs; \a detail is Loaded.
    void showVector(const VectorDetail &detail);

Q_SIGNALS:
    void fieldChanged(int field);
    void rawRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeOverview();
    QWidget *makeTable();
    QWidget *makeTableBar();
    ValuePlot *plot();
    void showField(int field);
    void showComponent(int component);
    void copyValues();

    QList<VectorField> m_fields;
    IndexInfo m_info;
    ValuesModel *m_values;
    QStackedWidget *m_stack;
    Placeholder *m_placeholder;
    QSplitter *m_splitter;
    QComboBox *m_field;
    QLabel *m_summary;
    BadgeStrip *m_badges;
    StatisticsGrid *m_statistics;
    ValuePlot *m_plot = nullptr; //!< until there are values
    QSpinBox *m_goTo;
    QTableView *m_table;
};

} // namespace vb
