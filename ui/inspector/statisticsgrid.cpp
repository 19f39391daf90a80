#include "inspector/statisticsgrid.h"

#include "tones.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QLocale>

namespace vb {

using namespace Qt::StringLiterals;

StatisticsGrid::StatisticsGrid(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnMinimumWidth(2, 12); // between the two pairs
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(4, 1);
    m_norm = addFigure(grid, 0, 0, tr("Norm"), tr("Euclidean length"));
    m_minimum = addFigure(grid, 1, 0, tr("Min"));
    m_maximum = addFigure(grid, 2, 0, tr("Max"));
    m_notANumber = addFigure(grid, 3, 0, tr("NaN"), tr("Components that are not a number"));
    m_mean = addFigure(grid, 0, 3, tr("Mean"));
    m_deviation = addFigure(grid, 1, 3, tr("σ"), tr("Standard deviation of the components (population)"));
    m_zeros = addFigure(grid, 2, 3, tr("Zeros"));
    m_infinite = addFigure(grid, 3, 3, tr("Inf"), tr("Infinite components"));
}

QLabel *StatisticsGrid::addFigure(QGridLayout *grid, int row, int column, const QString &name, const QString &toolTip)
{
    auto *nameLabel = new QuietLabel(name);
    auto *value = new QLabel;
    value->setTextFormat(Qt::PlainText);
    value->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(name);
    nameLabel->setToolTip(toolTip);
    value->setToolTip(toolTip);
    grid->addWidget(nameLabel, row, column);
    grid->addWidget(value, row, column + 1);
    return value;
}

QString StatisticsGrid::figure(double value, bool isKnown)
{
    return isKnown ? QString::asprintf("%#.6g", value) : u"–"_s;
}

void StatisticsGrid::setFigure(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setAccessibleDescription(text);
}

void StatisticsGrid::setStatistics(const VectorStatistics &statistics)
{
    const bool isKnown = statistics.count > statistics.notANumber + statistics.infinite;
    const QLocale locale;
    const auto counted = [&locale](size_t count) { return locale.toString(qulonglong(count)); };
    setFigure(m_norm, figure(statistics.norm, isKnown));
    setFigure(m_minimum, figure(statistics.minimum, isKnown));
    setFigure(m_maximum, figure(statistics.maximum, isKnown));
    setFigure(m_mean, figure(statistics.mean, isKnown));
    setFigure(m_deviation, figure(statistics.deviation, isKnown));
    setFigure(m_zeros, counted(statistics.zeros));
    setFigure(m_notANumber, counted(statistics.notANumber));
    setFigure(m_infinite, counted(statistics.infinite));
}

} // namespace vb
