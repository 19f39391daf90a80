#include "tableviewport.h"

#include "datatable.h"
#include "vectormodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace vb {

TableViewport::TableViewport(DataTable *table, int maximumRows)
    : QObject(table)
    , m_table(table)
    , m_maximumRows(maximumRows)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &TableViewport::tell);
    const auto later = [this] { m_timer.start(); };
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, later);
    connect(table->verticalScrollBar(), &QScrollBar::rangeChanged, this, later);
    table->viewport()->installEventFilter(this);
}

void TableViewport::setModel(VectorModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (!model)
        return;
    showLimit();
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { rowsInserted(first, last); });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsRemoved(first, last); });
    connect(model, &QAbstractItemModel::layoutChanged, this, [this] { m_timer.start(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_timer.start(); });
    m_timer.start();
}

bool TableViewport::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        m_timer.start();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        showLimit();
    return QObject::eventFilter(watched, event);
}

//! In pixels the rows are counted in an int.
void TableViewport::showLimit()
{
    const int height = std::max(1, m_table->verticalHeader()->defaultSectionSize());
    if (m_model)
        m_model->setMaximumRows(std::min(m_maximumRows, std::numeric_limits<int>::max() / height - 1));
}

void TableViewport::tell()
{
    if (!m_model || m_model->rowCount() == 0)
        return;
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    m_model->setViewport(std::max(0, m_table->rowAt(0)), last < 0 ? m_model->rowCount() - 1 : last);
}

//! A view at its top shows what comes in there.
void TableViewport::rowsInserted(int first, int last)
{
    QScrollBar *bar = m_table->verticalScrollBar();
    if (bar->value() > 0 && first <= bar->value())
        bar->setValue(bar->value() + last - first + 1);
    m_timer.start();
}

void TableViewport::rowsRemoved(int first, int last)
{
    QScrollBar *bar = m_table->verticalScrollBar();
    if (first < bar->value())
        bar->setValue(bar->value() - (std::min(last + 1, bar->value()) - first));
    m_timer.start();
}

} // namespace vb
