#include "arrangedselection.h"

#include "datatable.h"
#include "rowarranger.h"
#include "vectormodel.h"

#include <utility>

namespace vb {

namespace {

constexpr qsizetype mostSpans = 20000; //!< more are dear to a view at each repaint

} // namespace

ArrangedSelection::ArrangedSelection(DataTable *table, RowArranger *arranger, QObject *parent)
    : QObject(parent)
    , m_table(table)
{
    connect(arranger, &RowArranger::aboutToArrange, this, &ArrangedSelection::remember);
    connect(arranger, &RowArranger::changed, this, &ArrangedSelection::restore);
}

void ArrangedSelection::setModel(VectorModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_isArranging = false;
    if (model)
        connect(model, &QAbstractItemModel::modelReset, this, [this] { m_wasReset = true; });
}

void ArrangedSelection::remember()
{
    m_isArranging = m_model && m_table->model() == m_model;
    m_wasReset = false;
    m_selected.clear();
    m_current = -1;
    if (!m_isArranging)
        return;
    for (const RowSpan &span : m_table->selectedSpans()) {
        for (int row = span.first; row <= span.last; ++row)
            m_selected.push_back(quint32(m_model->storedRow(row)));
    }
    if (m_table->currentIndex().isValid())
        m_current = m_model->storedRow(m_table->currentIndex().row());
}

void ArrangedSelection::restore()
{
    if (!std::exchange(m_isArranging, false) || !m_wasReset)
        return;
    std::vector<bool> isSelected(size_t(m_model->storedCount()));
    for (const quint32 row : m_selected) {
        if (row < isSelected.size())
            isSelected[row] = true;
    }
    QList<RowSpan> spans;
    int current = -1;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const qsizetype stored = m_model->storedRow(row);
        if (stored == m_current)
            current = row;
        if (!isSelected[size_t(stored)])
            continue;
        if (!spans.isEmpty() && spans.last().last + 1 == row)
            spans.last().last = row;
        else
            spans.append({row, row});
    }
    if (!spans.isEmpty() && spans.size() <= mostSpans)
        m_table->selectSpans(spans);
    if (current >= 0)
        m_table->selectionModel()->setCurrentIndex(m_model->index(current, 0), QItemSelectionModel::NoUpdate);
}

} // namespace vb
