#pragma once

#include "vectorstatistics.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace vb {

//! One vector's figures: names in the quiet tone, numbers in the fixed-width font, right-aligned.
class StatisticsGrid : public QWidget
{
    Q_OBJECT

public:
    explicit StatisticsGrid(QWidget *parent = nullptr);

    void setStatistics(const VectorStatistics &statistics);

    //! Six significant digits; "–" where there is no number to speak of.
    static QString figure(double value, bool isKnown = true);

private:
    QLabel *addFigure(QGridLayout *grid, int row, int column, const QString &name, const QString &toolTip = {});
    void setFigure(QLabel *label, const QString &text);

    QLabel *m_norm;
    QLabel *m_minimum;
    QLabel *m_maximum;
    QLabel *m_mean;
    QLabel *m_deviation;
    QLabel *m_zeros;
    QLabel *m_notANumber;
    QLabel *m_infinite;
};

} // namespace vb
