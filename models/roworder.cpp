#include "roworder.h"

#include "rowset.h"

#include <algorithm>
#include <numeric>

namespace vb {

std::shared_ptr<const RowOrder> orderWithout(const std::shared_ptr<const RowOrder> &order,
                                             const std::vector<qsizetype> &rows, qsizetype count)
{
    if (!order)
        return nullptr;
    const RowSet gone(rows, count);
    auto left = std::make_shared<RowOrder>();
    left->reserve(order->size());
    for (const quint32 row : *order) {
        if (!gone.contains(row))
            left->push_back(quint32(row - gone.before(row)));
    }
    return left;
}

std::shared_ptr<const RowOrder> orderWithGap(const std::shared_ptr<const RowOrder> &order, qsizetype at,
                                             qsizetype added)
{
    if (!order)
        return nullptr;
    auto moved = std::make_shared<RowOrder>(*order);
    for (quint32 &row : *moved)
        row += row >= at ? quint32(added) : 0;
    return moved;
}

std::vector<qsizetype> placesIn(const RowOrder &order, const std::vector<qsizetype> &rows, qsizetype count)
{
    const RowSet wanted(rows, count);
    std::vector<qsizetype> places;
    for (size_t place = 0; place < order.size(); ++place) {
        if (wanted.contains(order[place]))
            places.push_back(qsizetype(place));
    }
    return places;
}

std::shared_ptr<const RowOrder> orderWithAtEnd(const RowOrder *former, const std::vector<qsizetype> &moving,
                                               qsizetype count)
{
    auto order = std::make_shared<RowOrder>(size_t(count));
    auto out = order->begin();
    const auto append = [&out, former](qsizetype first, qsizetype end) {
        if (former)
            std::copy(former->begin() + first, former->begin() + end, out);
        else
            std::iota(out, out + (end - first), quint32(first));
        out += end - first;
    };
    qsizetype next = 0;
    for (const qsizetype row : moving) {
        append(next, row);
        next = row + 1;
    }
    append(next, count);
    for (const qsizetype row : moving)
        append(row, row + 1);
    return order;
}

} // namespace vb
