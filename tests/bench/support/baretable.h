#pragma once

#include <QTableView>

#include <memory>
#include <vector>

namespace vb::bench {

//! The yardstick for what takes place in the window: a bare QTableView, five columns, 1200 x 800, and how long it
//! takes to repaint itself. The machine's speed of the moment, with nothing of ours in it.
class BareTable
{
public:
    BareTable();
    ~BareTable();
    //! Measures once and keeps it.
    void repaint();
    //! Of all so far, in milliseconds.
    double median() const;

private:
    std::unique_ptr<QAbstractItemModel> m_model;
    QTableView m_view;
    std::vector<double> m_times;
};

} // namespace vb::bench
