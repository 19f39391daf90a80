#include "tablecolumns.h"

#include "celldelegate.h"
#include "datatable.h"

#include <QHeaderView>
#include <QMenu>

#include <utility>

using namespace std::chrono_literals;

namespace vb {

namespace {

constexpr int maximumTitle = 40; //!< characters of a title in a menu

} // namespace

TableColumns::TableColumns(DataTable *table)
    : QObject(table)
    , m_table(table)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(250ms);
    connect(&m_pause, &QTimer::timeout, this, &TableColumns::flush);
    const QHeaderView *header = table->horizontalHeader();
    connect(header, &QHeaderView::sectionMoved, this, &TableColumns::noteArranged);
    connect(header, &QHeaderView::sectionResized, this, &TableColumns::noteResized);
    connect(header, &QWidget::customContextMenuRequested, this, &TableColumns::showMenu);
}

QList<FieldChoice> TableColumns::choices() const
{
    QList<FieldChoice> choices;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 1; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const QString title = m_table->model()->headerData(column, Qt::Horizontal).toString();
        choices.append({column, title, !header->isSectionHidden(column)});
    }
    return choices;
}

int TableColumns::hiddenCount() const
{
    return m_table->horizontalHeader()->hiddenSectionCount();
}

void TableColumns::silently(const std::function<void()> &arrange)
{
    const bool before = std::exchange(m_silent, true);
    arrange();
    m_silent = before;
    if (!before)
        Q_EMIT hiddenChanged();
}

void TableColumns::setOrder(const QList<int> &columns)
{
    QHeaderView *header = m_table->horizontalHeader();
    for (int i = 0; i < columns.size(); ++i) {
        const int from = header->visualIndex(columns.at(i));
        if (from != i + 1)
            header->moveSection(from, i + 1);
    }
}

void TableColumns::flush()
{
    if (!m_pause.isActive() && m_resized.isEmpty())
        return;
    m_pause.stop();
    Q_EMIT arranged(std::exchange(m_resized, {}));
}

void TableColumns::noteArranged()
{
    if (!m_silent)
        m_pause.start();
}

void TableColumns::noteResized(int column)
{
    if (m_silent)
        return;
    m_resized.insert(column);
    m_pause.start();
}

void TableColumns::setVisible(const QList<int> &columns, bool visible)
{
    silently([&] {
        for (const int column : columns)
            m_table->setColumnHidden(column, !visible);
        m_table->sizeNewColumns(); // one that was hidden from the start has no width yet
    });
    noteArranged();
}

void TableColumns::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int column = m_table->horizontalHeader()->logicalIndexAt(position);
    if (column > 0) {
        QString title = m_table->model()->headerData(column, Qt::Horizontal).toString();
        title = m_table->fontMetrics().elidedText(title, Qt::ElideMiddle,
                                                  maximumTitle * m_table->fontMetrics().averageCharWidth());
        menu->addAction(tr("Hide “%1”").arg(title.replace(u'&', QStringLiteral("&&"))), this,
                        [this, column] { setVisible({column}, false); });
    }
    if (column >= 0)
        menu->addAction(tr("Fit to Contents"), m_table, [this, column] { m_table->resizeColumnToContents(column); });
    menu->addSeparator();
    menu->addAction(tr("Columns…"), this, &TableColumns::showDialog);
    menu->addAction(tr("Reset Columns"), this, &TableColumns::resetRequested);
    menu->popup(m_table->horizontalHeader()->viewport()->mapToGlobal(position));
}

void TableColumns::showDialog()
{
    if (!m_table->model())
        return;
    auto *dialog = new FieldChooser(m_table->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFields(choices());
    connect(dialog, &FieldChooser::visibilityChanged, this, &TableColumns::setVisible);
    connect(dialog, &FieldChooser::orderChanged, this, [this](const QList<int> &columns) {
        silently([&] { setOrder(columns); });
        noteArranged();
    });
    connect(dialog, &FieldChooser::resetRequested, this, [this, dialog] {
        Q_EMIT resetRequested();
        dialog->setFields(choices());
    });
    // Pages that arrive meanwhile can bring columns; a new model or a refresh takes them away.
    const auto fill = [this, dialog] { dialog->setFields(choices()); };
    connect(m_table->model(), &QAbstractItemModel::columnsInserted, dialog, fill);
    connect(m_table->model(), &QAbstractItemModel::modelReset, dialog, fill);
    connect(m_table->model(), &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

} // namespace vb
