#include "rowwindowbar.h"

#include "datatable.h"
#include "linelabel.h"
#include "vectormodel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

namespace vb {

RowWindowBar::RowWindowBar(DataTable *table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_text(new LineLabel)
    , m_earlier(new QPushButton(tr("Earlier rows")))
    , m_later(new QPushButton(tr("Later rows")))
{
    m_text->setAccessibleName(tr("Rows shown"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    for (QPushButton *button : {m_earlier, m_later}) {
        button->setAccessibleName(button->text());
        layout->addWidget(button);
    }
    m_earlier->setToolTip(tr("Show the rows before these"));
    m_later->setToolTip(tr("Show the rows after these"));
    connect(m_earlier, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { move(1); });
    // While it is dragged, the bar would be at its end again at once.
    connect(table->verticalScrollBar(), &QScrollBar::sliderReleased, this, &RowWindowBar::scrolled);
    // Queued: the view is in the middle of scrolling.
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, this, &RowWindowBar::scrolled, Qt::QueuedConnection);
    hide();
}

void RowWindowBar::setModel(VectorModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model) {
        connect(model, &VectorModel::storeChanged, this, &RowWindowBar::showState);
        connect(model, &QAbstractItemModel::modelReset, this, &RowWindowBar::showState);
    }
    showState();
}

void RowWindowBar::showState()
{
    const bool isWindowed = m_model && m_model->isWindowed();
    setVisible(isWindowed);
    if (!isWindowed)
        return;
    const QLocale locale;
    const qint64 first = m_model->windowFirst();
    const qint64 end = first + m_model->rowCount();
    //: Of a table with more rows than can be shown at once
    m_text->setStatus(
        tr("Rows %1 to %2 of %3")
            .arg(locale.toString(first + 1), locale.toString(end), locale.toString(qint64(m_model->shownCount()))));
    m_earlier->setEnabled(first > 0);
    m_later->setEnabled(end < m_model->shownCount());
}

void RowWindowBar::scrolled()
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    if (!m_model || !m_model->isWindowed() || bar->isSliderDown() || bar->maximum() == 0)
        return;
    if (bar->value() == bar->maximum() && m_later->isEnabled())
        move(1);
    else if (bar->value() == 0 && m_earlier->isEnabled())
        move(-1);
}

//! By half of what it shows, so that the rows in view stay in view.
void RowWindowBar::move(int direction)
{
    QScrollBar *bar = m_table->verticalScrollBar();
    const qint64 first = m_model->windowFirst();
    const qint64 top = first + bar->value();
    m_model->moveWindow(first + qint64(direction) * (m_model->rowCount() / 2));
    bar->setValue(int(std::clamp<qint64>(top - m_model->windowFirst(), 0, bar->maximum())));
}

} // namespace vb
