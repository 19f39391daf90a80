#pragma once

#include <QtGlobal>

#include <memory>
#include <vector>

namespace vb {

//! Which stored row a table shows in each of its rows: those that a filter leaves, as a sort puts them. No stored
//! row comes twice.
using RowOrder = std::vector<quint32>;

//! \a order after the stored \a rows (ascending, of \a count) went; null for null.
std::shared_ptr<const RowOrder> orderWithout(const std::shared_ptr<const RowOrder> &order,
                                             const std::vector<qsizetype> &rows, qsizetype count);
//! \a order after \a added stored rows came before the one that was \a at.
std::shared_ptr<const RowOrder> orderWithGap(const std::shared_ptr<const RowOrder> &order, qsizetype at,
                                             qsizetype added);
//! \a former (null: as listed) of \a count rows with the rows at \a moving (ascending) behind all others. Run by run:
//! of a million rows a few hundred move.
std::shared_ptr<const RowOrder> orderWithAtEnd(const RowOrder *former, const std::vector<qsizetype> &moving,
                                               qsizetype count);
//! The places in \a order of the stored \a rows (ascending, of \a count), ascending.
std::vector<qsizetype> placesIn(const RowOrder &order, const std::vector<qsizetype> &rows, qsizetype count);

} // namespace vb
