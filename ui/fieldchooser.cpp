#include "fieldchooser.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace vb {

namespace {

constexpr int columnRole = Qt::UserRole;
constexpr int rowHeight = 24;

} // namespace

FieldChooser::FieldChooser(QWidget *parent)
    : QDialog(parent)
    , m_filter(new QLineEdit)
    , m_list(new QListWidget)
{
    setWindowTitle(tr("Columns"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    auto *middle = new QHBoxLayout;
    middle->addWidget(createList(), 1);
    middle->addLayout(createButtons());
    layout->addLayout(middle, 1);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(box);
    m_filter->setPlaceholderText(tr("Filter…"));
    m_filter->setAccessibleName(tr("Filter columns"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &FieldChooser::filter);
    resize(420, 440);
}

QWidget *FieldChooser::createList()
{
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setUniformItemSizes(true);
    connect(m_list, &QListWidget::itemChanged, this, &FieldChooser::noteCheck);
    connect(m_list, &QListWidget::currentRowChanged, this, &FieldChooser::showButtons);
    // A drag inserts and removes; it ends with the removal or the move.
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &FieldChooser::tellOrder);
    connect(m_list->model(), &QAbstractItemModel::rowsRemoved, this, &FieldChooser::tellOrder);
    return m_list;
}

QLayout *FieldChooser::createButtons()
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(4);
    const auto add = [layout](const QString &text) {
        auto *button = new QPushButton(text);
        button->setAutoDefault(false);
        layout->addWidget(button);
        return button;
    };
    m_up = add(tr("Move Up"));
    m_down = add(tr("Move Down"));
    layout->addSpacing(8);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(add(tr("Show All")), &QPushButton::clicked, this, [this] { setAllVisible(true); });
    connect(add(tr("Hide All")), &QPushButton::clicked, this, [this] { setAllVisible(false); });
    layout->addSpacing(8);
    connect(add(tr("Reset")), &QPushButton::clicked, this, &FieldChooser::resetRequested);
    layout->addStretch();
    return layout;
}

void FieldChooser::setFields(const QList<FieldChoice> &fields)
{
    m_filling = true;
    const int current = m_list->currentRow();
    m_list->clear();
    for (const FieldChoice &field : fields) {
        auto *item = new QListWidgetItem(field.title, m_list);
        item->setData(columnRole, field.column);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setSizeHint({0, rowHeight});
        item->setCheckState(field.isVisible ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(std::clamp(current, 0, std::max(0, m_list->count() - 1)));
    m_filling = false;
    filter(m_filter->text());
}

void FieldChooser::filter(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text, Qt::CaseInsensitive));
    // Between rows that are not seen there is no place to drop one.
    m_list->setDragEnabled(text.isEmpty());
    showButtons();
}

void FieldChooser::noteCheck(QListWidgetItem *item)
{
    if (!m_filling)
        Q_EMIT visibilityChanged({item->data(columnRole).toInt()}, item->checkState() == Qt::Checked);
}

//! Of the columns that the filter leaves.
void FieldChooser::setAllVisible(bool visible)
{
    QList<int> columns;
    m_filling = true;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->isHidden())
            continue;
        m_list->item(row)->setCheckState(visible ? Qt::Checked : Qt::Unchecked);
        columns.append(m_list->item(row)->data(columnRole).toInt());
    }
    m_filling = false;
    Q_EMIT visibilityChanged(columns, visible);
}

void FieldChooser::moveCurrent(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_filling = true;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
    m_filling = false;
    tellOrder();
}

void FieldChooser::tellOrder()
{
    if (m_filling)
        return;
    QList<int> columns;
    for (int row = 0; row < m_list->count(); ++row)
        columns.append(m_list->item(row)->data(columnRole).toInt());
    Q_EMIT orderChanged(columns);
}

void FieldChooser::showButtons()
{
    const bool isWhole = m_filter->text().isEmpty();
    m_up->setEnabled(isWhole && m_list->currentRow() > 0);
    m_down->setEnabled(isWhole && m_list->currentRow() >= 0 && m_list->currentRow() < m_list->count() - 1);
}

} // namespace vb
