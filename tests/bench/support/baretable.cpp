#include "baretable.h"

#include "figures.h"
#include "measure.h"

#include <QAbstractTableModel>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace vb::bench {

namespace {

class Rows : public QAbstractTableModel
{
public:
    Rows()
    {
        for (int i = 0; i < 5000; ++i)
            m_texts.append(u"%1-vector-of-some-document-%2"_s.arg(i * 7919 % 10007).arg(i));
    }
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 1000; }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 5; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? m_texts.at(index.row() * 5 + index.column()) : QVariant();
    }

private:
    QStringList m_texts;
};

} // namespace

BareTable::BareTable()
    : m_model(std::make_unique<Rows>())
{
    m_view.setModel(m_model.get());
    m_view.verticalHeader()->hide();
    m_view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view.verticalHeader()->setDefaultSectionSize(22);
    m_view.setWordWrap(false);
    m_view.horizontalHeader()->setDefaultSectionSize(230);
    m_view.resize(1200, 800);
    m_view.show();
    m_view.viewport()->repaint(); // fonts and glyphs are loaded
}

BareTable::~BareTable() = default;

void BareTable::repaint()
{
    m_view.viewport()->repaint(); // what was done before may have left work to the allocator and the caches
    const Stopwatch stopwatch;
    m_view.viewport()->repaint();
    m_times.push_back(stopwatch.milliseconds());
}

double BareTable::median() const
{
    return vb::bench::median(m_times);
}

} // namespace vb::bench
