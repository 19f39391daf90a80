#include "headermemory.h"

#include "datatable.h"
#include "settings.h"
#include "tablecolumns.h"

#include <QHeaderView>

#include <numeric>

namespace vb {

void rememberHeader(Settings *settings, const QString &name, const DataTable &table)
{
    settings->setHeaderState(name, table.horizontalHeader()->saveState());
}

void restoreHeader(const Settings &settings, const QString &name, DataTable *table, TableColumns *columns)
{
    const QByteArray state = settings.headerState(name);
    if (state.isEmpty())
        return;
    columns->silently([&] {
        QHeaderView *header = table->horizontalHeader();
        const int count = header->count();
        if (!header->restoreState(state) || header->count() != count)
            return;
        header->setSectionHidden(0, false);
        for (int column = 0; column < count; ++column) {
            if (!header->isSectionHidden(column))
                table->setWidth(column, header->sectionSize(column));
        }
    });
}

void resetHeader(Settings *settings, const QString &name, DataTable *table, TableColumns *columns)
{
    settings->setHeaderState(name, {});
    columns->silently([&] {
        QList<int> order(table->horizontalHeader()->count() - 1);
        std::iota(order.begin(), order.end(), 1);
        columns->setOrder(order);
        for (const int column : order)
            table->setColumnHidden(column, false);
        table->resetWidths();
    });
}

} // namespace vb
