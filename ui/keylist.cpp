#include "keylist.h"

#include "icons.h"
#include "plaintooltip.h"
#include "visibletext.h"

#include <QAbstractListModel>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

constexpr int keyRole = Qt::UserRole;

class KeyListModel : public QAbstractListModel
{
public:
    KeyListModel(QList<QByteArray> keys, QObject *parent)
        : QAbstractListModel(parent)
        , m_keys(std::move(keys))
    { }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_keys.size()); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const QByteArray &key = m_keys.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return visibleText(textFromUtf8(key));
        case Qt::ToolTipRole:
            return visibleToolTip(textFromUtf8(key));
        case keyRole:
            return key;
        default:
            return {};
        }
    }

private:
    QList<QByteArray> m_keys;
};

} // namespace

KeyList::KeyList(QWidget *parent)
    : QListView(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideMiddle);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
}

void KeyList::setKeys(const QList<QByteArray> &keys)
{
    QAbstractItemModel *old = model();
    setModel(new KeyListModel(keys, this));
    delete old;
    updateGeometry();
}

void KeyList::copyKeys() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows))
        lines.append(textFromUtf8(row.data(keyRole).toByteArray()));
    for (int row = 0; rows.isEmpty() && row < model()->rowCount(); ++row)
        lines.append(textFromUtf8(model()->index(row, 0).data(keyRole).toByteArray()));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

QSize KeyList::sizeHint() const
{
    return {QListView::sizeHint().width(), heightOf(std::clamp(model() ? model()->rowCount() : 0, 2, 10))};
}

QSize KeyList::minimumSizeHint() const
{
    return {QListView::minimumSizeHint().width(), heightOf(std::clamp(model() ? model()->rowCount() : 0, 1, 3))};
}

int KeyList::heightOf(int rows) const
{
    const int row = model() && model()->rowCount() > 0 ? sizeHintForRow(0) : fontMetrics().height();
    return rows * row + 2 * frameWidth() + 2;
}

void KeyList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyKeys();
    else
        QListView::keyPressEvent(event);
}

void KeyList::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool some = selectionModel()->hasSelection();
    menu->addAction(themedIcon(u"copy"_s), some ? tr("Copy Selected Keys") : tr("Copy All Keys"), this,
                    &KeyList::copyKeys);
    menu->popup(event->globalPos());
}

} // namespace vb
