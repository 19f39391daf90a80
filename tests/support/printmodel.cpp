#include "printmodel.h"

#include <QAbstractItemModel>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

void printRows(const QAbstractItemModel &model, const QModelIndex &parent, int depth, QStringList *lines)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        lines->append(u"  "_s.repeated(depth) + printRow(model, row, parent));
        printRows(model, model.index(row, 0, parent), depth + 1, lines);
    }
}

} // namespace

QString printModel(const QAbstractItemModel &model)
{
    QStringList lines;
    printRows(model, {}, 0, &lines);
    return lines.join(u'\n');
}

QString printHeader(const QAbstractItemModel &model)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells.append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    return cells.join(u" | "_s);
}

QString printRow(const QAbstractItemModel &model, int row, const QModelIndex &parent)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(parent); ++column)
        cells.append(model.index(row, column, parent).data().toString());
    return cells.join(u" | "_s);
}

} // namespace vb
